"""Conditions of the lists of notes and of the history: chosen, kept, taken off, and said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations_db.filters import Filter
from annotations_db.questions import RecordQuery
from tests.journeys.list_hands import ONE, panel, records, shown, writer

__all__ = ["writer"]


def test_the_history_is_parted_by_days_that_cannot_be_chosen(writer):
    history = panel(writer, "history")
    assert history.model.index(0).data() == "Today"
    assert history.heading.count == str(len(records(history)))
    history.list.setFocus()
    history.list.setCurrentIndex(history.model.index(1))
    writer.press(Qt.Key.Key_Up)
    assert history.list.currentIndex().row() == 1
    seen = []
    history.command.connect(lambda *each: seen.append(each))
    QTest.mouseClick(
        history.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=history.list.visualRect(history.model.index(0)).center(),
    )
    assert seen == []


def test_conditions_of_the_history_stay_until_they_are_taken_off(writer):
    writer.session.open_statement(writer.first)
    history = panel(writer, "history")
    chips = history.conditions
    chips.here.click()
    tag = writer.session.tree.named("Clearance").id
    writer.window.command("history.of_tag", tag)
    assert history.query == RecordQuery(statement_id=writer.first, tag_id=tag)
    writer.session.set_current(writer.session.shown()[0].id)
    writer.window.command("history.of_highlight")
    assert history.query.tag_id == tag
    assert all(each.isChecked() for each in (chips.here, chips.tag, chips.about))
    assert history.line.isVisible()
    chips.tag.click()
    assert history.query.tag_id is None
    assert history.query.statement_id == writer.first
    assert history.query.annotation_id is not None
    history.list.setFocus()
    writer.press(Qt.Key.Key_Escape)
    assert history.query == RecordQuery()
    assert not history.line.isVisible()
    assert not chips.about.isVisible()


def test_a_tag_is_chosen_in_the_history_itself(writer):
    history = panel(writer, "history")
    actions = {each.text(): each for each in history.conditions.tag_menu().actions()}
    actions["Clearance"].trigger()
    assert history.conditions.tag.text() == "Clearance"
    every = len(records(history))
    assert history.heading.count.startswith(f"{every} of ")
    history.line.clear.click()
    assert len(records(history)) > every


def test_notes_are_chosen_by_their_author(writer):
    notes = panel(writer, "notes")
    names = [each.text() for each in notes.author.menu().actions() if each.text()]
    assert names[0] == "Anybody"
    notes.author.menu().actions()[-1].trigger()
    notes.private.click()
    assert notes.query.author_id is not None
    assert shown(notes) == []
    assert notes.empty.sentence == "No note fits."
    notes.author.click()
    assert notes.query.author_id is None
    assert notes.query.private
    notes.clear.setFocus()
    writer.press(Qt.Key.Key_Escape)
    assert not notes.query.is_active


def test_a_note_says_its_paragraph(writer):
    notes = panel(writer, "notes")
    spoken = notes.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "para. " in spoken


@pytest.mark.parametrize("name", ["notes", "history"])
def test_a_highlight_that_the_filter_leaves_out_is_gone_to_and_that_is_said(writer, name):
    writer.session.open_statement(writer.first)
    writer.session.set_filter(Filter(text="no such words"))
    listed = panel(writer, name)
    row = next(
        number
        for number in range(listed.model.rowCount())
        if ONE[:20] in listed.model.index(number).data(Qt.ItemDataRole.AccessibleTextRole)
    )
    listed.list.setFocus()
    listed.list.setCurrentIndex(listed.model.index(row))
    writer.press(Qt.Key.Key_Return)
    assert writer.session.highlights[writer.session.current].annotation.exact == ONE
    assert writer.window.told == "The filter leaves this highlight out: “no such words”."
    writer.window.press_toast()
    assert not writer.session.filter.is_active
