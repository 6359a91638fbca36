"""What lists of a project are asked for, and what their rows hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, get_args

from annotations_db.model import (
    AnnotationId,
    Note,
    PersonId,
    StatementId,
    TagId,
    TextId,
)

NotePlace: TypeAlias = Literal["highlight", "statement", "tag", "project"]
NoteOrder: TypeAlias = Literal["newest", "place"]
StatementGroup: TypeAlias = Literal["none", "meeting", "state", "date", "status"]
STATEMENT_GROUPS: tuple[StatementGroup, ...] = get_args(StatementGroup)
NOTE_PLACES: tuple[NotePlace, ...] = ("highlight", "statement", "tag", "project")


@dataclass(frozen=True, slots=True)
class NoteQuery:
    """Which notes; every condition set must hold. ``text`` is looked for without case and
    accents in notes and in the quotes they are on.
    """

    places: frozenset[NotePlace] = frozenset()
    """What they are on, any of these; none for all."""
    text: str = ""
    author_id: PersonId | None = None
    private: bool = False
    order: NoteOrder = "newest"

    @property
    def is_active(self) -> bool:
        """Whether some notes may be left out."""
        return bool(self.places or self.text or self.author_id or self.private)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note with what it is on: a statement or its highlight, a tag, or none of them."""

    note: Note
    statement_id: StatementId | None
    title: str
    """The statement's, "" without one."""
    quote: str
    tag: str
    """The tag's name, "" without one."""
    text_id: TextId | None = None
    """Of the highlight."""
    start: int | None = None
    """Where the highlight begins in that text, in code points; None where it has no place."""

    @property
    def place(self) -> NotePlace:
        if self.note.annotation_id is not None:
            return "highlight"
        if self.note.statement_id is not None:
            return "statement"
        return "tag" if self.note.tag_id is not None else "project"


@dataclass(frozen=True, slots=True)
class RecordDay:
    """Records that follow one another in the history and are of one day by the system's clock;
    without a date, those that are too old to be parted.
    """

    day: date | None
    count: int


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """Which records of the history; every condition set must hold."""

    statement_id: StatementId | None = None
    person_id: PersonId | None = None
    annotation_id: AnnotationId | None = None
    """All that was done to a highlight, its tags and its notes."""
    tag_id: TagId | None = None
    """All that was done to a tag, and where it was put on or taken off."""

    @property
    def is_active(self) -> bool:
        return self != RecordQuery()


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """Which statements, in which order. ``text`` are words, or parts of some, that all must be in
    title or details, without case and accents. ``by`` is "position" (the project's own order),
    "title", "language", "status", "highlights", "words", or a detail by its key, else its name or
    id.
    """

    text: str = ""
    by: str = "position"
    down: bool = False
    """The last ones first; statements without what is sorted by stay last."""
    group: StatementGroup = "none"

    @classmethod
    def named(cls, words: str) -> StatementQuery:
        """From what ``name`` gives; what is not known becomes the usual."""
        by, _, rest = words.partition("\t")
        group, _, down = rest.partition("\t")
        known = group if group in STATEMENT_GROUPS else "none"
        return cls("", by or "position", down == "down", known)

    @property
    def name(self) -> str:
        """Order and groups in one line; the words looked for are not in it."""
        return "\t".join((self.by, self.group, "down" if self.down else "up"))


@dataclass(frozen=True, slots=True)
class TagUse:
    """How many highlights of a statement carry a tag."""

    statement_id: StatementId
    title: str
    highlights: int
