"""Paragraph numbers."""

from __future__ import annotations

from annotations_db.resources import resource
from annotations_db.text.markdown import from_markdown
from annotations_db.text.paragraphs import (
    ParagraphNumber,
    numbers_to_show,
    paragraph_number,
    paragraph_numbers,
)
from annotations_db.text.plain import from_plain


def numbers(source: str) -> list[str]:
    return [each.number if each else "" for each in paragraph_numbers(from_markdown(source))]


def test_counted_numbers_skip_the_head_and_the_addresses_of_the_shipped_statement() -> None:
    path = resource("statements", "japan-ccm-3msp-2012.md")
    text = from_markdown(path.read_text(encoding="utf-8"))
    found = paragraph_numbers(text)
    assert [each.number if each else "" for each in found] == [
        *("", "", "", "1", "2", "3", "", "4", "5", "6", "7", "", "8", "9", "10", "", "11", "12")
    ]
    assert not any(each.is_printed for each in found if each)
    offset = text.text.index("two elements")
    assert paragraph_number(text, offset) == ParagraphNumber("3", is_printed=False)


def test_printed_numbers_count_where_most_paragraphs_have_one() -> None:
    text = from_plain("Introduction\n\n12. One\n\n13. Two\n\nmore of it\n\n14) Three", "wrapped")
    assert paragraph_numbers(text) == (
        None,
        ParagraphNumber("12", is_printed=True),
        ParagraphNumber("13", is_printed=True),
        ParagraphNumber("13", is_printed=True),
        ParagraphNumber("14", is_printed=True),
    )


def test_a_numbered_list_within_a_text_and_footnotes_are_no_paragraph_numbers() -> None:
    source = "# Title\n\nOne[^1]\n\nTwo:\n\n1. a\n2. b\n\nThree\n\nFour\n\n[^1]: note\n"
    assert numbers(source) == ["", "1", "2", "2", "2", "3", "4", "", "4"]


def test_a_sentence_that_ends_with_a_comma_is_no_address() -> None:
    assert numbers("Señor Presidente,\n\nWe thank all those who came here today for it,") == [
        "",
        "1",
    ]
    assert numbers("We propose:\n\n- a") == ["1", "1"]


def test_a_number_is_shown_once_where_its_paragraph_begins():
    text = from_markdown("Mr. President,\n\nFirst.\n\n- item\n\n## Heading\n\nSecond.\n")
    shown = [None if each is None else each.number for each in numbers_to_show(text)]
    assert shown == [None, "1", None, None, "2"]
