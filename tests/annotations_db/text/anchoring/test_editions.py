"""What two editions share."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.model import Span
from annotations_db.text.anchoring.editions import Editions, shared_stretches

LETTERS = random.Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=2000)  # noqa: S311
OLD = "".join(LETTERS)


@given(
    st.lists(
        st.tuples(st.integers(0, 2000), st.integers(0, 60), st.text("xyz", max_size=40)), max_size=8
    )
)
def test_stretches_are_equal_and_rise_in_both(edits: list[tuple[int, int, str]]) -> None:
    new = OLD
    for place, size, words in edits:
        new = new[:place] + words + new[place + size :]
    old_end = new_end = 0
    for each in shared_stretches(OLD, new):
        assert OLD[each.old : each.old + each.size] == new[each.new : each.new + each.size]
        assert each.old >= old_end
        assert each.new >= new_end
        old_end, new_end = each.old + each.size, each.new + each.size


def test_all_but_the_edit_is_shared() -> None:
    new = OLD[:700] + "QQQQQ" + OLD[750:]
    editions = Editions(OLD, new)
    assert editions.kept(Span(100, 680), around=20) == Span(100, 680)
    assert editions.kept(Span(690, 699), around=20) is None
    assert editions.kept(Span(800, 2000), around=20) == Span(755, 1955)
    assert editions.was(Span(755, 1955)) == Span(800, 2000)
    assert editions.expected(1000) == 955


def test_the_longer_of_two_that_changed_places_is_kept_in_order() -> None:
    assert Editions(OLD, OLD[500:] + OLD[:500]).expected(1000) == 500


@pytest.mark.parametrize(("old", "new"), [("", ""), ("", "abc"), ("abc", ""), ("abc", "abc")])
def test_short_texts(old: str, new: str) -> None:
    assert Editions(old, new).expected(0) == 0
    assert sum(each.size for each in shared_stretches(old, new)) == (
        3 if old == new == "abc" else 0
    )
