"""The list of all keys, read from the table of commands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pyside_app.dialogs.sheet import Sheet
from pyside_app.theme import Look

_WIDTH = 720
_HEIGHT = 480


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one menu: what they do, and the keys, in Qt's portable spelling."""

    title: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


class KeysSheet(Sheet):
    """All groups in two columns of about the same length."""

    def __init__(self, groups: Sequence[KeyGroup], look: Look, window: QWidget) -> None:
        super().__init__("Keys", _WIDTH, look, window)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(_HEIGHT)
        area.setAccessibleName("Keys")
        area.setWidget(_columns(groups))
        self.body.addWidget(area)
        self.area = area


def _columns(groups: Sequence[KeyGroup]) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 12, 0)
    row.setSpacing(32)
    half = sum(len(each.rows) + 2 for each in groups) / 2
    columns = [QVBoxLayout(), QVBoxLayout()]
    so_far = 0
    for group in groups:
        columns[0 if so_far < half - len(group.rows) / 2 else 1].addWidget(_group(group))
        so_far += len(group.rows) + 2
    for column in columns:
        column.setSpacing(16)
        column.addStretch(1)
        row.addLayout(column, 1)
    return widget


def _group(group: KeyGroup) -> QWidget:
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(4)
    grid.setHorizontalSpacing(12)
    grid.setColumnStretch(0, 1)
    title = QLabel(group.title)
    title.setProperty("heading", True)
    grid.addWidget(title, 0, 0, 1, 2)
    for number, (words, keys) in enumerate(group.rows, 1):
        name = QLabel(words)
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(name, number, 0)
        grid.addWidget(_caps(keys), number, 1, _AT_THE_RIGHT)
    return widget


_AT_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _caps(keys: Sequence[str]) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addStretch(1)
    for key in keys:
        cap = QLabel(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        cap.setProperty("keycap", True)
        row.addWidget(cap)
    return widget
