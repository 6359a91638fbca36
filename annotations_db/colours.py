"""The tag colours of a theme, as copies and the window use them; the values stand in
``resources/themes``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from annotations_db.resources import resource


@dataclass(frozen=True, slots=True)
class TagColour:
    """``bar`` for bars, stripes and swatches; ``text`` for names; ``tint`` under text. All
    "#RRGGBB".
    """

    bar: str
    text: str
    tint: str


@cache
def tag_colours(theme: str = "light") -> Mapping[str, TagColour]:
    """The eight tag colours by name."""
    data = tomllib.loads(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))
    return {name: TagColour(**values) for name, values in data["tags"].items()}
