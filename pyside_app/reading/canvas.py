"""The page on the screen: a read-only text view that knows where offsets are, and paints the marks.

It turns what is on the screen into canonical offsets and back; hands and keys are not its concern.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from annotations_db.model import Span
from pyside_app.guard import guarded
from pyside_app.reading.highlights import HighlightLayer
from pyside_app.reading.layout import Page
from pyside_app.reading.margins import Margins, share_out
from pyside_app.reading.numbers import ParagraphNumbers
from pyside_app.reading.painting import Marks, PagePainter
from pyside_app.reading.places import (
    VisibleBlock,
    block_at_height,
    block_strips,
    line_in_document,
    offset_at_height,
    selection_rect,
    visible_blocks,
)
from pyside_app.reading.styles import GUTTER, MEASURE

BEYOND = 32
"""Pixels that the marks of a block may reach above or below its lines, at most."""
_LINES_AROUND = 2
_SLACK = 8
"""Pixels right of the text, for a caret or a blank that hangs out of the measure."""


class Place(NamedTuple):
    """A line, and how far down in it, in parts of its height."""

    offset: int
    part: float


class PageCanvas(QTextEdit):
    """Shows one page at a time; ``show_page`` changes it."""

    scrolled = Signal()
    laid_out = Signal()
    """Lines have other places than before: another page or another size of the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self._blank = QTextDocument(self)
        self.highlights: HighlightLayer | None = None
        self.marks = Marks()
        self.shows_highlights = True
        self.painted_over: list[Callable[[QPainter], None]] = []
        """What paints itself over the text, in the viewport."""
        self.margins: Margins = share_out(self.width(), MEASURE)
        self.shows_numbers = False
        self._numbers = ParagraphNumbers()
        self.is_changing = False
        """Whether the page is just being exchanged, so that what Qt says means nothing."""
        self._visible: list[VisibleBlock] | None = None
        self._near = 0
        """A block that was on the screen last, where looking for those that are now begins."""
        self._set_up_page()

    def _set_up_page(self) -> None:
        self.setReadOnly(True)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setAutoFillBackground(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_page(self, page: Page, highlights: HighlightLayer) -> None:
        """Another text, or the same in another style."""
        self.let_go()
        self.page, self.highlights = page, highlights
        self.marks = Marks()
        self._visible, self._near = None, 0
        self._dress(page)
        self._exchange(page.document)
        self._fit()
        self.laid_out.emit()

    def let_go(self) -> None:
        """Gives the page's memory back, for the next one to be laid out in: two large ones are
        never there at once. To be followed by ``show_page``.
        """
        if self.page is not None:
            previous, self.page = self.page.document, None
            self._exchange(self._blank)
            previous.clear()
            previous.deleteLater()

    def _exchange(self, document: QTextDocument) -> None:
        self.is_changing = True
        self.setDocument(document)
        self.is_changing = False

    def show_highlights(self, *, shown: bool) -> None:
        """Paints the highlights, or leaves them out as if there were none."""
        self.shows_highlights = shown
        self.redraw()

    def recolour(self, page: Page) -> None:
        """The same page in the colours of another theme; no line moves."""
        self.page = page
        self._dress(page)

    def show_numbers(self, *, shown: bool) -> None:
        """Whether the numbers of paragraphs stand in the margin."""
        if shown != self.shows_numbers:
            self.shows_numbers = shown
            self.redraw()

    def redraw(self) -> None:
        """Paints again what is visible; the text stays as it is."""
        self.viewport().update()

    def redraw_blocks(self, indexes: Collection[int]) -> None:
        """The same for a few blocks."""
        for each in self.visible():
            if each.index in indexes:
                top, height = each.corner.y() - BEYOND, each.height + 2 * BEYOND
                self.viewport().update(0, top, self.viewport().width(), height)

    def visible(self) -> Sequence[VisibleBlock]:
        """The blocks on the screen, in the order of the text."""
        if self._visible is None and self.page is not None:
            top, height = self.verticalScrollBar().value(), self.viewport().height()
            self._visible = list(visible_blocks(self.page, top, height, self._near))
            self._near = self._visible[0].index if self._visible else 0
        return self._visible or ()

    def top_offset(self) -> int:
        """The offset at which the line at the upper edge of the view begins."""
        if self.page is None:
            return 0
        return offset_at_height(self.page, self.verticalScrollBar().value(), self._near)

    def offset_at_part(self, part: float) -> int:
        """The offset at which the line at a part (0 to 1) of the view's height begins."""
        if self.page is None:
            return 0
        height = self.verticalScrollBar().value() + round(part * self.viewport().height())
        return offset_at_height(self.page, height, self._near)

    def top_place(self) -> Place:
        """What is at the upper edge, to the pixel: ``return_to`` finds it again in any style."""
        offset = self.top_offset()
        if self.page is None:
            return Place(0, 0.0)
        top, bottom = line_in_document(self.page, offset)
        return Place(offset, (self.verticalScrollBar().value() - top) / max(1, bottom - top))

    def return_to(self, place: Place) -> None:
        if self.page is not None:
            self._near = self.page.offsets.block_at(place.offset)
            top, bottom = line_in_document(self.page, place.offset)
            self._scroll(round(top + place.part * (bottom - top)))

    def scroll_to(self, offset: int, part: float = 0.0) -> None:
        """Puts the line of an offset at a part (0 to 1) of the view's height."""
        if self.page is not None:
            self._near = self.page.offsets.block_at(offset)
            top, _ = line_in_document(self.page, offset)
            self._scroll(round(top - part * self.viewport().height()))

    def keep_line(self, offset: int) -> None:
        """Scrolls as far as needed for the line of an offset to be seen with some lines around."""
        if self.page is None:
            return
        top, bottom = line_in_document(self.page, offset)
        value, height = self.verticalScrollBar().value(), self.viewport().height()
        around = min(height // 4, _LINES_AROUND * (bottom - top))
        if top - around < value:
            self._scroll(max(0, top - around))
        elif bottom + around > value + height:
            self._scroll(bottom + around - height)

    def _scroll(self, y: int) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() < y and self.page is not None:
            # Lines are laid out when first needed, but the scroll bar learns of it only with the
            # next timer; without this a jump ends where the layout ended. One screen more is laid
            # out, not all the rest; the bar asks for the size itself.
            block_at_height(self.page, y + self.viewport().height(), self._near)
            layout = self.document().documentLayout()
            layout.documentSizeChanged.emit(QSizeF())
        if bar.maximum() < y:
            layout = self.document().documentLayout()
            layout.documentSizeChanged.emit(layout.documentSize())
        bar.setValue(y)

    def span_rects(self, span: Span) -> list[QRect]:
        """The full line heights of a span's visible pieces, in this widget's coordinates."""
        if self.page is None:
            return []
        shift = self.viewport().pos()
        return [
            selection_rect(self.page, strip).translated(each.corner + shift)
            for each in self.visible()
            for strip in block_strips(self.page, each, span)
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_marks(event.rect())
        super().paintEvent(event)
        self._paint_over()

    @guarded
    def _paint_marks(self, area: QRect) -> None:
        if self.page is None or self.highlights is None:
            return
        reach = area.adjusted(0, -BEYOND, 0, BEYOND)
        touched = [each for each in self.visible() if each.reaches(reach.top(), reach.bottom())]
        with QPainter(self.viewport()) as painter:
            shown = self.highlights if self.shows_highlights else None
            PagePainter(painter, self.page, touched, self.marks).paint(shown)
            if self.shows_numbers:
                theme, room = self.page.style.theme, min(GUTTER, self.margins.left)
                self._numbers.paint(painter, self.page.text, touched, theme, room)

    @guarded
    def _paint_over(self) -> None:
        if self.page is not None and self.painted_over:
            with QPainter(self.viewport()) as painter:
                for paint in self.painted_over:
                    paint(painter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_resized()

    @guarded
    def _on_resized(self) -> None:
        if self.page is not None:
            top = self.top_place()
            if self._fit():
                self.return_to(top)
            self.laid_out.emit()

    @guarded
    def _on_scrolled(self) -> None:
        self._visible = None
        if self.page is not None:
            self.scrolled.emit()

    def is_in_view(self, span: Span) -> bool:
        rects = self.span_rects(Span(span.start, max(span.start + 1, span.end)))
        area = self.viewport().geometry()
        return bool(rects) and area.top() <= rects[0].top() and rects[0].bottom() <= area.bottom()

    def _fit(self) -> bool:
        """Shares out the width; true where the lines may have other places now."""
        if self.page is None:
            return False
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        self.margins = share_out(width, self.page.style.measure)
        self._visible = None
        wrap = GUTTER + self.margins.text
        is_new = self.lineWrapColumnOrWidth() != wrap
        if is_new:
            self.setLineWrapColumnOrWidth(wrap)
            if self.highlights is not None:
                self.highlights.clear_fills()
        # Below zero where the text stands nearer to the edge than the gutter is wide.
        left = self.margins.left - GUTTER
        self.setViewportMargins(left, 0, max(0, width - left - wrap - _SLACK), 0)
        return is_new

    def _dress(self, page: Page) -> None:
        """The selection is painted with the marks, so Qt's own is invisible."""
        theme = page.style.theme
        colours = QPalette(self.palette())
        role = QPalette.ColorRole
        for each, colour in (
            (role.Base, theme.page),
            (role.Window, theme.page),
            (role.Text, theme.text),
            (role.HighlightedText, theme.text),
            (role.Highlight, QColor(Qt.GlobalColor.transparent)),
        ):
            colours.setColor(each, colour)
        self.setPalette(colours)
