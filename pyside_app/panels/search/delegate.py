"""Paints what was found: a statement's title with the number of its places, the places below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotations_db.text.query.things import TagHit, Thing
from pyside_app.guard import guarded
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.paging import ROW_ROLE
from pyside_app.panels.parts.painting import paint_focus_edge, paint_line
from pyside_app.panels.parts.text import Paragraph, Setting, advance
from pyside_app.panels.search.asked import FoldedRow, Head, PlaceRow, Row, ThingRow, ThingsHead
from pyside_app.panels.search.words import (
    THINGS,
    beside,
    count_of,
    count_of_things,
    folded,
    line_of,
    thing_of,
)
from pyside_app.theme import NORMAL, SMALL, Look, Theme, sans
from pyside_app.words import tr

_Index = QModelIndex | QPersistentModelIndex
HEAD, LINE, SMALL_LINE = 32, 20, 24
_LINES = 2
_LEFT, _INDENT, _RIGHT, _ABOVE, _EDGE = 16, 28, 16, 4, 3
_MOST_BEFORE = 36
"""Characters before a place that are shown, so that the place is in the first two lines."""
_LEAST_WORDS = 40
"""Pixels that words need to be begun."""
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
        _paint_row(painter, inner, row, theme)
        if isinstance(row, Head) and index.row():
            line = QRectF(rect.left() + _LEFT, rect.top(), rect.width() - _LEFT, 1)
            painter.fillRect(line, theme.separator)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_edge(painter, QRectF(rect), theme)


def _height(row: Row | None) -> int:
    if isinstance(row, PlaceRow):
        return SMALL_LINE if row.aside is not None else _LINES * LINE + 2 * _ABOVE
    return SMALL_LINE if isinstance(row, ThingRow | FoldedRow) else HEAD


def _paint_row(painter: QPainter, rect: QRectF, row: Row, theme: Theme) -> None:
    below = rect.adjusted(_INDENT - _LEFT, 0, 0, 0)
    match row:
        case Head(hits):
            _paint_head(painter, rect, (hits.title, count_of(hits)), theme)
        case ThingsHead(things):
            _paint_head(painter, rect, (tr(THINGS), count_of_things(things)), theme)
        case ThingRow(thing):
            _paint_thing(painter, below, thing, theme)
        case FoldedRow(count):
            more = below.adjusted(SIZE + 4, 0, 0, 0)
            paint_line(painter, more, folded(count), sans(), theme.accent)
        case PlaceRow():
            _paint_place(painter, below, row, theme)


def _paint_head(painter: QPainter, rect: QRectF, said: tuple[str, str], theme: Theme) -> None:
    """A title, and how many stand below it."""
    (title, count), small = said, sans(SMALL)
    if count:
        end = Qt.AlignmentFlag.AlignRight
        paint_line(painter, rect, count, small, theme.secondary, end)
        rect = rect.adjusted(0, 0, -advance(count, small) - 12, 0)
    paint_line(painter, rect, title, sans(NORMAL, strong=True), theme.text)


def _paint_thing(painter: QPainter, rect: QRectF, thing: Thing, theme: Theme) -> None:
    """What it is, then the words, as far as there is room."""
    name, words = thing_of(thing)
    picture = "tag" if isinstance(thing, TagHit) else "note"
    rect = _paint_picture(painter, rect, picture, theme)
    paint_line(painter, rect, name, sans(), theme.text)
    left = rect.adjusted(advance(name, sans()) + 8, 0, 0, 0)
    if words and left.width() > _LEAST_WORDS:
        paint_line(painter, left, words, sans(SMALL), theme.secondary)


def _paint_picture(painter: QPainter, rect: QRectF, picture: str, theme: Theme) -> QRectF:
    """Returns what is left of the line."""
    place = QPointF(rect.left() - 2, rect.center().y() - SIZE / 2)
    painter.drawPixmap(place, pixmap(picture, theme, "secondary"))
    return rect.adjusted(SIZE + 4, 0, 0, 0)


def _paint_place(painter: QPainter, rect: QRectF, row: PlaceRow, theme: Theme) -> None:
    if row.aside is not None:
        rect = _paint_picture(painter, rect, _PICTURES[row.aside.place], theme)
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
