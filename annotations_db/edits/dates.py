"""Dates as details keep them: a day, month or year in ISO 8601, or two of them with a
slash between.
"""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DASH = "\N{EN DASH}"
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def is_date(value: str) -> bool:
    """Whether it is a day, month or year, or a range from one to a later one."""
    ends = value.split("/")
    return len(ends) in (1, 2) and all(map(_is_one, ends)) and ends == sorted(ends)


def spoken(value: str) -> str:
    """ "11 September 2012", for a range "11–14 September 2012"; what is no date stays as it is."""
    if not is_date(value):
        return value
    first, *rest = (_words(each) for each in value.split("/"))
    if not rest or rest[0] == first:
        return " ".join(first)
    last = rest[0]
    is_alike = len(first) == len(last)
    told = [
        each for place, each in enumerate(first) if not is_alike or first[place:] != last[place:]
    ]
    dash = _DASH if len(told) == 1 else f" {_DASH} "
    return f"{' '.join(told)}{dash}{' '.join(last)}"


def _words(value: str) -> list[str]:
    """Day, month and year, as far as they are known."""
    year, *rest = value.split("-")
    words = [year]
    if rest:
        words.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return words


def _is_one(value: str) -> bool:
    match = _ISO.fullmatch(value)
    if match is None:
        return False
    year, month, day = (int(each or 1) for each in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
