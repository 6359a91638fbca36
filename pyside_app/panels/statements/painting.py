"""Paints the lines of the statements panel: in a list the status mark, name and count, meeting and
date; in a table a cell for each column; headings in both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from annotations_db.model import StatementId, StatementRow, Status
from annotations_db.statementlists import GroupLine
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.filterline import thousands
from pyside_app.panels.parts.painting import paint_focus_edge, paint_line
from pyside_app.panels.parts.text import advance, elided
from pyside_app.panels.statements.columns import Column, said
from pyside_app.panels.statements.model import StatementsModel
from pyside_app.panels.statements.setwords import SetWords
from pyside_app.panels.statements.words import date_of, group_words, name_of, place_of
from pyside_app.statement_layout import TITLE
from pyside_app.theme import SMALL, Look, Theme, sans

HEIGHT = 48
CELL = HEADING = 28
EDGE = 3
_TEXT_LEFT = 36
_MARKS: dict[Status, tuple[str, str]] = {
    "to read": ("to-read", "secondary"),
    "reading": ("reading", "accent"),
    "read": ("read", "accent"),
    "checked": ("checked", "accent"),
}
_MARK_GAP = 4


@dataclass(frozen=True, slots=True)
class PlacedColumn:
    """A column, and where words stand in it: pixels from the left edge of the view."""

    column: Column
    left: float
    width: float


class Lines(Protocol):
    """The view whose lines are painted."""

    statements: StatementsModel
    hovered: int

    def line_rect(self, row: int) -> QRect: ...
    def cell_rect(self, row: int, column: int) -> QRect: ...
    def words_in(self, rect: QRect, column: int) -> QRectF: ...
    def placed_columns(self) -> list[PlacedColumn]: ...
    def is_chosen(self, row: int) -> bool: ...
    def focused_cell(self) -> tuple[int, int] | None:
        """Row and column of the current cell while the view has the keyboard."""
        ...


class LinesPainter:
    """A whole line at once. Those chosen have a ground of their own, the open one the accent edge
    at its left.
    """

    def __init__(self, lines: Lines, opened: Callable[[], StatementId | None], look: Look) -> None:
        self._lines, self._opened, self._look = lines, opened, look
        self._words = SetWords()
        self.is_table = False
        look.changed.connect(self._words.clear)

    def paint(self, painter: QPainter, rows: Sequence[int]) -> None:
        """Paints the lines at these rows."""
        columns = self._lines.placed_columns()
        for row in rows:
            self._paint_line(painter, row, columns)

    def _paint_line(self, painter: QPainter, row: int, columns: Sequence[PlacedColumn]) -> None:
        lines, theme = self._lines, self._look.theme
        rect = lines.line_rect(row)
        group = lines.statements.group(row)
        if group is None and lines.is_chosen(row):
            painter.fillRect(rect, theme.selected)
        elif row == lines.hovered:
            painter.fillRect(rect, theme.hover)
        if group is not None:
            self._paint_heading(painter, rect, group, theme)
        elif (found := lines.statements.row(row)) is not None:
            self._paint_statement(painter, rect, found, columns)
        focused = lines.focused_cell()
        if focused is not None and focused[0] == row:
            ring = rect if group is not None else lines.cell_rect(row, focused[1])
            paint_focus_edge(painter, QRectF(ring), theme)

    def width_of(self, row: StatementRow, column: Column) -> int:
        """How wide a cell is that has room for all it says, without the space beside it."""
        mark = SIZE + _MARK_GAP if column.kind == "status" else 0
        return round(advance(said(column, row), sans(strong=column.key == TITLE))) + 1 + mark

    def _paint_statement(
        self,
        painter: QPainter,
        rect: QRect,
        row: StatementRow,
        columns: Sequence[PlacedColumn],
    ) -> None:
        if self._opened() == row.statement.id:
            edge = QRect(rect.left(), rect.top(), EDGE, rect.height())
            painter.fillRect(edge, self._look.theme.accent)
        for each in columns:
            words = QRectF(each.left, rect.top(), each.width, rect.height())
            if self.is_table:
                self._paint_cell(painter, words, each.column, row)
            else:
                _paint_two_lines(painter, words, row, self._look.theme)

    def _paint_cell(
        self, painter: QPainter, rect: QRectF, column: Column, row: StatementRow
    ) -> None:
        theme, is_title = self._look.theme, column.key == TITLE
        if column.kind == "status":
            picture, role = _MARKS[row.status]
            mark = QPointF(rect.left(), rect.center().y() - SIZE / 2)
            painter.drawPixmap(mark, pixmap(picture, theme, role))
            rect.setLeft(rect.left() + SIZE + _MARK_GAP)
        words = said(column, row)
        if words:
            painter.setPen(theme.text if is_title else theme.secondary)
            self._words.paint(painter, rect, words, strong=is_title, at_right=column.is_number)

    def _paint_heading(
        self, painter: QPainter, rect: QRect, group: GroupLine, theme: Theme
    ) -> None:
        """A heading stands across all columns, and does not move sideways."""
        model, small = self._lines.statements, sans(SMALL)
        picture = pixmap("right" if model.is_closed(group) else "down", theme, "secondary")
        middle = rect.top() + (rect.height() - SIZE) / 2
        painter.drawPixmap(QPointF(rect.left() + 12, middle), picture)
        words = self._lines.words_in(rect, -1)
        words.setLeft(rect.left() + _TEXT_LEFT)
        count = thousands(group.count)
        paint_line(painter, words, count, small, theme.secondary, Qt.AlignmentFlag.AlignRight)
        words.setWidth(words.width() - advance(count, small) - 8)
        name = group_words(model.query.group, group.name)
        paint_line(painter, words, name, sans(SMALL, strong=True), theme.secondary)


def _paint_two_lines(painter: QPainter, rect: QRectF, row: StatementRow, theme: Theme) -> None:
    """What a list says of a statement; ``rect`` begins as far from the edge as all else."""
    small = sans(SMALL)
    picture, role = _MARKS[row.status]
    place = QPointF(rect.left() - 4, rect.top() + 14 - SIZE / 2)
    painter.drawPixmap(place, pixmap(picture, theme, role))
    words = rect.adjusted(20, 0, 0, 0)
    count = str(row.highlights) if row.highlights else "–"
    first = QRectF(words.left(), rect.top() + 4, words.width(), 20)
    paint_line(painter, first, count, small, theme.secondary, Qt.AlignmentFlag.AlignRight)
    first.setWidth(words.width() - advance(count, small) - 8)
    paint_line(painter, first, name_of(row), sans(strong=True), theme.text)
    second = QRectF(words.left(), rect.top() + 24, words.width(), 16)
    where, when = place_of(row), date_of(row)
    after = f" · {when}" if where and when else when
    room = words.width() - advance(after, small)
    where = elided(where, small, room)
    paint_line(painter, second, where, small, theme.secondary)
    shown = advance(where, small)
    paint_line(painter, second.adjusted(shown, 0, 0, 0), after, small, theme.secondary)
