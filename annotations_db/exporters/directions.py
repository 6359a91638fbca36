"""Which way a text runs, by its first strong character (UAX #9, P2 and P3)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Literal

Direction = Literal["ltr", "rtl"]


def direction(text: Iterable[str], default: Direction = "ltr") -> Direction:
    """ "rtl" where the first letter with a direction is Arabic, Hebrew …; ``default`` where
    there is none.
    """
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return "ltr"
        if kind in {"R", "AL"}:
            return "rtl"
    return default
