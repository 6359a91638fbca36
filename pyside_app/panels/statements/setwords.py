"""Words set once and painted many times: a page of a table has hundreds of cells."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText

from pyside_app.panels.parts.text import elided
from pyside_app.theme import sans

KEPT = 8_192
"""So many are remembered before all are forgotten."""


class SetWords:
    """One line each, elided to a width in whole pixels."""

    def __init__(self) -> None:
        self._set: dict[tuple[str, int, bool], QStaticText] = {}
        self._fonts: dict[bool, QFont] = {}

    def clear(self) -> None:
        """The fonts may have changed."""
        self._set.clear()
        self._fonts.clear()

    def paint(
        self, painter: QPainter, rect: QRectF, words: str, *, strong: bool, at_right: bool
    ) -> None:
        """Paints in the pen's colour, in the middle of ``rect``'s height."""
        font = self._fonts.get(strong)
        if font is None:
            font = self._fonts[strong] = sans(strong=strong)
        key = words, int(rect.width()), strong
        known = self._set.get(key) or self._make(key, font)
        size = known.size()
        left = rect.right() - size.width() if at_right else rect.left()
        painter.setFont(font)
        painter.drawStaticText(
            QPointF(left, rect.top() + (rect.height() - size.height()) / 2), known
        )

    def _make(self, key: tuple[str, int, bool], font: QFont) -> QStaticText:
        words, width, _ = key
        if len(self._set) >= KEPT:
            self._set.clear()
        made = QStaticText(elided(words, font, width + 0.5))
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.prepare(font=font)
        self._set[key] = made
        return made
