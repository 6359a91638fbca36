"""Highlights cover whole grapheme clusters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.model import Span
from annotations_db.text.graphemes import border_after, border_before, mark_span
from annotations_db.text.source import WHITE_SPACE
from tests import corpus

NO_LONGER_PICTOGRAPHS = {"✁\u200d✁"}
"""Unicode 15.0, which the shared test file is of, still counted U+2701 among them."""


def test_borders_are_those_of_the_unicode_test_file() -> None:
    path = corpus.folder("unicode") / "GraphemeBreakTest.txt"
    count = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        signs = line.partition("#")[0].split()
        text, borders = "", set()
        for sign in signs:
            if sign == "÷":
                borders.add(len(text))
            elif sign != "×":
                text += chr(int(sign, 16))
        if not text or text in NO_LONGER_PICTOGRAPHS:
            continue
        count += 1
        offsets = range(len(text) + 1)
        assert {border_before(text, offset) for offset in offsets} == borders, line
        assert {border_after(text, offset) for offset in offsets} == borders, line
    assert count > 600


@given(
    st.text(alphabet=st.sampled_from("ab \n\u00a0\u0301\u200d👩🇨🇭가क्षिمْ\u0600é東"), max_size=30),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_a_mark_covers_whole_clusters_and_no_outer_white_space(
    text: str, start: int, end: int
) -> None:
    span = mark_span(text, start, end)
    chosen = text[min(start, end) : max(start, end)]
    if span is None:
        return
    assert chosen
    assert border_before(text, span.start) == span.start
    assert border_after(text, span.end) == span.end
    assert text[span.start : span.end].strip(WHITE_SPACE)
    assert mark_span(text, span.start, span.end) == span


@pytest.mark.parametrize(
    ("text", "start", "end", "marked"),
    [
        ("the words here", 3, 10, "words"),
        ("here", 3, 1, "er"),
        ("family 👩‍👩‍👧!", 9, 10, "👩‍👩‍👧"),
        ("🇨🇭🇨🇭🇨🇭", 3, 4, "🇨🇭"),
        ("cafe\u0301 noir", 0, 4, "cafe\u0301"),
        ("cafe\u0301 noir", 4, 10, "e\u0301 noir"),
        ("क्षि", 0, 1, "क्षि"),
        ("مُحَمَّد", 2, 3, "حَ"),
        ("世界人权宣言", 2, 4, "人权"),
        ("a \u0301b", 1, 2, " \u0301"),
        ("a\n\t\u2003b", 1, 4, None),
        ("abc", 2, 2, None),
        ("abc", 5, 9, None),
    ],
)
def test_what_is_marked(text: str, start: int, end: int, marked: str | None) -> None:
    span = mark_span(text, start, end)
    assert (text[span.start : span.end] if span else None) == marked


def test_a_mark_in_a_huge_line_looks_at_its_neighbourhood_only() -> None:
    text = "东" * 2_000_000
    assert mark_span(text, 1_000_000, 1_000_001) == Span(1_000_000, 1_000_001)


@pytest.mark.timeout(20)
def test_blank_lines_and_empty_cells_at_the_ends_of_a_mark_are_taken_off_at_once() -> None:
    blank = "\n\t" * 50_000
    text = f"{blank}a{blank}"
    assert mark_span(text, 0, len(text)) == Span(len(blank), len(blank) + 1)
