"""The list of commands whose keys are changed, and the foot for the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pyside_app.dialogs.command_rows import ROW, CommandDelegate, CommandRow
from pyside_app.dialogs.key_field import KeyField
from pyside_app.dialogs.picker_rows import ROW_ROLE, RowsModel
from pyside_app.guard import guarded
from pyside_app.keys import spoken
from pyside_app.theme import Look
from pyside_app.words import tr

_Index = QModelIndex | QPersistentModelIndex
_ROWS_SHOWN, _FEWEST = 9, 3
_FOOT = 104


class KeyList(QListView):
    """Commands by menu; one is always the chosen one, as long as there is any."""

    current_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.rows: RowsModel[CommandRow] = RowsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(CommandDelegate(look, self))
        self.setMinimumHeight(_FEWEST * ROW)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Commands and their keys"))

    def show_rows(self, rows: Sequence[CommandRow]) -> None:
        """Other rows; the same command stays chosen where it is among them."""
        before, at = self.current_id(), self.verticalScrollBar().value()
        self.rows.show(rows)
        numbers = [number for number, each in enumerate(rows) if each.id]
        same = [number for number in numbers if rows[number].id == before]
        for number in (same or numbers)[:1]:
            self.setCurrentIndex(self.rows.index(number))
            if same:
                self.verticalScrollBar().setValue(at)
            else:
                self.scrollToTop()
        if not numbers:
            self.current_changed.emit()

    def current_id(self) -> str:
        """The chosen command; "" for none."""
        row = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        return row.id if isinstance(row, CommandRow) else ""

    def choose(self, command: str) -> None:
        """Makes a command the chosen one, where it is shown."""
        for number, row in enumerate(self.rows.rows):
            if row.id == command:
                self.setCurrentIndex(self.rows.index(number))

    def step(self, step: int) -> None:
        """To the next command, or the one before."""
        at = self.currentIndex().row() + step
        while 0 <= at < len(self.rows.rows) and not self.rows.rows[at].id:
            at += step
        if 0 <= at < len(self.rows.rows):
            self.setCurrentIndex(self.rows.index(at))

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, _ROWS_SHOWN * ROW)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self._tell()

    @guarded
    def _tell(self) -> None:
        self.current_changed.emit()


class ChosenCommand(QWidget):
    """What the chosen command is called, its keys, a field for one more, and what is to be said.

    Its height never changes.
    """

    removed = Signal(str)
    answered = Signal()
    """A key that another command has shall be given to this one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_FOOT)
        self._name, self._hint = QLabel(), QLabel()
        self._name.setProperty("heading", True)
        self._hint.setProperty("secondary", True)
        for each in (self._name, self._hint):
            each.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setMinimumWidth(0)
        self.key = KeyField()
        self.reset = _link(tr("Reset"))
        self.reset.setAccessibleName(tr("Give this command its usual keys again"))
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.give = QPushButton()
        self.give.setProperty("small", True)
        self.give.clicked.connect(self.answered)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(4)
        self.remove_buttons: list[QPushButton] = []
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = QHBoxLayout()
        title.setSpacing(12)
        title.addWidget(self._name)
        title.addWidget(self._hint, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addLayout(self._keys)
        line.addWidget(self.key)
        line.addWidget(self.reset)
        line.addStretch(1)
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self._said)
        told.addWidget(self.give)
        told.addStretch(1)
        for each in (title, line, told):
            column.addLayout(each)
        column.addStretch(1)

    def show_command(
        self, row: CommandRow | None, keys: Sequence[str], *, is_changed: bool
    ) -> None:
        """Another command, or the same after its keys were changed."""
        self._name.setText(row.text if row is not None else tr("No command is chosen."))
        self._hint.setText(row.hint if row is not None else "")
        self.key.setEnabled(row is not None)
        self.reset.setVisible(is_changed)
        for button in self.remove_buttons:
            self._keys.removeWidget(button)
            button.hide()
            button.deleteLater()
        name = row.text if row is not None else ""
        self.remove_buttons = [self._remover(each, name) for each in keys]
        self.say("" if keys else tr("It has no key.") if row is not None else "")

    def _remover(self, key: str, name: str) -> QPushButton:
        button = QPushButton(f"{spoken(key)}  ×")
        button.setProperty("small", True)
        button.setToolTip(tr("Take {key} away", key=spoken(key)))
        told = tr("Take {key} away from {command}", key=spoken(key), command=name)
        button.setAccessibleName(told)
        button.clicked.connect(lambda *_: self.removed.emit(key))
        self._keys.addWidget(button)
        return button

    def say(self, words: str) -> None:
        """Something about the key that was pressed."""
        self._said.setText(words)
        self.key.setAccessibleDescription(words)
        self.give.hide()

    def ask(self, words: str, name: str) -> None:
        """The key is another command's: ``name`` may have it instead."""
        self.say(words)
        self.give.setText(tr("Give it to {command} instead", command=name.removesuffix("…")))
        self.give.show()

    @property
    def said(self) -> str:
        return self._said.text()


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("link", True)
    return button
