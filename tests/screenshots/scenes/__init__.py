"""All scenes: each module here has some in its constant ``SCENES``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from annotations_db.discovery import discover
from tests.screenshots import scenes
from tests.screenshots.scene import Scene

SCENES: Mapping[str, Scene] = {
    each.name: each for several in discover(scenes, "SCENES", tuple) for each in several
}


def pretty() -> Iterator[Scene]:
    """The scenes that the guide shows."""
    size = (1440, 900)
    yield SCENES["window-light"]
    yield SCENES["window-dark"]
    for name in ("overlaps", "picker", "export", "search", "statements-table", "review"):
        yield replace(SCENES[name], size=size)
