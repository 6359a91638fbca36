"""The margin right of the text: one stripe for each tag of a passage, with the tag's name."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.reading.inks import Ink, Inks
from pyside_app.reading.lanes import Stripe, StripeLanes
from pyside_app.reading.layout import Page
from pyside_app.reading.margins import END, LANE, LANES_SHOWN
from pyside_app.reading.places import VisibleBlock, baseline
from pyside_app.reading.sheet import Sheet
from pyside_app.reading.styles import TINT_ABOVE, TINT_BELOW
from pyside_app.reading.tips import show_tip
from pyside_app.reading.view import ReadingView
from pyside_app.theme import SMALL, sans
from pyside_app.words import tr

_WIDTH, _RADIUS = 4, 2.0
_NAME_LINE = 16
_BARS = 2
_FURTHEST = 5 * _NAME_LINE
"""A name that would have to be pushed down further than this is left to the tooltip."""
_REACH = 2.0
SLICE = 0.008
"""Seconds that lanes are worked out before the page is heard again, where there are very many."""


class _Shown(NamedTuple):
    stripe: Stripe
    ink: Ink
    rect: QRectF


class _Name(NamedTuple):
    stripe: Stripe
    ink: Ink
    top: int


class Stripes(QWidget):
    """A child of the reading view, over the right margin of its text."""

    clicked = Signal(object)
    """The ids of a stripe's highlights, a tuple."""

    def __init__(self, view: ReadingView, inks: Inks) -> None:
        super().__init__(view)
        self._view = view
        self._inks = inks
        self._sheet: Sheet | None = None
        self._lanes: StripeLanes | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_lanes)
        self._shown: list[_Shown] = []
        self._names: list[_Name] = []
        self.setAccessibleName(tr("Stripes of the tags"))
        view.scrolled.connect(self.update)
        view.laid_out.connect(self.place)

    def show_sheet(self, sheet: Sheet) -> None:
        """With very many highlights the text comes first, and the margin right after it."""
        self._sheet, self._lanes = sheet, None
        if sheet.is_large:
            self._soon.start()
            self.place()
        else:
            self._show_lanes()

    @guarded
    def _show_lanes(self) -> None:
        if self._sheet is None:
            return
        within = SLICE if self._sheet.is_large else math.inf
        self._lanes = self._sheet.lanes_within(within)
        if self._lanes is None:
            self._soon.start()
        else:
            self.place()

    @guarded
    def place(self) -> None:
        """Takes the place that the view's margins leave."""
        area, margins = self._view.viewport().geometry(), self._view.margins
        width = margins.names_left + margins.names - margins.stripes
        least = LANES_SHOWN * LANE + END
        self.setGeometry(margins.stripes, area.top(), max(width, least), area.height())
        self.update()

    def names(self) -> Sequence[tuple[str, int]]:
        """The names on the screen with their tops, as last painted."""
        return [(each.ink.name, each.top) for each in self._names]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()

    @guarded
    def _paint(self) -> None:
        page = self._view.page
        if page is None or self._lanes is None:
            return
        self._shown = list(self._find_shown(page, self._lanes))
        self._names = list(self._find_names())
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), page.style.theme.page)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for each in self._shown:
                _paint_stripe(painter, each)
            self._paint_names(painter)

    def _find_shown(self, page: Page, lanes: StripeLanes) -> Iterator[_Shown]:
        visible = {each.index: each for each in self._view.visible()}
        above = round(page.style.px(TINT_ABOVE))
        below = round(page.style.px(TINT_BELOW)) + _BARS
        for stripe in lanes.in_blocks(visible):
            top = self._baseline(page, visible, stripe.start)
            bottom = self._baseline(page, visible, stripe.end - 1)
            first = -_NAME_LINE if top is None else top - above
            last = self.height() + _NAME_LINE if bottom is None else bottom + below
            if first < self.height() and last > 0:
                rect = QRectF(stripe.lane * LANE, first, _WIDTH, last - first)
                yield _Shown(stripe, self._inks.ink(stripe.key), rect)

    def _baseline(self, page: Page, visible: dict[int, VisibleBlock], offset: int) -> int | None:
        block = visible.get(page.offsets.block_at(offset))
        return baseline(page, block, offset) if block is not None else None

    def _find_names(self) -> Iterator[_Name]:
        """Names stand by the first visible line of their stripe, or pushed down below others."""
        free = 0
        for each in sorted(
            self._shown, key=lambda one: (max(0.0, one.rect.top()), one.stripe.lane)
        ):
            wanted = max(0, round(each.rect.top()) + 1)
            top = max(wanted, free)
            if each.ink.name and top - wanted <= _FURTHEST and top + _NAME_LINE <= self.height():
                free = top + _NAME_LINE
                yield _Name(each.stripe, each.ink, top)

    def _names_left(self) -> int:
        margins = self._view.margins
        lanes = 1 + max((each.stripe.lane for each in self._shown), default=0)
        return max(margins.names_left - margins.stripes, (lanes + 1) * LANE)

    def _paint_names(self, painter: QPainter) -> None:
        margins = self._view.margins
        left = self._names_left()
        width = margins.names_left - margins.stripes + margins.names - left
        if margins.names == 0:
            self._names = []
            return
        font = sans(SMALL)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for each in self._names:
            painter.setPen(each.ink.text)
            name = metrics.elidedText(each.ink.name, Qt.TextElideMode.ElideRight, width)
            place = QRectF(left, each.top, width + 1, _NAME_LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(event.position())

    @guarded
    def _press(self, position: QPointF) -> None:
        stripes = self._at(position)
        if stripes:
            self.clicked.emit(stripes[0].ids)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(QPointF(event.pos()), event.globalPos())
            return True
        return super().event(event)

    @guarded
    def _show_tip(self, position: QPointF, place: QPoint) -> None:
        show_tip(place, self.tip(position), self)

    def tip(self, position: QPointF) -> str:
        """The paths of all tags at a height, one a line; those of one stripe where one is meant."""
        stripes = self._at(position)
        keys = dict.fromkeys(each.key for each in stripes)
        return "\n".join(self._inks.ink(key).path for key in keys)

    def _at(self, position: QPointF) -> list[Stripe]:
        for name in self._names:
            place = QRectF(self._names_left(), name.top, self.width(), _NAME_LINE)
            if place.contains(position):
                return [name.stripe]
        reach = [
            each for each in self._shown if each.rect.top() <= position.y() <= each.rect.bottom()
        ]
        exact = [each for each in reach if _is_on(each.rect, position)]
        return [each.stripe for each in [*exact, *(one for one in reach if one not in exact)]]


def _is_on(rect: QRectF, position: QPointF) -> bool:
    return rect.adjusted(-_REACH, 0, _REACH, 0).contains(position)


def _paint_stripe(painter: QPainter, shown: _Shown) -> None:
    painter.setBrushOrigin(shown.rect.topLeft())
    painter.setBrush(shown.ink.stripe)
    painter.drawRoundedRect(shown.rect, _RADIUS, _RADIUS)
