"""Paints a line of the statements panel: status mark, name and count, meeting and date."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotations_db.model import StatementRow, Status
from annotations_db.statementlists import GroupLine
from pyside_app.guard import guarded
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.filterline import thousands
from pyside_app.panels.parts.painting import paint_focus_edge, paint_line
from pyside_app.panels.parts.text import advance, elided
from pyside_app.panels.statements.model import (
    GROUP_ROLE,
    ROW_ROLE,
    StatementsModel,
    date_of,
    name_of,
    place_of,
)
from pyside_app.theme import SMALL, Look, Theme, sans

HEIGHT = 48
HEADING = 28
EDGE = 3
_Index = QModelIndex | QPersistentModelIndex
_TEXT_LEFT = 36
_RIGHT = 16
_MARKS: dict[Status, tuple[str, str]] = {
    "to read": ("to-read", "secondary"),
    "reading": ("reading", "accent"),
    "read": ("read", "accent"),
    "checked": ("checked", "accent"),
}


class StatementDelegate(QStyledItemDelegate):
    """A row of 48; the current one has the accent edge and its own ground."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        is_heading = index.data(GROUP_ROLE) is not None
        return QSize(0, HEADING if is_heading else HEIGHT)

    @override
    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        group = index.data(GROUP_ROLE)
        if isinstance(group, GroupLine):
            self._paint_heading(painter, option, index, group)
            return
        row = index.data(ROW_ROLE)
        if not isinstance(row, StatementRow):
            return
        rect, theme = option.rect, self._look.theme
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
            painter.fillRect(QRect(rect.left(), rect.top(), EDGE, rect.height()), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        right = _RIGHT - _bar_width(option.widget)
        _paint_words(painter, QRectF(rect).adjusted(0, 0, -right, 0), row, theme)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_edge(painter, QRectF(rect), theme)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, group: GroupLine
    ) -> None:
        theme, rect = self._look.theme, QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.hover)
        model = index.model()
        is_closed = isinstance(model, StatementsModel) and model.is_closed(group)
        middle = rect.top() + (HEADING - SIZE) / 2
        picture = pixmap("right" if is_closed else "down", theme, "secondary")
        painter.drawPixmap(QPointF(rect.left() + 12, middle), picture)
        small = sans(SMALL)
        right = _RIGHT - _bar_width(option.widget)
        words = rect.adjusted(_TEXT_LEFT, 0, -right, 0)
        count = thousands(group.count)
        paint_line(painter, words, count, small, theme.secondary, Qt.AlignmentFlag.AlignRight)
        words.setWidth(words.width() - advance(count, small) - 8)
        name = str(index.data())
        paint_line(painter, words, name, sans(SMALL, strong=True), theme.secondary)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_edge(painter, rect, theme)


def _bar_width(view: object) -> int:
    """What a scroll bar takes of the right margin, which it lies in."""
    return view.width() - view.viewport().width() if isinstance(view, QListView) else 0


def _paint_words(painter: QPainter, rect: QRectF, row: StatementRow, theme: Theme) -> None:
    small = sans(SMALL)
    picture, role = _MARKS[row.status]
    place = QPointF(rect.left() + 12, rect.top() + 14 - SIZE / 2)
    painter.drawPixmap(place, pixmap(picture, theme, role))
    words = rect.adjusted(_TEXT_LEFT, 0, 0, 0)
    count = str(row.highlights) if row.highlights else "–"
    first = QRectF(words.left(), rect.top() + 4, words.width(), 20)
    paint_line(painter, first, count, small, theme.secondary, Qt.AlignmentFlag.AlignRight)
    first.setWidth(words.width() - advance(count, small) - 8)
    paint_line(painter, first, name_of(row), sans(strong=True), theme.text)
    second = QRectF(words.left(), rect.top() + 24, words.width(), 16)
    where, when = place_of(row), date_of(row)
    after = f" · {when}" if where and when else when
    room = words.width() - advance(after, small)
    where = elided(where, small, room)
    paint_line(painter, second, where, small, theme.secondary)
    shown = advance(where, small)
    paint_line(painter, second.adjusted(shown, 0, 0, 0), after, small, theme.secondary)
