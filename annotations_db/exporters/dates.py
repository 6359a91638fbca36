"""Dates and times in the words of a copy; what is no ISO 8601 date is left as it stands."""

from __future__ import annotations

import re
from datetime import UTC, datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def long_date(value: str) -> str:
    """ "11 September 2012" for "2012-09-11", "11–14 September 2012" for a range, "September
    2012" for a month.
    """
    ends = [_parts(each) for each in value.strip().split("/")]
    if not value[:4].isdigit() or len(ends) > 2 or not all(ends):  # noqa: PLR2004
        return value
    words = ends[0] if len(ends) == 1 else _between(ends[0], ends[1])
    return " ".join(words)


def long_time(moment: datetime, zone_of: datetime) -> str:
    """ "14 September 2025, 12:10" in the zone of ``zone_of``, which is named where it is UTC."""
    there = moment.astimezone(zone_of.tzinfo)
    zone = " UTC" if zone_of.tzinfo is UTC or zone_of.tzname() == "UTC" else ""
    return f"{_day(there)}, {there:%H:%M}{zone}"


def short_date(moment: datetime, zone_of: datetime) -> str:
    """ "14 Sept 2025" in the zone of ``zone_of``."""
    there = moment.astimezone(zone_of.tzinfo)
    month = MONTHS[there.month - 1]
    shortened = {"September": "Sept"}.get(month, month if len(month) < 5 else month[:3])  # noqa: PLR2004
    return f"{there.day} {shortened} {there.year}"


def iso_time(moment: datetime) -> str:
    """UTC to the second with a Z: "2025-09-14T10:10:00Z"."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _day(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def _parts(value: str) -> list[str]:
    match = _DATE.fullmatch(value)
    if match is None or not 1 <= int(match[2] or 1) <= len(MONTHS):
        return []
    year, month, day = match.groups()
    words = [year]
    if month:
        words.insert(0, MONTHS[int(month) - 1])
    if day:
        words.insert(0, str(int(day)))
    return words


def _between(first: list[str], last: list[str]) -> list[str]:
    if first == last:
        return last
    while len(first) > 1 and len(last) == len(first) and first[-1] == last[-1]:
        shared = last[len(first) - 1 :]
        return [*_between(first[:-1], last[:-1]), *shared]
    return [f"{' '.join(first)}\N{EN DASH}{' '.join(last)}"]
