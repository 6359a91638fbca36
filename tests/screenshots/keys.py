"""Writes the guide's keys from the table of commands: ``python -m tests.screenshots.keys``."""

from __future__ import annotations

from collections.abc import Iterator

from pyside_app.actions.table import Action, Menu, all_menus
from tests.screenshots.environment import ROOT

PAGE = ROOT / "docs" / "guide" / "keys.md"
HEAD = """# Keys

**F1** shows this list in the window. A single letter or sign is a command while the text or a card
has the keyboard; in a field it is typed. What stands here without a key is in the menu, and mostly
in the pop-up or the menu of a right click.
"""
_SPOKEN = {"PgDown": "Page Down", "PgUp": "Page Up", "Del": "Delete", "Return": "Enter"}
_SIGNS = {"-": "−"}


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join([HEAD, *(line for menu in all_menus() for line in _table(menu))])


def _table(menu: Menu) -> Iterator[str]:
    yield f"## {menu.title.replace('&', '')}"
    yield "| command | key | |"
    yield "|---|---|---|"
    for action in menu.actions():
        if action.is_internal:
            continue
        keys = " or ".join(f"**{spoken(each)}**" for each in action.shortcuts)
        yield f"| {action.words} | {keys} | {_remark(action)} |"
    yield ""


def _remark(action: Action) -> str:
    same = action.words.removesuffix("…").casefold()
    return "" if action.hint.casefold() == same else action.hint


def spoken(shortcut: str) -> str:
    """ "Ctrl+PgDown" as it stands on a keyboard: "Ctrl+Page Down"."""
    if len(shortcut) > 1 and shortcut[-1] in "+-":
        sign = shortcut[-1]
        return f"{shortcut[:-1]}{_SIGNS.get(sign, sign)}"
    return "+".join(_SPOKEN.get(part, part) for part in shortcut.split("+")).replace("|", "\\|")


def main() -> None:
    """Writes the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
