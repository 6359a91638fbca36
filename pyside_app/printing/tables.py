"""Sets a table: columns as wide as their words ask for, rows cut where no line is cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QRectF

from annotations_db.exporters.placing import PlacedBlock
from annotations_db.exporters.tables import rows_of as cells_by_row
from annotations_db.model import Cell
from pyside_app.printing.faces import Faces
from pyside_app.printing.marks import numbers_on
from pyside_app.printing.rows import TEXT_LEADING, Bar, Line, Row, SetText, lines_of
from pyside_app.printing.sheets import MARGIN, MEASURE

_PADDING = 6.0
_LEAST = 48.0
_UNBOUND = 100_000.0

Setter = Callable[[PlacedBlock, float], SetText]


@dataclass(frozen=True, slots=True)
class _Set:
    line: Line
    top: float
    bottom: float


def table_rows(
    blocks: Sequence[PlacedBlock], setter: Setter, faces: Faces, gap: float
) -> list[Row]:
    """The rows of a table; a row of it may go over pages, but never a line of words."""
    lefts = _columns(blocks, setter)
    found: list[Row] = []
    for cells in cells_by_row(blocks):
        rows = _row(cells, lefts, setter, faces)
        found += rows
    if found:
        found[0] = replace(found[0], above=gap)
    return found


def _columns(blocks: Sequence[PlacedBlock], setter: Setter) -> list[float]:
    """The left edges of the columns, and the right edge of the last."""
    cells = [(placed, placed.block.cell) for placed in blocks]
    count = max(cell.column + cell.column_span for _, cell in cells if cell is not None)
    wanted = [_LEAST] * count
    for placed, cell in cells:
        if cell is not None and cell.column_span == 1:
            natural = _natural(setter(placed, _UNBOUND)) + 2 * _PADDING
            wanted[cell.column] = max(wanted[cell.column], natural)
    widths = _fitted(wanted)
    lefts = [0.0]
    for width in widths:
        lefts.append(lefts[-1] + width)
    return lefts


def _natural(text: SetText) -> float:
    layout = text.layout
    return max(
        (layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())),
        default=0.0,
    )


def _fitted(wanted: Sequence[float]) -> list[float]:
    """Narrow columns get what they ask for, the others share the rest."""
    if sum(wanted) <= MEASURE:
        return list(wanted)
    fair = MEASURE / len(wanted)
    narrow = [each for each in wanted if each <= fair]
    wide = [each - fair for each in wanted if each > fair]
    room = MEASURE - sum(narrow) - fair * len(wide)
    share = room / sum(wide)
    return [each if each <= fair else fair + (each - fair) * share for each in wanted]


def _row(
    cells: Sequence[Sequence[PlacedBlock]], lefts: Sequence[float], setter: Setter, faces: Faces
) -> list[Row]:
    lines: list[_Set] = []
    for cell in cells:
        lines += _cell(cell, lefts, setter, faces)
    rows = list(_cut(sorted(lines, key=lambda each: each.top)))
    height = sum(row.height for row in rows)
    line = QRectF(MARGIN, 0, lefts[-1], 1)
    edge = Row(_PADDING + 1, bars=(Bar(line.translated(0, _PADDING), faces.theme.separator),))
    is_header = all(placed.block.cell is not None and placed.block.cell.header
                    for cell in cells for placed in cell)  # fmt: skip
    keeps = is_header or height < MEASURE / 4
    return [
        *(replace(row, keeps=keeps or index == len(rows) - 1) for index, row in enumerate(rows)),
        replace(edge, keeps=is_header),
    ]


def _cell(
    blocks: Sequence[PlacedBlock], lefts: Sequence[float], setter: Setter, faces: Faces
) -> list[_Set]:
    cell = blocks[0].block.cell or Cell(0, 0, 0)
    left = lefts[cell.column]
    right = lefts[min(cell.column + cell.column_span, len(lefts) - 1)]
    found: list[_Set] = []
    top = _PADDING
    for placed in blocks:
        text = setter(placed, right - left - 2 * _PADDING)
        x = MARGIN + left + _PADDING
        for line, height in lines_of(text, x, faces.theme.text, TEXT_LEADING):
            found.append(_Set(line, top, top + height))
            top += height
    return found


def _cut(lines: Sequence[_Set]) -> list[Row]:
    """Rows between the heights at which no line is."""
    groups: list[list[_Set]] = []
    reach = 0.0
    for each in lines:
        if not groups or each.top >= reach - 0.01:
            groups.append([])
        groups[-1].append(each)
        reach = max(reach, each.bottom)
    borders = [0.0, *(group[0].top for group in groups[1:]), reach]
    return [_together(group, *ends) for group, ends in zip(groups, pairwise(borders), strict=False)]


def _together(group: Sequence[_Set], top: float, bottom: float) -> Row:
    moved = [replace(each.line, baseline=each.line.baseline + each.top - top) for each in group]
    numbers = frozenset(number for line in moved for number in numbers_on(line))
    return Row(bottom - top, lines=tuple(moved), numbers=numbers)
