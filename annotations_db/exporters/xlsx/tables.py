"""The three tables of a workbook as columns of plain values; no format of file is known here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal, TypeAlias

from annotations_db.exporters.copy import AnnotatedCopy, Passage, Remark, listed, passages, remarks
from annotations_db.exporters.counting import counted_tags
from annotations_db.exporters.wording import say

Value: TypeAlias = str | int | float | date | datetime
Kind: TypeAlias = Literal["text", "words", "number", "date", "time", "colour"]
_NARROW, _WIDE = 12, 64
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what is in it, and how many characters wide it is shown."""

    name: str
    kind: Kind = "text"
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet to be: rows hold a value, or "" for none, for each column."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    fixed: int
    """How many columns stay in sight when the others are moved."""
    printed: int
    """How many columns are printed: not ids and offsets."""


def tables(copies: Sequence[AnnotatedCopy]) -> list[Table]:
    """Highlights, tags and notes of ``copies``."""
    shown = [(copy, listed(copy, passages(copy))) for copy in copies]
    signed = any(copy.names_and_times for copy in copies)
    return [_highlights(shown, signed=signed), _tags(copies), _notes(shown, signed=signed)]


Shown: TypeAlias = Sequence[tuple[AnnotatedCopy, tuple[Passage, ...]]]


def _highlights(shown: Shown, *, signed: bool) -> Table:
    names = list(dict.fromkeys(name for copy, _ in shown for name, _ in copy.details))
    details = {
        name: typed_values([dict(copy.details).get(name, "") for copy, _ in shown])
        for name in names
    }
    columns = [
        _column("statement", "words", 28),
        _column("number", "number", 6),
        _column("quote", "words", 60),
        _column("tags", "words", 34),
        _column("notes", "words", 40),
        *_signature_columns(signed),
        _column("colour", "colour", 10),
        _column("state", width=14),
        *(Column(name, *details[name][::2]) for name in names),
        _column("start", "number", 8),
        _column("end", "number", 8),
        _column("highlight-id"),
        _column("statement-id"),
    ]
    rows: list[list[Value]] = [
        [
            copy.statement.title,
            passage.number,
            passage.exact,
            "\n".join(passage.paths),
            "\n\n".join(each.text for each in passage.remarks),
            *_signature(passage, signed),
            passage.colour,
            say(f"state-{passage.state}"),
            *(details[name][1][index] for name in names),
            passage.span.start,
            passage.span.end,
            passage.id,
            copy.statement.id,
        ]
        for index, (copy, found) in enumerate(shown)
        for passage in found
    ]
    return Table(say("sheet-highlights"), columns, rows, 2, len(columns) - 4)


def _tags(copies: Sequence[AnnotatedCopy]) -> Table:
    columns = [
        _column("tag", "words", 40),
        _column("colour", "colour", 10),
        _column("pattern", width=12),
        _column("highlights", "number", 12),
        _column("with-children", "number", 16),
        _column("definition", "words", 60),
        _column("include", "words", 40),
        _column("exclude", "words", 40),
        _column("tag-id"),
    ]
    rows: list[list[Value]] = [
        [
            each.path,
            each.tag.colour,
            each.tag.pattern,
            each.count,
            each.count_with_children,
            each.tag.definition,
            each.tag.include,
            each.tag.exclude,
            each.tag.id,
        ]
        for each in counted_tags(copies)
    ]
    return Table(say("sheet-tags"), columns, rows, 1, len(columns) - 1)


def _notes(shown: Shown, *, signed: bool) -> Table:
    columns = [
        _column("statement", "words", 28),
        _column("highlight", "number", 10),
        _column("note", "words", 60),
        _column("kind", width=12),
        *_signature_columns(signed),
        _column("quote", "words", 60),
        _column("highlight-id"),
        _column("statement-id"),
    ]
    rows: list[list[Value]] = [
        [
            copy.statement.title,
            passage.number if passage else "",
            note.text,
            say("translation" if note.translation else "note"),
            *_signature(note, signed),
            passage.exact if passage else "",
            passage.id if passage else "",
            copy.statement.id,
        ]
        for copy, found in shown
        for passage, note in _remarks(copy, found)
    ]
    return Table(say("sheet-notes"), columns, rows, 2, len(columns) - 2)


def _remarks(
    copy: AnnotatedCopy, found: Iterable[Passage]
) -> Iterator[tuple[Passage | None, Remark]]:
    """The notes on a statement, then those on its highlights."""
    for note in remarks(copy, copy.statement_notes):
        yield None, note
    for passage in found:
        for note in passage.remarks:
            yield passage, note


def _column(key: str, kind: Kind = "text", width: int = 14) -> Column:
    return Column(say(f"column-{key}"), kind, width)


def _signature_columns(signed: bool) -> list[Column]:
    if not signed:
        return []
    return [
        _column("author", width=20),
        _column("created", "time", 17),
        _column("modified", "time", 17),
    ]


def _signature(made: Passage | Remark, signed: bool) -> list[Value]:
    return [made.author, _time(made.created), _time(made.modified)] if signed else []


def _time(moment: datetime | None) -> Value:
    """In UTC, without a zone, of which spreadsheets know nothing."""
    return moment.astimezone(UTC).replace(tzinfo=None, microsecond=0) if moment else ""


def typed_values(values: Sequence[str]) -> tuple[Kind, Sequence[Value], int]:
    """What a column of details is, dates or numbers where all of it is; and how wide."""
    given = [value for value in values if value]
    width = min(max([_NARROW, *map(len, given)]), _WIDE)
    if given and all(_date(value) for value in given):
        return "date", [_date(value) or "" for value in values], _NARROW
    if given and all(_NUMBER.fullmatch(value) for value in given):
        return "number", [_number(value) for value in values], _NARROW
    return "text", values, width


def _number(value: str) -> Value:
    return float(value) if "." in value else int(value) if value else ""


def _date(value: str) -> date | None:
    if not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
