"""The order in which the segments of a page are read: column after column.

A vertical strip that no words cross parts a region in two, where words stand at both its sides on
several lines; what crosses it, a title over both, cuts the region into bands. Left comes before
right within a band, and either side is looked at again.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean

from annotations_db.importers.pages.segments import Segment, rows_of

_LEAST_ROWS = 2
_LEAST_WORDS = 12
"""Letters of a line of a column; with less, it is a table or a form, which is read by rows."""
_MOST_CROSSING = 0.4
_NARROWEST = 6.0
"""Points between two columns."""
_DEEPEST = 6
_SAME_EDGE = 2.0


@dataclass(frozen=True, slots=True)
class _Parted:
    left: list[Segment]
    right: list[Segment]
    crossing: list[Segment]


def columns(segments: list[Segment], depth: int = 0) -> list[list[Segment]]:
    """The segments as columns in the order in which they are read, each by rows."""
    if not segments:
        return []
    parted = _parted(segments) if depth < _DEEPEST else None
    if parted is None:
        return [[each for row in rows_of(segments) for each in row]]
    found: list[list[Segment]] = []
    sides = [(each, True) for each in parted.left] + [(each, False) for each in parted.right]
    for row in [*rows_of(parted.crossing), None]:
        floor = float("-inf") if row is None else max(each.middle for each in row)
        above = [each for each in sides if each[0].middle > floor]
        sides = [each for each in sides if each[0].middle <= floor]
        for side in (True, False):
            found += columns([each for each, is_left in above if is_left is side], depth + 1)
        if row is not None and found and found[-1] and found[-1][0] in parted.crossing:
            found[-1] += row
        elif row is not None:
            found.append(list(row))
    return found


def _parted(segments: list[Segment]) -> _Parted | None:
    """The region parted in two where that takes in most; None where it is one column."""
    edges: dict[int, int] = {}
    for each in segments:
        edge = round(each.left / _SAME_EDGE)
        edges[edge] = edges.get(edge, 0) + 1
    best: _Parted | None = None
    best_score = 0
    for edge, count in edges.items():
        if count < _LEAST_ROWS:
            continue
        parted = _at(segments, (edge - 0.5) * _SAME_EDGE)
        score = 0 if parted is None else len(segments) - 3 * len(parted.crossing)
        if score > best_score:
            best, best_score = parted, score
    return best


def _at(segments: list[Segment], edge: float) -> _Parted | None:
    """Parted before ``edge``, where that makes sense."""
    right = [each for each in segments if each.left >= edge]
    left = [each for each in segments if each.right <= edge - _NARROWEST]
    if min(len(left), len(right)) < _LEAST_ROWS:
        return None
    crossing = [each for each in segments if each.left < edge and each.right > edge - _NARROWEST]
    if len(crossing) > _MOST_CROSSING * len(segments):
        return None
    for side in (left, right):
        if mean(len(each.words) for each in side) < _LEAST_WORDS:
            return None
    shared = min(_top(left), _top(right)) - max(_bottom(left), _bottom(right))
    height = mean(each.height for each in segments)
    if shared < 1.5 * height or min(len(rows_of(left)), len(rows_of(right))) < _LEAST_ROWS:
        return None
    return _Parted(left, right, crossing)


def _top(segments: list[Segment]) -> float:
    return max(each.top for each in segments)


def _bottom(segments: list[Segment]) -> float:
    return min(each.bottom for each in segments)
