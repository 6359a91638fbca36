"""Tables on a page: rows whose cells stand below one another.

Only what is a table beyond doubt becomes one: at least three rows that follow one another, each
with words in two or more columns that nothing crosses. Lists, whose numbers stand apart, and prose
in narrow columns are none. A table that is taken for lines is read row by row, as before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import mean

from annotations_db.importers.pages.paragraphs import MARKER
from annotations_db.importers.pages.segments import Segment

_LEAST_ROWS = 3
_NARROWEST = 8.0
"""Points between two columns."""
_WIDEST_GAP = 4.0
"""Heights of letters between two rows, beyond which a table has ended."""
_MOST_LETTERS = 40
"""Of a cell, on average."""
_MOST_GOING_ON = 0.25
"""Cells that begin with a small letter: more of them are lines of prose."""

_NUMBER = re.compile(r"\d")
_TELLING = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows ``start`` to ``end``, half-open, of those of a page; ``columns`` are the edges."""

    start: int
    end: int
    columns: tuple[tuple[float, float], ...]

    def column_of(self, segment: Segment) -> int:
        """Which column a segment of it stands in, from 0."""
        return next(at for at, (_, right) in enumerate(self.columns) if segment.left < right)


def tables(rows: list[list[Segment]]) -> list[Table]:
    """The tables among the rows of a page, or of one of its columns, the highest first."""
    found: list[Table] = []
    at = 0
    while at < len(rows):
        table = _table_from(rows, at)
        if table is not None:
            found.append(table)
            at = table.end
        else:
            at += 1
    return found


def is_continuation(table: Table, row: list[Segment]) -> bool:
    """Whether a row is but the next line of a cell above it."""
    return len(row) == 1 and table.column_of(row[0]) > 0


def _table_from(rows: list[list[Segment]], start: int) -> Table | None:
    if len(rows[start]) < 2:  # noqa: PLR2004 -- two columns
        return None
    table: Table | None = None
    end = start
    while end < len(rows) and (end == start or _is_near(rows[end - 1], rows[end])):
        columns = _columns(rows[start : end + 1])
        wider = Table(start, end + 1, columns)
        if not _holds(wider, rows):
            break
        table, end = wider, end + 1
    return table if table is not None and _is_table(table, rows) else None


def _columns(rows: list[list[Segment]]) -> tuple[tuple[float, float], ...]:
    """Where words stand above one another, from left to right."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted((each.left, each.right) for row in rows for each in row):
        if merged and left < merged[-1][1] + _NARROWEST:
            merged[-1] = merged[-1][0], max(merged[-1][1], right)
        else:
            merged.append((left, right))
    return tuple(merged)


def _holds(table: Table, rows: list[list[Segment]]) -> bool:
    """Whether no cell crosses into another column, and every row is one of the table."""
    if len(table.columns) < 2:  # noqa: PLR2004
        return False
    for row in rows[table.start : table.end]:
        used = {table.column_of(each) for each in row}
        if len(used) < len(row) or (len(used) == 1 and not is_continuation(table, row)):
            return False
    return True


def _is_near(above: list[Segment], below: list[Segment]) -> bool:
    height = max(each.height for each in (*above, *below))
    return above[0].middle - below[0].middle <= _WIDEST_GAP * height


def _is_table(table: Table, rows: list[list[Segment]]) -> bool:
    within = rows[table.start : table.end]
    full = [row for row in within if len(row) > 1]
    cells = [each.words.strip() for row in full for each in row]
    if len(full) < _LEAST_ROWS or mean(map(len, cells)) > _MOST_LETTERS:
        return False
    if sum(each[:1].islower() for each in cells) > _MOST_GOING_ON * len(cells):
        return False
    if len(table.columns) == 2:  # noqa: PLR2004
        return _is_of_two(table, full)
    columns = [_column(table, full, at) for at in range(len(table.columns))]
    telling = sum(bool(_TELLING.search(each)) for each in columns[0])
    return telling * 2 > len(columns[0]) and all(len(each) * 2 >= len(full) for each in columns)


def _column(table: Table, rows: list[list[Segment]], column: int) -> list[str]:
    """The cells of a column that hold words."""
    return [each.words for row in rows for each in row if table.column_of(each) == column]


def _is_of_two(table: Table, rows: list[list[Segment]]) -> bool:
    """Two columns are a list, or two who signed, unless one holds numbers or the first is called by
    colons.
    """
    for column in (0, 1):
        cells = _column(table, rows, column)
        listed = sum(bool(MARKER.match(f"{each} x")) or not _TELLING.search(each) for each in cells)
        if listed * 2 >= len(cells):
            return False
        numbers = sum(bool(_NUMBER.search(each)) for each in cells)
        named = sum(each.rstrip().endswith(":") for each in cells) if column == 0 else 0
        if max(numbers, named) * 2 > len(cells):
            return True
    return False
