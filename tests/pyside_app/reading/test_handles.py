"""Handles stand at the ends of the current highlight, in text of any direction, and pull it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotations_db.text.markdown import from_markdown
from pyside_app.reading.edges import edge_of
from tests.pyside_app.reading.desk import add_statement

ARABIC = "وقد أكد الوفد مجددا التزامه باتفاقية الذخائر العنقودية في هذا الاجتماع المهم."


def edge(desk, span, end):
    return edge_of(desk.view.page, desk.view.visible(), span, end)


def pull(desk, end, offset):
    """Drags a knob so far that its line comes to the place of an offset."""
    port, knob = desk.view.viewport(), desk.pane.handles.places()[end]
    here = edge(desk, desk.pane.ends.span, end)
    target = desk.point(offset) + knob - QPoint(here.x, (here.top + here.bottom) // 2)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=knob)
    QTest.mouseMove(port, target)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=target)


def quote(desk, made):
    return desk.session.highlights[made].annotation.exact


def test_only_the_current_highlight_has_handles_and_only_where_it_is_seen(desk):
    made = desk.mark(desk.place("nobody felt alone"), "Clearance")
    assert desk.pane.handles.places() == {}
    desk.session.set_current(made)
    start, end = (desk.pane.handles.places()[each] for each in ("start", "end"))
    assert start.x() < end.x()
    assert start.y() < end.y()
    desk.view.verticalScrollBar().setValue(desk.view.verticalScrollBar().maximum())
    assert desk.pane.handles.places() == {}


def test_in_arabic_the_start_stands_at_the_right(desk):
    add_statement(desk.session, from_markdown(ARABIC), "Arabic")
    span = desk.place("أكد الوفد")
    start, end = edge(desk, span, "start"), edge(desk, span, "end")
    assert start.x > end.x
    assert abs(start.x - desk.point(span.start).x()) <= 2
    assert abs(end.x - desk.point(span.end).x()) <= 2


def test_in_a_mixed_line_each_end_stands_by_its_own_letter(desk):
    span = desk.place("مجددا التزامه with")
    start, end = edge(desk, span, "start"), edge(desk, span, "end")
    pieces = [
        rect.translated(-desk.view.viewport().pos())
        for rect in desk.view.span_rects(desk.place("with"))
    ]
    assert abs(end.x - (pieces[0].right() + 1)) <= 2
    assert start.x == max(
        rect.right() + 1 - desk.view.viewport().x() for rect in desk.view.span_rects(span)
    )


@pytest.mark.parametrize(
    ("marked", "end", "to", "at_end", "exact"),
    [
        ("Government", "end", "hospitality", True, "Government of Norway for its hospitality"),
        ("Government", "start", "thank", False, "thank the Government"),
        ("Lao PDR", "end", "2009", True, "Lao PDR\t2009"),
        ("clearance", "end", "assistance to victims", True, None),
        ("quotation", "end", "second", True, None),
        ("東京の夏", "end", "delegations", True, "東京の夏 the delegations"),
        ("thank", "start", "😀", False, "😀 thank"),
    ],
)
def test_a_pulled_handle_gives_the_passage_it_shows(desk, marked, end, to, at_end, exact):
    before = desk.text
    made = desk.mark(desk.place(marked), "Clearance")
    desk.session.set_current(made)
    target = desk.place(to)
    pull(desk, end, target.end if at_end else target.start)
    assert quote(desk, made) == (exact or desk.text[desk.place(marked, to).start : target.end])
    assert desk.text == before
    assert desk.session.selection is None
    assert desk.session.current == made


def test_a_handle_is_pulled_through_arabic(desk):
    add_statement(desk.session, from_markdown(ARABIC), "Arabic")
    made = desk.mark(desk.place("أكد الوفد"), "Clearance")
    desk.session.set_current(made)
    pull(desk, "end", desk.place("التزامه").end)
    assert quote(desk, made) == "أكد الوفد مجددا التزامه"
    pull(desk, "start", desk.place("الوفد").start)
    assert quote(desk, made) == "الوفد مجددا التزامه"


def test_a_press_without_a_pull_changes_nothing(desk):
    made = desk.mark(desk.place("nobody felt alone"), "Clearance")
    desk.session.set_current(made)
    count = len(desk.session.project.store.history())
    QTest.mouseClick(
        desk.view.viewport(), Qt.MouseButton.LeftButton, pos=desk.pane.handles.places()["end"]
    )
    assert len(desk.session.project.store.history()) == count
    assert desk.session.current == made


def test_out_of_the_view_the_page_scrolls_along(desk, qtbot):
    made = desk.mark(desk.place("nobody felt alone"), "Clearance")
    desk.session.set_current(made)
    port, knob = desk.view.viewport(), desk.pane.handles.places()["end"]
    below = QPoint(knob.x(), port.height() + 10)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=knob)
    QTest.mouseMove(port, below)
    qtbot.waitUntil(lambda: desk.view.verticalScrollBar().value() > 100)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=below)
    assert "Paragraph 1" in quote(desk, made)
    value = desk.view.verticalScrollBar().value()
    qtbot.wait(120)
    assert desk.view.verticalScrollBar().value() == value


def test_another_size_of_the_text_keeps_what_is_being_moved(desk):
    made = desk.mark(desk.place("nobody felt alone"), "Clearance")
    desk.session.set_current(made)
    assert desk.pane.ends.begin(by_keys=True)
    desk.pane.ends.pull_by("word", forward=False)
    desk.look.set_zoom(1.5)
    assert desk.view.highlights.index.span(made) == desk.place("nobody felt")
    desk.pane.ends.keep()
    assert quote(desk, made) == "nobody felt"


def test_undo_of_the_highlight_that_is_being_moved_ends_it(desk):
    made = desk.mark(desk.place("nobody felt alone"), "Clearance")
    desk.session.set_current(made)
    assert desk.pane.ends.begin(by_keys=True)
    desk.pane.ends.pull_by("word", forward=False)
    desk.session.undo()
    assert desk.pane.ends.moving is None
    assert made not in desk.view.highlights.index
    assert desk.pane.end_keys.bar.said() == ""


def test_moved_onto_another_one_they_become_one_and_that_is_current(desk):
    there = desk.mark(desk.place("nobody felt"), "Cooperation")
    made = desk.mark(desk.place("nobody felt alone"), "Clearance")
    desk.session.set_current(made)
    desk.pane.ends.pull_by("word", forward=False)
    assert list(desk.session.highlights) == [there]
    assert desk.session.current == there
    assert len(desk.session.highlights[there].tag_ids) == 2
    assert desk.view.highlights.index.span(there) == desk.place("nobody felt")


def test_left_and_right_are_those_of_the_screen(desk):
    add_statement(desk.session, from_markdown(ARABIC), "Arabic")
    made = desk.mark(desk.place("أكد الوفد"), "Clearance")
    desk.session.set_current(made)
    assert desk.pane.ends.begin(by_keys=True)
    QTest.keyClick(desk.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    assert quote(desk, made) == "أكد الوفد مجددا"
    assert desk.pane.ends.span == desk.place("أكد الوفد مجددا")
