"""A project in dictionaries: Contents for the tests of verbs, and edits applied without a file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from annotations_db.edits import attributes, people, statements
from annotations_db.errors import ConflictError, NotFoundError
from annotations_db.model import (
    Annotation,
    AnnotationId,
    Attribute,
    AttributeId,
    AttributeValue,
    CanonicalText,
    Edit,
    Entity,
    Highlight,
    Note,
    NoteId,
    Person,
    PersonId,
    SavedSearch,
    Source,
    SourceId,
    Span,
    Stamp,
    Statement,
    StatementId,
    Tag,
    Tagging,
    TagId,
    TextId,
)
from annotations_db.text.plain import from_plain
from annotations_db.words import label


def key_of(entity: Entity) -> tuple[str, ...]:
    """What names an entity among all others."""
    match entity:
        case Tagging():
            return ("Tagging", entity.annotation_id, entity.tag_id)
        case AttributeValue():
            return ("AttributeValue", entity.statement_id, entity.attribute_id)
        case _:
            return (type(entity).__name__, entity.id)


@dataclass
class Memory:
    """Contents, as the store's, over one dictionary of entities."""

    entities: dict[tuple[str, ...], Entity] = field(default_factory=dict)
    texts: dict[TextId, CanonicalText] = field(default_factory=dict)

    def apply(self, edit: Edit) -> None:
        """Does an edit. Raises ConflictError where something is not as it says."""
        assert label(edit.verb, edit.parameters)
        self.texts |= {each.id: each for each in edit.texts}
        for change in edit.changes:
            entity = change.after or change.before
            assert entity is not None
            key = key_of(entity)
            if self.entities.get(key) != change.before:
                raise ConflictError("conflict")
            if change.after is None:
                del self.entities[key]
            else:
                self.entities[key] = change.after

    def _all(self, kind: type[Any]) -> list[Any]:
        return [each for each in self.entities.values() if isinstance(each, kind)]

    def _one(self, kind: type[Any], wanted: str) -> Any:
        found = self.entities.get((kind.__name__, wanted))
        if found is None:
            raise NotFoundError(f"{kind.__name__.lower()}-gone")
        return found

    def statement(self, statement_id: StatementId) -> Statement:
        return self._one(Statement, statement_id)

    def last_statement_position(self) -> str | None:
        return max((each.position for each in self._all(Statement)), default=None)

    def text(self, text_id: TextId) -> CanonicalText:
        return self.texts[text_id]

    def attributes(self) -> Sequence[Attribute]:
        return sorted(self._all(Attribute), key=lambda each: each.position)

    def attribute_values(self, statement_id: StatementId) -> Sequence[AttributeValue]:
        return [each for each in self._all(AttributeValue) if each.statement_id == statement_id]

    def values_of(self, attribute_id: AttributeId) -> Sequence[AttributeValue]:
        return [each for each in self._all(AttributeValue) if each.attribute_id == attribute_id]

    def tags(self) -> Sequence[Tag]:
        return sorted(self._all(Tag), key=lambda each: each.position)

    def tag(self, tag_id: TagId) -> Tag:
        return self._one(Tag, tag_id)

    def annotation_at(
        self, statement_id: StatementId, text_id: TextId, span: Span, author_id: PersonId
    ) -> Annotation | None:
        wanted = (statement_id, text_id, span.start, span.end, author_id)
        for each in self._all(Annotation):
            if (each.statement_id, each.text_id, each.start, each.end, each.author_id) == wanted:
                return each
        return None

    def highlight(self, annotation_id: AnnotationId) -> Highlight:
        return self._whole(self._one(Annotation, annotation_id))

    def highlights(
        self,
        *,
        ids: Collection[AnnotationId] | None = None,
        statement_id: StatementId | None = None,
        tag_ids: Collection[TagId] | None = None,
    ) -> Sequence[Highlight]:
        found = [
            whole
            for each in self._all(Annotation)
            if (ids is None or each.id in ids)
            and statement_id in (None, each.statement_id)
            and (whole := self._whole(each))
            and (tag_ids is None or set(tag_ids) & set(whole.tag_ids))
        ]
        return sorted(found, key=lambda each: (each.annotation.statement_id, each.span, each.id))

    def _whole(self, annotation: Annotation) -> Highlight:
        taggings = [each for each in self._all(Tagging) if each.annotation_id == annotation.id]
        notes = [each for each in self._all(Note) if each.annotation_id == annotation.id]
        return Highlight(
            annotation,
            tuple(sorted(taggings, key=lambda each: (each.created, each.tag_id))),
            tuple(sorted(notes, key=lambda each: (each.created, each.id))),
        )

    def note(self, note_id: NoteId) -> Note:
        return self._one(Note, note_id)

    def notes(
        self, *, statement_id: StatementId | None = None, tag_id: TagId | None = None
    ) -> Sequence[Note]:
        place = (statement_id, tag_id, None)
        found = [
            each
            for each in self._all(Note)
            if (each.statement_id, each.tag_id, each.annotation_id) == place
        ]
        return sorted(found, key=lambda each: (each.created, each.id))

    def person(self, person_id: PersonId) -> Person:
        return self._one(Person, person_id)

    def people(self) -> Sequence[Person]:
        return self._all(Person)

    def saved_searches(self) -> Sequence[SavedSearch]:
        return sorted(self._all(SavedSearch), key=lambda each: each.name)


@dataclass
class Clock:
    """Stamps of one person, a second apart, with ids that count."""

    person: Person
    device_id: str = "device"
    now: datetime = datetime(2026, 9, 1, 12, tzinfo=UTC)
    count: int = 0

    def stamp(self) -> Stamp:
        self.now += timedelta(seconds=1)
        return Stamp(self.person.id, self.device_id, self.now, self._new_id)

    def _new_id(self) -> str:
        self.count += 1
        return f"{self.person.id}-{self.count:04}"


@dataclass(frozen=True)
class Arrived:
    """What an importer would hand over."""

    text: CanonicalText
    source_name: str
    title: str = ""
    language: str = "en"

    @property
    def source(self) -> Source:
        return Source(SourceId(f"source of {self.source_name}"), "text/plain", b"x")


ANNA = Person(PersonId("anna"), "Anna Berg", "AB", "blue")
BORIS = Person(PersonId("boris"), "Boris", "B", "green")
WORDS = (
    "Mr. President,\n\nJapan attaches great importance to universalization and to assistance."
    "\n\nWe thank you 👩‍👩‍👧 all."
)


def project(words: str = WORDS, name: str = "japan.txt") -> tuple[Memory, Clock, StatementId]:
    """A project with one statement and Anna at work in it."""
    memory, clock = Memory(), Clock(ANNA)
    for person in (ANNA, BORIS):
        memory.apply(people.add(person))
    memory.apply(attributes.add_standard(memory))
    edit = statements.add(memory, clock.stamp(), Arrived(from_plain(words), name))
    memory.apply(edit)
    return memory, clock, statements.statement_of(edit)
