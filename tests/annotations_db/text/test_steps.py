"""Steps of a caret and of a highlight's ends, by character, word, sentence and paragraph."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.model import CanonicalText, Span
from annotations_db.text.graphemes import border_before, mark_span
from annotations_db.text.markdown import from_markdown
from annotations_db.text.plain import from_plain
from annotations_db.text.steps import End, Unit, moved_end, step, unit_at

WORDS = "Mr. President,\n\nJapan’s aim is clear. We go on! 日本は👩‍👩‍👧e\u0301.\n\nThank you."
UNITS: tuple[Unit, ...] = ("character", "word", "sentence", "paragraph")
units = st.sampled_from(UNITS)


def walked(text: CanonicalText, unit: Unit, *, forward: bool) -> list[str]:
    """What follows each place a caret comes to, up to the next."""
    places = [0 if forward else len(text.text)]
    while len(places) < 200:
        at = step(text, places[-1], unit, forward=forward)
        if at == places[-1]:
            break
        places.append(at)
    places.sort()
    return [text.text[a:b] for a, b in pairwise(places)]


def test_a_caret_goes_from_beginning_to_beginning_and_back_the_same_way() -> None:
    text = from_plain(WORDS)
    assert [each.strip() for each in walked(text, "paragraph", forward=True)] == [
        "Mr. President,",
        "Japan’s aim is clear. We go on! 日本は👩‍👩‍👧e\u0301.",
        "Thank you.",
    ]
    assert [each.strip() for each in walked(text, "sentence", forward=True)] == [
        "Mr. President,",
        "Japan’s aim is clear.",
        "We go on!",
        "日本は👩‍👩‍👧e\u0301.",
        "Thank you.",
    ]
    assert walked(text, "word", forward=True)[2:6] == ["Japan’s ", "aim ", "is ", "clear. "]
    assert walked(text, "word", forward=True)[9:13] == ["日", "本", "は👩‍👩‍👧", "e\u0301.\n"]
    assert "👩‍👩‍👧" in walked(text, "character", forward=True)
    for unit in UNITS:
        assert walked(text, unit, forward=True) == walked(text, unit, forward=False)


@pytest.mark.parametrize(
    ("end", "unit", "forward", "exact"),
    [
        ("end", "word", True, "aim is clear"),
        ("end", "word", False, "aim"),
        ("end", "sentence", True, "aim is clear."),
        ("end", "paragraph", True, "aim is clear. We go on! 日本は👩‍👩‍👧e\u0301."),
        ("end", "character", False, "aim i"),
        ("end", "sentence", False, "aim is"),
        ("start", "word", True, "is"),
        ("start", "word", False, "Japan’s aim is"),
        ("start", "sentence", False, "Japan’s aim is"),
        ("start", "paragraph", False, "Japan’s aim is"),
        ("start", "character", True, "im is"),
        ("start", "sentence", True, "aim is"),
    ],
)
def test_an_end_moves_to_a_border_of_its_unit_and_never_past_the_other(
    end: End, unit: Unit, forward: bool, exact: str
) -> None:
    text = from_plain(WORDS)
    start = text.text.index("aim is")
    span = moved_end(text, Span(start, start + 6), end, unit, forward=forward)
    assert text.text[span.start : span.end] == exact


def test_the_unit_at_a_place_is_what_a_key_marks() -> None:
    text = from_plain(WORDS)

    def at(words: str, unit: Unit, offset: int = 0) -> str:
        span = unit_at(text, text.text.index(words) + offset, unit)
        return text.text[span.start : span.end] if span else ""

    assert at("aim", "sentence") == "Japan’s aim is clear."
    assert at("clear.", "sentence", 6) == "Japan’s aim is clear."
    assert at("We go", "sentence") == "We go on!"
    assert at("n’s", "word") == "Japan’s"
    assert at("clear", "word", 5) == "clear"
    assert at("本", "word") == "本"
    assert at("Thank", "paragraph", 7) == "Thank you."
    assert at("👩", "character", 2) == "👩‍👩‍👧"
    assert unit_at(from_plain(""), 0, "sentence") is None


@given(
    st.text(st.sampled_from("aB1 .\n\n!’é\u0301日👩\u200d*"), max_size=60),
    units,
    st.integers(0, 60),
    st.integers(0, 60),
    st.booleans(),
)
def test_every_step_goes_on_to_a_border_and_stays_in_the_text(
    words: str, unit: Unit, offset: int, other: int, forward: bool
) -> None:
    text = from_markdown(words)
    length = len(text.text)
    offset, other = min(offset, length), min(other, length)
    at = step(text, offset, unit, forward=forward)
    assert offset <= at <= length if forward else 0 <= at <= offset
    assert (at != offset) or offset == (length if forward else 0)
    if unit == "character":
        assert border_before(text.text, at) == at
    span = mark_span(text.text, offset, other)
    if span is None:
        return
    for end in ("start", "end"):
        moved = moved_end(text, span, end, unit, forward=forward)
        assert moved.start < moved.end
        assert mark_span(text.text, moved.start, moved.end) == moved
        assert (moved.end if end == "start" else moved.start) in (span.start, span.end)


@given(st.text(st.sampled_from("aB .\n!日"), max_size=40), units, st.integers(0, 40))
def test_back_and_forth_leads_where_one_was_or_beyond(words: str, unit: Unit, offset: int) -> None:
    text = from_plain(words)
    at = step(text, min(offset, len(text.text)), unit, forward=True)
    assert step(text, step(text, at, unit, forward=False), unit, forward=True) == at
