"""What keys and mouse mean in the lines of the statements panel, and which of them are chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from typing_extensions import override

from annotations_db.model import StatementId
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.keys import ENTER, REMOVE, is_plain, takes
from pyside_app.panels.statements.lines import StatementLines
from pyside_app.panels.statements.model import StatementsModel
from pyside_app.theme import Look

_DETAILS = frozenset({Qt.Key.Key_F2})
_CTRL = Qt.KeyboardModifier.ControlModifier
_CHOOSING = _CTRL | Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_MOVING = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_FOLDING = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
_EVERYTHING = frozenset({Qt.Key.Key_A, Qt.Key.Key_D})


class StatementList(StatementLines):
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
    _is_choosing = False
    _cell = ""
    """The key of the column that the current cell was last in."""

    def __init__(
        self, model: StatementsModel, opened: Callable[[], StatementId | None], look: Look
    ) -> None:
        super().__init__(model, opened, look)
        self._apart = QModelIndex()
        self.setSelectionMode(StatementLines.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(StatementLines.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)

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
        index = self.statements.index(row, self._column())
        selection = self.selectionModel()
        if index == self.currentIndex() and selection.isSelected(index):
            return
        flag = QItemSelectionModel.SelectionFlag
        place = self.horizontalScrollBar().value()
        selection.setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)
        self.horizontalScrollBar().setValue(place)

    def _column(self) -> int:
        """The column of the current cell, or where it stands when all is listed anew."""
        keys = [each.key for each in self.statements.columns]
        return keys.index(self._cell) if self._cell in keys else 0

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
        if current.isValid():
            self._cell = self.statements.columns[current.column()].key
        if not self._is_choosing:
            self.walked.emit(current)

    @override
    @guarded_or(QModelIndex())
    def moveCursor(
        self, cursorAction: StatementLines.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last line, in a table too."""
        ends = {
            StatementLines.CursorAction.MoveHome: 0,
            StatementLines.CursorAction.MoveEnd: self.statements.rowCount() - 1,
        }
        if cursorAction in ends:
            return self.statements.index(ends[cursorAction], self._column())
        return super().moveCursor(cursorAction, modifiers)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands, and the filter finds: Qt would ask every line what it says."""

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
        self.hover(self.rowAt(round(event.position().y())))
        with self._choosing(is_choosing=True):
            super().mouseMoveEvent(event)

    @override
    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._apart = self._apart, QModelIndex()
        if not pressed.isValid():
            super().mouseReleaseEvent(event)
        elif self.indexAt(event.position().toPoint()) == pressed:
            self.apart_wanted.emit(pressed)
