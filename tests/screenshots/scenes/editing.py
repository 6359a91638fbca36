"""A statement's text edited by hand, where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.screenshots.scene import Scene
from tests.screenshots.scenes.looks import AT_200
from tests.screenshots.stage import Stage


def _unkept(stage: Stage) -> None:
    """Something is changed, and Esc was pressed once."""
    stage.command("statement.edit_text")
    stage.type("Corrected ")
    stage.press(Qt.Key.Key_Escape)


SCENES = (
    Scene("edit-text-narrow", _unkept, size=(700, 700)),
    Scene("edit-text-at-200", _unkept, size=AT_200),
)
