"""The small shapes that panels share: chips, key caps, rings, lines of text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from annotations_db.model import Tag
from pyside_app.icons import SWATCH, paint_swatch
from pyside_app.panels.parts.text import advance, elided
from pyside_app.theme import SMALL, Theme, sans

CHIP_HEIGHT = 20.0
RADIUS = 4.0
_CHIP_PADDING = 6.0
_CHIP_GAP = 6.0
_CAP_PADDING = 5.0
_CAP_HEIGHT = 18.0
_CAP_RADIUS = 3.0
RING = 2.0
"""Width of a focus ring and of the ring of the current card."""


def chip_width(tag: Tag) -> float:
    """How wide the whole chip of a tag is."""
    return 2 * _CHIP_PADDING + SWATCH + _CHIP_GAP + advance(tag.name, sans(SMALL))


def paint_chip(painter: QPainter, rect: QRectF, tag: Tag, theme: Theme) -> None:
    """A tag's swatch and name on its tint; the name is elided where the rectangle is too narrow."""
    colour = theme.tag(tag.colour)
    box(painter, rect, colour.tint)
    top = rect.center().y() - SWATCH / 2
    swatch = QRectF(rect.left() + _CHIP_PADDING, top, SWATCH, SWATCH)
    paint_swatch(painter, swatch, tag.colour, tag.pattern, theme)
    words = rect.adjusted(_CHIP_PADDING + SWATCH + _CHIP_GAP, 0, 1 - _CHIP_PADDING, 0)
    paint_line(painter, words, tag.name, sans(SMALL), colour.text)


def key_cap_width(text: str) -> float:
    return 2 * _CAP_PADDING + advance(text, sans(SMALL))


def paint_key_cap(painter: QPainter, rect: QRectF, text: str, theme: Theme) -> None:
    """A key as it is printed on a keyboard, in the middle of ``rect``'s height, from its left."""
    top = round(rect.center().y() - _CAP_HEIGHT / 2)
    cap = QRectF(rect.left(), top, key_cap_width(text), _CAP_HEIGHT)
    box(painter, cap, theme.panel, theme.separator, radius=_CAP_RADIUS)
    paint_line(painter, cap, text, sans(SMALL), theme.secondary, Qt.AlignmentFlag.AlignHCenter)


def box(
    painter: QPainter,
    rect: QRectF,
    fill: QColor,
    border: QColor | None = None,
    *,
    radius: float = RADIUS,
    width: float = 1.0,
) -> None:
    """A rounded rectangle; its border lies within ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(Qt.PenStyle.NoPen if border is None else QPen(border, width))
    inset = 0.0 if border is None else width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def paint_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of text in the middle of ``rect``'s height, elided where it does not fit."""
    painter.setFont(font)
    painter.setPen(colour)
    flags = Qt.AlignmentFlag.AlignVCenter | align | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(rect, int(flags), elided(text, font, rect.width() + 0.5))


def paint_focus_edge(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The focus ring of something without a frame of its own."""
    box(painter, rect, QColor(Qt.GlobalColor.transparent), theme.accent, width=RING)
