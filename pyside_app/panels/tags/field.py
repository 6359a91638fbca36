"""The field in which a new tag is named: for itself, or for what was dropped below the tree."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from annotations_db.edits.tagtree import TagTree
from annotations_db.model import TagId
from pyside_app.guard import guarded_or
from pyside_app.panels.parts.keys import ENTER
from pyside_app.panels.tags.wishes import Apply
from pyside_app.words import tr


class NewTagField(QWidget):
    """Hidden until ``ask``. It stays while a name stands in it, whoever has the keyboard."""

    named = Signal()
    """Enter: ``name`` is to be made below ``parent_id``, or put on what ``apply`` says."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parent_id: TagId | None = None
        self.apply: Apply | None = None
        self.line = QLineEdit()
        self.line.installEventFilter(self)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(12, 0, 16, 8)
        inner.addWidget(self.line)
        self.hide()

    @property
    def name(self) -> str:
        return self.line.text().strip()

    def ask(self, tree: TagTree, parent_id: TagId | None, apply: Apply | None = None) -> None:
        """Opens it, empty, with the keyboard in it."""
        self.parent_id, self.apply = parent_id, apply
        words = tr("Name of the new tag")
        if parent_id is not None:
            words = tr("New tag below {tag}", tag=tree.tag(parent_id).name)
        elif apply is not None:
            words = tr("Name of the new tag for what was dropped")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.clear()
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_it(self) -> None:
        self.apply = None
        self.line.clear()
        self.hide()

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                if is_press:
                    self.close_it()
                    self.left.emit()
                return True
            if is_press and event.key() in ENTER:
                if self.name:
                    self.named.emit()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self.setVisible(bool(self.name))
        return super().eventFilter(watched, event)
