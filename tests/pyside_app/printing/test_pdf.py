"""A PDF copy, read back with other programs' libraries."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QFontDatabase

from annotations_db.exporters.copy import passages
from pyside_app.printing.pages import set_pages
from pyside_app.printing.pdf import EXPORTER
from pyside_app.printing.sheets import usual_sheet
from tests.annotations_db.exporters import samples
from tests.pyside_app.printing import reading_back as back

pytestmark = pytest.mark.usefixtures("qapp")

SCRIPTS = """Mr. President, office affluent ﬁne — “quoted” ½ café.
السيد الرئيس، إن بلدي يعلق أهمية كبيرة على التعاون الدولي والمساعدة.
日本は国際協力と支援を重視しています。
Мы поддерживаем Конвенцию по кассетным боеприпасам.
Η Ελλάδα στηρίζει τη Σύμβαση.
Avec l’Organisation, d’accord.
المادة 1 من الاتفاقية
מדינת ישראל תומכת באמנה"""


def write(copy) -> bytes:
    return EXPORTER.write([copy])


def need_fonts_for(text: str) -> None:
    """Skips where no font of this computer draws Chinese signs that stand in ``text``."""
    system = QFontDatabase.WritingSystem.Japanese
    if "国" in text and not QFontDatabase.families(system):
        pytest.skip("no font of this computer covers Japanese")


@pytest.fixture(scope="module")
def picture(qapp) -> bytes:
    return write(samples.picture())


@pytest.fixture(scope="module")
def hard(qapp) -> bytes:
    return write(samples.hard())


def by_highlight(content: bytes) -> dict[str, list[tuple[int, dict]]]:
    """Page number and annotation of every part, by the id of the highlight."""
    found: dict[str, list[tuple[int, dict]]] = {}
    for number, each in enumerate(back.annotations(content)):
        for annotation in each:
            whole = "-".join(annotation["/NM"].split("-")[:2])
            found.setdefault(whole, []).append((number, annotation))
    return found


def body_of(copy) -> list[str]:
    """The statement's words that each page should show."""
    pages = []
    for leaf in set_pages(copy, usual_sheet()).leaves:
        words = ""
        for row, _ in leaf.rows:
            for line in row.lines:
                if line.text.placed is not None:
                    found = line.text.layout.lineAt(line.number)
                    start = found.textStart()
                    words += line.text.layout.text()[start : start + found.textLength()]
        pages.append(back.folded(words))
    return pages


@pytest.mark.parametrize(
    "copy",
    [
        samples.copy(samples.japan(), []),
        samples.picture(),
        samples.copy(samples.plain(SCRIPTS), [samples.Mark("国際協力"), samples.Mark("أهمية")]),
    ],
    ids=["bare", "marked", "scripts"],
)
def test_the_text_of_the_pages_is_the_text_of_the_statement_in_order(qapp, copy):
    need_fonts_for(copy.text.text)
    wanted = body_of(copy)
    assert "".join(wanted) == back.folded(copy.text.text)
    for page, words in zip(back.characters(write(copy)), wanted, strict=True):
        assert back.folded("".join(each.text for each in page)).startswith(words)


def test_words_are_parted_by_spaces_and_never_by_tabs(picture):
    assert "It is my great honour and pleasure to attend the Third" in back.copied(picture)
    for stream in back.to_unicode(picture):
        assert "<0020>" in stream
        assert "<0009> <0009> <0009>" not in stream
        assert not [line for line in stream.split("[")[1:] if "<0009>" in line.split("]")[0]]


@pytest.mark.parametrize("which", ["picture", "hard"])
def test_the_annotations_cover_exactly_the_words(which, request):
    copy = getattr(samples, which)()
    need_fonts_for(copy.text.text)
    content = request.getfixturevalue(which)
    pages = back.characters(content)
    found = by_highlight(content)
    placed = [each for each in passages(copy) if each.placed]
    assert len(found) == len(placed)
    for passage in placed:
        words = "".join(
            back.words_within(pages[number], back.quads(annotation))
            for number, annotation in found[passage.id]
        )
        wanted = back.folded(passage.exact)
        assert Counter(words) == Counter(wanted), passage.number
        if "أول" not in wanted:  # a line of a table that runs both ways has no one order
            assert words == wanted


def test_highlights_in_every_direction_cover_their_words(qapp):
    quotes = ("office affluent", "أهمية", "والمساعدة.", "国際協力", "Конвенцию", "τη Σύμβαση.",
              "l’Organisation", "المادة 1", "תומכת")  # fmt: skip
    need_fonts_for(SCRIPTS)
    text = samples.plain(SCRIPTS)
    copy = samples.copy(text, [samples.Mark(each, ["Clearance"]) for each in quotes])
    content = write(copy)
    (page, *_), (marks, *_) = back.characters(content), back.annotations(content)
    by_name = {each["/NM"]: back.quads(each) for each in marks}
    for number, quote in enumerate(quotes, 1):
        words = back.words_within(page, by_name[f"annotation-{number}"])
        assert words == back.folded(quote)


def test_a_highlight_over_several_pages_has_a_part_on_each(qapp):
    text = samples.plain("\n".join(f"Paragraph {n} of many words." for n in range(80)))
    copy = samples.copy(text, [samples.Mark(span=(300, 1900), tags=["Clearance"])])
    content = write(copy)
    parts = by_highlight(content)["annotation-1"]
    assert [number for number, _ in parts] == [0, 1, 2]
    assert len({each["/NM"] for _, each in parts}) == 3
    pages = back.characters(content)
    words = "".join(back.words_within(pages[n], back.quads(each)) for n, each in parts)
    assert words == back.folded(text.text[300:1900])


def test_an_annotation_tells_author_date_tags_and_note(picture):
    (annotation,) = [each for _, each in by_highlight(picture)["annotation-5"]]
    assert annotation["/T"] == "Anna Berg"
    assert annotation["/M"] == "D:20250915121507Z"
    assert annotation["/F"] == 4
    assert annotation["/Contents"] == (
        "Universalization; International cooperation and assistance\n\n"
        "Both pillars named together, as in Beirut 2011. Compare with Portugal."
    )
    assert len(annotation["/C"]) == 3


def test_pdfium_finds_the_same_annotations(picture):
    (count, said), *rest = back.counted_by_pdfium(picture)
    assert count == 8
    assert said[5] == (
        "Universalization / Outreach\n\nSays “engaged”; the numbers follow in para. 5."
    )
    assert {number for number, _ in rest} == {0}


def test_the_tint_is_the_annotation_alone(picture):
    """Without annotations no pixel has the tint of a highlight; with them the words stay dark."""
    width, height, stride, bare = back.pixels(picture, annotated=False)
    *_, tinted = back.pixels(picture, annotated=True)
    left, _, right, top = back.quads(back.annotations(picture)[0][3])[0]
    row = round(height - top + 1.5)
    at = row * stride + round((left + right) / 2) * (stride // width)
    assert bare[at : at + 3] == b"\xff\xff\xff"
    assert tinted[at : at + 3] != b"\xff\xff\xff"
    assert min(tinted) <= min(bare) + 8


def test_five_highlights_over_one_another_are_no_darker_than_one(hard):
    copy = samples.hard()
    five = next(each for each in passages(copy) if each.exact == "that five h")
    (_, annotation) = by_highlight(hard)[five.id][0]
    drawn = annotation["/AP"]["/N"].get_object().get_data().decode()
    fills = [float(each) for each in drawn.split(" rg")[0].split()[-3:]]
    assert min(fills) > min(float(each) for each in annotation["/C"])


def test_names_and_times_stay_out_when_they_shall(qapp):
    content = write(samples.picture(names_and_times=False))
    for each in (each for page in back.annotations(content) for each in page):
        assert not {"/T", "/M", "/CreationDate"} & set(each)
    assert b"Anna" not in content
    assert b"CreateDate" not in content
    told = PdfReader(BytesIO(content)).metadata
    assert set(told) == {"/Title", "/Subject", "/Producer"}
    shown = "".join(each.text for page in back.characters(content) for each in page)
    assert "Anna" not in shown
    assert "2025" not in shown


def test_private_notes_never_leave_and_notes_only_when_they_shall(hard, qapp):
    for content in (hard, write(samples.hard(notes=False))):
        shown = "".join(each.text for page in back.characters(content) for each in page)
        said = "".join(each["/Contents"] for page in back.annotations(content) for each in page)
        assert "secret" not in shown + said
        assert ("AnsweredbyAnna" in back.folded(shown)) == (content is hard)
        assert ("Answered by Anna" in said) == (content is hard)


def test_the_list_at_the_end_has_every_highlight_with_tags_notes_author_and_time(hard):
    pages = back.characters(hard)
    listed = back.folded("".join(each.text for page in pages[1:] for each in page))
    for passage in passages(samples.hard()):
        for path in passage.paths:
            assert back.folded(path) in listed
    for words in ("words that went <away>", "lost & found", "Anna Berg, 14 Sept 2025",
                  "Without a place in this text", "Overtwoitems•ofa•list"):  # fmt: skip
        assert back.folded(words) in listed


def test_the_outline_follows_the_headings(hard):
    reader = PdfReader(BytesIO(hard))
    title, below = reader.outline
    assert title.title == "Japan, CCM Third Meeting of States Parties"
    assert [each.title for each in below] == [
        'Überschrift: statement & "item"',
        "Highlights",
        "Without a place in this text",
    ]
    assert reader.get_destination_page_number(below[0]) == 0


def test_every_page_tells_the_source_its_number_and_its_tags(hard):
    pages = back.characters(hard)
    for number, page in enumerate(pages, 1):
        shown = back.folded("".join(each.text for each in page))
        assert shown.endswith(
            back.folded(f"Oslo, Norway, 11 September 2012.{number} of {len(pages)}")
        )
    assert "Tagsonthispage" in back.folded("".join(each.text for each in pages[0]))


@pytest.mark.parametrize("text", ["", "\n\n", "one"])
def test_a_statement_with_almost_nothing_makes_one_page(qapp, text):
    copy = samples.copy(samples.plain(text), [])
    assert len(back.characters(write(copy))) == 1


def test_a_note_with_what_looks_like_html_leaves_with_all_its_words(qapp):
    note = "Compare with *2010* & <Vientiane>; a < b, <b>bold</b>."
    said = "Compare with 2010 & <Vientiane>; a < b, <b>bold</b>."
    text = samples.plain("Mr. President, we agree.")
    copy = samples.copy(text, [samples.Mark("we agree", ["Clearance"], [note])])
    content = write(copy)
    pages = [back.folded("".join(each.text for each in page)) for page in back.characters(content)]
    assert all(back.folded(said) in page for page in pages)
    assert len(pages) == 2
    assert said in str(PdfReader(BytesIO(content)).pages[0]["/Annots"][0]["/Contents"])


def test_no_word_of_the_name_of_a_detail_is_broken(qapp):
    details = (("State or organisation", "Tajikistan"), ("Date", "2012-09-11"))
    content = write(samples.copy(samples.plain("Words."), [], details=details))
    assert "organisation" in back.copied(content).split()
