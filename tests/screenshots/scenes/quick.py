"""Marking fast: what is pinned, what was found, recent tags."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage


def _pinned(stage: Stage) -> None:
    stage.window.recent.pin([stage.tag("Victim assistance")])
    stage.settle()


def _found(stage: Stage) -> None:
    stage.command("edit.find")
    stage.type("universal")
    stage.window.reading.find_bar.switch("accents").click()
    stage.press(Qt.Key.Key_Return)


def _hidden(stage: Stage) -> None:
    stage.command("view.highlights_in_text")


SCENES = (
    Scene("pinned", _pinned),
    Scene("find-dark", _found, theme="dark"),
    Scene("find-narrow", _found, size=(700, 560)),
    Scene("highlights-hidden", _hidden),
)
