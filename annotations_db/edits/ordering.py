"""Places among siblings: the fractional keys that an order by hand needs, as few new ones as can
be.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.text.positions import between


def respaced(positions: Sequence[str | None]) -> list[str]:
    """Strictly ascending keys for things in the wanted order; None stands for the one to be placed.

    Keys that can stay do: only what two people have put at one place gets another.
    """
    kept: list[str] = []
    low: str | None = None
    for place, position in enumerate(positions):
        if position is None or (low is not None and position <= low):
            following = (each for each in positions[place + 1 :] if each is not None)
            high = next((each for each in following if low is None or each > low), None)
            position = between(low, high)  # noqa: PLW2901
        kept.append(position)
        low = position
    return kept
