"""The lines of the statements panel, a list or a table: where they are, how they are painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from annotations_db.model import StatementId
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.statements.model import StatementsModel
from pyside_app.panels.statements.painting import LinesPainter, PlacedColumn
from pyside_app.theme import Look

_PADDING, _EDGE = 8, 16


class StatementLines(QTableView):
    """``opened`` says which statement is open; its line has an edge of its own."""

    def __init__(
        self, model: StatementsModel, opened: Callable[[], StatementId | None], look: Look
    ) -> None:
        super().__init__()
        self.statements = model
        self.painter = LinesPainter(self, opened, look)
        self.hovered = -1
        """The row under the pointer."""
        self.setModel(model)
        self.setWordWrap(False)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Line by line: asking a delegate for each cell took five times as long."""
        rows = sorted(
            {row for each in cast("Iterable[QRect]", event.region()) for row in self._rows_in(each)}
        )
        if rows:
            with QPainter(self.viewport()) as painter:
                self.painter.paint(painter, rows)

    def _rows_in(self, area: QRect) -> range:
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        end = last + 1 if last >= 0 else self.statements.rowCount()
        return range(first, end) if first >= 0 else range(0)

    def paint_again(self, *rows: int) -> None:
        """Paints lines again whose statement was opened or left, or the pointer's."""
        for each in rows:
            self.viewport().update(self.line_rect(each))

    def line_rect(self, row: int) -> QRect:
        """Where a line is in the viewport, from edge to edge."""
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        return QRect(0, top, self.viewport().width(), height)

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell is in the viewport."""
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        return QRect(left, self.rowViewportPosition(row), width, self.rowHeight(row))

    def placed_columns(self) -> list[PlacedColumn]:
        """Those of which there is something to be seen."""
        placed, width = [], self.viewport().width()
        for number, column in enumerate(self.statements.columns):
            cell = self.cell_rect(0, number)
            if cell.left() < width and cell.right() >= 0:
                words = self.words_in(cell, number)
                placed.append(PlacedColumn(column, words.left(), words.width()))
        return placed

    def words_in(self, rect: QRect, column: int) -> QRectF:
        """Where the words of a cell, or the name of its column, stand: at both sides of the panel
        as far from its edge as all else in it. -1 is the column of what stands across all.
        """
        header = self.horizontalHeader()
        place = header.visualIndex(column)
        bar = self.width() - self.viewport().width()
        left = _EDGE if place <= 0 else _PADDING
        right = _EDGE - bar if place in (-1, header.count() - 1) else _PADDING
        return QRectF(rect).adjusted(left, 0, -right, 0)

    def is_chosen(self, row: int) -> bool:
        return self.selectionModel().isSelected(self.statements.index(row, 0))

    def focused_cell(self) -> tuple[int, int] | None:
        """Row and column of the current cell while the view has the keyboard."""
        index = self.currentIndex()
        return (index.row(), index.column()) if self.hasFocus() and index.isValid() else None

    @override
    @guarded_or(0)
    def sizeHintForColumn(self, column: int) -> int:
        """What the widest cell needs of those that are in view."""
        last = self.rowAt(self.viewport().height() - 1)
        rows = range(
            max(0, self.rowAt(0)), (last if last >= 0 else self.statements.rowCount() - 1) + 1
        )
        shown = (row for row in map(self.statements.row, rows) if row is not None)
        what = self.statements.columns[column]
        return max((self.painter.width_of(row, what) for row in shown), default=0) + 2 * _EDGE

    @override
    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        self.hover(-1)
        super().leaveEvent(event)

    def hover(self, row: int) -> None:
        """The pointer is over another row; -1 for none."""
        if row != self.hovered:
            before, self.hovered = self.hovered, row
            self.paint_again(before, row)
