"""Codebooks as JSON: a list of tags by path, read into entries. Files are not opened here."""

from __future__ import annotations

import json
from dataclasses import dataclass

from annotations_db.errors import InvalidError


@dataclass(frozen=True, slots=True)
class Entry:
    """A tag as a codebook describes it; an empty colour leaves the choice to the project."""

    path: str
    definition: str = ""
    include: str = ""
    exclude: str = ""
    examples: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    colour: str = ""
    favourite: int | None = None
    working: bool = False


def entries(source: str) -> tuple[Entry, ...]:
    """The tags of a codebook, in its order. Raises InvalidError where it is not one."""
    try:
        listed = json.loads(source)
    except ValueError as error:
        raise InvalidError("codebook-unreadable", reason=str(error)) from error
    if not isinstance(listed, list):
        raise InvalidError("codebook-unreadable", reason="it is not a list of tags")
    return tuple(_entry(each, number) for number, each in enumerate(listed, start=1))


def _entry(given: object, number: int) -> Entry:
    if not isinstance(given, dict) or not isinstance(given.get("path"), str):
        raise InvalidError("codebook-unreadable", reason=f"tag {number} has no path")
    favourite = given.get("favourite")
    return Entry(
        path=given["path"],
        definition=str(given.get("definition", "")),
        include=str(given.get("include", "")),
        exclude=str(given.get("exclude", "")),
        examples=tuple(map(str, given.get("examples", ()))),
        aliases=tuple(map(str, given.get("aliases", ()))),
        colour=str(given.get("colour", "")),
        favourite=favourite if favourite in range(1, 10) else None,
        working=given.get("working") is True,
    )
