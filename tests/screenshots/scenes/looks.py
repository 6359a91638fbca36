"""Looks: sepia, the type of the text, numbers of paragraphs, preferences, pages before printing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QTest

from pyside_app.actions.looks import take
from pyside_app.panels.annotations.editor import NoteField
from tests.screenshots.scene import Scene
from tests.screenshots.scenes.window import SCENES as USUAL
from tests.screenshots.stage import Stage

_ACTS = {each.name: each.act for each in USUAL}
AT_200 = (720, 450)
"""A window of 1440 × 900 where the interface is at 200 %."""


def _wide_and_loose(stage: Stage) -> None:
    now = stage.window.kept.now
    wanted = replace(now, measure="wide", line_height="loose", numbers=True)
    take(stage.window, replace(wanted, theme="light"))
    _ACTS["window-light"](stage)


def _narrow_and_tight(stage: Stage) -> None:
    now = stage.window.kept.now
    wanted = replace(now, font="sans", measure="narrow", line_height="tight", numbers=True)
    take(stage.window, replace(wanted, theme="sepia"))
    stage.settle()


def _preferences(stage: Stage) -> None:
    theme = stage.window.look.theme.name
    stage.window.kept.keep(replace(stage.window.kept.now, theme=theme))
    stage.command("edit.preferences")


def _preview(stage: Stage) -> None:
    stage.command("file.print_preview")


def _spelling(stage: Stage) -> None:
    take(stage.window, replace(stage.window.kept.now, spelling="en", theme="light"))
    _ACTS["note"](stage)
    stage.type(" The vicitm helps, asistance does.")
    field = stage.cards().findChild(NoteField)
    assert field is not None
    for _ in range(100):
        if field.spelling.spelling.is_wrong("vicitm"):
            break
        QTest.qWait(100)
    stage.settle()


SCENES = (
    Scene("window-sepia", _ACTS["window-light"], size=(1440, 900), theme="sepia"),
    Scene("picker-sepia", _ACTS["picker"], theme="sepia"),
    Scene("overlaps-sepia", _ACTS["overlaps"], "five", theme="sepia"),
    Scene("text-wide-loose-numbered", _wide_and_loose, size=(1440, 900)),
    Scene("text-narrow-tight-numbered", _narrow_and_tight, size=(820, 800)),
    Scene("preferences", _preferences),
    Scene("preferences-dark", _preferences, theme="dark"),
    Scene("preferences-at-200", _preferences, size=AT_200),
    Scene("window-at-200", _ACTS["narrow"], size=AT_200),
    Scene("note-spelling", _spelling),
    Scene("print-preview", _preview),
    Scene("print-preview-dark", _preview, theme="dark"),
    Scene("print-preview-at-200", _preview, size=AT_200),
)
