"""The pages as they will be printed, one at a time, with a way to print them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from pyside_app.dialogs.sheet import Sheet
from pyside_app.guard import guarded
from pyside_app.icons import icon
from pyside_app.printing.pages import Pages
from pyside_app.printing.pictures import picture_of
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH, _AROUND = 640, 176
_LEAST, _MOST = 160, 900
_RING = 2
_STEPS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class PageView(QWidget):
    """Shows one page; keys and the wheel turn."""

    def __init__(self, pages: Pages, height: int, look: Look, turn: Callable[[int], None]) -> None:
        super().__init__()
        self._pages, self._look, self._turn = pages, look, turn
        self._page = 0
        self._picture: QImage | None = None
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_page(self, index: int) -> None:
        self._page, self._picture = index, None
        name = tr("Page {number} of {count}", number=index + 1, count=len(self._pages.leaves))
        self.setAccessibleName(name)
        self.update()

    def picture(self) -> QImage:
        """The page as it is shown, as high as there is room for."""
        if self._picture is None:
            height = self.height() - 4 * _RING
            self._picture = picture_of(self._pages, self._page, height, self.devicePixelRatioF())
        return self._picture

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        image = self.picture()
        size: QSize = image.deviceIndependentSize().toSize()
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        with QPainter(self) as painter:
            painter.drawImage(place, image)
            width = _RING if self.hasFocus() else 1
            frame = place.adjusted(-width, -width, width, width)
            colour = theme.accent if self.hasFocus() else theme.separator
            for inset in range(width):
                painter.setPen(colour)
                painter.drawRect(frame.adjusted(inset, inset, -inset - 1, -inset - 1))

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        else:
            self._turn(step)

    @override
    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turn(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()


class PreviewSheet(Sheet):
    """Turns pages; ``page`` is the one shown, from 0."""

    def __init__(
        self, pages: Pages, start_printing: Callable[[], None], look: Look, window: QWidget
    ) -> None:
        super().__init__(tr("Print preview"), min(_WIDTH, window.width() - 32), look, window)
        self._pages, self._start_printing = pages, start_printing
        self.page = 0
        height = max(_LEAST, min(_MOST, window.height() - _AROUND))
        self.view = PageView(pages, height, look, self.turn)
        self.before, self.after = QToolButton(), QToolButton()
        self.where = QLabel()
        self.body.addWidget(self.view)
        self._add_foot(look)
        self._show()

    def turn(self, step: int) -> None:
        """To another page, as far as there are any."""
        self.page = min(max(0, self.page + step), len(self._pages.leaves) - 1)
        self._show()

    def _add_foot(self, look: Look) -> None:
        cancel, start = QPushButton(tr("Close")), QPushButton(tr("Print…"))
        turns = ((self.before, "back", tr("Page before")), (self.after, "forward", tr("Next page")))
        for button, picture, words in turns:
            button.setIcon(icon(picture, look.theme))
            button.setFixedSize(28, 28)
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        cancel.clicked.connect(self.dismiss)
        start.clicked.connect(self._on_print)
        start.setProperty("primary", True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(8)
        row.addWidget(cancel)
        row.addStretch(1)
        for each in (self.before, self.where, self.after):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(start)
        self.start = start
        self.body.addLayout(row)

    @guarded
    def _show(self) -> None:
        count = len(self._pages.leaves)
        self.where.setText(tr("Page {number} of {count}", number=self.page + 1, count=count))
        self.before.setEnabled(self.page > 0)
        self.after.setEnabled(self.page < count - 1)
        self.view.show_page(self.page)

    @guarded
    def _on_print(self) -> None:
        self.dismiss()
        self._start_printing()
