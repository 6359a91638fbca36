"""What verbs may ask of a project: the store answers it from the file, tests from dictionaries."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from annotations_db.model import (
    Annotation,
    AnnotationId,
    Attribute,
    AttributeId,
    AttributeValue,
    CanonicalText,
    Highlight,
    Note,
    NoteId,
    Person,
    PersonId,
    SavedSearch,
    Span,
    Statement,
    StatementId,
    Tag,
    TagId,
    TextId,
)


class Contents(Protocol):
    """Reads only. A method named ``thing(id)`` raises NotFoundError where there is none."""

    def statement(self, statement_id: StatementId) -> Statement: ...
    def last_statement_position(self) -> str | None: ...
    def text(self, text_id: TextId) -> CanonicalText: ...
    def attributes(self) -> Sequence[Attribute]: ...
    def attribute_values(self, statement_id: StatementId) -> Sequence[AttributeValue]: ...
    def values_of(self, attribute_id: AttributeId) -> Sequence[AttributeValue]:
        """All statements' values of one detail."""
        ...

    def tags(self) -> Sequence[Tag]:
        """All tags, parents before children, siblings by position."""
        ...

    def tag(self, tag_id: TagId) -> Tag: ...
    def annotation_at(
        self, statement_id: StatementId, text_id: TextId, span: Span, author_id: PersonId
    ) -> Annotation | None: ...
    def highlight(self, annotation_id: AnnotationId) -> Highlight: ...
    def highlights(
        self,
        *,
        ids: Collection[AnnotationId] | None = None,
        statement_id: StatementId | None = None,
        tag_ids: Collection[TagId] | None = None,
    ) -> Sequence[Highlight]:
        """Those that fit every condition given; by statement and place in the text. ``tag_ids``:
        any of them.
        """
        ...

    def note(self, note_id: NoteId) -> Note: ...
    def notes(
        self, *, statement_id: StatementId | None = None, tag_id: TagId | None = None
    ) -> Sequence[Note]:
        """Notes on the statement itself, on the tag itself, or with neither, on the project
        itself.
        """
        ...

    def person(self, person_id: PersonId) -> Person: ...
    def people(self) -> Sequence[Person]: ...
    def saved_searches(self) -> Sequence[SavedSearch]:
        """All, by name."""
        ...
