"""The table of highlights: UTF-8 with a mark at its head, one row each, in which no cell can
start a formula.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from annotations_db.errors import FileError
from annotations_db.exporters.copy import AnnotatedCopy, Passage, clean, listed, passages
from annotations_db.exporters.dates import iso_time
from annotations_db.exporters.exporter import Exporter

COLUMNS = (
    "id", "statement_id", "statement", "number", "start", "end", "quote", "tags",
    "notes", "note_authors", "note_times", "author", "created", "modified", "colour", "state",
)  # fmt: skip
"""Several tags, and the authors and times of several notes, stand on a line each; notes are
parted by ``NOTE_BORDER``. The details of the statement follow, each named after ``DETAIL``.
"""
DETAIL = "detail: "
NOTE_BORDER = "\n\n----\n\n"
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_MANY = 2**31 - 1


def table(copies: Sequence[AnnotatedCopy]) -> bytes:
    """The highlights of all ``copies``, by statement and place, as a CSV file."""
    names = list(dict.fromkeys(name for copy in copies for name, _ in copy.details))
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([guarded(each) for each in (*COLUMNS, *(DETAIL + name for name in names))])
    for copy in copies:
        details = dict(copy.details)
        known = [guarded(details.get(name, "")) for name in names]
        writer.writerows([*row, *known] for row in _rows(copy))
    return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8")


def read_table(content: bytes) -> list[dict[str, str]]:
    """The rows that ``table`` wrote, by column, as they were before cells were guarded.

    Raises FileError (csv-not-ours) for another file.
    """
    limit = csv.field_size_limit(_MANY)
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise FileError("csv-not-ours") from error
    finally:
        csv.field_size_limit(limit)
    head = [unguarded(each) for each in rows[0]] if rows else []
    if tuple(head[: len(COLUMNS)]) != COLUMNS or any(len(row) != len(head) for row in rows):
        raise FileError("csv-not-ours")
    return [dict(zip(head, map(unguarded, row), strict=True)) for row in rows[1:]]


def guarded(cell: str) -> str:
    """``cell`` with a ' before it where a spreadsheet could take it for a formula, or where it
    has such a ' already.
    """
    kept = clean(cell)
    return f"'{kept}" if _FORMULA.match(kept) else kept


def unguarded(cell: str) -> str:
    """What ``guarded`` was given, for text that XML can hold."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _rows(copy: AnnotatedCopy) -> Iterator[list[str]]:
    for passage in listed(copy, passages(copy)):
        cells = (
            passage.id,
            copy.statement.id,
            copy.statement.title,
            str(passage.number),
            str(passage.span.start),
            str(passage.span.end),
            passage.exact,
            "\n".join(passage.paths),
            *_notes(passage),
            passage.author,
            _time(passage.created),
            _time(passage.modified),
            passage.colour,
            passage.state,
        )
        yield [guarded(cell) for cell in cells]


def _notes(passage: Passage) -> tuple[str, str, str]:
    return (
        NOTE_BORDER.join(each.text for each in passage.remarks),
        "\n".join(each.author for each in passage.remarks),
        "\n".join(_time(each.created) for each in passage.remarks),
    )


def _time(moment: datetime | None) -> str:
    return iso_time(moment) if moment else ""


EXPORTER = Exporter(
    id="csv",
    name="As a table (CSV)",
    suffix=".csv",
    media_type="text/csv",
    many="file",
    write=table,
    order=40,
)
