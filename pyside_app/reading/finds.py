"""The places found in a text, and which of them is the present one. No Qt here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from annotations_db.model import Span
from annotations_db.text.finding import Matching, find

_START, _END = attrgetter("start"), attrgetter("end")


class Finds:
    """The places of some words, in the order of the text; they never overlap."""

    def __init__(
        self, text: str = "", words: str = "", near: int = 0, matching: Matching | None = None
    ) -> None:
        self.spans: Sequence[Span] = find(text, words, matching or Matching()) if words else ()
        first = bisect_left(self.spans, near, key=_START)
        self._index = first % len(self.spans) if self.spans else -1

    @classmethod
    def at(cls, spans: Sequence[Span], near: int) -> Finds:
        """Places that something else has found, in order; the present one is the first from
        ``near`` on.
        """
        finds = cls()
        finds.spans = spans
        first = bisect_left(spans, near, key=_START)
        finds._index = first % len(spans) if spans else -1
        return finds

    @property
    def current(self) -> Span | None:
        return self.spans[self._index] if self.spans else None

    @property
    def number(self) -> int | None:
        """Of the present place, from 1."""
        return self._index + 1 if self.spans else None

    def is_last(self, by: int) -> bool:
        """Whether a step would go round an end of the text; so where nothing was found."""
        return not 0 <= self._index + by < len(self.spans)

    def go_to_last(self) -> None:
        self._index = len(self.spans) - 1

    def step(self, by: int) -> Span | None:
        """The next place (1) or the one before (-1), round the ends of the text."""
        if self.spans:
            self._index = (self._index + by) % len(self.spans)
        return self.current

    def within(self, start: int, end: int) -> Sequence[Span]:
        """The places that touch a stretch of the text."""
        first = bisect_right(self.spans, start, key=_END)
        return self.spans[first : bisect_left(self.spans, end, key=_START)]
