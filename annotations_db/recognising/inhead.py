"""What the lines of a head say, each by its own sign; two that differ say nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from annotations_db.model import CanonicalText, Span
from annotations_db.recognising.agenda import item_in
from annotations_db.recognising.behalf import whom_in_head
from annotations_db.recognising.found import Field, Found
from annotations_db.recognising.heads import Head, Line, found_in, printed_lines
from annotations_db.recognising.meetings import meeting_in, short_name
from annotations_db.recognising.names import body_called
from annotations_db.recognising.people import is_stated, speaker_in, verbatim
from annotations_db.recognising.posts import role_in
from annotations_db.recognising.sorting import sort_name
from annotations_db.recognising.whenwhere import when_and_where
from annotations_db.recognising.whose import state_in


def in_head(head: Head, text: CanonicalText, language: str) -> dict[Field, Found]:
    """The fields that the head says, or the words with which a record says who speaks."""
    lines = head.lines
    found: dict[Field, Found] = {}
    found |= when_and_where(lines, language)
    found |= _first_of_each(lines, language)
    first = next(printed_lines(text), None)
    if first is not None and (said := verbatim(first.words)):
        found |= _of_record(first, said, language)
    if (role := role_in(lines, found.get("speaker"), text.text)) is not None:
        found["role"] = role
    if "state" not in found and (state := state_in(lines, found, language)) is not None:
        found["state"] = state
    meeting = found.get("meeting")
    if meeting is not None and (short := short_name(meeting.value)):
        found["meeting_short"] = replace(meeting, value=short, sort=short)
    return found


def _first_of_each(lines: Sequence[Line], language: str) -> Iterator[tuple[Field, Found]]:
    if (speaker := _speaker(lines)) is not None:
        yield "speaker", speaker
    if (meeting := _first(lines, lambda words: meeting_in(words, language))) is not None:
        yield "meeting", meeting
    if (item := _first(lines, lambda words: _item(words, language))) is not None:
        yield "agenda_item", item
    if (whom := _first(lines, lambda words: whom_in_head(words, language))) is not None:
        yield "on_behalf_of", whom


def _of_record(line: Line, said: tuple[Span, Span], language: str) -> Iterator[tuple[Field, Found]]:
    name, state = said
    yield "speaker", _with_sort(found_in(line, name))
    body = body_called(line.words[state.start : state.end], language)
    if body is not None:
        made = found_in(line, state)
        yield "state", Found(made.value, body.sort, body.code, "text", made.start, made.end)


def _first(lines: Sequence[Line], sign: Callable[[str], Span | None]) -> Found | None:
    for line in lines:
        span = sign(line.words)
        if span is not None:
            return found_in(line, span)
    return None


def _speaker(lines: Sequence[Line]) -> Found | None:
    stated = [each for each in lines if is_stated(each.words)]
    made = _first([*stated, *lines], speaker_in)
    return made and _with_sort(made)


def _item(words: str, language: str) -> Span | None:
    """Not what a meeting's name says it is on."""
    item, meeting = item_in(words), meeting_in(words, language)
    is_apart = (
        item is None or meeting is None or item.start < meeting.start or meeting.end <= item.start
    )
    return item if is_apart else None


def _with_sort(speaker: Found) -> Found:
    return replace(speaker, sort=sort_name(speaker.value))
