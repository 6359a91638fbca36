"""What a panel of the window is; found by its constant ``PANEL``, here and through entry points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QWidget

from annotations_db.discovery import discover
from pyside_app import panels
from pyside_app.session import Session
from pyside_app.theme import Look


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel beside the text. ``id`` names it in preferences, ``order`` its place from the top.

    Panels of one ``slot`` take one another's place, their headings leading from one to the other;
    one that is not shown ``at_first`` is made when it is first wanted.
    """

    id: str
    title: str
    side: Literal["left", "right"]
    make: Callable[[Session, Look], QWidget]
    order: int = 0
    slot: str = ""
    at_first: bool = True


def all_panels() -> list[Panel]:
    """Every panel there is, by side and order."""
    found = discover(panels, "PANEL", Panel, "plenary.panels")
    return sorted(found, key=lambda each: (each.side, each.order, each.id))
