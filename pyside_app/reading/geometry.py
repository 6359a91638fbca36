"""Where a passage lies on the laid-out lines of one block, exact for text of both directions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextLayout, QTextLine

_RTL = re.compile("[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_RTL_ASTRAL = re.compile("[\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LEAST = 2.0
"""Pixels that even a character without width gets, so that its highlight can be seen."""
_TOUCHING = 0.51


class Strip(NamedTuple):
    """A horizontal piece of a passage on one line; pixels from the block's own corner."""

    left: float
    width: float
    top: float
    bottom: float
    baseline: float


def units(text: str) -> str:
    """A block's text with one character for each UTF-16 unit, as text lines count them."""
    if text.isascii() or not _ASTRAL.search(text):
        return text
    return _ASTRAL.sub("xx", _RTL_ASTRAL.sub("\u05d0\u05d0", text))


def strips(layout: QTextLayout, text: str, start: int, end: int) -> Iterator[Strip]:
    """The pieces of a passage, line by line. ``text``, ``start`` and ``end`` are in UTF-16 units.

    The blank at which a line is broken belongs to none: it hangs out of the measure.
    """
    count = layout.lineCount()
    if count == 0 or end <= start:
        return
    for number in range(layout.lineForTextPosition(start).lineNumber(), count):
        line = layout.lineAt(number)
        first = line.textStart()
        if first >= end:
            return
        last = first + line.textLength()
        begin, stop = max(start, first), min(end, last)
        if stop == last and number + 1 < count:
            while stop > begin and text[stop - 1] == " ":
                stop -= 1
        if stop > begin:
            yield from _on_line(line, text, begin, stop)


def _on_line(line: QTextLine, text: str, begin: int, stop: int) -> Iterator[Strip]:
    first = line.textStart()
    is_mixed = _RTL.search(text, first, first + line.textLength()) is not None
    pieces = _runs(line, begin, stop) if is_mixed else [(_x(line, begin), _x(line, stop))]
    baseline = line.y() + line.ascent()
    for left, right in pieces:
        yield Strip(left, max(_LEAST, right - left), line.y(), line.y() + line.height(), baseline)


def _x(line: QTextLine, position: int) -> float:
    """``cursorToX`` is right only where all text of the line has one direction, left to right."""
    answer = line.cursorToX(position)
    return float(answer[0]) if isinstance(answer, tuple) else 0.0


def _runs(line: QTextLine, begin: int, stop: int) -> list[tuple[float, float]]:
    """The visual pieces of a logical range; glyph runs come several times over, so they merge."""
    boxes = (run.boundingRect() for run in line.glyphRuns(begin, stop - begin))
    merged: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if merged and left <= merged[-1][1] + _TOUCHING:
            merged[-1] = merged[-1][0], max(merged[-1][1], right)
        else:
            merged.append((left, right))
    return merged
