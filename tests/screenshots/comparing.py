"""Two pictures beside one another: how many pixels differ, where, and how far layouts are apart."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

TOLERANCE = 12
"""Of 255, in one of the three colours: less is no difference."""
MOST_PIXELS = 0.001
"""The part of all pixels that may differ."""
COARSE = 8
"""Pixels that become one when layouts are compared."""
MOST_APART = 0.5
"""Of 255: how far the layouts' greys may be apart on average. Two scenes are 9 and more apart, one
row more in a dialog 0.3, the same scene in Qt 6.8 and 6.11 at most 0.15.
"""
MOST_APART_OTHER_FONTS = 10.0
"""Times that much, where letters come from fonts of the computer."""
_SEEN = bytes(int(value > TOLERANCE) for value in range(256))
_FORMAT = QImage.Format.Format_RGB32


@dataclass(frozen=True, slots=True)
class Comparison:
    """``pixels`` is a part of 1; ``apart`` the mean difference of the coarse greys, of 255."""

    size: QSize
    other_size: QSize
    pixels: float
    apart: float

    @property
    def is_same(self) -> bool:
        """Pixel for pixel, as far as an eye can tell."""
        return self.size == self.other_size and self.pixels <= MOST_PIXELS

    @property
    def is_alike(self) -> bool:
        """The same things at the same places."""
        return self.size == self.other_size and self.apart <= MOST_APART

    def __str__(self) -> str:
        if self.size != self.other_size:
            return f"sizes {self.size.toTuple()} and {self.other_size.toTuple()}"
        return f"{self.pixels:.2%} of the pixels differ, layouts are {self.apart:.2f} apart"


def compare(one: QImage, other: QImage) -> Comparison:
    """Measures how two pictures differ."""
    if one.size() != other.size():
        return Comparison(one.size(), other.size(), 1.0, 255.0)
    seen = _seen(difference(one, other))
    coarse = difference(_coarse(one), _coarse(other))
    greys = bytes(coarse.convertToFormat(QImage.Format.Format_RGB32).constBits())[0::4]
    return Comparison(one.size(), other.size(), seen.count(1) / len(seen), sum(greys) / len(greys))


def difference(one: QImage, other: QImage) -> QImage:
    """Black where both are the same."""
    result = one.convertToFormat(_FORMAT)
    with QPainter(result) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, other.convertToFormat(_FORMAT))
    return result


def shown(one: QImage, other: QImage) -> QImage:
    """A pale picture of ``one`` with red where ``other`` differs."""
    seen = _seen(difference(one, other))
    mask = QImage(
        seen.translate(bytes([0, 255]) + bytes(254)),
        one.width(),
        one.height(),
        one.width(),
        QImage.Format.Format_Alpha8,
    ).copy()
    red = QImage(one.size(), QImage.Format.Format_ARGB32_Premultiplied)
    red.fill(QColor("#D00000"))
    with QPainter(red) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, mask)
    result = one.convertToFormat(_FORMAT)
    with QPainter(result) as painter:
        painter.fillRect(result.rect(), QColor(255, 255, 255, 200))
        painter.drawImage(0, 0, red)
    return result


def _seen(difference_: QImage) -> bytes:
    """A byte for each pixel: 1 where any colour differs by more than the tolerance."""
    values = bytes(difference_.constBits())
    parts = [int.from_bytes(values[each::4].translate(_SEEN), "big") for each in range(3)]
    return (parts[0] | parts[1] | parts[2]).to_bytes(len(values) // 4, "big")


def _coarse(picture: QImage) -> QImage:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return grey.scaled(
        grey.size() / COARSE,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
