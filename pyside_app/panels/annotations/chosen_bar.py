"""What can be done with several chosen highlights at once; there while several are chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.panels.parts.buttons import QuietButton
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import counted, tr


class ChosenBar(QWidget):
    """At the foot of the panel, so that no card moves when it comes. ``command`` carries the id of
    a command, which acts on all that are chosen.
    """

    command = Signal(str)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._words = QLabel()
        self._words.setProperty("secondary", True)
        self._words.setProperty("small", True)
        self.buttons: dict[str, QuietButton] = {}
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setSpacing(0)
        for words, command in (
            (tr("Tag…"), "annotate.tag"),
            (tr("Untag…"), "annotate.untag"),
            (tr("Colour"), "annotate.recolour"),
            (tr("Remove"), "annotate.delete"),
            (tr("Copy"), "edit.copy_with_source"),
        ):
            button = QuietButton(words, look, role="accent", height=24)
            button.clicked.connect(lambda *_, each=command: self.command.emit(each))
            row.addWidget(button)
            self.buttons[command] = button
        row.addStretch(1)
        self._words.setContentsMargins(16, 6, 16, 0)
        row.setContentsMargins(8, 0, 0, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in (self._words, buttons):
            column.addWidget(each)
        self.setAccessibleName(tr("Chosen highlights"))
        session.chosen_changed.connect(self.refresh)
        self.refresh()

    @guarded
    def refresh(self, _ids: object = None) -> None:
        """Says how many are chosen."""
        number = len(self._session.chosen)
        self._words.setText(counted("{n} highlight chosen", "{n} highlights chosen", number))
        self.setVisible(number > 1)

    @property
    def words(self) -> str:
        return self._words.text()

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A line above, where the cards end."""
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, self._look.theme.separator)
