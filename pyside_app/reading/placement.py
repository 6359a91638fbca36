"""Where something stands that belongs to a selection: by it, never over it, never out of view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize

AWAY = 8
"""Pixels between the selection and what stands by it."""


def place_by(size: QSize, selection: Sequence[QRect], area: QRect) -> QPoint | None:
    """The upper left corner: under the last line, else above the first, else beside, else None.

    ``selection`` are the pieces of lines that can be seen, from top to bottom.
    """
    pieces = [piece.intersected(area) for piece in selection if piece.intersects(area)]
    if not pieces:
        return None
    for corner in _candidates(size, pieces, area):
        place = QRect(_kept_inside(corner, size, area), size)
        room = place.adjusted(-1, -1, 1, 1)
        if area.contains(place) and not any(room.intersects(piece) for piece in pieces):
            return place.topLeft()
    return None


def _candidates(size: QSize, pieces: Sequence[QRect], area: QRect) -> Iterator[QPoint]:
    bottom = max(piece.bottom() for piece in pieces)
    top = min(piece.top() for piece in pieces)
    last = min(piece.left() for piece in pieces if piece.bottom() == bottom)
    first = min(piece.left() for piece in pieces if piece.top() == top)
    if bottom + AWAY + size.height() <= area.bottom():
        yield QPoint(last - AWAY, bottom + 1 + AWAY)
    if top - AWAY - size.height() >= area.top():
        yield QPoint(first - AWAY, top - AWAY - size.height())
    middle = (top + bottom - size.height()) // 2
    yield QPoint(max(piece.right() for piece in pieces) + 1 + AWAY, middle)
    yield QPoint(min(piece.left() for piece in pieces) - AWAY - size.width(), middle)


def _kept_inside(corner: QPoint, size: QSize, area: QRect) -> QPoint:
    x = max(area.left(), min(corner.x(), area.right() + 1 - size.width()))
    y = max(area.top(), min(corner.y(), area.bottom() + 1 - size.height()))
    return QPoint(x, y)
