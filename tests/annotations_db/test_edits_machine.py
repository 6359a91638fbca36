"""Every verb with undo, redo, reopening and somebody else writing: the file holds what a plain
model holds.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotations_db.edits import annotations, attributes, notes, people, statements, tags
from annotations_db.edits.codebooks import Entry
from annotations_db.errors import ConflictError, UserError
from annotations_db.model import (
    Annotation,
    AttributeValue,
    Change,
    Edit,
    Entity,
    Note,
    Record,
    Span,
    Stamp,
    Tag,
    Tagging,
)
from annotations_db.store import Store
from annotations_db.text.plain import from_plain
from annotations_db.words import label
from tests.annotations_db.edits.memory import ANNA, BORIS, Arrived, Memory, key_of

TEXTS = (
    "Mr. President,\n\nJapan attaches great importance to two elements.\n\nThank you.",
    "السيد الرئيس، نرحب بهذا الاجتماع.",
    "主席先生,日本重视两个方面。 👩‍👩‍👧 e\u0301",
)
NAMES = ("A", "a", "B", "C / D", "A / B", "A / A", "C", "É", " / ", "")
WORDS = ("", "a note", "*Markdown*\r\nlines", "\x07")
LEADING = (ANNA, BORIS)

place = st.integers(0, 40)
who = st.sampled_from((0, 1))
pick = st.integers(0, 30)
names = st.sampled_from(NAMES)
yes_or_no = st.booleans()


@dataclass
class Written:
    """One record as the model remembers it."""

    record: Record
    person: str
    before: dict[Any, Entity]
    after: dict[Any, Entity]


def chosen(things: Any, number: int) -> Any:
    """One of them, by a number that Hypothesis shrinks; None of none."""
    listed = list(things)
    return listed[number % len(listed)] if listed else None


class Edits(RuleBasedStateMachine):
    """Two people, each with a connection of their own to one file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="plenary-"))
        self.path = self.folder / "machine.plenary"
        self.model = Memory()
        self.log: list[Written] = []
        self.now = datetime(2026, 1, 1, tzinfo=UTC)
        self.stores: list[Store] = []

    @initialize()
    def begin(self) -> None:
        self.stores = [Store.create(self.path), Store.open(self.path)]
        for person in LEADING:
            self.write(0, people.add(person))
        self.write(0, attributes.add_standard(self.stores[0]))
        self.add_statement(0, 0)

    def stamp(self, who: int) -> Stamp:
        self.now += timedelta(milliseconds=7)
        return Stamp(LEADING[who].id, "device", self.now)

    def write(self, who: int, edit: Edit) -> Record | None:
        """Applies an edit as ``Project.perform`` does, and to the model."""
        assert label(edit.verb, edit.parameters)
        if not edit.changes:
            return None
        before = dict(self.model.entities)
        record = self.stores[who].apply(edit, self.stamp(who))
        self.follow(edit, record.changes)
        self.log.append(Written(record, LEADING[who].id, before, dict(self.model.entities)))
        return record

    def follow(self, edit: Edit, changes: tuple[Change, ...]) -> None:
        """The model takes over what the store says it did, which must fit what it was."""
        self.model.texts |= {each.id: each for each in edit.texts}
        for change in changes:
            entity = change.after or change.before
            assert entity is not None
            key = key_of(entity)
            assert self.model.entities.get(key) == change.before
            if change.after is None:
                del self.model.entities[key]
            else:
                self.model.entities[key] = change.after

    def attempt(self, who: int, make: Callable[[Store, Stamp], Edit]) -> None:
        """Makes an edit and writes it, unless a rule forbids it."""
        try:
            edit = make(self.stores[who], self.stamp(who))
        except UserError:
            return
        record = self.write(who, edit)
        if record is not None:
            assert {key_of_change(each) for each in record.changes} == {
                key_of_change(each) for each in edit.changes
            }
            for change in edit.changes:
                entity = change.after or change.before
                assert entity is not None
                assert self.model.entities.get(key_of(entity)) == change.after

    def statement(self, number: int) -> Any:
        return chosen(self.stores[0].statements(), number)

    def highlight(self, number: int) -> Any:
        return chosen(self.stores[0].highlights(), number)

    def tag(self, number: int) -> Any:
        return chosen(self.stores[0].tags(), number)

    def note(self, number: int) -> Any:
        found = [each for key, each in self.model.entities.items() if key[0] == "Note"]
        return chosen(sorted(found, key=lambda each: each.created), number)

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

    def next_undo(self, person: str | None) -> Written | None:
        for entry in reversed(self.log):
            is_mine = person in (None, entry.person)
            can_be = entry.record.kind == "do" and entry.record.undoable and is_mine
            if can_be and self.last_about(entry).record.kind != "undo":
                return entry
        return None

    def next_redo(self, person: str | None) -> Written | None:
        for entry in reversed(self.log):
            if person not in (None, entry.person) or not entry.record.undoable:
                continue
            if entry.record.kind == "do":
                return None
            (target,) = (each for each in self.log if each.record.id == entry.record.target)
            if entry.record.kind == "undo" and self.last_about(target) is entry:
                return target
        return None

    def last_about(self, entry: Written) -> Written:
        about = (
            each for each in self.log if entry.record.id in (each.record.target, each.record.id)
        )
        return list(about)[-1]

    @rule(who=who, of_all=yes_or_no, forth=yes_or_no)
    def undo_or_redo(self, who: int, of_all: bool, forth: bool) -> None:
        person = None if of_all else LEADING[who].id
        expected = self.next_redo(person) if forth else self.next_undo(person)
        store, stamp = self.stores[who], self.stamp(who)
        foreseen = (store.next_redo if forth else store.next_undo)(stamp, of_all=of_all)
        assert (foreseen and foreseen.id) == (expected and expected.record.id)
        before = dict(self.model.entities)
        turn = store.redo if forth else store.undo
        try:
            record = turn(stamp, of_all=of_all)
        except ConflictError:
            assert expected is not None
            assert self.has_been_built_on(expected), "an undo conflicts only with what came after"
            return
        if expected is None:
            assert record is None
            return
        assert record is not None
        assert record.kind == ("redo" if forth else "undo")
        assert record.target == expected.record.id
        last = self.last_about(expected)
        self.follow(Edit("", ()), record.changes)
        if before == last.after:
            assert self.model.entities == last.before
        self.goes_back(last, before)
        self.log.append(Written(record, LEADING[who].id, before, dict(self.model.entities)))

    def goes_back(self, turned: Written, before: dict[Any, Entity]) -> None:
        """What the turned record changed is as before it, everything else as it was."""
        for key in self.model.entities.keys() | before.keys():
            was, changed, now = (
                turned.before.get(key),
                turned.after.get(key),
                self.model.entities.get(key),
            )
            if was == changed:
                assert now == before.get(key)
            elif was is None or changed is None:
                assert now == was
            else:
                assert now is not None
                for field in fields(now):
                    source = (
                        was
                        if getattr(was, field.name) != getattr(changed, field.name)
                        else before[key]
                    )
                    assert getattr(now, field.name) == getattr(source, field.name)

    def has_been_built_on(self, entry: Written) -> bool:
        """Whether a later record touched, named or took the place of what the record changed."""
        last = self.last_about(entry)
        later = self.log[self.log.index(last) + 1 :]
        mine = Touch.of(last)
        return any(mine.meets(Touch.of(each)) for each in later)

    @rule(who=who)
    def reopen(self, who: int) -> None:
        self.stores[who].close()
        self.stores[who] = Store.open(self.path)

    @rule(who=who)
    def rest(self, who: int) -> None:
        self.stores[who].rest()

    @precondition(lambda self: self.stores)
    @invariant()
    def both_see_what_the_model_holds(self) -> None:
        for store in self.stores:
            held = held_by(store)
            assert held == self.model.entities
            for statement in store.statements():
                assert store.text(statement.text_id) == self.model.texts[statement.text_id]
        counts = self.stores[0].tag_counts()
        for tag_id, count in counts.items():
            tagged = [
                key for key in self.model.entities if key[0] == "Tagging" and key[2] == tag_id
            ]
            assert count == len(tagged)

    def teardown(self) -> None:
        for store in self.stores:
            assert store.check() == []
        for store in self.stores:
            store.close()
        if self.stores:
            assert [each.name for each in self.folder.iterdir()] == [self.path.name]
        shutil.rmtree(self.folder)


@dataclass
class Touch:
    """What a record changed, what that points at, and names, number keys and places it takes."""

    ids: set[object]
    points_at: set[object]
    claims: set[object]

    @classmethod
    def of(cls, written: Written) -> Touch:
        touch = cls(set(), set(), set())
        for key in written.before.keys() | written.after.keys():
            images = written.before.get(key), written.after.get(key)
            if images[0] != images[1]:
                touch.ids.add(key)
                for image in images:
                    touch.add(image)
        return touch

    def add(self, image: Entity | None) -> None:
        if isinstance(image, Tag):
            self.points_at.add(("Tag", image.parent_id))
            self.claims |= {(image.parent_id, image.name), ("key", image.favourite or image.id)}
        elif isinstance(image, Annotation):
            self.points_at.add(("Statement", image.statement_id))
            self.claims.add((image.statement_id, image.start, image.end, image.author_id))
        elif isinstance(image, Tagging):
            self.points_at |= {("Tag", image.tag_id), ("Annotation", image.annotation_id)}
        elif isinstance(image, AttributeValue):
            self.points_at.add(("Statement", image.statement_id))
        elif isinstance(image, Note):
            self.points_at |= {("Tag", image.tag_id), ("Annotation", image.annotation_id)}
            self.points_at.add(("Statement", image.statement_id))

    def meets(self, later: Touch) -> bool:
        return bool(
            self.ids & (later.ids | later.points_at)
            or self.points_at & later.ids
            or self.claims & later.claims
        )


def key_of_change(change: Change) -> tuple[str, ...]:
    entity = change.after or change.before
    assert entity is not None
    return key_of(entity)


def held_by(store: Store) -> dict[Any, Entity]:
    """All that a file holds."""
    found: list[Entity] = [*store.statements(), *store.attributes(), *store.tags(), *store.people()]
    for highlight in store.highlights():
        found += [highlight.annotation, *highlight.taggings, *highlight.notes]
    for statement in store.statements():
        found += store.attribute_values(statement.id)
        found += store.notes(statement_id=statement.id)
    for tag in store.tags():
        found += store.notes(tag_id=tag.id)
    found += store.notes()
    return {key_of(each): each for each in found}


Edits.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestEdits = Edits.TestCase
