"""Dates as people write them in English, brought to the form in which details keep them."""

from __future__ import annotations

import re

from annotations_db.edits.dates import MONTHS, is_date

_DASH = r"\s*(?:[-\N{EN DASH}\N{EM DASH}/]|\bto\b)\s*"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"([a-z]{3,9})\.?"
_YEAR = r"(\d{4})"
_ONE = re.compile(rf"(?:{_DAY}\s+)?{_MONTH},?\s+{_YEAR}", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}", re.IGNORECASE)
_DAYS = re.compile(rf"{_DAY}{_DASH}{_DAY}\s+{_MONTH},?\s+{_YEAR}", re.IGNORECASE)
_ENDS = re.compile(
    rf"{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?{_DASH}{_DAY}\s+{_MONTH},?\s+{_YEAR}", re.IGNORECASE
)
_SHORTEST = 3


def iso_date(typed: str) -> str:
    """ "2012-09-11" for "11 September 2012", "Sept. 11, 2012" and the like, a range for "11–14
    September 2012"; what is no such date, or may mean two days as "11/9/2012", stays as it is.
    """
    words = " ".join(typed.split())
    if not words or is_date(words):
        return words
    made = _one(words) or _range(words)
    return made if is_date(made) else typed


def _one(words: str) -> str:
    if found := _ONE.fullmatch(words):
        day, month, year = found.groups()
        return _iso(year, month, day)
    if found := _MONTH_FIRST.fullmatch(words):
        month, day, year = found.groups()
        return _iso(year, month, day)
    return ""


def _range(words: str) -> str:
    if found := _DAYS.fullmatch(words):
        first, last, month, year = found.groups()
        return f"{_iso(year, month, first)}/{_iso(year, month, last)}"
    if found := _ENDS.fullmatch(words):
        first, month, year, last, last_month, last_year = found.groups()
        return f"{_iso(year or last_year, month, first)}/{_iso(last_year, last_month, last)}"
    return ""


def _iso(year: str, month: str, day: str | None) -> str:
    number = _month_number(month)
    parts = [year, f"{number:02}"] if day is None else [year, f"{number:02}", f"{int(day):02}"]
    return "-".join(parts)


def _month_number(name: str) -> int:
    """1 to 12; 0, which no date has, for what is no month."""
    beginning = name.casefold()
    for number, month in enumerate(MONTHS, start=1):
        if len(beginning) >= _SHORTEST and month.casefold().startswith(beginning):
            return number
    return 0
