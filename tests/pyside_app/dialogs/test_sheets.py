"""Sheets over the window: keys stay in them, Esc closes them, nothing below reacts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from pyside_app.dialogs.sheet import Sheet


def test_tab_goes_round_within_a_sheet_and_shift_tab_back(window, qapp):
    window.command("file.annotated_copy")
    sheet = window.asks.sheet
    first = QApplication.focusWidget()
    seen = []
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(QApplication.focusWidget())
        seen.append(QApplication.focusWidget())
    assert first in seen
    assert len(set(seen)) >= 5
    last = QApplication.focusWidget()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
    )
    assert QApplication.focusWidget() is last


def test_keys_of_the_window_do_nothing_while_a_sheet_is_open(window):
    window.command("help.about")
    button = window.asks.sheet.close_button
    QTest.keyClick(button, Qt.Key.Key_H)
    QTest.keyClick(button, Qt.Key.Key_F1)
    assert window.told == ""
    assert window.asks.sheet.close_button is button


def test_esc_closes_a_sheet_and_gives_the_keys_back(window, qapp):
    window.reading.view.setFocus()
    window.command("help.about")
    QTest.keyClick(window.asks.sheet.close_button, Qt.Key.Key_Escape)
    assert window.asks.sheet is None
    assert QApplication.focusWidget() is window.reading.view


def test_a_sheet_follows_the_window(window, qapp):
    window.command("help.about")
    window.resize(1000, 700)
    qapp.processEvents()
    assert window.asks.sheet.size() == window.size()


def test_the_list_of_keys_is_seen_and_fits_a_small_window(window, qapp):
    window.resize(760, 480)
    window.command("help.keys")
    qapp.processEvents()
    place = window.asks.sheet._frame.geometry()
    assert place.height() > 300
    assert window.rect().contains(place)
    assert window.asks.sheet.area.widget().visibleRegion().boundingRect().height() > 200


def test_a_second_sheet_takes_the_place_of_the_first(window):
    window.command("help.about")
    first = window.asks.sheet
    window.command("help.keys")
    assert window.asks.sheet is not first
    assert first.isHidden()


@pytest.fixture
def named(window):
    got = []
    window.asks.name(got.append)
    return window.asks.sheet, got


def test_the_name_is_given_with_enter_without_outer_blanks(named):
    sheet, got = named
    QTest.keyClicks(sheet.field, "  Anna   Berg ")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert got == ["Anna Berg"]


def test_no_name_cannot_be_given(named, window):
    sheet, got = named
    assert not sheet.keep.isEnabled()
    QTest.keyClicks(sheet.field, "   ")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert got == []
    assert window.asks.sheet is sheet


def test_esc_in_the_name_field_gives_none(named, window):
    sheet, got = named
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert got == []
    assert window.asks.sheet is None


def test_what_a_user_typed_is_never_read_as_rich_text(window):
    window.asks.message("Title", ["<b>bold</b> <img src='x'>"])
    labels = [each for each in window.asks.sheet.findChildren(QLabel) if "bold" in each.text()]
    assert [each.textFormat() for each in labels] == [Qt.TextFormat.PlainText]


def test_many_sentences_can_be_scrolled(window):
    window.asks.import_report([f"“file {each}.md” is empty." for each in range(60)])
    sheet = window.asks.sheet
    assert len(sheet.sentences) == 60
    assert sheet.fine.isVisible()
    assert window.rect().contains(sheet._frame.geometry())


def test_a_message_may_offer_something(window):
    done = []
    window.asks.message("Title", ["Sentence."], [("Open another…", lambda: done.append(1))])
    buttons = {each.text(): each for each in window.asks.sheet.findChildren(QPushButton)}
    buttons["Open another…"].click()
    assert done == [1]
    assert window.asks.sheet is None


def test_a_sheet_is_wide_enough_for_the_words_of_its_buttons(window):
    window.resize(1200, 800)
    sheet = Sheet("A title", 240, window.look, window)
    buttons = [QPushButton("A rather long word on a button") for _ in range(3)]
    sheet.add_buttons(*buttons[1:], primary=buttons[0])
    sheet.open()
    QTest.qWait(0)
    assert all(each.width() >= each.minimumSizeHint().width() for each in buttons)
