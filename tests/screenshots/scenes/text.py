"""Moving the ends of a highlight, the caret, and reading without marking."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage

CURRENT = "Japan attaches great importance"
_SCRIPTS = (QFontDatabase.WritingSystem.Arabic,)


def _moving(stage: Stage) -> None:
    stage.session.set_current(stage.highlight(CURRENT))
    stage.settle()
    stage.command("annotate.move_ends")
    for _ in range(3):
        stage.window.reading.ends.pull_by("word", forward=True)


def _handles(stage: Stage) -> None:
    stage.session.set_current(stage.highlight(CURRENT))
    stage.settle()
    stage.window.reading.setFocus()


def _arabic(stage: Stage) -> None:
    mixed = stage.session.project.statements()[-1]
    stage.session.open_statement(mixed.id)
    stage.settle()
    stage.session.set_current(stage.highlight("CCM 2008) والتعاون"))
    stage.window.reading.setFocus()
    stage.settle()
    stage.command("annotate.move_ends")
    stage.window.reading.ends.pull_by("word", forward=False)


def _arabic_caret(stage: Stage) -> None:
    mixed = stage.session.project.statements()[-1]
    stage.session.open_statement(mixed.id)
    stage.settle()
    stage.session.set_current(stage.highlight("أهمية"))
    stage.window.reading.setFocus()
    stage.window.reading.caret.place(stage.span("الدولي").start)


def _large(stage: Stage) -> None:
    stage.window.look.set_zoom(2.0)
    _moving(stage)


def _selecting(stage: Stage) -> None:
    stage.show("Another significant pillar")
    at = stage.span("Another significant pillar").start
    stage.window.reading.caret.place(at)
    stage.press(Qt.Key.Key_S)


def _reading(stage: Stage) -> None:
    stage.session.set_current(stage.highlight(CURRENT))
    stage.settle()
    stage.command("view.reading_mode")


SCENES = (
    Scene("handles", _handles),
    Scene("moving-ends", _moving),
    Scene("moving-ends-dark", _moving, theme="dark"),
    Scene("moving-ends-narrow", _moving, size=(700, 700)),
    Scene("moving-ends-arabic", _arabic, "scripts", needs=_SCRIPTS),
    Scene("caret-arabic", _arabic_caret, "scripts", needs=_SCRIPTS),
    Scene("moving-ends-200", _large),
    Scene("selecting-sentence", _selecting),
    Scene("reading-mode", _reading),
    Scene("reading-mode-dark", _reading, theme="dark"),
)
