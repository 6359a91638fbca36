"""PDF: lines in places become paragraphs with pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.errors import FileError
from annotations_db.importers import Parsed, ReadOptions
from annotations_db.importers import pdf as importer
from annotations_db.importers.pages import reading
from annotations_db.importers.pages.running import running
from annotations_db.importers.pages.segments import PLAIN, Segment
from annotations_db.text.blocks import page_at
from tests.annotations_db.importers.documents import lines
from tests.annotations_db.importers.paper import Sheet, locked, pdf
from tests.annotations_db.text.structure import check_structure

LEFT = (
    "Japan welcomes the progress that was", "made by the States Parties since the",
    "last meeting, and thanks the presi-", "dency for its work over this year in",
    "which so much was asked of all of us", "and of the communities affected.",
)  # fmt: skip
RIGHT = (
    "We continue to clear contaminated la-", "nd, and to assist the victims of such",
    "weapons. Long-term assistance has to", "be planned, and it has to be paid for",
    "over many years. We call on all who", "can do so to join in this endeavour.",
)  # fmt: skip


def read(content: bytes, options: ReadOptions | None = None) -> Parsed:
    found = importer.read(content, options or ReadOptions())
    check_structure(found.text)
    return found


WORDS = ("CCM/MSP/2012", "Statement by Japan", "Mr. President,", "We thank you.", "1", "2")
TH = ("zeroth", "first", "second", "third", "fourth")


def paged(count: int) -> list[Sheet]:
    """Pages with a header, a footer and a number, and two paragraphs of their own."""
    sheets = []
    for number in range(1, count + 1):
        sheet = Sheet()
        sheet.put(70, 800, "CCM/MSP/2012")
        sheet.put(500, 800, "English only")
        sheet.lines(70, 650, [f"Beginning of page {number}.", f"The {TH[number]} ends."])
        sheet.put(290, 30, f"- {number} -")
        sheets.append(sheet)
    return sheets


def test_columns_are_read_one_after_the_other_and_hyphens_joined() -> None:
    sheet = Sheet()
    sheet.put(70, 780, "Statement by Japan to the Third Meeting", size=18, bold=True)
    for left, right in zip(enumerate(LEFT), RIGHT, strict=True):
        sheet.put(70, 740 - 14 * left[0], left[1])
        sheet.put(320, 740 - 14 * left[0], right)
    found = read(pdf([sheet]))
    title, first, second = lines(found.text)
    assert title == "Statement by Japan to the Third Meeting"
    assert first.startswith("Japan welcomes the progress that was made by the States Parties since")
    assert "and thanks the presidency for its work over this year in which so" in first
    assert second.startswith("We continue to clear contaminated land, and to assist the victims")
    assert "such weapons. Long-term assistance has to be planned" in second
    assert found.text.blocks[0].kind == "h1"
    assert found.title == "Statement by Japan to the Third Meeting"


def test_what_runs_along_the_pages_is_dropped_and_can_be_kept() -> None:
    found = read(pdf(paged(4)))
    assert "CCM" not in found.text.text
    assert "- 2 -" not in found.text.text
    assert len(found.text.blocks) == 4
    assert "running-left-out:8" in found.remarks
    kept = read(pdf(paged(4)), ReadOptions(keep_running=True))
    assert kept.text.text.count("CCM/MSP/2012 English only") == 4
    assert [each for each in kept.remarks if each.startswith("running")] == ["running-kept"]


@pytest.mark.parametrize("count", [2, 3, 7])
def test_pages_that_are_alike_lose_nothing_but_their_numbers(count: int) -> None:
    sheets = []
    for number in range(1, count + 1):
        sheet = Sheet()
        sheet.lines(70, 780, ["We thank the presidency.", "We clear our land."])
        sheet.put(290, 30, str(number))
        sheets.append(sheet)
    found = read(pdf(sheets))
    assert found.text.text.count("We thank the presidency") == count
    assert found.text.text.count("We clear our land") == count
    assert f"running-left-out:{count}" in found.remarks


def test_long_pages_that_are_alike_keep_their_first_lines() -> None:
    words = [f"Line {each} of a page that somebody has put in twice" for each in "abcdefghijkl"]
    sheets = [Sheet(), Sheet()]
    for sheet in sheets:
        sheet.lines(70, 790, words)
    found = read(pdf(sheets))
    assert all(found.text.text.count(each) == 2 for each in words)
    assert not [each for each in found.remarks if each.startswith("running")]


def test_nothing_runs_along_where_nothing_else_stands() -> None:
    sheets = [Sheet(), Sheet()]
    for number, sheet in enumerate(sheets, 1):
        sheet.put(290, 30, str(number))
    assert read(pdf(sheets)).text.text.split() == ["1", "2"]


def test_a_title_stays_where_it_stands_first_and_goes_where_pages_repeat_it() -> None:
    title = "Statement by Japan"
    sheets = paged(4)
    for number, sheet in enumerate(sheets):
        sheet.put(70, 760, title, size=18 if number == 0 else 11)
    found = read(pdf(sheets))
    assert found.text.text.startswith(f"{title}\nBeginning of page 1.")
    assert found.text.text.count(title) == 1
    assert found.text.blocks[0].kind == "h1"


def test_a_title_page_that_later_pages_repeat_is_not_lost() -> None:
    first, *others = paged(3)
    first.drawn.clear()
    for sheet in [first, *others]:
        sheet.put(70, 760, "Statement by Japan")
    text = read(pdf([first, *others])).text.text
    assert text.startswith("Statement by Japan\n")
    assert text.count("Statement by Japan") == 1
    assert "CCM" not in text


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from([810, 780, 760, 400, 60, 30]), st.sampled_from(WORDS)),
            max_size=4,
            unique_by=lambda each: each[0],
        ),
        min_size=1,
        max_size=5,
    )
)
def test_no_words_are_lost_for_good(pages: list[list[tuple[int, str]]]) -> None:
    """What runs along is never all there is, and every line of the text but numbers stays once."""
    segments = [
        [Segment(70.0, top - 10.0, 200.0, float(top), [(words, PLAIN)]) for top, words in page]
        for page in pages
    ]
    along = running(segments, [842.0] * len(pages))
    kept = [
        [each.words for number, each in enumerate(page) if number not in gone]
        for page, gone in zip(segments, along, strict=True)
    ]
    assert any(kept) or not any(segments)
    if len({str(page) for page in pages}) == 1:
        assert all(
            words.isdigit()
            for page, gone in zip(segments, along, strict=True)
            for words in (page[each].words for each in gone)
        )


def test_every_passage_keeps_its_page() -> None:
    text = read(pdf(paged(3))).text
    for number in (1, 2, 3):
        assert page_at(text.blocks, text.text.index(f"Beginning of page {number}")) == str(number)


def test_a_paragraph_goes_on_over_the_page_past_notes_at_its_foot() -> None:
    first, second = Sheet(), Sheet()
    end = first.lines(
        70, 740, [f"Line {each} of a long paragraph that fills the page up" for each in "abcdefgh"]
    )
    first.put(
        70, end - 200, "1 See the report of the last meeting, which was held in Beirut.", size=8
    )
    second.lines(70, 740, ["and goes on over here for one more line until it ends."])
    text = read(pdf([first, second])).text
    assert len(text.blocks) == 2
    paragraph, note = text.text.split("\n")
    assert paragraph.endswith("page up and goes on over here for one more line until it ends.")
    assert [page for _, page in text.blocks[0].pages] == ["1", "2"]
    assert note.startswith("1 See the report")


def test_paragraphs_are_parted_by_indent_room_and_numbers() -> None:
    sheet = Sheet()
    full = "A line that is as long as the measure of this page allows it to be"
    sheet.lines(70, 740, [full, full])
    sheet.lines(90, 712, [full[:-4]])
    sheet.lines(70, 698, [full])
    sheet.lines(70, 660, [full, "1. First point of ours", "(b) A second one", full])
    assert lines(read(pdf([sheet])).text) == [
        f"{full} {full}",
        f"{full[:-4]} {full}",
        full,
        "1. First point of ours",
        "(b) A second one",
        full,
    ]


def highlight(left: int, bottom: int, right: int, top: int, words: str) -> str:
    return (
        f"/Subtype /Highlight /Rect [{left} {bottom} {right} {top}] /QuadPoints "
        f"[{left} {top} {right} {top} {left} {bottom} {right} {bottom}] "
        f"/Contents ({words}) /T (Omar) /M (D:20240501101500Z)"
    )


def test_marks_and_notes_in_the_file_are_comments_on_its_words() -> None:
    sheet = Sheet()
    sheet.put(70, 700, "We clear mines daily and assist their victims.")
    sheet.annotations = [
        highlight(86, 696, 146, 712, "Which?"),
        "/Subtype /Text /Rect [300 700 310 710] /Contents (See above.) /T (Mary)",
        "/Subtype /Square /Rect [10 10 20 20]",
    ]
    found = read(pdf([sheet]))
    assert found.text.text == "We clear mines daily and assist their victims."
    first = found.comments[0]
    assert found.text.text[first.start : first.end] in ("clear mines", " clear mines")
    assert (first.author, first.date, first.text) == ("Omar", "2024-05-01T10:15:00+00:00", "Which?")
    assert [each.author for each in found.comments] == ["Omar", "Mary"]
    assert {"annotations-left-out:1", "comments-as-notes:2"} <= {*found.remarks}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"just words", "file-not-pdf"),
        (b"%PDF-1.7\n", "file-damaged"),
        (pdf(paged(1))[:300], "file-damaged"),
        (pdf([Sheet()]), "file-empty"),
        (locked(pdf(paged(1)), "secret"), "file-encrypted"),
    ],
    ids=["words", "head", "cut", "empty", "locked"],
)
def test_what_cannot_be_read_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(FileError) as caught:
        read(content)
    assert caught.value.message == message


def test_a_scan_is_said_to_be_one_and_pages_without_text_are_counted() -> None:
    scanned = Sheet(["q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q"])
    with pytest.raises(FileError) as caught:
        read(pdf([scanned]))
    assert caught.value.message == "file-scan"
    found = read(pdf([*paged(2), scanned]))
    assert "pages-without-text:1" in found.remarks


def test_a_page_that_lies_on_its_side_is_read_as_it_is_shown() -> None:
    words = ("First line of the table of states", "and the second one, right below it")
    drawn = [
        f"BT /F1 11 Tf 0 1 -1 0 {100 + 14 * number} 80 Tm ({each}) Tj ET"
        for number, each in enumerate(words)
    ]
    content = pdf([Sheet(drawn)]).replace(b"/MediaBox", b"/Rotate 90 /MediaBox")
    assert read(content).text.text == " ".join(words)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_PAGES", 3)
    with pytest.raises(FileError) as caught:
        read(pdf(paged(4)))
    assert (caught.value.message, caught.value.parameters) == (
        "file-too-many-pages", {"pages": 4, "most": 3},
    )  # fmt: skip
