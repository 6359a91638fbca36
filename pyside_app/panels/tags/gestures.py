"""What the mouse and the keys do to a row of the tree beyond choosing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotations_db.edits import tagplaces
from annotations_db.edits.tagplaces import Place
from annotations_db.edits.tagtree import TagTree
from annotations_db.model import TagId
from pyside_app.panels.parts.keys import ENTER

PUSHES: Mapping[Qt.Key, Callable[[TagTree, TagId], Place | None]] = {
    Qt.Key.Key_Up: tagplaces.raised,
    Qt.Key.Key_Down: tagplaces.lowered,
    Qt.Key.Key_Right: tagplaces.nested,
    Qt.Key.Key_Left: tagplaces.lifted,
}
"""Where a tag goes by an arrow with Alt."""
_ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class Press:
    """Where the button went down, before it is known to be a click or a drag."""

    place: QPoint
    tag_id: TagId | None
    modifiers: Qt.KeyboardModifier


def is_push(event: QKeyEvent) -> bool:
    """Whether it is Alt with an arrow, or with Enter, which opens the details."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return held == _ALT and event.key() in {*PUSHES, *ENTER}


def is_drag(start: QPoint, place: QPoint) -> bool:
    """Whether the pointer has gone too far for a click."""
    return (place - start).manhattanLength() >= QApplication.startDragDistance()
