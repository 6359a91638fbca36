"""The table of highlights, read back with the csv module and with the reader of our own."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.errors import FileError
from annotations_db.exporters.copy import clean, passages
from annotations_db.exporters.csv import (
    COLUMNS,
    EXPORTER,
    NOTE_BORDER,
    guarded,
    read_table,
    unguarded,
)
from annotations_db.exporters.dates import iso_time
from tests.annotations_db.exporters import samples
from tests.annotations_db.exporters.samples import Mark


def test_each_row_tells_everything_of_one_highlight():
    copy = samples.hard()
    rows = read_table(EXPORTER.write([copy]))
    for passage, row in zip(passages(copy), rows, strict=True):
        assert row["id"] == passage.id
        assert row["statement_id"] == copy.statement.id
        assert row["statement"] == copy.statement.title
        assert (int(row["start"]), int(row["end"])) == (passage.span.start, passage.span.end)
        assert row["quote"] == passage.exact
        assert row["tags"].split("\n") == list(passage.paths or [""])
        assert row["notes"] == clean(NOTE_BORDER.join(each.text for each in passage.remarks))
        assert row["note_authors"] == "\n".join(each.author for each in passage.remarks)
        assert row["author"] == passage.author
        assert row["created"] == iso_time(passage.created)
        assert row["modified"] == iso_time(passage.modified)
        assert row["colour"] == passage.colour
        assert row["state"] == passage.state
        assert row["detail: State"] == "Japan"
        assert row["detail: Date"] == "2012-09-11"


def test_the_file_has_a_mark_at_its_head_and_line_ends_that_spreadsheets_expect():
    content = EXPORTER.write([samples.picture()])
    assert content.startswith(b"\xef\xbb\xbfid,statement_id,")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == 9
    assert tuple(rows[0][: len(COLUMNS)]) == COLUMNS
    assert content.count(b"\r\n") == 9


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_starts_a_formula(start):
    evil = f"{start}cmd|' /C calc'!A0"
    path, made = samples.tag(evil)
    text = samples.plain(f"words {evil.replace(chr(13), '')}")
    copy = samples.copy(
        text,
        [Mark(span=(6, len(text.text)), tags=[path], notes=[evil])],
        {path: made},
        title=evil,
        details=((evil, evil),),
    )
    content = EXPORTER.write([copy])
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    (row,) = read_table(content)
    assert (row["statement"], row["tags"], row["notes"]) == (evil, evil, evil)
    assert row[f"detail: {evil}"] == evil


@given(st.text(alphabet="'=+-@\t\rab", max_size=6))
def test_what_is_guarded_comes_back(cell):
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_several_statements_become_one_table_with_the_details_of_all():
    other = samples.copy(samples.plain("more"), [Mark("more")], details=(("Body", "UNGA"),))
    rows = read_table(EXPORTER.write([samples.picture(), other]))
    assert len(rows) == 9
    assert rows[0]["detail: Body"] == ""
    assert rows[-1]["detail: Body"] == "UNGA"
    assert rows[-1]["detail: State"] == ""


def test_a_quote_longer_than_the_csv_module_allows_is_read_back():
    text = samples.plain("x" * 200_000)
    (row,) = read_table(EXPORTER.write([samples.copy(text, [Mark(span=(0, 200_000))])]))
    assert len(row["quote"]) == 200_000


@pytest.mark.parametrize("content", [b"", b"a,b\r\n1,2\r\n", b"\xff\xfe", b'"'])
def test_another_file_is_refused(content):
    with pytest.raises(FileError) as caught:
        read_table(content)
    assert caught.value.message == "csv-not-ours"
