"""The sizes of a page and of what stands on it, in units of which 1 000 make the width of A4."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QPageSize

POINTS = 210 / 25.4 * 72 / 1000
"""Points (1/72 inch) per unit, whatever the paper."""
MARGIN = 72.0
MEASURE = 612.0
STRIPES = 708.0
"""Where the first stripe stands."""
LANE = 7.0
NUMBERS = 744.0
"""Left edge of the numbers in the margin; tags and notes hang beside them."""
NOTES = 762.0
GRIP = 24.0
"""Least room between the text and what stands below it."""

_LETTER = (
    QLocale.Country.UnitedStates,
    QLocale.Country.Canada,
    QLocale.Country.Mexico,
    QLocale.Country.Philippines,
    QLocale.Country.Colombia,
    QLocale.Country.Venezuela,
    QLocale.Country.Chile,
    QLocale.Country.PuertoRico,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: width and height in units."""

    width: float
    height: float

    @property
    def right(self) -> float:
        """Where lines over the whole page end."""
        return self.width - MARGIN

    @property
    def top(self) -> float:
        return MARGIN

    @property
    def foot(self) -> float:
        """The baseline of citation and page number."""
        return self.height - 40

    @property
    def bottom(self) -> float:
        """Where legend or, without one, text ends at the latest."""
        return self.height - 86

    @property
    def size(self) -> QPageSize:
        points = QSizeF(self.width * POINTS, self.height * POINTS)
        return QPageSize(points, QPageSize.Unit.Point)


def sheet_of(size: QPageSize) -> Sheet:
    """The page of a paper."""
    points = size.size(QPageSize.Unit.Point)
    return Sheet(points.width() / POINTS, points.height() / POINTS)


def usual_sheet(locale: QLocale | None = None) -> Sheet:
    """Letter where that is the paper people have, else A4."""
    country = (locale or QLocale.system()).territory()
    kind = QPageSize.PageSizeId.Letter if country in _LETTER else QPageSize.PageSizeId.A4
    return sheet_of(QPageSize(kind))
