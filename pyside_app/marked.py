"""The highlights of one statement with their numbers and places, kept up to date one by one. No Qt
here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from types import MappingProxyType
from typing import TypeAlias

from annotations_db.model import (
    Annotation,
    AnnotationId,
    Highlight,
    Note,
    PersonId,
    Record,
    Span,
    StatementId,
    Tagging,
    TagId,
)

_Place: TypeAlias = tuple[int, int, PersonId]


@dataclass(slots=True)
class Tally:
    """How many highlights there are, how many of them have a note, no tag or no place, by whom they
    are and with which tags, and all notes.
    """

    highlights: int = 0
    with_note: int = 0
    untagged: int = 0
    notes: int = 0
    without_place: int = 0
    by_author: Counter[PersonId] = field(default_factory=Counter)
    by_tag: Counter[TagId] = field(default_factory=Counter)
    newest: dict[TagId, datetime] = field(default_factory=dict)
    """When each of the tags was last put on: also where that highlight is gone since and an older
    one has the tag still.
    """

    def count_all(self, highlights: Collection[Highlight]) -> None:
        """Adds many at once, which takes less long than one by one."""
        self.highlights += len(highlights)
        self.notes += sum(len(each.notes) for each in highlights)
        self.with_note += sum(bool(each.notes) for each in highlights)
        self.untagged += sum(not each.taggings for each in highlights)
        self.without_place += sum(each.annotation.is_waiting for each in highlights)
        self.by_author.update(each.annotation.author_id for each in highlights)
        taggings = [each for highlight in highlights for each in highlight.taggings]
        self.by_tag.update(each.tag_id for each in taggings)
        taggings.sort(key=attrgetter("created"))
        self.newest.update((each.tag_id, each.created) for each in taggings)

    def count(self, highlight: Highlight, step: int) -> None:
        """Adds a highlight where ``step`` is 1, takes it off where it is -1."""
        self.highlights += step
        self.notes += step * len(highlight.notes)
        if highlight.notes:
            self.with_note += step
        if not highlight.taggings:
            self.untagged += step
        if highlight.annotation.is_waiting:
            self.without_place += step
        author_id = highlight.annotation.author_id
        self.by_author[author_id] += step
        if not self.by_author[author_id]:
            del self.by_author[author_id]
        for each in highlight.taggings:
            self._count_tag(each, step)

    def _count_tag(self, tagging: Tagging, step: int) -> None:
        tag_id = tagging.tag_id
        self.by_tag[tag_id] += step
        if not self.by_tag[tag_id]:
            del self.by_tag[tag_id], self.newest[tag_id]
        elif step > 0:
            self.newest[tag_id] = max(tagging.created, self.newest.get(tag_id, tagging.created))


class Marked:
    """Ten thousand highlights cost a change no more than ten do."""

    def __init__(self, highlights: Iterable[Highlight] = ()) -> None:
        self._highlights = {each.id: each for each in highlights}
        self._at: dict[_Place, AnnotationId] | None = None
        self.highlights: Mapping[AnnotationId, Highlight] = MappingProxyType(self._highlights)
        self.tally = Tally()
        self.changes = 0
        """How many there have been: what was worked out at another number is out of date."""
        self.tally.count_all(self._highlights.values())

    def put(self, highlight: Highlight) -> None:
        """Adds a highlight as the last one, or puts it in the place of what it was."""
        self.changes += 1
        before = self._highlights.get(highlight.id)
        if before is not None:
            self._leave(before)
        self._highlights[highlight.id] = highlight
        self.tally.count(highlight, 1)
        if self._at is not None and not highlight.annotation.is_waiting:
            self._at[_place(highlight)] = highlight.id

    def remove(self, annotation_id: AnnotationId) -> None:
        """Takes a highlight out, if it is there."""
        self.changes += 1
        before = self._highlights.pop(annotation_id, None)
        if before is not None:
            self._leave(before)

    def follow(
        self,
        touched: Iterable[AnnotationId],
        now: Iterable[Highlight],
        statement_id: StatementId,
    ) -> None:
        """Takes over what became of highlights; what is gone, or of another statement, goes."""
        there = {each.id: each for each in now if each.annotation.statement_id == statement_id}
        for annotation_id in touched:
            if annotation_id in there:
                self.put(there[annotation_id])
            else:
                self.remove(annotation_id)

    def at(self, span: Span, author_id: PersonId) -> Highlight | None:
        """The highlight that a person has at exactly this place; there is never a second one. What
        waits for a place has none, whatever stood at its offsets in the old text.
        """
        if self._at is None:
            self._at = {
                _place(each): each.id
                for each in self._highlights.values()
                if not each.annotation.is_waiting
            }
        found = self._at.get((span.start, span.end, author_id))
        return None if found is None else self._highlights[found]

    def _leave(self, highlight: Highlight) -> None:
        self.tally.count(highlight, -1)
        if self._at is not None and self._at.get(_place(highlight)) == highlight.id:
            del self._at[_place(highlight)]


def _place(highlight: Highlight) -> _Place:
    annotation = highlight.annotation
    return annotation.start, annotation.end, annotation.author_id


def place_of(highlight: Highlight) -> tuple[int, int, AnnotationId]:
    """What sorts highlights in text order."""
    annotation = highlight.annotation
    return (annotation.start, annotation.end, annotation.id)


def index_of(highlight: Highlight, among: Sequence[Highlight]) -> int | None:
    """Where a highlight stands among others that are in text order; None where it does not."""
    place = place_of(highlight)
    index = bisect_left(among, place, key=place_of)
    return index if index < len(among) and place_of(among[index]) == place else None


def annotations_of(record: Record) -> set[AnnotationId]:
    """The annotations that a record changed, or changed tags or notes of."""
    touched: set[AnnotationId] = set()
    for change in record.changes:
        entity = change.after if change.after is not None else change.before
        if isinstance(entity, Annotation):
            touched.add(entity.id)
        elif isinstance(entity, Tagging | Note) and entity.annotation_id is not None:
            touched.add(entity.annotation_id)
    return touched
