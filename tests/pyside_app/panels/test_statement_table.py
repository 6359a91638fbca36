"""The statements as a table: columns chosen, dragged, sorted by, remembered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from annotations_db.edits import details
from annotations_db.questions import StatementQuery
from pyside_app.panels.statements.columns import all_columns
from pyside_app.panels.statements.menus import columns_menu
from pyside_app.panels.statements.painting import CELL, HEADING, HEIGHT
from pyside_app.panels.statements.view import StatementsPanel
from pyside_app.statement_layout import NARROWEST, TITLE, USUAL, StatementTable
from tests.pyside_app.panels.stage import PASSAGES

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
TIP = Qt.ItemDataRole.ToolTipRole
KEYS = st.text("abcdefgh0123-_", min_size=1, max_size=8)


@pytest.fixture
def panel(stage, look, shown):
    """Japan, the sample; Austria 2012; a paper without details; as a table with the usual columns.

    What the window does with the panel's wish is done here.
    """
    stage.add("# Second\n\nWords.", state="Austria", date="2012-09-12", meeting_short="CCM 3MSP")
    stage.add("# A plain paper\n\nOnly four words.")
    panel = shown(StatementsPanel(stage.session, look), 480)
    layout = stage.session.statement_layout
    panel.command.connect(
        lambda name, wanted: layout.lay_out(wanted) if name == "view.lay_out_statements" else None
    )
    layout.lay_out(StatementTable(is_shown=True))
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return panel


@pytest.fixture
def table(stage):
    """How it is laid out just now."""
    return lambda: stage.session.statement_layout.table


def cells(panel, key):
    column = [each.key for each in panel.model.columns].index(key)
    return [panel.model.index(row, column).data() for row in range(panel.model.rowCount())]


def show(stage, *keys):
    columns = tuple((key, 100) for key in (TITLE, *keys))
    stage.session.statement_layout.lay_out(StatementTable(True, columns))


def set_title(stage, words):
    opened = stage.session.statement.id
    stage.perform(
        lambda: details.set_values(stage.store, stage.project.stamp(), [opened], {TITLE: words})
    )


def click_name(panel, key):
    header = panel.shape.header
    section = [each.key for each in panel.model.columns].index(key)
    place = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def define(stage, name, kind, *choices):
    stage.perform(lambda: details.define(stage.store, stage.project.stamp(), name, kind, choices))
    return next(each for each in stage.store.attributes() if each.name == name)


def test_a_statement_has_one_line_and_the_columns_have_names(panel):
    names = [
        panel.model.headerData(each, Qt.Orientation.Horizontal)
        for each in range(panel.model.columnCount())
    ]
    assert names == ["Title", "State", "Meeting", "Date", "Status", "Highlights"]
    assert panel.shape.header.isVisible()
    assert panel.list.rowHeight(0) == CELL
    assert cells(panel, "date") == ["11 Sept 2012", "12 Sept 2012", ""]
    assert cells(panel, "highlights") == ["–", "–", "–"]


def test_a_list_comes_back(stage, panel, table):
    stage.session.statement_layout.lay_out(table().turned())
    assert not panel.shape.header.isVisible()
    assert (panel.model.columnCount(), panel.list.rowHeight(0)) == (1, HEIGHT)
    assert panel.list.columnWidth(0) == panel.list.viewport().width()
    assert panel.list.horizontalScrollBar().maximum() == 0


def test_headings_stand_in_both_and_are_lower_in_the_list(stage, panel, table):
    panel.arrange(StatementQuery(group="state"))
    assert [panel.list.rowHeight(row) for row in range(3)] == [CELL] * 3
    stage.session.statement_layout.lay_out(table().turned())
    assert [panel.list.rowHeight(row) for row in range(3)] == [HEADING, HEIGHT, HEADING]
    panel.arrange(StatementQuery())
    assert [panel.list.rowHeight(row) for row in range(3)] == [HEIGHT] * 3


def test_a_click_on_a_name_sorts_and_the_next_one_turns_it(panel):
    click_name(panel, "state")
    assert cells(panel, "state") == ["Austria", "Japan", ""]
    said = panel.model.headerData(1, Qt.Orientation.Horizontal, SPOKEN)
    assert said == "State, sorted, first ones first"
    click_name(panel, "state")
    assert cells(panel, "state") == ["Japan", "Austria", ""]
    assert panel.model.query == StatementQuery(by="state", down=True)
    click_name(panel, "title")
    assert panel.model.query == StatementQuery(by="title")


def test_the_filter_and_groups_work_in_a_table(panel, qtbot):
    panel.arrange(StatementQuery(by="highlights", group="date"))
    qtbot.keyClicks(panel.field, "austria")
    assert cells(panel, "title") == ["2012", "Second"]
    assert cells(panel, "state") == [None, "Austria"]
    assert panel.heading.count == "1 of 3"


def test_columns_of_every_kind_say_what_is_known(stage, panel):
    for name, kind in (("Round", "number"), ("Oral", "yes/no"), ("Heard", "date")):
        define(stage, name, kind)
    define(stage, "Voices", "choices")
    ids = {each.name: each.id for each in stage.store.attributes() if not each.key}
    japan = stage.session.statement.id
    values = {"Round": "12", "Oral": "yes", "Heard": "2012-09-11/2012-09-14", "Voices": "a\nb"}
    changes = {ids[name]: value for name, value in values.items()}
    stage.perform(lambda: details.set_values(stage.store, stage.project.stamp(), [japan], changes))
    show(stage, *ids.values(), "language", "words", "status")
    assert [cells(panel, ids[name])[0] for name in values] == [
        "12", "Yes", "11–14 Sept 2012", "a, b",
    ]  # fmt: skip
    assert [cells(panel, each)[2] for each in ids.values()] == [""] * 4
    assert cells(panel, "words")[1:] == ["2", "6"]
    assert cells(panel, "status") == ["To read"] * 3
    assert [each.is_number for each in panel.model.columns[1:3]] == [True, False]


def test_numbers_of_one_s_own_are_sorted_by_what_they_are_worth(stage, panel):
    number = define(stage, "Round", "number")
    show(stage, number.id)
    for row, value in enumerate(("10", "-1", "9")):
        each = panel.model.id_at(row)
        stage.perform(
            lambda each=each, value=value: details.set_values(
                stage.store, stage.project.stamp(), [each], {number.id: value}
            )
        )
    click_name(panel, number.id)
    assert cells(panel, number.id) == ["-1", "9", "10"]


def test_a_meeting_is_called_for_short_and_in_full_below_the_pointer(stage, panel):
    japan = stage.session.statement.id
    stage.project.set_details(
        {"meeting": "Third Meeting of States Parties", "meeting_short": "3MSP"}, japan
    )
    panel.model.reload()
    assert cells(panel, "meeting")[0] == "3MSP"
    assert panel.model.index(0, 2).data(TIP) == "Third Meeting of States Parties"
    known = [each.key for each in all_columns(stage.store.attributes())]
    assert "meeting" in known
    assert "meeting_short" not in known
    assert len(known) == len(set(known))


def test_the_counts_follow_highlights(stage, panel):
    stage.mark(PASSAGES[0])
    assert cells(panel, "highlights")[0] == "1"


def test_a_cell_is_read_out_with_the_name_of_its_column(panel):
    assert panel.model.index(1, 0).data(SPOKEN).startswith("Austria, CCM 3MSP, 12 Sept 2012")
    assert panel.model.index(1, 1).data(SPOKEN) == "State: Austria"
    assert panel.model.index(2, 1).data(SPOKEN) == "State: none"


def test_columns_are_chosen_in_a_menu_that_stays_open(stage, panel, table, qtbot):
    menu = columns_menu(panel.listed, panel._lay_out, panel)
    menu.popup(panel.mapToGlobal(QPoint(0, 0)))
    offered = {each.text(): each for each in menu.actions()}
    assert not offered["Title"].isEnabled()
    menu.setActiveAction(offered["State"])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert "state" not in table().keys
    place = menu.actionGeometry(offered["Words"]).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert menu.isVisible()
    assert table().keys[-1] == "words"
    assert [each.key for each in panel.model.columns] == list(table().keys)
    offered["The usual columns"].trigger()
    assert table().columns == USUAL


def test_a_width_dragged_is_kept_and_the_last_column_fills_the_rest(panel, table, qtbot):
    panel.resize(900, 400)
    header = panel.shape.header
    edge = header.sectionViewportPosition(1) + header.sectionSize(1) - 1
    with qtbot.waitSignal(panel.shape.dragged):
        QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, 10))
        QTest.mouseMove(header.viewport(), QPoint(edge + 20, 10))
        QTest.mouseMove(header.viewport(), QPoint(edge + 40, 10))
        QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge + 40, 10))
    assert dict(table().columns)["state"] == dict(USUAL)["state"] + 40
    assert dict(table().columns)["highlights"] == dict(USUAL)["highlights"]
    assert header.length() == panel.list.viewport().width()


def test_a_column_moved_by_keys_stays_there_whatever_is_listed(panel, table, qtbot):
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    assert panel.list.currentIndex().column() == 1
    with qtbot.waitSignal(panel.shape.dragged):
        qtbot.keyClick(panel.list, Qt.Key.Key_Right, CTRL_SHIFT)
    wanted = ("title", "meeting", "state", "date", "status", "highlights")
    assert table().keys == wanted
    assert [each.key for each in panel.model.columns] == list(wanted)
    assert panel.shape.header.visualIndex(2) == 2
    assert panel.list.currentIndex().column() == 2
    panel.arrange(StatementQuery(by="date"))
    assert table().keys == wanted
    assert panel.list.currentIndex().column() == 2
    panel.list.setCurrentIndex(panel.model.index(0, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Left, CTRL_SHIFT)
    assert table().keys == wanted


def test_a_name_dragged_moves_its_column(panel, table, qtbot):
    panel.resize(900, 400)
    header = panel.shape.header
    begin = QPoint(header.sectionViewportPosition(3) + 30, 10)
    end = QPoint(header.sectionViewportPosition(1) + 10, 10)
    with qtbot.waitSignal(panel.shape.dragged):
        QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=begin)
        QTest.mouseMove(header.viewport(), (begin + end) / 2)
        QTest.mouseMove(header.viewport(), end)
        QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert table().keys == ("title", "date", "state", "meeting", "status", "highlights")
    assert [each.key for each in panel.model.columns] == list(table().keys)
    assert panel.model.query == StatementQuery()


def test_a_double_click_on_an_edge_gives_a_column_the_room_it_needs(stage, panel, table, qtbot):
    set_title(stage, "A title that is a good deal longer than the column has ever room for")
    panel.resize(900, 400)
    header = panel.shape.header
    edge = QPoint(header.sectionViewportPosition(0) + header.sectionSize(0) - 1, 10)
    with qtbot.waitSignal(panel.shape.dragged):
        QTest.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    assert dict(table().columns)[TITLE] > 350
    assert dict(table().columns)["state"] == dict(USUAL)["state"]


def test_the_table_scrolls_sideways_where_it_has_no_room_and_rows_do_not_move_it(panel, qtbot):
    panel.resize(256, 400)
    bar = panel.list.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    panel.list.show_row(2)
    assert bar.value() == bar.maximum()


def test_a_row_is_chosen_as_a_whole(panel, qtbot):
    place = panel.list.visualRect(panel.model.index(1, 2)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    selection = panel.list.selectionModel()
    assert panel.list.chosen_rows() == [1]
    assert all(selection.isSelected(panel.model.index(1, each)) for each in range(6))


def test_a_detail_that_goes_takes_its_column_and_one_renamed_keeps_it(stage, panel):
    mood = define(stage, "Mood", "text")
    show(stage, mood.id, "date")
    stage.perform(lambda: details.rename(stage.store, stage.project.stamp(), mood.id, "Temper"))
    assert [each.title for each in panel.model.columns] == ["Title", "Temper", "Date"]
    stage.perform(lambda: details.remove(stage.store, stage.project.stamp(), mood.id))
    assert [each.title for each in panel.model.columns] == ["Title", "Date"]
    stage.session.undo()
    assert [each.title for each in panel.model.columns] == ["Title", "Temper", "Date"]


def test_it_is_painted_in_both_themes_with_headings_and_an_arrow(panel, look):
    panel.arrange(StatementQuery(by="title", down=True, group="meeting"))
    for theme in ("dark", "light"):
        look.set_theme(theme)
        assert not panel.grab().isNull()


@given(st.booleans(), st.lists(st.tuples(KEYS, st.integers(NARROWEST, 4000)), max_size=8))
def test_what_is_kept_of_a_table_is_read_back(is_shown, columns):
    unique = {TITLE: 200, **dict(columns)}
    table = StatementTable(is_shown, tuple(unique.items()))
    assert StatementTable.named(table.name) == table


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", StatementTable()),
        ("table\tstate:100", StatementTable(is_shown=True)),
        ("table\ttitle:5", StatementTable(True, ((TITLE, NARROWEST),))),
        ("list\ttitle:90\tx:y\t:3\tdate", StatementTable(False, ((TITLE, 90),))),
    ],
)
def test_what_cannot_be_read_is_left_out(words, wanted):
    assert StatementTable.named(words) == wanted
