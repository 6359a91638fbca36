"""Two people at one file, and a plain model of what it must hold: the ground the state machine
stands on.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotations_db.edits import annotations, attributes, people, statements
from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import ConflictError, UserError
from annotations_db.model import (
    Annotation,
    AttributeValue,
    Change,
    Edit,
    Entity,
    Note,
    Record,
    SavedSearch,
    Span,
    Stamp,
    Tag,
    Tagging,
)
from annotations_db.store import Store
from annotations_db.text.plain import from_plain
from annotations_db.words import label
from tests.annotations_db.edits.memory import ANNA, BORIS, Arrived, Memory, key_of

LEADING = (ANNA, BORIS)
who = st.sampled_from((0, 1))
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


class World(RuleBasedStateMachine):
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
        arrived = Arrived(from_plain("Mr. President, Japan attaches importance."), "first.txt")
        self.write(0, statements.add(self.stores[0], self.stamp(0), arrived))
        (first,) = self.stores[0].statements()
        for who, path in ((0, "A / B"), (1, "C")):
            marked = annotations.highlight_by_paths(
                self.stores[who], self.stamp(who), first.id, Span(0, 9), paths=[path], note=path
            )
            self.write(who, marked)

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

    @rule(who=who, of_all=yes_or_no, forth=yes_or_no, steps=st.integers(1, 3))
    def undo_or_redo_some(self, who: int, of_all: bool, forth: bool, steps: int) -> None:
        for _ in range(steps):
            self.turn(who, of_all, forth)

    @rule(who=who, of_all=yes_or_no, steps=st.integers(1, 4))
    def there_and_back(self, who: int, of_all: bool, steps: int) -> None:
        for forth in [False] * steps + [True] * steps:
            self.turn(who, of_all, forth)

    def turn(self, who: int, of_all: bool, forth: bool) -> None:
        person = None if of_all else LEADING[who].id
        expected = self.next_redo(person) if forth else self.next_undo(person)
        store, stamp = self.stores[who], self.stamp(who)
        foreseen = (store.next_redo if forth else store.next_undo)(stamp, of_all=of_all)
        assert (foreseen and foreseen.id) == (expected and expected.record.id)
        before = dict(self.model.entities)
        act = store.redo if forth else store.undo
        try:
            record = act(stamp, of_all=of_all)
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

    @precondition(lambda self: self.stores)
    @invariant()
    def both_see_what_the_model_holds(self) -> None:
        for store in self.stores:
            held = held_by(store)
            assert held == self.model.entities
            assert len(TagTree(store.tags())) == len(store.tags()), "no tag lies below itself"
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
                if len({image.parent_id for image in images if isinstance(image, Tag)}) > 1:
                    touch.claims.add("the shape of the tree")
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
            self.points_at.add(("Attribute", image.attribute_id))
        elif isinstance(image, SavedSearch):
            self.claims.add(("search", image.name))
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
    found += store.saved_searches()
    return {key_of(each): each for each in found}
