"""What Plenary is, which one this is, on what it stands, and where it writes its log."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from annotations_db.versions import Library, libraries, licence_text, programs
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import TITLE, Look
from pyside_app.words import tr

_WIDTH = 560
_HEIGHT = 208


class AboutSheet(Sheet):
    """``details`` is what "Copy details" copies: lines for a report of a fault."""

    def __init__(self, log: Path | None, look: Look, window: QWidget) -> None:
        super().__init__(tr("About Plenary"), _WIDTH, look, window)
        ours, python, *others = programs()
        qt = [("Qt", qVersion()), ("PySide", PySide6.__version__)]
        self._programs = [ours, python, *qt, *others]
        self._libraries = libraries()
        self._log = log
        self._add_words(look)
        self.libraries = _scrolled(_table(self._libraries))
        self.licence = QPlainTextEdit(licence_text())
        self.licence.setReadOnly(True)
        self.licence.setAccessibleName(tr("Licence"))
        self._below = QStackedWidget()
        self._below.setFixedHeight(_HEIGHT)
        self._below.addWidget(self.libraries)
        self._below.addWidget(self.licence)
        self.body.addSpacing(16)
        self.body.addWidget(self._below)
        self._add_buttons()

    def _add_words(self, look: Look) -> None:
        name, version = self._programs[0]
        title = QLabel(f"{name} {version}")
        title.setFont(look.serif_font(TITLE, strong=True))
        self.body.addWidget(title)
        self.body.addSpacing(8)
        what = tr(
            "Read statements: highlight, tag, note, find again, hand out annotated copies. "
            "Everything stays in one file on this computer."
        )
        self.body.addWidget(sentence_label(what))
        self.body.addSpacing(8)
        running = " · ".join(f"{each} {number}" for each, number in self._programs[1:-1])
        self.body.addWidget(sentence_label(running, secondary=True))
        licence = tr(
            "Apache License 2.0. The text font is Source Serif, SIL Open Font License 1.1."
        )
        self.body.addSpacing(4)
        self.body.addWidget(sentence_label(licence, secondary=True))
        if self._log is not None:
            words = tr("Faults are written to {log}.", log=self._log)
            self.body.addSpacing(4)
            self.body.addWidget(sentence_label(words, secondary=True))

    def _add_buttons(self) -> None:
        self.copy = QPushButton(tr("Copy details"))
        self.copy.setToolTip(tr("For a report of something that went wrong"))
        self.copy.clicked.connect(self._copy)
        self.turn = QPushButton(tr("Show the licence"))
        self.turn.setEnabled(bool(self.licence.toPlainText()))
        self.turn.clicked.connect(self._turn)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        self.add_buttons(self.copy, self.turn, primary=self.close_button)

    @property
    def details(self) -> str:
        """Versions, libraries and log, a line each."""
        lines = [f"{name} {version}" for name, version in self._programs]
        lines += [f"{each.name} {each.version} ({each.licence})" for each in self._libraries]
        return "\n".join([*lines, *([f"Log: {self._log}"] if self._log is not None else [])])

    @guarded
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self.copy.setText(tr("Copied"))

    @guarded
    def _turn(self) -> None:
        is_licence = self._below.currentWidget() is self.licence
        self._below.setCurrentWidget(self.libraries if is_licence else self.licence)
        self.turn.setText(tr("Show the licence") if is_licence else tr("Show the libraries"))


def _table(libraries: Sequence[Library]) -> QWidget:
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(2, 1)
    for row, each in enumerate(libraries):
        for column, words in enumerate((each.name, each.version, each.licence)):
            label = sentence_label(words, secondary=column > 0)
            label.setWordWrap(column == _LICENCE)
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
    grid.setRowStretch(len(libraries), 1)
    return widget


_LICENCE = 2
"""The column that may wrap."""


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setAccessibleName(tr("Libraries and their licences"))
    area.setWidget(widget)
    return area
