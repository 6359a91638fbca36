from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotations_db.filters import Filter
from pyside_app.panels.annotations.view import AnnotationsPanel
from pyside_app.panels.parts.markdown import paragraphs
from tests.pyside_app.panels.stage import PASSAGES

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(stage, look, shown):
    return shown(AnnotationsPanel(stage.session, look))


@pytest.fixture
def mark(stage, panel):
    return stage.mark(PASSAGES[1], "Universalization")


def keep(qtbot, panel, text):
    field = panel.list.editor.field
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)


def notes_of(stage, mark):
    return [(each.text, each.private) for each in stage.session.highlights[mark].notes]


def test_a_note_is_written_in_its_card(stage, panel, mark, qtbot):
    panel.edit_note(mark)
    editor = panel.list.editor
    assert editor.isVisible()
    card = panel.list.card_rect(0).toRect()
    assert card.contains(editor.geometry())
    assert editor.field.height() == 72
    keep(qtbot, panel, "Both pillars")
    assert notes_of(stage, mark) == [("Both pillars", False)]
    assert not editor.isVisible()
    assert "Note: Both pillars" in panel.list.cards.index(0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_the_keep_button_keeps_and_private_stays_here(stage, panel, mark, qtbot):
    panel.edit_note(mark)
    qtbot.keyClicks(panel.list.editor.field, "Not for others")
    panel.list.editor.private.click()
    panel.list.editor.keep.click()
    assert notes_of(stage, mark) == [("Not for others", True)]


def test_an_existing_note_is_opened_changed_and_removed_by_emptying(stage, panel, mark, qtbot):
    panel.edit_note(mark)
    keep(qtbot, panel, "First")
    panel.edit_note(mark)
    assert panel.list.editor.field.text() == "First"
    keep(qtbot, panel, "Second")
    assert notes_of(stage, mark) == [("Second", False)]
    panel.edit_note(mark)
    keep(qtbot, panel, "")
    assert notes_of(stage, mark) == []
    stage.session.undo()
    assert notes_of(stage, mark) == [("Second", False)]


def test_one_more_note_stands_beside_the_first(stage, panel, mark, qtbot):
    panel.edit_note(mark)
    keep(qtbot, panel, "First")
    panel.add_note(mark)
    keep(qtbot, panel, "Second")
    assert notes_of(stage, mark) == [("First", False), ("Second", False)]


def test_escape_cancels(stage, panel, mark, qtbot):
    panel.edit_note(mark)
    qtbot.keyClicks(panel.list.editor.field, "Never mind")
    qtbot.keyClick(panel.list.editor.field, Qt.Key.Key_Escape)
    assert notes_of(stage, mark) == []
    assert not panel.list.editor.isVisible()


def test_keeping_nothing_makes_no_note(stage, panel, mark, qtbot):
    panel.edit_note(mark)
    keep(qtbot, panel, "  ")
    assert notes_of(stage, mark) == []
    assert not panel.list.editor.isVisible()


def test_single_letters_are_text_in_the_editor(stage, panel, mark, qtbot):
    panel.edit_note(mark)
    keep(qtbot, panel, "TNH")
    assert notes_of(stage, mark) == [("TNH", False)]


def test_what_is_written_is_kept_when_one_goes_elsewhere(stage, panel, mark, qtbot):
    other = stage.mark(PASSAGES[0])
    panel.edit_note(mark)
    qtbot.keyClicks(panel.list.editor.field, "Half a thou")
    stage.session.set_current(other)
    assert notes_of(stage, mark) == [("Half a thou", False)]
    panel.edit_note(other)
    qtbot.keyClicks(panel.list.editor.field, "More")
    opened = stage.session.statement.id
    stage.session.open_statement(None)
    stage.session.open_statement(opened)
    assert notes_of(stage, other) == [("More", False)]


def test_a_filter_that_hides_the_card_gives_way_to_its_note(stage, panel, mark):
    stage.session.set_filter(Filter(untagged=True))
    panel.edit_note(mark)
    assert not stage.session.filter.is_active
    assert panel.list.editor.isVisible()


def test_the_editor_grows_with_its_text_and_the_card_with_it(panel, mark, qtbot):
    panel.edit_note(mark)
    before = panel.list.card_rect(0).height()
    for _ in range(6):
        qtbot.keyClick(panel.list.editor.field, Qt.Key.Key_Return)
    assert panel.list.card_rect(0).height() > before
    assert panel.list.card_rect(0).toRect().contains(panel.list.editor.geometry())


def test_no_break_spaces_survive_the_editor(panel, mark):
    panel.edit_note(mark)
    panel.list.editor.field.put("100\u00a0000 €\nsecond")
    assert panel.list.editor.field.text() == "100\u00a0000 €\nsecond"


def test_markdown_becomes_paragraphs_with_formats():
    found = paragraphs("**Bold** and *italic*\nnext line\n\n- one\n- two\n\n1. first")
    assert [each.text for each in found] == [
        "Bold and italic",
        "next line",
        "• one",
        "• two",
        "1. first",
    ]
    bold, italic = found[0].formats
    assert (bold.start, bold.length, bold.format.font().bold()) == (0, 4, True)
    assert (italic.start, italic.length, italic.format.fontItalic()) == (9, 6, True)


def test_html_in_a_note_is_only_text():
    words = " ".join(
        each.text for each in paragraphs("<b>x</b> <img src='file:///etc/passwd'> *y*")
    )
    assert "<img src='file:///etc/passwd'>" in words
