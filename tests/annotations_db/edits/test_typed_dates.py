"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.edits.dates import spoken
from annotations_db.edits.typed_dates import iso_date


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("11 September 2012", "2012-09-11"),
        (" 11  sept. 2012 ", "2012-09-11"),
        ("11th Sep 2012", "2012-09-11"),
        ("September 11, 2012", "2012-09-11"),
        ("September 2012", "2012-09"),
        ("2012", "2012"),
        ("2012-09-11/2012-09-14", "2012-09-11/2012-09-14"),
        ("11–14 September 2012", "2012-09-11/2012-09-14"),
        ("11 to 14 September 2012", "2012-09-11/2012-09-14"),
        ("30 August – 2 September 2012", "2012-08-30/2012-09-02"),
        ("30 December 2012 - 2 January 2013", "2012-12-30/2013-01-02"),
    ],
)
def test_a_date_in_words_is_kept_as_iso(typed: str, kept: str) -> None:
    assert iso_date(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["11/9/2012", "soon", "31 February 2012", "11 Juneau 2012", "14–11 May 2012"],
)
def test_what_is_no_date_or_may_mean_two_stays_as_typed(typed: str) -> None:
    assert iso_date(typed) == typed


@given(st.lists(st.dates(date(1000, 1, 1)), min_size=1, max_size=2, unique=True))
def test_a_date_as_it_is_spoken_is_understood(days: list[date]) -> None:
    value = "/".join(each.isoformat() for each in sorted(days))
    assert iso_date(spoken(value)) == value
