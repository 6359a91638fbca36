"""A field into which a key is pressed, not typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from pyside_app.guard import guarded, guarded_or
from pyside_app.words import tr

WIDTH = 176
_ALONE = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
_LEAVES = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_FOR_THE_TEXT = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Backspace,
    }
)
"""Move about, choose or press what has the keyboard, with Shift too: no command can have them."""
_SHIFT, _KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


def pressed_key(event: QKeyEvent) -> str:
    """What was pressed, as commands name it; "" while only Ctrl, Shift or Alt are down."""
    key = Qt.Key(event.key())
    if key in _ALONE:
        return ""
    held = event.modifiers() & ~_KEYPAD
    sign = event.text()
    if held == _SHIFT and sign and not sign.isalnum() and sign.isprintable():
        held = Qt.KeyboardModifier.NoModifier  # "?" is called so, however the keyboard makes it
    combination = QKeySequence(QKeyCombination(held, key))
    return combination.toString(QKeySequence.SequenceFormat.PortableText)


def is_for_the_text(event: QKeyEvent) -> bool:
    """Whether a key is needed for moving about, so that no command can have it."""
    held = event.modifiers() & ~_KEYPAD & ~_SHIFT
    return not held and event.key() in _FOR_THE_TEXT


class KeyField(QLineEdit):
    """Takes every key but Tab, which leaves it, and Esc, which closes what it stands in."""

    caught = Signal(str)
    refused = Signal()
    """The key is one that the text needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFixedWidth(WIDTH)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(tr("Press the new key"))
        self.setAccessibleName(tr("Press the new key"))

    @override
    @guarded_or(False)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape or event.key() in _LEAVES:
            event.ignore()
        elif is_for_the_text(event):
            self.refused.emit()
        elif key := pressed_key(event):
            self.caught.emit(key)
