"""The list of all keys, read from the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotations_db.text.typeahead import folded
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.keys import spoken
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH = 720
_HEIGHT = 440


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one menu: what they do, and the keys, in Qt's portable spelling."""

    title: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    def matching(self, typed: str) -> KeyGroup:
        """Only the rows that hold every typed word, in what they do, in a key or in the title."""
        wanted = folded(typed).split()
        kept = [
            (words, keys)
            for words, keys in self.rows
            if fits(wanted, words, self.title, *map(spoken, keys))
        ]
        return replace(self, rows=tuple(kept))


def fits(wanted: Sequence[str], *texts: str) -> bool:
    """Whether every word is in one of the texts. Of a single sign, only as a whole word."""
    parts = [folded(each) for each in texts]
    words = {word for each in parts for word in each.split()}
    return all(
        each in words if len(each) == 1 else any(each in part for part in parts) for each in wanted
    )


class KeysSheet(Sheet):
    """All groups in two columns of about the same length; ``change`` opens what changes them."""

    def __init__(
        self, groups: Sequence[KeyGroup], change: Callable[[], None], look: Look, window: QWidget
    ) -> None:
        super().__init__(tr("Keys"), _WIDTH, look, window)
        self._groups = groups
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("A command or a key"))
        self.field.setAccessibleName(tr("Show only keys that match"))
        self.field.setClearButtonEnabled(True)
        self.change = QPushButton(tr("Change keys…"))
        self.change.setProperty("link", True)
        self.change.clicked.connect(lambda *_: change())
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.field, 1)
        line.addWidget(self.change)
        self.body.addLayout(line)
        self.body.addSpacing(16)
        self.area = _Area()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("Keys"))
        self.body.addWidget(self.area)
        self.field.textChanged.connect(self._show)
        self._show()

    @guarded
    def _show(self) -> None:
        matching = [each.matching(self.field.text()) for each in self._groups]
        shown = [each for each in matching if each.rows]
        if shown:
            self.area.setWidget(_columns(shown))
        else:
            words = tr("No key for “{typed}”.", typed=self.field.text().strip())
            self.area.setWidget(_alone(sentence_label(words, secondary=True)))


class _Area(QScrollArea):
    """Lower only where the window is."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)


def _alone(label: QLabel) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    column.addStretch(1)
    return widget


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
        cap = QLabel(spoken(key))
        cap.setProperty("keycap", True)
        row.addWidget(cap)
    return widget
