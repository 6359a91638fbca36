"""Reading without marking: nothing changes, the panels go and come back, the line stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations_db.edits.annotations import highlight_by_paths
from annotations_db.model import Span

KEYS = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
QUOTE = "Japan attaches great importance to two elements"
ON = "Reading mode is on: press F11 to mark again."
PANELS = ("statements", "tags", "annotations")


def shown(reader):
    return [each for each in PANELS if reader.window.panels.is_shown(each)]


def test_nothing_is_marked_while_one_only_reads(anna):
    anna.select_by_keys("Japan attaches")
    anna.press(KEYS.Key_H)
    anna.press(KEYS.Key_F11)
    records = len(anna.session.project.store.history())
    anna.select_by_keys(QUOTE)
    assert not anna.window.reading.offering.popup.isVisible()
    for key in (KEYS.Key_H, KEYS.Key_T, KEYS.Key_N, KEYS.Key_1, KEYS.Key_Delete, KEYS.Key_E):
        anna.window.close_toast()
        anna.press(key)
        assert anna.window.told == ON
    anna.window.close_toast()
    anna.undo()
    assert anna.window.told == ON
    assert anna.window.asks.sheet is None
    assert len(anna.session.project.store.history()) == records
    assert not anna.window.commands.action("annotate.highlight").isEnabled()
    assert anna.window.commands.action("edit.find").isEnabled()
    anna.press(KEYS.Key_F11)
    anna.press(KEYS.Key_T)
    assert anna.window.reading.view.isVisible()
    assert anna.window.commands.action("annotate.highlight").isEnabled()


def test_what_comes_by_other_ways_is_refused_where_it_is_written(anna):
    anna.press(KEYS.Key_F11)
    project, statement = anna.session.project, anna.session.statement
    made = anna.session.perform(
        lambda: highlight_by_paths(project.store, project.stamp(), statement.id, Span(0, 5))
    )
    assert made is None
    assert anna.window.told == ON
    anna.session.mark_reading(position=40)
    assert project.reading(statement.id).position == 40


def test_panels_go_and_come_back_as_they_were_and_the_line_stays(anna):
    window = anna.window
    window.panels.show("tags", shown=False)
    before = shown(anna)
    anna.view.scroll_to(anna.span(QUOTE).start)
    line = anna.window.reading.reading_position()
    widths = [window.panels.widget(each).width() for each in before]
    anna.press(KEYS.Key_F11)
    assert shown(anna) == []
    assert abs(window.reading.reading_position() - line) < 80
    assert window.reading.mode_bar.isVisible()
    anna.press(KEYS.Key_F11)
    assert shown(anna) == before
    assert window.reading.reading_position() == line
    assert [window.panels.widget(each).width() for each in before] == widths
    assert not window.reading.mode_bar.isVisible()


def test_esc_ends_reading_mode_last(anna):
    anna.press(KEYS.Key_F11)
    anna.press(KEYS.Key_F, CONTROL)
    anna.press(KEYS.Key_Escape)
    assert anna.session.is_reading
    anna.press(KEYS.Key_Escape)
    assert not anna.session.is_reading
    assert shown(anna) == list(PANELS)


def test_a_window_closed_while_reading_has_its_panels_at_the_next_start(anna, return_of):
    anna.press(KEYS.Key_F11)
    anna.window.close()
    again = return_of()
    assert shown(again) == list(PANELS)
    assert not again.session.is_reading


def test_a_window_made_narrow_while_reading_folds_what_it_has_no_room_for(anna):
    anna.press(KEYS.Key_F11)
    anna.window.resize(820, 700)
    anna.press(KEYS.Key_F11)
    assert shown(anna) == []
    anna.window.resize(1440, 900)
    assert shown(anna) == list(PANELS)


def test_a_note_that_is_being_written_is_kept_before_reading_begins(anna):
    anna.select_by_keys(QUOTE)
    anna.press(KEYS.Key_N)
    anna.type("Both pillars")
    anna.window.command("view.reading_mode")
    (note,) = anna.session.shown()[0].notes
    assert note.text == "Both pillars"
    assert anna.session.is_reading


def test_enter_on_a_highlight_brings_no_panel_while_reading(anna):
    anna.select_by_keys("Mr. President")
    anna.press(KEYS.Key_H)
    made = anna.session.current
    anna.session.set_current(None)
    anna.press(KEYS.Key_F11)
    anna.press(KEYS.Key_Left)
    anna.press(KEYS.Key_Return)
    assert anna.session.current == made
    assert shown(anna) == []


def test_handles_are_not_offered_while_reading(anna):
    anna.select_by_keys("Mr. President")
    anna.press(KEYS.Key_H)
    assert set(anna.window.reading.handles.places()) == {"start", "end"}
    anna.press(KEYS.Key_F11)
    QTest.qWait(0)
    assert anna.window.reading.handles.places() == {}
