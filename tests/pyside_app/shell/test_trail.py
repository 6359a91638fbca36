"""Back and forward through the statements read."""

from __future__ import annotations

from pyside_app.workbench import Trail


def test_back_and_forward_walk_the_way_that_was_read():
    trail = Trail()
    for each in ("a", "b", "c"):
        trail.visit(each)
    assert [trail.move(-1), trail.move(-1), trail.move(-1)] == ["b", "a", None]
    assert trail.move(1) == "b"


def test_another_way_forgets_the_old_one():
    trail = Trail()
    for each in ("a", "b", "c"):
        trail.visit(each)
    trail.move(-2)
    trail.visit("d")
    assert trail.seen_from(1) is None
    assert trail.seen_from(-1) == "a"


def test_opening_what_is_open_is_no_step():
    trail = Trail()
    trail.visit("a")
    trail.visit("a")
    assert trail.seen_from(-1) is None


def test_an_empty_trail_leads_nowhere():
    assert Trail().move(-1) is None
