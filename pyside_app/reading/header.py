"""What stands above the text: the statement's title, its details in a line, how far it is read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotations_db.model import Status
from pyside_app.guard import guarded
from pyside_app.icons import pixmap
from pyside_app.reading.tips import plain
from pyside_app.theme import NORMAL, TITLE, Look, sans

HEIGHT = 84
_TOP, _TITLE_LINE, _BELOW, _DETAILS_LINE = 16, 28, 8, 16
_RIGHT, _MARK = 24, 12
_MARKS: dict[Status, str] = {
    "to read": "to-read",
    "reading": "reading",
    "read": "read",
    "checked": "checked",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What the header says."""

    title: str = ""
    details: str = ""
    status: Status | None = None


class Header(QWidget):
    """Its text stands where the page's text stands."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heading = Heading()
        self._left = 40
        self.setFixedHeight(HEIGHT)
        look.changed.connect(self.update)

    @property
    def heading(self) -> Heading:
        return self._heading

    def show_heading(self, heading: Heading) -> None:
        self._heading = heading
        self.setAccessibleName(heading.title)
        self.setAccessibleDescription(heading.details)
        self.setToolTip(plain(heading.title))
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
            right = self._paint_status(painter)
            room = right - self._left
            painter.setFont(self._look.serif_font(TITLE, strong=True))
            painter.setPen(theme.text)
            whole = self.width() - self._left - _RIGHT
            _write(painter, QRect(self._left, _TOP, whole, _TITLE_LINE), self._heading.title)
            painter.setFont(sans(NORMAL - 1))
            painter.setPen(theme.secondary)
            details = QRect(self._left, _TOP + _TITLE_LINE + _BELOW, room, _DETAILS_LINE)
            _write(painter, details, self._heading.details)

    def _paint_status(self, painter: QPainter) -> int:
        """At the right end of the details' line; returns how far the details may go."""
        right = self.width() - _RIGHT
        status = self._heading.status
        if status is None:
            return right
        theme = self._look.theme
        painter.setFont(sans(NORMAL))
        painter.setPen(theme.text)
        word = status.capitalize()
        width = painter.fontMetrics().horizontalAdvance(word) + 1
        top = _TOP + _TITLE_LINE + _BELOW
        place = QRect(right - width, top, width, _DETAILS_LINE)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, word)
        mark = QPoint(place.left() - _BELOW - _MARK, top + (_DETAILS_LINE - _MARK) // 2)
        painter.drawPixmap(mark, pixmap(_MARKS[status], theme, "accent", _MARK))
        return mark.x() - 2 * _BELOW


def _write(painter: QPainter, place: QRect, text: str) -> None:
    elide = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, elide, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
