"""Real files of other projects: what each was kept for is there."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from annotations_db.errors import FileError
from annotations_db.importers import Imported, ReadOptions, Workers
from annotations_db.text.blocks import page_at
from tests import corpus
from tests.annotations_db.importers.documents import lines, marks
from tests.annotations_db.text.structure import check_structure


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as one:
        yield one


def imported(workers: Workers, name: str, encoding: str | None = None) -> Imported:
    found = workers.read(corpus.folder("import") / name, ReadOptions(encoding=encoding))
    check_structure(found.text)
    return found


def test_every_word_file_and_page_comes_in(workers: Workers) -> None:
    folder = corpus.folder("import")
    manifest = json.loads((folder / "MANIFEST.json").read_text(encoding="utf-8"))
    names = [each["file"] for each in manifest if each["file"].endswith((".docx", ".html"))]
    assert len(names) == 13
    for name in names:
        assert imported(workers, name).text.text


def test_a_document_part_in_another_place_is_found(workers: Workers) -> None:
    found = imported(workers, "pandoc__alternate_document_path.docx")
    assert found.title == "Test"
    assert (
        found.text.text.endswith("and bold italic underlined.") or "bold italic" in found.text.text
    )
    assert marks(found.text)["bold italic underlined"] == ("bold", "italic", "underline")


def test_lists_in_german_styles_are_lists(workers: Workers) -> None:
    found = imported(workers, "pandoc__german_styled_lists.docx")
    assert [block.lists for block in found.text.blocks] == [("ul",), ("ul",), ("ul", "ul"), ("ul",)]
    assert lines(found.text) == [
        "– One level of the list.", "– Second level of the list.", "– Next level of the list",
        "– Back to the top level.",
    ]  # fmt: skip


def test_inline_formatting_comes_in(workers: Workers) -> None:
    found = marks(imported(workers, "pandoc__inline_formatting.docx").text)
    assert found["italics"] == ("italic",)
    assert found["bold italics"] == ("bold", "italic")
    assert found["strikethrough"] == ("strike",)
    assert found["single underlines for "] == ("underline",)
    assert found["superscript"] == ("superscript",)
    assert found["subscript"] == ("subscript",)


def test_text_in_nested_content_controls_comes_in(workers: Workers) -> None:
    found = imported(workers, "pandoc__nested_sdt.docx")
    assert lines(found.text) == ["Test Paragraph1", "Test Paragraph2", "Test Paragraph3"]


def test_a_heading_keeps_its_number(workers: Workers) -> None:
    found = imported(workers, "pandoc__numbered_header.docx")
    assert lines(found.text) == ["1. A Numbered Header."]
    assert found.text.blocks[0].kind == "h1"


def test_text_in_shapes_comes_in_once(workers: Workers) -> None:
    found = imported(workers, "pandoc__text_in_shape_format.docx")
    assert lines(found.text) == [
        "Last update: May 1, 2017",
        "Using Microsoft Word 2007/2010\nfor Writing Technical Documents",
        "Valter Kiisk",
        "Institute of Physics, University of Tartu",
    ]
    found = imported(workers, "tika__testWORD_text_box.docx")
    assert found.text.text.endswith(
        "This text is inside of a text box in the body of the document."
    )
    assert found.text.text.count("inside of a text box") == 1


def test_insertions_are_kept(workers: Workers) -> None:
    found = imported(workers, "pandoc__track_changes_insertion.docx")
    assert found.text.text == "This is a text with two exciting insertions."
    assert found.remarks == ("changes-accepted",)


def test_all_of_unicode_comes_in_and_symbols_as_what_they_show(workers: Workers) -> None:
    found = imported(workers, "pandoc__unicode.docx")
    assert found.text.text == "Hello, 世界. This costs €10.∨∨("


def test_a_comment_stands_on_its_words(workers: Workers) -> None:
    found = imported(workers, "tika__testComment.docx")
    assert (found.text.text, found.remarks) == ("Here is some text.", ("comments-as-notes:1",))
    (comment,) = found.comments
    assert found.text.text[comment.start : comment.end] == "text"
    assert (comment.author, comment.date, comment.text) == (
        "Michael McCandless", "2011-09-17T08:32:00Z", "Here is a comment",
    )  # fmt: skip


def test_many_features_at_once_come_in(workers: Workers) -> None:
    found = imported(workers, "tika__testWORD_various.docx")
    given = lines(found.text)
    assert {
        "Footnote appears here1", "Here is a text box", "• Bullet 3", "2) Number bullet 2",
        "Keyword1 Keyword2", "Row 2 Col 3", "ゾルゲと尾崎、淡々と最期", "𐌲𐌿𐍄𐌹𐍃𐌺", "Row 2 column 2",
    } <= {*given}  # fmt: skip
    assert given[-1] == "1. This is a footnote."
    cells = [block.cell for block in found.text.blocks if block.cell]
    assert [(cell.row, cell.column) for cell in cells] == [
        (r, c) for r in (0, 1) for c in (0, 1, 2)
    ]
    runs = [run for block in found.text.blocks for run in block.runs]
    assert "http://tika.apache.org/" in {run.href for run in runs}
    assert found.language == "en-GB"


def test_a_page_that_misleads_on_its_encoding_says_so_and_can_be_told(workers: Workers) -> None:
    name = "tika__testArabicMisleadingCharset.html"
    found = imported(workers, name)
    assert found.title == "Test Arabic"
    assert found.remarks == ("declared-encoding-wrong", "detected-encoding:cp1256")
    assert found.text.text.startswith("في قرية من القرى كان هناك رجل حكيم")
    told = imported(workers, name, "cp1252")
    assert (told.encoding, told.remarks) == ("cp1252", ())


def test_russian_of_old_is_recognised_by_its_letters(workers: Workers) -> None:
    found = imported(workers, "tika__russian.cp866.txt")
    assert found.text.text.startswith("Однажды, в студеную зимнюю пору,")
    assert found.encoding == "cp866"


def test_open_documents_come_in(workers: Workers) -> None:
    found = imported(workers, "pandoc__headers.odt")
    assert [each.kind for each in found.text.blocks] == ["h1", "p", "h2", "p", "h1"]
    found = imported(workers, "pandoc__listBlocks.odt")
    assert [each.marker for each in found.text.blocks] == ["", "1.", "2."]
    found = marks(imported(workers, "pandoc__textMixedStyles.odt").text)
    assert found["bold "] == ("bold",)
    assert imported(workers, "pandoc__unicode.odt").text.text == "“”’çӨ©¼вбФШöÉµ"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("tika__testODTEncrypted.odt", "file-encrypted"),
        ("tika__testODTnotaZipFile.odt", "file-not-odt"),
    ],
)
def test_open_documents_that_cannot_be_read_are_refused(
    workers: Workers, name: str, message: str
) -> None:
    with pytest.raises(FileError) as caught:
        imported(workers, name)
    assert caught.value.message == message


def test_books_come_in_with_their_lists_and_tables(workers: Workers) -> None:
    found = imported(workers, "tika__testEPUB.epub")
    assert (found.title, found.language) == ("An ePub for Tika", "en")
    assert found.text.text.endswith("Table header\tTable data")
    found = imported(workers, "pandoc__formatting.epub")
    assert len(found.text.blocks) > 300
    assert {"1. Lorem", "2. Ipsum"} <= {*lines(found.text)}


def test_rich_text_and_saved_pages_come_in(workers: Workers) -> None:
    found = imported(workers, "pandoc__list_complex.rtf")
    assert {"1. One", "a. Three", "ii. Six", "8. Eight Continue"} <= {*lines(found.text)}
    assert imported(workers, "tika__testRTFJapanese.rtf").text.text.startswith("ゾルゲと尾崎")
    found = imported(workers, "tika__testRTF_annotation_spacing.rtf")
    assert found.text.text == "This is supercalifragilistic"
    assert found.remarks == ("comments-as-notes:1",)
    (comment,) = found.comments
    assert found.text.text[comment.start : comment.end] == "ali"
    found = imported(workers, "tika__testMHTMLFirefox.mhtml")
    assert (found.title, found.encoding) == ("Aperture", "cp1252")
    assert "ap·er·ture" in found.text.text


def test_a_page_in_utf16_comes_in(workers: Workers) -> None:
    found = imported(workers, "tika__testHTML_charset_utf16le.html")
    assert (found.text.text, found.title) == ("This is a sample text", "Title")
    assert found.remarks == ()


def test_pdf_files_come_in_right_to_left_and_by_columns(workers: Workers) -> None:
    assert imported(workers, "pypdf__habibi.pdf").text.text == "حَبيبي habibi حَبيبي"
    found = imported(workers, "tika__testPDFTwoTextBoxes.pdf")
    assert lines(found.text) == [
        "Left column line 1 Left column line 2", "Right column line 1 Right column line 2",
    ]  # fmt: skip
    found = imported(workers, "tika__testAnnotations.pdf")
    (comment,) = found.comments
    assert (comment.author, comment.text[:14]) == ("Michael McCandless", "Here is a comm")
    found = imported(workers, "tika__testPopupAnnotation.pdf")
    assert "this is the note" in found.text.text


def test_sixty_pages_of_a_standard_come_in_with_their_pages(workers: Workers) -> None:
    path = corpus.folder("refi") / "REFI-QDA-1-5.pdf"
    found = workers.read(path)
    check_structure(found.text)
    text = found.text
    assert not any(line == "REFI-QDA 7" for line in text.text.split("\n"))
    start = text.text.index("The Rotterdam Exchange Format Initiative (REFI), responsible")
    assert page_at(text.blocks, start) == "3"
    end = text.text.index("\n", start)
    assert text.text[start:end].endswith("between software packages.")
    assert text.text.count("REFI-QDA\n") < 10
