"""The commands that stand by a selection: favourite tags, and what else words can be used for.

It draws and places them; what they do is in the actions it is given.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.reading.placement import AWAY, place_by
from pyside_app.reading.popup_button import HEIGHT, Offer, PopUpButton
from pyside_app.theme import Look
from pyside_app.words import tr

_PADDING, _RADIUS = 4, 6
_LINE_SPACE = 9


class PopUp(QFrame):
    """A child of the reading view, never a window of its own, so it takes no focus from it."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._offers: tuple[Offer, ...] = ()
        self._tags: list[PopUpButton] = []
        self._others: list[PopUpButton] = []
        self._line = 0
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setAccessibleName(tr("What to do with the selected words"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def offer(self, offers: Sequence[Offer]) -> None:
        """What it offers, tags in the upper row and the rest below, each in order."""
        if tuple(offers) == self._offers:
            return
        for old in self.buttons():
            old.hide()
            old.deleteLater()
        self._offers = tuple(offers)
        made = [PopUpButton(self, each, self._look) for each in offers]
        self._tags = [each for each in made if each.offer.tag is not None]
        self._others = [each for each in made if each.offer.tag is None]
        for button in made:
            button.clicked.connect(self.hide)

    def buttons(self) -> list[PopUpButton]:
        return [*self._tags, *self._others]

    def stand_by(self, selection: Sequence[QRect], area: QRect) -> None:
        """Shows it by a selection, inside ``area``; hides it where there is room at no side of it.

        ``selection`` are the lines that can be seen, top to bottom, in the parent's pixels.
        """
        place = None
        if selection and self._offers:
            self._arrange(area.width() - 2 * AWAY)
            place = place_by(self.size(), selection, area.adjusted(2, 2, -2, -2))
        if place is None:
            self.hide()
            return
        self.move(place)
        self.show()
        self.raise_()

    def _arrange(self, width: int) -> None:
        """As many buttons in a row as fit, then a line, then the others likewise."""
        right, bottom = _flow(self._tags, _PADDING, width)
        self._line = bottom + _LINE_SPACE // 2 if self._tags and self._others else 0
        top = bottom + _LINE_SPACE if self._line else _PADDING
        other_right, other_bottom = _flow(self._others, top, width)
        self.resize(max(right, other_right) + _PADDING, max(bottom, other_bottom) + _PADDING)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()

    @guarded
    def _paint(self) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.field_border)
            painter.setBrush(theme.raised)
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
            if self._line:
                line = QRect(2 * _PADDING, self._line, self.width() - 4 * _PADDING, 1)
                painter.fillRect(line, theme.separator)


def _flow(buttons: Sequence[PopUpButton], top: int, width: int) -> tuple[int, int]:
    """Lays buttons in rows of at most ``width``; returns how far they reach right and down."""
    x, y, reach = _PADDING, top, _PADDING
    for button in buttons:
        size = button.sizeHint()
        if x > _PADDING and x + size.width() > width - _PADDING:
            x, y = _PADDING, y + HEIGHT
        button.setGeometry(x, y, min(size.width(), width - 2 * _PADDING), HEIGHT)
        x += size.width()
        reach = max(reach, button.geometry().right() + 1)
    return reach, y + HEIGHT if buttons else top
