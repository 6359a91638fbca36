"""Spelling in notes: wavy lines under what is wrong, suggestions in the menu."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from pyside_app.panels.annotations.editor import NoteEditor
from pyside_app.panels.annotations.spelling import NoteSpelling
from pyside_app.spelling import Spelling, words_of
from pyside_app.theme import Look


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The vicitm’s words.", ["The", "vicitm’s", "words"]),
        ("CCM 3MSP a B2 see www.example.org/pagge now", ["see", "now"]),
        ("write to anna@exmaple.org", ["write", "to"]),
        ("", []),
    ],
)
def test_words_are_checked_but_no_addresses_numbers_or_abbreviations(line, words):
    found = list(words_of(line))
    assert [word for _, word in found] == words
    assert all(line[at : at + len(word)] == word for at, word in found)


class Dictionary:
    """Knows a few words."""

    distance = 2

    def known(self, words):
        return {each for each in words if each in {"victim", "a", "helps", "the", "of"}}

    def candidates(self, word):
        return {"victim", "vicim", word}

    def word_usage_frequency(self, word):
        return {"victim": 2.0}.get(word, 1.0)


@pytest.fixture
def checked(qtbot):
    """An editor of notes with a dictionary that has been read."""
    parent = QWidget()
    qtbot.addWidget(parent)
    editor = NoteEditor(Look(), parent)
    spelling = Spelling(lambda _language: Dictionary(), parent)
    editor.field.spelling = NoteSpelling(editor.field, editor._look, spelling)
    editor._look.set_spelling("en")
    with qtbot.waitSignal(spelling.ready):
        spelling.use("en")
    qtbot.waitUntil(lambda: spelling._dictionary is not None)
    yield editor
    parent.hide()


def underlined(field):
    block, found = field.document().firstBlock(), []
    while block.isValid():
        for each in block.layout().formats():
            if each.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline:
                units = block.text().encode("utf-16-le")
                piece = units[2 * each.start : 2 * (each.start + each.length)]
                found.append(piece.decode("utf-16-le"))
        block = block.next()
    return found


def test_what_the_dictionary_has_not_is_underlined(checked):
    checked.open("\N{GRINNING FACE} the Vicitm helps\nof a vitcim", is_private=False)
    checked.field.spelling.rehighlight()
    assert underlined(checked.field) == ["Vicitm", "vitcim"]
    assert checked.written_text == "\N{GRINNING FACE} the Vicitm helps\nof a vitcim"
    assert not checked.is_changed


def test_the_menu_offers_the_most_usual_words_and_puts_one_in(checked):
    checked.open("\N{GRINNING FACE} the Vicitm helps", is_private=False)
    cursor = QTextCursor(checked.field.document())
    cursor.setPosition(9)
    menu = QMenu()
    menu.addAction("Undo")
    checked.field.spelling.add_to(menu, cursor)
    assert [each.text() for each in menu.actions()] == [
        "Victim",
        "Vicim",
        "Add “Vicitm” to your dictionary",
        "",
        "Undo",
    ]
    menu.actions()[0].trigger()
    assert checked.written_text == "\N{GRINNING FACE} the Victim helps"
    assert underlined(checked.field) == []


def offered(field, position):
    cursor, menu = QTextCursor(field.document()), QMenu()
    cursor.setPosition(position)
    field.spelling.add_to(menu, cursor)
    return menu, {each.text(): each for each in menu.actions()}


def test_a_word_of_one_s_own_is_right_until_it_is_taken_away(checked):
    checked.open("the Vientiane of Vientiane’s", is_private=False)
    checked.field.spelling.rehighlight()
    assert underlined(checked.field) == ["Vientiane", "Vientiane’s"]
    _menu, actions = offered(checked.field, 6)
    actions["Add “Vientiane” to your dictionary"].trigger()
    assert underlined(checked.field) == []
    assert checked._look.own_words == {"vientiane"}
    _menu, actions = offered(checked.field, 6)
    actions["Remove “Vientiane” from your dictionary"].trigger()
    assert underlined(checked.field) == ["Vientiane", "Vientiane’s"]


def test_words_of_one_s_own_stay_after_a_restart_and_when_preferences_are_reset(make_window):
    window = make_window()
    window.look.teach("vientiane", is_right=True)
    assert window.kept.now.reset().own_words == ("vientiane",)
    window.close()
    assert make_window().look.own_words == {"vientiane"}


def test_a_word_that_is_right_adds_nothing_to_the_menu(checked):
    checked.open("the victim", is_private=False)
    menu, cursor = QMenu(), QTextCursor(checked.field.document())
    checked.field.spelling.add_to(menu, cursor)
    assert menu.isEmpty()


def test_without_a_language_nothing_is_read_and_nothing_underlined(qtbot):
    def read(_language):
        raise AssertionError

    spelling = Spelling(read)
    spelling.use("")
    assert not spelling.is_wrong("vicitm")
    assert spelling.suggestions("vicitm") == []


def test_the_dictionary_of_the_extra_is_used(qtbot):
    pytest.importorskip("spellchecker")
    spelling = Spelling()
    spelling.use("en")
    qtbot.waitUntil(lambda: spelling.is_wrong("vicitm"), timeout=60_000)
    assert not spelling.is_wrong("Japan’s")
    assert spelling.suggestions("Vicitm")[0] == "Victim"
