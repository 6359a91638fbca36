"""Finding a command by its words, and giving commands other keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from pyside_app.dialogs.command_finder import CommandFinder
from pyside_app.preferences import Kept

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def finder(window):
    window.reading.setFocus()
    return open_finder(window)


def open_finder(window) -> CommandFinder:
    QTest.keyClick(window.reading.view, Qt.Key.Key_P, CTRL | SHIFT)
    return next(each for each in window.findChildren(CommandFinder) if each.isVisible())


def listed(finder) -> list[str]:
    return [each.id for each in finder.rows.rows if each.id]


def test_a_command_is_found_by_its_words_and_given_with_enter(window, finder):
    QTest.keyClicks(finder.field, "dark or li")
    assert listed(finder)[0] == "view.theme"
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert window.look.theme.name == "sepia"
    assert finder.isHidden()
    assert QApplication.focusWidget() is window.reading.view


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("code", "annotate.tag"),
        ("coded segment", "annotate.highlight"),
        ("quotation", "annotate.highlight"),
        ("memo", "annotate.note"),
        ("shortcuts", "help.keys"),
        ("pdf", "file.annotated_copy"),
    ],
)
def test_the_words_of_other_programs_find_ours(window, finder, typed, command):
    QTest.keyClicks(finder.field, typed)
    assert command in listed(finder)[:8]


def test_esc_closes_it_and_gives_the_keys_back(window, finder):
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert finder.isHidden()
    assert QApplication.focusWidget() is window.reading.view


def test_a_click_elsewhere_closes_it_and_keeps_the_keys_there(window, finder):
    window.panels.focus("tags")
    assert finder.isHidden()
    assert window.panels.focused() == "tags"


def test_what_was_found_last_stands_on_top_also_after_a_restart(window, finder, home):
    QTest.keyClicks(finder.field, "about plenary")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert window.asks.sheet is not None
    window.asks.close_sheet()
    assert listed(open_finder(window))[0] == "help.about"
    assert Kept(window.kept.path).now.commands_used == ("help.about",)


def test_a_command_that_cannot_be_given_says_why_and_is_not_given(window, finder):
    QTest.keyClicks(finder.field, "remove highlight")
    rows = {each.id: each for each in finder.rows.rows}
    assert rows["annotate.delete"].why_not == "Choose a highlight first"
    assert not rows["annotate.delete"].can_be_chosen
    assert "Choose a highlight first" in rows["annotate.delete"].said


def test_no_match_is_said_and_enter_does_nothing(window, finder):
    QTest.keyClicks(finder.field, "xylophone")
    assert [each.text for each in finder.rows.rows] == ["No command is called “xylophone”."]
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.isVisible()


def test_it_stays_within_a_small_window(window, finder, qapp):
    window.resize(640, 480)
    qapp.processEvents()
    assert window.rect().contains(finder.geometry())


@pytest.fixture
def keys(window):
    window.command("help.edit_keys")
    return window.asks.sheet


def choose(sheet, command):
    sheet.list.choose(command)
    sheet.chosen.key.setFocus()
    return sheet.chosen.key


def shortcuts(window, command):
    return [each.toString() for each in window.commands.action(command).shortcuts()]


def test_a_key_that_is_free_is_given_at_once_and_kept(window, keys):
    QTest.keyClick(choose(keys, "annotate.highlight"), Qt.Key.Key_K, CTRL)
    assert shortcuts(window, "annotate.highlight") == ["H", "Ctrl+K"]
    assert dict(Kept(window.kept.path).now.keys) == {"annotate.highlight": ["H", "Ctrl+K"]}


def test_a_key_of_another_command_is_asked_about_first(window, keys):
    field = choose(keys, "annotate.highlight")
    QTest.keyClick(field, Qt.Key.Key_F, CTRL)
    assert keys.chosen.said == "Ctrl+F is Find."
    assert shortcuts(window, "edit.find") == ["Ctrl+F", "/"]
    keys.chosen.give.click()
    assert shortcuts(window, "edit.find") == ["/"]
    assert shortcuts(window, "annotate.highlight") == ["H", "Ctrl+F"]
    assert keys.chosen.give.isHidden()


@pytest.mark.parametrize(
    ("key", "modifier", "said"),
    [
        (Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier, "It has H already."),
        (Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier, "Alt+E opens the menu Edit."),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "That key moves about in the text."),
    ],
)
def test_keys_that_cannot_be_given_are_said_so(window, keys, key, modifier, said):
    QTest.keyClick(choose(keys, "annotate.highlight"), key, modifier)
    assert keys.chosen.said.startswith(said)
    assert shortcuts(window, "annotate.highlight") == ["H"]


def test_a_key_is_taken_away_and_comes_back_with_reset(window, keys):
    choose(keys, "annotate.highlight")
    keys.chosen.remove_buttons[0].click()
    assert shortcuts(window, "annotate.highlight") == []
    assert keys.chosen.said == "It has no key."
    keys.chosen.reset.click()
    assert shortcuts(window, "annotate.highlight") == ["H"]
    assert dict(window.kept.now.keys) == {}


def test_single_letters_are_switched_off_everywhere(window, keys):
    keys.letters.click()
    assert shortcuts(window, "annotate.highlight") == []
    window.asks.close_sheet()
    window.reading.setFocus()
    QTest.keyClick(window.reading.view, Qt.Key.Key_H)
    assert window.told == ""
    assert not Kept(window.kept.path).now.single_letters


def test_reset_all_brings_everything_back(window, keys):
    QTest.keyClick(choose(keys, "annotate.highlight"), Qt.Key.Key_K, CTRL)
    keys.letters.click()
    keys.reset_all.click()
    assert shortcuts(window, "annotate.highlight") == ["H"]
    assert keys.letters.isChecked()
    assert not keys.reset_all.isEnabled()


def test_esc_in_the_field_for_keys_closes_the_sheet(window, keys):
    QTest.keyClick(choose(keys, "annotate.highlight"), Qt.Key.Key_Escape)
    assert window.asks.sheet is None


def test_the_filter_finds_by_key_and_by_words(window, keys):
    QTest.keyClicks(keys.field, "F9")
    assert keys.command == "view.annotations_panel"
    keys.field.clear()
    QTest.keyClicks(keys.field, "quit")
    assert keys.command == "file.quit"


def test_all_that_shows_a_key_shows_the_new_one(window, qapp, make_window):
    bindings = window.bindings.without_key("annotate.highlight", "H")
    window.bind(bindings.with_key("annotate.highlight", "Ctrl+K"))
    qapp.processEvents()
    assert window.commands.action("annotate.highlight").toolTip().endswith("(Ctrl+K)")
    cards = window.panels.widget("annotations")
    assert "Ctrl+K" in cards.empty._sentence.accessibleName()
    window.session.select(window.session.statement and _span(window))
    window.reading.view._settle()
    popup = window.reading.offering.popup
    names = {each.offer.action.objectName(): each.offer.key for each in popup.buttons()}
    assert names["annotate.highlight"] == "Ctrl+K"
    window.command("help.keys")
    caps = {
        each.text() for each in window.asks.sheet.findChildren(QLabel) if each.property("keycap")
    }
    assert "Ctrl+K" in caps
    assert "H" not in caps
    window.close()
    again = make_window()
    assert shortcuts(again, "annotate.highlight") == ["Ctrl+K"]


def _span(window):
    from annotations_db.model import Span  # noqa: PLC0415

    start = window.session.text.text.index("Japan attaches")
    return Span(start, start + 20)


def test_the_list_of_keys_is_filtered_and_leads_to_changing_them(window):
    window.command("help.keys")
    sheet = window.asks.sheet
    QTest.keyClicks(sheet.field, "redo")
    caps = [
        each.text() for each in sheet.area.widget().findChildren(QLabel) if each.property("keycap")
    ]
    native = QKeySequence.SequenceFormat.NativeText
    assert caps == [QKeySequence(each).toString(native) for each in ("Ctrl+Shift+Z", "Ctrl+Y")]
    QTest.keyClicks(sheet.field, "xyz")
    words = [each.text() for each in sheet.area.widget().findChildren(QLabel)]
    assert words == ["No key for “redoxyz”."]
    sheet.change.click()
    assert window.asks.sheet.accessibleName() == "Change keys"
