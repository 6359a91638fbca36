"""Tables as sheets of a workbook, through XlsxWriter: typed cells, a head that stays and filters,
what is too long cut and said so.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import east_asian_width

from annotations_db.errors import FileError
from annotations_db.exporters.copy import AnnotatedCopy, clean
from annotations_db.exporters.marking import colour_of
from annotations_db.exporters.wording import say
from annotations_db.exporters.xlsx.tables import Column, Table, Value, tables

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

MOST_ROWS = 1_048_576
LONGEST = 32_767
"""What a sheet and a cell hold; characters are counted in UTF-16."""
_LINE = 15
_MOST_LINES = 27
"""Points that a line takes, and lines that a row can show."""
_FIRST_YEAR = 1900
_UNDATED = datetime(1980, 1, 1)  # noqa: DTZ001 -- as the parts of the file are dated
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER_FORMATS = {"date": "yyyy-mm-dd", "time": "yyyy-mm-dd hh:mm"}
Formats: TypeAlias = "Callable[[str, bool, str], Format]"


def workbook(copies: Sequence[AnnotatedCopy]) -> bytes:
    """The file. Raises FileError (table-too-long) for more rows than a sheet holds."""
    return book_of(tables(copies), _properties(copies))


def book_of(made: Sequence[Table], properties: Mapping[str, object]) -> bytes:
    """Tables as a file, each a sheet. ``properties`` are XlsxWriter's. Raises FileError
    (table-too-long).
    """
    from xlsxwriter import Workbook

    for table in made:
        if len(table.rows) >= MOST_ROWS:
            raise FileError("table-too-long", rows=len(table.rows), most=MOST_ROWS - 1)
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties(dict(properties))
        formats = _formats(book)
        for table in made:
            _write(book.add_worksheet(table.name), table, formats)
    return file.getvalue()


def _properties(copies: Sequence[AnnotatedCopy]) -> dict[str, object]:
    made = next((copy.made_at for copy in copies if copy.names_and_times), None)
    title = clean(copies[0].statement.title)[:255] if len(copies) == 1 else ""
    created = made.astimezone(UTC).replace(tzinfo=None) if made else _UNDATED
    return {"title": title, "created": created}


def _formats(book: Workbook) -> Formats:
    """Makes each format once: of a kind of column, against formulas, on a tag's colour."""
    known: dict[tuple[str, bool, str], Format] = {}

    def of(kind: str, guarded: bool = False, colour: str = "") -> Format:
        key = (kind, guarded, colour)
        if key not in known:
            known[key] = book.add_format(_looks(*key))
        return known[key]

    return of


def _looks(kind: str, guarded: bool, colour: str) -> dict[str, object]:
    looks: dict[str, object] = {"valign": "top", "text_wrap": kind in {"words", "head"}}
    if kind == "head":
        looks |= {"bold": True, "bottom": 1, "bg_color": "#F2F2F2", "valign": "vcenter"}
    if kind in _NUMBER_FORMATS:
        looks |= {"num_format": _NUMBER_FORMATS[kind], "align": "left"}
    if kind == "number":
        looks |= {"align": "right", "indent": 1}
    if guarded:
        looks["quote_prefix"] = True
    if colour:
        found = colour_of(colour)
        looks |= {"bg_color": found.tint, "font_color": found.text}
    return looks


def _write(sheet: Worksheet, table: Table, formats: Formats) -> None:
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width, formats(column.kind, False, ""))
        sheet.write_string(0, at, _fitting(column.name), formats("head", False, ""))
    for row, values in enumerate(table.rows, 1):
        sheet.set_row(row, height(table.columns, values))
        for at, (column, value) in enumerate(zip(table.columns, values, strict=True)):
            _write_cell(sheet, (row, at), value, column, formats)
    sheet.freeze_panes(1, table.fixed)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, len(table.rows), table.printed - 1)


def height(columns: Sequence[Column], values: Sequence[Value]) -> int:
    """How many points a row needs to show its wrapped cells, which not every program finds out."""
    lines = [
        _lines(value, column.width)
        for column, value in zip(columns, values, strict=True)
        if column.kind == "words" and isinstance(value, str)
    ]
    return _LINE * min(max(lines, default=1), _MOST_LINES)


def _lines(text: str, width: int) -> int:
    shown = text[: width * _MOST_LINES]
    return sum(-(-_columns(line) // width) or 1 for line in shown.split("\n"))


def _columns(line: str) -> int:
    return len(line) + sum(east_asian_width(each) in "WF" for each in line if each > "\u1100")


def _write_cell(
    sheet: Worksheet, place: tuple[int, int], value: Value, column: Column, formats: Formats
) -> None:
    if value == "":
        return
    colour = str(value) if column.kind == "colour" else ""
    if isinstance(value, date) and value.year >= _FIRST_YEAR:
        sheet.write_datetime(*place, value, formats(column.kind, False, ""))
    elif isinstance(value, int | float):
        sheet.write_number(*place, value, formats(column.kind, False, ""))
    else:
        text = _fitting(str(value))
        guarded = _FORMULA.match(text) is not None
        sheet.write_string(*place, text, formats(column.kind, guarded, colour))


def _fitting(text: str) -> str:
    """``text`` as far as a cell holds it, saying where it was cut."""
    kept = clean(text)
    if _units(kept) <= LONGEST:
        return kept
    said = say("cut", number=len(kept))
    room = LONGEST - len(said)
    kept = kept[:room]
    while (over := _units(kept) - room) > 0:
        kept = kept[: -((over + 1) // 2)]
    return kept + said


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
