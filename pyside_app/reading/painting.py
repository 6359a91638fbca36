"""Paints everything of the page that is not text: quotation bars, list markers, highlights, finds,
the selection. It paints visible blocks only, below the text, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotations_db.model import Block, Span
from pyside_app.reading.finds import Finds
from pyside_app.reading.geometry import Strip
from pyside_app.reading.highlights import NO_FILLS, HighlightLayer, tint_rect
from pyside_app.reading.layout import IMAGE_HEIGHT, IMAGE_WIDTH, Page
from pyside_app.reading.places import VisibleBlock, block_strips, selection_rect
from pyside_app.reading.styles import GUTTER, INDENT, blended
from pyside_app.words import tr

_FLASH_SHARE = 0.35
_QUOTE_BAR, _MARKER_GAP, _PRE_EDGE = 3, 8, 6


@dataclass(slots=True)
class Marks:
    """What is marked beside the highlights; offsets are canonical."""

    selection: Span | None = None
    finds: Finds | None = None
    flash: Span | None = None


class PagePainter:
    """One painting of one page."""

    def __init__(
        self, painter: QPainter, page: Page, visible: Sequence[VisibleBlock], marks: Marks
    ) -> None:
        self._painter = painter
        self._page = page
        self._style = page.style
        self._measure = round(page.document.textWidth()) - GUTTER
        self._theme = page.style.theme
        self._visible = visible
        self._marks = marks

    def paint(self, highlights: HighlightLayer | None) -> None:
        """Everything, in the order in which it lies; None for a page without highlights."""
        fills = [
            NO_FILLS if highlights is None else highlights.fills(each.index, each.block)
            for each in self._visible
        ]
        self._painter.fillRect(self._painter.viewport(), self._theme.page)
        for each, following in zip_longest(self._visible, self._visible[1:]):
            self._paint_ground(each, following)
        self._fill(fill.tints for fill in fills)
        self._paint_flash()
        self._paint_finds()
        self._paint_selection()
        self._fill(fill.bars for fill in fills)

    def _fill(self, fills: Iterable[Sequence[tuple[QRect, QColor]]]) -> None:
        fill = self._painter.fillRect
        for each, rects in zip(self._visible, fills, strict=True):
            x, y = each.corner.x(), each.corner.y()
            for rect, colour in rects:
                fill(rect.translated(x, y), colour)

    def _paint_flash(self) -> None:
        if self._marks.flash is not None:
            colour = blended(self._theme.page, self._theme.accent, _FLASH_SHARE)
            for _, strip, corner in self._strips_of((self._marks.flash,)):
                self._painter.fillRect(tint_rect(strip, self._style).translated(corner), colour)

    def _paint_finds(self) -> None:
        finds = self._marks.finds
        if not self._visible or finds is None:
            return
        blocks = self._page.text.blocks
        first, last = blocks[self._visible[0].index], blocks[self._visible[-1].index]
        for span, strip, corner in self._strips_of(finds.within(first.start, last.end)):
            rect = tint_rect(strip, self._style).translated(corner)
            self._painter.fillRect(rect, self._theme.find)
            if span == finds.current:
                self._painter.setPen(self._theme.text)
                self._painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_selection(self) -> None:
        if self._marks.selection is None:
            return
        for _, strip, corner in self._strips_of((self._marks.selection,)):
            rect = selection_rect(self._page, strip)
            self._painter.fillRect(rect.translated(corner), self._theme.selection)

    def _strips_of(self, spans: Iterable[Span]) -> Iterator[tuple[Span, Strip, QPoint]]:
        """The visible pieces of spans."""
        shown = {each.index: each for each in self._visible}
        offsets = self._page.offsets
        for span in spans:
            touched = offsets.blocks_of(span.start, span.end)
            indexes = touched if len(touched) < len(shown) else shown.keys() & set(touched)
            for index in indexes:
                if index in shown:
                    for strip in block_strips(self._page, shown[index], span):
                        yield span, strip, shown[index].corner

    def _paint_ground(self, visible: VisibleBlock, following: VisibleBlock | None) -> None:
        block = self._page.text.blocks[visible.index]
        if block.quote:
            self._paint_quote_bars(visible, following, block)
        if block.pre:
            rect = QRect(GUTTER, visible.corner.y(), self._measure, visible.height)
            self._painter.fillRect(rect.adjusted(0, -_PRE_EDGE, 0, _PRE_EDGE), self._theme.panel)
        if block.marker:
            self._paint_marker(visible, block)
        if block.kind == "rule":
            y = visible.corner.y() + visible.height // 2
            self._painter.fillRect(GUTTER, y, self._measure, 1, self._theme.separator)
        self._paint_images(visible, block)

    def _paint_quote_bars(
        self, visible: VisibleBlock, following: VisibleBlock | None, block: Block
    ) -> None:
        """A bar for each level, reaching down to the next block of the same quotation."""
        blocks = self._page.text.blocks
        goes_on = 0 if following is None else blocks[following.index].quote
        is_rtl = visible.block.textDirection() == Qt.LayoutDirection.RightToLeft
        top = visible.corner.y()
        for level in range(block.quote):
            inset = round(self._style.px(INDENT * level + 6))
            x = GUTTER + (self._measure - inset - _QUOTE_BAR if is_rtl else inset)
            is_joined = following is not None and level < goes_on
            bottom = following.corner.y() if following and is_joined else top + visible.height
            self._painter.fillRect(x, top, _QUOTE_BAR, bottom - top, self._theme.separator)

    def _paint_marker(self, visible: VisibleBlock, block: Block) -> None:
        """Beside the first line, on its baseline, on the side where reading begins."""
        line = visible.block.layout().lineAt(0)
        if not line.isValid():
            return
        self._painter.setFont(self._style.font())
        self._painter.setPen(self._theme.text)
        width = self._painter.fontMetrics().horizontalAdvance(block.marker)
        indent = self._style.px(INDENT) * (block.quote + len(block.lists))
        gap = self._style.px(_MARKER_GAP)
        if visible.block.textDirection() == Qt.LayoutDirection.RightToLeft:
            x = GUTTER + self._measure - indent + gap
        else:
            x = GUTTER + indent - gap - width
        y = visible.corner.y() + round(line.y() + line.ascent())
        self._painter.drawText(QPointF(x, y), block.marker)

    def _paint_images(self, visible: VisibleBlock, block: Block) -> None:
        for run in block.runs:
            if run.image is None:
                continue
            for strip in block_strips(self._page, visible, Span(run.start, run.end)):
                height = round(self._style.px(IMAGE_HEIGHT))
                width = min(round(strip.width), round(self._style.px(IMAGE_WIDTH)))
                top = round(strip.baseline) - height
                rect = QRect(round(strip.left), top, width, height).translated(visible.corner)
                self._paint_image_place(rect.adjusted(0, 2, -2, -2), run.image.alt)

    def _paint_image_place(self, rect: QRect, alt: str) -> None:
        self._painter.setPen(QPen(self._theme.field_border, 1, Qt.PenStyle.DashLine))
        self._painter.drawRect(rect)
        inner = rect.adjusted(8, 4, -8, -4)
        self._painter.setPen(self._theme.secondary)
        self._painter.setFont(self._style.font())
        elided = self._painter.fontMetrics().elidedText(
            alt or tr("Picture"), Qt.TextElideMode.ElideRight, inner.width()
        )
        self._painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, elided)
