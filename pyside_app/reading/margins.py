"""How a width is shared out between margin, text, stripes and names. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass

LEFT = 40
BEFORE_STRIPES = 20
LANE = 8
LANES_SHOWN = 4
NAME = 136
_LEAST_NAME = 64
_LEAST_TEXT = 120
END = 8
"""Pixels kept free at the right edge; where no names stand, a fifth lane uses them."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Pixels from the left edge of the view; ``names`` is 0 where there is no room for them."""

    left: int
    text: int
    stripes: int
    names_left: int
    names: int


def share_out(width: int, measure: int) -> Margins:
    """The text keeps its measure as long as it can; names give way first, then the text.

    Where there is more room than needed, text and stripes stand in the middle together.
    """
    lanes = LANES_SHOWN * LANE
    beside = BEFORE_STRIPES + lanes
    left = max(LEFT, (width - measure - beside - NAME) // 2)
    text = max(_LEAST_TEXT, min(measure, width - left - beside - END))
    names_left = left + text + beside
    names = min(NAME, width - names_left - END)
    return Margins(
        left=left,
        text=text,
        stripes=left + text + BEFORE_STRIPES,
        names_left=names_left,
        names=names if names >= _LEAST_NAME else 0,
    )
