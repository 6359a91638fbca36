"""Markdown to canonical text."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import nh3
import pytest
from hypothesis import given, settings

from annotations_db.model import Run
from annotations_db.resources import resource
from annotations_db.text.html import from_html
from annotations_db.text.markdown import from_markdown, to_html
from annotations_db.text.source import normalised
from tests import corpus
from tests.annotations_db.text.structure import SOURCES, check_structure

NOT_SHOWN = {"button", "script", "select", "style", "textarea", "title"}


class Shown(HTMLParser):
    """The letters and digits a browser shows, read by the standard library."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.characters: list[str] = []
        allowed = nh3.ALLOWED_TAGS - NOT_SHOWN
        self.feed(nh3.clean(html, tags=set(allowed), clean_content_tags=NOT_SHOWN))
        self.close()

    def handle_data(self, data: str) -> None:
        self.characters += filter(str.isalnum, data)


@pytest.fixture(scope="module")
def examples() -> list[dict[str, Any]]:
    path = corpus.folder("commonmark") / "spec-tests-0.31.2.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_no_letter_or_digit_of_the_commonmark_examples_is_missing(examples: Any) -> None:
    assert len(examples) == 652
    for example in examples:
        source = example["markdown"]
        text = from_markdown(source)
        check_structure(text)
        shown = Shown(to_html(normalised(source))).characters
        assert [each for each in text.text if each.isalnum()] == shown, example["number"]


def test_where_python_markdown_reads_otherwise_than_commonmark_is_known(examples: Any) -> None:
    differing = {
        example["number"]
        for example in examples
        if from_markdown(example["markdown"]).text
        != from_html(example["html"], extractor="commonmark").text
    }
    known = {number for numbers in OTHERWISE.values() for number in numbers}
    assert differing <= known, sorted(differing - known)


@given(SOURCES)
@settings(deadline=None)
def test_any_source_gives_the_same_sound_text_each_time(source: str) -> None:
    text = from_markdown(source)
    check_structure(text)
    assert from_markdown(source) == text


def test_the_shipped_statement_has_its_paragraphs_bold_heads_and_line_breaks() -> None:
    path = resource("statements", "japan-ccm-3msp-2012.md")
    text = from_markdown(path.read_text(encoding="utf-8"))
    check_structure(text)
    words = [text.text[block.start : block.end] for block in text.blocks]
    assert len(words) == 18
    assert {block.kind for block in text.blocks} == {"p"}
    assert words[0].split("\n") == [
        "Statement by",
        "H. E. Mr. Mari AMANO",
        "Ambassador, Permanent Representative of Japan to the Conference on",
        "Disarmament",
        "to the Third Meeting of States Parties to the Convention on Cluster Munitions",
    ]
    assert words[1] == "Oslo, Norway\n11 September 2012"
    assert (
        words[2] == "Mr. President,\nExcellencies,\nDistinguished Delegates,\nLadies and Gentlemen,"
    )
    assert words[-1] == "Thank you for your attention."
    assert [block.runs for block in text.blocks[:2]] == [
        (Run(0, len(words[0]), ("bold",)),),
        (Run(len(words[0]) + 1, len(words[0]) + 1 + len(words[1]), ("bold",)),),
    ]
    assert not any(block.runs for block in text.blocks[2:])
    assert text.text.isascii()
    assert "\n\n" not in text.text


def test_footnotes_come_at_the_end_without_links_back() -> None:
    text = from_markdown("x[^1] y\n\n[^1]: note *b*\n\n    second\n")
    assert text.text == "x1 y\n\ufffc\nnote b\nsecond"
    assert text.blocks[0].runs == (Run(1, 2, ("superscript",), "#fn:1", anchor="fnref:1"),)
    assert text.blocks[2].runs[0].anchor == "fn:1"
    assert text.blocks[2].marker == "1."


def test_tables_code_and_lists_come_in() -> None:
    text = from_markdown(
        "| a | b |\n|---|---|\n| 1 | `2` |\n\n```py\nx = 1\n\ny\n```\n\n7. s\n8. t\n"
    )
    assert text.text == "a\tb\n1\t2\nx = 1\n\ny\ns\nt"
    assert [block.kind for block in text.blocks[4:7]] == ["pre", "pre", "pre"]
    assert [block.marker for block in text.blocks[-2:]] == ["7.", "8."]


def test_raw_html_is_sanitised() -> None:
    text = from_markdown(
        "a <b onclick='x()'>b</b>\n\n<script>alert(1)</script>\n\n<div hidden>c</div>\n\nd"
    )
    assert text.text == "a b\nd"


def test_forbidden_characters_and_line_ends_are_made_one_and_nothing_is_composed() -> None:
    assert from_markdown("\ufeffa\r\nb\x00c\ud800\rd e\u0301").text == "a b\ufffdc\ufffd d e\u0301"


OTHERWISE: dict[str, tuple[int, ...]] = {
    "Tabs": (
        1, 2, 3, 5, 7, 11,
    ),
    "Backslash escapes": (
        12, 14, 16, 20, 24,
    ),
    "Entity and numeric character references": (
        28, 34, 41,
    ),
    "Thematic breaks": (
        43, 53,
    ),
    "ATX headings": (
        63, 64, 68, 71, 73, 75, 76,
    ),
    "Setext headings": (
        81, 82, 84, 86, 92, 94, 95, 98, 99, 101,
    ),
    "Indented code blocks": (
        112, 118,
    ),
    "Fenced code blocks": (
        124, 126, 127, 128, 129, 131, 132, 133, 137, 139, 143, 144, 146,
    ),
    "HTML blocks": (
        148, 151, 152, 155, 156, 157, 158, 161, 162, 163, 164, 165, 166, 177, 178, 184, 186,
        188, 191,
    ),
    "Link reference definitions": (
        194, 195, 196, 201, 213, 216,
    ),
    "Block quotes": (
        234,
    ),
    "List items": (
        257, 264, 266, 271, 273, 274, 278, 280, 281, 282, 283, 284, 286, 287, 288, 290, 296,
        297, 300,
    ),
    "Lists": (
        302, 303, 305, 312, 313, 315, 316, 318, 319, 321,
    ),
    "Code spans": (
        333, 334, 344, 346, 347,
    ),
    "Emphasis and strong emphasis": (
        352, 354, 368, 380, 392,
    ),
    "Links": (
        488, 490, 491, 493, 494, 508, 518, 519, 524, 526, 532, 533, 536, 538, 540, 541, 542,
        543, 549, 550, 551, 552, 559, 568, 569, 571,
    ),
    "Autolinks": (
        598, 601, 602, 603, 606, 609, 610,
    ),
    "Raw HTML": (
        619, 621, 624, 628, 632,
    ),
    "Hard line breaks": (
        634, 637, 639, 646,
    ),
}  # fmt: skip
"""Examples of CommonMark 0.31.2 by section whose text python-markdown reads differently."""
