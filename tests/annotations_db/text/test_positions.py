"""Fractional keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.text.positions import DIGITS, between


@given(st.lists(st.floats(min_value=0, max_value=1), max_size=80))
def test_a_key_put_anywhere_lies_strictly_between_its_neighbours(places: list[float]) -> None:
    keys: list[str] = []
    for place in places:
        index = round(place * len(keys))
        low = keys[index - 1] if index else None
        high = keys[index] if index < len(keys) else None
        key = between(low, high)
        assert low is None or low < key
        assert high is None or key < high
        assert not key.endswith(DIGITS[0])
        assert set(key) <= set(DIGITS)
        longest = max(len(low or ""), len(high or ""))
        assert len(key) <= max(longest + 1, 2)
        keys.insert(index, key)
    assert keys == sorted(keys, key=str.encode)


@pytest.mark.parametrize("at_end", [True, False])
def test_ten_thousand_at_one_end_stay_short(at_end: bool) -> None:
    key: str | None = None
    for _ in range(10_000):
        following = between(key, None) if at_end else between(None, key)
        assert key is None or (following > key) is at_end
        key = following
    assert key is not None
    assert len(key) <= 4


def test_always_the_same_gap_costs_a_character_in_five() -> None:
    low, high = between(None, None), between(between(None, None), None)
    for _ in range(100):
        high = between(low, high)
    assert len(high) <= 25


@pytest.mark.parametrize(
    ("low", "high"),
    [("a2", "a1"), ("a1", "a1"), ("", None), ("a10", None), (None, "a"), ("a1", "a2é")],
)
def test_what_is_no_position_or_no_gap_is_refused(low: str | None, high: str | None) -> None:
    with pytest.raises(ValueError, match=r"position|no key"):
        between(low, high)


def test_the_very_last_number_still_has_room_behind_and_the_very_first_before() -> None:
    low, high = "z" + "z" * 26, "A" + "0" * 25 + "1"
    for _ in range(20):
        behind, before = between(low, None), between(None, high)
        assert behind > low
        assert before < high
        assert not before.endswith(DIGITS[0])
        assert before < between(before, high) < high
        low, high = behind, before
