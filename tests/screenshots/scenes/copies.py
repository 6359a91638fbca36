"""Handing out: the sheet for annotated copies in its states."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

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


def _check(stage: Stage) -> None:
    QGuiApplication.clipboard().setText(DRAFT)
    stage.command("draft.check_clipboard")


DRAFT = """Japan “attaches great importance to two elements, namely universalization and national
cooperation and assistance”. It “has been actively engaged in outreach activities”.

Norway “has been actively engaged in outreach activities to advance universal adherence”.

Ireland said that “the moon is made of green cheese and honey”.
"""

SCENES = (
    Scene("quote-check", _check),
    Scene("quote-check-dark", _check, theme="dark"),
    Scene("quote-check-narrow", _check, size=(700, 560)),
    Scene("report", _report),
    Scene("report-dark", _report, theme="dark"),
    Scene("report-narrow", _report, size=(700, 560)),
    Scene("export-table", _table),
    Scene("export-narrow", _export, size=(700, 560)),
)
