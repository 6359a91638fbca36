"""How a width is shared out between margin, text, stripes and names. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass

LEFT = 40
BEFORE_STRIPES = 20
LANE = 8
LANES_SHOWN = 4
NAME = 136
_KEPT_NAME, _LEAST_NAME = 104, 64
"""What names keep as long as the measure can give way, and below what they go."""
_LEAST_LEFT = 24
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
    """What a stripe means is read beside it: the left margin gives way first, then a part of the
    names, then the measure down to its half, and only then the names go and the text has their
    room.

    Where there is more room than needed, text and stripes stand in the middle together.
    """
    beside = BEFORE_STRIPES + LANES_SHOWN * LANE
    spare = width - measure - beside - NAME
    left = max(_LEAST_LEFT, min(LEFT, spare - END), spare // 2)
    room = width - left - beside - END
    names = min(NAME, max(_KEPT_NAME, room - measure), room - measure // 2)
    if names < _LEAST_NAME:
        names = 0
    text = max(_LEAST_TEXT, min(measure, room - names))
    return Margins(
        left=left,
        text=text,
        stripes=left + text + BEFORE_STRIPES,
        names_left=left + text + beside,
        names=names,
    )
