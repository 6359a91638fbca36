"""The groups of a review: how many highlights are where, one row each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from pyside_app.dialogs.review_items import GROUPS, Group
from pyside_app.guard import guarded
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.painting import RING, box, paint_line
from pyside_app.theme import Look, sans
from pyside_app.words import tr

WIDTH = 220
_ROW, _PADDING, _GAP = 36, 12, 10
_PICTURES: Mapping[Group, tuple[str, str]] = {
    "uncertain": ("warn", "accent"),
    "orphan": ("lost", "danger"),
    "moved": ("moved", "secondary"),
    "exact": ("check", "secondary"),
}


def picture_of(group: Group) -> tuple[str, str]:
    """Its icon and the role of that icon's colour."""
    return _PICTURES[group]


class GroupRow(QAbstractButton):
    """An icon, what the group is, and at the right how many are in it."""

    def __init__(self, group: Group, look: Look) -> None:
        super().__init__()
        self._group, self._look = group, look
        self._count = 0
        self.setCheckable(True)
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, words: str, count: int) -> None:
        self.setText(words)
        self.setAccessibleName(f"{words}: {count}")
        self._count = count
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(f"{self.text()} {self._count}")
        return QSize(2 * _PADDING + SIZE + 2 * _GAP + words, _ROW)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, whole = self._look.theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked() or self.underMouse():
                box(painter, whole, theme.selected if self.isChecked() else theme.hover)
            if self.hasFocus():
                box(painter, whole, theme.role("clear"), theme.accent, width=RING)
            picture = pixmap(*_PICTURES[self._group][:1], theme, _PICTURES[self._group][1])
            painter.drawPixmap(QPointF(_PADDING, (_ROW - SIZE) / 2), picture)
            font = sans(strong=self.isChecked())
            row = whole.adjusted(_PADDING + SIZE + _GAP, 0, -_PADDING, 0)
            paint_line(painter, row, str(self._count), sans(), theme.secondary, _RIGHT)
            room = row.adjusted(0, 0, -self.fontMetrics().horizontalAdvance(f"{self._count} "), 0)
            paint_line(painter, room, self.text(), font, theme.text)


_RIGHT = Qt.AlignmentFlag.AlignRight


class GroupList(QWidget):
    """A row for each group; ``chosen`` carries the group."""

    chosen = Signal(str)

    def __init__(self, look: Look, *, is_narrow: bool) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self.buttons: dict[Group, GroupRow] = {}
        for number, group in enumerate(GROUPS):
            button = GroupRow(group, look)
            button.clicked.connect(partial(self._choose, group))
            row, column = divmod(number, 2) if is_narrow else (number, 0)
            grid.addWidget(button, row, column)
            self.buttons[group] = button
        self.setAccessibleName(tr("Groups"))

    def show_counts(self, count: Mapping[Group, int], now: Group) -> None:
        """How many are in each, and which one is shown."""
        names: dict[Group, str] = {
            "uncertain": tr("Not sure"),
            "orphan": tr("Without a place"),
            "moved": tr("Moved with their words"),
            "exact": tr("Where they were"),
        }
        for group, button in self.buttons.items():
            button.say(names[group], count.get(group, 0))
            button.setChecked(group == now)

    def _choose(self, group: Group, _checked: bool = False) -> None:
        self.chosen.emit(group)
