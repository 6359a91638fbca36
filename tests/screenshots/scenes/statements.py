"""The list of statements: filtered, sorted, grouped, several chosen."""

from __future__ import annotations

import json

from annotations_db.questions import StatementQuery
from pyside_app.dialogs.details import DetailsSheet
from pyside_app.panels.statements.view import StatementsPanel
from pyside_app.statement_layout import StatementTable
from tests.screenshots.scene import Scene
from tests.screenshots.scenes.looks import AT_200
from tests.screenshots.stage import Stage

WINDOW = (1440, 900)
_LONG = "Statement of the Movement of Non-Aligned Countries on the universalization of the treaty"


def _panel(stage: Stage) -> StatementsPanel:
    panel = stage.window.panels.widget("statements")
    assert isinstance(panel, StatementsPanel)
    return panel


def _filtered(stage: Stage) -> None:
    _panel(stage).field.setText("japan")
    _panel(stage).field.setFocus()


def _nothing(stage: Stage) -> None:
    _panel(stage).field.setText("zebra")


def _grouped(stage: Stage) -> None:
    panel = _panel(stage)
    panel.arrange(StatementQuery(by="state", group="meeting"))
    panel.list.setFocus()


def _long(stage: Stage) -> None:
    project = stage.session.project
    for each in project.statements()[:3]:
        project.set_details({"title": _LONG, "state": _LONG, "meeting_short": _LONG}, each.id)
    stage.session.look_round()
    _panel(stage).arrange(StatementQuery(group="meeting"))


def _several(stage: Stage) -> None:
    panel = _panel(stage)
    panel.list.setFocus()
    panel.list.choose([each for row in (0, 1, 3) if (each := panel.model.id_at(row)) is not None])


def _details(stage: Stage) -> None:
    _several(stage)
    panel = _panel(stage)
    panel.command.emit("statement.details", panel.list.chosen())


def _details_cleared(stage: Stage) -> None:
    _details(stage)
    sheet = stage.window.asks.sheet
    assert isinstance(sheet, DetailsSheet)
    sheet.form.fields["state"].clear.click()
    sheet.form.fields["speaker_kind"].clear.setFocus()


def _table(stage: Stage) -> None:
    """Wide enough for the usual columns, and for two more."""
    stage.command("view.right_panels")
    table = StatementTable(is_shown=True).with_column("words", 80).with_column("language", 88)
    _shown_as(stage, table, 760)


def _shown_as(stage: Stage, table: StatementTable, width: int) -> None:
    """In the panel at a width, if the window has room for it."""
    layout = {"statements": [True, 256, 400], "statements table": [False, width, 400]}
    stage.window.panels.restore(json.dumps(layout))
    _panel(stage).command.emit("view.lay_out_statements", table)
    _panel(stage).list.setFocus()
    stage.settle()


def _table_sorted(stage: Stage) -> None:
    stage.command("view.right_panels")
    _shown_as(stage, StatementTable(is_shown=True).without(["meeting"]), 760)
    panel = _panel(stage)
    panel.arrange(StatementQuery(by="highlights", down=True, group="meeting"))
    panel.list.choose([each for row in (2, 3, 5) if (each := panel.model.id_at(row)) is not None])


def _table_narrow(stage: Stage) -> None:
    _shown_as(stage, StatementTable(is_shown=True), 480)


def _table_long(stage: Stage) -> None:
    project = stage.session.project
    for each in project.statements()[:3]:
        project.set_details({"title": _LONG, "state": _LONG, "meeting_short": _LONG}, each.id)
    _panel(stage).model.reload()
    _table(stage)


SCENES = (
    Scene("statements-filtered", _filtered),
    Scene("statements-nothing", _nothing),
    Scene("statements-grouped", _grouped),
    Scene("statements-grouped-dark", _grouped, theme="dark"),
    Scene("statements-long", _long),
    Scene("statements-several", _several),
    Scene("statements-several-dark", _several, theme="dark"),
    Scene("statements-details", _details),
    Scene("statements-details-cleared", _details_cleared),
    Scene("statements-table", _table, size=WINDOW),
    Scene("statements-table-dark", _table_sorted, size=WINDOW, theme="dark"),
    Scene("statements-table-grouped", _table_sorted, size=WINDOW),
    Scene("statements-table-narrow", _table_narrow, size=(900, 700)),
    Scene("statements-table-long", _table_long, size=WINDOW),
    Scene("statements-table-200", _table_narrow, size=AT_200),
)
