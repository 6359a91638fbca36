"""What parts of the window tell one another: something to say, or that something is being left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell the reader: a toast with, at most, one command to offer, and a word to
    decline it with.
    """

    text: str
    action: str = ""
    command: str = ""
    argument: object = None
    kind: Literal["done", "error"] = "done"
    decline: str = ""
    on_decline: Callable[[], None] | None = None


@dataclass(slots=True)
class Leaving:
    """Asks those who hold something unkept to keep it; who cannot, refuses. Where it is final,
    nobody is asked again.
    """

    is_final: bool = False
    is_refused: bool = False
