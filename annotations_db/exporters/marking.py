"""How a marked piece looks: the tints of its highlights mixed, a bar for each of their tags; no
format is known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from annotations_db.colours import TagColour, tag_colours
from annotations_db.exporters.copy import Passage

LANES = 5
"""How many stripes stand side by side at most."""
LINE = 90
"""About how many characters a printed line holds: stripes nearer than that need lanes of their
own.
"""


def colour_of(name: str, theme: str = "light") -> TagColour:
    """The tag colour ``name``; an unknown one is grey."""
    colours = tag_colours(theme)
    return colours.get(name, colours["grey"])


def bars(over: Sequence[Passage]) -> tuple[str, ...]:
    """The colour names of the bars under a piece: one per different tag (or untagged highlight),
    in text order.
    """
    seen: dict[str, str] = {}
    for passage in over:
        for tag in passage.tags:
            seen.setdefault(tag.id, tag.colour)
        if not passage.tags:
            seen.setdefault(passage.id, passage.colour)
    return tuple(seen.values())


def tints(over: Sequence[Passage]) -> tuple[str, ...]:
    """The different colour names that the ground of a piece is mixed from."""
    names: dict[str, None] = {}
    for passage in over:
        names.update(dict.fromkeys((passage.colour,) if passage.own_colour else passage.colours))
    return tuple(names)


@cache
def mixed(names: tuple[str, ...], theme: str = "light") -> str:
    """The even mixture of the tints of ``names`` as "#RRGGBB"."""
    tint = [colour_of(name, theme).tint for name in names]
    channels = ([int(each[at : at + 2], 16) for each in tint] for at in (1, 3, 5))
    return "#" + "".join(f"{round(sum(values) / len(values)):02X}" for values in channels)


def lanes(passages: Iterable[Passage]) -> Mapping[int, tuple[int, ...]]:
    """For each passage's number the lanes of its stripes, one per tag, so that neighbours never
    share one.

    Past the last lane stripes lie over one another.
    """
    free_from = [0] * LANES
    found: dict[int, tuple[int, ...]] = {}
    for passage in passages:
        taken: list[int] = []
        for _ in passage.colours:
            open_lanes = [
                lane
                for lane in range(LANES)
                if lane not in taken and free_from[lane] <= passage.span.start
            ]
            taken.append(open_lanes[0] if open_lanes else LANES - 1)
        for lane in taken:
            free_from[lane] = max(free_from[lane], passage.span.end + LINE)
        found[passage.number] = tuple(taken)
    return found
