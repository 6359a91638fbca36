"""Selections and highlights that grow by steps, by units and by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.model import Span
from annotations_db.text.graphemes import mark_span
from annotations_db.text.growing import extended, grown, pulled
from annotations_db.text.plain import from_plain
from annotations_db.text.steps import End, Unit, moved_end

WORDS = (
    "Mr. President,\n\nJapan’s aim is clear. We go on! 日本は👩‍👩‍👧e\u0301.\n\nوقال الوفد. "
    "Thank you."
)
TEXT = from_plain(WORDS)
places = st.integers(0, len(TEXT.text))
units: st.SearchStrategy[Unit] = st.sampled_from(("character", "word", "sentence", "paragraph"))
ends: st.SearchStrategy[End] = st.sampled_from(("start", "end"))


def at(words: str) -> Span:
    start = TEXT.text.index(words)
    return Span(start, start + len(words))


def said(span: Span | None) -> str:
    assert span is not None
    return TEXT.text[span.start : span.end]


def test_a_caret_grows_to_its_sentence_and_then_by_one_more_across_paragraphs() -> None:
    caret = at("aim").start
    span = grown(TEXT, Span(caret, caret), "sentence")
    assert said(span) == "Japan’s aim is clear."
    span = grown(TEXT, span or Span(0, 0), "sentence")
    assert said(span) == "Japan’s aim is clear. We go on!"
    span = grown(TEXT, at("日本は👩‍👩‍👧e\u0301."), "sentence")
    assert said(span) == "日本は👩‍👩‍👧e\u0301.\nوقال الوفد."


def test_a_selection_grows_to_all_the_sentences_it_touches() -> None:
    assert said(grown(TEXT, at("clear. We"), "sentence")) == "Japan’s aim is clear. We go on!"
    assert said(grown(TEXT, at(" We go on!"), "sentence")).endswith("e\u0301.")
    assert said(grown(TEXT, at("aim"), "paragraph")).startswith("Japan’s aim is clear. We go on!")


def test_at_the_end_of_the_text_there_is_no_more_to_grow_into() -> None:
    last = at("Thank you.")
    assert grown(TEXT, last, "sentence") == last
    assert grown(from_plain(""), Span(0, 0), "sentence") is None


@given(places, places, units)
def test_what_has_grown_holds_all_that_was_marked(a: int, b: int, unit: Unit) -> None:
    place = mark_span(TEXT.text, a, b)
    span = grown(TEXT, Span(min(a, b), max(a, b)), unit)
    if place is not None:
        assert span is not None
        assert span.start <= place.start
        assert span.end >= place.end
        assert mark_span(TEXT.text, span.start, span.end) == span


def test_a_selection_is_extended_to_the_ends_of_sentences_and_back_the_same_way() -> None:
    anchor = at("aim").start
    places = [anchor]
    for _ in range(3):
        places.append(extended(TEXT, anchor, places[-1], "sentence", forward=True))
    assert TEXT.text[anchor : places[-1]] == "aim is clear. We go on! 日本は👩‍👩‍👧e\u0301."
    back = [places[-1]]
    for _ in range(3):
        back.append(extended(TEXT, anchor, back[-1], "sentence", forward=False))
    assert back[::-1] == places
    assert extended(TEXT, anchor, anchor, "sentence", forward=False) == at("Japan").start


@given(places, places, units, st.booleans())
def test_one_step_never_passes_where_the_selection_began(
    anchor: int, caret: int, unit: Unit, forward: bool
) -> None:
    moved = extended(TEXT, anchor, caret, unit, forward=forward)
    assert 0 <= moved <= len(TEXT.text)
    if caret != anchor:
        assert (moved >= anchor) if caret > anchor else (moved <= anchor)
    assert (moved >= caret) if forward else (moved <= caret)


@given(places, places, places, ends)
def test_a_pulled_end_leaves_a_place_as_it_is_kept_and_the_other_end(
    a: int, b: int, offset: int, end: End
) -> None:
    span = mark_span(TEXT.text, a, b)
    if span is None:
        return
    place = pulled(TEXT, span, end, offset)
    assert mark_span(TEXT.text, place.start, place.end) == place
    if end == "end":
        assert place.start == span.start
    else:
        assert place.end == span.end


def test_an_end_is_pulled_to_where_the_mouse_is_but_not_past_the_other() -> None:
    span = at("is clear")
    assert said(pulled(TEXT, span, "end", at("We go").end)) == "is clear. We go"
    assert said(pulled(TEXT, span, "start", at("aim").start)) == "aim is clear"
    assert said(pulled(TEXT, span, "end", 0)) == "i"
    assert said(pulled(TEXT, span, "start", len(TEXT.text))) == "r"


@pytest.mark.parametrize(
    ("end", "forward", "exact"),
    [("end", True, "Japan’s a"), ("start", False, "l aim")],
)
def test_an_end_goes_over_the_blank_that_no_highlight_ends_with(
    end: End, forward: bool, exact: str
) -> None:
    text = from_plain("all aim, Japan’s aim")
    start = text.text.index("Japan’s") if end == "end" else text.text.index("aim")
    span = Span(start, start + (7 if end == "end" else 3))
    moved = moved_end(text, span, end, "character", forward=forward)
    assert text.text[moved.start : moved.end] == exact
