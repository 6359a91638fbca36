"""The field above the cards: words that the highlights shown must have."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotations_db.filters import Filter
from pyside_app.guard import guarded
from pyside_app.icons import icon
from pyside_app.panels.parts.field import TextField
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

REST = 120
"""Milliseconds without a key after which the cards follow."""


class FilterField(QWidget):
    """The field in its place, in step with the session's filter."""

    left = Signal()
    """The keys go to the cards."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self.field = TextField()
        self.field.setFixedHeight(28)
        self.field.setPlaceholderText(tr("Filter by words  Ctrl+Alt+F"))
        self.field.setAccessibleName(tr("Filter by words"))
        self.field.setAccessibleDescription(tr("Looks in quotes, notes and names of tags"))
        self._picture = self.field.addAction(
            icon("find", look.theme), QLineEdit.ActionPosition.LeadingPosition
        )
        self._empty = self.field.addAction(
            icon("close", look.theme), QLineEdit.ActionPosition.TrailingPosition
        )
        self._empty.setToolTip(tr("Take the words away (Esc)"))
        self._empty.setVisible(False)
        self._empty.triggered.connect(self.field.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 8)
        row.addWidget(self.field)
        self.setFocusProxy(self.field)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST)
        self._later.timeout.connect(self.apply)
        self.field.textEdited.connect(self._wait)
        self.field.textChanged.connect(self._on_changed)
        self.field.left.connect(self._leave)
        session.filter_changed.connect(self._show_filter)
        look.changed.connect(self._on_look_changed)

    @guarded
    def _on_look_changed(self) -> None:
        self._picture.setIcon(icon("find", self._look.theme))
        self._empty.setIcon(icon("close", self._look.theme))

    def start(self) -> None:
        """Takes the keyboard, what is in it ready to be replaced."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @guarded
    def _wait(self, _text: str) -> None:
        self._later.start()

    @guarded
    def apply(self) -> None:
        """Has the cards follow at once."""
        self._later.stop()
        self._session.set_filter(replace(self._session.filter, text=self.field.text().strip()))

    @guarded
    def _on_changed(self, text: str) -> None:
        self._empty.setVisible(bool(text))
        if not text:
            self.apply()

    @guarded
    def _leave(self) -> None:
        self.apply()
        self.left.emit()

    @guarded
    def _show_filter(self, wanted: Filter) -> None:
        if wanted.text != self.field.text().strip() and not self._later.isActive():
            self.field.setText(wanted.text)
