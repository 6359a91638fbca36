"""How the tree shows where something would be dropped: a line between rows, a ring round one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from pyside_app.panels.parts.painting import box, paint_line
from pyside_app.theme import Theme, sans
from pyside_app.words import tr

_LINE = 2.0
_KNOB = 3.0


def paint_line_between(
    painter: QPainter, left: float, right: float, y: float, theme: Theme
) -> None:
    """A line with a small ring at its beginning, which tells how deep it goes."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.accent, _LINE))
    painter.setBrush(theme.panel)
    middle = max(y, _KNOB + 1)
    painter.drawLine(QPointF(left + 2 * _KNOB, middle), QPointF(right, middle))
    painter.drawEllipse(QPointF(left + _KNOB, middle), _KNOB, _KNOB)
    painter.restore()


def paint_ring(painter: QPainter, row: QRectF, theme: Theme) -> None:
    """The row that is meant; its words stay readable."""
    box(painter, row, QColor(Qt.GlobalColor.transparent), theme.accent, width=_LINE)


def paint_new_place(painter: QPainter, room: QRectF, theme: Theme) -> None:
    """The free room below the last row, where a new tag is made."""
    inner = room.adjusted(12, 4, -12, -4)
    box(painter, inner, theme.selected, theme.accent, width=_LINE)
    middle = Qt.AlignmentFlag.AlignHCenter
    paint_line(painter, inner, tr("Drop here for a new tag"), sans(), theme.text, middle)
