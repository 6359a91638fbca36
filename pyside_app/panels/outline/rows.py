"""The rows of the outline: indented by their level, all of one height."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotations_db.text.outline import Heading
from pyside_app.guard import guarded
from pyside_app.panels.parts.keys import ENTER
from pyside_app.panels.parts.paging import ROW_ROLE
from pyside_app.panels.parts.painting import paint_focus_edge, paint_line
from pyside_app.theme import Look, sans

ROW = 24
_INDENT, _LEFT, _RIGHT, _EDGE = 12, 16, 12, 3
_DEEPEST = 4
_Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: OutlineView) -> None:
        super().__init__(view)
        self._look, self._outline = look, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW)

    @override
    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        heading = index.data(ROW_ROLE)
        if not isinstance(heading, Heading):
            return
        rect, theme = option.rect, self._look.theme
        is_here = index.row() == self._outline.marked
        if is_here:
            painter.fillRect(rect, theme.selected)
            painter.fillRect(QRect(rect.left(), rect.top(), _EDGE, rect.height()), theme.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        depth = min(heading.level - self._outline.highest, _DEEPEST)
        words = QRectF(rect).adjusted(_LEFT + depth * _INDENT, 0, -_RIGHT, 0)
        paint_line(painter, words, heading.words, sans(strong=is_here), theme.text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_edge(painter, QRectF(rect), theme)


class OutlineView(QListView):
    """``chosen`` when a heading is clicked or Enter pressed on it; ``marked`` is where one is."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.marked: int | None = None
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(look, self))
        self.clicked.connect(self._choose)
        look.changed.connect(self.viewport().update)

    @property
    def highest(self) -> int:
        """The highest level there is, which is not indented."""
        model = self.model()
        levels = [model.index(row, 0).data(ROW_ROLE).level for row in range(model.rowCount())]
        return min(levels, default=1)

    def mark(self, row: int | None) -> None:
        """Lets a row stand out, and keeps it in view."""
        if row == self.marked:
            return
        self.marked = row
        if row is not None:
            self.scrollTo(self.model().index(row, 0))
        self.viewport().update()

    @guarded
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW_ROLE))

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""
