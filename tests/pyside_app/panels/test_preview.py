"""The note editor helps with Markdown and shows what it will look like."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pyside_app.panels.annotations.view import AnnotationsPanel
from tests.pyside_app.panels.stage import PASSAGES

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(stage, look, shown):
    made = shown(AnnotationsPanel(stage.session, look))
    made.edit_note(stage.mark(PASSAGES[0]))
    return made


@pytest.mark.parametrize(("key", "mark"), [(Qt.Key.Key_B, "**"), (Qt.Key.Key_I, "_")])
def test_keys_put_marks_round_the_selection_and_take_them_off(panel, qtbot, key, mark):
    field = panel.list.editor.field
    qtbot.keyClicks(field, "pillars")
    field.selectAll()
    qtbot.keyClick(field, key, CTRL)
    assert field.text() == f"{mark}pillars{mark}"
    assert field.textCursor().selectedText() == "pillars"
    qtbot.keyClick(field, key, CTRL)
    assert field.text() == "pillars"
    field.undo()
    assert field.text() == f"{mark}pillars{mark}"


def test_without_a_selection_one_writes_between_the_marks(panel, qtbot):
    field = panel.list.editor.field
    qtbot.keyClick(field, Qt.Key.Key_B, CTRL)
    qtbot.keyClicks(field, "both")
    assert field.text() == "**both**"


def test_the_preview_takes_the_place_of_the_field_and_loses_nothing(stage, panel, qtbot):
    editor = panel.list.editor
    qtbot.keyClicks(editor.field, "Both **pillars**")
    before = editor.geometry()
    qtbot.keyClick(editor.field, Qt.Key.Key_V, CTRL | SHIFT)
    assert editor.is_previewed
    assert editor.shown.hasFocus()
    assert editor.shown.accessibleDescription() == "Both pillars"
    assert editor.geometry() == before
    assert not panel.grab().isNull()
    qtbot.keyClick(editor.shown, Qt.Key.Key_V, CTRL | SHIFT)
    assert editor.field.hasFocus()
    assert editor.field.text() == "Both **pillars**"
    editor.turn()
    qtbot.keyClick(editor.shown, Qt.Key.Key_Return, CTRL)
    (highlight,) = stage.session.highlights.values()
    assert [note.text for note in highlight.notes] == ["Both **pillars**"]


def test_the_next_note_is_written_not_previewed(stage, panel):
    panel.list.editor.turn()
    panel.writing.close()
    panel.edit_note(next(iter(stage.session.highlights)))
    assert not panel.list.editor.is_previewed
    assert panel.list.editor.field.hasFocus()
