"""Paints the numbers of paragraphs in the margin: those the text prints, else counted ones.

They are no part of the text and move none of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from annotations_db.model import CanonicalText
from annotations_db.text.paragraphs import ParagraphNumber, numbers_to_show
from pyside_app.reading.places import VisibleBlock
from pyside_app.reading.styles import GUTTER
from pyside_app.theme import SMALL, Theme, sans

_GAP = 6
_SMALLEST = 8


class ParagraphNumbers:
    """The numbers of one text, worked out when they are first painted."""

    def __init__(self) -> None:
        self.text: CanonicalText | None = None
        self._of: Sequence[ParagraphNumber | None] = ()

    def of(self, text: CanonicalText) -> Sequence[ParagraphNumber | None]:
        """One for each block; None where no paragraph begins."""
        if text is not self.text:
            self.text, self._of = text, numbers_to_show(text)
        return self._of

    def paint(
        self,
        painter: QPainter,
        text: CanonicalText,
        blocks: Sequence[VisibleBlock],
        theme: Theme,
        room: int,
    ) -> None:
        """On the baseline of each paragraph's first line; ``room`` is the width of the margin."""
        numbers = self.of(text)
        for each in blocks:
            number = numbers[each.index]
            line = each.block.layout().lineAt(0)
            if number is None or not line.isValid():
                continue
            font = fitting(number, room - _GAP)
            width = QFontMetricsF(font).horizontalAdvance(number.number)
            painter.setFont(font)
            painter.setPen(theme.text if number.is_printed else theme.secondary)
            baseline = each.corner.y() + round(line.y() + line.ascent())
            painter.drawText(QPointF(GUTTER - _GAP - width, baseline), number.number)


def fitting(number: ParagraphNumber, room: float) -> QFont:
    """Small letters, smaller ones where the margin is narrow; printed numbers are stronger."""
    font = sans(SMALL, strong=number.is_printed)
    size = SMALL
    while size > _SMALLEST and QFontMetricsF(font).horizontalAdvance(number.number) > room:
        size -= 1
        font.setPixelSize(size)
    return font
