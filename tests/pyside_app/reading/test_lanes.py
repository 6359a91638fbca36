"""Stripes keep their lane, and changing one highlight at a time comes to what loading all would."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations_db.model import Span
from pyside_app.reading.intervals import IntervalIndex
from pyside_app.reading.lanes import APART, MOST_LANES, StripeLanes
from pyside_app.reading.margins import share_out

BLOCK = 200


def blocks_of(start, end):
    return range(start // BLOCK, max(start, end - 1) // BLOCK + 1)


def line_reach(offset, most):
    return min(offset + most, offset // BLOCK * BLOCK + BLOCK - 1)


def pieces(lanes):
    return {(each.key, each.start, each.end, each.ids) for each in lanes.in_blocks(range(99))}


SPANS = st.tuples(st.integers(0, 3000), st.integers(1, 400)).map(lambda p: Span(p[0], sum(p)))
STEPS = st.lists(
    st.tuples(st.integers(0, 9), st.none() | st.tuples(SPANS, st.sets(st.sampled_from("abc")))),
    max_size=30,
)


@settings(deadline=None)
@given(STEPS)
def test_following_changes_gives_the_same_stripes_as_loading_everything(steps):
    lanes = StripeLanes(blocks_of, line_reach)
    held = {}
    for key, change in steps:
        if change is None or not change[1]:
            lanes.remove(key)
            held.pop(key, None)
        else:
            span, keys = change[0], sorted(change[1])
            lanes.put(key, span, keys)
            held[key] = (key, span, keys)
    loaded = StripeLanes(blocks_of, line_reach)
    loaded.load(held.values())
    assert pieces(lanes) == pieces(loaded)
    for each in (lanes, loaded):
        check_lanes(each.in_blocks(range(99)))


@settings(deadline=None)
@given(STEPS, STEPS)
def test_following_many_at_once_gives_the_same_stripes_as_loading_everything(before, after):
    lanes = StripeLanes(blocks_of, line_reach)
    held = {}
    for steps in (before, after):
        last = dict(steps)
        shown = [(key, each[0], sorted(each[1])) for key, each in last.items() if each and each[1]]
        gone = [key for key, each in last.items() if not (each and each[1])]
        lanes.follow(shown, gone)
        held = {key: each for key, each in held.items() if key not in gone}
        held |= {each[0]: each for each in shown}
    loaded = StripeLanes(blocks_of, line_reach)
    loaded.load(held.values())
    assert pieces(lanes) == pieces(loaded)
    check_lanes(lanes.in_blocks(range(99)))


def check_lanes(stripes):
    """Two stripes near one another share a lane only where all lanes are taken."""
    for one in stripes:
        for other in stripes:
            is_near = one.start < line_reach(other.end, APART)
            is_near = is_near and other.start < line_reach(one.end, APART)
            if one is not other and is_near and one.lane == other.lane:
                assert any(each.lane == MOST_LANES - 1 for each in stripes)


def test_highlights_of_one_tag_that_touch_are_one_stripe():
    lanes = StripeLanes(blocks_of, line_reach)
    lanes.load(
        [("one", Span(0, 10), ["a"]), ("two", Span(10, 20), ["a"]), ("x", Span(30, 40), ["a"])]
    )
    assert pieces(lanes) == {("a", 0, 20, ("one", "two")), ("a", 30, 40, ("x",))}


def test_a_stripe_keeps_its_lane_while_others_come_and_go():
    lanes = StripeLanes(blocks_of, line_reach)
    lanes.load([("one", Span(0, 50), ["a"]), ("two", Span(10, 60), ["b"])])
    (second,) = [each for each in lanes.in_blocks([0]) if each.key == "b"]
    assert second.lane == 1
    lanes.remove("one")
    lanes.put("new", Span(20, 30), ["c"])
    assert second in lanes.in_blocks([0])
    assert second.lane == 1


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.none() | SPANS), max_size=30), st.integers(0, 3400))
def test_the_index_knows_what_touches_a_block_and_an_offset(steps, offset):
    index = IntervalIndex(blocks_of)
    held = {}
    for key, span in steps:
        if span is None:
            index.remove(key)
            held.pop(key, None)
        else:
            index.add(key, span)
            held[key] = span
    assert len(index) == len(held)
    found = index.at(offset)
    assert set(found) == {key for key, span in held.items() if span.start <= offset < span.end}
    lengths = [held[key].end - held[key].start for key in found]
    assert lengths == sorted(lengths)
    for block in range(18):
        touching = {k for k, span in held.items() if block in blocks_of(span.start, span.end)}
        assert set(index.in_block(block)) == touching


def test_an_empty_span_is_not_kept():
    index = IntervalIndex(blocks_of)
    assert index.add("a", Span(5, 5)) == range(0)
    assert "a" not in index
    assert index.span("a") is None


@given(st.integers(100, 3000), st.integers(292, 1752))
def test_text_stripes_and_names_never_overlap(width, measure):
    margins = share_out(width, measure)
    assert 0 < margins.text <= measure
    assert margins.left + margins.text < margins.stripes < margins.names_left
    if width > 300:
        assert margins.names_left + margins.names <= width


def test_at_the_usual_width_everything_stands_as_drawn():
    margins = share_out(824, 584)
    assert (margins.left, margins.text) == (40, 584)
    assert (margins.stripes, margins.names_left, margins.names) == (644, 676, 136)


def test_names_outlast_the_left_margin_and_half_of_the_measure():
    before = share_out(824, 584)
    for width in range(823, 480, -1):
        margins = share_out(width, 584)
        assert margins.names >= 64
        assert margins.text >= 292
        assert margins.left >= 24
        if margins.text < 584:
            assert margins.left == 24
        assert (margins.left, margins.text) <= (before.left, before.text)
        before = margins
    assert share_out(430, 584).names == 0


def test_stripes_on_different_lines_of_short_paragraphs_share_a_lane():
    lanes = StripeLanes(blocks_of, line_reach)
    lanes.load([("one", Span(150, 190), ["a"]), ("two", Span(200, 240), ["b"])])
    assert [each.lane for each in lanes.in_blocks(range(9))] == [0, 0]


def test_the_stripes_of_one_highlight_stand_in_the_order_of_its_tags():
    entry = ("one", Span(0, 50), ["c", "a", "b"])
    loaded, followed = (StripeLanes(blocks_of, line_reach) for _ in range(2))
    loaded.load([entry])
    followed.put(*entry)
    for each in (loaded, followed):
        assert [stripe.key for stripe in each.in_blocks([0])] == ["c", "a", "b"]


def test_more_stripes_than_lanes_share_the_last_ones():
    entries = [(f"{number:02}", Span(number, 100), [f"key {number}"]) for number in range(11)]
    loaded, followed = (StripeLanes(blocks_of, line_reach) for _ in range(2))
    loaded.load(entries)
    for entry in entries:
        followed.put(*entry)
    for each in (loaded, followed):
        lanes = [stripe.lane for stripe in each.in_blocks([0])]
        assert set(lanes) == set(range(MOST_LANES))


def test_lanes_worked_out_in_steps_are_those_worked_out_at_once():
    entries = [
        (f"id{number}", Span(50 * number, 50 * number + 30 + number % 90), "ab"[: 1 + number % 2])
        for number in range(900)
    ]
    whole, stepped = (StripeLanes(blocks_of, line_reach) for _ in range(2))
    whole.load(entries)
    assert sum(1 for _ in stepped.loading(entries)) > 5
    seen = [
        [(each.start, each.end, each.key, each.lane) for each in lanes.in_blocks(range(300))]
        for lanes in (whole, stepped)
    ]
    assert seen[0] == seen[1]
    assert len(seen[0]) > 100
