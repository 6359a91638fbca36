"""What Plenary is, which one this is, and where it writes its log."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from annotations_db import __version__
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.theme import TITLE, Look

_WIDTH = 440


class AboutSheet(Sheet):
    def __init__(self, log: Path | None, look: Look, window: QWidget) -> None:
        super().__init__("About Plenary", _WIDTH, look, window)
        name = QLabel(f"Plenary {__version__}")
        name.setFont(look.serif_font(TITLE, strong=True))
        self.body.addWidget(name)
        self.body.addSpacing(8)
        self.body.addWidget(
            sentence_label(
                "Read statements: highlight, tag, note, find again, hand out annotated copies. "
                "Everything stays in one file on this computer."
            )
        )
        self.body.addSpacing(12)
        licence = "Apache License 2.0. The text font is Source Serif, SIL Open Font License 1.1."
        self.body.addWidget(sentence_label(licence, secondary=True))
        if log is not None:
            self.body.addSpacing(4)
            self.body.addWidget(sentence_label(f"Faults are written to {log}.", secondary=True))
        self.close_button = QPushButton("Close")
        self.add_buttons(primary=self.close_button)
        self.close_button.clicked.connect(self.dismiss)
