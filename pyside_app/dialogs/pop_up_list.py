"""A field over a list that stands on the view while something is chosen, and then goes."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget
from typing_extensions import override

from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.keys import ENTER
from pyside_app.panels.parts.painting import box
from pyside_app.theme import Look

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_OWN_KEYS = {Qt.Key.Key_Escape, *ENTER, *_MOVES}
_RADIUS = 6


class PopUpList(QFrame):
    """The keys stay in the field: arrows walk through the list, Enter takes, Esc closes, as does
    giving the keyboard to anything else. No key goes through to the text behind.
    """

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        look.changed.connect(self.update)

    def listen(self, field: QLineEdit) -> None:
        """Takes the keys from the field that has them."""
        self.setFocusProxy(field)
        field.installEventFilter(self)

    @abstractmethod
    def close_it(self) -> None:
        """Goes away without a choice."""

    @abstractmethod
    def take(self, *, has_ctrl: bool) -> None:
        """Enter was pressed."""

    @abstractmethod
    def step(self, by: int) -> None:
        """Makes the row below (1) or above (-1) the current one."""

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self.isHidden():
            focused = QApplication.focusWidget()
            if focused is not None and not self.isAncestorOf(focused):
                self.close_it()
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_it()
        elif key in ENTER:
            self.take(has_ctrl=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in _MOVES:
            self.step(_MOVES[Qt.Key(key)])
        return key in _OWN_KEYS or key in _TABS

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the field does not use is not for the text behind."""
        event.accept()

    @override
    @guarded
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            rect = QRectF(self.rect())
            box(painter, rect, theme.raised, theme.field_border, radius=_RADIUS)
