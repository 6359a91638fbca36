"""The top line of a panel: its name, a count, and its buttons at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget
from typing_extensions import override

from pyside_app.icons import SIZE, icon
from pyside_app.panels.parts.buttons import QuietButton
from pyside_app.theme import NORMAL, SMALL, Look, sans
from pyside_app.words import tr

HEIGHT = 40
BUTTON = 28


class ToolButton(QToolButton):
    """A picture to press, 28 wide; Enter presses it as Space does."""

    def __init__(self, picture: str, words: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._look = picture, look
        self.setFixedSize(BUTTON, BUTTON)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def offer(self, menu: QMenu) -> None:
        """Shows a menu when pressed."""
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def _on_look_changed(self) -> None:
        self.setIcon(icon(self._picture, self._look.theme))


class PanelHeading(QWidget):
    """``title`` in semibold, ``count`` beside it, buttons in the order they were added."""

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 9, 0)
        row.setSpacing(4)
        self._title = QLabel(title)
        self._title.setProperty("heading", True)
        self._count = QLabel()
        self._count.setProperty("secondary", True)
        self._count.setFont(sans(SMALL))
        row.addWidget(self._title)
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addStretch(1)
        self._row = row
        self._others: list[QuietButton] = []

    def offer_others(self, others: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """The panels that can stand in this one's place: their names, after its own."""
        for title, show in others:
            button = QuietButton(title, self._look, size=NORMAL)
            button.setToolTip(tr("Show {panel} here", panel=title.lower()))
            button.clicked.connect(lambda *_, show=show: show())
            self._row.insertWidget(self._row.indexOf(self._count) + 1 + len(self._others), button)
            self._others.append(button)
        self._make_room()

    def set_count(self, text: str) -> None:
        self._count.setText(text)
        self._make_room()

    @property
    def count(self) -> str:
        return self._count.text()

    def add_button(self, picture: str, words: str, press: Callable[[], None]) -> ToolButton:
        """A button at the right end."""
        button = ToolButton(picture, words, self._look, self)
        button.clicked.connect(lambda *_: press())
        self._row.addWidget(button)
        return button

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where not all has room, first the count goes, then the names of other panels from the
        last on: the title is always whole.
        """
        yielding = [self._count, *reversed(self._others)]
        for each in yielding:
            each.setVisible(each is not self._count or bool(self._count.text()))
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        for each in yielding:
            if self._needed() <= room:
                break
            each.hide()

    def _needed(self) -> int:
        items = [self._row.itemAt(index) for index in range(self._row.count())]
        shown = [each for each in items if each is not None and not each.isEmpty()]
        spacing = self._row.spacing() * max(0, len(shown) - 1)
        return sum(each.sizeHint().width() for each in shown) + spacing
