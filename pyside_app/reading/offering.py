"""When and where the pop-up stands by a selection, and what it offers there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from annotations_db.model import Span
from pyside_app.guard import guarded
from pyside_app.reading.placement import AWAY, place_by
from pyside_app.reading.popup import PopUp
from pyside_app.reading.popup_button import Offer
from pyside_app.reading.view import ReadingView
from pyside_app.session import Session
from pyside_app.theme import Look

_ABOVE, _BELOW = 0.1, 0.8
"""The parts of the view's height at which a passage ends above what needs room by it, or begins
below it.
"""


class Offering(QObject):
    """Shows the pop-up when a selection is finished, keeps it there, and hides it with it."""

    def __init__(self, view: ReadingView, session: Session, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._favourites: Sequence[QAction] = ()
        self._actions: Sequence[QAction] = ()
        self.popup = PopUp(view, look)
        view.settled.connect(self.show)
        view.scrolled.connect(self._follow)
        view.laid_out.connect(self._follow)
        session.selection_changed.connect(self.close)
        session.edited.connect(self.close)
        session.statement_opened.connect(self.close)
        session.reading_mode_changed.connect(self.close)

    def set_actions(self, favourites: Sequence[QAction], actions: Sequence[QAction]) -> None:
        """Favourites are the commands ``tags.favourite.N``."""
        self._favourites, self._actions = tuple(favourites), tuple(actions)

    @guarded
    def show(self) -> None:
        """By the present selection; favourites without a tag are left out. Not while one only
        reads.
        """
        if self._session.is_reading:
            return
        self.popup.offer([*self._tags(), *map(Offer, self._actions)])
        self.popup.stand_by(self._lines(), self._area())

    @guarded
    def close_popup(self) -> None:
        self.popup.hide()

    def close(self) -> bool:
        """Whether there was a pop-up to close."""
        was_shown = self.popup.isVisible()
        if was_shown:
            if any(each.hasFocus() for each in self.popup.buttons()):
                self._view.setFocus()
            self.popup.hide()
        return was_shown

    def selection_rect(self) -> QRect:
        """What the visible lines of the selection cover, in the view's coordinates."""
        covered = QRect()
        for each in self._lines():
            covered = covered.united(each)
        return covered

    def place(self, widget: QWidget) -> None:
        """By the selection, else by the current highlight; where there is room nowhere, at the
        foot of the view.
        """
        area = self._area()
        at = place_by(widget.size(), self._lines_of(self._passage()), area)
        if at is None:
            left = min(self._view.margins.left - AWAY, area.right() + 1 - widget.width())
            at = QPoint(max(area.left(), left), area.bottom() + 1 - AWAY - widget.height())
        widget.move(at)

    def _tags(self) -> Iterator[Offer]:
        tags = self._session.tree.favourites()
        for action in self._favourites:
            number = action.objectName().rpartition(".")[2]
            tag = tags.get(int(number)) if number.isdigit() else None
            if tag is not None:
                yield Offer(action, tag)

    def menu_place(self) -> QPoint:
        """Below the passage, in the view's coordinates; below the caret where there is none."""
        lines = self._lines_of(self._passage())
        if lines:
            return lines[-1].bottomLeft() + QPoint(0, AWAY)
        return self._view.viewport().mapTo(self._view, self._view.cursorRect().bottomLeft())

    def make_room(self, height: int) -> None:
        """Brings the passage into view, with room of this height by it if that can be."""
        span = self._passage()
        if span is None:
            return
        self._view.bring(span)
        bar = self._view.verticalScrollBar()
        rooms = {bar.value(): self.room()}
        for offset, part in ((span.end - 1, _ABOVE), (span.start, _BELOW)):
            if max(rooms.values()) < height:
                self._view.scroll_to(offset, part)
                rooms[bar.value()] = self.room()
        bar.setValue(max(rooms, key=rooms.__getitem__))

    def room(self) -> int:
        """How high something may be to stand above or below the passage."""
        area, lines = self._area(), self._lines_of(self._passage())
        if not lines:
            return area.height() - 2 * AWAY
        below = area.bottom() - max(each.bottom() for each in lines)
        above = min(each.top() for each in lines) - area.top()
        return max(above, below) - 2 * AWAY

    def _passage(self) -> Span | None:
        """What is selected, else the current highlight."""
        selected, current = self._view.selection(), self._session.current
        if selected is not None or current is None:
            return selected
        return self._session.place(current)

    def _lines(self) -> list[QRect]:
        return self._lines_of(self._view.selection())

    def _lines_of(self, span: Span | None) -> list[QRect]:
        return self._view.span_rects(span) if span is not None else []

    def _area(self) -> QRect:
        visible = self._view.viewport().geometry()
        return QRect(0, visible.top(), visible.width() + visible.left(), visible.height()).united(
            QRect(0, visible.top(), self._view.width() - AWAY, visible.height())
        )

    @guarded
    def _follow(self) -> None:
        if self.popup.isVisible():
            self.popup.stand_by(self._lines(), self._area())
