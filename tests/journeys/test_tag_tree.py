"""A reader puts the tags in order by drag and keys, and drops things on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.model import Span
from pyside_app import dragging
from pyside_app.panels.tags.carrying import carried
from tests.journeys.tag_hands import Tree, held, mark, passage


@pytest.fixture
def tree(anna):
    return Tree(anna)


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
