"""A reader merges, splits, deletes and describes tags."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from pyside_app.actions import tagasking
from tests.journeys.tag_hands import CONTROL, GIVEN, Tree, mark


@pytest.fixture
def tree(anna):
    return Tree(anna)


def test_merging_says_first_what_it_would_do(tree):
    mark(tree.reader, "Japan attaches great importance", "Universalization", GIVEN)
    mark(tree.reader, "a world free from the inhumane weapon", "Universalization")
    tree.go_to("Universalization")
    tree.reader.window.command("tags.merge")
    tree.reader.type(GIVEN[:8])
    said = tree.sheet.said.text()
    assert f"2 highlights go to “{GIVEN}”." in said
    assert "1 of them has several of these tags and keeps the one." in said
    assert "4 tags below move along." in said
    tree.reader.press(Qt.Key.Key_Return)
    assert [tree.reader.tags(0), tree.reader.tags(1)] == [[GIVEN], [GIVEN]]
    assert "Universalization" in tree.session.tree.named(GIVEN).aliases
    tree.reader.undo()
    assert tree.id("Universalization") in tree.session.tree


def test_the_tags_of_the_filter_are_merged_into_the_one_that_is_chosen(tree):
    viewport = tree.view.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for path, modifier in (("Clearance", none), ("Risk education", CONTROL)):
        QTest.mouseClick(viewport, left, modifier, tree.place(path))
    tree.reader.window.command("tags.merge_filtered")
    tree.reader.press(Qt.Key.Key_Down)
    tree.reader.press(Qt.Key.Key_Down)
    tree.reader.press(Qt.Key.Key_Return)
    assert tree.session.tree.find("Clearance") is None
    assert "Clearance" in tree.session.tree.named("Risk education").aliases


def test_a_tag_cannot_be_merged_into_one_below_it(tree):
    tree.go_to("Universalization")
    tree.reader.window.command("tags.merge")
    tree.reader.type("outreach")
    assert tree.sheet.chosen is None
    assert not tree.sheet.merge.isEnabled()


def test_chosen_highlights_are_split_off_to_a_tag_beside(tree):
    first = mark(tree.reader, "Japan attaches great importance", "Universalization / Outreach")
    mark(tree.reader, "a world free from the inhumane weapon", "Universalization / Outreach")
    tree.session.set_current(first)
    tree.go_to("Universalization / Outreach")
    tree.reader.window.command("tags.split")
    tree.reader.type("Asia")
    assert "Universalization / Asia" in tree.sheet.said.text()
    tree.reader.press(Qt.Key.Key_Return)
    tags = {tuple(tree.reader.tags(number)) for number in (0, 1)}
    assert tags == {("Universalization / Asia",), ("Universalization / Outreach",)}
    tree.reader.undo()
    assert tree.session.tree.find("Universalization / Asia") is None


def test_a_tag_with_tags_below_it_asks_what_becomes_of_them(tree):
    mark(tree.reader, "Japan attaches great importance", "Universalization / Outreach")
    tree.go_to("Universalization")
    tree.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert "4 tags" in tree.sheet.promote.text()
    assert "1 highlight loses a tag." in tree.sheet.cascade.accessibleDescription()
    tree.reader.press(Qt.Key.Key_Down)
    tree.reader.press(Qt.Key.Key_Return)
    assert tree.session.tree.find("Outreach") is None
    assert tree.reader.tags() == []
    tree.reader.window.press_toast()
    assert tree.reader.tags() == ["Universalization / Outreach"]


def test_a_tag_without_any_below_it_is_deleted_at_once(tree):
    tree.go_to("Risk education")
    tree.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert tree.sheet is None
    assert tree.session.tree.find("Risk education") is None


def test_where_a_name_is_taken_those_below_cannot_be_kept(tree):
    tree.panel.make_tag(tree.id("Clearance"))
    tree.reader.type("Prohibitions")
    tree.reader.press(Qt.Key.Key_Return)
    tree.reader.window.command("tags.delete", tree.id("Clearance"))
    assert not tree.sheet.promote.isEnabled()
    assert "“Prohibitions” already" in tree.sheet.promote.accessibleDescription()
    assert tree.sheet.cascade.isChecked()


def test_a_look_is_chosen_by_arrows_and_is_one_edit_with_those_below(tree):
    tree.go_to("Universalization")
    tree.reader.window.command("tags.looks")
    tree.reader.press(Qt.Key.Key_Right)
    tree.reader.press(Qt.Key.Key_Down)
    tree.sheet.below.click()
    tree.sheet.grid.current.setFocus()
    assert QApplication.focusWidget().accessibleName() == "Purple, rising lines"
    tree.reader.press(Qt.Key.Key_Return)
    tag = tree.session.tree.named("Universalization")
    assert (tag.colour, tag.pattern) == ("purple", "rising")
    assert tree.session.tree.named("Universalization / Outreach").colour == "purple"
    tree.reader.undo()
    assert tree.session.tree.named("Universalization / Outreach").colour == "blue"


def test_enter_on_cancel_cancels(tree):
    for command in ("tags.looks", "tags.delete"):
        tree.reader.window.command(command, tree.id("Universalization"))
        cancel = next(
            each for each in tree.sheet.findChildren(QPushButton) if each.text() == "Cancel"
        )
        cancel.setFocus()
        tree.reader.press(Qt.Key.Key_Return)
        assert tree.sheet is None
    assert tree.session.tree.named("Universalization").colour == "blue"


def test_alt_return_opens_the_details_and_all_that_is_changed_is_one_edit(tree):
    quote = "Japan attaches great importance"
    mark(tree.reader, quote, "Clearance")
    tree.go_to("Clearance")
    tree.press(Qt.Key.Key_Return)
    sheet = tree.sheet
    sheet.words.name.setText("Land release")
    sheet.words.definition.setPlainText("What is said of cleared land")
    sheet.words.add_quote.click()
    sheet.looks.key.setCurrentIndex(7)
    sheet.looks.working.click()
    QTest.keyClick(sheet.words.definition, Qt.Key.Key_Return, CONTROL)
    tag = tree.session.tree.named("Land release")
    assert tag.definition == "What is said of cleared land"
    assert tag.examples[-1] == quote
    assert (tag.favourite, tag.working) == (7, True)
    tree.reader.undo()
    assert tree.session.tree.find("Land release") is None
    assert tree.session.tree.named("Clearance").favourite == 3


def test_a_name_that_is_taken_is_said_in_the_details_which_stay_open(tree):
    tree.reader.window.command("tags.describe", tree.id("Clearance"))
    tree.sheet.words.name.setText("Prohibitions")
    tree.sheet.save.click()
    assert "Prohibitions" in tree.sheet.said.text()
    assert tree.session.tree.find("Clearance") is not None


def test_escape_with_something_changed_asks_once_before_it_is_lost(tree):
    tree.reader.window.command("tags.describe", tree.id("Clearance"))
    before = tree.session.tree.named("Clearance").definition
    tree.reader.type("x")
    tree.reader.press(Qt.Key.Key_Escape)
    assert "Not kept yet" in tree.sheet.said.text()
    tree.reader.press(Qt.Key.Key_Escape)
    assert tree.sheet is None
    assert tree.session.tree.named("Clearance").definition == before


def test_details_opened_and_kept_untouched_change_nothing(tree):
    records = len(tree.session.project.store.history())
    for tag in tree.session.tree:
        tree.reader.window.command("tags.describe", tag.id)
        assert not tree.sheet.is_changed
        tree.sheet.save.click()
    assert len(tree.session.project.store.history()) == records


def test_where_a_tag_is_used_opens_the_statement_with_the_filter_on_it(tree):
    mark(tree.reader, "Japan attaches great importance", "Clearance")
    statement = tree.session.statement.id
    tree.session.open_statement(None)
    tree.reader.window.command("tags.describe", tree.id("Clearance"))
    assert tree.sheet.usage.heading.text() == "Used in 1 statement, 1 highlight"
    tree.sheet.usage.list.setFocus()
    tree.sheet.usage.list.setCurrentIndex(tree.sheet.usage.model.index(0))
    tree.reader.press(Qt.Key.Key_Return)
    assert tree.session.statement.id == statement
    assert tree.session.filter.tag_ids == {tree.id("Clearance")}


def test_where_very_many_are_used_the_sheet_is_there_before_they_are_counted(
    tree, executor, monkeypatch
):
    mark(tree.reader, "Japan attaches great importance", "Clearance")
    monkeypatch.setattr(tagasking, "AT_ONCE", 0)
    tree.reader.window.command("tags.describe", tree.id("Clearance"))
    assert tree.sheet.usage.heading.text() == "Where it is used: counting…"
    executor.drain()
    assert tree.sheet.usage.heading.text() == "Used in 1 statement, 1 highlight"
    tree.reader.press(Qt.Key.Key_Escape)
    tree.reader.window.command("tags.describe", tree.id("Clearance"))
    tree.reader.press(Qt.Key.Key_Escape)
    executor.drain()  # the sheet is gone, and nobody minds
