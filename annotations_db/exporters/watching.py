"""How far a copy is written: told to whoever waits for it, who may also stop it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Watch: TypeAlias = Callable[[float], None]
"""Is told which share of the work is done, 0 to 1, never less than before. What it raises stops
the work: CancelledError where somebody has pressed Stop.
"""


def nobody(_share: float) -> None:
    """Waits for nothing."""


def followed(
    things: Sequence[T], watch: Watch, start: float = 0.0, end: float = 1.0
) -> Iterator[T]:
    """``things`` one by one, ``watch`` being told from the share ``start`` on that working through
    them takes until ``end``.
    """
    step = (end - start) / len(things) if things else 0.0
    for number, each in enumerate(things):
        watch(start + number * step)
        yield each
    watch(end)
