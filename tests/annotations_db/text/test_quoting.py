"""Quotes: found as people type them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.model import Span
from annotations_db.text.markdown import from_markdown
from annotations_db.text.quoting import Quote, context, find_quote


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("one two one two", "one two", ["one two", "one two"]),
        ("Oslo,\nNorway", "Oslo, Norway", ["Oslo,\nNorway"]),
        ("a\u00a0 b\tc", " a b\nc ", ["a\u00a0 b\tc"]),
        ("said “Japan’s part”", '"Japan\'s part"', ["“Japan’s part”"]),
        ("2009–2012 — and", "2009-2012 -- and", ["2009–2012 — and"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("Words", "words", []),
        ("words", "  ", []),
        ("世界人权宣言", "人权", ["人权"]),
        ("مرحبا بالعالم", "بالعالم", ["بالعالم"]),
    ],
)
def test_blanks_quotation_marks_and_dashes_are_folded(
    text: str, quote: str, found: list[str]
) -> None:
    assert [text[span.start : span.end] for span in find_quote(text, quote)] == found


@given(st.text(max_size=40), st.integers(0, 40), st.integers(1, 10))
def test_what_stands_in_a_text_is_found_there(text: str, start: int, length: int) -> None:
    quote = text[start : start + length].strip()
    found = find_quote(text, quote)
    if not quote:
        assert not found
        return
    assert found
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_a_quote_is_kept_with_32_code_points_on_either_side() -> None:
    text = from_markdown("x" * 40 + " 😀words here " + "y" * 40)
    span = Span(42, 47)
    assert context(text, span) == Quote("words", "x" * 30 + " 😀", " here " + "y" * 26)
    assert context(text, Span(0, 2)).prefix == ""
