"""However a text was replaced, one undo brings back the text and every highlight as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.journeys.replacing_hands import LOST, NEW, SURE, UNSURE, replace_text

CTRL = Qt.KeyboardModifier.ControlModifier


def as_it_is(reader):
    """The text, and all that stands of each highlight in the file."""
    project, statement = reader.session.project, reader.session.statement
    found = project.store.highlights(statement_id=statement.id)
    return statement.text_id, reader.session.text.text, {each.annotation.id: each for each in found}


def by_file(reader, executor, monkeypatch):
    replace_text(reader, executor, monkeypatch, reader.new)


def by_paste(reader, executor, _monkeypatch):
    QGuiApplication.clipboard().setText(NEW)
    reader.window.command("statement.replace_by_clipboard")
    executor.drain()
    executor.drain()
    QGuiApplication.clipboard().clear()


def by_hand(reader, executor, _monkeypatch):
    reader.window.command("statement.edit_text")
    executor.drain()
    QGuiApplication.clipboard().setText(NEW)
    reader.press(Qt.Key.Key_A, CTRL)
    reader.press(Qt.Key.Key_V, CTRL)
    reader.press(Qt.Key.Key_Return, CTRL)
    executor.drain()
    executor.drain()


@pytest.mark.parametrize("replaced", [by_file, by_paste, by_hand])
def test_one_undo_takes_it_all_back_and_redo_does_it_again(norway, executor, monkeypatch, replaced):
    project = norway.session.project
    first = next(each for each in norway.session.highlights.values())
    project.note(first.annotation.id, "Ask the desk.")
    norway.session.look_round()
    before = as_it_is(norway)
    replaced(norway, executor, monkeypatch)
    assert norway.window.asks.sheet is not None, "what is not certain is asked"
    norway.press(Qt.Key.Key_Escape)
    after = as_it_is(norway)
    states = {each.annotation.exact: each.annotation.state for each in after[2].values()}
    assert states == {SURE: "moved", UNSURE: "uncertain", LOST: "orphan"}
    assert before[2].keys() == after[2].keys(), "none is deleted"
    norway.undo()
    assert as_it_is(norway) == before
    norway.redo()
    assert as_it_is(norway) == after
    assert project.store.text(before[0]).text == before[1], "the old text is kept"
