"""Find in the statement: a bar at the foot of the page, so that the text stays where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from annotations_db.text.finding import Matching
from pyside_app.guard import guarded
from pyside_app.icons import SIZE, icon
from pyside_app.theme import Look
from pyside_app.words import tr

HEIGHT = 44
_FIELD, _LEAST_FIELD = 280, 120
_ALL_NEED = 640
"""Pixels below which marking is left to the keys and the menu."""
_BUTTON = 28


class FindBar(QWidget):
    """Asks for words and says how many places there are; what is found is shown by the page."""

    wanted = Signal(str)
    """Other words were typed."""
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()
    matching_changed = Signal()
    """Other things count now when words are compared."""
    command = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_elsewhere = False
        """Whether what is shown was found by something else."""
        self._field = QLineEdit(self)
        self._count = QLabel(self)
        self._buttons = {
            "back": self._button(tr("Previous place (Shift+F3)"), self.previous_wanted.emit),
            "forward": self._button(tr("Next place (F3)"), self.next_wanted.emit),
            "close": self._button(tr("Close (Esc)"), self.closed.emit),
        }
        self._switches = {
            "case": self._switch("Aa", tr("Capital letters count")),
            "accents": self._switch("é", tr("Accents count")),
            "whole_words": self._switch("“ab”", tr("Whole words only")),
        }
        self.tabs = self._switch(tr("Tabs"), tr("Go on in the other tabs"))
        self.tabs.hide()
        self.all = QCheckBox(self)
        self.mark = QPushButton(tr("Highlight"), self)
        self.tag = QPushButton(tr("Tag…"), self)
        self._set_up()
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _set_up(self) -> None:
        self.setFixedHeight(HEIGHT)
        self._field.setPlaceholderText(tr("Find in this statement"))
        self._field.setAccessibleName(tr("Find in this statement"))
        self._field.setMinimumWidth(_LEAST_FIELD)
        self._field.setMaximumWidth(_FIELD)
        self._field.textChanged.connect(self._on_typed)
        self._field.returnPressed.connect(self.next_wanted)
        self._count.setAccessibleName(tr("Places found"))
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 1, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        for switch in self._switches.values():
            row.addWidget(switch)
        row.addWidget(self.tabs)
        row.addWidget(self._buttons["back"])
        row.addWidget(self._buttons["forward"])
        row.addSpacing(8)
        row.addWidget(self._count)
        row.addStretch(1)
        for each in (self.all, self.mark, self.tag):
            row.addWidget(each)
        row.addWidget(self._buttons["close"])
        self._set_up_marking()

    def _set_up_marking(self) -> None:
        """What can be done with the place, or with all of them."""
        self.all.setAccessibleName(tr("All places"))
        self.all.setToolTip(tr("Mark all places, not only this one"))
        for button, one, every in (
            (self.mark, "find.highlight", "find.highlight_all"),
            (self.tag, "find.tag", "find.tag_all"),
        ):
            button.setProperty("small", True)
            button.clicked.connect(
                lambda *_, one=one, every=every: self.command.emit(
                    every if self.all.isChecked() else one, None
                )
            )

    @guarded
    def _on_typed(self, words: str) -> None:
        self._is_elsewhere = False
        self.wanted.emit(words)

    @property
    def goes_on(self) -> bool:
        """Whether the other tabs are searched too."""
        return not self.tabs.isHidden() and self.tabs.isChecked()

    def matching(self) -> Matching:
        """What counts when words are compared."""
        on = {name: switch.isChecked() for name, switch in self._switches.items()}
        return Matching(**on)

    def switch(self, name: str) -> QToolButton:
        """The button of a field of ``Matching``."""
        return self._switches[name]

    def _switch(self, words: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFixedHeight(_BUTTON)
        button.setProperty("switch", True)
        button.toggled.connect(lambda *_: self.matching_changed.emit())
        return button

    def _button(self, name: str, run: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setIconSize(QSize(SIZE, SIZE))
        button.clicked.connect(run)
        return button

    def has_keys(self) -> bool:
        """Whether what is typed goes to this bar."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def words(self) -> str:
        """What is in the field."""
        return self._field.text()

    def ask(self, words: str | None) -> None:
        """Shows the bar with the field selected; ``words``, if given, take the place of the old."""
        self.show()
        if words is not None:
            self._field.setText(words)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_found(self, count: int) -> None:
        """Shows the bar for places that something else has found, with nothing in its field."""
        self._field.blockSignals(True)
        self._field.clear()
        self._field.blockSignals(False)
        self._is_elsewhere = count > 0
        self.setVisible(count > 0)

    def tell(self, number: int | None, count: int) -> None:
        """Says "3 of 17", or that there is none; nothing while nothing is asked."""
        has_words = bool(self.words()) or self._is_elsewhere
        said = tr("Nothing found")
        if count:
            said = tr("{number} of {count}", number=number or 0, count=count)
        self._count.setText(said if has_words else "")
        for name in ("back", "forward"):
            self._buttons[name].setEnabled(count > 0)
        self.all.setText(tr("All {n}", n=count) if count > 1 else tr("All"))
        for each in (self.all, self.mark, self.tag):
            each.setEnabled(count > 0)

    def said(self) -> str:
        """What stands beside the field."""
        return self._count.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_back:
            self.previous_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = event.size().width() >= _ALL_NEED
        for each in (self.all, self.mark, self.tag):
            each.setVisible(has_room)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()

    @guarded
    def _paint(self) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.panel)
            painter.fillRect(0, 0, self.width(), 1, self._look.theme.separator)

    @guarded
    def _dress(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(icon(name, self._look.theme))
        self.update()
