"""Search over all statements: found, nothing found, not understood, beside the text."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Qt

from annotations_db.edits.notes import write
from pyside_app.panels.search.asked import PlaceRow
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


def _things(stage: Stage) -> None:
    project = stage.window.session.project
    tag = next(each for each in stage.window.session.tree if each.name == "Clearance")
    for words, where in (
        ("Clearance here includes survey; see the note on assistance.", {"tag_id": tag.id}),
        ("Ask the delegations of the coordinators for clearance.", {}),
    ):
        project.perform(write(project.store, project.stamp(), words, **where))
    stage.window.session.look_round()
    _asked("clearance")(stage)


def _gone_to(stage: Stage) -> None:
    _asked("assist* OR universal*")(stage)
    panel = stage.window.panels.widget("search")
    panel.list.setFocus()
    places = (
        each
        for each in range(panel.model.rowCount())
        if isinstance(row := panel.model.row(each), PlaceRow) and row.snippet
    )
    panel.list.setCurrentIndex(panel.model.index(next(islice(places, 2, None))))
    stage.press(Qt.Key.Key_Return)


def _built(stage: Stage) -> None:
    _asked(
        '"victim assistance" (mines OR munitions) -naval date:2010..2012-12-31'
        " tag:universalization has:note"
    )(stage)
    stage.command("search.build")
    stage.settle()


def _opened(stage: Stage) -> None:
    stage.command("search.open")


SCENES = (
    Scene("search", _gone_to),
    Scene("search-dark", _gone_to, theme="dark"),
    Scene("search-narrow", _asked("assistance", stems=True), size=(840, 600)),
    Scene("search-empty", _opened),
    Scene("search-nothing", _asked("victims NEAR/2 assistence")),
    Scene("search-error", _asked('victims AND "assistance')),
    Scene("search-things", _things),
    Scene("search-things-dark", _things, theme="dark"),
    Scene("search-form", _built),
    Scene("search-form-dark", _built, theme="dark"),
    Scene("search-form-narrow", _built, size=(840, 600)),
    Scene("search-beside", _asked("tag:clearance OR note:core OR tag:universalization")),
)
