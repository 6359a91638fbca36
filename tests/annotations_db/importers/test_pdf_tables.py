"""Tables in PDF files: what is one beyond doubt, and what only looks a little like one."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.importers import Parsed, ReadOptions
from annotations_db.importers import pdf as importer
from annotations_db.importers.pages.segments import PLAIN, Segment, rows_of
from annotations_db.importers.pages.tables import tables
from annotations_db.text.blocks import page_at
from tests.annotations_db.importers.paper import Sheet, pdf
from tests.annotations_db.text.structure import check_structure

PROSE = "Norway thanks the President for all the work that was done in these months"
STATES = (
    ("State", "Deadline", "Area cleared"),
    ("Japan", "2015", "12.5"),
    ("Lao PDR", "2020", "1,250"),
    ("Zambia", "2018", ""),
)


def put(sheet: Sheet, top: float, rows: Sequence[Sequence[str]], lefts: Sequence[float]) -> None:
    for number, row in enumerate(rows):
        for left, words in zip(lefts, row, strict=True):
            if words:
                sheet.put(left, top - 16 * number, words)


def read(*sheets: Sheet) -> Parsed:
    found = importer.read(pdf(sheets), ReadOptions())
    check_structure(found.text)
    return found


def cells(found: Parsed) -> list[str]:
    text = found.text
    return [text.text[each.start : each.end] for each in text.blocks if each.cell is not None]


def page(rows: Sequence[Sequence[str]], lefts: Sequence[float]) -> Sheet:
    """Some prose, the rows, and prose again."""
    sheet = Sheet()
    sheet.lines(70, 740, [PROSE, PROSE, f"{PROSE}."])
    put(sheet, 660, rows, lefts)
    sheet.lines(70, 500, [PROSE, PROSE, f"{PROSE}."])
    return sheet


def test_rows_and_columns_become_a_table_between_its_paragraphs() -> None:
    found = read(page(STATES, (70, 200, 330)))
    assert cells(found) == [each for row in STATES for each in row]
    before, after = found.text.blocks[0], found.text.blocks[-1]
    assert (before.kind, before.cell, after.cell) == ("p", None, None)
    assert found.text.text.startswith(PROSE)
    assert "Japan\t2015\t12.5" in found.text.text


def test_a_cell_of_several_lines_is_one() -> None:
    rows = (*STATES[:2], ("Norway", "2016", "A remark that"), ("", "", "needs lines"), *STATES[2:])
    assert "A remark that needs lines" in cells(read(page(rows, (70, 200, 330))))


def test_a_table_of_the_second_page_keeps_its_page() -> None:
    first = Sheet()
    first.lines(70, 740, [PROSE, f"{PROSE}."])
    text = read(first, page(STATES, (70, 200, 330))).text
    assert page_at(text.blocks, text.text.index("Lao PDR")) == "2"


def test_labels_and_numbers_in_two_columns_are_a_table() -> None:
    assert len(cells(read(page((("2010", "38"), ("2011", "60"), ("2012", "75")), (70, 300))))) == 6
    named = (("Library:", "First of all"), ("Module:", "Project"), ("Author:", "Anna Berg"))
    assert len(cells(read(page(named, (70, 300))))) == 6


@pytest.mark.parametrize(
    "rows",
    [
        (("1.", "Clear mines"), ("2.", "Assist victims"), ("3.", "Destroy stockpiles")),
        (("-", "Clear mines"), ("-", "Assist victims"), ("-", "Destroy stockpiles")),
        (("(a)", "Clear 12 mines"), ("(b)", "Assist 3 victims"), ("(c)", "Destroy 7 stockpiles")),
        (("(Signed) A. Berg", "(Signed) B. Lie"), ("Ambassador", "Minister"), ("Oslo", "Bergen")),
        (("Japan", "2015"), ("Norway", "2016")),
        (("Japan", "2015", "x"), ("Norway", "2016", ""), ("Chile", "All", ""), ("Peru", "Few", "")),
    ],
)
def test_lists_signatures_and_what_is_too_little_are_none(rows: Sequence[Sequence[str]]) -> None:
    found = read(page(rows, (70, 300, 430)[: len(rows[0])]))
    assert cells(found) == []
    for row in rows:
        assert row[1] in found.text.text


def test_prose_in_columns_is_none() -> None:
    lines = (
        ("Japan welcomes what was", "We go on to clear land", "as was asked of us all"),
        ("done since the meeting", "and to assist those who", "in the last report of"),
        ("was held, and thanks all", "suffered, which has to", "the president in 2012,"),
        ("who took part in it.", "be paid for over years.", "to which we agree."),
    )
    assert cells(read(page(lines, (70, 230, 390)))) == []


def test_what_another_program_writes_has_its_tables(qapp: object) -> None:
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415
    from PySide6.QtGui import QPdfWriter, QTextDocument  # noqa: PLC0415

    rows = "".join(f"<tr>{''.join(f'<td>{each}</td>' for each in row)}</tr>" for row in STATES)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    document = QTextDocument()
    document.setHtml(
        f"<p>{PROSE * 4}.</p><table width='100%'>{rows}</table><ol><li>One</li><li>Two</li>"
        f"<li>Three</li><li>Four</li></ol><p>{PROSE * 4}.</p>"
    )
    writer = QPdfWriter(buffer)
    document.print_(writer)
    del writer
    content = BytesIO(bytes(buffer.data().data())).getvalue()
    found = importer.read(content, ReadOptions())
    check_structure(found.text)
    assert [each for each in cells(found) if each] == [e for row in STATES for e in row if e]


GRID = st.lists(
    st.lists(
        st.sampled_from(["", "Japan", "2015", "a word", "1.", "x" * 30]), min_size=3, max_size=3
    ),
    max_size=8,
)


@given(GRID, st.lists(st.integers(0, 60), min_size=8, max_size=8))
def test_tables_are_whole_rows_one_after_the_other(
    grid: list[list[str]], shifts: list[int]
) -> None:
    segments = [
        Segment(left, 700.0 - 14 * at, left + 5.0 * len(words), 710.0 - 14 * at, [(words, PLAIN)])
        for at, (row, shift) in enumerate(zip(grid, shifts, strict=False))
        for left, words in zip((70.0 + shift, 200.0, 330.0), row, strict=True)
        if words
    ]
    rows = rows_of(segments)
    end = 0
    for table in tables(rows):
        assert end <= table.start < table.end <= len(rows)
        assert table.end - table.start >= 3
        end = table.end
        for row in rows[table.start : table.end]:
            places = [table.column_of(each) for each in row]
            assert places == sorted(set(places))
