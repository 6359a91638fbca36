"""The sign in the status bar that highlights are hidden, with a way to show them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pyside_app.guard import guarded
from pyside_app.words import tr

_HEIGHT = 22


class HiddenSign(QWidget):
    """There only while highlights are hidden; ``show_them`` is called by its button."""

    def __init__(self, show_them: Callable[[], None]) -> None:
        super().__init__()
        self.words, self.button = QLabel(tr("Highlights hidden")), QPushButton(tr("Show"))
        self.button.setProperty("link", True)
        self.button.setProperty("quiet", True)
        self.button.setAccessibleName(tr("Show the highlights"))
        self.button.setFixedHeight(_HEIGHT)
        self.button.clicked.connect(lambda *_: show_them())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.words)
        row.addWidget(self.button)
        self.hide()

    @guarded
    def follow(self, shown: bool) -> None:
        """Comes when highlights are hidden, goes when they are shown."""
        self.setVisible(not shown)
