"""Ranges of dates and numbers as typed: 2010..2014, 2010.., ..2014, 2012-09, 2012-09-11."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?", re.ASCII)
_ALL_OF_IT = "~"
"""Sorts after all that a date goes on with: 2012-12-31 lies between 2012 and 2012~."""


@dataclass(frozen=True, slots=True)
class Dates:
    """From ``first`` to ``last``, both in it; each a year, month or day in ISO 8601, ""
    where open.
    """

    first: str
    last: str

    @property
    def bounds(self) -> tuple[str, str]:
        """The texts between which all dates in it lie, as kept in ISO 8601."""
        return self.first, (self.last or "9999") + _ALL_OF_IT

    def meets(self, value: str) -> bool:
        """Whether a date, or two with a slash between, has a day in it."""
        first, last = self.bounds
        begins, _, ends = value.partition("/")
        return bool(value) and begins <= last and (ends or begins) + _ALL_OF_IT >= first


@dataclass(frozen=True, slots=True)
class Numbers:
    """From ``first`` to ``last``, both in it; None where open."""

    first: float | None
    last: float | None

    def meets(self, value: str) -> bool:
        """Whether the number is in it."""
        if not _NUMBER.fullmatch(value):
            return False
        number = float(value)
        return (self.first is None or number >= self.first) and (
            self.last is None or number <= self.last
        )


def dates(typed: str) -> Dates | None:
    """The dates that were typed; None where they are none or in the wrong order."""
    ends = _ends(typed)
    if ends is None:
        return None
    first, last = (_iso(each) for each in ends)
    if first is None or last is None or not (first or last):
        return None
    found = Dates(first, last)
    return found if not first or found.bounds[1] >= first else None


def numbers(typed: str) -> Numbers | None:
    """The numbers that were typed; None where they are none or in the wrong order."""
    ends = _ends(typed)
    if ends is None or ends == ("", "") or not all(not e or _NUMBER.fullmatch(e) for e in ends):
        return None
    first, last = (float(each) if each else None for each in ends)
    if first is not None and last is not None and first > last:
        return None
    return Numbers(first, last)


def _ends(typed: str) -> tuple[str, str] | None:
    parts = [each.strip() for each in typed.replace("…", "..").split("..")]
    if len(parts) == 1:
        return parts[0], parts[0]
    return (parts[0], parts[1].lstrip(".")) if len(parts) == 2 else None  # noqa: PLR2004


def _iso(typed: str) -> str | None:
    if not typed:
        return ""
    match = _DATE.fullmatch(typed)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(f"{int(each):02}" for each in (month, day) if each)])
