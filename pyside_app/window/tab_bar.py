"""The row of tabs above the header: flat, the current one on the page's ground."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from typing_extensions import override

from annotations_db.model import StatementId
from pyside_app.guard import guarded
from pyside_app.panels.parts.heading import ToolButton
from pyside_app.panels.parts.painting import paint_focus_edge, paint_line
from pyside_app.panels.parts.text import advance
from pyside_app.reading.tips import plain
from pyside_app.theme import NORMAL, Look, Theme, sans
from pyside_app.words import tr

HEIGHT = 32
NARROWEST, WIDEST = 96, 224
_EDGE, _INSET, _CLOSE = 2, 12, 20


class TabBar(QTabBar):
    """Shows what it is given; what is clicked goes out as a command of the window."""

    def __init__(
        self,
        look: Look,
        run: Callable[[str, object], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._run = look, run
        self._shown: list[tuple[StatementId, str]] = []
        self._is_filling = False
        self._pressed_at: QPoint | None = None
        self._dragged = -1
        self.moved: Callable[[int, int], None] = lambda _place, _to: None
        """Told of a tab that was dragged from one place to another."""
        self.setFixedHeight(HEIGHT)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Open statements"))
        self.currentChanged.connect(self._on_current_changed)
        look.changed.connect(self.update)
        self.hide()

    def show_tabs(
        self, tabs: Sequence[tuple[StatementId, str]], current: StatementId | None
    ) -> None:
        """Brings the row up to date; one tab alone needs none."""
        self._is_filling = True
        for place, (statement_id, title) in enumerate(tabs):
            self._put(place, statement_id, title)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        self._shown = list(tabs)
        ids = [each for each, _ in tabs]
        self.setCurrentIndex(ids.index(current) if current in ids else -1)
        self._is_filling = False
        self.setVisible(len(tabs) > 1)
        self.update()

    def _put(self, place: int, statement_id: StatementId, title: str) -> None:
        if place >= self.count():
            self.addTab(title)
            close = ToolButton("close", tr("Close this tab (Ctrl+W)"), self._look, self)
            close.setFixedSize(_CLOSE, _CLOSE)
            close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            close.clicked.connect(lambda *_: self._close(close))
            self.setTabButton(place, QTabBar.ButtonPosition.RightSide, close)
        if self.tabData(place) != statement_id or self.tabText(place) != title:
            self.setTabData(place, statement_id)
            self.setTabText(place, title)
            self.setTabToolTip(place, plain(title))
            self.setAccessibleTabName(place, title)

    @guarded
    def _close(self, button: QWidget) -> None:
        side = QTabBar.ButtonPosition.RightSide
        for place in range(self.count()):
            if self.tabButton(place, side) is button:
                self._run("tabs.close", self.tabData(place))
                return

    @guarded
    def _on_current_changed(self, place: int) -> None:
        if not self._is_filling and place >= 0:
            self._run("tabs.show", self.tabData(place))

    @override
    def tabSizeHint(self, index: int) -> QSize:
        words = advance(self.tabText(index), sans(NORMAL, strong=True))
        width = round(words) + 2 * _INSET + _CLOSE
        return QSize(min(WIDEST, max(NARROWEST, width)), HEIGHT)

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(min(NARROWEST + _INSET, self.tabSizeHint(index).width()), HEIGHT)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.panel)
            painter.fillRect(0, HEIGHT - 1, self.width(), 1, theme.separator)
            for place in range(self.count()):
                self._paint_tab(painter, place, theme)

    def _paint_tab(self, painter: QPainter, place: int, theme: Theme) -> None:
        rect = self.tabRect(place)
        is_current = place == self.currentIndex()
        if is_current:
            painter.fillRect(rect, theme.page)
            painter.fillRect(QRect(rect.left(), 0, rect.width(), _EDGE), theme.accent)
        elif rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse():
            painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.hover)
        painter.fillRect(rect.right(), 0, 1, HEIGHT, theme.separator)
        words = QRectF(rect).adjusted(_INSET, 0, -_CLOSE - _INSET, 0)
        colour = theme.text if is_current else theme.secondary
        paint_line(painter, words, self.tabText(place), sans(NORMAL, strong=is_current), colour)
        if is_current and self.hasFocus():
            paint_focus_edge(painter, QRectF(rect), theme)

    @override
    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._dragged = event.position().toPoint(), place
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self._run("tabs.close", self.tabData(place))

    @override
    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.update()
        here = event.position().toPoint()
        if self._pressed_at is None or self._dragged < 0:
            return
        if (here - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
            return
        last = self.tabRect(self.count() - 1).right()
        to = self.tabAt(QPoint(min(max(here.x(), 0), last), HEIGHT // 2))
        if to >= 0 and to != self._dragged and self._is_past(here.x(), to):
            place, self._dragged = self._dragged, to
            self.moved(place, to)

    def _is_past(self, x: int, to: int) -> bool:
        """Whether the dragged tab would be under the pointer there, so that it does not jump back
        and forth between tabs of unlike widths.
        """
        width, over = self.tabRect(self._dragged).width(), self.tabRect(to)
        return x >= over.right() - width if to > self._dragged else x <= over.left() + width

    @override
    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at, self._dragged = None, -1
        super().mouseReleaseEvent(event)
