"""Handing out: the sheet for annotated copies in its states."""

from __future__ import annotations

from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage


def _table(stage: Stage) -> None:
    stage.command("file.annotated_copy")
    sheet = stage.window.asks.sheet
    suffixes = [each.suffix for each in sheet._making.formats]
    sheet.choices.rows[suffixes.index(".xlsx")].button.click()


def _export(stage: Stage) -> None:
    stage.command("file.annotated_copy")


def _report(stage: Stage) -> None:
    stage.command("file.report")


SCENES = (
    Scene("report", _report),
    Scene("report-dark", _report, theme="dark"),
    Scene("report-narrow", _report, size=(700, 560)),
    Scene("export-table", _table),
    Scene("export-narrow", _export, size=(700, 560)),
)
