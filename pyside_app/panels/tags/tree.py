"""The tree itself: rows of 24 with arrow, swatch, name, key cap and count."""

from __future__ import annotations

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
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from annotations_db.model import Tag, TagId
from pyside_app.guard import guarded, guarded_or
from pyside_app.icons import SIZE, SWATCH, paint_swatch, pixmap
from pyside_app.panels.parts.keys import ENTER, REMOVE, takes
from pyside_app.panels.parts.painting import (
    key_cap_width,
    paint_focus_edge,
    paint_key_cap,
    paint_line,
)
from pyside_app.panels.parts.text import advance
from pyside_app.panels.tags.model import TAG_ROLE, TagsModel
from pyside_app.session import Session
from pyside_app.theme import SMALL, Look, sans

ROW = 24
INDENT = 20
EDGE = 3
ARROW_LEFT, SWATCH_LEFT, NAME_LEFT, RIGHT = 12, 36, 56, 16
_Index = QModelIndex | QPersistentModelIndex


class TagDelegate(QStyledItemDelegate):
    """The height of rows and the field that renames one in its place."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName("Name of the tag")
        return field

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        left = option.rect.left() + NAME_LEFT - INDENT - 8
        width = option.rect.right() + 1 - left - RIGHT
        editor.setGeometry(QRect(left, option.rect.center().y() - 13, width, 28))


class TagTreeView(QTreeView):
    """``picked`` when a row is clicked or Enter or Space pressed on it; with Ctrl it is added."""

    picked = Signal(object, bool)
    removal_wanted = Signal(object)
    escaped = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self.tags = TagsModel(session, self)
        self.setModel(self.tags)
        self.setItemDelegate(TagDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Tags")
        self._hovered = QPersistentModelIndex()
        session.filter_changed.connect(self._repaint)
        look.changed.connect(self._repaint)

    @guarded
    def _repaint(self) -> None:
        self.viewport().update()

    def current_tag(self) -> TagId | None:
        return self.tags.tag_id(self.currentIndex())

    def show_tag(self, tag_id: TagId) -> None:
        """Makes a tag the current row and brings it into view."""
        index = self.tags.index_of(tag_id)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @override
    @guarded
    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: _Index) -> None:
        tag = index.data(TAG_ROLE)
        if not isinstance(tag, Tag):
            return
        theme = self._look.theme
        row = QRectF(0, options.rect.top(), self.viewport().width(), options.rect.height())
        is_filter = tag.id in self._session.filter.tag_ids
        if is_filter:
            painter.fillRect(row, theme.selected)
            painter.fillRect(QRectF(0, row.top(), EDGE, row.height()), theme.accent)
        elif QPersistentModelIndex(index) == self._hovered:
            painter.fillRect(row, theme.hover)
        self._paint_words(painter, row, tag, is_strong=is_filter)
        self._paint_arrow(painter, row, index)
        if self.hasFocus() and index == self.currentIndex():
            paint_focus_edge(painter, row, theme)

    def _paint_words(self, painter: QPainter, row: QRectF, tag: Tag, *, is_strong: bool) -> None:
        theme, left = self._look.theme, self._shift(self.tags.index_of(tag.id))
        swatch = QRectF(SWATCH_LEFT + left, row.center().y() - SWATCH / 2, SWATCH, SWATCH)
        paint_swatch(painter, swatch, tag.colour, tag.pattern, theme)
        small = sans(SMALL)
        count = str(self.tags.counts.total(tag.id) or "–")
        right = RIGHT - (self.width() - self.viewport().width())
        words = row.adjusted(NAME_LEFT + left, 0, -right, 0)
        paint_line(painter, words, count, small, theme.secondary, Qt.AlignmentFlag.AlignRight)
        words.setWidth(words.width() - advance(count, small) - 8)
        font = sans(strong=is_strong)
        if tag.favourite is not None:
            cap = key_cap_width(str(tag.favourite))
            name_width = min(advance(tag.name, font), words.width() - cap - 8)
            place = QRectF(words.left() + name_width + 8, row.top(), cap, row.height())
            paint_key_cap(painter, place, str(tag.favourite), theme)
            words.setWidth(name_width)
        paint_line(painter, words, tag.name, font, theme.text)

    def _paint_arrow(self, painter: QPainter, row: QRectF, index: _Index) -> None:
        if self.tags.rowCount(index):
            name = "down" if self.isExpanded(index) else "right"
            place = QPointF(ARROW_LEFT + self._shift(index), row.center().y() - SIZE / 2)
            painter.drawPixmap(place, pixmap(name, self._look.theme, "secondary"))

    def _shift(self, index: _Index) -> int:
        depth = 0
        above = index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth * INDENT

    @override
    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        reach = self._shift(index) + SWATCH_LEFT - 4
        if self.tags.rowCount(index) and reach - 24 <= event.position().x() < reach:
            self.setExpanded(index, not self.isExpanded(index))
            return
        self.setCurrentIndex(index)
        self._pick(index, event.modifiers())

    @override
    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        self.viewport().update()

    @override
    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = QPersistentModelIndex()
        self.viewport().update()

    @override
    @guarded_or(False)
    def event(self, event: QEvent) -> bool:
        return takes(event, REMOVE) or super().event(event)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and self._session.filter.is_active:
            self.escaped.emit()
        elif key in {*ENTER, Qt.Key.Key_Space} and index.isValid():
            self._pick(index, event.modifiers())
        elif key in REMOVE and index.isValid():
            self.removal_wanted.emit(self.tags.tag_id(index))
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        is_added = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self.picked.emit(self.tags.tag_id(index), is_added)
