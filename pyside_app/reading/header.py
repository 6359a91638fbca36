"""What stands above the text: the statement's title, its details in a line, how far it is read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotations_db.model import Status
from pyside_app.guard import guarded
from pyside_app.reading.status_chip import CHIP, StatusChip
from pyside_app.reading.tips import plain
from pyside_app.theme import NORMAL, TITLE, Look, sans

HEIGHT = 84
_TOP, _TITLE_LINE, _BELOW, _DETAILS_LINE = 16, 28, 8, 16
_RIGHT = 24
DETAILS_PARTED = " · "
_LEAST = 120
"""Pixels below which a detail is not shortened any more."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the header says."""

    title: str = ""
    details: str = ""
    status: Status | None = None
    readers: str = ""
    """Who has read it and who has checked it."""


class Header(QWidget):
    """Its text stands where the page's text stands."""

    details_wanted = Signal()
    """It was double-clicked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heading = Heading()
        self._left = 40
        self.chip = StatusChip(look, self)
        self.setFixedHeight(HEIGHT)
        look.changed.connect(self.update)

    @property
    def heading(self) -> Heading:
        return self._heading

    def show_heading(self, heading: Heading) -> None:
        self._heading = heading
        self.setAccessibleName(heading.title)
        self.setAccessibleDescription(heading.details)
        self.setToolTip(plain(f"{heading.title}\n{heading.details}"))
        self.chip.show_status(heading.status, heading.readers)
        self._place_chip()
        self.update()

    def set_left(self, left: int) -> None:
        """Where the text begins, in pixels."""
        self._left = left
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()

    @guarded
    def _paint(self) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.page)
            painter.fillRect(0, HEIGHT - 1, self.width(), 1, theme.separator)
            right = self.chip.x() if self.chip.isVisibleTo(self) else self.width() - _RIGHT
            room = right - _BELOW - self._left
            painter.setFont(self._look.serif_font(TITLE, strong=True))
            painter.setPen(theme.text)
            whole = self.width() - self._left - _RIGHT
            _write(painter, QRect(self._left, _TOP, whole, _TITLE_LINE), self._heading.title)
            painter.setFont(sans(NORMAL - 1))
            painter.setPen(theme.secondary)
            details = QRect(self._left, _TOP + _TITLE_LINE + _BELOW, room, _DETAILS_LINE)
            shown = shortened_details(self._heading.details, painter.fontMetrics(), room)
            _write(painter, details, shown)

    @override
    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.details_wanted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_chip()

    @guarded
    def _place_chip(self) -> None:
        """At the right end of the details' line."""
        top = _TOP + _TITLE_LINE + _BELOW - (CHIP - _DETAILS_LINE) // 2
        self.chip.resize(self.chip.sizeHint())
        self.chip.move(self.width() - _RIGHT - self.chip.width(), top)


def shortened_details(details: str, metrics: QFontMetrics, room: int) -> str:
    """As much as has room: the first detail, as a meeting's long name, gives way to the others."""
    first, between, others = details.partition(DETAILS_PARTED)
    left = room - metrics.horizontalAdvance(between + others)
    if metrics.horizontalAdvance(details) <= room or left < _LEAST:
        return details
    return metrics.elidedText(first, Qt.TextElideMode.ElideRight, left) + between + others


def _write(painter: QPainter, place: QRect, text: str) -> None:
    elide = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, elide, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
