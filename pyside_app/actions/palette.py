"""Find a command by its words."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from PySide6.QtWidgets import QWidget

from pyside_app.actions import listing
from pyside_app.actions.table import Action, Menu, all_menus
from pyside_app.dialogs.command_finder import CommandFinder
from pyside_app.dialogs.command_rows import CommandRow
from pyside_app.theme import Look
from pyside_app.workbench import Workbench

MOST_USED = 5
"""How many commands found last are remembered."""
FIND = "help.find_command"


@cache
def _menus() -> list[Menu]:
    """The table as it was when a command was first looked for: reading it costs some 20 ms."""
    return all_menus()


def rows(bench: Workbench) -> list[CommandRow]:
    """All commands as a finder lists them, but the one that opens it."""
    return [each for each in listing.rows(_menus(), bench) if each.id != FIND]


def _find(bench: Workbench) -> None:
    kept = bench.kept

    def run(action_id: str) -> None:
        others = (each for each in kept.now.commands_used if each != action_id)
        kept.keep(replace(kept.now, commands_used=(action_id, *others)[:MOST_USED]))
        bench.command(action_id)

    def make(look: Look, window: QWidget) -> QWidget:
        finder = CommandFinder(rows(bench), kept.now.commands_used, look, window)
        finder.chosen.connect(run)
        return finder

    bench.asks.pop_up(make)


MENU = Menu(
    "&Help",
    69,
    (
        Action(
            FIND,
            "&Find a command…",
            _find,
            ("Ctrl+Shift+P",),
            "find",
            "Find a command by its words and give it",
        ),
    ),
)
