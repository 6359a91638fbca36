"""Which highlights touch which block, so that painting asks for visible ones only. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from annotations_db.model import Span

K = TypeVar("K", bound=Hashable)
BlocksOf = Callable[[int, int], range]


class IntervalIndex(Generic[K]):
    """Spans by key, and the keys of each block. Empty spans are not kept.

    Those that are hidden keep their places, as showing them again is to cost nothing, but are
    found nowhere.
    """

    def __init__(self, blocks_of: BlocksOf) -> None:
        self._blocks_of = blocks_of
        self._spans: dict[K, Span] = {}
        self._by_block: defaultdict[int, dict[K, None]] = defaultdict(dict)
        self._shown: set[K] | None = None
        """None: all of them."""

    def __len__(self) -> int:
        return len(self._spans)

    def __contains__(self, key: K) -> bool:
        return key in self._spans and self._is_shown(key)

    def show_only(self, keys: set[K] | None) -> None:
        """Hides all others; None hides none."""
        self._shown = keys

    def turn(self, key: K, *, shown: bool) -> None:
        """Shows or hides one, where some are hidden."""
        if self._shown is not None and shown:
            self._shown.add(key)
        elif self._shown is not None:
            self._shown.discard(key)

    def _is_shown(self, key: K) -> bool:
        return self._shown is None or key in self._shown

    def span(self, key: K) -> Span | None:
        return self._spans.get(key)

    def load(self, spans: Iterable[tuple[K, Span]]) -> None:
        """Takes many spans of new keys at once."""
        blocks_of, by_block = self._blocks_of, self._by_block
        for key, span in spans:
            start, end = span.start, span.end
            if start < end:
                self._spans[key] = span
                for index in blocks_of(start, end):
                    by_block[index][key] = None

    def add(self, key: K, span: Span) -> range:
        """Adds a span, or moves it. Returns the blocks it touches now."""
        self.remove(key)
        if span.start >= span.end:
            return range(0)
        return self._keep(key, span)

    def _keep(self, key: K, span: Span) -> range:
        self._spans[key] = span
        blocks = self._blocks_of(span.start, span.end)
        for index in blocks:
            self._by_block[index][key] = None
        return blocks

    def remove(self, key: K) -> range:
        """Takes a span out, if it is there. Returns the blocks it touched."""
        span = self._spans.pop(key, None)
        if span is None:
            return range(0)
        blocks = self._blocks_of(span.start, span.end)
        for index in blocks:
            del self._by_block[index][key]
        return blocks

    def in_block(self, index: int) -> Sequence[K]:
        """The keys that touch a block, by start, the longest first."""
        found = filter(self._is_shown, self._by_block.get(index, ()))
        return sorted(found, key=self._order)

    def at(self, offset: int) -> Sequence[K]:
        """The keys whose span holds ``offset``, the shortest first."""
        found = [key for key in self._near(offset) if self._holds(key, offset)]
        return sorted(found, key=lambda key: self._spans[key].end - self._spans[key].start)

    def _near(self, offset: int) -> Iterator[K]:
        for index in self._blocks_of(offset, offset + 1):
            yield from filter(self._is_shown, self._by_block.get(index, ()))

    def _holds(self, key: K, offset: int) -> bool:
        span = self._spans[key]
        return span.start <= offset < span.end

    def _order(self, key: K) -> tuple[int, int]:
        span = self._spans[key]
        return span.start, -span.end
