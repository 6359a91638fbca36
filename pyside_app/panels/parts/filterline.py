"""The line below the conditions of a list: what they leave out, and the way to take them off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from pyside_app.panels.parts.buttons import QuietButton
from pyside_app.theme import Look
from pyside_app.words import tr


class FilterLine(QWidget):
    """ "2 shown, 6 hidden. Clear filter Esc"; there while a filter is set."""

    HEIGHT = 24

    def __init__(self, look: Look, clear: Callable[[], None]) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setProperty("secondary", True)
        self._words.setProperty("small", True)
        self.clear = QuietButton(tr("Clear filter"), look, role="accent", height=FilterLine.HEIGHT)
        self.clear.clicked.connect(lambda *_: clear())
        key = QLabel(tr("Esc"))
        key.setProperty("keycap", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(0)
        self.setFixedHeight(FilterLine.HEIGHT)
        key.setFixedHeight(18)
        for each in (self._words, self.clear, key):
            row.addWidget(each)
        row.addStretch(1)

    def show_counts(self, shown: int, hidden: int) -> None:
        self._words.setText(
            tr("{shown} shown, {hidden} hidden.", shown=thousands(shown), hidden=thousands(hidden))
        )

    @property
    def words(self) -> str:
        return self._words.text()


def thousands(number: int) -> str:
    """ "20 000", with thin spaces."""
    return f"{number:,}".replace(",", "\N{THIN SPACE}")
