"""The classes of marks: one per combination of tints and bars that a page really has, written
into its style.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.copy import Passage
from annotations_db.exporters.marking import bars, mixed, tints

_MOST_BARS = 3
_DASH = 7


class Looks:
    """Collects what the marks of one page look like."""

    def __init__(self) -> None:
        self._classes: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}

    def of(self, over: Sequence[Passage]) -> str:
        """The class for a piece under the passages ``over``."""
        combination = tints(over), bars(over)
        return self._classes.setdefault(combination, f"m{len(self._classes) + 1}")

    def rules(self) -> str:
        """The rules of all classes, for the light theme."""
        return "".join(
            f".{name}{{--t:{mixed(tint)};{_bars(bar)}}}"
            for (tint, bar), name in self._classes.items()
        )

    def dark_rules(self) -> str:
        """What differs in the dark theme."""
        return "".join(
            f".{name}{{--t:{mixed(tint, 'dark')}}}" for (tint, _), name in self._classes.items()
        )


def _bars(colours: Sequence[str]) -> str:
    """Up to three solid bars of 2 px, 1 px apart, under the tint; more become one of alternating
    dashes.
    """
    if len(colours) > _MOST_BARS:
        stops = ",".join(
            f"var(--{colour}) {at * _DASH}px {(at + 1) * _DASH}px"
            for at, colour in enumerate(colours)
        )
        layers, height = [(f"repeating-linear-gradient(90deg,{stops})", 3.5, 0.0)], 3.5
    else:
        height = 3.0 * len(colours) - 1
        layers = [
            (f"linear-gradient(var(--{colour}),var(--{colour}))", 2, height - 2 - 3 * at)
            for at, colour in enumerate(colours)
        ]
    images = ",".join([image for image, _, _ in layers] + ["linear-gradient(var(--t),var(--t))"])
    sizes = ",".join([f"100% {size:g}px" for _, size, _ in layers] + ["100% 1.18em"])
    places = ",".join(
        [f"0 calc(100% - {up:g}px)" for _, _, up in layers] + [f"0 calc(100% - {height:g}px)"]
    )
    return (
        f"background-image:{images};background-size:{sizes};background-position:{places};"
        f"padding-bottom:{height:g}px"
    )
