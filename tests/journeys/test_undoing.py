"""Undo across statements and restarts: it goes there, says what it would undo, and waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

QUOTE = "Japan attaches great importance to two elements"
TITLE = "Japan – CCM 3MSP – 11 September 2012"


@pytest.fixture
def norway(anna, home):
    """A reader who has tagged a passage in the sample, and reads another statement now."""
    (home / "norway.md").write_text("# Norway\n\nWords of Norway.\n", encoding="utf-8")
    anna.session.project.import_files([home / "norway.md"])
    anna.session._reload()
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_2)
    anna.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert anna.session.statement.title == "Norway"
    return anna


def test_what_lies_in_another_statement_is_gone_to_and_said(norway):
    norway.undo()
    words = f"Next undo: tag “{QUOTE}” with Universalization / Outreach in {TITLE}, today, "
    assert norway.window.told.startswith(words), norway.window.told
    assert norway.session.statement.title == TITLE
    assert norway.view.is_in_view(norway.span(QUOTE))
    assert norway.quotes() == [QUOTE]
    norway.window.press_toast()
    norway.window.commands.refresh()
    assert norway.quotes() == []
    norway.redo()
    assert norway.quotes() == [QUOTE]


def test_not_now_undoes_nothing_leads_back_and_forgets(norway):
    norway.undo()
    QTest.mouseClick(norway.window._toast.decline, Qt.MouseButton.LeftButton)
    assert norway.session.statement.title == "Norway"
    assert norway.window.told == ""
    norway.undo()
    assert norway.session.statement.title == TITLE
    assert norway.quotes() == [QUOTE]
    assert norway.window.told.startswith("Next undo")


def test_other_messages_have_nothing_to_decline(norway):
    norway.undo()
    assert norway.window._toast.decline.isVisible()
    norway.undo()
    norway.window.command("edit.redo")
    norway.window.command("go.previous_statement")
    assert not norway.window._toast.decline.isVisible()


def test_after_a_restart_in_another_statement_every_step_is_undone_and_done_again(
    norway, return_of
):
    norway.window.close()
    again = return_of()
    again.session.project.set_author("Anna Berg")
    again.session._reload()
    again.window.commands.refresh()
    assert again.session.statement.title == "Norway"
    again.undo()
    assert again.window.told.startswith("Next undo: tag “Japan attaches"), again.window.told
    assert again.quotes() == [QUOTE]
    again.undo()
    assert again.quotes() == []
    assert again.window.commands.action("edit.redo").text().startswith("&Redo tag “Japan")
    again.redo()
    assert again.quotes() == [QUOTE]
    assert again.tags() == ["Universalization / Outreach"]
