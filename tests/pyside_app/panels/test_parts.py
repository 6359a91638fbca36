from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pyside_app.panels.annotations.heights import Heights
from pyside_app.panels.panel import all_panels
from pyside_app.panels.parts.dates import day_named, moment, printed_date
from pyside_app.panels.parts.text import Paragraph, Setting
from pyside_app.theme import sans


def test_the_panels_are_found_in_their_places():
    assert [(each.side, each.id) for each in all_panels()] == [
        ("left", "statements"),
        ("left", "outline"),
        ("right", "tags"),
        ("right", "annotations"),
        ("right", "search"),
        ("right", "notes"),
        ("right", "history"),
    ]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("2012-09-11", "11 Sept 2012"),
        ("2012-09-11/2012-09-14", "11–14 Sept 2012"),
        ("2012-08-30/2012-09-02", "30 Aug–2 Sept 2012"),
        ("2012-12-30/2013-01-02", "30 Dec 2012–2 Jan 2013"),
        ("2012-13-01", "2012-13-01"),
        ("autumn", "autumn"),
    ],
)
def test_dates_are_printed_as_a_reader_writes_them(value, printed):
    assert printed_date(value) == printed


def test_a_moment_of_today_is_a_time_and_an_older_one_has_its_day():
    now = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
    assert moment(now.replace(hour=12, minute=1), now, UTC) == "12:01"
    assert moment(now.replace(month=1, hour=9), now, UTC) == "2 Jan, 09:00"
    assert moment(now.replace(year=2025), now, UTC) == "2 March 2025, 15:00"
    assert day_named(now.replace(hour=12, minute=1), now, UTC) == "today, 12:01"
    assert day_named(now.replace(month=1), now, UTC) == f"2 Jan ({now.replace(month=1):%A})"
    assert day_named(now.replace(year=2025), now, UTC) == "2 March 2025 (Sunday)"


def test_a_paragraph_is_folded_between_words(qapp):
    setting = Setting(sans(), 200, 20, 2, "”")
    folded = Paragraph("many words " * 30, setting)
    assert (folded.line_count, folded.height, folded.is_folded) == (2, 40, True)
    short = Paragraph("few words", setting)
    assert (short.line_count, short.is_folded) == (1, False)
    empty = Paragraph("", setting)
    assert empty.height == 20


def test_heights_give_places_and_rows():
    heights = Heights(4)
    assert heights.row_at(100) == -1
    heights.insert(0, [10, 20, 30])
    assert [heights.top(row) for row in range(3)] == [4, 14, 34]
    assert (heights.total, heights.row_at(0), heights.row_at(14), heights.row_at(999)) == (
        64,
        0,
        1,
        2,
    )
    assert heights.learn(1, 50)
    assert not heights.learn(1, 50)
    assert (heights.is_known(1), heights.is_known(0), heights.top(2)) == (True, False, 64)
    heights.remove(0, 1)
    assert (len(heights), heights.total) == (1, 34)
