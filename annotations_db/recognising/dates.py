"""Dates as statements print them in English, French, Spanish, Russian, Chinese and Arabic.

Strict: the month is a word, or the form is ISO or Chinese; "11/9/2012" may mean two
days and is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from annotations_db.edits.dates import MONTHS, is_date

_FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_SPANISH = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
_RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_ARABIC = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
_LEVANTINE = (
    "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"
)
_YEAR = regex.compile(r"[12]\d{3}")
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec"
_OTHERS = {"sept": 9, "fevrier": 2, "aout": 8, "decembre": 12, "setiembre": 9, "1er": 1}


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, month or year, or a range: code points of the line, half-open, and ISO 8601."""

    start: int
    end: int
    iso: str

    @property
    def is_range(self) -> bool:
        return "/" in self.iso

    @property
    def is_day(self) -> bool:
        return not self.is_range and self.iso.count("-") == 2  # noqa: PLR2004 - year-month-day


@lru_cache(maxsize=128)
def dates_in(words: str) -> tuple[Dated, ...]:
    """The dates in a line, from left to right."""
    if not _YEAR.search(words):
        return ()
    found: list[Dated] = []
    for pattern in _patterns():
        for match in pattern.finditer(words):
            made = _iso(match.groupdict())
            is_new = not any(
                each.start < match.end() and match.start() < each.end for each in found
            )
            if is_new and made:
                found.append(Dated(match.start(), match.end(), made))
    return tuple(sorted(found, key=lambda each: each.start))


@cache
def _months() -> Mapping[str, int]:
    """The number of each month's name, in lower case."""
    lists = [
        [each.lower() for each in MONTHS],
        *(each.split() for each in (_FRENCH, _SPANISH, _RUSSIAN, _ARABIC, _SHORT)),
        _LEVANTINE.split("|"),
    ]
    numbered = {name: number for names in lists for number, name in enumerate(names, start=1)}
    return {**numbered, **{name: number for name, number in _OTHERS.items() if name != "1er"}}


@cache
def _patterns() -> tuple[regex.Pattern[str], ...]:
    """Those that may hold others first."""
    names = "|".join(sorted((regex.escape(each) for each in _months()), key=len, reverse=True))
    month = rf"(?:(?:de|d['’]|of)\s+)?(?P<m>{names})\b\.?(?:/(?:{names}))?"
    last_month = month.replace("?P<m>", "?P<n>")
    year = r",?\s+(?:(?:de|del|of)\s+)?(?P<y>[12]\d{3})(?!\d)(?:\s*(?:года?|г\.))?"
    first_year = year.replace("?P<y>", "?P<x>")
    day, last = (rf"(?P<{name}>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.)?" for name in "de")
    dash = r"\s*(?:[-–—/]|\b(?:to|and|au|al|et|y|a|по|и|إلى|until)\b)\s*"
    till = r"\s*(?:[-–—/]|\b(?:to|au|al|a|по|إلى|until)\b)\s*"
    before = r"(?<![\d.,/-])"
    made = (
        rf"{before}{day}\s+{month}{first_year}{till}(?:le\s+)?{last}\s+{last_month}{year}",
        rf"{before}{day}\s+{month}{dash}(?:le\s+)?{last}\s+{last_month}{year}",
        rf"{before}{day}{dash}{last}\s+{month}{year}",
        rf"\b(?P<m>{names})\b\.?\s+{day}{dash}{last}{year}",
        rf"{before}{day}\s+{month}{year}",
        rf"\b(?P<m>{names})\b\.?\s+{day}{year}",
        r"(?P<y>[12]\d{3})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?:(?P<d>\d{1,2})\s*日(?:\s*[-–—至到]\s*(?P<e>\d{1,2})\s*日)?)?",
        rf"{before}(?P<y>[12]\d{{3}})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])",
        rf"(?<!\d\s)\b(?P<m>{names})\b{year}",
    )
    return tuple(regex.compile(each, regex.IGNORECASE) for each in made)


def _iso(groups: Mapping[str, str | None]) -> str:
    """ "" for what is no date, as 31 June."""
    year, month = groups.get("y"), _number(groups.get("m"))
    first = _joined(groups.get("x") or year, month, groups.get("d"))
    last_day = groups.get("e")
    if last_day is None:
        made = first
    else:
        made = f"{first}/{_joined(year, _number(groups.get('n')) or month, last_day)}"
    return made if is_date(made) else ""


def _joined(year: str | None, month: int, day: str | None) -> str:
    return "-".join(_parts(year or "", month, day))


def _parts(year: str, month: int, day: str | None) -> Iterator[str]:
    yield f"{int(year):04}"
    yield f"{month:02}"
    if day is not None:
        yield f"{int(day):02}"


def _number(month: str | None) -> int:
    if month is None:
        return 0
    return int(month) if month.isdecimal() else _months().get(month.lower(), 0)
