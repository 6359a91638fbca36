"""One command of the pop-up: key cap, swatch and name of a favourite tag, or name and key cap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from annotations_db.model import Tag
from pyside_app.guard import guarded
from pyside_app.icons import SWATCH, paint_swatch
from pyside_app.reading.tips import plain
from pyside_app.theme import NORMAL, SMALL, Look, sans
from pyside_app.words import tr

HEIGHT = 28
NAME = 104
"""The width at which the name of a tag is elided."""
_SPACE, _INSET = 8, 8
_CAP_HEIGHT, _CAP_PADDING = 18, 5


@dataclass(frozen=True)
class Offer:
    """A command and, for a favourite, its tag."""

    action: QAction
    tag: Tag | None = None

    @property
    def name(self) -> str:
        return self.tag.name if self.tag is not None else self.action.text().replace("&", "")

    @property
    def key(self) -> str:
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class _Parts(NamedTuple):
    cap: QRect
    swatch: QRect
    name: QRect
    width: int


class PopUpButton(QAbstractButton):
    """Gives the command it shows."""

    def __init__(self, parent: QWidget, offer: Offer, look: Look) -> None:
        super().__init__(parent)
        self._offer = offer
        self._look = look
        self._parts = _measured(offer)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(
            tr("Tag {tag}", tag=offer.name) if offer.tag is not None else offer.name
        )
        offer.action.changed.connect(self._follow)
        self._follow()
        self.clicked.connect(offer.action.trigger)

    @guarded
    def _follow(self) -> None:
        """Whether a command can be given is worked out only after the selection was told; its key
        may be changed at any time.
        """
        self.setEnabled(self._offer.action.isEnabled())
        self.setAccessibleDescription(self._offer.action.toolTip())
        self.setToolTip(plain(self._offer.action.toolTip()))
        self._parts = _measured(self._offer)

    @property
    def offer(self) -> Offer:
        return self._offer

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._parts.width, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()

    @guarded
    def _paint(self) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            if self._offer.key:
                paint_key_cap(painter, self._parts.cap, self._offer.key, self._look)
            tag = self._offer.tag
            if tag is not None:
                swatch = QRectF(self._parts.swatch)
                paint_swatch(painter, swatch, tag.colour, tag.pattern, self._look.theme)
            self._paint_name(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._look.theme
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover)
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_name(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setFont(sans(NORMAL))
        painter.setPen(theme.text if self.isEnabled() else theme.disabled)
        place = self._parts.name
        elide = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(self._offer.name, elide, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)


def paint_key_cap(painter: QPainter, place: QRect, key: str, look: Look) -> None:
    """A key as it is drawn everywhere: small, in a rounded frame."""
    painter.setPen(look.theme.separator)
    painter.setBrush(look.theme.panel)
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(sans(SMALL))
    painter.setPen(look.theme.secondary)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key)


def _measured(offer: Offer) -> _Parts:
    small, normal = QFontMetrics(sans(SMALL)), QFontMetrics(sans(NORMAL))
    cap_width = max(_CAP_HEIGHT, small.horizontalAdvance(offer.key) + 2 * _CAP_PADDING)
    cap = QRect(0, (HEIGHT - _CAP_HEIGHT) // 2, cap_width if offer.key else 0, _CAP_HEIGHT)
    swatch = QRect(0, (HEIGHT - SWATCH) // 2, SWATCH if offer.tag is not None else 0, SWATCH)
    wanted = normal.horizontalAdvance(offer.name) + 1
    name = QRect(0, 0, min(NAME, wanted) if offer.tag is not None else wanted, HEIGHT)
    x = _INSET
    for part in (cap, swatch, name) if offer.tag is not None else (name, cap):
        if part.width():
            part.moveLeft(x)
            x += part.width() + _SPACE
    return _Parts(cap, swatch, name, x - _SPACE + _INSET)
