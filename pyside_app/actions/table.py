"""What a command is: plain data that menus, toolbar, context menu, pop-up and key list all read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from annotations_db.discovery import discover
from pyside_app import actions
from pyside_app.workbench import Workbench


def always(_bench: Workbench) -> bool:
    """For commands that can be given at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """A command. ``text`` has its mnemonic after "&"; single letters among ``shortcuts`` are
    silent in text fields, as Qt lets those take them first.

    ``label`` gives a text that changes ("" hides the command), ``checked`` makes it a switch,
    ``run_on`` is called instead of ``run`` when a panel names what is meant.
    """

    id: str
    text: str
    run: Callable[[Workbench], None]
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    hint: str = ""
    """Says in the key list and in tool tips what the text leaves open."""
    enabled: Callable[[Workbench], bool] = always
    label: Callable[[Workbench], str] | None = None
    checked: Callable[[Workbench], bool] | None = None
    run_on: Callable[[Workbench, object], None] | None = None
    in_text: bool = False
    """Whether its keys are given to it only while the text has the keyboard."""
    also: tuple[str, ...] = ()
    """Other words by which people look for it."""
    is_internal: bool = False
    """Whether it is only ever given on something, by the panel that shows it: people neither see
    it in a list nor give it a key, which could not say on what.
    """

    @property
    def words(self) -> str:
        """The text without its mnemonic."""
        return self.text.replace("&", "")


def only_on(action_id: str, text: str, run_on: Callable[[Workbench, object], None]) -> Action:
    """A command that means nothing without what it is given on."""
    return Action(action_id, text, _nothing, run_on=run_on, is_internal=True)


def _nothing(_bench: Workbench) -> None:
    """Nobody has said on what."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a menu that is made when it opens."""

    text: str
    command: str
    argument: object
    is_there: bool = True
    """Whether it can be given; else it is shown grey."""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu, or a section of the one with the same title: commands, menus within, and None for a
    line between; ``fill`` is asked for more whenever it opens.
    """

    title: str
    order: int
    entries: tuple[Entry, ...] = ()
    fill: Callable[[Workbench], Sequence[Choice]] | None = None

    def actions(self) -> Iterator[Action]:
        """All commands in it, those of the menus within too."""
        for entry in self.entries:
            if isinstance(entry, Menu):
                yield from entry.actions()
            elif entry is not None:
                yield entry


Entry: TypeAlias = "Action | Menu | None"


def all_menus() -> list[Menu]:
    """Every module's ``MENU``, ours and those of entry points, in the menu bar's order.

    Those of one title are one menu: its sections, by their ``order``, with a line between.
    """
    found = sorted(discover(actions, "MENU", Menu, "plenary.menus"), key=lambda each: each.order)
    menus: dict[str, Menu] = {}
    for menu in found:
        before = menus.get(menu.title)
        menus[menu.title] = menu if before is None else _joined(before, menu)
    return list(menus.values())


def _joined(menu: Menu, section: Menu) -> Menu:
    return replace(menu, entries=(*menu.entries, None, *section.entries))
