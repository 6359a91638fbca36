"""The lines of the statements panel, as a list or as a table: what keys and mouse mean in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from annotations_db.model import StatementId
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.keys import ENTER, REMOVE, is_plain, takes
from pyside_app.panels.statements.model import StatementsModel
from pyside_app.panels.statements.painting import LinesPainter, PlacedColumn
from pyside_app.theme import Look

_PADDING, _EDGE = 8, 16
_DETAILS = frozenset({Qt.Key.Key_F2})
_CTRL = Qt.KeyboardModifier.ControlModifier
_CHOOSING = _CTRL | Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_MOVING = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_FOLDING = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
_EVERYTHING = frozenset({Qt.Key.Key_A, Qt.Key.Key_D})


class StatementList(QTableView):
    """Says which row was walked to, when rows shall be removed or described, or one opened beside
    what is open: middle click, Ctrl+Enter. What is chosen with Ctrl or Shift, by click or key, is
    not walked to.
    """

    walked = Signal(QModelIndex)
    removal_wanted = Signal()
    details_wanted = Signal()
    apart_wanted = Signal(QModelIndex)
    escaped = Signal()
    column_moved = Signal(int)
    """The column of the current cell shall go so many places to the right."""

    def __init__(
        self, model: StatementsModel, opened: Callable[[], StatementId | None], look: Look
    ) -> None:
        super().__init__()
        self.statements = model
        self.painter = LinesPainter(self, opened, look)
        self._apart = QModelIndex()
        self._is_choosing = False
        self.hovered = -1
        """The row under the pointer."""
        self.setModel(model)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Line by line: asking a delegate for each cell took five times as long."""
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        end = last + 1 if last >= 0 else self.statements.rowCount()
        if first >= 0:
            with QPainter(self.viewport()) as painter:
                self.painter.paint(painter, range(first, end))

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

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, from above."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(number) for number in range(chosen.count())]
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})

    def chosen(self) -> list[StatementId]:
        """The statements that are chosen, from above."""
        ids = (self.statements.id_at(row) for row in self.chosen_rows())
        return [each for each in ids if each is not None]

    def choose(self, statement_ids: Iterable[StatementId]) -> None:
        """Chooses these, as far as they are listed; the current row stays."""
        rows = (self.statements.number_of(each) for each in statement_ids)
        self._choose_rows(sorted(row for row in rows if row is not None))

    def _choose_rows(self, rows: Iterable[int]) -> None:
        wanted, ranges = QItemSelection(), list[list[int]]()
        for row in rows:
            if ranges and ranges[-1][1] == row - 1:
                ranges[-1][1] = row
            else:
                ranges.append([row, row])
        last = self.statements.columnCount() - 1
        for first, row in ranges:
            wanted.select(self.statements.index(first, 0), self.statements.index(row, last))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_row(self, row: int) -> None:
        """Makes a row the only one chosen, and brings it into view; nothing moves sideways."""
        index = self.statements.index(row, max(0, self.currentIndex().column()))
        selection = self.selectionModel()
        if index == self.currentIndex() and selection.isSelected(index):
            return
        flag = QItemSelectionModel.SelectionFlag
        place = self.horizontalScrollBar().value()
        selection.setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)
        self.horizontalScrollBar().setValue(place)

    @override
    @guarded
    def selectAll(self) -> None:
        """All statements that are shown, without asking of every cell whether it can be chosen."""
        headings = set(self.statements.headings())
        self._choose_rows(row for row in range(self.statements.rowCount()) if row not in headings)

    @override
    @guarded
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if not self._is_choosing:
            self.walked.emit(current)

    @contextmanager
    def _choosing(self, *, is_choosing: bool) -> Iterator[None]:
        before, self._is_choosing = self._is_choosing, is_choosing
        try:
            yield
        finally:
            self._is_choosing = before

    @override
    @guarded_or(False)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_ours = event.modifiers() == _CTRL and event.key() in _EVERYTHING
            if is_ours or (event.key() == Qt.Key.Key_Escape and self._has_several()):
                event.accept()
                return True
        return takes(event, REMOVE | _DETAILS) or super().event(event)

    def _has_several(self) -> bool:
        return len(self.chosen_rows()) > 1

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_ctrl = event.key(), bool(event.modifiers() & _CTRL)
        if key in REMOVE and is_plain(event):
            self.removal_wanted.emit()
        elif (key in _DETAILS and is_plain(event)) or (key == Qt.Key.Key_D and is_ctrl):
            self.details_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.modifiers() & ~_KEYPAD == _CHOOSING and key in _MOVING:
            self.column_moved.emit(_MOVING[Qt.Key(key)])
        elif is_plain(event) and self._fold(self.currentIndex(), Qt.Key(key)):
            return
        elif key in ENTER and is_ctrl:
            self.apart_wanted.emit(self.currentIndex())
        else:
            with self._choosing(is_choosing=bool(event.modifiers() & _CHOOSING)):
                super().keyPressEvent(event)

    def _fold(self, index: QModelIndex, key: Qt.Key) -> bool:
        """Left, Right, Enter and Space on a heading. False where there is none."""
        group = self.statements.group(index.row())
        if group is None or key not in {*_FOLDING, *ENTER, Qt.Key.Key_Space}:
            return False
        column = index.column()
        is_closed = _FOLDING.get(key, not self.statements.is_closed(group))
        self.statements.fold(group, is_closed=is_closed)
        row = self.statements.place_of_group(group.name)
        if row is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.statements.index(row, column), flag)
        return True

    @override
    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first row the current one, if none is; that is nobody's wish to open it."""
        with QSignalBlocker(self.selectionModel()):
            super().focusInEvent(event)

    @override
    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        index = self.indexAt(event.position().toPoint())
        if is_left and index.isValid() and self.statements.group(index.row()) is not None:
            self._fold(index, Qt.Key.Key_Space)
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._apart = index
        elif event.button() == Qt.MouseButton.RightButton and self._is_chosen(index):
            return  # the menu is for all that are chosen
        else:
            with self._choosing(is_choosing=bool(event.modifiers() & _CHOOSING)):
                super().mousePressEvent(event)

    def _is_chosen(self, index: QModelIndex) -> bool:
        return self._has_several() and self.selectionModel().isSelected(index)

    @override
    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag chooses several and opens none of them."""
        self._hover(self.rowAt(round(event.position().y())))
        with self._choosing(is_choosing=True):
            super().mouseMoveEvent(event)

    @override
    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            before, self.hovered = self.hovered, row
            for each in (before, row):
                top, height = self.rowViewportPosition(each), self.rowHeight(each)
                self.viewport().update(QRect(0, top, self.viewport().width(), height))

    @override
    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._apart = self._apart, QModelIndex()
        if not pressed.isValid():
            super().mouseReleaseEvent(event)
        elif self.indexAt(event.position().toPoint()) == pressed:
            self.apart_wanted.emit(pressed)
