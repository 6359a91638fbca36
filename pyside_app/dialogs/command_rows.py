"""What lists of commands show: the words, the menu they stand in, their keys at the right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from pyside_app.dialogs.picker_rows import ROW_ROLE
from pyside_app.guard import guarded
from pyside_app.keys import spoken
from pyside_app.panels.parts.painting import key_cap_width, paint_key_cap, paint_line
from pyside_app.panels.parts.text import advance
from pyside_app.theme import SMALL, Look, Theme, sans
from pyside_app.words import tr

ROW = 28
BETWEEN = " › "
"""Stands between a menu and the menu within it."""
_SIDE, _GAP, _CAPS_APART = 16, 12, 4
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A command as lists show it; without an id it is words above those that follow."""

    text: str
    id: str = ""
    menu: str = ""
    keys: tuple[str, ...] = ()
    hint: str = ""
    also: tuple[str, ...] = ()
    why_not: str = ""
    """Why it cannot be given just now; "" where it can."""
    remark: str = ""
    is_heading: bool = False

    @property
    def can_be_chosen(self) -> bool:
        return bool(self.id) and not self.why_not

    @property
    def said(self) -> str:
        """The row in words."""
        keys = tr("key {keys}", keys=", ".join(map(spoken, self.keys))) if self.keys else ""
        told = (self.text, self.menu, keys, self.remark, self.why_not)
        return ", ".join(each for each in told if each)

    @property
    def tip(self) -> str:
        """What the words leave open."""
        return self.hint


def by_menu(rows: Iterable[CommandRow]) -> list[CommandRow]:
    """The rows below the menus they stand in, which they need not name any more."""
    shown: list[CommandRow] = []
    for menu, among in groupby(rows, lambda each: each.menu.split(BETWEEN)[0]):
        shown.append(CommandRow(menu, is_heading=True))
        shown += (
            replace(each, menu=each.menu.removeprefix(menu).removeprefix(BETWEEN)) for each in among
        )
    return shown


class CommandDelegate(QStyledItemDelegate):
    """Paints the rows, those that cannot be chosen grey."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW)

    @override
    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, rect, theme = index.data(ROW_ROLE), QRectF(option.rect), self._look.theme
        place = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if not row.id:
            paint_line(
                painter, place, row.text, sans(SMALL, strong=row.is_heading), theme.secondary
            )
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
        elif row.can_be_chosen and option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        place.setRight(_paint_right(painter, place, row, theme) - _GAP)
        _paint_words(painter, place, row, theme)


def _paint_right(painter: QPainter, place: QRectF, row: CommandRow, theme: Theme) -> float:
    """The keys, or why there are none to press; returns where they begin."""
    small, left = sans(SMALL), place.right()
    if row.why_not:
        paint_line(painter, place, row.why_not, small, theme.secondary, Qt.AlignmentFlag.AlignRight)
        return left - advance(row.why_not, small)
    for key in reversed([spoken(each) for each in row.keys]):
        width = key_cap_width(key)
        left -= width
        paint_key_cap(painter, QRectF(left, place.top(), width, place.height()), key, theme)
        left -= _CAPS_APART
    if row.remark:
        left -= _GAP - _CAPS_APART
        room = place.adjusted(0, 0, left - place.right(), 0)
        paint_line(painter, room, row.remark, small, theme.secondary, Qt.AlignmentFlag.AlignRight)
        left -= advance(row.remark, small)
    return left


def _paint_words(painter: QPainter, place: QRectF, row: CommandRow, theme: Theme) -> None:
    small, plain = sans(SMALL), sans()
    colour = theme.disabled if row.why_not else theme.text
    paint_line(painter, place, row.text, plain, colour)
    shown = advance(row.text, plain) + _GAP
    if row.menu and shown + advance(row.menu, small) <= place.width():
        rest = place.adjusted(shown, 0, 0, 0)
        paint_line(painter, rest, row.menu, small, theme.secondary)
