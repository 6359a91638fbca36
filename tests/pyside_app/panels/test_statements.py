from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester

from pyside_app.panels.statements.model import PAGE, PAGES_KEPT
from pyside_app.panels.statements.view import StatementsPanel
from tests.pyside_app.panels.stage import PASSAGES

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def panel(stage, look, shown):
    return shown(StatementsPanel(stage.session, look), 256)


def test_a_row_says_whose_where_when_how_far_and_how_many(panel):
    index = panel.model.index(0, 0)
    assert index.data() == "Japan"
    assert index.data(SPOKEN).startswith(
        "Japan, CCM 3MSP, Oslo, 11 Sept 2012, to read, 0 highlights"
    )


def test_without_details_a_row_is_named_by_its_title(stage, panel):
    stage.add("# A plain paper\n\nWords.")
    index = panel.model.index(1, 0)
    assert index.data() == "A plain paper"
    assert "Added " in index.data(SPOKEN)


def test_the_open_statement_is_the_current_row(stage, panel):
    assert panel.list.currentIndex().row() == 0
    other = stage.add("# Other\n\nWords.")
    stage.session.open_statement(other)
    assert panel.list.currentIndex().row() == 1


def test_a_click_opens_a_statement(stage, panel, qtbot):
    other = stage.add("# Other\n\nWords.")
    place = panel.list.visualRect(panel.model.index(1, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.session.statement.id == other


def test_arrow_keys_walk_from_statement_to_statement(stage, panel, qtbot):
    other = stage.add("# Other\n\nWords.")
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert stage.session.statement.id == other


def test_rows_come_and_go_with_statements(stage, panel):
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    other = stage.add("# Other\n\nWords.")
    assert (panel.model.rowCount(), panel.heading.count) == (2, "2")
    stage.remove(other)
    assert (panel.model.rowCount(), panel.heading.count) == (1, "1")
    stage.session.undo()
    assert panel.model.rowCount() == 2


def test_removing_the_open_statement_leaves_none_until_another_is_opened(stage, panel):
    other = stage.add("# Other\n\nWords.")
    stage.remove(stage.session.statement.id)
    assert stage.session.statement is None
    assert not panel.list.currentIndex().isValid()
    stage.session.open_statement(other)
    assert panel.list.currentIndex().row() == 0
    stage.remove(other)
    assert stage.session.statement is None
    assert panel.model.rowCount() == 0


def test_the_count_follows_highlights(stage, panel):
    stage.mark(PASSAGES[0])
    assert panel.model.row(0).highlights == 1
    stage.session.undo()
    assert panel.model.row(0).highlights == 0


def test_the_plus_button_and_the_empty_place_ask_for_statements(bare, look, shown, qtbot):
    panel = shown(StatementsPanel(bare.session, look), 256)
    assert panel.empty.isVisible()
    with qtbot.waitSignal(panel.command) as asked:
        panel.empty.findChild(type(panel.empty.add_button("x", lambda: None))).click()
    assert asked.args == ["file.add_statements", None]


def test_only_some_pages_are_ever_held(stage, panel):
    for number in range(PAGE * 2):
        stage.add(f"Statement {number}")
    for row in range(panel.model.rowCount()):
        assert panel.model.row(row) is not None
    assert len(panel.model._pages) <= PAGES_KEPT
    last = panel.model.row(PAGE * 2).statement.id
    assert panel.model.number_of(last) == PAGE * 2


def test_the_context_menu_names_what_it_acts_on(stage, panel, qtbot):
    statement_id = stage.session.statement.id
    menu = panel.menu_for(statement_id)
    with qtbot.waitSignal(panel.command) as asked:
        menu.actions()[1].trigger()
    assert asked.args == ["file.annotated_copy", statement_id]


def test_delete_on_a_row_asks_for_its_removal_and_nothing_else(stage, panel, qtbot):
    with qtbot.waitSignal(panel.command) as asked:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert asked.args == ["file.remove_statement", stage.session.statement.id]


def test_a_copy_of_another_statement_opens_it_first(stage, panel, qtbot):
    other = stage.add("# Other\n\nWords.")
    panel.menu_for(other).actions()[1].trigger()
    assert stage.session.statement.id == other


def test_a_click_beside_the_rows_opens_nothing(stage, panel, qtbot):
    opened = stage.session.statement.id
    place = QPoint(20, panel.list.viewport().height() - 4)
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.session.statement.id == opened


def test_both_themes_paint_every_status(stage, panel, look):
    for theme in ("dark", "light"):
        look.set_theme(theme)
        assert not panel.grab().isNull()
