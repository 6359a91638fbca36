"""The text of the open statement under hands and keys: selecting, clicking, jumping, zooming.

It says what was done, in canonical offsets; what that means is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotations_db.model import Span
from pyside_app.guard import guarded, guarded_or
from pyside_app.quoting import exact_mime
from pyside_app.reading.canvas import PageCanvas
from pyside_app.words import tr

FLASH = 700
"""Milliseconds."""
_JUMP_TO = 0.3
"""The part of the view's height at which a place is put that one jumps to."""
_CLICK_REACH = 4
_NOTHING: QMimeData | None = None


class ReadingView(PageCanvas):
    """What a reader does with a page."""

    span_selected = Signal(object)
    """The selected span as it is on the screen, or None."""
    settled = Signal()
    """A selection was finished, with the mouse or with the keys."""
    drawn = Signal()
    """A selection was finished with the mouse."""
    clicked = Signal(int)
    """An offset in the text was clicked, without selecting."""
    entered = Signal(int)
    """Enter was pressed with the caret at an offset."""
    caret_moved = Signal(int)
    zoom_wanted = Signal(int)
    """The wheel was turned with Ctrl: 1 for larger, -1 for smaller."""
    menu_wanted = Signal(QPoint)
    """In global coordinates."""
    tip_wanted = Signal(int, QPoint)
    """The pointer rests at an offset; the place is in global coordinates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at = QPoint()
        self.is_pulling = False
        """Whether the mouse is being moved, as it is when Qt begins to drag."""
        self.mime_of: Callable[[Span], QMimeData] = lambda _span: QMimeData()
        """What other programs, and other parts of this one, get when a passage is dragged."""
        self._has_unsettled = False
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH)
        self._flash.timeout.connect(self._on_flash_over)
        self.setAccessibleName(tr("Text of the statement"))
        self.selectionChanged.connect(self._on_selection_changed)
        self.cursorPositionChanged.connect(self._on_caret_moved)

    def bring(self, span: Span) -> None:
        """Scrolls to a span whose start is not in view."""
        if not self.is_in_view(span):
            self.scroll_to(span.start, _JUMP_TO)

    def go_to(self, span: Span, *, flash: bool) -> None:
        """Brings a span into view if it is not, puts the caret at its start, lets it flash."""
        if self.page is None:
            return
        self.bring(span)
        if self.selection() is None:
            self.set_cursor(span.start, span.start)
        if flash:
            self.marks.flash = span
            self._flash.start()
        self.redraw()

    def selection(self) -> Span | None:
        cursor = self.textCursor()
        if self.page is None or not cursor.hasSelection():
            return None
        start = self.page.offsets.from_qt(cursor.selectionStart())
        end = self.page.offsets.from_qt(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def select(self, span: Span | None) -> None:
        """Selects a span without moving the page; None leaves the caret where it is."""
        if span == self.selection():
            return
        if span is not None:
            self.set_cursor(span.start, span.end)
            return
        cursor = self.textCursor()
        cursor.clearSelection()
        self._set_text_cursor(cursor)

    def caret(self) -> int:
        """The offset of the caret."""
        return 0 if self.page is None else self.page.offsets.from_qt(self.textCursor().position())

    def offset_at(self, position: QPoint) -> int | None:
        """The offset of the letter at a point of the viewport; None beside the text."""
        if self.page is None:
            return None
        point = QPointF(position) + QPointF(0, self.verticalScrollBar().value())
        layout = self.page.document.documentLayout()
        hit = layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
        return None if hit < 0 else self.page.offsets.from_qt(hit)

    def offset_near(self, position: QPoint) -> int:
        """The offset between letters that is nearest to a point of the viewport."""
        if self.page is None:
            return 0
        return self.page.offsets.from_qt(self.cursorForPosition(position).position())

    def runs_leftwards(self, offset: int) -> bool:
        """Whether the paragraph at an offset is read from right to left."""
        if self.page is None:
            return False
        index = self.page.offsets.block_at(offset)
        block = self.page.document.findBlock(self.page.offsets.position_of(index))
        return block.textDirection() == Qt.LayoutDirection.RightToLeft

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._on_released(event.position().toPoint())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.entered.emit(self.caret())
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self._settle()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._ask_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.cursorRect().bottomLeft() if is_keyboard else event.pos()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.is_pulling = True
        try:
            super().mouseMoveEvent(event)
        finally:
            self.is_pulling = False

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Qt asks for it when a selection is copied, and while the mouse drags it away."""
        return self._taken_along() or QMimeData()

    @guarded_or(_NOTHING)
    def _taken_along(self) -> QMimeData | None:
        span = self.selection()
        if span is None or self.page is None:
            return None
        if self.is_pulling:
            return self.mime_of(span)
        return exact_mime([self.page.text.text[span.start : span.end]])

    @guarded
    def _ask_tip(self, position: QPoint, place: QPoint) -> None:
        offset = self.offset_at(position)
        if offset is not None:
            self.tip_wanted.emit(offset, place)

    @guarded
    def _on_selection_changed(self) -> None:
        if self.is_changing:
            return
        self.marks.selection = self.selection()
        self._has_unsettled = self.marks.selection is not None
        self.redraw()
        self.span_selected.emit(self.marks.selection)

    @guarded
    def _on_caret_moved(self) -> None:
        if not self.is_changing and self.page is not None:
            self.caret_moved.emit(self.caret())

    @guarded
    def _on_released(self, position: QPoint) -> None:
        if self.textCursor().hasSelection():
            self._settle()
            self.drawn.emit()
        elif (position - self._pressed_at).manhattanLength() <= _CLICK_REACH:
            offset = self.offset_at(position)
            if offset is not None:
                self.clicked.emit(offset)

    @guarded
    def _settle(self) -> None:
        if self._has_unsettled:
            self._has_unsettled = False
            self.settled.emit()

    @guarded
    def _on_flash_over(self) -> None:
        self.marks.flash = None
        self.redraw()

    def set_cursor(self, anchor: int, position: int) -> None:
        if self.page is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(self.page.offsets.to_qt(anchor))
        mode = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(self.page.offsets.to_qt(position), mode)
        self._set_text_cursor(cursor)

    def _set_text_cursor(self, cursor: QTextCursor) -> None:
        """Qt scrolls to a cursor that is set; here only jumps scroll."""
        bar = self.verticalScrollBar()
        value = bar.value()
        self.setTextCursor(cursor)
        bar.setValue(value)
