"""Several statements open in tabs of the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from annotations_db.edits import statements
from annotations_db.project import open_project
from pyside_app.window.tab_bar import TabBar

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "\n\n".join(f"Paragraph {number} of a long statement." for number in range(200))


@pytest.fixture
def several(window, home, qapp):
    """Three statements; the sample is open."""
    project = window.session.project
    project.set_author("Anna Berg")
    for name in ("one", "two"):
        text = f"# {name}\n\n{LONG}\n"
        (home / f"{name}.md").write_text(text, encoding="utf-8")
    project.import_files([home / "one.md", home / "two.md"])
    window.session._reload()
    qapp.processEvents()
    return window


def bar(window) -> TabBar:
    return window.findChild(TabBar)


def titles(window):
    return [bar(window).tabText(each) for each in range(bar(window).count())]


def ids(window):
    return [each.id for each in window.session.project.statements()]


def rows(window):
    return window.panels.widget("statements").list


def click_row(window, number, button=Qt.MouseButton.LeftButton, modifier=Qt.NoModifier):
    listed = rows(window)
    place = listed.visualRect(listed.model().index(number, 0)).center()
    QTest.mouseClick(listed.viewport(), button, modifier, place)


def test_one_statement_alone_has_no_row_of_tabs(several):
    top = several.reading.header.y()
    click_row(several, 1)
    assert not bar(several).isVisible()
    assert several.reading.header.y() == top == 0
    assert several.tabs.ids == (ids(several)[1],)


def test_a_middle_click_opens_another_tab(several):
    click_row(several, 1, Qt.MouseButton.MiddleButton)
    assert bar(several).isVisible()
    assert bar(several).height() == 32
    assert several.tabs.ids == tuple(ids(several)[:2])
    assert several.session.statement.id == ids(several)[1]
    click_row(several, 2)
    assert several.tabs.ids == (ids(several)[0], ids(several)[2])


def test_ctrl_enter_in_the_list_opens_another_tab(several):
    several.command("go.next_statement")
    rows(several).setFocus()
    rows(several).setCurrentIndex(rows(several).model().index(0, 0))
    several.tabs.restore(ids(several)[1:2])
    several.session.open_statement(ids(several)[1])
    listed = rows(several)
    listed.selectionModel().setCurrentIndex(
        listed.model().index(2, 0), listed.selectionModel().SelectionFlag.NoUpdate
    )
    QTest.keyClick(listed, Qt.Key.Key_Return, CTRL)
    assert several.session.statement.id == ids(several)[2]


def test_keys_walk_close_and_reopen(several, qapp):
    first, second, third = ids(several)
    several.command("tabs.open", second)
    several.command("tabs.open", third)
    view = several.reading.view
    view.setFocus()
    qapp.processEvents()
    QTest.keyClick(view, Qt.Key.Key_Tab, CTRL)
    assert several.session.statement.id == first
    QTest.keyClick(view, Qt.Key.Key_Backtab, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert several.session.statement.id == third
    qapp.processEvents()
    QTest.keyClick(view, Qt.Key.Key_W, CTRL)
    assert several.tabs.ids == (first, second)
    assert several.session.statement.id == second
    qapp.processEvents()
    QTest.keyClick(view, Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert several.tabs.ids == (first, second, third)
    assert several.session.statement.id == third


def test_the_last_tab_is_closed_too_and_comes_back(several, qapp):
    (first, *_) = ids(several)
    several.reading.view.setFocus()
    qapp.processEvents()
    QTest.keyClick(several.reading.view, Qt.Key.Key_W, CTRL)
    assert several.session.statement is None
    assert several.tabs.ids == ()
    assert several.reading.empty_page.isVisible()
    several.commands.refresh()
    assert not several.commands.action("tabs.close").isEnabled()
    several.command("tabs.close")
    several.command("tabs.reopen")
    assert several.session.statement.id == first
    assert several.tabs.ids == (first,)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_statement_that_is_removed_takes_its_tab_and_its_neighbour_is_shown(several, qapp, place):
    before = ids(several)
    for each in before[1:]:
        several.command("tabs.open", each)
    several.command("tabs.show", before[place])
    several.command("file.remove_statement", before[place])
    qapp.processEvents()
    left = tuple(each for each in before if each != before[place])
    assert several.tabs.ids == left
    assert several.session.statement.id == left[min(place, 1)]
    assert several.tabs.current == several.session.statement.id


def test_without_other_tabs_the_next_statement_is_shown(several, qapp):
    first, second, third = ids(several)
    several.session.open_statement(second)
    several.command("file.remove_statement", second)
    qapp.processEvents()
    assert several.session.statement.id == third
    assert several.tabs.ids == (third,)
    for each in (third, first):
        several.command("file.remove_statement", each)
        qapp.processEvents()
    assert several.session.statement is None
    assert several.tabs.ids == ()


def test_a_tab_is_found_where_it_was_left(several, qapp):
    _, second, third = ids(several)
    several.session.open_statement(second)
    view = several.reading.view
    several.session.project.annotate(several.session.statement, quote="Paragraph 90 of")
    several.session._reload()
    current = next(iter(several.session.highlights))
    several.session.set_current(current)
    view.scroll_to(several.session.text.text.index("Paragraph 120"))
    view.set_cursor(77, 77)
    top = several.reading.reading_position()
    several.command("tabs.open", third)
    assert several.session.current is None
    several.command("tabs.previous")
    assert several.session.current == current
    assert view.caret() == 77
    assert several.reading.reading_position() == top


def test_a_click_shows_and_a_middle_click_or_the_cross_closes(several):
    first, second, third = ids(several)
    several.command("tabs.open", second)
    several.command("tabs.open", third)
    tabs = bar(several)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center() - QPoint(20, 0))
    assert several.session.statement.id == first
    QTest.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(1).center())
    assert several.tabs.ids == (first, third)
    cross = tabs.tabButton(0, QTabBar.ButtonPosition.RightSide)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert several.tabs.ids == (third,)
    assert several.session.statement.id == third
    assert not tabs.isVisible()


def test_tabs_are_dragged_into_another_order(several):
    first, second, _ = ids(several)
    several.command("tabs.open", second)
    tabs = bar(several)
    start, end = tabs.tabRect(0).center(), tabs.tabRect(1).center() + QPoint(60, 0)
    QTest.mousePress(tabs, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(tabs, (start + end) / 2)
    QTest.mouseMove(tabs, end)
    QTest.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=end)
    assert several.tabs.ids == (second, first)
    assert titles(several)[0] == "one"


def test_back_and_forward_go_to_the_tab_of_a_statement(several):
    first, second, _ = ids(several)
    several.command("tabs.open", second)
    several.command("go.back")
    assert several.session.statement.id == first
    assert several.tabs.ids == (first, second)
    several.command("go.forward")
    assert several.tabs.current == second


def test_what_others_remove_loses_its_tab(several, project_path, qapp):
    first, second, third = ids(several)
    several.command("tabs.open", second)
    several.command("tabs.open", third)
    several.command("tabs.previous")
    with open_project(project_path) as other:
        other.set_author("Bo")
        other.perform(statements.remove(other.store, other.stamp(), [second]))
    several.session._reload()
    qapp.processEvents()
    assert several.tabs.ids == (first, third)
    assert several.session.statement.id == third


def test_the_tabs_of_a_project_come_back(several, make_window):
    first, second, _ = ids(several)
    several.command("tabs.open", second)
    several.close()
    again = make_window()
    assert again.tabs.ids == (first, second)
    assert again.session.statement.id == second
    assert titles(again)[1] == "one"
