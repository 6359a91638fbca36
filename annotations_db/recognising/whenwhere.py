"""When and where: the date and the place that a head prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from annotations_db.model import Span
from annotations_db.recognising.dates import Dated, dates_in
from annotations_db.recognising.found import Field, Found
from annotations_db.recognising.heads import Line, found_in
from annotations_db.recognising.meetings import meeting_in
from annotations_db.recognising.places import place_at_end, place_in

_BEFORE_DATE = regex.compile(r",?\s+(?:on|from|le|el|du|del)$")
_LITTLE = 3


def when_and_where(lines: Sequence[Line], language: str) -> Iterator[tuple[Field, Found]]:
    """A date on a line of its own counts before one within a line, a day before a range."""
    dated = [(line, each) for line in lines for each in dates_in(line.words)]
    alone = [(line, each) for line, each in dated if _is_alone(line, each, language)]
    for some in (alone, dated):
        chosen = _one_of(some)
        if chosen is not None:
            line, date = chosen
            made = found_in(line, Span(date.start, date.end))
            yield "date", replace(made, sort=date.iso)
            break
    places = [
        found_in(line, span)
        for line in lines
        for span in (_place(line, language),)
        if span is not None
    ]
    if len({each.value for each in places}) == 1 or (places and _is_same(places)):
        yield "place", max(places, key=lambda each: len(each.value))


def _place(line: Line, language: str) -> Span | None:
    if (span := place_in(line.words, language)) is not None:
        return span
    dates = dates_in(line.words)
    ends = [
        len(line.words.rstrip(" .)")),
        *(len(line.words[: each.start].rstrip(" ,.(–—-")) for each in dates),
    ]
    is_meeting = meeting_in(line.words, language) is not None
    for end in reversed(ends) if is_meeting else ends[1:]:
        said = _BEFORE_DATE.sub("", line.words[:end])
        if (span := place_at_end(said)) is not None:
            return span
    return None


def _is_alone(line: Line, date: Dated, language: str) -> bool:
    rest = line.words[: date.start] + line.words[date.end :]
    return len(rest.strip(" ,.;:()*_–—-")) <= _LITTLE or place_in(line.words, language) is not None


def _one_of(dated: Sequence[tuple[Line, Dated]]) -> tuple[Line, Dated] | None:
    """The only day, else the only range, else the only month."""
    for kind in (
        [each for each in dated if each[1].is_day],
        [each for each in dated if each[1].is_range],
        dated,
    ):
        if kind:
            return kind[0] if len({each[1].iso for each in kind}) == 1 else None
    return None


def _is_same(places: Sequence[Found]) -> bool:
    """Whether the shorter of them are parts of the longest."""
    longest = max(places, key=lambda each: len(each.value)).value.casefold()
    return all(each.value.casefold() in longest for each in places)
