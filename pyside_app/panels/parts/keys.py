"""Keys that a list takes for itself while it has the keyboard, before the window's commands."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

REMOVE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_plain(event: QKeyEvent) -> bool:
    """Whether no Ctrl, Alt or Shift is held."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def takes(event: QEvent, keys: Collection[Qt.Key]) -> bool:
    """Claims one of ``keys`` when Qt asks whose it is: Delete in a list is not for the text."""
    is_asked = event.type() == QEvent.Type.ShortcutOverride
    if is_asked and isinstance(event, QKeyEvent) and is_plain(event) and event.key() in keys:
        event.accept()
        return True
    return False
