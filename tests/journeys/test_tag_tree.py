"""A reader puts the tags in order: moves, merges, splits, deletes, describes, drops on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from annotations_db.model import Span
from pyside_app import dragging
from pyside_app.actions import tagasking
from pyside_app.panels.tags.carrying import carried

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
GIVEN = "International cooperation and assistance"


class Tree:
    """The tags panel, by what a person does with it."""

    def __init__(self, reader):
        self.reader, self.session = reader, reader.session
        self.panel = reader.window.panels.widget("tags")
        self.view = self.panel.tree

    def id(self, path):
        return self.session.tree.named(path).id

    def paths(self, parent=None):
        tree = self.session.tree
        return [each.name for each in tree.children(self.id(parent) if parent else None)]

    def go_to(self, path):
        self.view.show_tag(self.id(path))
        self.view.setFocus()

    def press(self, key, modifier=ALT):
        QTest.keyClick(self.view, key, modifier)
        QApplication.processEvents()

    def place(self, path, share=0.5):
        row = self.view.visualRect(self.view.tags.index_of(self.id(path)))
        return QPoint(120, row.top() + round(share * row.height()))

    def hold(self, data, place, on=None):
        """Drags over a place; gives whether it may be dropped there."""
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        target = on or self.view.viewport()
        QApplication.sendEvent(target, QDragEnterEvent(place, actions, data, left, none))
        move = QDragMoveEvent(place, actions, data, left, none)
        QApplication.sendEvent(target, move)
        return move.isAccepted()

    def drop(self, data, place, on=None):
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        assert self.hold(data, place, on)
        event = QDropEvent(QPointF(place), actions, data, left, none, QEvent.Type.Drop)
        QApplication.sendEvent(on or self.view.viewport(), event)
        QApplication.processEvents()

    def drop_tag(self, path, place):
        self.drop(carried(self.session.tree, self.id(path)), place)

    @property
    def sheet(self):
        return self.reader.window.asks.sheet


@pytest.fixture
def tree(anna):
    return Tree(anna)


def mark(reader, words, *paths):
    reader.select(words)
    for path in paths or ("",):
        if path:
            reader.window.command("annotate.tag")
            reader.type(path)
            reader.press(Qt.Key.Key_Return)
        else:
            reader.press(Qt.Key.Key_H)
    return reader.session.current


def passage(reader, words):
    data = QMimeData()
    dragging.put_passage(data, reader.session.statement.id, reader.span(words))
    return data


def held(*annotation_ids):
    data = QMimeData()
    dragging.put_highlights(data, annotation_ids)
    return data


def test_alt_and_arrows_move_the_row_which_stays_current_and_one_undo_takes_one_step_back(tree):
    tree.go_to("Prohibitions")
    tree.press(Qt.Key.Key_Up)
    assert tree.paths()[:2] == ["Prohibitions", "Universalization"]
    tree.press(Qt.Key.Key_Down)
    assert tree.paths()[:2] == ["Universalization", "Prohibitions"]
    tree.press(Qt.Key.Key_Right)
    assert "Prohibitions" in tree.paths("Universalization")
    assert tree.session.tree.path(tree.panel.current_tag()) == "Universalization / Prohibitions"
    tree.press(Qt.Key.Key_Left)
    assert tree.paths()[:2] == ["Universalization", "Prohibitions"]
    tree.press(Qt.Key.Key_Up)
    tree.reader.undo()
    assert tree.paths()[:2] == ["Universalization", "Prohibitions"]


def test_alt_and_left_in_the_tree_does_not_go_back_to_another_statement(tree):
    before = tree.session.statement
    tree.go_to("Clearance")
    tree.press(Qt.Key.Key_Left)
    assert tree.session.statement == before
    assert not tree.reader.window.told


def test_a_tag_dropped_on_the_edge_of_a_row_stands_there_and_in_its_middle_below_it(tree):
    tree.drop_tag("Clearance", tree.place("Universalization", 0.1))
    assert tree.paths()[:2] == ["Clearance", "Universalization"]
    tree.drop_tag("Clearance", tree.place("Universalization", 0.95))
    assert tree.paths()[:2] == ["Universalization", "Clearance"]
    tree.drop_tag("Clearance", tree.place("Universalization"))
    assert "Clearance" in tree.paths("Universalization")
    assert tree.view.isExpanded(tree.view.tags.index_of(tree.id("Universalization")))


def test_a_tag_cannot_be_dropped_below_itself_and_no_place_is_shown(tree):
    tree.view.expandAll()
    data = carried(tree.session.tree, tree.id("Universalization"))
    assert not tree.hold(data, tree.place("Universalization / Outreach"))
    assert tree.view.drops.target is None
    assert tree.hold(data, tree.place("Clearance"))
    assert tree.view.drops.target.tag_id == tree.id("Clearance")
    assert not tree.panel.grab().isNull()


def test_a_folded_tag_unfolds_under_what_is_held_over_it(tree, qtbot):
    index = tree.view.tags.index_of(tree.id("Universalization"))
    tree.view.collapse(index)
    tree.hold(carried(tree.session.tree, tree.id("Clearance")), tree.place("Universalization"))
    qtbot.waitUntil(lambda: tree.view.isExpanded(index))


def test_a_drop_beside_a_tag_of_its_name_offers_to_merge_the_two(tree):
    tree.panel.make_tag(tree.id("Clearance"))
    tree.reader.type("Victim assistance")
    tree.reader.press(Qt.Key.Key_Return)
    mine, other = tree.id("Clearance / Victim assistance"), tree.id("Victim assistance")
    tree.drop_tag("Clearance / Victim assistance", tree.place("Universalization", 0.1))
    assert tree.sheet.chosen == other
    tree.reader.press(Qt.Key.Key_Return)
    assert mine not in tree.session.tree
    assert other in tree.session.tree
    assert tree.reader.window.told.startswith("Merged")


def test_a_passage_dropped_on_a_tag_is_marked_with_it_in_one_edit(tree):
    words = "Japan attaches great importance"
    tree.drop(passage(tree.reader, words), tree.place("Clearance"))
    assert tree.reader.quotes() == [words]
    assert tree.reader.tags() == ["Clearance"]
    tree.reader.undo()
    assert tree.reader.quotes() == []


def test_highlights_dropped_on_a_tag_get_it_in_one_edit(tree):
    first = mark(tree.reader, "Japan attaches great importance")
    second = mark(tree.reader, "a world free from the inhumane weapon")
    tree.drop(held(first, second), tree.place("Clearance"))
    assert tree.reader.tags(0) == tree.reader.tags(1) == ["Clearance"]
    assert tree.reader.window.told == "Tagged 2 highlights with “Clearance”"
    tree.reader.undo()
    assert tree.reader.tags(0) == tree.reader.tags(1) == []


def test_what_is_dropped_on_the_heading_gets_a_tag_named_there_in_one_edit(tree):
    first = mark(tree.reader, "Japan attaches great importance")
    before = len(tree.session.tree)
    tree.drop(held(first), QPoint(5, 5), tree.panel.heading)
    tree.reader.type("Priorities")
    tree.reader.press(Qt.Key.Key_Return)
    assert tree.reader.tags() == ["Priorities"]
    assert tree.panel.current_tag() == tree.id("Priorities")
    assert tree.panel.new.isHidden()
    tree.reader.undo()
    assert len(tree.session.tree) == before


def test_a_stranger_is_asked_for_a_name_before_what_was_dropped_is_tagged(reader):
    tree = Tree(reader)
    tree.drop(passage(reader, "Japan attaches great importance"), QPoint(5, 5), tree.panel.heading)
    reader.type("Priorities")
    reader.press(Qt.Key.Key_Return)
    assert reader.quotes() == []
    reader.give_name()
    assert reader.tags() == ["Priorities"]
    assert tree.panel.new.isHidden()


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


def test_a_double_click_opens_the_details_and_leaves_the_filter_as_it_was(tree):
    place = tree.place("Clearance")
    viewport = tree.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert tree.sheet.words.name.text() == "Clearance"
    assert tree.session.filter.tag_ids == {tree.id("Clearance")}


def test_a_span_is_dropped_only_once(tree):
    """The same passage twice on one tag makes nothing new."""
    data = passage(tree.reader, "Japan attaches great importance")
    assert dragging.passage(data)[1] == Span(*_ends(tree.reader))
    for _ in range(2):
        tree.drop(data, tree.place("Clearance"))
    assert len(tree.reader.quotes()) == 1


def _ends(reader):
    span = reader.span("Japan attaches great importance")
    return span.start, span.end


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


def test_a_row_that_is_pulled_is_carried_and_filters_nothing(tree, monkeypatch):
    pulled = []
    monkeypatch.setattr(
        "pyside_app.panels.tags.tree.carry",
        lambda _view, _tree, tag_id, _theme: pulled.append(tag_id),
    )
    viewport, place = tree.view.viewport(), tree.place("Clearance")
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place)
    far = place + QPoint(0, QApplication.startDragDistance() + 1)
    QTest.mouseMove(viewport, far)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=far)
    assert pulled == [tree.id("Clearance")]
    assert not tree.session.filter.is_active
