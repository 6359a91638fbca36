"""What a new reader sees first: three steps, and where to begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.keys import key_of, name_of
from pyside_app.theme import QUOTE, TITLE, Look, sans
from pyside_app.words import tr

_WIDTH = 600
_NUMBER = 28
_KEY = re.compile(r"\[(.+?)\]")


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of the foot."""

    words: str
    act: Callable[[], None]


class WelcomeSheet(Sheet):
    """The first of ``offers`` is the primary one; each closes the sheet before it acts."""

    def __init__(self, offers: Sequence[Offer], look: Look, window: QWidget) -> None:
        super().__init__(tr("Welcome to Plenary"), _WIDTH, look, window)
        intro = tr(
            "What you mark and write is kept in one file on this computer, and saved at once."
        )
        self.body.addWidget(sentence_label(intro, secondary=True))
        self.body.addSpacing(20)
        for number, (title, words) in enumerate(_steps(), 1):
            self.body.addLayout(self._step(number, title, words, look))
            self.body.addSpacing(20)
        self.body.addWidget(sentence_label(self._later(), secondary=True))
        self.buttons = [QPushButton(each.words) for each in offers]
        for button, offer in zip(self.buttons, offers, strict=True):
            button.clicked.connect(self.dismiss)
            button.clicked.connect(lambda *_, act=offer.act: act())
        primary, *others = self.buttons
        others = list(reversed(others))
        self.add_buttons(*others, primary=primary)

    def _step(self, number: int, title: str, words: str, look: Look) -> QHBoxLayout:
        figure = QLabel(str(number))
        figure.setFont(look.serif_font(TITLE, strong=True))
        figure.setFixedWidth(_NUMBER)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._titled(title))
        column.addWidget(sentence_label(words, secondary=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return row

    def _titled(self, title: str) -> QHBoxLayout:
        """Commands in brackets are shown as the caps of their keys."""
        row = QHBoxLayout()
        row.setSpacing(6)
        for number, part in enumerate(_KEY.split(title)):
            if not part.strip():
                continue
            is_key = bool(number % 2)
            label = QLabel(self._key(part) if is_key else part.strip())
            if is_key:
                label.setProperty("keycap", True)
            else:
                label.setFont(sans(QUOTE, strong=True))
                label.setProperty("title", True)
            row.addWidget(label)
        row.addStretch(1)
        return row

    def _key(self, command: str) -> str:
        return key_of(self, command) or name_of(self, command)

    def _later(self) -> str:
        key = key_of(self, "help.find_command")
        found = tr("{key} finds every command by its words.", key=key) if key else ""
        again = tr("This page is in Help › Welcome.")
        return f"{found} {again}".strip()


def _steps() -> tuple[tuple[str, str], ...]:
    return (
        (
            tr("Select some words"),
            tr("With the mouse, or with Shift and the arrow keys. A pop-up stands beside them."),
        ),
        (
            tr(
                "Press [annotate.highlight] to highlight, [annotate.tag] to tag, "
                "[annotate.note] to note"
            ),
            tr("Each highlight has a card at the right. Keys 1 to 9 are your favourite tags."),
        ),
        (
            tr("Hand out a copy"),
            tr(
                "As a PDF, as a Word document whose comments are your tags and notes, "
                "or as a page for the browser: File › Annotated copy…"
            ),
        ),
    )
