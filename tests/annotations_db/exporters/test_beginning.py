"""The beginning of a copy is a copy of the beginning."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations_db.exporters.beginning import beginning
from annotations_db.exporters.copy import passages
from annotations_db.exporters.watching import followed
from tests.annotations_db.exporters import samples
from tests.annotations_db.exporters.strategies import marked_texts


@given(marked_texts(), st.integers(1, 200))
def test_text_blocks_and_numbers_are_those_of_the_whole(marked, length):
    copy = samples.copy(*marked)
    part = beginning(copy, length)
    assert copy.text.text.startswith(part.text.text)
    assert copy.text.blocks[: len(part.text.blocks)] == part.text.blocks
    assert len(part.text.text) >= min(length, len(copy.text.text))
    whole = {each.id: each.number for each in passages(copy)}
    assert all(whole[each.id] == each.number for each in passages(part) if each.placed)


@given(st.lists(st.none(), max_size=50))
def test_shares_only_grow(things):
    told = []
    assert list(followed(things, told.append, 0.25, 0.5)) == things
    assert told == sorted(told)
    assert all(0.25 <= each <= 0.5 for each in told)
