"""The two handles of the current highlight, which the mouse pulls."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from typing_extensions import override

from annotations_db.text.steps import End
from pyside_app.guard import guarded, guarded_or
from pyside_app.reading.edges import Edge, edge_of
from pyside_app.reading.ends import Ends
from pyside_app.reading.view import ReadingView

_KNOB, _STEM, _AWAY, _REACH = 4.5, 2, 3, 8
"""Pixels: radius of a knob, width of its stem, how far it is from the tint, and how far from its
middle the mouse takes it. But for the stem they grow with the text.
"""
_BOTH: tuple[End, End] = ("start", "end")
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_SCROLL_EVERY = 40
"""Milliseconds between two steps of the page while the mouse pulls out of the view."""


class Handles(QObject):
    """A stem at either end of the highlight, with its knob above at the start, below at the end.

    The end that moves by keys has a full knob, the other one a hollow one.
    """

    def __init__(self, view: ReadingView, ends: Ends) -> None:
        super().__init__(view)
        self._view, self._ends = view, ends
        self._held: QPoint | None = None
        """From the line that is pulled to where the mouse took it; None while it does not."""
        self._mouse = QPoint()
        self._is_over = False
        self._scrolling = QTimer(self, interval=_SCROLL_EVERY)
        self._scrolling.timeout.connect(self._scroll_on)
        view.painted_over.append(self.paint)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        ends.changed.connect(view.redraw)

    def places(self) -> dict[End, QPoint]:
        """The middles of the knobs on the screen."""
        return {end: self._knob(edge, end) for end, edge in self._edges()}

    def paint(self, painter: QPainter) -> None:
        page = self._view.page
        if page is None:
            return
        theme, moving = page.style.theme, self._ends.moving
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for end, edge in self._edges():
            is_hollow = moving is not None and moving.end != end
            painter.fillRect(
                edge.x - _STEM // 2, edge.top, _STEM, edge.bottom - edge.top + 1, theme.accent
            )
            painter.setPen(QPen(theme.accent if is_hollow else theme.page, 1.5))
            painter.setBrush(theme.page if is_hollow else theme.accent)
            radius = self._px(_KNOB)
            painter.drawEllipse(QPointF(self._knob(edge, end)), radius, radius)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        kind, position = event.type(), event.position().toPoint()
        if kind in _PRESSES and event.button() == Qt.MouseButton.LeftButton:
            return self._take(position)
        if kind == QEvent.Type.MouseMove and self._held is None:
            self._show_cursor(is_over=self._end_at(position) is not None)
        elif kind == QEvent.Type.MouseMove:
            self._mouse = position
            self._pull()
        elif kind == QEvent.Type.MouseButtonRelease and self._held is not None:
            self._let_go()
            return True
        return self._held is not None or (kind == QEvent.Type.MouseMove and self._is_over)

    def _edges(self) -> Iterator[tuple[End, Edge]]:
        span, page = self._ends.span, self._view.page
        if span is None or page is None:
            return
        for end in _BOTH:
            edge = edge_of(page, self._view.visible(), span, end)
            if edge is not None:
                yield end, edge

    def _end_at(self, position: QPoint) -> End | None:
        reach = self._px(_REACH)
        near = {
            end: (position - place).manhattanLength()
            for end, place in self.places().items()
            if max(abs(position.x() - place.x()), abs(position.y() - place.y())) <= reach
        }
        return min(near, key=near.__getitem__, default=None)

    def _take(self, position: QPoint) -> bool:
        end = self._end_at(position)
        edge = dict(self._edges()).get(end) if end is not None else None
        if end is None or edge is None or not self._ends.begin(end):
            return False
        self._held = position - QPoint(edge.x, (edge.top + edge.bottom) // 2)
        self._view.setFocus()
        return True

    def _pull(self) -> None:
        """Out of the view, the page scrolls along."""
        if self._held is None:
            return
        area = self._view.viewport().rect()
        is_out = not area.top() <= self._mouse.y() <= area.bottom()
        if is_out != self._scrolling.isActive():
            self._scrolling.start() if is_out else self._scrolling.stop()
        at = self._mouse - self._held
        at.setY(min(max(at.y(), area.top()), area.bottom()))
        self._ends.pull_to(self._view.offset_near(at))

    @guarded
    def _scroll_on(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + (-1 if self._mouse.y() < 0 else 1) * bar.singleStep())
        self._pull()

    def _let_go(self) -> None:
        """What Esc has left as it was meanwhile stays so."""
        self._scrolling.stop()
        self._ends.keep()
        self._held = None

    def _show_cursor(self, *, is_over: bool) -> None:
        if is_over != self._is_over:
            self._is_over = is_over
            shape = Qt.CursorShape.SizeHorCursor if is_over else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)

    def _knob(self, edge: Edge, end: End) -> QPoint:
        away = round(self._px(_AWAY))
        return QPoint(edge.x, edge.top - away if end == "start" else edge.bottom + away)

    def _px(self, pixels: float) -> float:
        page = self._view.page
        return pixels if page is None else max(pixels, page.style.px(pixels))
