"""Lists of which every row has a few lines of words and a small line below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from pyside_app.guard import guarded, guarded_or
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.keys import ENTER, REMOVE, is_plain, takes
from pyside_app.panels.parts.paging import ROW_ROLE
from pyside_app.panels.parts.painting import paint_focus_edge, paint_line
from pyside_app.panels.parts.text import Paragraph, Setting, advance, fitted
from pyside_app.theme import SMALL, Look, sans

_Index = QModelIndex | QPersistentModelIndex
_LINE, _SMALL_LINE = 20, 16
_JOINT = " · "
_LEFT, _RIGHT, _ABOVE, _BELOW, _EDGE = 16, 16, 6, 6, 3


@dataclass(frozen=True, slots=True)
class Words:
    """What a row shows. ``right`` stands at the end of the small line, whose other parts are each
    cut short where there is little room.
    """

    text: str
    small: Sequence[str] = ()
    right: str = ""
    is_struck: bool = False
    picture: str = ""
    """An icon before the small line."""
    is_heading: bool = False
    """Stands above rows and cannot be chosen; it has a text only."""


class LinesDelegate(QStyledItemDelegate):
    """Rows of one height, so that a hundred thousand of them cost no more than ten."""

    def __init__(
        self, lines: int, words: Callable[[Any], Words], look: Look, view: QListView
    ) -> None:
        super().__init__(view)
        self._lines, self._words, self._look, self._view = lines, words, look, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, _ABOVE + self._lines * _LINE + _SMALL_LINE + _BELOW)

    @override
    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        rect, theme, state = option.rect, self._look.theme, option.state
        words = self._words(row)
        if words.is_heading:
            self._paint_heading(painter, QRectF(rect), words.text)
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
            painter.fillRect(QRect(rect.left(), rect.top(), _EDGE, rect.height()), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        self._paint_words(painter, QRectF(rect), words)
        painter.fillRect(
            QRectF(rect.left() + _LEFT, rect.bottom(), rect.width() - _LEFT, 1), theme.separator
        )
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_edge(painter, QRectF(rect), theme)

    def _paint_heading(self, painter: QPainter, rect: QRectF, text: str) -> None:
        theme = self._look.theme
        line = QRectF(rect.left(), rect.bottom() - _BELOW - _LINE, rect.width(), _LINE)
        words = line.adjusted(_LEFT, 0, -_RIGHT, 0)
        paint_line(painter, words, text, sans(SMALL, strong=True), theme.secondary)
        painter.fillRect(
            QRectF(rect.left() + _LEFT, rect.bottom(), rect.width() - _LEFT, 1), theme.separator
        )

    def _paint_words(self, painter: QPainter, rect: QRectF, words: Words) -> None:
        theme = self._look.theme
        right = _RIGHT - (self._view.width() - self._view.viewport().width())
        inner = rect.adjusted(_LEFT, _ABOVE, -right, -_BELOW)
        font = QFont(sans())
        font.setStrikeOut(words.is_struck)
        setting = Setting(font, inner.width(), _LINE, most=self._lines)
        colour = theme.secondary if words.is_struck else theme.text
        Paragraph(words.text, setting).draw(painter, inner.topLeft(), colour)
        small = sans(SMALL)
        line = QRectF(inner.left(), inner.bottom() - _SMALL_LINE, inner.width(), _SMALL_LINE)
        if words.picture:
            place = QPointF(line.left() - 2, line.top())
            painter.drawPixmap(place, pixmap(words.picture, theme, "secondary"))
            line.setLeft(line.left() + SIZE + 2)
        if words.right:
            end = Qt.AlignmentFlag.AlignRight
            paint_line(painter, line, words.right, small, theme.secondary, end)
            line.setWidth(max(0.0, line.width() - advance(words.right, small) - 12))
        said = fitted(words.small, _JOINT, small, line.width())
        paint_line(painter, line, said, small, theme.secondary)


class LinesView(QListView):
    """``chosen`` when a row is clicked or Enter pressed on it; ``removal_wanted`` for Delete."""

    chosen = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        look.changed.connect(self.viewport().update)

    def show_words(self, lines: int, words: Callable[[Any], Words]) -> None:
        """How rows are shown."""
        self.setItemDelegate(LinesDelegate(lines, words, self._look, self))

    @guarded
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.chosen.emit(row)

    @override
    @guarded_or(False)
    def event(self, event: QEvent) -> bool:
        return takes(event, REMOVE) or super().event(event)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(ROW_ROLE)
        if event.key() in ENTER and row is not None:
            self.chosen.emit(row)
        elif event.key() in REMOVE and is_plain(event) and row is not None:
            self.removal_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""
