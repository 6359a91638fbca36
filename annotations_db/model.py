"""What a project holds: frozen values, no behaviour but what follows from their fields.

Offsets are Unicode code points into a canonical text, half-open, everywhere. Times are aware UTC
datetimes.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NewType, TypeAlias

StatementId = NewType("StatementId", str)
TextId = NewType("TextId", str)
SourceId = NewType("SourceId", str)
AnnotationId = NewType("AnnotationId", str)
TagId = NewType("TagId", str)
NoteId = NewType("NoteId", str)
PersonId = NewType("PersonId", str)
AttributeId = NewType("AttributeId", str)
RecordId = NewType("RecordId", str)
SearchId = NewType("SearchId", str)

BlockKind: TypeAlias = Literal["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "rule"]
Mark: TypeAlias = Literal[
    "bold", "italic", "code", "superscript", "subscript", "strike", "underline", "marked"
]
AnchorState: TypeAlias = Literal["exact", "moved", "uncertain", "orphan"]
Status: TypeAlias = Literal["to read", "reading", "read", "checked"]
NoteKind: TypeAlias = Literal["note", "translation"]
AttributeKind: TypeAlias = Literal["text", "number", "date", "yes/no", "choice", "choices"]
Pattern: TypeAlias = Literal["solid", "rising", "falling", "horizontal", "vertical", "grid"]
RecordKind: TypeAlias = Literal["do", "undo", "redo"]

TAG_COLOURS = ("yellow", "red", "green", "blue", "purple", "magenta", "orange", "grey")
PATTERNS: tuple[Pattern, ...] = ("solid", "rising", "falling", "horizontal", "vertical", "grid")
TAG_SEPARATOR = " / "


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a canonical text: code points, half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Image:
    """What is known of an image, whose place in the text is one U+FFFC."""

    source: str
    alt: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one block with the same inline format. Offsets count from the start of the
    *text*.
    """

    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    href: str | None = None
    image: Image | None = None
    anchor: str | None = None
    """The ``id`` a link inside the text may point to."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a block in a table: tables count from 0 through the text, rows and columns from
    0.
    """

    table: int
    row: int
    column: int
    header: bool = False
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like piece of the text. Blocks follow one another, parted by exactly one code
    point.
    """

    start: int
    end: int
    kind: BlockKind = "p"
    runs: tuple[Run, ...] = ()
    quote: int = 0
    """How many quotations it stands in."""
    lists: tuple[Literal["ul", "ol"], ...] = ()
    """The lists it stands in, outermost first."""
    marker: str = ""
    """The list marker or paragraph number as printed ("•", "3.", "(b)"); not part of the text."""
    cell: Cell | None = None
    pre: int = 0
    """Which preformatted passage it is a line of (from 1), 0 for none."""
    direction: Literal["", "ltr", "rtl"] = ""
    language: str = ""
    pages: tuple[tuple[int, str], ...] = ()
    """Where a page of the original begins, as offset in the text and the page as it is called: at
    the start of the block that on which it begins; empty where the original has no pages.
    """


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """The text a statement shows, with its structure; immutable, kept under ``id``.

    ``id`` is the SHA-256 of text, blocks and extractor together: the same words in another layout
    are another text.
    """

    id: TextId
    text: str
    blocks: tuple[Block, ...]
    extractor: str


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes a statement was imported from; ``id`` is their SHA-256."""

    id: SourceId
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Statement:
    id: StatementId
    title: str
    language: str
    text_id: TextId
    source_id: SourceId | None
    source_name: str
    position: str
    imported_at: datetime


@dataclass(frozen=True, slots=True)
class Attribute:
    """A detail that statements can have. ``key`` names the built-in ones ("state", "date"), "" the
    project's own.
    """

    id: AttributeId
    key: str
    name: str
    kind: AttributeKind
    position: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributeValue:
    """One detail of one statement. A date is ISO 8601 (``2012-09-11`` or
    ``2012-09-11/2012-09-14``), several choices are joined by newlines, yes/no is "yes" or "no".
    """

    statement_id: StatementId
    attribute_id: AttributeId
    value: str


@dataclass(frozen=True, slots=True)
class Person:
    id: PersonId
    name: str
    initials: str
    colour: str


@dataclass(frozen=True, slots=True)
class Tag:
    id: TagId
    parent_id: TagId | None
    position: str
    name: str
    created: datetime
    modified: datetime
    definition: str = ""
    include: str = ""
    exclude: str = ""
    examples: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    colour: str = "grey"
    pattern: Pattern = "solid"
    favourite: int | None = None
    """1 to 9, the key that sets it."""
    working: bool = False
    """A tag for work in progress ("To check"), left out of counts of themes."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight: a place and its quote in the text ``text_id``."""

    id: AnnotationId
    statement_id: StatementId
    text_id: TextId
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    author_id: PersonId
    created: datetime
    modified: datetime
    colour: str | None = None
    state: AnchorState = "exact"

    @property
    def is_waiting(self) -> bool:
        """Whether a replaced text left it without a place that is certain."""
        return self.state in {"uncertain", "orphan"}


@dataclass(frozen=True, slots=True)
class Tagging:
    """A tag on an annotation. The first one (by ``created``) gives the colour; one verb never uses
    a time twice.
    """

    annotation_id: AnnotationId
    tag_id: TagId
    author_id: PersonId
    created: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown on a statement, a tag, an annotation (at most one of them) or, with none, on the
    project.
    """

    id: NoteId
    text: str
    author_id: PersonId
    created: datetime
    modified: datetime
    statement_id: StatementId | None = None
    tag_id: TagId | None = None
    annotation_id: AnnotationId | None = None
    kind: NoteKind = "note"
    private: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Where one person is with one statement. No edit changes it; it goes with its statement, and
    comes back with it.
    """

    statement_id: StatementId
    person_id: PersonId
    status: Status
    at: datetime
    position: int


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name. ``stems``: English words stand for their other forms too;
    ``pattern``: the query is a regular expression.
    """

    id: SearchId
    name: str
    query: str
    created: datetime
    modified: datetime
    stems: bool = False
    pattern: bool = False


Entity: TypeAlias = (
    Statement
    | Attribute
    | AttributeValue
    | Person
    | Tag
    | Annotation
    | Tagging
    | Note
    | Reading
    | SavedSearch
)


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after: creation has no ``before``, deletion no ``after``; both are the
    same kind.
    """

    before: Entity | None
    after: Entity | None


Parameter: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class Edit:
    """What a verb wants done: all of it or nothing. Texts and sources are added first, under their
    hash.
    """

    verb: str
    changes: tuple[Change, ...]
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    """What the label is made from: ``words.label(verb, parameters)``."""
    statement_id: StatementId | None = None
    texts: tuple[CanonicalText, ...] = ()
    sources: tuple[Source, ...] = ()
    undoable: bool = True


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something, on which device, and when: handed into every verb, so that verbs stay
    pure.
    """

    person_id: PersonId
    device_id: str
    now: datetime
    new_id: Callable[[], str] = field(default=lambda: str(uuid.uuid4()), compare=False)


@dataclass(frozen=True, slots=True)
class Record:
    """An entry of the history, as applied. ``changes`` are full entities when it has just been
    applied or is read to be undone, and empty in listings.
    """

    sequence: int
    id: RecordId
    kind: RecordKind
    verb: str
    parameters: Mapping[str, Parameter]
    person_id: PersonId
    device_id: str
    at: datetime
    statement_id: StatementId | None
    target: RecordId | None = None
    undone: bool = False
    undoable: bool = True
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Highlight:
    """An annotation with what hangs on it, as cards, the page and copies show it; both tuples by
    time.
    """

    annotation: Annotation
    taggings: tuple[Tagging, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def id(self) -> AnnotationId:
        return self.annotation.id

    @property
    def span(self) -> Span:
        return Span(self.annotation.start, self.annotation.end)

    @property
    def tag_ids(self) -> tuple[TagId, ...]:
        return tuple(tagging.tag_id for tagging in self.taggings)


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A line of the statements panel. ``length`` counts code points, ``words`` is as the search
    index counts them, ``details`` is by attribute key (or name).
    """

    statement: Statement
    length: int
    highlights: int
    status: Status
    details: Mapping[str, str]
    words: int = 0
