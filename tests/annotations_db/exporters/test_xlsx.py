"""The workbook, read back with another library than the one that wrote it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from annotations_db.errors import FileError
from annotations_db.exporters.copy import clean, passages
from annotations_db.exporters.xlsx import EXPORTER, workbook
from annotations_db.words import sentence
from tests.annotations_db.exporters import samples
from tests.annotations_db.exporters.samples import ANNA, Mark, note


def read(*copies) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(EXPORTER.write(copies)))


def rows(*copies, sheet: str = "Highlights") -> list[dict[str, object]]:
    head, *others = read(*copies)[sheet].iter_rows(values_only=True)
    assert len(set(head)) == len(head)
    return [dict(zip(head, row, strict=True)) for row in others]


def test_each_row_tells_everything_of_one_highlight_in_its_own_type():
    copy = samples.hard()
    for passage, row in zip(passages(copy), rows(copy), strict=True):
        assert row["Highlight id"] == passage.id
        assert row["Statement id"] == copy.statement.id
        assert row["Statement"] == copy.statement.title
        assert row["No."] == passage.number
        assert (row["Start"], row["End"]) == (passage.span.start, passage.span.end)
        assert row["Quote"] == passage.exact
        assert (row["Tags"] or "").split("\n") == list(passage.paths or [""])
        assert (row["Notes"] or "") == clean("\n\n".join(each.text for each in passage.remarks))
        assert row["By"] == passage.author
        assert row["Made (UTC)"] == passage.created.replace(tzinfo=None)
        assert row["Changed (UTC)"] == passage.modified.replace(tzinfo=None)
        assert row["Colour"] == passage.colour
        assert row["State"] == "Japan"
        assert row["Date"].isoformat() == "2012-09-11T00:00:00"
    assert [row["In the text"] for row in rows(copy)].count("without a place") == 1


def test_the_tags_that_were_used_have_their_counts_and_those_above_them_too():
    above, made = samples.tag("Aid", "green", definition="What is given")
    below, child = samples.tag("Aid / Given", "blue", "rising", include="Money", exclude="Words")
    unused, other = samples.tag("Secret plan")
    tags = {above: made, below: replace(child, parent_id=made.id), unused: other}
    text = samples.plain("one two three")
    first = samples.copy(text, [Mark("one", [above]), Mark("two", [below])], tags)
    second = samples.copy(text, [Mark("three", [above, below], more={"id": "other"})], tags)
    found = rows(first, second, sheet="Tags")
    assert [(each["Tag"], each["Highlights"], each["With tags below"]) for each in found] == [
        ("Aid", 2, 3),
        ("Aid / Given", 2, 2),
    ]
    assert found[0]["Definition"] == "What is given"
    assert [found[1][key] for key in ("Colour", "Pattern", "Include", "Exclude")] == [
        "blue", "rising", "Money", "Words",
    ]  # fmt: skip
    only_below = samples.copy(text, [Mark("one", [below])], tags)
    assert [each["Highlights"] for each in rows(only_below, sheet="Tags")] == [0, 1]


def test_each_note_has_a_row_beside_what_it_is_on():
    about = note("About all of it", None, "s")
    copy = samples.picture(statement_notes=(about,))
    first, second, third = rows(copy, sheet="Notes")
    assert (first["Note"], first["Highlight"], first["Quote"]) == ("About all of it", None, None)
    assert (second["Highlight"], second["Kind"], second["By"]) == (5, "Note", ANNA.name)
    assert second["Quote"].startswith("Japan attaches great importance")
    assert third["Note"].startswith("Says “engaged”")


def test_the_head_stays_in_sight_and_filters_and_quotes_wrap():
    book = read(samples.picture())
    assert book.sheetnames == ["Highlights", "Tags", "Notes"]
    for sheet in book:
        assert sheet.freeze_panes.endswith("2")
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold for cell in sheet[1])
    sheet = book["Highlights"]
    assert sheet["C2"].alignment.wrap_text
    assert sheet.column_dimensions["C"].width > 40
    assert [sheet.row_dimensions[row].height for row in (2, 3)] == [30, 30]


def test_a_long_quote_makes_a_high_row_but_not_an_endless_one():
    text = samples.plain("\u56fd" * 300 + "\n" + "x" * 9000)
    copy = samples.copy(text, [Mark(span=(0, 300)), Mark(span=(0, 9000))], title="T")
    sheet = read(copy)["Highlights"]
    assert [sheet.row_dimensions[row].height for row in (2, 3)] == [150, 405]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "{=", "http://x"])
def test_no_cell_becomes_a_formula_or_a_link(start):
    evil = f"{start}cmd|' /C calc'!A0"
    path, made = samples.tag(evil, definition=evil)
    text = samples.plain(f"words {evil}")
    marks = [Mark(span=(6, len(text.text)), tags=[path], notes=[evil])]
    copy = samples.copy(text, marks, {path: made}, title=evil, details=((evil, evil),))
    for sheet in read(copy):
        for row in sheet.iter_rows():
            assert not [cell for cell in row if cell.data_type == "f" or cell.hyperlink]
            for cell in row:
                assert (
                    cell.quotePrefix == (cell.value == evil and start[0] in "=+-@\t")
                    or cell.row == 1
                )
    (row,) = rows(copy)
    assert (row["Statement"], row["Tags"], row["Notes"], row[evil]) == (evil,) * 4


def test_what_is_longer_than_a_cell_is_cut_and_says_so():
    text = samples.plain("x" * 32_767 + "\U0001f600" * 30_000)
    marks = [Mark(span=(0, 32_767)), Mark(span=(0, 32_768)), Mark(span=(32_767, 62_767))]
    whole, cut, smileys = (row["Quote"] for row in rows(samples.copy(text, marks)))
    assert whole == "x" * 32_767
    assert cut.endswith("x… (cut: all 32768 characters are in the copies as CSV and JSON)")
    assert len(cut) == 32_767
    assert smileys.startswith("\U0001f600" * 16_000)
    assert len(smileys.encode("utf-16-le")) // 2 in {32_766, 32_767}


def test_more_rows_than_a_sheet_holds_is_an_error_that_says_so(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 8)
    with pytest.raises(FileError) as caught:
        EXPORTER.write([samples.picture()])
    assert caught.value.message == "table-too-long"
    assert "holds 7 rows, and this would need 8" in sentence(caught.value)


def test_a_detail_is_a_number_or_a_date_only_where_all_of_them_are():
    text = samples.plain("words")
    given = [
        (("Year", "2012"), ("Share", "0.5"), ("Code", "007"), ("Day", "2012-09-11")),
        (("Year", "-3"), ("Share", "12"), ("Code", "12"), ("Day", "2012-09-11/2012-09-14")),
        (("Old", "1812-06-24"), ("Wrong", "2012-13-45")),
    ]
    found = rows(*(samples.copy(text, [Mark("words")], details=each) for each in given))
    assert [row["Year"] for row in found] == [2012, -3, None]
    assert [row["Share"] for row in found] == [0.5, 12, None]
    assert [row["Code"] for row in found] == ["007", "12", None]
    assert [row["Day"] for row in found][:2] == ["2012-09-11", "2012-09-11/2012-09-14"]
    assert (found[2]["Old"], found[2]["Wrong"]) == ("1812-06-24", "2012-13-45")


def test_without_names_and_times_their_columns_are_not_there():
    content = EXPORTER.write([samples.picture(names_and_times=False)])
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book:
        names = {cell.value for cell in sheet[1]}
        assert not names & {"By", "Made (UTC)", "Changed (UTC)"}
    assert book.properties.created.year == 1980
    assert book.properties.creator is None


def test_several_statements_become_one_workbook_and_none_an_empty_one():
    other = samples.copy(samples.plain("more"), [Mark("more")], details=(("Body", "UNGA"),))
    found = rows(samples.picture(), other)
    assert len(found) == 9
    assert (found[0]["Body"], found[-1]["Body"], found[-1]["State"]) == (None, "UNGA", None)
    assert rows() == []


def test_the_same_copies_give_the_same_bytes_and_parts_are_well_formed():
    content = EXPORTER.write([samples.hard()])
    assert content == EXPORTER.write([samples.hard()])
    assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None
