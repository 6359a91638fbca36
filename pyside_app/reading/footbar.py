"""A bar at the foot of the page that says which way of working is on, and how to end it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.theme import Look

HEIGHT = 44
_LEFT, _RIGHT = 40, 8

Offer: TypeAlias = tuple[str, Callable[[], None]]


class FootBar(QWidget):
    """Words, and buttons that never take the keys away from the text."""

    def __init__(self, look: Look, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons = [self._button(*each) for each in offers]
        self.setFixedHeight(HEIGHT)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 1, _RIGHT, 0)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        for each in self.buttons:
            row.addWidget(each)
        look.changed.connect(self.update)
        self.hide()

    def say(self, words: str) -> None:
        """Shows the bar with these words; without any, hides it."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.setVisible(bool(words))

    def set_left(self, left: int) -> None:
        """Where the text begins: the words stand below it."""
        self._row.setContentsMargins(left, 1, _RIGHT, 0)

    def said(self) -> str:
        """What it says, "" while it is not there."""
        return "" if self.isHidden() else self._words.text()

    def _button(self, text: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("link", True)
        button.setProperty("small", True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(run)
        return button

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.panel)
            painter.fillRect(0, 0, self.width(), 1, self._look.theme.separator)
