"""Lines to paragraphs: by the room between them, by indents, short lines, size and numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil
from statistics import median

from annotations_db.importers.pages.segments import Line

MARKER = re.compile(
    r"\s*((?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z](?!\.\s*[A-Z]\b))[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|[•▪◦‣●■–—\uf0b7])\s+(?=\S)"
)
"""What begins an item of a list or a numbered paragraph."""
_ENDS = re.compile(r"[.!?:;…。！？：；][\"'”’»)\]]*\s*$")
_WIDER = 1.35
_INDENT = 0.9
_MOST = 0.9
_SHORT = 0.6
_RATHER_SHORT = 0.85
_OTHER_SIZE = 0.1
_FULL_LINE = 40
"""Letters of a line that may break before a capital."""


@dataclass(slots=True)
class Paragraph:
    lines: list[Line] = field(default_factory=list)

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def size(self) -> float:
        return median(each.size for each in self.lines)

    @property
    def is_table(self) -> bool:
        return self.lines[0].table > 0

    @property
    def is_bold(self) -> bool:
        return all(each.is_bold for each in self.lines)

    @property
    def length(self) -> int:
        return sum(len(each.words) for each in self.lines)


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    right: float

    @property
    def width(self) -> float:
        return max(self.right - self.left, 1.0)


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The lines, in the order in which they are read, as paragraphs."""
    columns = _columns(lines)
    pitch = _pitches(lines)
    found: list[Paragraph] = []
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        if before is None or _begins(before, line, columns, pitch):
            found.append(Paragraph())
        found[-1].lines.append(line)
    return found


def body_size(lines: Sequence[Line]) -> float:
    """The height of the lines that most letters stand in."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.words)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _columns(lines: Sequence[Line]) -> dict[int, _Column]:
    """Where the words of each column begin and end."""
    by_number: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_number[line.number].append(line)
    return {
        number: _Column(min(each.left for each in found), _right(found))
        for number, found in by_number.items()
    }


def _right(lines: Sequence[Line]) -> float:
    """Where most lines end at the latest: some have something in the margin beside them."""
    rights = sorted(each.right for each in lines)
    return rights[ceil(_MOST * len(rights)) - 1]


def _pitches(lines: Sequence[Line]) -> dict[float, float]:
    """The usual distance from line to line, by size; the closest are the usual ones."""
    found: defaultdict[float, list[float]] = defaultdict(list)
    for before, line in pairwise(lines):
        distance = before.bottom - line.bottom
        if before.number == line.number and 0 < distance < 4 * line.size:
            found[round(line.size)].append(distance)
    return {size: sorted(each)[len(each) // 3] for size, each in found.items()}


def _begins(
    before: Line, line: Line, columns: dict[int, _Column], pitch: dict[float, float]
) -> bool:
    """Whether ``line`` begins a paragraph; the rows of a table are one."""
    if before.table or line.table:
        return before.table != line.table
    if abs(before.size - line.size) > _OTHER_SIZE * max(before.size, line.size):
        return True
    if MARKER.match(line.words):
        return True
    column = columns[before.number]
    if before.number != line.number:
        return not _goes_on(before, line, column)
    usual = pitch.get(round(line.size), line.size * 1.2)
    if before.bottom - line.bottom > _WIDER * usual:
        return True
    return _is_parted(before, line, column)


def _is_parted(before: Line, line: Line, column: _Column) -> bool:
    """Whether indent, look or the end of the line before part two lines that stand close."""
    reach = (before.right - column.left) / column.width
    is_listed = bool(MARKER.match(before.words))
    if line.left - before.left > _INDENT * line.size and not is_listed:
        return True
    if before.is_bold != line.is_bold and reach < _RATHER_SHORT:
        return True
    if before.is_bold and line.is_bold:
        return False
    return reach < _SHORT or (reach < _RATHER_SHORT and bool(_ENDS.search(before.words)))


def _goes_on(before: Line, line: Line, column: _Column) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    is_full = (before.right - column.left) / column.width >= _RATHER_SHORT
    if line.words.lstrip()[:1].isupper() and len(before.words) < _FULL_LINE:
        return False
    return is_full and not _ENDS.search(before.words) and before.is_bold == line.is_bold
