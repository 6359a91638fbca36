"""The keys, commands found by their words, and the way into the program."""

from __future__ import annotations

from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from annotations_db.versions import Library
from pyside_app.dialogs import about
from pyside_app.dialogs.change_keys import ChangeKeysSheet
from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage

NARROW = (640, 600)
_PROGRAMS = [("Plenary", "0.1.0"), ("Python", "3.11.7"), ("SQLite", "3.40.1"), ("System", "Linux")]
_LIBRARIES = [
    Library("click", "8.5.1", "BSD-3-Clause"),
    Library("font-source-serif-pro", "0.0.1", "SIL OFL 1.1"),
    Library("lxml", "6.1.3", "BSD-3-Clause"),
    Library("mammoth", "1.13.0", "BSD-2-Clause"),
    Library("markdown", "3.11.3", "BSD-3-Clause"),
    Library("nh3", "0.3.8", "MIT"),
    Library("pypdfium2", "5.15.2", "BSD-3-Clause, Apache-2.0, dependency licenses"),
    Library("pyside6-essentials", "6.11.3", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"),
    Library("python-docx", "1.2.0", "MIT"),
    Library("sqlite-utils", "4.2.1", "Apache-2.0"),
    Library("xlsxwriter", "3.3.1", "BSD-2-Clause"),
]
"""The machine's own would make another picture on each."""


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
    with (
        patch.object(about, "programs", lambda: _PROGRAMS),
        patch.object(about, "libraries", lambda: _LIBRARIES),
    ):
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
