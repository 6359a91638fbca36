"""Notes of the project, its history, the outline."""

from __future__ import annotations

from annotations_db.edits import notes
from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage


def _notes(stage: Stage) -> None:
    project = stage.session.project
    stage.session.perform(
        lambda: notes.write(
            project.store, project.stamp(), "Ask the **ministry** for the figures.", private=True
        )
    )
    tag = stage.tag("Victim assistance")
    stage.session.perform(
        lambda: notes.write(
            project.store,
            project.stamp(),
            "Counts only what is said of people who were hurt and of those near to them, not of "
            "the clearance of land; see the guidance of 2011, which says more about that.",
            tag_id=tag,
        )
    )
    stage.window.panels.show("notes")


def _empty_notes(stage: Stage) -> None:
    stage.window.panels.show("notes")


def _history(stage: Stage) -> None:
    stage.window.command("edit.undo")
    stage.settle()
    stage.window.close_toast()
    stage.window.panels.show("history")


def _outline(stage: Stage) -> None:
    stage.window.panels.show("outline")


def _note(stage: Stage) -> None:
    stage.command("notes.on_statement")
    stage.type("Read again before the next meeting")


SCENES = (
    Scene("notes", _notes),
    Scene("notes-dark", _notes, theme="dark"),
    Scene("notes-empty", _empty_notes, "empty"),
    Scene("history", _history),
    Scene("history-dark", _history, theme="dark"),
    Scene("outline", _outline),
    Scene("note-on-statement", _note),
)
