"""The highlights of one statement with their numbers and places, kept up to date one by one. No Qt
here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from annotations_db.model import AnnotationId, Highlight, PersonId, Span

_Place: TypeAlias = tuple[int, int, PersonId]


@dataclass(slots=True)
class Tally:
    """How many highlights there are, how many of them have a note or no tag, and all notes."""

    highlights: int = 0
    with_note: int = 0
    untagged: int = 0
    notes: int = 0

    def count(self, highlight: Highlight, step: int) -> None:
        """Adds a highlight where ``step`` is 1, takes it off where it is -1."""
        self.highlights += step
        self.notes += step * len(highlight.notes)
        if highlight.notes:
            self.with_note += step
        if not highlight.taggings:
            self.untagged += step


class Marked:
    """Ten thousand highlights cost a change no more than ten do."""

    def __init__(self, highlights: Iterable[Highlight] = ()) -> None:
        self._highlights = {each.id: each for each in highlights}
        self._at: dict[_Place, AnnotationId] | None = None
        self.highlights: Mapping[AnnotationId, Highlight] = MappingProxyType(self._highlights)
        self.tally = Tally()
        for each in self._highlights.values():
            self.tally.count(each, 1)

    def put(self, highlight: Highlight) -> None:
        """Adds a highlight as the last one, or puts it in the place of what it was."""
        before = self._highlights.get(highlight.id)
        if before is not None:
            self._leave(before)
        self._highlights[highlight.id] = highlight
        self.tally.count(highlight, 1)
        if self._at is not None:
            self._at[_place(highlight)] = highlight.id

    def remove(self, annotation_id: AnnotationId) -> None:
        """Takes a highlight out, if it is there."""
        before = self._highlights.pop(annotation_id, None)
        if before is not None:
            self._leave(before)

    def at(self, span: Span, author_id: PersonId) -> Highlight | None:
        """The highlight that a person has at exactly this place; there is never a second one."""
        if self._at is None:
            self._at = {_place(each): each.id for each in self._highlights.values()}
        found = self._at.get((span.start, span.end, author_id))
        return None if found is None else self._highlights[found]

    def _leave(self, highlight: Highlight) -> None:
        self.tally.count(highlight, -1)
        if self._at is not None and self._at.get(_place(highlight)) == highlight.id:
            del self._at[_place(highlight)]


def _place(highlight: Highlight) -> _Place:
    annotation = highlight.annotation
    return annotation.start, annotation.end, annotation.author_id
