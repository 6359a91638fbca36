"""The keys, commands found by their words, and the way into the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from pyside_app.dialogs.change_keys import ChangeKeysSheet
from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage

NARROW = (640, 600)


def _find(stage: Stage) -> None:
    stage.command("help.find_command")


def _find_typed(stage: Stage) -> None:
    _find(stage)
    stage.type("code")


def _find_nothing(stage: Stage) -> None:
    _find(stage)
    stage.type("xylophone")


def _keys(stage: Stage) -> None:
    stage.command("help.keys")


def _keys_filtered(stage: Stage) -> None:
    _keys(stage)
    stage.type("highl")


def _change(stage: Stage) -> ChangeKeysSheet:
    stage.command("help.edit_keys")
    sheet = stage.window.asks.sheet
    assert isinstance(sheet, ChangeKeysSheet)
    return sheet


def _clash(stage: Stage) -> None:
    sheet = _change(stage)
    sheet.list.choose("annotate.tag")
    sheet.chosen.key.setFocus()
    QTest.keyClick(sheet.chosen.key, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(sheet.chosen.key, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)


def _no_letters(stage: Stage) -> None:
    _change(stage).letters.setChecked(False)


def _welcome(stage: Stage) -> None:
    stage.command("help.welcome")


def _about(stage: Stage) -> None:
    stage.command("help.about")


def _licence(stage: Stage) -> None:
    _about(stage)
    for each in QApplication.activeWindow().findChildren(QPushButton):
        if each.text() == "Show the licence":
            each.click()


def _go(stage: Stage) -> None:
    stage.command("go.anything")
    stage.type("in")


SCENES = (
    Scene("go-to", _go),
    Scene("go-to-dark", _go, theme="dark"),
    Scene("go-to-narrow", _go, size=NARROW),
    Scene("find-command", _find),
    Scene("find-command-typed", _find_typed),
    Scene("find-command-dark", _find_typed, theme="dark"),
    Scene("find-command-nothing", _find_nothing, size=NARROW),
    Scene("keys-filtered", _keys_filtered),
    Scene("change-keys", _change),
    Scene("change-keys-clash", _clash),
    Scene("change-keys-dark", _clash, theme="dark"),
    Scene("change-keys-no-letters", _no_letters, size=NARROW),
    Scene("welcome", _welcome),
    Scene("welcome-dark", _welcome, theme="dark"),
    Scene("about", _about),
    Scene("about-licence", _licence),
)
