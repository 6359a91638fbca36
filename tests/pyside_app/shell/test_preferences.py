"""What the window remembers: kept whole, read back, forgotten where it is damaged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pyside_app.preferences import MOST_RECENT, Kept, Preferences


def test_what_is_kept_is_there_at_the_next_start(tmp_path):
    path = tmp_path / "deep" / "window.json"
    wanted = Preferences(theme="dark", zoom=1.25, geometry="AAAA", recent=("/a", "/b"))
    Kept(path).keep(wanted)
    assert Kept(path).now == wanted


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"theme": "pink", "zoom": "x", "recent": 3}', "\x00\x01", '{"a": 1}'],
)
def test_damaged_preferences_are_forgotten(tmp_path, content):
    path = tmp_path / "window.json"
    path.write_text(content, encoding="utf-8")
    assert Kept(path).now == Preferences()


def test_what_is_good_in_them_is_taken(tmp_path):
    path = tmp_path / "window.json"
    path.write_text('{"theme": "dark", "zoom": 2, "recent": ["/a", 4]}', encoding="utf-8")
    assert Kept(path).now == Preferences(theme="dark", zoom=2.0, recent=("/a",))


def test_a_place_that_cannot_be_written_costs_nothing_else(tmp_path):
    (tmp_path / "taken").write_text("")
    kept = Kept(tmp_path / "taken" / "window.json")
    kept.keep(replace(kept.now, zoom=2.0))
    assert kept.now.zoom == 2.0


def test_recent_projects_come_newest_first_once_each_and_not_for_ever():
    now = Preferences()
    for number in range(20):
        now = now.with_recent(Path(f"/p{number}"))
    now = now.with_recent(Path("/p15"))
    assert now.recent[:2] == (str(Path("/p15")), str(Path("/p19")))
    assert len(now.recent) == MOST_RECENT
    assert str(Path("/p15")) not in now.without_recent(Path("/p15")).recent


def test_the_statement_read_last_is_remembered_for_recent_projects_only():
    now = Preferences().with_recent(Path("/a")).with_opened(Path("/a"), "s1")
    now = now.without_recent(Path("/a")).with_recent(Path("/b")).with_opened(Path("/b"), "s2")
    assert dict(now.opened) == {str(Path("/b")): "s2"}
