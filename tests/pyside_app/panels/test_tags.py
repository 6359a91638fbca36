from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit

from annotations_db.edits import tagmoves, tags
from annotations_db.filters import Filter
from pyside_app.panels.tags.model import TAG_ROLE
from pyside_app.panels.tags.view import TagsPanel
from tests.pyside_app.panels.stage import PASSAGES

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def panel(stage, look, shown):
    made = shown(TagsPanel(stage.session, look), 352, 700)
    QAbstractItemModelTester(made.tree.tags, QAbstractItemModelTester.FailureReportingMode.Warning)
    return made


def click(qtbot, panel, tag_id, *, x=120, modifiers=Qt.KeyboardModifier.NoModifier):
    tree = panel.tree
    place = QPoint(x, tree.visualRect(tree.tags.index_of(tag_id)).center().y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def names(panel, parent=None):
    tags = panel.tree.tags
    index = tags.index_of(parent)
    return [tags.index(row, 0, index).data() for row in range(tags.rowCount(index))]


def test_the_tree_shows_the_codebook_in_its_order(stage, panel):
    assert names(panel)[:2] == ["Universalization", "Prohibitions"]
    assert "Outreach" in names(panel, stage.tag("Universalization"))
    assert panel.heading.count == "30"


def test_a_parents_count_holds_its_childrens(stage, panel):
    stage.mark(PASSAGES[0], "Universalization")
    stage.mark(PASSAGES[1], "Universalization / Outreach")
    counts = panel.tree.tags.counts
    assert counts.total(stage.tag("Universalization")) == 2
    assert counts.own(stage.tag("Universalization")) == 1
    assert counts.total(stage.tag("Universalization / Outreach")) == 1


def test_counts_follow_undo_and_deleting(stage, panel):
    counts, tag_id = panel.tree.tags.counts, stage.tag("Clearance")
    marked = stage.mark(PASSAGES[0], "Clearance")
    assert counts.total(tag_id) == 1
    stage.delete(marked)
    assert counts.total(tag_id) == 0
    stage.session.undo()
    assert counts.total(tag_id) == 1


def test_a_row_is_spoken_with_path_count_key_and_definition(stage, panel):
    index = panel.tree.tags.index_of(stage.tag("Universalization / Outreach"))
    words = index.data(SPOKEN)
    assert words.startswith("Universalization / Outreach, no highlights, key 2")


def test_a_click_filters_and_another_one_clears(stage, panel, qtbot):
    tag_id = stage.tag("Clearance")
    click(qtbot, panel, tag_id)
    assert stage.session.filter.tag_ids == {tag_id}
    click(qtbot, panel, tag_id)
    assert not stage.session.filter.is_active


def test_ctrl_click_adds_a_tag_to_the_filter(stage, panel, qtbot):
    first, second = stage.tag("Clearance"), stage.tag("Prohibitions")
    click(qtbot, panel, first)
    click(qtbot, panel, second, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert stage.session.filter.tag_ids == {first, second}


def test_escape_in_the_tree_clears_the_filter(stage, panel, qtbot):
    stage.session.set_filter(Filter(with_note=True))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert not stage.session.filter.is_active


def test_enter_on_a_row_filters_by_it(stage, panel, qtbot):
    panel.tree.show_tag(stage.tag("Clearance"))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert stage.session.filter.tag_ids == {stage.tag("Clearance")}


def test_the_arrow_folds_and_does_not_filter(stage, panel, qtbot):
    tag_id = stage.tag("Universalization")
    click(qtbot, panel, tag_id, x=20)
    assert panel.tree.isExpanded(panel.tree.tags.index_of(tag_id))
    assert not stage.session.filter.is_active


def test_f2_renames_in_place(stage, panel, qtbot):
    tag_id = stage.tag("Clearance")
    panel.tree.show_tag(tag_id)
    panel.tree.setFocus()
    qtbot.keyClick(panel.tree, Qt.Key.Key_F2)
    field = panel.tree.viewport().findChild(QLineEdit)
    field.setText("Land release")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.session.tree.path(tag_id) == "Land release")
    assert panel.tree.tags.index_of(tag_id).data() == "Land release"


def test_a_name_that_a_sibling_has_is_refused_with_a_sentence(stage, panel, qtbot):
    index = panel.tree.tags.index_of(stage.tag("Clearance"))
    with qtbot.waitSignal(stage.session.said):
        assert not panel.tree.tags.setData(index, "prohibitions")
    assert index.data() == "Clearance"


def test_a_new_tag_is_typed_and_shown(stage, panel, qtbot):
    panel.make_tag()
    qtbot.keyClicks(panel.field, "My theme")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.current_tag() == stage.tag("My theme")
    assert not panel.field.isVisible()


def test_a_new_tag_below_another_is_unfolded(stage, panel, qtbot):
    parent = stage.tag("Victim assistance")
    panel.make_tag(parent)
    qtbot.keyClicks(panel.field, "Psychosocial support")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.current_tag() == stage.tag("Victim assistance / Psychosocial support")
    assert panel.tree.isExpanded(panel.tree.tags.index_of(parent))


def test_escape_and_enter_on_an_empty_field_make_nothing(stage, panel, qtbot):
    before = len(stage.session.tree)
    panel.make_tag()
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.field, "x")
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert len(stage.session.tree) == before
    assert not panel.field.isVisible()


def test_a_name_already_there_keeps_the_field_open(stage, panel, qtbot):
    panel.make_tag()
    qtbot.keyClicks(panel.field, "Clearance")
    with qtbot.waitSignal(stage.session.said):
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.field.isVisible()
    assert panel.field.text() == "Clearance"


@pytest.mark.parametrize("way", ["key", "menu"])
def test_deleting_a_tag_is_the_windows_command_and_asks_nothing(stage, panel, qtbot, way):
    stage.mark(PASSAGES[0], "Clearance")
    tag_id = stage.tag("Clearance")
    panel.tree.show_tag(tag_id)
    with qtbot.waitSignal(panel.command) as asked:
        if way == "key":
            qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
        else:
            panel.menu_for(tag_id).actions()[-1].trigger()
    assert asked.args == ["tags.delete", tag_id]


def test_children_of_a_deleted_tag_move_up_and_undo_puts_them_back(stage, panel):
    panel.tree.expandAll()
    stage.delete_tag("Universalization")
    assert "Universalization" not in names(panel)
    assert "Outreach" in names(panel)
    stage.session.undo()
    assert names(panel)[0] == "Universalization"
    assert "Outreach" in names(panel, stage.tag("Universalization"))


def test_other_branches_stay_unfolded_while_tags_come_and_go(stage, panel):
    opened = panel.tree.tags.index_of(stage.tag("Prohibitions"))
    panel.tree.setExpanded(opened, True)
    stage.make_tag("Another / one below it")
    stage.delete_tag("Universalization")
    assert panel.tree.isExpanded(panel.tree.tags.index_of(stage.tag("Prohibitions")))


def test_a_filter_by_a_tag_that_is_deleted_goes_with_it(stage, panel):
    stage.session.set_filter(Filter(tag_ids=frozenset({stage.tag("Clearance")})))
    stage.delete_tag("Clearance")
    assert not stage.session.filter.is_active


def test_a_favourite_key_moves_from_one_tag_to_another(stage, panel):
    menu = panel.menu_for(stage.tag("Compliance"))
    keys = next(each.menu() for each in menu.actions() if each.text() == "Favourite key")
    first = keys.actions()[0]
    assert "now Universalization" in first.text()
    first.trigger()
    assert stage.session.tree.favourites()[1].name == "Compliance"
    index = panel.tree.tags.index_of(stage.tag("Universalization"))
    assert index.data(TAG_ROLE).favourite is None


def test_without_tags_there_are_two_ways_to_begin(bare, look, shown, qtbot):
    panel = shown(TagsPanel(bare.session, look))
    assert panel.empty.isVisible()
    assert panel.empty.sentence == "Tags are your themes."
    buttons = panel.empty.findChildren(type(panel.empty.add_button("x", lambda: None)))
    with qtbot.waitSignal(panel.command) as asked:
        buttons[0].click()
    assert asked.args == ["tags.use_codebook", None]
    buttons[1].click()
    qtbot.keyClicks(panel.field, "Mine")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.tree.isVisible()


def test_it_paints_in_both_themes_with_a_filter_and_a_hover(stage, panel, look, qtbot):
    panel.tree.expandAll()
    stage.session.set_filter(Filter(tag_ids=frozenset({stage.tag("Clearance")})))
    qtbot.mouseMove(panel.tree.viewport(), QPoint(60, 40))
    for theme in ("dark", "light"):
        look.set_theme(theme)
        assert not panel.grab().isNull()


def move(stage, path, parent=None, **beside):
    parent_id = stage.tag(parent) if parent else None
    stage.perform(
        lambda: tagmoves.move(
            stage.store, stage.project.stamp(), stage.tag(path), parent_id, **beside
        )
    )


def test_a_moved_tag_stays_unfolded_and_current(stage, panel):
    tag_id = stage.tag("Universalization")
    panel.tree.setExpanded(panel.tree.tags.index_of(tag_id), True)
    panel.tree.show_tag(stage.tag("Universalization / Outreach"))
    move(stage, "Universalization", "Clearance")
    assert stage.session.tree.path(panel.current_tag()) == (
        "Clearance / Universalization / Outreach"
    )
    assert panel.tree.isExpanded(panel.tree.tags.index_of(tag_id))
    stage.session.undo()
    assert names(panel)[0] == "Universalization"
    assert panel.tree.isExpanded(panel.tree.tags.index_of(tag_id))


@pytest.mark.parametrize("seed", range(6))
def test_the_rows_are_the_tree_whatever_moves_and_goes(stage, panel, seed):
    chance = random.Random(seed)  # noqa: S311
    for _ in range(12):
        ids = [tag.id for tag in stage.session.tree]
        what, where = chance.choice(ids), chance.choice([None, *ids])
        stamp = stage.project.stamp()
        if chance.random() < 0.7:
            stage.perform(lambda: tagmoves.move(stage.store, stamp, what, where))  # noqa: B023
        else:
            cascade = chance.random() < 0.5
            stage.perform(lambda: tags.delete(stage.store, stamp, what, cascade=cascade))  # noqa: B023
        if chance.random() < 0.4:
            stage.session.undo()
        assert rows(panel) == [tag.id for tag in stage.session.tree]


def rows(panel, parent=None):
    tags_model = panel.tree.tags
    index = tags_model.index_of(parent)
    found = []
    for row in range(tags_model.rowCount(index)):
        tag_id = tags_model.tag_id(tags_model.index(row, 0, index))
        found += [tag_id, *rows(panel, tag_id)]
    return found


def seen(panel):
    """The names of the rows that can be seen, from the top down."""
    tree, found = panel.tree, []
    index = tree.tags.index(0, 0)
    if tree.isRowHidden(0, index.parent()):
        index = tree.indexBelow(index)
    while index.isValid():
        found.append(index.data())
        index = tree.indexBelow(index)
    return found


def test_what_is_typed_leaves_what_matches_and_what_is_above_it(stage, panel, qtbot):
    before = seen(panel)
    panel.search.ask()
    qtbot.keyClicks(panel.search.line, "outr")
    assert seen(panel) == ["Universalization", "Outreach"]
    assert panel.heading.count == "1 of 30"
    assert panel.current_tag() == stage.tag("Universalization / Outreach")
    qtbot.keyClick(panel.search.line, Qt.Key.Key_Escape)
    assert seen(panel) == before
    assert panel.heading.count == "30"
    assert panel.search.isHidden()


def test_an_alias_finds_a_tag_in_the_tree_and_enter_goes_there(stage, panel, qtbot):
    panel.search.ask()
    qtbot.keyClicks(panel.search.line, "VA")
    assert panel.current_tag() == stage.tag("Victim assistance")
    qtbot.keyClick(panel.search.line, Qt.Key.Key_Return)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert stage.session.filter.tag_ids == {stage.tag("Victim assistance")}
    qtbot.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert panel.search.isHidden()
    assert stage.session.filter.is_active


def test_tags_that_come_and_go_while_one_looks_for_some(stage, panel, qtbot):
    panel.search.ask()
    qtbot.keyClicks(panel.search.line, "zebra")
    assert "zebra" in panel.tree.accessibleDescription()
    stage.make_tag("Position / Zebra")
    assert seen(panel) == ["Position", "Zebra"]
    stage.session.undo()
    stage.session._reload()
    panel.search.close_it()
    assert len(seen(panel)) == len(names(panel))
