"""List markers as printed, traced back to the lists that print them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotations_db.model import Block
from annotations_db.text.markers import BULLET, printed

_NUMBER = re.compile(r"(-?\d{1,9})\.")
_LETTERS = re.compile(r"([a-z]{1,15}|[A-Z]{1,15})\.")
_MOST_LETTERS = 6
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@dataclass(frozen=True, slots=True)
class Marker:
    """What makes a list print a marker: ``value`` of its item, None for a bullet, and ``style``
    ("1", "a", "A", "i", "I"), "" for a bullet.
    """

    value: int | None
    style: str


def levels(block: Block) -> list[tuple[str, Marker | None]]:
    """The lists of a block, outermost first, each with the marker of the item that begins in it:
    "item" (of no list), "ul", "ol". A number outside lists gets a list that prints it.
    """
    outside, inside = _assigned(block) or ([], [None] * len(block.lists))
    items = [("ol" if marker.style else "item", marker) for marker in outside]
    return [*items, *zip(block.lists, inside, strict=True)]


def is_printed_by_lists(block: Block) -> bool:
    """Whether the lists of a block can print its marker."""
    return _assigned(block) is not None


def _assigned(block: Block) -> tuple[list[Marker], list[Marker | None]] | None:
    """The markers of items outside lists and of each list, or None where there is no way."""
    inside: list[Marker | None] = [None] * len(block.lists)
    outside: list[Marker] = []
    level = len(block.lists)
    for token in reversed(block.marker.split()):
        marker = _marker(token)
        if marker is None:
            return None
        kind = "ol" if marker.style else "ul"
        level = max((at for at in range(level) if block.lists[at] == kind), default=-1)
        if level >= 0:
            inside[level] = marker
        else:
            outside.insert(0, marker)
        level = max(level, 0)
    return outside, inside


def _marker(token: str) -> Marker | None:
    if token == BULLET:
        return Marker(None, "")
    if (number := _NUMBER.fullmatch(token)) and f"{int(number[1])}." == token:
        return Marker(int(number[1]), "1")
    letters = _LETTERS.fullmatch(token)
    return _lettered(letters[1]) if letters else None


def _lettered(letters: str) -> Marker | None:
    roman, alphabetic = ("i", "a") if letters.islower() else ("I", "A")
    value = _roman(letters.lower())
    if value and printed(value, roman) == letters:
        return Marker(value, roman)
    if len(letters) > _MOST_LETTERS:
        return None
    value = 0
    for letter in letters.lower():
        value = value * 26 + ord(letter) - ord("a") + 1
    return Marker(value, alphabetic)


def _roman(letters: str) -> int:
    if not set(letters) <= set(_ROMAN):
        return 0
    values = [_ROMAN[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(
        -each if each < after else each for each, after in zip(values, following, strict=True)
    )
