"""The list of statements: filtered, sorted, grouped, several chosen."""

from __future__ import annotations

from annotations_db.questions import StatementQuery
from pyside_app.panels.statements.view import StatementsPanel
from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage

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


SCENES = (
    Scene("statements-filtered", _filtered),
    Scene("statements-nothing", _nothing),
    Scene("statements-grouped", _grouped),
    Scene("statements-grouped-dark", _grouped, theme="dark"),
    Scene("statements-long", _long),
    Scene("statements-several", _several),
    Scene("statements-several-dark", _several, theme="dark"),
    Scene("statements-details", _details),
)
