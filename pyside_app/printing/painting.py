"""Paints laid-out pages: the statement's words first and by themselves, so that copying finds them
whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter

from annotations_db.exporters.marking import bars, mixed, tints
from annotations_db.exporters.wording import say
from pyside_app.icons import paint_hatch, paint_swatch
from pyside_app.printing.faces import NUMBER
from pyside_app.printing.legend import ABOVE, BESIDE, LINE, SWATCH, Legend
from pyside_app.printing.margin import Stripe
from pyside_app.printing.marks import ABOVE as TINT_ABOVE
from pyside_app.printing.marks import Marked
from pyside_app.printing.pages import Leaf, Pages
from pyside_app.printing.rows import Bar, Line, Row
from pyside_app.printing.sheets import MARGIN, Sheet

_BAR, _STEP = 2.0, 3.0
_MOST_BARS = 3
_MANY, _DASH = 3.5, 6.0
_RADIUS = 2.0
_NUMBER_OF_PAGES = 90.0


class PagePainter:
    """Paints the pages of one copy in their units; ``tinted`` also paints what a PDF annotates."""

    def __init__(self, pages: Pages, *, tinted: bool = False) -> None:
        self._pages, self._tinted = pages, tinted
        self._faces, self._theme = pages.faces, pages.faces.theme
        self._sheet = pages.sheet

    def paint(self, painter: QPainter, index: int) -> None:
        """One page, its upper left corner at the painter's origin."""
        leaf = self._pages.leaves[index]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tinted:
            self._tints(painter, leaf)
        self._rows(painter, leaf)
        painter.setPen(Qt.PenStyle.NoPen)
        for each in leaf.marked:
            self._bars(painter, each)
        for stripe in leaf.stripes:
            self._stripe(painter, stripe)
        painter.setFont(self._faces.sans(NUMBER, strong=True))
        painter.setPen(self._theme.text)
        for number in leaf.numbers:
            painter.drawText(QPointF(number.x, number.baseline), number.words)
        for row, top in leaf.asides.rows:
            self._lines(painter, row, top)
        if leaf.legend.lines:
            self._legend(painter, leaf.legend)
        self._foot(painter, index)

    def _tints(self, painter: QPainter, leaf: Leaf) -> None:
        for each in leaf.marked:
            painter.fillRect(each.rect, QColor(mixed(tints(each.place.over))))

    def _rows(self, painter: QPainter, leaf: Leaf) -> None:
        around: list[tuple[Line, float]] = []
        for row, top in leaf.rows:
            for line in row.lines:
                if line.text.placed is not None:
                    _draw(painter, line, top)
                else:
                    around.append((line, top))
            for bar in row.bars:
                self._bar(painter, bar, top)
        for line, top in around:
            _draw(painter, line, top)

    def _bar(self, painter: QPainter, bar: Bar, top: float) -> None:
        rect = bar.rect.translated(0, top)
        if bar.swatch is None:
            painter.fillRect(rect, bar.colour)
        else:
            paint_swatch(painter, rect, *bar.swatch, self._theme)

    def _lines(self, painter: QPainter, row: Row, top: float) -> None:
        for line in row.lines:
            _draw(painter, line, top)

    def _bars(self, painter: QPainter, marked: Marked) -> None:
        """Under the words that are highlighted, not under the room for a number behind them."""
        colours = [self._theme.tag(name).bar for name in bars(marked.place.over)]
        place = marked.place
        is_over = len(place.ending) == len(place.over)
        width = marked.rect.width() - (marked.room if is_over else 0.0)
        top = marked.rect.top() + TINT_ABOVE + 4.5
        rect = QRectF(marked.rect.left(), top, width, _BAR)
        if len(colours) <= _MOST_BARS:
            for index, colour in enumerate(colours):
                painter.fillRect(rect.translated(0, index * _STEP), colour)
            return
        for dash, colour in _dashes(rect, colours):
            painter.fillRect(dash, colour)

    def _stripe(self, painter: QPainter, stripe: Stripe) -> None:
        colour = self._theme.tag(stripe.colour).bar
        if stripe.pattern == "solid":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour))
            painter.drawRoundedRect(stripe.rect, _RADIUS, _RADIUS)
            return
        paint_hatch(painter, stripe.rect, colour, stripe.pattern)
        edge = QRectF(stripe.rect.left(), stripe.rect.top(), 1.0, stripe.rect.height())
        painter.fillRect(edge, colour)

    def _legend(self, painter: QPainter, legend: Legend) -> None:
        sheet, theme = self._sheet, self._theme
        top = sheet.bottom - legend.height
        painter.fillRect(QRectF(MARGIN, top, sheet.right - MARGIN, 1), theme.separator)
        first = top + ABOVE - LINE / 2 + 4
        painter.setPen(theme.text)
        painter.setFont(self._faces.sans(strong=True))
        painter.drawText(QPointF(MARGIN, first), self._pages.legend_title)
        font = self._faces.sans()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for entry in legend.entries:
            base = first + entry.line * LINE
            if entry.tag is not None:
                rect = QRectF(entry.x, base - 10.5, SWATCH, SWATCH)
                paint_swatch(painter, rect, entry.tag.colour, entry.tag.pattern, theme)
            x = entry.x + SWATCH + BESIDE
            painter.setPen(theme.text)
            painter.drawText(QPointF(x, base), entry.name)
            painter.setPen(theme.secondary)
            x += metrics.horizontalAdvance(f"{entry.name} ")
            painter.drawText(QPointF(x, base), entry.numbers)

    def _foot(self, painter: QPainter, index: int) -> None:
        sheet: Sheet = self._sheet
        font = self._faces.sans()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.secondary)
        width = sheet.right - MARGIN - _NUMBER_OF_PAGES
        cited = metrics.elidedText(self._pages.citation, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(MARGIN, sheet.foot), cited)
        number = f"{index + 1}{say('of-pages')}{len(self._pages.leaves)}"
        left = sheet.right - metrics.horizontalAdvance(number)
        painter.drawText(QPointF(left, sheet.foot), number)


def _draw(painter: QPainter, line: Line, top: float) -> None:
    found = line.text.layout.lineAt(line.number)
    painter.setPen(line.colour)
    found.draw(painter, QPointF(line.x, top + line.baseline - found.ascent()))


def _dashes(rect: QRectF, colours: list[QColor]) -> Iterator[tuple[QRectF, QColor]]:
    left, index = rect.left(), 0
    while left < rect.right():
        width = min(_DASH, rect.right() - left)
        yield QRectF(left, rect.top(), width, _MANY), colours[index % len(colours)]
        left, index = left + _DASH, index + 1
