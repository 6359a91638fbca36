"""What a screen reader hears of highlights, through Qt's accessibility interface."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from annotations_db.filters import Filter


def test_a_screen_reader_hears_the_tags_of_the_highlight_the_caret_comes_into(desk):
    desk.mark(desk.place("In 東京", "there"), "Clearance")
    desk.mark(desk.place("nobody felt alone"), "Victim assistance")
    offset = desk.place("nobody").start - 1
    desk.view.set_cursor(offset, offset)
    assert heard(desk) == "highlighted, Clearance, 1 of 2"
    QTest.keyClick(desk.view, Qt.Key.Key_Right)
    assert heard(desk) == "highlighted, Victim assistance, Clearance, 2 of 2"
    desk.view.set_cursor(0, 0)
    assert heard(desk) == ""


def test_a_screen_reader_hears_of_the_highlights_that_the_filter_shows(desk):
    for words, tag in (("Mr. President", "Cooperation"), ("nobody felt alone", "Clearance")):
        desk.mark(desk.place(words), tag)
    desk.session.set_filter(Filter(tag_ids=frozenset({desk.session.tree.find("Clearance").id})))
    offset = desk.place("nobody").start
    desk.view.set_cursor(offset, offset)
    assert heard(desk) == "highlighted, Clearance, 1 of 1"
    offset = desk.place("President").start
    desk.view.set_cursor(offset, offset)
    assert heard(desk) == ""


def test_coming_into_a_highlight_is_announced_once(desk, monkeypatch):
    said = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    desk.mark(desk.place("nobody felt alone"), "Clearance")
    offset = desk.place("nobody").start
    for each in (offset, offset + 1, offset + 2, 0, offset):
        desk.view.set_cursor(each, each)
    assert said == ["highlighted, Clearance, 1 of 1"] * 2


def test_a_highlight_made_or_chosen_at_the_caret_is_announced(desk, monkeypatch):
    said = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    span = desk.place("nobody felt alone")
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    desk.view.set_cursor(span.start, span.end)
    made = desk.mark(span, "Clearance")
    desk.session.set_current(made)
    assert said == ["highlighted, Clearance, 1 of 1"]
    desk.mark(desk.place("In 東京", "there"), "Cooperation")
    desk.view.set_cursor(span.start + 1, span.start + 1)
    said.clear()
    desk.pane.cycle()
    assert said == ["highlighted, Cooperation, 1 of 2"]


def heard(desk):
    """What Qt's accessibility interface gives a screen reader to say of the text."""
    interface = QAccessible.queryAccessibleInterface(desk.view)
    return interface.text(QAccessible.Text.Description)
