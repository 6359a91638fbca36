"""Looks: sepia, the type of the text, numbers of paragraphs, preferences, pages before printing."""

from __future__ import annotations

from dataclasses import replace

from pyside_app.actions.looks import take
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
    Scene("print-preview", _preview),
    Scene("print-preview-dark", _preview, theme="dark"),
    Scene("print-preview-at-200", _preview, size=AT_200),
)
