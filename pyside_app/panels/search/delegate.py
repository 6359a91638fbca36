"""Paints what was found: a statement's title with the number of its places, the places below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.paging import ROW_ROLE
from pyside_app.panels.parts.painting import paint_focus_edge, paint_line
from pyside_app.panels.parts.text import Paragraph, Setting, advance
from pyside_app.panels.search.asked import Head, PlaceRow, Row
from pyside_app.panels.search.words import beside, count_of, line_of
from pyside_app.theme import NORMAL, SMALL, Look, Theme, sans

_Index = QModelIndex | QPersistentModelIndex
HEAD, LINE, SMALL_LINE = 32, 20, 24
_LINES = 2
_LEFT, _INDENT, _RIGHT, _ABOVE, _EDGE = 16, 28, 16, 4, 3
_MOST_BEFORE = 36
"""Characters before a place that are shown, so that the place is in the first two lines."""
_PICTURES = {"note": "note", "tag": "tag", "quote": "lost"}


class HitsDelegate(QStyledItemDelegate):
    """Rows of three heights."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, _height(index.data(ROW_ROLE)))

    @override
    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row | None = index.data(ROW_ROLE)
        if row is None:
            return
        rect, theme, state = option.rect, self._look.theme, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
            painter.fillRect(QRect(rect.left(), rect.top(), _EDGE, rect.height()), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        # A scroll bar takes its room from the margin
        right = _RIGHT - (self._view.width() - self._view.viewport().width())
        inner = QRectF(rect).adjusted(_LEFT, 0, -right, 0)
        if isinstance(row, Head):
            _paint_head(painter, inner, row, theme)
            if index.row():
                line = QRectF(rect.left() + _LEFT, rect.top(), rect.width() - _LEFT, 1)
                painter.fillRect(line, theme.separator)
        else:
            _paint_place(painter, inner.adjusted(_INDENT - _LEFT, 0, 0, 0), row, theme)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_edge(painter, QRectF(rect), theme)


def _height(row: Row | None) -> int:
    if isinstance(row, PlaceRow):
        return SMALL_LINE if row.aside is not None else _LINES * LINE + 2 * _ABOVE
    return HEAD


def _paint_head(painter: QPainter, rect: QRectF, row: Head, theme: Theme) -> None:
    count, small = count_of(row.hits), sans(SMALL)
    if count:
        end = Qt.AlignmentFlag.AlignRight
        paint_line(painter, rect, count, small, theme.secondary, end)
        rect = rect.adjusted(0, 0, -advance(count, small) - 12, 0)
    paint_line(painter, rect, row.hits.title, sans(NORMAL, strong=True), theme.text)


def _paint_place(painter: QPainter, rect: QRectF, row: PlaceRow, theme: Theme) -> None:
    if row.aside is not None:
        place = QPointF(rect.left() - 2, rect.center().y() - SIZE / 2)
        painter.drawPixmap(place, pixmap(_PICTURES[row.aside.place], theme, "secondary"))
        rect = rect.adjusted(SIZE + 4, 0, 0, 0)
        paint_line(painter, rect, beside(row), sans(SMALL), theme.secondary)
        return
    setting = Setting(sans(), rect.width(), LINE, most=_LINES)
    text, formats = _marked(row, theme)
    colour = theme.text if row.snippet is not None else theme.secondary
    Paragraph(text, setting, formats).draw(painter, rect.topLeft() + QPointF(0, _ABOVE), colour)


def _marked(row: PlaceRow, theme: Theme) -> tuple[str, list[QTextLayout.FormatRange]]:
    """The words, and which of them were found: Qt counts in UTF-16."""
    if row.snippet is None:
        return line_of(row), []
    before = _shortened(row.snippet.before)
    found = QTextLayout.FormatRange()
    found.start, found.length = _units(before), _units(row.snippet.words)
    look = QTextCharFormat()
    look.setBackground(theme.find)
    look.setForeground(theme.text)
    found.format = look
    return before + row.snippet.words + row.snippet.after, [found]


def _shortened(before: str) -> str:
    if len(before) <= _MOST_BEFORE:
        return before
    cut = before[-_MOST_BEFORE:]
    at_word = cut.partition(" ")[2] if " " in cut[:-1] else cut
    return "…" + (at_word or cut)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
