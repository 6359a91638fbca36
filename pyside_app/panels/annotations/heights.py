"""Where each of many cards stands: measured heights where known, guesses where not. No Qt here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """The heights of rows, in whole pixels, and the places that follow from them."""

    def __init__(self, top: int = 0) -> None:
        self._top = top
        self._heights: list[int] = []
        self._known = bytearray()
        self._edges: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def insert(self, row: int, guesses: Sequence[int]) -> None:
        """New rows before ``row``."""
        self._heights[row:row] = guesses
        self._known[row:row] = bytes(len(guesses))
        self._edges = None

    def remove(self, first: int, last: int) -> None:
        """Takes rows out, ``last`` included."""
        del self._heights[first : last + 1]
        del self._known[first : last + 1]
        self._edges = None

    def clear(self) -> None:
        self.remove(0, len(self._heights) - 1)

    def is_known(self, row: int) -> bool:
        return bool(self._known[row])

    def learn(self, row: int, height: int) -> bool:
        """A measured height; whether it is another than was thought."""
        self._known[row] = 1
        if self._heights[row] == height:
            return False
        self._heights[row] = height
        self._edges = None
        return True

    def forget(self, first: int, last: int) -> None:
        """The heights of these rows may have changed; they stay as guesses."""
        self._known[first : last + 1] = bytes(last + 1 - first)

    def top(self, row: int) -> int:
        return self._places()[row]

    def height(self, row: int) -> int:
        return self._heights[row]

    @property
    def total(self) -> int:
        return self._places()[-1]

    def row_at(self, y: int) -> int:
        """The row that covers ``y``; the nearest one beyond either end, -1 if there are none."""
        return max(min(bisect_right(self._places(), y) - 1, len(self) - 1), min(0, len(self) - 1))

    def _places(self) -> list[int]:
        if self._edges is None:
            self._edges = list(accumulate(self._heights, initial=self._top))
        return self._edges
