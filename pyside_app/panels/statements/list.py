"""The list of statements itself: what keys and mouse mean in it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView
from typing_extensions import override

from annotations_db.model import StatementId
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.keys import ENTER, REMOVE, is_plain, takes
from pyside_app.panels.statements.model import StatementsModel

_DETAILS = frozenset({Qt.Key.Key_F2})
_CTRL = Qt.KeyboardModifier.ControlModifier
_BOTH = _CTRL | Qt.KeyboardModifier.ShiftModifier
_FOLDING = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


class StatementList(QListView):
    """Says when rows shall be removed or described, or one opened beside what is open: Ctrl+click,
    middle click, Ctrl+Enter. Ctrl+Shift+click and Ctrl+Space choose one more, Ctrl+A all.
    """

    removal_wanted = Signal()
    details_wanted = Signal()
    apart_wanted = Signal(QModelIndex)
    escaped = Signal()

    def __init__(self, model: StatementsModel) -> None:
        super().__init__()
        self._model = model
        self._apart = QModelIndex()
        self.setModel(model)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, from above."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(number) for number in range(chosen.count())]
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})

    def chosen(self) -> list[StatementId]:
        """The statements that are chosen, from above."""
        ids = (self._model.id_at(row) for row in self.chosen_rows())
        return [each for each in ids if each is not None]

    def choose(self, statement_ids: Iterable[StatementId]) -> None:
        """Chooses these, as far as they are listed; the current row stays."""
        wanted = QItemSelection()
        rows = sorted(
            row for each in statement_ids if (row := self._model.number_of(each)) is not None
        )
        first = None
        for place, row in enumerate(rows):
            first = row if first is None else first
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                wanted.select(self._model.index(first, 0), self._model.index(row, 0))
                first = None
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @override
    @guarded_or(False)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_ctrl = event.modifiers() == _CTRL
            is_ours = is_ctrl and event.key() in {Qt.Key.Key_A, Qt.Key.Key_D}
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
        elif is_plain(event) and self._fold(self.currentIndex(), Qt.Key(key)):
            return
        elif key in ENTER and is_ctrl:
            self.apart_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fold(self, index: QModelIndex, key: Qt.Key) -> bool:
        """Left, Right, Enter and Space on a heading. False where there is none."""
        group = self._model.group(index.row())
        if group is None or key not in {*_FOLDING, *ENTER, Qt.Key.Key_Space}:
            return False
        is_closed = _FOLDING.get(key, not self._model.is_closed(group))
        self._model.fold(group, is_closed=is_closed)
        row = self._model.place_of_group(group.name)
        if row is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._model.index(row, 0), flag)
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
        if is_left and index.isValid() and self._model.group(index.row()) is not None:
            self._fold(index, Qt.Key.Key_Space)
        elif is_left and event.modifiers() == _BOTH:
            toggle = QItemSelectionModel.SelectionFlag.Toggle
            self.selectionModel().select(index, toggle)
        elif event.button() == Qt.MouseButton.MiddleButton or (
            is_left and event.modifiers() & _CTRL
        ):
            self._apart = index
        elif event.button() == Qt.MouseButton.RightButton and self._is_chosen(index):
            return  # the menu is for all that are chosen
        else:
            super().mousePressEvent(event)

    def _is_chosen(self, index: QModelIndex) -> bool:
        return self._has_several() and self.selectionModel().isSelected(index)

    @override
    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._apart = self._apart, QModelIndex()
        if not pressed.isValid():
            super().mouseReleaseEvent(event)
        elif self.indexAt(event.position().toPoint()) == pressed:
            self.apart_wanted.emit(pressed)
