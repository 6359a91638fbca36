"""Notes of the whole project, its history, the outline: listed, filtered, gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from annotations_db.edits import places
from annotations_db.model import Span, TagId
from pyside_app.panels.outline.view import NO_HEADINGS
from tests.journeys.list_hands import CONTROL, ONE, panel, records, shown, writer

__all__ = ["writer"]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def write(reader, words, private=False):
    sheet = reader.window.asks.sheet
    QTest.keyClicks(sheet.field, words)
    if private:
        sheet.private.click()
    QTest.keyClick(sheet.field, Qt.Key.Key_Return, CONTROL)
    assert reader.window.asks.sheet is None


def test_notes_are_written_on_everything_and_listed(writer):
    notes = panel(writer, "notes")
    writer.window.reading.setFocus()
    writer.press(Qt.Key.Key_M, CONTROL | SHIFT)
    write(writer, "On the other one")
    writer.window.panels.widget("tags").tree.show_tag(writer.session.tree.named("Clearance").id)
    writer.window.command("notes.on_tag")
    write(writer, "What counts as clearance")
    writer.window.command("notes.on_project")
    write(writer, "Ask the ministry", private=True)
    assert shown(notes) == [
        "Ask the ministry",
        "What counts as clearance",
        "On the other one",
        "Both pillars together",
    ]
    assert notes.heading.count == "4"
    notes.places["tag"].click()
    assert shown(notes) == ["What counts as clearance"]
    notes.places["tag"].click()
    notes.private.click()
    assert shown(notes) == ["Ask the ministry"]
    notes.private.click()
    notes.field.setText("PILLARS")
    QTest.qWait(250)
    assert shown(notes) == ["Both pillars together"]
    notes.clear.click()
    assert len(shown(notes)) == 4
    for _ in range(3):
        writer.window.command("edit.undo")
    assert shown(notes) == ["Both pillars together"]


def test_a_note_leads_to_its_highlight_in_another_statement(writer):
    notes = panel(writer, "notes")
    notes.list.setFocus()
    notes.list.setCurrentIndex(notes.model.index(0))
    writer.press(Qt.Key.Key_Return)
    assert writer.session.statement.id == writer.first
    current = writer.session.highlights[writer.session.current]
    assert current.annotation.exact == ONE


def test_a_note_is_changed_kept_private_and_removed_from_the_list(writer):
    notes = panel(writer, "notes")
    writer.window.command("notes.on_project")
    write(writer, "Draft")
    row = notes.model.row(0)
    writer.window.command("notes.change", row)
    sheet = writer.window.asks.sheet
    sheet.field.setPlainText("Final")
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert "Esc again" in sheet.said.text()
    QTest.keyClick(sheet.field, Qt.Key.Key_Return, CONTROL)
    assert shown(notes)[0] == "Final"
    actions = {each.text().split("\t")[0]: each for each in notes.menu_for(row).actions()}
    actions["Keep it private"].trigger()
    assert notes.model.row(0).note.private
    notes.list.setFocus()
    notes.list.setCurrentIndex(notes.model.index(0))
    writer.press(Qt.Key.Key_Delete)
    assert shown(notes) == ["Both pillars together"]
    assert writer.window.told == "Removed the note."
    writer.window.press_toast()
    assert shown(notes)[0] == "Final"


def test_notes_take_the_place_of_the_cards_and_give_it_back(writer):
    panels = writer.window.panels
    writer.press(Qt.Key.Key_F9, SHIFT)
    assert panels.is_shown("notes")
    assert not panels.is_shown("annotations")
    writer.press(Qt.Key.Key_H, CONTROL)
    assert panels.is_shown("history")
    assert not panels.is_shown("notes")
    writer.press(Qt.Key.Key_F9)
    assert panels.is_shown("annotations")
    assert not panels.is_shown("history")


def test_the_history_lists_what_was_done_and_leads_there(writer):
    history = panel(writer, "history")
    words = shown(history)
    assert words[0].startswith("Add ")
    assert any(each.startswith("Tag “Japan has been actively") for each in words)
    count = len(words)
    history.conditions.here.click()
    assert len(shown(history)) < count
    writer.session.open_statement(writer.first)
    assert any(each.startswith("Tag “Japan attaches") for each in shown(history))
    history.conditions.here.click()
    row = next(
        number
        for number in range(history.model.rowCount())
        if history.model.index(number).data().startswith("Tag “Japan attaches")
    )
    writer.session.set_current(None)
    history.list.setFocus()
    history.list.setCurrentIndex(history.model.index(row))
    writer.press(Qt.Key.Key_Return)
    assert writer.session.highlights[writer.session.current].annotation.exact == ONE


def test_what_was_undone_is_said_to_be(writer):
    writer.session.open_statement(writer.first)
    history = panel(writer, "history")
    writer.window.command("edit.undo")
    writer.window.command("edit.undo")
    words = shown(history)
    assert words[0].startswith("Undone: ")
    found = records(history)
    assert any(each.undone for each in found)
    for number, record in enumerate(found, 1):
        spoken = history.model.index(number).data(Qt.ItemDataRole.AccessibleTextRole)
        assert record.undone == (", undone, " in spoken)


def test_a_highlight_and_a_tag_have_a_history_of_their_own(writer):
    writer.session.open_statement(writer.first)
    first = writer.session.shown()[0]
    writer.session.set_current(first.id)
    writer.window.command("history.of_highlight")
    history = writer.window.panels.widget("history")
    assert [each.split(" ")[0] for each in shown(history)] == ["Note", "Tag"]
    assert history.conditions.about.isVisible()
    history.conditions.about.click()
    assert len(shown(history)) > 2
    writer.window.command("history.of_tag", writer.session.tree.named("Clearance").id)
    assert any("Clearance" in each for each in shown(history))
    assert history.conditions.tag.text() == "Clearance"
    assert not history.conditions.about.isVisible()


def test_people_can_be_chosen_in_the_history(writer):
    history = panel(writer, "history")
    names = [each.text() for each in history.people_menu().actions() if each.text()]
    assert names[0] == "Anybody"
    assert "Anna Berg" in names
    history.people_menu().actions()[-1].trigger()
    assert history.query.person_id is not None


def test_the_outline_leads_through_the_text_and_follows_it(writer, qapp):
    writer.press(Qt.Key.Key_F7, SHIFT)
    outline = writer.window.panels.widget("outline")
    assert [each.words for each in outline.model.headings][:3] == ["Other", "Part 1", "Part 2"]
    outline.list.setFocus()
    outline.list.setCurrentIndex(outline.model.index(4))
    writer.press(Qt.Key.Key_Return)
    qapp.processEvents()
    top = writer.window.reading.reading_position()
    assert top > outline.model.headings[2].start
    assert outline.model.headings[outline.list.marked].words == "Part 4"
    writer.window.reading.restore(0)
    qapp.processEvents()
    qapp.processEvents()
    assert outline.list.marked in {0, 1}


def test_a_text_without_headings_says_so(anna):
    anna.window.panels.show("outline")
    outline = anna.window.panels.widget("outline")
    assert outline.model.headings == ()
    assert outline.empty.isVisible()
    assert outline.empty.sentence == NO_HEADINGS
    assert outline.empty.findChild(QLabel).accessibleName() == NO_HEADINGS
    assert not outline.list.isVisible()
    assert outline.heading.count == ""


def test_the_keys_walk_through_all_panels_that_are_shown(writer):
    panel(writer, "notes")
    panel(writer, "outline")
    writer.window.reading.setFocus()
    seen = []
    for _ in range(5):
        writer.press(Qt.Key.Key_F6)
        seen.append(writer.window.panels.focused())
    assert seen == ["tags", "notes", "statements", "outline", ""]


@pytest.mark.parametrize("way", ["escape", "cross", "cancel"])
def test_what_is_written_is_not_lost_by_one_slip(writer, way):
    writer.press(Qt.Key.Key_M, CONTROL | SHIFT)
    sheet = writer.window.asks.sheet
    QTest.keyClicks(sheet.field, "Ask Oslo")
    leave = {
        "escape": lambda: QTest.keyClick(sheet.field, Qt.Key.Key_Escape),
        "cross": lambda: named_button(sheet, "Close").click(),
        "cancel": lambda: named_button(sheet, "Cancel").click(),
    }[way]
    leave()
    assert writer.window.asks.sheet is sheet
    assert sheet.said.text().startswith("Not kept yet.")
    assert sheet.field.toPlainText() == "Ask Oslo"
    leave()
    assert writer.window.asks.sheet is None


def named_button(sheet, name):
    buttons = sheet.findChildren(QAbstractButton)
    return next(each for each in buttons if name in {each.text(), each.accessibleName()})


def test_a_note_is_kept_by_key_from_everywhere_in_its_sheet(writer):
    writer.press(Qt.Key.Key_M, CONTROL | SHIFT)
    sheet = writer.window.asks.sheet
    QTest.keyClicks(sheet.field, "Ask Oslo")
    sheet.private.setFocus()
    QTest.keyClick(sheet.private, Qt.Key.Key_Return, CONTROL)
    assert writer.window.asks.sheet is None
    assert "Ask Oslo" in shown(panel(writer, "notes"))[0]


def test_the_keys_stay_where_they_are_when_notes_come_and_go(writer):
    for words in ("First", "Second", "Third"):
        writer.window.command("notes.on_project")
        write(writer, words)
    notes = panel(writer, "notes")
    before = shown(notes)
    notes.list.setCurrentIndex(notes.model.index(1))
    writer.window.command("notes.on_project")
    write(writer, "Fourth")
    assert notes.list.currentIndex().data() == before[1]
    writer.window.command("notes.remove", notes.model.row(notes.list.currentIndex().row()))
    assert notes.list.currentIndex().data() == before[2]


def test_a_note_shows_the_quote_as_it_is_after_its_ends_moved(writer):
    notes = panel(writer, "notes")
    row = notes.model.row(0)
    assert row.quote == ONE
    project, annotation_id = writer.session.project, row.note.annotation_id
    span = project.store.highlight(annotation_id).span
    shorter = Span(span.start, span.start + len("Japan"))
    writer.session.perform(
        lambda: places.move(project.store, project.stamp(), annotation_id, shorter)
    )
    assert notes.model.row(0).quote == "Japan"


def test_the_record_at_hand_stays_at_hand_when_others_are_made(writer):
    history = panel(writer, "history")
    record = history.model.row(1)
    history.list.setCurrentIndex(history.model.index(1))
    writer.window.command("notes.on_project")
    write(writer, "One more")
    assert history.model.row(history.list.currentIndex().row()).id == record.id


def test_history_says_why_nothing_is_listed(writer):
    history = panel(writer, "history")
    history.show_tag(TagId("gone"))
    assert history.model.rowCount() == 0
    assert history.empty.isVisible()
    assert history.empty.sentence == "Nothing that was done fits."
