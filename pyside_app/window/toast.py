"""A message at the foot of the window that goes by itself, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from annotations_db.model import Record
from pyside_app.guard import guarded, guarded_or
from pyside_app.icons import icon, pixmap
from pyside_app.messages import Message
from pyside_app.theme import Look
from pyside_app.words import tr

SHOWN_FOR = 7000
"""Milliseconds; while the pointer or the focus is on it, it stays."""
_FROM_BELOW = 40
_WIDEST = 640
_RADIUS = 6


class Toast(QWidget):
    """``run`` is called with the command of the message when its button is pressed."""

    def __init__(self, look: Look, run: Callable[[str, object], None], window: QWidget) -> None:
        super().__init__(window)
        self._look, self._run, self._window = look, run, window
        self._message = Message("")
        self._mark, self._words = QLabel(), QLabel()
        self.button, self.decline, self._close = QPushButton(), QPushButton(), QToolButton()
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self._on_time)
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, "" while it is not there."""
        return self._message.text if self.isVisible() else ""

    def say(self, message: Message) -> None:
        """Shows a message in place of the one before."""
        self._message = message
        is_error = message.kind == "error"
        picture, role = ("warn", "danger") if is_error else ("check", "accent")
        self._mark.setPixmap(pixmap(picture, self._look.theme, role))
        self._close.setIcon(icon("close", self._look.theme, "secondary"))
        self._words.setText(message.text)
        self._words.setWordWrap(self._words.sizeHint().width() > _WIDEST)
        self.button.setText(message.action)
        self.button.setVisible(bool(message.action))
        self.decline.setText(message.decline)
        self.decline.setVisible(bool(message.decline))
        self.show()
        self._place()
        self.raise_()
        self._timer.start()
        self._words.setAccessibleName(message.text)
        QAccessible.updateAccessibility(QAccessibleEvent(self._words, QAccessible.Event.Alert))

    def dismiss(self) -> bool:
        """Takes it away; False where there was none."""
        was_there = self.isVisible()
        self._timer.stop()
        self.hide()
        return was_there

    @guarded
    def follow(self, record: Record) -> None:
        """Takes away an offer to undo or redo once something else was done."""
        offers = self._message.command in {"edit.undo", "edit.redo"}
        if offers and record.id != self._message.argument:
            self.dismiss()

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._look.theme.field_border)
            painter.setBrush(self._look.theme.raised)
            place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(place, _RADIUS, _RADIUS)

    def _lay_out(self) -> None:
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for each in (self.button, self.decline):
            each.setProperty("link", True)
            each.setProperty("small", True)
        self.button.clicked.connect(self._on_pressed)
        self.decline.clicked.connect(self._on_declined)
        self._close.setToolTip(tr("Close (Esc)"))
        self._close.setAccessibleName(tr("Close"))
        self._close.clicked.connect(self.dismiss)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        row.addWidget(self.decline)
        row.addWidget(self._close)

    def _place(self) -> None:
        window = self._window
        room = min(_WIDEST + 160, window.width() - 32)
        self.setFixedWidth(min(self._row.sizeHint().width(), room))
        self.setFixedHeight(max(40, self._row.heightForWidth(self.width())))
        self.move(
            (window.width() - self.width()) // 2, window.height() - self.height() - _FROM_BELOW
        )

    @guarded
    def _on_time(self) -> None:
        has_keys = any(each.hasFocus() for each in (self.button, self.decline, self._close))
        if self.underMouse() or has_keys:
            self._timer.start()
        else:
            self.dismiss()

    @guarded
    def _on_declined(self) -> None:
        decline = self._message.on_decline
        self.dismiss()
        if decline is not None:
            decline()

    @guarded
    def _on_pressed(self) -> None:
        message = self._message
        self.dismiss()
        self._run(message.command, message.argument)
