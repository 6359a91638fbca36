"""The reader's story, first half: from a fresh machine to highlights with tags and notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

QUOTE = (
    "Japan attaches great importance to two elements, namely universalization and international "
    "cooperation and assistance"
)
OUTREACH = "Japan has been actively engaged in outreach activities"


def test_a_fresh_machine_shows_the_sample_with_its_details_and_thirty_tags(reader):
    assert reader.session.statement.title.startswith("Japan")
    assert len(reader.session.tree) == 30
    assert reader.session.project.details(reader.session.statement)["date"] == "2012-09-11"
    assert "All changes saved" in reader.window.status.saved.text()
    assert reader.window.status.counts.text().startswith("0 highlights")


def test_the_first_mark_asks_once_for_the_name(reader):
    reader.select(QUOTE)
    reader.press(Qt.Key.Key_H)
    assert reader.window.asks.sheet is not None
    assert reader.quotes() == []
    reader.give_name()
    assert reader.quotes() == [QUOTE]
    reader.select(OUTREACH)
    reader.press(Qt.Key.Key_H)
    assert reader.window.asks.sheet is None
    assert len(reader.quotes()) == 2
    author = reader.session.shown()[0].annotation.author_id
    assert reader.session.project.store.person(author).name == "Anna Berg"


def test_a_name_not_given_marks_nothing(reader):
    reader.select(QUOTE)
    reader.press(Qt.Key.Key_H)
    QTest.keyClick(reader.window.asks.sheet.field, Qt.Key.Key_Escape)
    assert reader.quotes() == []


def test_the_pop_up_stands_by_the_selection_and_never_over_it(anna):
    anna.select(QUOTE)
    pop_up = anna.window.reading.offering.popup
    assert pop_up.isVisible()
    assert not pop_up.geometry().intersects(anna.window.reading.selection_rect())
    names = [each.offer.name for each in pop_up.buttons()]
    assert names[:2] == ["Universalization", "Outreach"]
    assert names[-4:] == ["Tag…", "Note", "Highlight only", "Copy with source"]
    anna.press(Qt.Key.Key_Escape)
    assert not pop_up.isVisible()


def test_a_favourite_is_set_with_its_number_and_from_the_pop_up(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    assert anna.tags() == ["Universalization"]
    anna.select(OUTREACH)
    buttons = anna.window.reading.offering.popup.buttons()
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert anna.tags(1) == ["Universalization / Outreach"]


def test_t_opens_the_picker_where_enter_takes_the_best_match(anna):
    anna.select_by_keys("cluster munitions")
    anna.press(Qt.Key.Key_T)
    picker = anna.window.asks.picker()
    assert picker.isVisible()
    anna.press(Qt.Key.Key_Return)
    assert picker.isVisible()
    anna.type("VA")
    anna.press(Qt.Key.Key_Return)
    assert not picker.isVisible()
    assert anna.tags() == ["Victim assistance"]


def test_a_new_tag_needs_a_deliberate_key(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_T)
    anna.type("Zebra crossings")
    anna.press(Qt.Key.Key_Return)
    assert anna.session.tree.find("Zebra crossings") is None
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert anna.tags() == ["Zebra crossings"]
    anna.undo()
    assert anna.session.tree.find("Zebra crossings") is None
    assert anna.quotes() == []


def test_n_opens_the_note_which_is_written_changed_and_removed(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_N)
    anna.type("Both pillars")
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [each.text for each in anna.session.shown()[0].notes] == ["Both pillars"]
    anna.press(Qt.Key.Key_N)
    anna.type(" together")
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [each.text for each in anna.session.shown()[0].notes] == ["Both pillars together"]
    anna.press(Qt.Key.Key_N)
    anna.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    anna.press(Qt.Key.Key_Delete)
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert anna.session.shown()[0].notes == ()
    anna.undo()
    assert [each.text for each in anna.session.shown()[0].notes] == ["Both pillars together"]


def test_esc_in_the_note_keeps_what_was_there(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_N)
    anna.type("hTn never mind")
    anna.press(Qt.Key.Key_Escape)
    assert anna.session.shown()[0].notes == ()
    assert len(anna.quotes()) == 1


def test_selecting_exactly_ones_own_highlight_opens_it(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_H)
    anna.session.set_current(None)
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_H)
    assert len(anna.quotes()) == 1
    assert anna.session.current == anna.session.shown()[0].id


def test_card_and_passage_find_one_another(anna, qapp):
    for words in (QUOTE, OUTREACH):
        anna.select(words)
        anna.press(Qt.Key.Key_H)
    first, second = (each.id for each in anna.session.shown())
    anna.session.set_current(None)
    place = anna.view.span_rects(anna.span(OUTREACH))[0].center()
    viewport = anna.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=viewport.mapFrom(anna.view, place))
    assert anna.session.current == second
    anna.press(Qt.Key.Key_BracketRight)
    assert anna.session.current == first


def test_a_tag_filters_the_cards_and_one_key_clears_the_filter(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    anna.select(OUTREACH)
    anna.press(Qt.Key.Key_3)
    clearance = anna.session.tree.named("Clearance")
    anna.window.panels.widget("tags").tree.picked.emit(clearance.id, False)
    assert anna.quotes() == [OUTREACH]
    anna.view.setFocus()
    anna.press(Qt.Key.Key_Escape)
    while anna.session.selection is not None:
        anna.press(Qt.Key.Key_Escape)
    anna.press(Qt.Key.Key_Escape)
    assert len(anna.quotes()) == 2


def test_tags_are_made_renamed_and_deleted(anna):
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    anna.press(Qt.Key.Key_N, control_shift)
    anna.type("Gender")
    anna.press(Qt.Key.Key_Return)
    tag = anna.session.tree.named("Gender")
    assert anna.window.panels.current_tag() == tag.id
    anna.window.command("tags.rename")
    QApplication.focusWidget().selectAll()
    anna.type("Gender and age")
    anna.press(Qt.Key.Key_Return)
    assert anna.session.tree.find("Gender and age").id == tag.id
    anna.window.command("tags.delete")
    assert anna.session.tree.find("Gender and age") is None
    assert anna.window.told == "Deleted tag “Gender and age”."
    anna.window.press_toast()
    assert anna.session.tree.find("Gender and age") is not None


def test_a_highlight_is_retagged_and_deleted_with_a_toast_that_undoes(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    anna.press(Qt.Key.Key_3)
    assert set(anna.tags()) == {"Universalization", "Clearance"}
    anna.press(Qt.Key.Key_1)
    assert anna.tags() == ["Clearance"]
    anna.press(Qt.Key.Key_Delete)
    assert anna.quotes() == []
    assert anna.window.told.startswith("Removed “Japan attaches")
    anna.window.press_toast()
    assert anna.quotes() == [QUOTE]
    assert anna.tags() == ["Clearance"]
    assert anna.window.told == ""
