"""Finding one's way: tabs, notes, history, outline."""

from __future__ import annotations

from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage


def _tabs(stage: Stage) -> None:
    for each in stage.session.project.statements()[1:4]:
        stage.window.command("tabs.open", each.id)
    stage.settle()


SCENES = (
    Scene("tabs", _tabs),
    Scene("tabs-dark", _tabs, theme="dark"),
    Scene("tabs-narrow", _tabs, size=(640, 480)),
)
