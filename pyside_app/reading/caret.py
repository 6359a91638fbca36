"""The caret in the text that is only read: seen while the text has the keys, walking by units."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPainter
from typing_extensions import override

from annotations_db.model import Span
from annotations_db.text.growing import extended, grown
from annotations_db.text.steps import Unit, step
from pyside_app.guard import guarded, guarded_or
from pyside_app.reading.ends import Ends
from pyside_app.reading.view import ReadingView

WIDTH = 2


class Caret(QObject):
    """It does not blink: it is looked for, not typed at.

    While an end moves by keys it is not seen, and goes along with the end, so that magnifiers and
    screen readers follow; afterwards it is where it was.
    """

    def __init__(self, view: ReadingView, ends: Ends) -> None:
        super().__init__(view)
        self._view, self._ends = view, ends
        self._drawn = QRect()
        self._left: tuple[int, int] | None = None
        """Where anchor and caret were before the end began to move."""
        ends.changed.connect(self._go_along)
        view.laid_out.connect(self._hide_qts_own)
        view.painted_over.append(self._paint)
        view.installEventFilter(self)
        view.cursorPositionChanged.connect(self._redraw)

    @property
    def offset(self) -> int:
        return self._view.caret()

    def rect(self) -> QRect:
        """Where it stands, in the viewport."""
        rect = self._view.cursorRect()
        rect.setRect(rect.left() - WIDTH // 2, rect.top(), WIDTH, rect.height())
        return rect

    def step(self, unit: Unit, *, forward: bool, extends: bool = False) -> None:
        """To the next or the previous beginning of a unit; ``extends`` selects up to the next or
        the previous end of one. Without a selection it sets out from what is being read: from the
        first line in view, where the caret is out of sight.
        """
        page, view = self._view.page, self._view
        if page is None:
            return
        cursor, selected = view.textCursor(), view.selection()
        at, anchor = self._where(), page.offsets.from_qt(cursor.anchor())
        if extends:
            anchor = anchor if selected is not None else at
            at = extended(page.text, anchor, at, unit, forward=forward)
            view.set_cursor(anchor, at)
        else:
            at = step(page.text, at, unit, forward=forward)
            view.set_cursor(at, at)
        view.keep_line(at)

    def place(self, offset: int) -> None:
        """Puts it there, and that into view."""
        self._view.set_cursor(offset, offset)
        self._view.keep_line(offset)

    def grow(self, unit: Unit) -> None:
        """Selects the unit at the caret, or all that the selection touches; then one more."""
        page, view = self._view.page, self._view
        if page is None:
            return
        at = self._where()
        span = grown(page.text, view.selection() or Span(at, at), unit)
        if span is not None:
            view.set_cursor(span.start, span.end)
            view.keep_line(span.start)
            view.keep_line(span.end)

    def _where(self) -> int:
        caret = self.offset
        middle = self.rect().center().y()
        is_seen = 0 <= middle < self._view.viewport().height()
        return caret if is_seen or self._view.selection() is not None else self._view.top_offset()

    @guarded
    def _paint(self, painter: QPainter) -> None:
        self._drawn = QRect()
        page = self._view.page
        if page is not None and self._view.hasFocus() and self._ends.moving is None:
            self._drawn = self.rect()
            painter.fillRect(self._drawn, page.style.theme.text)

    @guarded
    def _go_along(self) -> None:
        moving, page = self._ends.moving, self._view.page
        if moving is not None and moving.by_keys and page is not None:
            if self._left is None:
                cursor = self._view.textCursor()
                self._left = page.offsets.from_qt(cursor.anchor()), self.offset
            at = moving.now.start if moving.end == "start" else moving.now.end
            self._put_silently(at, at)
        elif moving is None and self._left is not None:
            left, self._left = self._left, None
            self._put_silently(*left)

    def _put_silently(self, anchor: int, offset: int) -> None:
        """What is selected, and where the reader stands, has not changed by this."""
        self._view.is_changing = True
        try:
            self._view.set_cursor(anchor, offset)
        finally:
            self._view.is_changing = False

    @guarded
    def _hide_qts_own(self) -> None:
        """It belongs to the document, so every page brings a new one."""
        self._view.setCursorWidth(0)

    @guarded
    def _redraw(self) -> None:
        for each in (self._drawn, self.rect()):
            self._view.viewport().update(each)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._view.redraw()
        return False
