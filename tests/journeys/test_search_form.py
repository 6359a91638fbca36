"""A search built in the form, by keyboard alone, with the real store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from annotations_db.edits import attributes

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dated(searcher):
    """Norway with its state and a date."""
    project = searcher.session.project
    norway = next(each for each in project.statements() if each.title == "Norway")
    for key, value in (("state", "Norway"), ("date", "2010-11-09")):
        project.perform(attributes.set_value(project.store, project.stamp(), norway.id, key, value))
    searcher.session.look_round()
    return searcher


def opened(reader):
    reader.window.command("search.build")
    return reader.window.asks.sheet


def step_to(reader, field):
    """With Tab alone."""
    for _ in range(30):
        focused = QApplication.focusWidget()
        if focused is field or field.isAncestorOf(focused):
            return
        reader.press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {field.accessibleName()}")


def test_a_search_is_built_and_asked_by_keys_alone(dated, executor):
    sheet = opened(dated)
    assert sheet.words.hasFocus()
    assert not sheet.ask.isEnabled()
    dated.type("universalization")
    step_to(dated, sheet.without)
    dated.type("finland")
    step_to(dated, sheet.state)
    dated.type("Norw")
    dated.press(Qt.Key.Key_Return)
    assert dated.window.asks.sheet is None
    assert dated.panel.field.text() == "universalization -finland state:=Norway"
    executor.drain()
    assert dated.panel.heading.count == "1"


def test_every_line_is_reached_and_says_what_it_is(dated):
    sheet = opened(dated)
    lines = (sheet.phrase, sheet.any_of, sheet.without, sheet.stems, sheet.state, sheet.meeting)
    for field in (*lines, sheet.first, sheet.last, sheet.tag, sheet.author, sheet.has):
        step_to(dated, field)
        assert field.accessibleName() or field.text()
    dated.press(Qt.Key.Key_Tab, SHIFT)
    assert sheet.author.hasFocus()


def test_choices_by_keys_are_written_as_they_are_made(dated):
    sheet = opened(dated)
    step_to(dated, sheet.first)
    dated.type("2010")
    assert sheet.preview.text() == "date:2010.."
    step_to(dated, sheet.last)
    dated.type("2012-05")
    step_to(dated, sheet.tag)
    dated.press(Qt.Key.Key_Down)
    step_to(dated, sheet.author)
    dated.press(Qt.Key.Key_Down)
    step_to(dated, sheet.has)
    dated.press(Qt.Key.Key_Down)
    assert sheet.preview.text() == (
        'tag:Universalization author:"Anna Berg" date:2010..2012-05 has:note'
    )


@pytest.mark.parametrize(("first", "last"), [("soon", ""), ("2014", "2010"), ("2010 x", "")])
def test_dates_that_are_none_are_said_and_not_asked(dated, first, last):
    sheet = opened(dated)
    sheet.words.setText("mines")
    sheet.first.setText(first)
    sheet.last.setText(last)
    assert "dates are written" in sheet.preview.text()
    assert not sheet.ask.isEnabled()
    QTest.keyClick(sheet.words, Qt.Key.Key_Return)
    assert dated.window.asks.sheet is sheet


def test_what_is_asked_stands_in_the_form(dated, search):
    search('mines "cluster munitions" -naval state:=Norway tag:outreach date:2010 language:en')
    dated.panel.stems.setChecked(True)
    sheet = opened(dated)
    assert sheet.words.text() == "mines"
    assert sheet.phrase.text() == "cluster munitions"
    assert sheet.without.text() == "naval"
    assert sheet.state.currentText() == "Norway"
    assert sheet.tag.currentText() == "Universalization / Outreach"
    assert (sheet.first.text(), sheet.last.text()) == ("2010", "2010")
    assert sheet.rest.text() == "language:en"
    assert sheet.stems.isChecked()
    clear = next(each for each in sheet.findChildren(QPushButton) if each.text() == "Clear")
    clear.click()
    assert sheet.typed == ""
    assert not sheet.ask.isEnabled()
    dated.press(Qt.Key.Key_Escape)
    assert dated.window.asks.sheet is None
    assert dated.panel.field.text().startswith("mines")


def test_the_menu_and_the_empty_panel_lead_to_the_form(searcher):
    panel = searcher.panel
    panel.offer.click()
    assert searcher.window.asks.sheet.ask is not None
    searcher.window.asks.close_sheet()
    panel._conditions.fill()
    panel._conditions.actions()[0].trigger()
    assert searcher.window.asks.sheet.words.hasFocus()
