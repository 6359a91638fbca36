"""The grid of a table: which row and column a cell stands in, with spans of sensible size only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotations_db.model import Block, Cell
from annotations_db.text.markers import whole_number

_LARGEST_ROW_SPAN = 1000
_LARGEST_COLUMN_SPAN = 100


class Grid:
    """Places the cells of one text's tables; a table within a cell is not a table of its own."""

    def __init__(self) -> None:
        self.table = -1
        self._row = -1
        self._column = 0
        self._row_is_open = False
        self._taken_until: dict[int, int] = {}

    def start_table(self) -> None:
        self.table += 1
        self._row = -1
        self._row_is_open = False
        self._taken_until = {}

    def has_rows(self) -> bool:
        return self._row >= 0

    def start_row(self) -> None:
        self._row_is_open = False

    def place(self, attributes: Mapping[str, str], *, header: bool) -> Cell:
        """The next cell of the row; a row counts from its first cell on."""
        if not self._row_is_open:
            self._row += 1
            self._column = 0
            self._row_is_open = True
        while self._taken_until.get(self._column, -1) >= self._row:
            self._column += 1
        column = self._column
        row_span = _span(attributes.get("rowspan"), _LARGEST_ROW_SPAN)
        column_span = _span(attributes.get("colspan"), _LARGEST_COLUMN_SPAN)
        for taken in range(column, column + column_span):
            self._taken_until[taken] = self._row + row_span - 1
        self._column += column_span
        return Cell(max(self.table, 0), self._row, column, header, row_span, column_span)


def _span(value: str | None, largest: int) -> int:
    return min(max(whole_number(value, 1), 1), largest)


def with_true_row_spans(blocks: list[Block]) -> list[Block]:
    """The blocks, no cell reaching below the last row of its table."""
    last_rows: dict[int, int] = {}
    for block in blocks:
        if block.cell:
            last_rows[block.cell.table] = block.cell.row
    return [_cut_row_span(block, last_rows) for block in blocks]


def _cut_row_span(block: Block, last_rows: Mapping[int, int]) -> Block:
    cell = block.cell
    if cell is None or cell.row + cell.row_span - 1 <= last_rows[cell.table]:
        return block
    return replace(block, cell=replace(cell, row_span=last_rows[cell.table] - cell.row + 1))
