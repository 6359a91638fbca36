"""List markers as a browser prints them: bullets, numbers, letters, Roman numerals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

BULLET = "•"
_LETTERS = 26
_LARGEST_ROMAN = 3999
_LARGEST = 10**9
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(slots=True)
class Numbering:
    """Where the numbering of one list stands."""

    kind: Literal["ul", "ol"]
    number: int = 1
    style: str = "1"

    def next_marker(self, value: str | None) -> str:
        """The marker of the next item, whose own ``value``, if any, goes before the count."""
        if self.kind == "ul":
            return BULLET
        self.number = whole_number(value, self.number)
        marker = f"{printed(self.number, self.style)}."
        self.number += 1
        return marker


def numbering(tag: str, attributes: Mapping[str, str]) -> Numbering:
    """The numbering of a list element."""
    if tag != "ol":
        return Numbering("ul")
    return Numbering("ol", whole_number(attributes.get("start"), 1), attributes.get("type", "1"))


def whole_number(value: str | None, otherwise: int) -> int:
    """The whole number an attribute holds; ``otherwise`` where it holds none of a sensible size."""
    try:
        number = int(value or "")
    except ValueError:
        return otherwise
    return number if abs(number) < _LARGEST else otherwise


def printed(number: int, style: str) -> str:
    """``number`` in the list style 1, a, A, i or I; what a style cannot show is shown in digits."""
    if style in ("a", "A") and number > 0:
        letters = _letters(number)
        return letters.upper() if style == "A" else letters
    if style in ("i", "I") and 0 < number <= _LARGEST_ROMAN:
        numeral = _roman(number)
        return numeral.upper() if style == "I" else numeral
    return str(number)


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, digit = divmod(number - 1, _LETTERS)
        letters = chr(ord("a") + digit) + letters
    return letters


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral
