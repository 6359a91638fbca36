"""Every look a tag can have: eight colours, each with six patterns, walked through by arrows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QWidget
from typing_extensions import override

from annotations_db.model import PATTERNS, TAG_COLOURS, Pattern
from pyside_app.guard import guarded
from pyside_app.icons import paint_swatch
from pyside_app.panels.parts.painting import box, paint_focus_edge
from pyside_app.theme import Look
from pyside_app.words import tr

CELL = 28
_SHOWN = 16


def colour_words(colour: str) -> str:
    """A tag colour as it is called."""
    return {
        "yellow": tr("Yellow"),
        "red": tr("Red"),
        "green": tr("Green"),
        "blue": tr("Blue"),
        "purple": tr("Purple"),
        "magenta": tr("Magenta"),
        "orange": tr("Orange"),
        "grey": tr("Grey"),
    }.get(colour, colour)


def pattern_words(pattern: Pattern) -> str:
    """A pattern as it is called, after a colour."""
    return {
        "solid": tr("solid"),
        "rising": tr("rising lines"),
        "falling": tr("falling lines"),
        "horizontal": tr("level lines"),
        "vertical": tr("upright lines"),
        "grid": tr("grid"),
    }[pattern]


def look_words(colour: str, pattern: Pattern) -> str:
    """ "Red, rising lines" """
    return f"{colour_words(colour)}, {pattern_words(pattern)}"


class Swatch(QAbstractButton):
    """One colour with one pattern."""

    def __init__(self, colour: str, pattern: Pattern, look: Look) -> None:
        super().__init__()
        self.colour, self.pattern, self._look = colour, pattern, look
        self.setCheckable(True)
        self.setFixedSize(CELL, CELL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_users("")

    def set_users(self, names: str) -> None:
        """Says which tags look so already."""
        words = look_words(self.colour, self.pattern)
        self.setAccessibleName(words)
        self.setAccessibleDescription(tr("in use: {tags}", tags=names) if names else "")
        self.setToolTip(f"{words}\n{tr('in use: {tags}', tags=names)}" if names else words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(CELL, CELL)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, whole = self._look.theme, QRectF(self.rect())
        inset = (CELL - _SHOWN) / 2
        with QPainter(self) as painter:
            if self.underMouse() and not self.isChecked():
                box(painter, whole, theme.hover)
            if self.isChecked():
                nothing = QColor(Qt.GlobalColor.transparent)
                box(painter, whole.adjusted(2, 2, -2, -2), nothing, theme.text, width=2)
            place = whole.adjusted(inset, inset, -inset, -inset)
            paint_swatch(painter, place, self.colour, self.pattern, theme)
            if self.hasFocus():
                paint_focus_edge(painter, whole, theme)


class SwatchGrid(QWidget):
    """One is always chosen; Tab goes to that one and on out of the grid."""

    chosen = Signal()

    def __init__(
        self, colour: str, pattern: Pattern, users: Mapping[tuple[str, str], str], look: Look
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("Colour and pattern"))
        self.group = QButtonGroup(self)
        self._swatches: dict[tuple[str, str], Swatch] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, each in enumerate(TAG_COLOURS):
            for row, one in enumerate(PATTERNS):
                swatch = Swatch(each, one, look)
                swatch.set_users(users.get((each, one), ""))
                self.group.addButton(swatch)
                grid.addWidget(swatch, row, column)
                self._swatches[each, one] = swatch
        self.swatch(colour, pattern).setChecked(True)
        self.group.buttonToggled.connect(self._on_toggled)

    def swatch(self, colour: str, pattern: Pattern) -> Swatch:
        """The one of a look; grey for a colour this program does not know."""
        return self._swatches.get((colour, pattern), self._swatches["grey", pattern])

    @property
    def current(self) -> Swatch:
        """The one that is chosen."""
        return next(each for each in self._swatches.values() if each.isChecked())

    @guarded
    def _on_toggled(self, _button: QAbstractButton, is_on: bool) -> None:
        if is_on:
            self.chosen.emit()
