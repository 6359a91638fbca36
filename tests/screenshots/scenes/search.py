"""Search over all statements: found, nothing found, not understood, beside the text."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage


def _asked(words: str, *, stems: bool = False):
    def act(stage: Stage) -> None:
        stage.command("search.open")
        panel = stage.window.panels.widget("search")
        panel.stems.setChecked(stems)
        stage.type(words)
        panel.look()
        stage.settle()

    return act


def _gone_to(stage: Stage) -> None:
    _asked("assist* OR universal*")(stage)
    panel = stage.window.panels.widget("search")
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(3))
    stage.press(Qt.Key.Key_Return)


def _opened(stage: Stage) -> None:
    stage.command("search.open")


SCENES = (
    Scene("search", _gone_to),
    Scene("search-dark", _gone_to, theme="dark"),
    Scene("search-narrow", _asked("assistance", stems=True), size=(840, 600)),
    Scene("search-empty", _opened),
    Scene("search-nothing", _asked("victims NEAR/2 assistence")),
    Scene("search-error", _asked('victims AND "assistance')),
    Scene("search-beside", _asked("tag:clearance OR note:core OR tag:universalization")),
)
