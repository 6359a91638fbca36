"""The two-way map between canonical offsets and positions in a text document. No Qt here.

Canonical offsets count code points, a text document counts UTF-16 units and knows blocks of its own
(after tables, for instance), so positions of the blocks are noted while the document is built.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from annotations_db.model import Block

_SHOWN_AS = {
    0x00: 0xFFFD,
    0x0A: 0x2028,
    0x0D: 0x2028,
    0x2029: 0x2028,
    0xFDD0: 0xFFFD,
    0xFDD1: 0xFFFD,
    0xFEFF: 0x2060,
    0xFFFE: 0xFFFD,
    0xFFFF: 0xFFFD,
}
_NEEDS_ANOTHER = re.compile("[\x00\n\r\u2029\ufdd0\ufdd1\ufeff\ufffe\uffff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def shown(text: str) -> str:
    """The text as it is handed to Qt: one code point for one, so that no offset changes.

    ``insertText`` starts a new block at line and paragraph separators and at U+FDD0 and U+FDD1, and
    a leading U+FEFF is lost on the way into a QString.
    """
    return text.translate(_SHOWN_AS) if _NEEDS_ANOTHER.search(text) else text


class OffsetMap:
    """Canonical offset to document position and back; ``positions`` are those of the blocks.

    Positions must grow from block to block. Both directions are monotone, and an offset survives
    the way there and back.
    """

    def __init__(self, text: str, blocks: Sequence[Block], positions: Sequence[int]) -> None:
        self._length = len(text)
        self._starts = [block.start for block in blocks] or [0]
        self._ends = [block.end for block in blocks] or [0]
        self._positions = list(positions) or [0]
        self._astral = [] if text.isascii() else [m.start() for m in _ASTRAL.finditer(text)]
        """Offsets of the characters that take two units."""
        self._astral_units = [offset + count for count, offset in enumerate(self._astral)]

    def block_at(self, offset: int) -> int:
        """The index of the block that holds ``offset``; the separator after a block is its own."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def blocks_of(self, start: int, end: int) -> range:
        """The indexes of the blocks that the span touches; at least one."""
        starts = self._starts
        first = bisect_right(starts, start) or 1
        if first == len(starts) or end <= starts[first]:
            return range(first - 1, first)
        return range(first - 1, bisect_right(starts, end - 1, first))

    def line_reach(self, offset: int, most: int) -> int:
        """How far the line that ``offset`` is on may reach: ``most`` further, in the same block."""
        return min(offset + most, self._ends[self.block_at(offset)])

    def block_from_qt(self, position: int) -> int:
        """The index of the last block that begins at or before ``position``."""
        return max(0, bisect_right(self._positions, position) - 1)

    def position_of(self, index: int) -> int:
        """The document position at which block ``index`` begins."""
        return self._positions[index]

    def within_block(self, index: int, offset: int) -> int:
        """UTF-16 units from the start of block ``index`` to ``offset``, which is kept inside it."""
        inside = min(max(offset, self._starts[index]), self._ends[index])
        return self._units(inside) - self._units(self._starts[index])

    def to_qt(self, offset: int) -> int:
        """The document position of a canonical offset, which is kept inside the text."""
        index = self.block_at(min(max(offset, 0), self._length))
        return self._positions[index] + self.within_block(index, offset)

    def from_qt(self, position: int) -> int:
        """The canonical offset of a document position.

        Inside a surrogate pair: the start of the character. In a place that only Qt has: the start
        of the next block, or the end of the text.
        """
        index = self.block_from_qt(position)
        units = position - self._positions[index]
        if units < 0:
            return self._starts[index]
        if units > self.within_block(index, self._ends[index]):
            following = index + 1
            return self._starts[following] if following < len(self._starts) else self._ends[index]
        return self._offset(self._units(self._starts[index]) + units)

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def _offset(self, units: int) -> int:
        passed = bisect_right(self._astral_units, units - 2)
        if passed < len(self._astral) and self._astral_units[passed] == units - 1:
            return self._astral[passed]
        return units - passed
