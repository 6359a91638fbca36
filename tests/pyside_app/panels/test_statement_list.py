"""The list of statements filtered, sorted, grouped, and several of them chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotations_db.edits import details
from annotations_db.questions import StatementQuery
from pyside_app.panels.statements.model import GROUP_ROLE
from pyside_app.panels.statements.view import StatementsPanel
from tests.pyside_app.panels.stage import PASSAGES

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def panel(stage, look, shown):
    """Japan, the sample; Côte d’Ivoire 2011; Austria 2012; a paper without details."""
    stage.add("# First\n\nWords.", state="Côte d’Ivoire", date="2011-09-13")
    stage.add("# Second\n\nWords.", state="Austria", date="2012-09-12", meeting_short="CCM 3MSP")
    stage.add("# A plain paper\n\nWords.")
    panel = shown(StatementsPanel(stage.session, look), 256)
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return panel


def names(panel):
    return [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]


def set_detail(stage, statement_id, key, value):
    stage.perform(
        lambda: details.set_values(stage.store, stage.project.stamp(), [statement_id], {key: value})
    )


def click(panel, qtbot, row, modifier=Qt.KeyboardModifier.NoModifier):
    place = panel.list.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_words_filter_at_once_folded_and_the_count_says_of_how_many(panel, qtbot):
    qtbot.keyClicks(panel.field, "COTE 2011")
    assert names(panel) == ["Côte d’Ivoire"]
    assert panel.heading.count == "1 of 4"
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert panel.field.text() == ""
    assert len(names(panel)) == 4
    assert panel.heading.count == "4"


def test_a_long_list_is_prepared_when_at_rest_and_when_the_field_gets_the_keys(
    stage, panel, qtbot, monkeypatch
):
    assert panel.model.preparing is None
    monkeypatch.setattr("pyside_app.panels.statements.model.WORTH_IT", 4)
    panel.list.setFocus()
    with qtbot.waitSignal(panel.command) as asked:
        stage.mark(PASSAGES[0])
    assert asked.args[0] == "view.prepare_statements"
    with qtbot.waitSignal(panel.command) as asked:
        panel.field.setFocus()
    assert asked.args[0] == "view.prepare_statements"
    preparing = asked.args[1]
    preparing.adopt(preparing.read(lambda: False))
    assert panel.model.preparing is None
    qtbot.keyClicks(panel.field, "austria")
    assert names(panel) == ["Austria"]


def test_what_was_prepared_before_an_edit_is_not_taken(stage, panel, qtbot, monkeypatch):
    monkeypatch.setattr("pyside_app.panels.statements.model.WORTH_IT", 4)
    preparing = panel.model.preparing
    read = preparing.read(lambda: False)
    set_detail(stage, panel.model.id_at(2), "state", "Belgium")
    preparing.adopt(read)
    assert panel.model.preparing is not None
    qtbot.keyClicks(panel.field, "belgium")
    assert names(panel) == ["Belgium"]


def test_a_detail_changed_after_the_first_word_is_found(stage, panel, qtbot):
    qtbot.keyClicks(panel.field, "belgium")
    assert names(panel) == []
    panel.field.clear()
    set_detail(stage, panel.model.id_at(2), "state", "Belgium")
    qtbot.keyClicks(panel.field, "belgium")
    assert names(panel) == ["Belgium"]


def test_where_nothing_fits_the_panel_says_so_and_clears(panel, qtbot):
    qtbot.keyClicks(panel.field, "zebra")
    assert panel.nothing.isVisible()
    assert panel.heading.count == "0 of 4"
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert panel.list.isVisible()


def test_filtering_opens_nothing_and_the_open_statement_is_current_again(stage, panel, qtbot):
    opened = stage.session.statement.id
    qtbot.keyClicks(panel.field, "austria")
    assert stage.session.statement.id == opened
    assert panel.list.chosen() == []
    panel.field.clear()
    assert panel.list.chosen() == [opened]


def test_down_in_the_field_leads_to_the_list_and_esc_there_clears_it(panel, qtbot):
    qtbot.keyClicks(panel.field, "austria")
    panel.field.setFocus()
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert panel.field.text() == ""


def test_a_new_title_comes_into_the_filter(stage, panel, qtbot):
    qtbot.keyClicks(panel.field, "zebra")
    paper = stage.project.statements()[3]
    stage.project.set_details({"title": "Zebra"}, paper.id)
    stage.session.look_round()
    stage.session._reload()
    assert names(panel) == ["Zebra"]


def test_sorting_follows_edits_and_is_remembered(stage, panel, qtbot):
    with qtbot.waitSignal(panel.command) as asked:
        panel.arrange(StatementQuery(by="state"))
    assert asked.args == ["view.list_statements", StatementQuery(by="state")]
    assert names(panel) == ["Austria", "Côte d’Ivoire", "Japan", "A plain paper"]
    stage.add("# New\n\nWords.", state="Belgium")
    assert names(panel)[1] == "Belgium"
    stage.session.undo()
    assert "Belgium" not in names(panel)


def test_the_order_by_highlights_follows_them(stage, panel):
    panel.arrange(StatementQuery(by="highlights", down=True))
    stage.session.open_statement(panel.model.id_at(3))
    stage.session.open_statement(panel.model.id_at(0))
    stage.mark(PASSAGES[0])
    assert names(panel)[0] == "Japan"
    panel.arrange(StatementQuery(by="highlights"))
    assert names(panel)[-1] == "Japan"


def test_groups_fold_by_click_and_key_and_say_so(panel, qtbot):
    panel.arrange(StatementQuery(group="date"))
    assert names(panel) == [
        "2011", "Côte d’Ivoire", "2012", "Japan", "Austria", "Without a date", "A plain paper",
    ]  # fmt: skip
    assert panel.model.index(2, 0).data(SPOKEN) == "2012, 2 statements, unfolded"
    click(panel, qtbot, 2)
    assert names(panel)[2:4] == ["2012", "Without a date"]
    panel.list.setCurrentIndex(panel.model.index(2, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    assert names(panel)[3] == "Japan"
    qtbot.keyClick(panel.list, Qt.Key.Key_Left)
    assert names(panel)[3] == "Without a date"
    assert panel.heading.count == "4"


def test_a_heading_opens_nothing(stage, panel, qtbot):
    opened = stage.session.statement.id
    panel.arrange(StatementQuery(group="state"))
    assert panel.model.index(0, 0).data(GROUP_ROLE).name == "Austria"
    click(panel, qtbot, 0)
    assert stage.session.statement.id == opened


def test_groups_by_status_follow_what_is_said(stage, panel):
    panel.arrange(StatementQuery(group="status"))
    assert names(panel)[0] == "To read"
    stage.session.mark_reading(stage.session.statement.id, status="checked")
    assert names(panel)[-2:] == ["Checked", "Japan"]


def test_many_statuses_are_one_write_and_one_new_order(stage, panel, monkeypatch):
    panel.arrange(StatementQuery(by="status", down=True))
    ids = [panel.model.id_at(row) for row in range(4)]
    anew = []
    monkeypatch.setattr(panel.model._list, "forget_statuses", lambda: anew.append(1))
    wrote = stage.store._db.raw.total_changes
    stage.session.mark_reading(*ids[1:], status="read", position=None)
    assert stage.store._db.raw.total_changes - wrote == 3
    assert anew == [1]
    statuses = stage.store.statement_statuses(stage.project.person_id)
    assert statuses == dict.fromkeys(ids[1:], "read")


def test_home_and_end_go_to_the_first_and_the_last_row(stage, panel, qtbot):
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    assert panel.list.currentIndex().row() == 3
    qtbot.keyClick(panel.list, Qt.Key.Key_Home, SHIFT)
    assert panel.list.chosen_rows() == [0, 1, 2, 3]


def test_a_letter_reads_no_statement(panel, qtbot, monkeypatch):
    """Qt would ask every line what it says; letters are commands here."""
    panel.list.setFocus()
    monkeypatch.setattr(panel.model, "data", lambda *_: pytest.fail("a line was asked"))
    panel.list.keyboardSearch("z")
    assert panel.list.currentIndex().row() == 0


def test_several_are_chosen_by_shift_ctrl_and_all(stage, panel, qtbot):
    click(panel, qtbot, 0)
    click(panel, qtbot, 2, SHIFT)
    assert panel.list.chosen_rows() == [0, 1, 2]
    click(panel, qtbot, 1, CTRL)
    assert panel.list.chosen_rows() == [0, 2]
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_A, CTRL)
    assert panel.list.chosen_rows() == [0, 1, 2, 3]
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert panel.list.chosen() == [stage.session.statement.id]


def test_what_is_chosen_with_ctrl_or_shift_is_not_opened(stage, panel, qtbot):
    opened = stage.session.statement.id
    click(panel, qtbot, 2, CTRL)
    assert panel.list.chosen_rows() == [0, 2]
    click(panel, qtbot, 0, CTRL)
    assert panel.list.chosen_rows() == [2]
    click(panel, qtbot, 1, CTRL)
    click(panel, qtbot, 3, SHIFT)
    assert panel.list.chosen_rows() == [1, 2, 3]
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, SHIFT)
    assert panel.list.chosen_rows() == [1, 2]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, CTRL)
    qtbot.keyClick(panel.list, Qt.Key.Key_Space, CTRL)
    assert panel.list.chosen_rows() == [2]
    assert stage.session.statement.id == opened
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert stage.session.statement.id == panel.model.id_at(1)


def test_a_drag_chooses_several_and_opens_only_where_it_began(stage, panel, qtbot):
    begin, end = (panel.list.visualRect(panel.model.index(row, 0)).center() for row in (1, 3))
    viewport = panel.list.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(viewport, (begin + end) / 2)
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert panel.list.chosen_rows() == [1, 2, 3]
    assert stage.session.statement.id == panel.model.id_at(1)


def test_a_middle_click_opens_beside_what_is_open(panel, qtbot):
    place = panel.list.visualRect(panel.model.index(2, 0)).center()
    with qtbot.waitSignal(panel.command) as asked:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    assert asked.args == ["tabs.open", panel.model.id_at(2)]


@pytest.mark.parametrize(
    ("key", "command"),
    [(Qt.Key.Key_Delete, "file.remove_statement"), (Qt.Key.Key_F2, "statement.details")],
)
def test_keys_act_on_all_that_are_chosen(panel, qtbot, key, command):
    panel.list.selectAll()
    with qtbot.waitSignal(panel.command) as asked:
        qtbot.keyClick(panel.list, key)
    assert asked.args == [command, [panel.model.id_at(row) for row in range(4)]]


def test_the_chosen_stay_chosen_when_the_order_changes(stage, panel):
    chosen = [panel.model.id_at(1), panel.model.id_at(2)]
    panel.list.choose(chosen)
    panel.arrange(replace(panel.model.query, by="title", group="meeting"))
    assert set(panel.list.chosen()) == set(chosen)


def test_the_menu_of_several_is_about_all_of_them(panel, qtbot):
    panel.list.selectAll()
    ids = panel.list.chosen()
    menu = panel.menu_for(ids[1])
    assert [each.text().partition("\t")[0] for each in menu.actions()] == [
        "Details of 4 statements…", "Mark as", "Remove 4 statements",
    ]  # fmt: skip
    with qtbot.waitSignal(panel.command) as asked:
        menu.actions()[1].menu().actions()[3].trigger()
    assert asked.args == ["statement.mark", (tuple(ids), "checked")]


def test_the_menu_of_another_one_is_about_that_one(panel):
    panel.list.choose([panel.model.id_at(0), panel.model.id_at(1)])
    assert panel.menu_for(panel.model.id_at(3)).actions()[0].text().startswith("Open in a new tab")


def offered(menu):
    """The entries by their words."""
    return {each.text(): each for each in menu.actions()}


def checked(menu):
    return [words for words, each in offered(menu).items() if each.isChecked()]


def test_the_sort_menu_has_language_words_and_every_other_detail(stage, panel):
    number = details.define(stage.store, stage.project.stamp(), "Round & turn", "number")
    stage.perform(lambda: number)
    own = details.detail_of(number)
    for row, value in ((0, "10"), (1, "9")):
        each = panel.model.id_at(row)
        set_detail(stage, each, own, value)
    menu = panel.sort.menu()
    menu.aboutToShow.emit()
    assert {"By language", "By words", "By highlights"} <= set(offered(menu))
    others = offered(menu)["By another detail"].menu()
    assert {"Speaker", "Place", "Round && turn"} <= set(offered(others))
    assert not {"Meeting", "Date", "Language"} & set(offered(others))
    offered(others)["Round && turn"].trigger()
    assert panel.model.query == StatementQuery(by=own)
    assert names(panel)[:2] == ["Côte d’Ivoire", "Japan"]
    menu.aboutToShow.emit()
    assert checked(menu) == ["No groups"]
    assert checked(offered(menu)["By another detail"].menu()) == ["Round && turn"]


def test_the_menu_shows_a_table_and_its_columns(stage, panel, qtbot):
    menu = panel.sort.menu()
    assert not offered(menu)["Columns"].isEnabled()
    with qtbot.waitSignal(panel.command) as asked:
        offered(menu)["As a table"].trigger()
    wanted = asked.args[1]
    assert asked.args[0] == "view.lay_out_statements"
    assert wanted.is_shown
    stage.session.statement_layout.lay_out(wanted)
    menu.aboutToShow.emit()
    assert offered(menu)["Columns"].isEnabled()
    with qtbot.waitSignal(panel.command) as asked:
        offered(offered(menu)["Columns"].menu())["Place"].trigger()
    assert asked.args[1].keys[-1] == "place"
