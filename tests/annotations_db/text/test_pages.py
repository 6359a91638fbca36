"""Pages of the original, and places that an importer looks for again."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from annotations_db.exporters.quoting import quotations
from annotations_db.model import Span
from annotations_db.text.blocks import from_json, page_at, to_json
from annotations_db.text.html import from_html, from_html_with_places
from annotations_db.text.sanitising import sanitised
from annotations_db.text.source import normalised
from tests.annotations_db.text.structure import SOURCES, check_structure

HTML = (
    '<h1 data-source-page="iv">One</h1><p>Two words <span data-source-page="5"></span> and more</p>'
    '<p>Three</p><p data-source-page="6">Four</p>'
)


def test_every_passage_knows_its_page():
    text = from_html(HTML, extractor="x")
    check_structure(text)
    assert text.text == "One\nTwo words and more\nThree\nFour"
    found = {word: page_at(text.blocks, text.text.index(word)) for word in text.text.split()}
    assert found == {
        "One": "iv", "Two": "iv", "words": "iv", "and": "5", "more": "5", "Three": "5", "Four": "6",
    }  # fmt: skip
    assert from_json(to_json(text.blocks)) == text.blocks


def test_without_pages_nothing_is_kept_of_them():
    text = from_html("<p>a</p><p>b</p>", extractor="x")
    assert page_at(text.blocks, 2) == ""
    assert "pages" not in to_json(text.blocks)


def test_a_quotation_is_cited_by_page_where_no_paragraph_number_is_printed():
    text = from_html(HTML, extractor="x")
    start = text.text.index("and more")
    (cited,) = (each.source for each in quotations(text, [Span(start, start + 8)], "Remarks", {}))
    assert cited == "Remarks, p. 5"
    numbered = from_html('<p data-source-page="5">7. We all know it.</p>', extractor="x")
    (numbered_one,) = quotations(numbered, [Span(3, 8)], "Remarks", {})
    assert numbered_one.source == "Remarks, para. 7"


def test_places_are_found_again_whatever_becomes_of_blanks():
    text, places = from_html_with_places(
        'x<p> <span data-source-place="a"></span> one <span data-source-place="b"></span></p>'
        '<p><span data-source-place="c"></span></p><p>two <b><span data-source-place="d"></span>'
        '3</b></p><p><span data-source-place="e"></span></p>',
        extractor="x",
    )
    assert text.text == "x\none\ntwo 3"
    assert places == {"a": 2, "b": 5, "c": 6, "d": 10, "e": 11}


@given(SOURCES, st.lists(st.integers(0, 400), max_size=6))
def test_places_and_pages_never_change_the_text(source, wanted):
    """Between elements, where an importer puts them."""
    html = sanitised(normalised(source))
    gaps = [match.start() for match in re.finditer("<(?!/?(?:table|tr|tbody|thead|tfoot))", html)]
    marked, last = [], 0
    for number, offset in enumerate(sorted({gaps[each % len(gaps)] for each in wanted if gaps})):
        mark = f'<span data-source-place="{number}" data-source-page="{number}"></span>'
        marked += [html[last:offset], mark]
        last = offset
    plain = from_html(html, extractor="x")
    text, places = from_html_with_places("".join([*marked, html[last:]]), extractor="x")
    check_structure(text)
    assert text.text.split() == plain.text.split()
    assert all(0 <= each <= len(text.text) for each in places.values())
    numbers = [places[each] for each in sorted(places, key=int)]
    assert numbers == sorted(numbers)
