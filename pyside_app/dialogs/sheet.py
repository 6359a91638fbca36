"""What dialogs lie on: a dimmed window with one flat sheet in its middle, closed with Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from pyside_app.guard import guarded, guarded_or
from pyside_app.icons import icon
from pyside_app.theme import QUOTE, Look, sans
from pyside_app.words import tr

RADIUS = 8
PADDING = 24
_EDGE = 16


class Sheet(QWidget):
    """A dialog over its window: nothing below takes mouse or keys while it is open.

    ``body`` takes its widgets; ``closed`` comes once, however it was closed.
    """

    closed = Signal()

    def __init__(self, title: str, width: int, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._before = QApplication.focusWidget()
        self.fallback: QWidget = window
        """Takes the keys afterwards where what had them before is gone."""
        self._frame = QFrame(self)
        self._width = width
        self.body = QVBoxLayout(self._frame)
        self.body.setContentsMargins(PADDING, PADDING - 6, PADDING, PADDING)
        self.body.setSpacing(0)
        self._close = QToolButton()
        self._is_warned = False
        self._foot: QHBoxLayout | None = None
        self._words = QLabel()
        self._add_title()
        self.say_title(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        window.installEventFilter(self)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def open(self, focus: QWidget | None = None) -> None:
        """Shows it over the whole window, the keys going to ``focus``."""
        self.setGeometry(self._window.rect())
        self.fit()
        self.show()
        self.raise_()
        (focus if focus is not None else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def fit(self) -> None:
        """Takes the height its contents need, in the middle of the window and within it. It is as
        wide as it was made, and wider where the words of its buttons need that.
        """
        room = self.size() - QSize(_EDGE, _EDGE)
        foot = self._foot.minimumSize().width() + 2 * PADDING if self._foot is not None else 0
        self._frame.setFixedWidth(min(max(self._width, foot), room.width()))
        self.body.activate()
        wraps = self.body.hasHeightForWidth()
        hint = self.body.totalSizeHint().height()
        height = self.body.totalHeightForWidth(self._frame.width()) if wraps else hint
        self._frame.resize(self._frame.width(), min(height, room.height()))
        place = self._frame.rect()
        place.moveCenter(self.rect().center())
        self._frame.move(max(0, place.x()), max(_EDGE // 2, place.y()))

    def dismiss(self) -> None:
        """Closes it; the keys go back to where they went before."""
        if not self.isHidden():
            self.hide()
            self._give_back()
            self.closed.emit()
            self.deleteLater()

    @property
    def unkept(self) -> str:
        """What leaving now would lose, and how to keep it; empty where nothing is lost."""
        return ""

    def warn(self, words: str) -> None:
        """Says what ``unkept`` says; a sheet that has something to lose has a place for it."""

    @guarded
    def leave(self) -> None:
        """Esc, the cross and Cancel: says first, once, what would be lost, and else closes."""
        words = "" if self._is_warned else self.unkept
        if words:
            self._is_warned = True
            self.warn(words)
        else:
            self.dismiss()

    def add_buttons(self, *buttons: QPushButton, primary: QPushButton) -> None:
        """The row at the foot: the first at the left, the primary one at the right."""
        primary.setProperty("primary", True)
        row = QHBoxLayout()
        row.setContentsMargins(0, PADDING, 0, 0)
        row.setSpacing(8)
        for each in buttons[:1]:
            row.addWidget(each)
        row.addStretch(1)
        for each in (*buttons[1:], primary):
            row.addWidget(each)
        self.body.addLayout(row)
        self._foot = row

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # else the window's shortcuts would work behind the sheet
            return True
        return super().event(event)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self.fit()
        return False

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round within the sheet."""
        here = QApplication.focusWidget()
        at = here if here is not None and self.isAncestorOf(here) else self
        each = at
        for _ in range(_MOST_WIDGETS):
            following = each.nextInFocusChain() if next else each.previousInFocusChain()
            if following is None or following is at:
                break
            each = following
            # The line of a box gives its keys back to the box
            if self.isAncestorOf(each) and _takes_tab(each) and each.focusProxy() is not at:
                each.setFocus(_REASON[next])
                return True
        return False

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.dim)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.field_border)
            painter.setBrush(theme.panel)
            place = QRectF(self._frame.geometry()).adjusted(-0.5, -0.5, 0.5, 0.5)
            painter.drawRoundedRect(place, RADIUS, RADIUS)

    def say_title(self, title: str) -> None:
        """What the sheet is called from now on."""
        self._words.setText(title)
        self.setAccessibleName(title)

    def _add_title(self) -> None:
        self._words.setFont(sans(QUOTE, strong=True))
        self._words.setProperty("title", True)
        self._close.setFixedSize(28, 28)
        self._close.setToolTip(tr("Close (Esc)"))
        self._close.setAccessibleName(tr("Close"))
        self._close.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, -6, 12)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.body.addLayout(row)

    def _give_back(self) -> None:
        before = self._before
        is_there = before is not None and isValid(before) and before.isVisible()
        wanted = before if is_there and before is not self._window else self.fallback
        if wanted is not None:
            wanted.setFocus()

    @guarded
    def _on_look_changed(self) -> None:
        self._close.setIcon(icon("close", self._look.theme))
        self.update()


_MOST_WIDGETS = 2000
_REASON = {True: Qt.FocusReason.TabFocusReason, False: Qt.FocusReason.BacktabFocusReason}


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()


def sentence_label(words: str, *, secondary: bool = False) -> QLabel:
    """A sentence that wraps; never rich text, as names of files and people stand in it."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("secondary", secondary)
    return label


def rule() -> QFrame:
    """A line of one pixel."""
    line = QFrame()
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line


def upright_rule() -> QFrame:
    """The same between what stands side by side."""
    line = QFrame()
    line.setProperty("rule", "upright")
    line.setFixedWidth(1)
    return line
