"""Every verb with undo, redo, reopening and somebody else writing: the file holds what a plain
model holds.
"""

from __future__ import annotations

from copy import deepcopy

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from annotations_db.edits import (
    annotations,
    attributes,
    examples,
    found,
    notes,
    searches,
    statements,
    tags,
)
from annotations_db.edits.codebooks import Entry
from annotations_db.errors import ConflictError, UserError
from annotations_db.model import Edit, SearchId, Span, Stamp
from annotations_db.store import Store
from annotations_db.text.plain import from_plain
from tests.annotations_db.edits.memory import Arrived
from tests.annotations_db.edits.reworking import Reworking
from tests.annotations_db.edits.world import chosen, who, yes_or_no

TEXTS = (
    "Mr. President,\n\nJapan attaches great importance to two elements.\n\nThank you.",
    "السيد الرئيس، نرحب بهذا الاجتماع.",
    "主席先生,日本重视两个方面。 👩‍👩‍👧 e\u0301",
)
NAMES = ("A", "a", "B", "C / D", "A / B", "A / A", "C", "É", " / ", "")
WORDS = ("", "a note", "*Markdown*\r\nlines", "\x07")

place = st.integers(0, 40)
pick = st.integers(0, 30)
names = st.sampled_from(NAMES)


class Edits(Reworking):
    """Every verb."""

    @rule(who=who, text=pick)
    def add_statement(self, who: int, text: int) -> None:
        arrived = Arrived(from_plain(TEXTS[text % len(TEXTS)]), f"{text}.txt")
        details = {"state": "Japan", "date": "2012-09-11"} if text % 2 else {}
        self.attempt(who, lambda store, s: statements.add(store, s, arrived, details=details))

    @rule(who=who, number=pick, title=st.sampled_from(("", "A title", "Another")))
    def rename_statement(self, who: int, number: int, title: str) -> None:
        found = self.statement(number)
        if found:
            self.attempt(who, lambda store, s: statements.rename(store, s, found.id, title))

    @rule(who=who, number=pick, start=place, paths=st.lists(names, min_size=1, max_size=2))
    def show_example(self, who: int, number: int, start: int, paths: list[str]) -> None:
        found = self.statement(number)
        if found:
            passages = {Span(start, start + 5): paths, Span(0, 4): paths[:1]}
            self.attempt(who, lambda store, s: examples.show(store, s, found.id, passages))

    @rule(who=who, number=pick)
    def hide_example(self, who: int, number: int) -> None:
        found = self.statement(number)
        if found:
            self.attempt(who, lambda store, s: examples.hide(store, s, found.id))

    @rule(who=who, number=pick, value=st.sampled_from(("", "Japan", "Laos")))
    def set_detail(self, who: int, number: int, value: str) -> None:
        found = self.statement(number)
        if found:
            self.attempt(
                who, lambda store, s: attributes.set_value(store, s, found.id, "state", value)
            )

    @rule(who=who, number=pick)
    def remove_statement(self, who: int, number: int) -> None:
        found = self.statement(number)
        if found and number % 3 == 0:
            self.attempt(who, lambda store, s: statements.remove(store, s, [found.id]))

    @rule(who=who, number=pick, start=place, end=place, tag=pick, words=st.sampled_from(WORDS))
    def mark(self, who: int, number: int, start: int, end: int, tag: int, words: str) -> None:
        found, one = self.statement(number), self.tag(tag)
        if found:
            ids = [one.id] if one and tag % 2 else []
            self.attempt(
                who,
                lambda store, s: annotations.highlight(
                    store, s, found.id, Span(start, end), tag_ids=ids, note=words
                ),
            )

    @rule(who=who, number=pick, start=place, paths=st.lists(names, max_size=3))
    def mark_by_paths(self, who: int, number: int, start: int, paths: list[str]) -> None:
        found = self.statement(number)
        if found:
            span = Span(start, start + 9)
            self.attempt(
                who,
                lambda store, s: annotations.highlight_by_paths(
                    store, s, found.id, span, paths=paths
                ),
            )

    @rule(who=who, number=pick, add=pick, remove=pick)
    def retag(self, who: int, number: int, add: int, remove: int) -> None:
        found, put, taken = self.highlight(number), self.tag(add), self.tag(remove)
        if found and put:
            self.attempt(
                who,
                lambda store, s: annotations.retag(
                    store, s, found.id, add=[put.id], remove=[taken.id]
                ),
            )

    @rule(who=who, number=pick, path=names)
    def retag_by_paths(self, who: int, number: int, path: str) -> None:
        found = self.highlight(number)
        if found:
            self.attempt(
                who, lambda store, s: annotations.retag_by_paths(store, s, found.id, add=[path])
            )

    @rule(who=who, number=pick, colour=st.sampled_from((None, "red", "mauve")))
    def recolour(self, who: int, number: int, colour: str | None) -> None:
        found = self.highlight(number)
        if found:
            self.attempt(who, lambda store, s: annotations.recolour(store, s, found.id, colour))

    @rule(
        who=who, numbers=st.lists(pick, max_size=3), start=place, paths=st.lists(names, max_size=2)
    )
    def mark_found(self, who: int, numbers: list[int], start: int, paths: list[str]) -> None:
        spans = (Span(start, start + 3), Span(start + 5, start + 7))
        places = {each.id: spans for number in numbers if (each := self.statement(number))}
        self.attempt(who, lambda store, s: found.highlight_found(store, s, places, paths))

    @rule(who=who, name=names, query=st.sampled_from(WORDS), number=pick)
    def keep_search(self, who: int, name: str, query: str, number: int) -> None:
        self.attempt(who, lambda store, s: searches.save(store, s, name, query, stems=number > 9))

    @rule(who=who, number=pick, name=names)
    def rework_search(self, who: int, number: int, name: str) -> None:
        def edit(store: Store, s: Stamp) -> Edit:
            known = store.saved_searches()
            chosen_id = known[number % len(known)].id if known else SearchId("none")
            if number % 3 == 0:
                return searches.delete(store, s, chosen_id)
            if number % 3 == 1:
                return searches.rename(store, s, chosen_id, name)
            return searches.change(store, s, chosen_id, name, pattern=number > 9)

        self.attempt(who, edit)

    @rule(who=who, numbers=st.lists(pick, max_size=2))
    def delete_highlights(self, who: int, numbers: list[int]) -> None:
        found = [each.id for number in numbers if (each := self.highlight(number))]
        self.attempt(who, lambda store, s: annotations.delete(store, s, found))

    @rule(
        who=who, kind=st.integers(0, 3), number=pick, words=st.sampled_from(WORDS), hidden=yes_or_no
    )
    def write_note(self, who: int, kind: int, number: int, words: str, hidden: bool) -> None:
        found = (self.highlight, self.statement, self.tag, lambda _: None)[kind](number)
        key = ("annotation_id", "statement_id", "tag_id", "")[kind]
        on = {key: found.id} if found else {}
        self.attempt(who, lambda store, s: notes.write(store, s, words, private=hidden, **on))  # type: ignore[misc]

    @rule(who=who, number=pick, words=st.sampled_from(WORDS), hidden=st.none() | st.booleans())
    def change_note(self, who: int, number: int, words: str, hidden: bool | None) -> None:
        found = self.note(number)
        if found:
            self.attempt(
                who, lambda store, s: notes.change(store, s, found.id, words, private=hidden)
            )

    @rule(who=who, number=pick)
    def remove_note(self, who: int, number: int) -> None:
        found = self.note(number)
        if found:
            self.attempt(who, lambda store, s: notes.remove(store, s, found.id))

    @rule(who=who, path=names, number=pick)
    def make_tag(self, who: int, path: str, number: int) -> None:
        parent = self.tag(number) if number % 3 == 0 else None
        below = parent.id if parent else None
        self.attempt(who, lambda store, s: tags.make(store, s, path, parent_id=below))

    @rule(who=who, number=pick, name=names)
    def rename_tag(self, who: int, number: int, name: str) -> None:
        found = self.tag(number)
        if found:
            self.attempt(who, lambda store, s: tags.rename(store, s, found.id, name))

    @rule(who=who, number=pick, cascade=yes_or_no)
    def delete_tag(self, who: int, number: int, cascade: bool) -> None:
        found = self.tag(number)
        if found:
            self.attempt(who, lambda store, s: tags.delete(store, s, found.id, cascade=cascade))

    @rule(who=who, number=pick, key=st.sampled_from((None, 1, 1, 2)))
    def favourite_tag(self, who: int, number: int, key: int | None) -> None:
        found = self.tag(number)
        if found:
            self.attempt(who, lambda store, s: tags.favourite(store, s, found.id, key))

    @rule(who=who)
    def add_codebook(self, who: int) -> None:
        entries = [Entry("A / B", "x", colour="red", favourite=1), Entry("E", working=True)]
        self.attempt(who, lambda store, s: tags.add_codebook(store, s, entries))

    @rule(who=who, number=pick, name=names, words=st.sampled_from(WORDS))
    def write_what_somebody_else_has_changed(
        self, who: int, number: int, name: str, words: str
    ) -> None:
        """An edit made before another's is written: it conflicts, or does exactly what it said."""
        found, one = self.highlight(number), self.tag(number)
        if not found or not one:
            return
        try:
            mine = chosen(
                [
                    tags.rename(self.stores[who], self.stamp(who), one.id, name),
                    annotations.retag(self.stores[who], self.stamp(who), found.id, add=[one.id]),
                    annotations.delete(self.stores[who], self.stamp(who), [found.id]),
                    tags.delete(self.stores[who], self.stamp(who), one.id, cascade=True),
                ],
                number,
            )
        except UserError:
            return
        other = 1 - who
        self.delete_highlights(other, [number]) if number % 2 else self.delete_tag(
            other, number, False
        )
        before = deepcopy(self.model.entities)
        try:
            self.write(who, mine)
        except ConflictError:
            assert self.model.entities == before

    @rule(who=who)
    def reopen(self, who: int) -> None:
        self.stores[who].close()
        self.stores[who] = Store.open(self.path)

    @rule(who=who)
    def rest(self, who: int) -> None:
        self.stores[who].rest()


Edits.TestCase.settings = settings(
    max_examples=80,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestEdits = Edits.TestCase
