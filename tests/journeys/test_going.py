"""Going to anything by some letters: statements, tags, notes, commands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations_db.edits import notes, statements
from pyside_app.dialogs.go_to import GoToFinder

CONTROL = Qt.KeyboardModifier.ControlModifier
QUOTE = "Japan attaches great importance to two elements"


@pytest.fixture
def reader(anna, home):
    """Anna with a second statement, a highlight with a note, and one on the project."""
    path = home / "zambia.md"
    path.write_text("# Zambia at the Third Meeting\n\nWe thank you.\n", encoding="utf-8")
    project = anna.session.project
    project.import_files([path])
    one = project.annotate(project.statements()[0], quote=QUOTE, tags=["Universalization"])
    project.note(one, "Compare with Vientiane")
    project.perform(lambda: notes.write(project.store, project.stamp(), "Ask about funding"))
    anna.session._reload()
    anna.view.setFocus()
    return anna


def finder(reader):
    reader.press(Qt.Key.Key_P, CONTROL)
    return reader.window.findChild(GoToFinder)


def texts(found):
    return [each.text for each in found.rows.rows if not each.is_heading]


def go(reader, typed, qapp):
    found = finder(reader)
    reader.type(typed)
    reader.press(Qt.Key.Key_Return)
    qapp.processEvents()
    assert found.isHidden()


def test_statements_are_listed_before_anything_is_typed(reader):
    assert texts(finder(reader))[:2] == [
        "Japan – CCM 3MSP – 11 September 2012",
        "Zambia at the Third Meeting",
    ]


def test_a_statement_is_opened_by_some_letters_of_its_title(reader, qapp):
    go(reader, "zamb", qapp)
    assert reader.session.statement.title == "Zambia at the Third Meeting"
    assert reader.view.hasFocus()


def test_a_tag_is_gone_to_in_its_panel(reader, qapp):
    found = finder(reader)
    reader.type("victim assi")
    assert texts(found)[0] == "Victim assistance"
    reader.press(Qt.Key.Key_Return)
    qapp.processEvents()
    assert reader.window.panels.focused() == "tags"
    tag = reader.session.tree.find("Victim assistance")
    assert reader.window.panels.current_tag() == tag.id


def test_a_note_leads_to_its_highlight_in_another_statement(reader, qapp):
    reader.session.open_statement(reader.session.project.statements()[1].id)
    go(reader, "vientia", qapp)
    current = reader.session.highlights[reader.session.current]
    assert current.annotation.exact == QUOTE


def test_a_command_is_given(reader, qapp):
    go(reader, "make a quotation report", qapp)
    assert reader.window.asks.sheet is not None


def test_nothing_says_so_and_escape_gives_the_keys_back(reader):
    found = finder(reader)
    reader.type("qqqqqqq")
    assert texts(found) == ["Nothing is called “qqqqqqq”. Search finds words in the texts."]
    reader.press(Qt.Key.Key_Escape)
    assert reader.view.hasFocus()
    assert QApplication.focusWidget() is reader.view


def test_what_was_removed_elsewhere_is_said(reader, qapp, project_path):
    found = finder(reader)
    reader.type("zamb")
    store = reader.session.project.store
    gone = reader.session.project.statements()[1]
    store.apply(
        statements.remove(store, reader.session.project.stamp(), [gone.id]),
        reader.session.project.stamp(),
    )
    reader.press(Qt.Key.Key_Return)
    qapp.processEvents()
    assert found.isHidden()
    assert "removed" in reader.window.told
