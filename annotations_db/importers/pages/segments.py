"""What lies on a page: stretches of words, each on one line, with their place and their look."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

Look: TypeAlias = frozenset[str]
"""The elements of HTML that words stand in: b, i, sup."""
PLAIN: Look = frozenset()


@dataclass(slots=True)
class Segment:
    """Words side by side on one line of a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    runs: list[tuple[str, Look]] = field(default_factory=list)
    size: float = 12.0
    """Of the letters, in points."""

    @property
    def words(self) -> str:
        return "".join(words for words, _ in self.runs)

    @property
    def height(self) -> float:
        return max(self.top - self.bottom, 0.1)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def is_beside(self, other: Segment) -> bool:
        """Whether the two stand on one line, at least half of the lower one's height."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared >= min(self.height, other.height) / 2


@dataclass(slots=True)
class Line:
    """A line as it is read: of one column of one page. ``number`` counts columns on all pages."""

    page: int
    number: int
    left: float
    bottom: float
    right: float
    top: float
    runs: list[tuple[str, Look]]
    size: float
    table: int = 0
    """Which table of the file it is a row of, from 1; 0 for none."""
    cells: list[list[tuple[str, Look]]] = field(default_factory=list)
    """Of a row of a table, the runs of each column."""

    @property
    def words(self) -> str:
        return "".join(words for words, _ in self.runs)

    @property
    def is_bold(self) -> bool:
        return all("b" in look for words, look in self.runs if words.strip())


def rows_of(segments: list[Segment]) -> list[list[Segment]]:
    """The segments as rows, the highest first, each from left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda each: -each.middle):
        if rows and rows[-1][0].is_beside(segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def line_of(row: list[Segment], page: int, number: int) -> Line:
    """A row as one line: where there is room between two segments, there is a blank."""
    runs: list[tuple[str, Look]] = []
    for segment in row:
        if runs and not runs[-1][0].endswith(" "):
            is_same = runs[-1][1] == segment.runs[0][1]
            runs.append((" ", runs[-1][1] if is_same else PLAIN))
        runs += segment.runs
    while runs and not runs[-1][0].strip():
        runs.pop()
    tallest = max(row, key=lambda each: len(each.words))
    right = max(each.right for each in row)
    left, bottom, top = row[0].left, tallest.bottom, tallest.top
    return Line(page, number, left, bottom, right, top, runs, tallest.size)
