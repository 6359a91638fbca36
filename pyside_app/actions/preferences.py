"""The preferences, as a section of the Edit menu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotations_db import settings
from pyside_app.actions.looks import take
from pyside_app.actions.table import Action, Menu, all_menus
from pyside_app.theme import Look
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from pyside_app.dialogs.preferences import Preferring

_KEY_SHEETS = ("help.edit_keys", "help.keys")


def _open(bench: Workbench) -> None:
    from pyside_app.dialogs.preferences import PreferencesSheet  # noqa: PLC0415

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = PreferencesSheet(_preferring(bench), look, window)
        return sheet, sheet.box("theme")

    bench.asks.open(make)


def _preferring(bench: Workbench) -> Preferring:
    from pyside_app.dialogs.preferences import Preferring  # noqa: PLC0415

    session = bench.session
    text = session.text
    return Preferring(
        now=lambda: bench.kept.now,
        take=lambda wanted: take(bench, wanted),
        name=settings.load().name,
        take_name=lambda name: _take_name(bench, name),
        project=session.project.path,
        show_project=lambda: bench.asks.show_in_folder(session.project.path),
        edit_keys=lambda: _edit_keys(bench),
        text="" if text is None else text.text,
    )


def _take_name(bench: Workbench, name: str) -> None:
    if name != settings.load().name:
        settings.save(replace(settings.load(), name=name))
        bench.session.project.set_author(name)


def _edit_keys(bench: Workbench) -> None:
    """The sheet in which keys are changed where there is one, else their list."""
    there = {each.id for menu in all_menus() for each in menu.actions()}
    bench.command(next(each for each in _KEY_SHEETS if each in there))


MENU = Menu(
    "&Edit",
    29,
    (Action("edit.preferences", "Preferenc&es…", _open, ("Ctrl+,",)),),
)
