"""What sheets with several lines to write have in common: Enter is a letter, Ctrl+Enter keeps."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from typing_extensions import override

from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.keys import ENTER
from pyside_app.theme import Look
from pyside_app.words import tr

_SAID = 20
"""Pixels that are kept free for what it says, so that nothing moves when it does."""


def keeps(event: QKeyEvent) -> bool:
    """Whether a key is Ctrl+Enter."""
    has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return has_ctrl and event.key() in ENTER


class KeepingSheet(Sheet):
    """Ctrl+Enter keeps, from everywhere in it. Leaving with something changed says so once."""

    def __init__(self, title: str, width: int, look: Look, window: QWidget) -> None:
        super().__init__(title, width, look, window)
        self.said = sentence_label("")
        self.said.setFixedHeight(_SAID)
        self.save = QPushButton(tr("Keep"))
        self.save.setToolTip(tr("Ctrl+Enter"))
        self.save.clicked.connect(lambda *_: self.keep())

    def add_foot(self) -> None:
        """What it says, and below that Cancel and Keep."""
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.leave)
        self.body.addWidget(self.said)
        self.add_buttons(cancel, primary=self.save)

    @property
    @abstractmethod
    def is_changed(self) -> bool:
        """Whether leaving would lose anything."""

    @abstractmethod
    def keep(self) -> None:
        """Keeps what is changed and closes, or says why it cannot."""

    @property
    @override
    def unkept(self) -> str:
        words = tr("Not kept yet. Ctrl+Enter keeps it; Esc again leaves it as it was.")
        return words if self.is_changed else ""

    @override
    def warn(self, words: str) -> None:
        self.tell(words)

    def tell(self, words: str, *, is_error: bool = False) -> None:
        """Says something above the buttons."""
        self.said.setProperty("danger", is_error)
        self.said.style().polish(self.said)
        self.said.setText(words)
        self.said.setAccessibleName(words)

    def listen_to(self, field: QPlainTextEdit) -> None:
        """Ctrl+Enter and Esc mean the sheet in a field that would take them for itself."""
        field.installEventFilter(self)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_field = isinstance(watched, QPlainTextEdit)
        if is_field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if keeps(event):
                self.keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keeps(event):
            self.keep()
        else:
            super().keyPressEvent(event)
