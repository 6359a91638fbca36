"""How far the open statement is read: a mark, a word, and a menu to say otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from typing_extensions import override

from annotations_db.model import Status
from pyside_app.guard import guarded
from pyside_app.icons import SIZE, pixmap
from pyside_app.reading.tips import plain
from pyside_app.theme import NORMAL, Look, sans
from pyside_app.words import tr

CHIP = 24
"""Its height."""
_MARK, _SPACE, _INSET, _RADIUS = 12, 8, 6, 4
_MARKS: dict[Status, str] = {
    "to read": "to-read",
    "reading": "reading",
    "read": "read",
    "checked": "checked",
}


class StatusChip(QAbstractButton):
    """Opens a menu of the actions it was given; it is not there where no status is known."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._status: Status | None = None
        self.menu = QMenu(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_menu)
        look.changed.connect(self.update)
        self.hide()

    def offer(self, actions: Sequence[QAction]) -> None:
        """What its menu holds."""
        self.menu.addActions(list(actions))

    def show_status(self, status: Status | None, readers: str = "") -> None:
        """The person's own status; ``readers`` says of everybody who has read and checked."""
        self.setToolTip(plain(readers or tr("How far you have read this statement")))
        self.setAccessibleDescription(readers)
        self._status = status
        self.setVisible(status is not None)
        self.setText("" if status is None else tr(status.capitalize()))
        self.setAccessibleName(tr("How far it is read: {status}", status=self.text()))
        self.update()

    @guarded
    def open_menu(self) -> None:
        """Below the chip, its right edge below the chip's."""
        corner = QPoint(self.width() - self.menu.sizeHint().width(), self.height())
        self.menu.popup(self.mapToGlobal(corner))

    @override
    def sizeHint(self) -> QSize:
        word = QFontMetrics(sans(NORMAL)).horizontalAdvance(self.text()) + 1
        return QSize(2 * _INSET + _MARK + 2 * _SPACE + word + SIZE, CHIP)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()

    @guarded
    def _paint(self) -> None:
        if self._status is None:
            return
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            mark = pixmap(_MARKS[self._status], theme, "accent", _MARK)
            painter.drawPixmap(_INSET, (CHIP - _MARK) // 2, mark)
            painter.setFont(sans(NORMAL))
            painter.setPen(theme.text)
            word = QRect(_INSET + _MARK + _SPACE, 0, self.width(), CHIP)
            painter.drawText(word, Qt.AlignmentFlag.AlignVCenter, self.text())
            arrow = pixmap("down", theme, "secondary")
            painter.drawPixmap(self.width() - _INSET - SIZE, (CHIP - SIZE) // 2, arrow)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._look.theme
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover)
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
