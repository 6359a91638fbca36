"""Comments that a file brings along become highlights with notes, in the edit that adds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from annotations_db.edits.typed import typed_text
from annotations_db.model import (
    Annotation,
    AnnotationId,
    CanonicalText,
    Change,
    Edit,
    Note,
    NoteId,
    PersonId,
    Span,
    Stamp,
    StatementId,
)
from annotations_db.text.blocks import block_at
from annotations_db.text.graphemes import mark_span
from annotations_db.text.quoting import context

_TICK = timedelta(microseconds=1)


class Said(Protocol):
    """A comment: code points of the text, and an ISO date or ""."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def author(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def text(self) -> str: ...


def with_comments(
    edit: Edit, stamp: Stamp, said: Sequence[Said], person: Callable[[str], PersonId]
) -> Edit:
    """The edit that adds a statement, and a highlight with a note for every comment on its text.

    ``person`` gives the person of a name, who is in the project. What one person said on one
    place stands on one highlight; what stands on no words becomes a note on the statement.
    """
    (text,) = edit.texts
    assert edit.statement_id is not None  # noqa: S101
    made = _Made(stamp, text, edit.statement_id)
    changes = [change for each in said for change in made.changes(each, person(each.author))]
    return replace(edit, changes=(*edit.changes, *changes))


class _Made:
    """The highlights made so far, by place and person."""

    def __init__(self, stamp: Stamp, text: CanonicalText, statement_id: StatementId) -> None:
        self._stamp, self._text, self._statement_id = stamp, text, statement_id
        self._known: dict[tuple[Span, PersonId], AnnotationId] = {}
        self._latest: dict[AnnotationId | None, datetime] = {}

    def changes(self, said: Said, person_id: PersonId) -> Iterator[Change]:
        moment = moment_of(said.date) or self._stamp.now
        place = self._place(said)
        on: AnnotationId | None = None
        if place is not None:
            on = self._known.get((place, person_id))
        if place is not None and on is None:
            annotation = self._annotation(place, person_id, moment)
            on = self._known[place, person_id] = annotation.id
            yield Change(None, annotation)
        words = typed_text(said.text)
        if words:
            yield Change(None, self._note(words, person_id, self._after(on, moment), on))

    def _after(self, on: AnnotationId | None, moment: datetime) -> datetime:
        """The moment, or one later than that of the note before, so that their order is kept."""
        before = self._latest.get(on)
        self._latest[on] = moment if before is None or before < moment else before + _TICK
        return self._latest[on]

    def _place(self, said: Said) -> Span | None:
        """The words of a comment; of one on a point, the paragraph around it. None for no words."""
        start, end = said.start, said.end
        if not self._text.text[start:end].strip():
            block = self._text.blocks[block_at(self._text.blocks, start)]
            start, end = block.start, block.end
        return mark_span(self._text.text, start, end)

    def _annotation(self, place: Span, person_id: PersonId, moment: datetime) -> Annotation:
        quote = context(self._text, place)
        return Annotation(
            id=AnnotationId(self._stamp.new_id()),
            statement_id=self._statement_id,
            text_id=self._text.id,
            start=place.start,
            end=place.end,
            exact=quote.exact,
            prefix=quote.prefix,
            suffix=quote.suffix,
            author_id=person_id,
            created=moment,
            modified=moment,
        )

    def _note(
        self, words: str, person_id: PersonId, moment: datetime, on: AnnotationId | None
    ) -> Note:
        return Note(
            id=NoteId(self._stamp.new_id()),
            text=words,
            author_id=person_id,
            created=moment,
            modified=moment,
            statement_id=self._statement_id if on is None else None,
            annotation_id=on,
        )


def moment_of(date: str) -> datetime | None:
    """An ISO date as a moment in UTC, as which one without a zone is taken; None for none."""
    try:
        moment = datetime.fromisoformat(date)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
