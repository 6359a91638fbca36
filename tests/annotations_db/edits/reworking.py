"""The state machine's rules for what is there already: places, tags, details and many highlights
at once.
"""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from annotations_db.edits import (
    details,
    many,
    notes,
    places,
    replacing,
    tagdetails,
    taglooks,
    tagmerging,
    tagmoves,
    tagsplitting,
    waiting,
)
from annotations_db.edits.annotations import annotation_of
from annotations_db.errors import UserError
from annotations_db.model import AnnotationId, Span, StatementId, TagId
from annotations_db.text.plain import from_plain
from tests.annotations_db.edits.memory import Arrived
from tests.annotations_db.edits.world import World, chosen, who, yes_or_no

pick = st.integers(0, 30)
picks = st.lists(pick, max_size=3)
place = st.integers(0, 40)
EDITIONS = (
    "Mr. President, Japan attaches importance.",
    "Thank you, Mr. President. Japan attaches much importance.",
    "Mr. President,\n\nJapan attaches great importance to three elements.\n\nThank you all.",
    "Mr President, Mr. President, Japan attaches importance; Japan attaches great importance.",
    "Nothing of it.",
)
NAMES = ("A", "a", "B / A", "New", " / ")


class Reworking(World):
    """Every verb that changes what others have made."""

    def highlight_ids(self, numbers: list[int]) -> list[AnnotationId]:
        return [each.id for number in numbers if (each := self.highlight(number))]

    def tag_ids(self, numbers: list[int]) -> list[TagId]:
        return [each.id for number in numbers if (each := self.tag(number))]

    def detail(self, number: int) -> str:
        return str(chosen(self.stores[0].attributes()[::-1], number % 4).id)

    @rule(who=who, number=pick, words=st.sampled_from(EDITIONS))
    def replace_text(self, who: int, number: int, words: str) -> None:
        found = self.statement(number)
        if not found:
            return
        marked = {each.id: each for each in self.stores[who].highlights(statement_id=found.id)}
        arrived = Arrived(from_plain(words), "corrected.txt")
        self.attempt(who, lambda store, s: replacing.replace_text(store, s, found.id, arrived))
        now = self.stores[who].highlights(statement_id=found.id)
        assert {each.id for each in now} == marked.keys()
        for each in now:
            before = marked[each.id]
            assert (each.taggings, each.notes) == (before.taggings, before.notes)
            text = self.stores[who].text(each.annotation.text_id).text
            assert text[each.span.start : each.span.end] == each.annotation.exact
            if arrived.text.id not in (found.text_id, each.annotation.text_id):
                assert each.annotation.exact == before.annotation.exact
                assert each.annotation.state in {"uncertain", "orphan"}

    @rule(who=who, number=pick, other=pick)
    def accept_places(self, who: int, number: int, other: int) -> None:
        found = self.statement(number)
        if found:
            lost = [each.annotation.id for each in self.proposals(who, found.id)]
            ids = {chosen(lost, each) for each in (number, other)} - {None}
            self.attempt(who, lambda store, s: waiting.accept(store, s, ids))

    @rule(who=who, number=pick, start=place, end=place)
    def place_highlight(self, who: int, number: int, start: int, end: int) -> None:
        found = self.highlight(number)
        if found:
            span = Span(min(start, end), max(start, end))
            self.attempt(who, lambda store, s: waiting.place(store, s, found.id, span))

    @rule(who=who, numbers=picks)
    def keep_as_orphans(self, who: int, numbers: list[int]) -> None:
        ids = self.highlight_ids(numbers)
        self.attempt(who, lambda store, s: waiting.keep_as_orphans(store, s, ids))

    def proposals(self, who: int, statement_id: StatementId) -> list[waiting.Proposal]:
        return waiting.proposals(self.stores[who], statement_id)

    @rule(who=who, number=pick, start=place, end=place)
    def move_highlight(self, who: int, number: int, start: int, end: int) -> None:
        found = self.highlight(number)
        if found:
            span = Span(min(start, end), max(start, end))
            self.attempt(who, lambda store, s: places.move(store, s, found.id, span))

    @rule(who=who, number=pick, onto=pick)
    def move_highlight_onto_another(self, who: int, number: int, onto: int) -> None:
        found, there = self.highlight(number), self.highlight(onto)
        if found:
            self.attempt(who, lambda store, s: places.move(store, s, found.id, there.span))

    @rule(who=who, number=pick, at=st.integers(1, 12))
    def split_highlight(self, who: int, number: int, at: int) -> None:
        found = self.highlight(number)
        if found:
            offset = found.span.start + at
            self.attempt(who, lambda store, s: places.split(store, s, found.id, offset))

    @rule(who=who, numbers=picks)
    def join_highlights(self, who: int, numbers: list[int]) -> None:
        ids = self.highlight_ids(numbers)
        self.attempt(who, lambda store, s: places.join(store, s, ids))

    @rule(who=who, number=pick, at=st.integers(1, 12))
    def split_and_join_again(self, who: int, number: int, at: int) -> None:
        found = self.highlight(number)
        if not found:
            return
        store = self.stores[who]
        try:
            edit = places.split(store, self.stamp(who), found.id, found.span.start + at)
        except UserError:
            return
        self.write(who, edit)
        joined = places.join(store, self.stamp(who), places.parts_of(edit))
        self.write(who, joined)
        assert store.highlight(annotation_of(joined)).span == found.span

    @rule(who=who, numbers=picks, tags=picks)
    def tag_many(self, who: int, numbers: list[int], tags: list[int]) -> None:
        ids, put = self.highlight_ids(numbers), self.tag_ids(tags)
        self.attempt(who, lambda store, s: many.tag_many(store, s, ids, put))

    @rule(who=who, numbers=picks, path=st.sampled_from(NAMES))
    def tag_many_by_paths(self, who: int, numbers: list[int], path: str) -> None:
        ids = self.highlight_ids(numbers)
        self.attempt(who, lambda store, s: many.tag_many_by_paths(store, s, ids, [path, "A"]))

    @rule(who=who, numbers=picks, tags=picks)
    def untag_many(self, who: int, numbers: list[int], tags: list[int]) -> None:
        ids, taken = self.highlight_ids(numbers), self.tag_ids(tags)
        self.attempt(who, lambda store, s: many.untag_many(store, s, ids, taken))

    @rule(who=who, numbers=picks, colour=st.sampled_from((None, "red", "mauve")))
    def recolour_many(self, who: int, numbers: list[int], colour: str | None) -> None:
        ids = self.highlight_ids(numbers)
        self.attempt(who, lambda store, s: many.recolour_many(store, s, ids, colour))

    @rule(who=who, number=pick, colour=st.sampled_from((None, "red", "mauve")), below=yes_or_no)
    def recolour_tag(self, who: int, number: int, colour: str | None, below: bool) -> None:
        found = self.tag(number)
        if found:
            self.attempt(
                who,
                lambda store, s: taglooks.recolour(
                    store, s, found.id, colour=colour, pattern="grid", with_children=below
                ),
            )

    @rule(who=who, number=pick, words=st.sampled_from(("", "what it means")))
    def describe_tag(self, who: int, number: int, words: str) -> None:
        found = self.tag(number)
        if found:
            self.attempt(
                who,
                lambda store, s: taglooks.describe(
                    store, s, found.id, definition=words, aliases=["VA", words]
                ),
            )

    @rule(who=who, number=pick, key=st.none() | st.integers(1, 3), name=st.sampled_from(NAMES))
    def revise_tag(self, who: int, number: int, key: int | None, name: str) -> None:
        found = self.tag(number)
        if found:
            wanted = tagdetails.TagDetails(name, "Means this", colour="blue", favourite=key)
            self.attempt(who, lambda store, s: tagdetails.revise(store, s, found.id, wanted))

    @rule(who=who, number=pick, working=yes_or_no)
    def set_working(self, who: int, number: int, working: bool) -> None:
        found = self.tag(number)
        if found:
            self.attempt(
                who, lambda store, s: taglooks.set_working(store, s, found.id, working=working)
            )

    @rule(who=who, number=pick, below=pick, beside=st.none() | pick, first=yes_or_no)
    def move_tag(self, who: int, number: int, below: int, beside: int | None, first: bool) -> None:
        found, parent = self.tag(number), self.tag(below)
        if not found:
            return
        parent_id = parent.id if below % 3 else None
        siblings = [each for each in self.stores[0].tags() if each.parent_id == parent_id]
        sibling = None if beside is None else chosen(siblings, beside)
        where = {"before" if first else "after": sibling.id} if sibling else {}
        self.attempt(who, lambda store, s: tagmoves.move(store, s, found.id, parent_id, **where))

    @rule(who=who, numbers=picks, into=pick)
    def merge_tags(self, who: int, numbers: list[int], into: int) -> None:
        kept = self.tag(into)
        if not kept:
            return
        ids, store = self.tag_ids(numbers), self.stores[who]
        try:
            foreseen = tagmerging.preview(store, ids, kept.id)
        except UserError:
            return
        counts = store.tag_counts()
        self.attempt(who, lambda store, s: tagmerging.merge(store, s, ids, kept.id))
        lost = sum(counts.values()) - sum(store.tag_counts().values())
        assert lost >= len(foreseen.collisions)
        assert bool(lost) == bool(foreseen.collisions)
        assert len(counts) - len(store.tag_counts()) == len(foreseen.merged)

    @rule(who=who, number=pick, numbers=picks, path=st.sampled_from(NAMES))
    def split_tag(self, who: int, number: int, numbers: list[int], path: str) -> None:
        found, ids = self.tag(number), self.highlight_ids(numbers)
        if found:
            self.attempt(who, lambda store, s: tagsplitting.split(store, s, found.id, ids, path))

    @rule(who=who, number=pick, private=yes_or_no, translates=yes_or_no)
    def say_what_a_note_is(self, who: int, number: int, private: bool, translates: bool) -> None:
        found = self.note(number)
        if found:
            self.attempt(
                who, lambda store, s: notes.set_private(store, s, found.id, private=private)
            )
            kind = "translation" if translates else "note"
            self.attempt(who, lambda store, s: notes.set_kind(store, s, found.id, kind))

    @rule(who=who, name=st.sampled_from(("", "Tone", "tone", "state")), chosen=yes_or_no)
    def define_detail(self, who: int, name: str, chosen: bool) -> None:
        kind = "choice" if chosen else "yes/no"
        self.attempt(
            who, lambda store, s: details.define(store, s, name, kind, ["yes", "no", " no"])
        )

    @rule(who=who, number=pick, name=st.sampled_from(("Tone", "Manner", "")))
    def rename_detail(self, who: int, number: int, name: str) -> None:
        detail = self.detail(number)
        self.attempt(who, lambda store, s: details.rename(store, s, detail, name))

    @rule(who=who, number=pick, choices=st.lists(st.sampled_from(("yes", "no", "perhaps"))))
    def set_choices(self, who: int, number: int, choices: list[str]) -> None:
        detail = self.detail(number)
        self.attempt(who, lambda store, s: details.set_choices(store, s, detail, choices))

    @rule(who=who, number=pick)
    def remove_detail(self, who: int, number: int) -> None:
        detail = self.detail(number)
        self.attempt(who, lambda store, s: details.remove(store, s, detail))

    @rule(who=who, number=pick, before=st.none() | pick)
    def reorder_detail(self, who: int, number: int, before: int | None) -> None:
        detail = self.detail(number)
        following = None if before is None else self.detail(before)
        self.attempt(who, lambda store, s: details.reorder(store, s, detail, following))

    @rule(who=who, numbers=picks, detail=pick, value=st.sampled_from(("", "yes", "perhaps")))
    def set_values(self, who: int, numbers: list[int], detail: int, value: str) -> None:
        ids = [each.id for number in numbers if (each := self.statement(number))]
        values = {self.detail(detail): value, "title": "Retitled", "language": "fr"}
        self.attempt(who, lambda store, s: details.set_values(store, s, ids, values))
