"""The beginning of a text is a text, and no longer than asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations_db.text.blocks import canonical
from annotations_db.text.excerpts import beginning
from annotations_db.text.markdown import from_markdown

SOURCE = """# A *title*

First **bold and _both_** words with [a link](https://example.org).

- one
- two

| a | b |
|---|---|
| c | d |

Last.
"""
TEXT = from_markdown(SOURCE)


@given(st.integers(0, len(TEXT.text) + 5))
def test_the_beginning_is_a_text_of_its_own_of_at_most_that_length(most: int) -> None:
    found = beginning(TEXT, most)
    assert TEXT.text.startswith(found.text)
    assert len(found.text) in (min(most, len(TEXT.text)), most - 1)
    assert canonical(found.text, found.blocks, found.extractor) == found
    for block in found.blocks:
        assert all(block.start <= run.start < run.end <= block.end for run in block.runs)


@given(st.integers(1, len(TEXT.text)))
def test_what_stands_before_the_cut_keeps_its_format(most: int) -> None:
    for cut, whole in zip(beginning(TEXT, most).blocks, TEXT.blocks, strict=False):
        assert (cut.kind, cut.lists, cut.cell, cut.marker) == (
            whole.kind,
            whole.lists,
            whole.cell,
            whole.marker,
        )
        assert [run.marks for run in cut.runs] == [
            run.marks for run in whole.runs if run.start < most
        ]


def test_a_short_text_is_given_back_as_it_is() -> None:
    assert beginning(TEXT, len(TEXT.text)) is TEXT
