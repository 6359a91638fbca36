"""Ordinal numbers in words, to write them and to find them."""

from __future__ import annotations

from functools import cache

_FIRST = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NINETEEN, _TEN, _MOST = 19, 10, 99

ORDINAL = (
    rf"(?:\d{{1,3}}\s?(?:st|nd|rd|th)|(?:(?:{'|'.join(_TENS)})[- ])?(?:{'|'.join(_FIRST)})|"
    rf"(?:{'|'.join(each[:-1] for each in _TENS)})ieth)"
)
"""A regular expression, for upper and lower case alike."""


def in_words(number: int) -> str:
    """ "sixty-seventh" for 67; figures from 100 on."""
    if not 0 < number <= _MOST:
        return f"{number}th"
    if number <= _NINETEEN:
        return _FIRST[number - 1]
    tens, ones = divmod(number, _TEN)
    name = _TENS[tens - 2]
    return f"{name}-{_FIRST[ones - 1]}" if ones else f"{name.removesuffix('y')}ieth"


def number_of(words: str) -> int | None:
    """67 for "sixty-seventh" or "67th"; None for what is no ordinal."""
    figures = "".join(each for each in words if each.isdigit())
    if figures:
        return int(figures)
    return _numbers().get(words.casefold().replace(" ", "-"))


@cache
def _numbers() -> dict[str, int]:
    return {in_words(each): each for each in range(1, _MOST + 1)}
