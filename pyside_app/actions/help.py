"""The Help menu: the keys, as a list and to be changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pyside_app.actions import listing
from pyside_app.actions.table import Action, Menu, all_menus
from pyside_app.dialogs.command_rows import CommandRow
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def _keys(bench: Workbench) -> None:
    from pyside_app.dialogs.keys import KeysSheet  # noqa: PLC0415

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        groups = listing.key_groups(all_menus(), bench.bindings)
        sheet = KeysSheet(groups, lambda: bench.command("help.edit_keys"), look, window)
        return sheet, sheet.field

    bench.asks.open(make)


def _edit_keys(bench: Workbench) -> None:
    from pyside_app.dialogs.change_keys import ChangeKeysSheet  # noqa: PLC0415

    menus = all_menus()
    rows = [
        CommandRow(tr(each.text).replace("&", ""), each.id, menu, hint=tr(each.hint))
        for menu, each in listing.placed(menus)
    ]

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        fixed = menu_keys(menus)
        sheet = ChangeKeysSheet(rows, bench.bindings, fixed, bench.bind, look, window)
        return sheet, sheet.field

    bench.asks.open(make)


def menu_keys(menus: list[Menu]) -> dict[str, str]:
    """The keys that open the menus, and which."""
    titles = (tr(each.title) for each in menus)
    return {
        f"Alt+{each[each.index('&') + 1].upper()}": each.replace("&", "")
        for each in titles
        if "&" in each[:-1]
    }


MENU = Menu(
    "&Help",
    70,
    (
        Action("help.keys", "&Keys", _keys, ("F1", "?"), hint="List all keys"),
        Action(
            "help.edit_keys",
            "&Change keys…",
            _edit_keys,
            hint="Give commands other keys, or switch single letters off",
        ),
    ),
)
