"""What is selected with mouse or keys is the right passage, and the pop-up stands by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.model import Span
from tests.pyside_app.reading.desk import furnish

PASSAGES = [
    ("thank the Government", None),
    ("we 😀 thank", None),
    ("Mr. President", "hard work"),
    ("東京の夏", None),
    ("أكد الوفد", None),
    ("clearance", "victims"),
    ("Lao PDR", None),
]


@pytest.mark.parametrize(("start", "end"), PASSAGES)
def test_dragging_selects_the_passage_under_the_mouse(desk, start, end):
    span = desk.place(start, end)
    desk.drag(span.start, span.end)
    assert desk.session.selection == span
    assert desk.pane.offering.popup.isVisible()


@pytest.mark.parametrize(("start", "end"), PASSAGES)
def test_shift_and_arrows_select_whole_characters(desk, start, end):
    span = desk.place(start, end)
    desk.view.set_cursor(span.start, span.start)
    left_to_right = desk.text[span.start] < "\u0590" or desk.text[span.start] > "\u2000"
    key = Qt.Key.Key_Right if left_to_right else Qt.Key.Key_Left
    for _ in range(200):
        QTest.keyPress(desk.view, key, Qt.KeyboardModifier.ShiftModifier)
        if desk.session.selection.end >= span.end:
            break
    assert not desk.pane.offering.popup.isVisible()
    QTest.keyRelease(desk.view, Qt.Key.Key_Shift)
    assert desk.session.selection == span
    assert desk.pane.offering.popup.isVisible()


def test_a_double_click_selects_a_word_and_shows_the_pop_up(desk):
    span = desk.place("Government")
    port, pos = desk.view.viewport(), desk.point(span.start + 3)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=pos)
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=pos)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=pos)
    assert desk.session.selection == span
    assert desk.pane.offering.popup.isVisible()


def test_copy_gives_the_canonical_words(desk):
    text = desk.text
    span = Span(0, text.index("victims") + 7)
    desk.view.select(span)
    assert desk.view.createMimeDataFromSelection().text() == text[span.start : span.end]


def check_popup(desk, span):
    """The pop-up covers nothing of the selection and lies within the view."""
    popup = desk.pane.offering.popup.geometry()
    assert desk.view.rect().contains(popup)
    for piece in desk.view.span_rects(span):
        assert not popup.intersects(piece)


@pytest.mark.parametrize("size", [(832, 700), (1400, 800), (480, 420), (320, 500)])
@pytest.mark.parametrize(
    "words", ["Statement of", "Government of Norway", "Convention في", "Paragraph 3"]
)
def test_the_pop_up_never_covers_the_selection_nor_leaves_the_view(qtbot, tmp_path, size, words):
    desk = furnish(tmp_path, size=size)
    qtbot.addWidget(desk.pane)
    span = desk.place(words)
    desk.pane.go_to(span, flash=False)
    bar = desk.view.verticalScrollBar()
    was_shown = False
    for shift in range(-300, 301, 50):
        desk.pane.go_to(span, flash=False)
        bar.setValue(bar.value() + shift)
        desk.view.select(None)
        desk.view.select(span)
        desk.pane.offering.show()
        if desk.pane.offering.popup.isVisible():
            check_popup(desk, span)
            was_shown = True
    assert was_shown
    desk.session.close()


def test_the_pop_up_stays_by_the_selection_while_the_page_scrolls(desk):
    span = desk.place("nobody felt alone")
    desk.drag(span.start, span.end)
    popup = desk.pane.offering.popup
    before = popup.y()
    bar = desk.view.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    assert popup.y() == before - 40
    check_popup(desk, span)
    bar.setValue(bar.maximum())
    assert not popup.isVisible()


def test_where_no_place_is_free_there_is_no_pop_up(desk):
    desk.view.selectAll()
    desk.pane.offering.show()
    assert not desk.pane.offering.popup.isVisible()


def test_the_pop_up_offers_the_favourites_by_name_and_gives_their_commands(desk, qtbot):
    desk.drag(*_ends(desk.place("nobody felt alone")))
    buttons = desk.pane.offering.popup.buttons()
    names = [button.accessibleName() for button in buttons]
    assert names[:2] == ["Tag Universalization", "Tag Clearance"]
    assert names[5:] == ["Tag…", "Note", "Highlight only", "Copy with source"]
    with qtbot.waitSignal(buttons[1].offer.action.triggered):
        QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert not desk.pane.offering.popup.isVisible()


def test_a_command_that_becomes_possible_can_be_given_from_the_pop_up_at_once(desk):
    desk.drag(*_ends(desk.place("nobody felt alone")))
    last = desk.pane.offering.popup.buttons()[-1]
    last.offer.action.setEnabled(False)
    assert not last.isEnabled()
    last.offer.action.setEnabled(True)
    assert last.isEnabled()


def test_tab_and_arrows_walk_through_the_pop_up(desk, qtbot):
    desk.pane.activateWindow()
    qtbot.waitUntil(desk.view.hasFocus)
    desk.drag(*_ends(desk.place("nobody felt alone")))
    buttons = desk.pane.offering.popup.buttons()
    QTest.keyClick(desk.view, Qt.Key.Key_Tab)
    assert buttons[0].hasFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    assert buttons[1].hasFocus()
    assert desk.pane.close_layer()
    assert desk.view.hasFocus()


def test_escape_closes_one_layer_after_the_other(desk):
    desk.pane.show_find()
    desk.drag(*_ends(desk.place("nobody felt alone")))
    assert desk.pane.close_layer()
    assert not desk.pane.offering.popup.isVisible()
    assert desk.session.selection is not None
    assert desk.pane.close_layer()
    assert desk.session.selection is None
    assert desk.pane.close_layer()
    assert not desk.pane.find_bar.isVisible()
    assert not desk.pane.close_layer()


def test_a_right_click_asks_for_the_menu_where_it_was(desk, qtbot):
    pos = desk.point(5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, pos, desk.view.mapToGlobal(pos))
    with qtbot.waitSignal(desk.pane.context_menu_requested) as asked:
        QApplication.sendEvent(desk.view.viewport(), event)
    assert asked.args == [desk.view.viewport().mapToGlobal(pos)]


def test_something_is_placed_under_the_selection_and_inside_the_view(desk):
    desk.view.select(desk.place("nobody felt alone"))
    popup = desk.pane.offering.popup
    popup.resize(480, 200)
    desk.pane.place_under_selection(popup)
    assert popup.geometry().top() > desk.pane.selection_rect().bottom()
    assert desk.view.rect().contains(popup.geometry())
    desk.view.selectAll()
    desk.pane.place_under_selection(popup)
    assert QRect(0, 0, desk.view.width(), desk.view.height()).contains(popup.geometry())


def _ends(span):
    return span.start, span.end
