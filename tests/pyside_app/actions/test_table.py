"""The table of commands: complete, without clashes, and the one source of menus and keys."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from annotations_db.edits.annotations import highlight
from annotations_db.model import Span
from pyside_app.actions import listing
from pyside_app.actions.table import all_menus
from pyside_app.icons import pixmap
from pyside_app.theme import load_theme
from tests.screenshots.keys import page

ACTIONS = [action for menu in all_menus() for action in menu.actions()]


def test_the_menus_stand_in_the_order_people_know():
    titles = [menu.title.replace("&", "") for menu in all_menus()]
    assert titles == ["File", "Edit", "Annotate", "Tags", "Statement", "Go", "View", "Help"]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda each: each.id)
def test_every_command_has_words_and_keys_that_exist(action):
    assert action.words.strip()
    for key in action.shortcuts:
        assert not QKeySequence(key).isEmpty()


def test_no_id_stands_for_two_commands():
    assert [
        each for each, count in Counter(action.id for action in ACTIONS).items() if count > 1
    ] == []


def test_no_key_gives_two_commands():
    keys = Counter(QKeySequence(key).toString() for action in ACTIONS for key in action.shortcuts)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_icon_named_is_there(qapp):
    for action in ACTIONS:
        if action.icon:
            assert not pixmap(action.icon, load_theme("light")).isNull()


def test_the_keys_people_expect_give_what_they_expect():
    keys = {key: action.id for action in ACTIONS for key in action.shortcuts}
    expected = {
        "H": "annotate.highlight",
        "T": "annotate.tag",
        "N": "annotate.note",
        "Delete": "annotate.delete",
        "1": "tags.favourite.1",
        "9": "tags.favourite.9",
        "Ctrl+Z": "edit.undo",
        "Ctrl+Shift+Z": "edit.redo",
        "Ctrl+Y": "edit.redo",
        "Ctrl+F": "edit.find",
        "F3": "edit.find_next",
        "Shift+F3": "edit.find_previous",
        "Ctrl+Shift+C": "edit.copy_with_source",
        "]": "go.next_highlight",
        "[": "go.previous_highlight",
        "F1": "help.keys",
        "Esc": "go.close_layer",
        "F6": "go.next_pane",
        "Alt+N": "tags.new",
        "Ctrl+Shift+N": "tags.new",
        "Shift+N": "annotate.another_note",
    }
    assert expected.items() <= keys.items()


def test_every_command_is_in_the_menu_bar_once(window):
    found = Counter()

    def walk(menu):
        for each in menu.actions():
            if each.menu() is not None:
                walk(each.menu())
            elif each.objectName():
                found[each.objectName()] += 1

    for each in window.menuBar().actions():
        walk(each.menu())
    assert found == Counter(action.id for action in ACTIONS)


def test_menus_have_no_mnemonic_twice(window):
    for title in window.menuBar().actions():
        letters = [
            each.text()[each.text().index("&") + 1].lower()
            for each in title.menu().actions()
            if "&" in each.text().replace("&&", "")
        ]
        clashes = [each for each, count in Counter(letters).items() if count > 1]
        assert clashes == [], title.text()


def test_the_list_of_keys_is_complete(window):
    window.command("help.keys")
    caps = {
        each.text() for each in window.asks.sheet.findChildren(QLabel) if each.property("keycap")
    }
    native = QKeySequence.SequenceFormat.NativeText
    wanted = {QKeySequence(key).toString(native) for each in ACTIONS for key in each.shortcuts}
    assert caps == wanted
    window.asks.close_sheet()


def test_letters_stay_letters_in_a_text_field(window, qtbot):
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "hTn1[?/")
    assert field.text() == "hTn1[?/"
    assert window.session.highlights == {}
    assert window.asks.sheet is None


def test_letters_are_commands_in_the_text(window):
    QTest.keyClick(window.reading.view, Qt.Key.Key_H)
    assert window.told == "Select some words first."


def test_commands_that_need_a_statement_are_grey_without_one(make_window):
    window = make_window(empty=True)
    for action_id in ("annotate.highlight", "annotate.tag", "edit.find", "file.annotated_copy"):
        assert not window.commands.action(action_id).isEnabled()
        window.command(action_id)
    assert window.asks.sheet is None


def test_undo_says_what_it_will_undo(window, qapp):
    statement = window.session.statement
    window.session.follow(
        window.session.project.perform(
            _highlight(window, statement, "Japan attaches great importance")
        )
    )
    qapp.processEvents()
    assert (
        window.commands.action("edit.undo").text()
        == "&Undo highlight “Japan attaches great importance”"
    )


def _highlight(window, statement, quote):
    project = window.session.project
    start = window.session.text.text.index(quote)
    return highlight(project.store, project.stamp(), statement.id, Span(start, start + len(quote)))


def test_a_toolbar_button_is_the_commands_own(window):
    button = window.toolbar.button("edit.undo")
    assert button.defaultAction() is window.commands.action("edit.undo")
    assert not button.isEnabled()
    with pytest.raises(KeyError):
        window.toolbar.button("file.quit")


def test_recent_projects_are_listed_without_the_one_that_is_open(window, tmp_path):
    (tmp_path / "A & B.plenary").touch()
    for path in ("A & B.plenary", "gone.plenary"):
        window.kept.keep(window.kept.now.with_recent(tmp_path / path))
    window.kept.keep(window.kept.now.with_recent(window.session.project.path))
    recent = window.menuBar().actions()[0].menu().actions()[2].menu()
    for _ in range(2):  # as often as the menu opens
        recent.aboutToShow.emit()
    gone, there, line, clear = recent.actions()
    assert gone.text() == f"gone  –  {tmp_path} (not found)"
    assert not gone.isEnabled()
    assert there.text() == f"A && B  –  {tmp_path}"
    assert there.isEnabled()
    assert line.isSeparator()
    clear.trigger()
    assert window.kept.now.recent == (str(window.session.project.path),)
    recent.aboutToShow.emit()
    assert recent.actions() == [clear]
    assert not recent.isEnabled()


def test_a_menu_of_a_third_party_is_found_through_its_entry_point(tmp_path, monkeypatch):
    folder = tmp_path / "site"
    info = folder / "elsewhere-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: elsewhere\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[plenary.menus]\nmine = elsewhere_menu:MENU\n")
    (folder / "elsewhere_menu.py").write_text(
        "from pyside_app.actions.table import Menu\nMENU = Menu('&Elsewhere', 65)\n"
    )
    monkeypatch.syspath_prepend(str(folder))
    assert "&Elsewhere" in [menu.title for menu in all_menus()]


INTERNAL = [action for action in ACTIONS if action.is_internal]


def test_what_only_runs_on_something_is_internal_and_has_no_key(window):
    """A key that gave it could not say on what."""
    names = {each.id for each in INTERNAL}
    assert names == {
        *("go.record", "go.place", "go.note", "notes.change", "notes.turn_private", "notes.remove"),
        *("tags.move_to", "tags.apply", "tabs.show", "tabs.open"),
        *("search.ask", "search.more", "search.go"),
        *("search.rename", "search.change", "search.delete"),
        *("statement.mark", "view.list_statements"),
        *("view.lay_out_statements", "view.prepare_statements"),
    }
    for action in INTERNAL:
        assert action.run_on is not None
        assert action.shortcuts == ()
        assert not window.commands.action(action.id).isVisible()


def test_nothing_internal_is_offered_to_people(window):
    window.command("help.edit_keys")
    sheet = window.asks.sheet
    offered = {each.id for each in sheet.list.model().rows if each.id}
    assert offered == {each.id for each in ACTIONS if not each.is_internal}
    assert not {each.id for each in listing.rows(all_menus(), window)} & {e.id for e in INTERNAL}
    cells = {line.split(" | ")[0].removeprefix("| ") for line in page().splitlines()}
    assert not cells & {each.words for each in INTERNAL}
    assert {each.words for each in ACTIONS if not each.is_internal} <= cells
    window.asks.close_sheet()


def test_a_key_once_given_to_what_is_internal_is_free_again(make_window):
    before = make_window()
    before.kept.keep(replace(before.kept.now, keys={"go.note": ("Ctrl+K",)}))
    window = make_window()
    assert window.bindings.holder("Ctrl+K") is None
    window.command("help.edit_keys")
    sheet = window.asks.sheet
    sheet.list.choose("annotate.highlight")
    sheet.chosen.key.setFocus()
    QTest.keyClick(sheet.chosen.key, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.bindings.holder("Ctrl+K") == "annotate.highlight"
    window.asks.close_sheet()
