"""Find a command: type some letters of what is to be done, Enter does it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from annotations_db.text.typeahead import Phrase, best
from pyside_app.dialogs.command_rows import ROW, CommandDelegate, CommandRow, by_menu
from pyside_app.dialogs.picker_parts import PickerField, PickList
from pyside_app.dialogs.picker_rows import ROW_ROLE, RowsModel
from pyside_app.dialogs.pop_up_list import PopUpList
from pyside_app.guard import guarded, guarded_or
from pyside_app.theme import Look
from pyside_app.words import counted, tr

WIDTH = 560
TOP = 72
"""Below menus and tools."""
_MARGIN = 8
_MOST_ROWS = 12
_MOST_FOUND = 50


def found(rows: Sequence[CommandRow], phrases: Sequence[Phrase], typed: str) -> list[CommandRow]:
    """The commands that the typed words may mean, best first; those that can be given come before
    those that cannot.
    """
    matches = [rows[each] for each in best(phrases, typed, _MOST_FOUND, loosely=True)]
    return sorted(matches, key=lambda each: bool(each.why_not))


def phrase(row: CommandRow) -> Phrase:
    """A command as it is looked for: its words, its menu, its hint, and what others call it."""
    return Phrase.of(row.text, f"{row.menu} {row.text}", (*row.also, row.hint))


class CommandFinder(PopUpList):
    """A child of the window. It closes itself, gives the keys back, and then says what is wanted;
    ``used`` are the ids of the commands found last, newest first.
    """

    chosen = Signal(str)

    def __init__(
        self, rows: Sequence[CommandRow], used: Sequence[str], look: Look, window: QWidget
    ) -> None:
        super().__init__(look, window)
        self._window = window
        self._all = tuple(rows)
        self._used = [each for one in used for each in rows if each.id == one]
        self._before = QApplication.focusWidget()
        self.setAccessibleName(tr("Find a command"))
        self.field = PickerField(look, self, "find")
        self.field.setPlaceholderText(tr("Say what you want to do, for example word or pdf"))
        self.field.setAccessibleName(tr("Command"))
        self.rows: RowsModel[CommandRow] = RowsModel(self)
        self.list = PickList(self.rows, CommandDelegate(look))
        self.list.setAccessibleName(tr("Commands that match"))
        self._lay_out()
        self.listen(self.field)
        self.field.textChanged.connect(self._answer)
        self.list.clicked.connect(self._on_clicked)
        window.installEventFilter(self)
        self._answer()
        self.show()
        self.raise_()

    @cached_property
    def _phrases(self) -> tuple[Phrase, ...]:
        """Made with the first letter typed, when the list has long been seen."""
        return tuple(map(phrase, self._all))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, _MARGIN, 1, _MARGIN)
        column.setSpacing(_MARGIN)
        line = QVBoxLayout()
        line.setContentsMargins(_MARGIN - 1, 0, _MARGIN - 1, 0)
        line.addWidget(self.field)
        column.addLayout(line)
        column.addWidget(self.list)

    @override
    @guarded
    def close_it(self) -> None:
        """Goes away; the keys go back to where they were."""
        if self.isHidden():
            return
        has_keys = self.isAncestorOf(QApplication.focusWidget() or self._window)
        self.hide()
        before = self._before
        if has_keys and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    @guarded
    def _answer(self) -> None:
        typed = self.field.text().strip()
        matches = self.matches(typed) if typed else []
        count = sum(each.can_be_chosen or bool(each.why_not) for each in matches)
        self.field.say(counted("{n} match", "{n} matches", count) if count else "")
        if typed and not matches:
            matches = [CommandRow(self.nothing(typed))]
        self.rows.show(matches if typed else self.everything())
        self._make_current(self.list.next_row(1))
        self._fit()

    def matches(self, typed: str) -> list[CommandRow]:
        """What the typed words may mean."""
        return found(self._all, self._phrases, typed)

    def nothing(self, typed: str) -> str:
        """Said where they mean nothing."""
        return tr("No command is called “{typed}”.", typed=typed)

    def everything(self) -> list[CommandRow]:
        """What is listed before anything is typed: what was used last, then all by their menus."""
        used = [CommandRow(tr("Used last"), is_heading=True), *self._used] if self._used else []
        return [*used, *by_menu(self._all)]

    def _make_current(self, number: int | None) -> None:
        said = ""
        if number is not None:
            self.list.make_current(number)
            said = self.rows.rows[number].said
        if number is not None and number <= 1:
            self.list.scrollToTop()
        enter = tr("Enter gives {command}", command=said) if said else ""
        self.field.setAccessibleDescription(enter)

    def _fit(self) -> None:
        """As high as its list, below the tools, never beyond the window."""
        room = (self._window.height() - TOP - 64) // ROW
        rows = max(1, min(len(self.rows.rows), _MOST_ROWS, room))
        self.list.setFixedHeight(rows * ROW)
        self.setFixedWidth(min(WIDTH, self._window.width() - 2 * _MARGIN))
        self.adjustSize()
        self.move((self._window.width() - self.width()) // 2, TOP)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if isinstance(row, CommandRow) and row.can_be_chosen:
            self.close_it()
            self.chosen.emit(row.id)

    @guarded
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._fit()
            return False
        return super().eventFilter(watched, event)

    @override
    def take(self, *, has_ctrl: bool) -> None:
        self._choose(self.list.currentIndex())

    @override
    def step(self, by: int) -> None:
        self._make_current(self.list.next_row(by))
