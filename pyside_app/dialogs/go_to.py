"""Go to anything: statements, tags, notes and commands by some letters of their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from pyside_app.dialogs.command_finder import CommandFinder
from pyside_app.dialogs.command_rows import CommandRow
from pyside_app.theme import Look
from pyside_app.words import tr

_MOST_COMMANDS = 6


@dataclass(frozen=True, slots=True)
class Places:
    """What can be gone to beside commands: ``first`` before anything is typed, ``named`` for what
    is; both give rows below headings.
    """

    first: Callable[[], Sequence[CommandRow]]
    named: Callable[[str], Sequence[CommandRow]]


class GoToFinder(CommandFinder):
    """Like the finder of commands, with places above them."""

    def __init__(
        self, places: Places, commands: Sequence[CommandRow], look: Look, window: QWidget
    ) -> None:
        self._places = places
        super().__init__(commands, (), look, window)
        self.setAccessibleName(tr("Go to anything"))
        self.field.setPlaceholderText(tr("A statement, a tag, a note or a command"))
        self.field.setAccessibleName(tr("Go to"))
        self.list.setAccessibleName(tr("Places that match"))

    @override
    def matches(self, typed: str) -> list[CommandRow]:
        rows = list(self._places.named(typed))
        commands = super().matches(typed)[:_MOST_COMMANDS]
        if commands:
            rows += [CommandRow(tr("Commands"), is_heading=True), *commands]
        return rows

    @override
    def nothing(self, typed: str) -> str:
        return tr("Nothing is called “{typed}”. Search finds words in the texts.", typed=typed)

    @override
    def everything(self) -> list[CommandRow]:
        return list(self._places.first())
