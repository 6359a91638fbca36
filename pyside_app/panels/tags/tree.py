"""The tree itself: rows of 24 with arrow, swatch, name, key cap and count."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QTreeView,
)
from typing_extensions import override

from annotations_db.model import Tag, TagId
from pyside_app.guard import guarded, guarded_or
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.keys import ENTER, REMOVE, takes
from pyside_app.panels.parts.painting import box, paint_focus_edge, paint_line
from pyside_app.panels.tags.carrying import carry
from pyside_app.panels.tags.drops import TagDrops, Target
from pyside_app.panels.tags.gestures import PUSHES, Press, is_drag, is_push
from pyside_app.panels.tags.model import TAG_ROLE, TagsModel
from pyside_app.panels.tags.pointing import paint_line_between, paint_new_place, paint_ring
from pyside_app.panels.tags.rows import (
    ARROW_LEFT,
    EDGE,
    INDENT,
    RIGHT,
    ROW,
    SWATCH_LEFT,
    TagDelegate,
    paint_words,
)
from pyside_app.panels.tags.wishes import Move
from pyside_app.session import Session
from pyside_app.theme import Look, sans
from pyside_app.words import tr

_Index = QModelIndex | QPersistentModelIndex


class TagTreeView(QTreeView):
    """``picked`` when a row is clicked or Enter or Space pressed on it; with Ctrl it is added."""

    picked = Signal(object, bool)
    removal_wanted = Signal(object)
    details_wanted = Signal(object)
    move_wanted = Signal(object)
    """Carries a ``Move``: by an arrow with Alt, or by a drop."""
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
        self.setAccessibleName(tr("Tags"))
        self._hovered = QPersistentModelIndex()
        self._pressed: Press | None = None
        self._filter_before = session.filter
        self.is_sifted = False
        """Only what somebody looks for is shown."""
        self.said = ""
        self.drops = TagDrops(session, self, self.tags)
        self.drops.moved.connect(self.move_wanted)
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
        count = str(self.tags.counts.total(tag.id) or "–")
        words = row.adjusted(self._shift(index), 0, self.width() - self.viewport().width(), 0)
        paint_words(painter, words, tag, count, theme, is_strong=is_filter)
        self._paint_arrow(painter, row, index)
        if index == self.currentIndex():
            if self.hasFocus():
                paint_focus_edge(painter, row, theme)
            else:  # the Tags menu is about this one
                box(painter, row, QColor(Qt.GlobalColor.transparent), theme.field_border)

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
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.drops.target is not None:
            with QPainter(self.viewport()) as painter:
                self._paint_target(painter, self.drops.target)

        if self.said:
            with QPainter(self.viewport()) as painter:
                line = QRectF(RIGHT, 0, self.viewport().width() - 2 * RIGHT, ROW)
                paint_line(painter, line, self.said, sans(), self._look.theme.secondary)

    def say(self, words: str) -> None:
        """One line in the place of rows, "" for none."""
        self.said = words
        self.setAccessibleDescription(words)
        self.viewport().update()

    def _paint_target(self, painter: QPainter, target: Target) -> None:
        theme, width = self._look.theme, self.viewport().width()
        index = self.tags.index_of(target.tag_id)
        if not index.isValid():
            bottom = self._bottom()
            room = QRectF(0, bottom, width, self.viewport().height() - bottom)
            if target.is_tag:
                paint_line_between(painter, SWATCH_LEFT, width - RIGHT, bottom, theme)
            elif room.height() >= ROW:
                paint_new_place(painter, room, theme)
            return
        row = self.visualRect(index)
        if target.side == "into":
            paint_ring(painter, QRectF(0, row.top(), width, row.height()), theme)
            return
        is_before = target.side == "before"
        is_deeper = not is_before and target.is_open and self.tags.rowCount(index) > 0
        left = SWATCH_LEFT + self._shift(index) + (INDENT if is_deeper else 0)
        top = row.top() if is_before else row.bottom() + 1
        paint_line_between(painter, left, width - RIGHT, top, theme)

    def _bottom(self) -> int:
        """Where the last row ends."""
        last = self.tags.index(self.tags.rowCount() - 1, 0)
        while self.isExpanded(last) and self.tags.rowCount(last):
            last = self.tags.index(self.tags.rowCount(last) - 1, 0, last)
        return self.visualRect(last).bottom() + 1 if last.isValid() else 0

    @override
    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        self._pressed = None
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_arrow(index, place.x()):
            self.setExpanded(index, not self.isExpanded(index))
            return
        self.setCurrentIndex(index)
        self._pressed = Press(place, self.tags.tag_id(index), event.modifiers())

    def _is_arrow(self, index: QModelIndex, x: int) -> bool:
        reach = self._shift(index) + SWATCH_LEFT - 4
        return bool(self.tags.rowCount(index)) and reach - 24 <= x < reach

    @override
    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        pressed, self._pressed = self._pressed, None
        index = self.indexAt(event.position().toPoint())
        if pressed is not None and self.tags.tag_id(index) == pressed.tag_id:
            self._filter_before = self._session.filter
            self._pick(index, pressed.modifiers)

    @override
    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the tag's details; what the first click did to the filter is taken back."""
        event.accept()
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_arrow(index, place.x()):
            self.setExpanded(index, not self.isExpanded(index))
            return
        self._session.set_filter(self._filter_before)
        self.details_wanted.emit(self.tags.tag_id(index))

    @override
    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place, pressed = event.position().toPoint(), self._pressed
        if pressed is not None and pressed.tag_id is not None and is_drag(pressed.place, place):
            self._pressed = None
            carry(self, self._session.tree, pressed.tag_id, self._look.theme)
            return
        self._hovered = QPersistentModelIndex(self.indexAt(place))
        self.viewport().update()

    @override
    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = QPersistentModelIndex()
        self.viewport().update()

    @override
    @guarded_or(False)
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and is_push(event):
            event.accept()  # Alt and an arrow is for the tag here, not for going back
            return True
        return takes(event, REMOVE) or super().event(event)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and (self.is_sifted or self._session.filter.is_active):
            self.escaped.emit()
        elif is_push(event):
            self._push(Qt.Key(key))
        elif key in {*ENTER, Qt.Key.Key_Space} and index.isValid():
            self._pick(index, event.modifiers())
        elif key in REMOVE and index.isValid():
            self.removal_wanted.emit(self.tags.tag_id(index))
        else:
            super().keyPressEvent(event)

    def _push(self, key: Qt.Key) -> None:
        tag_id = self.current_tag()
        if tag_id is None:
            return
        if key in ENTER:
            self.details_wanted.emit(tag_id)
            return
        place = PUSHES[key](self._session.tree, tag_id)
        if place is not None:
            self.move_wanted.emit(Move(tag_id, place))

    def _pick(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        is_added = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self.picked.emit(self.tags.tag_id(index), is_added)
