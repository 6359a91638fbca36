"""Plain text to canonical text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.importers.decoding import decoded
from annotations_db.model import CanonicalText
from annotations_db.resources import resource
from annotations_db.text.building import BlockBuilder, Context
from annotations_db.text.html import from_html
from annotations_db.text.markdown import from_markdown
from annotations_db.text.plain import from_plain, layout_of, looks_like_markdown
from annotations_db.text.source import normalised
from tests import corpus
from tests.annotations_db.text.structure import SOURCES, check_structure

LONG = "A sentence that goes on for quite a while. " * 5


def words(text: CanonicalText) -> list[str]:
    check_structure(text)
    return [text.text[block.start : block.end] for block in text.blocks]


@given(SOURCES)
def test_any_source_gives_a_sound_text_with_all_its_letters(source: str) -> None:
    for text in (from_plain(source), from_plain(source, "lines"), from_plain(source, "wrapped")):
        check_structure(text)
        assert [each for each in text.text if each.isalnum()] == [
            each for each in source if each.isalnum()
        ]


@pytest.mark.parametrize(
    ("source", "is_markdown"),
    [
        ("# Title\n\ntext", True),
        ("a **bold** word", True),
        ("**bold  \nover lines**", True),
        ("one  \ntwo", True),
        ("#hashtag and 2 ** 3 ** 4", False),
        ("** a\n\nb **", False),
        ("a line that ends with blanks  \n\nand another", False),
        ("* a\n* b\n", False),
        (f"{'a long line ' * 12}  \n{'another one ' * 12}  \n{'a third ' * 12}", False),
        ("", False),
    ],
)
def test_markdown_is_recognised_by_headings_bold_and_hard_breaks(
    source: str, is_markdown: bool
) -> None:
    assert looks_like_markdown(source) is is_markdown


def test_the_shipped_statement_is_recognised_as_markdown() -> None:
    path = resource("statements", "japan-ccm-3msp-2012.md")
    assert looks_like_markdown(path.read_text(encoding="utf-8"))


def test_short_median_lines_are_wrapped_and_a_purposely_short_line_keeps_its_end() -> None:
    source = (
        "Mr. President,\nExcellencies,\n\n"
        "It is my great honour  to attend the Third Meeting\n"
        "of States Parties to the Convention on Cluster\n"
        "Munitions.\n"
        "\t My special gratitude goes to the Government of\n"
        "Norway for its hospitality and for its hard work.\n"
        "\n \n"
        "Thank you.\n"
        "May we meet again in the coming year, all of us.\n"
    )
    assert layout_of(source) == "wrapped"
    assert words(from_plain(source)) == [
        "Mr. President,\nExcellencies,",
        (
            "It is my great honour to attend the Third Meeting of States Parties to the Convention"
            " on Cluster Munitions.\nMy special gratitude goes to the Government of Norway for its"
            " hospitality and for its hard work."
        ),
        "Thank you.\nMay we meet again in the coming year, all of us.",
    ]


def test_long_lines_are_a_paragraph_each() -> None:
    source = f"{LONG}\n{LONG}\n\nThank you.\n"
    assert layout_of(source) == "lines"
    assert words(from_plain(source)) == [LONG.strip(), LONG.strip(), "Thank you."]


def test_the_layout_can_be_chosen() -> None:
    assert words(from_plain("one\ntwo", "lines")) == ["one", "two"]
    assert words(from_plain("a b c\nd e f", "wrapped")) == ["a b c d e f"]


@pytest.mark.parametrize("name", ["arb", "cmn_hans", "hin", "jpn", "tha", "mya", "heb", "eng"])
def test_declarations_in_many_scripts_keep_every_letter(name: str) -> None:
    path = corpus.folder("udhr") / f"udhr_{name}.txt"
    source = path.read_text(encoding="utf-8")
    text = from_plain(source)
    check_structure(text)
    assert text.text.split() == source.removeprefix("\ufeff").split()


def test_a_form_feed_is_a_line_end_in_plain_text_and_a_blank_in_markdown_and_html() -> None:
    assert words(from_plain("one page\f\nanother\fand one more", "lines")) == [
        "one page",
        "another",
        "and one more",
    ]
    assert words(from_plain("\fone page\n\n\fanother", "wrapped")) == ["one page", "another"]
    assert words(from_markdown("one\fword\n\f\nanother\f")) == ["one word", "another"]
    page = "<p\fclass='x'>one\f\fword</p><pre>a\fb &#12; c</pre>"
    assert words(from_html(normalised(page), extractor="test"))[0] == "one word"


def test_a_file_with_pages_is_not_said_to_have_lost_characters() -> None:
    found = decoded(b"one page\fanother")
    assert found.remarks == ()
    assert "\ufffd" not in from_plain(found.text).text


LINE = "the words of a line that goes as far as the margin lets it,"
LAST = "and its end."


def paged(*paragraphs: str) -> str:
    """Wrapped lines with a blank one in the middle, where a page ended."""
    lines = "\n".join(paragraphs).split("\n")
    half = len(lines) // 2
    return "\n".join([*lines[:half], "", *lines[half:]])


def test_without_blank_lines_a_short_line_that_ends_a_sentence_ends_the_paragraph() -> None:
    paragraph = "\n".join([LINE] * 9 + [LAST])
    text = from_plain(paged(*[paragraph] * 5))
    assert text.text.split("\n") == [" ".join([LINE] * 9 + [LAST])] * 5
    assert len(text.blocks) == 5


def test_without_blank_lines_a_line_that_is_moved_in_begins_a_paragraph() -> None:
    paragraph = "\n".join([f"   {LINE}"] + [LINE] * 8 + [f"{LINE} and more."])
    text = from_plain(paged(*[paragraph] * 5))
    assert [len(each) for each in text.text.split("\n")] == [len(LINE) * 10 + 9 + 10] * 5


def test_a_page_that_ends_within_a_sentence_parts_nothing_and_one_after_it_does() -> None:
    lines = [LINE] * 30
    (first,) = from_plain("\n".join([*lines, "", *lines])).text.split("\n")
    assert first == " ".join(lines * 2)
    ended = [*lines[:-1], LINE.replace(",", ".")]
    assert len(from_plain("\n".join([*ended, "", *lines])).text.split("\n")) == 2


def test_wrapped_lines_that_a_page_alone_parts_are_no_markdown_for_two_blanks() -> None:
    lines = [LINE] * 12 + [LAST]
    source = paged(*["\n".join(lines)] * 5).replace(LAST, f"{LAST}  ", 1)
    assert not looks_like_markdown(source)
    assert len(from_plain(source).blocks) == 5


def test_where_blank_lines_part_paragraphs_nothing_else_does() -> None:
    paragraph = "\n".join([LINE] * 5 + [LAST] + [LINE] * 5)
    assert len(from_plain("\n\n".join([paragraph] * 6)).blocks) == 6


@given(st.text(alphabet="a \t\n\r\f\u00a0", max_size=30))
def test_blanks_fold_to_one_space(words: str) -> None:
    builder = BlockBuilder()
    builder.add(words, Context())
    builder.close(Context())
    expected = re.sub("[ \t\n\r\f]+", " ", words).strip(" ")
    assert builder.canonical("x").text == expected


def test_a_short_line_after_which_the_sentence_goes_on_is_joined() -> None:
    lines = ["Allow me first to", *["extend the words of a line that is long"] * 3]
    assert words(from_plain("\n".join(lines))) == [" ".join(lines)]
    ended = [lines[0] + ",", *lines[1:]]
    assert words(from_plain("\n".join(ended))) == [f"{ended[0]}\n{' '.join(ended[1:])}"]
