"""What is being written in a note is never lost: not by leaving, nor by what others do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from annotations_db.edits import annotations, notes
from annotations_db.filters import Filter
from annotations_db.project import open_project
from annotations_db.questions import NoteQuery

QUOTE = "Japan has been actively engaged in outreach activities"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writer(anna):
    """A reader in the middle of a note."""
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_N)
    anna.type("Half a thou")
    return anna


def texts(project_path):
    with open_project(project_path, read_only=True) as project:
        return [note.text for each in project.annotations() for note in each.notes]


def of_first(reader):
    return [each.text for each in reader.session.shown()[0].notes]


def editor_of(reader):
    return reader.window.panels.widget("annotations").list.editor


def elsewhere(project_path, make):
    with open_project(project_path, author="Boris") as other:
        other.perform(make(other.store, other.stamp()))


def test_a_half_written_note_is_kept_when_the_window_closes(writer, project_path):
    writer.window.close()
    assert texts(project_path) == ["Half a thou"]


def test_a_half_written_note_is_kept_when_quitting_by_key(writer, project_path):
    writer.press(Qt.Key.Key_Q, CTRL)
    assert texts(project_path) == ["Half a thou"]


def test_a_half_written_note_is_kept_when_another_project_is_made(writer, project_path):
    writer.window.new_project(project_path.with_name("Other.plenary"))
    assert texts(project_path) == ["Half a thou"]


def test_closing_asks_where_the_note_cannot_be_kept(writer, project_path):
    project_path.rename(project_path.with_name("Moved.plenary"))
    assert not writer.window.close()
    sheet = writer.window.asks.sheet
    assert sheet.fine.text() == "Stay"
    sheet.fine.click()
    assert writer.window.isVisible()
    assert editor_of(writer).field.text() == "Half a thou"
    assert not writer.window.close()
    buttons = writer.window.asks.sheet.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Close anyway").click()
    assert not writer.window.isVisible()


def test_both_notes_are_kept_where_another_window_changed_the_same_one(writer, project_path, qtbot):
    writer.press(Qt.Key.Key_Return, CTRL)
    note = writer.session.shown()[0].notes[0]
    writer.press(Qt.Key.Key_N)
    writer.type("ght")
    elsewhere(project_path, lambda store, stamp: notes.change(store, stamp, note.id, "Other"))
    writer.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "second note" in writer.window.told)
    assert of_first(writer) == ["Other", "Half a thought"]


def test_a_note_that_another_window_made_private_stays_so(writer, project_path):
    writer.press(Qt.Key.Key_Return, CTRL)
    note = writer.session.shown()[0].notes[0]
    writer.press(Qt.Key.Key_N)
    writer.type("ght")
    elsewhere(
        project_path,
        lambda store, stamp: notes.set_private(store, stamp, note.id, private=True),
    )
    writer.press(Qt.Key.Key_Return, CTRL)
    (kept,) = writer.session.shown()[0].notes
    assert (kept.text, kept.private) == ("Half a thought", True)


def test_a_second_note_is_as_private_as_the_first(writer, project_path):
    writer.press(Qt.Key.Key_Return, CTRL)
    note = writer.session.shown()[0].notes[0]
    writer.press(Qt.Key.Key_N)
    writer.type("ght")
    elsewhere(
        project_path,
        lambda store, stamp: notes.change(store, stamp, note.id, "Other", private=True),
    )
    writer.press(Qt.Key.Key_Return, CTRL)
    assert all(each.private for each in writer.session.shown()[0].notes)
    assert of_first(writer) == ["Other", "Half a thought"]


@pytest.fixture
def sheet(anna):
    """A sheet on a note about the project, with words added."""
    project = anna.session.project
    project.perform(lambda: notes.write(project.store, project.stamp(), "First"))
    anna.session.look_round()
    (row,) = project.store.note_rows(NoteQuery(), offset=0, limit=1)
    anna.window.command("notes.change", row)
    anna.type(" thoughts")
    return anna.window.asks.sheet


def of_project(anna):
    return [(each.text, each.private) for each in anna.session.project.store.notes()]


def keep(anna, sheet):
    sheet.save.click()
    assert anna.window.asks.sheet is None


def test_a_sheet_keeps_both_notes_where_the_first_was_changed_elsewhere(anna, sheet, project_path):
    note = anna.session.project.store.notes()[0]
    elsewhere(project_path, lambda store, stamp: notes.change(store, stamp, note.id, "Other"))
    keep(anna, sheet)
    assert of_project(anna) == [("Other", False), ("thoughtsFirst", False)]
    assert "second note" in anna.window.told


def test_a_sheet_keeps_its_note_anew_where_it_was_removed_elsewhere(anna, sheet, project_path):
    note = anna.session.project.store.notes()[0]
    elsewhere(project_path, lambda store, stamp: notes.remove(store, stamp, note.id))
    keep(anna, sheet)
    assert of_project(anna) == [("thoughtsFirst", False)]


def test_a_sheet_leaves_a_note_private_that_became_so_elsewhere(anna, sheet, project_path):
    note = anna.session.project.store.notes()[0]
    elsewhere(
        project_path,
        lambda store, stamp: notes.set_private(store, stamp, note.id, private=True),
    )
    keep(anna, sheet)
    assert of_project(anna) == [("thoughtsFirst", True)]


def test_the_draft_on_a_removed_highlight_goes_to_the_clipboard(writer, project_path, qtbot):
    mark = writer.session.current
    elsewhere(project_path, lambda store, stamp: annotations.delete(store, stamp, [mark]))
    writer.session.look_round()
    qtbot.waitUntil(lambda: "clipboard" in writer.window.told)
    assert mark not in writer.window.told
    assert QApplication.clipboard().text() == "Half a thou"
    assert not editor_of(writer).isVisible()


def test_a_filter_never_hides_the_card_that_is_written_in(writer):
    panel = writer.window.panels.widget("annotations")
    writer.session.set_filter(replace(Filter(), with_note=True))
    row = panel.list.cards.row_of(panel.list.written)
    assert panel.list.card_rect(row).toRect().contains(editor_of(writer).geometry())
    writer.press(Qt.Key.Key_Escape)
    assert panel.list.cards.rowCount() == 0


def test_after_a_change_of_statement_the_keys_go_to_the_text(writer, project_path):
    opened = writer.session.statement.id
    writer.session.open_statement(None)
    writer.session.open_statement(opened)
    assert of_first(writer) == ["Half a thou"]
    assert writer.view.hasFocus() or writer.window.reading.hasFocus()
    editor_of(writer).field.setFocus()
    assert not editor_of(writer).field.hasFocus()
