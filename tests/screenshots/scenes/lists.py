"""Notes of the project, its history, the outline."""

from __future__ import annotations

from annotations_db.edits import notes, statements
from annotations_db.questions import NoteQuery
from pyside_app.panels.history.view import HistoryPanel
from pyside_app.panels.notes.view import NotesPanel
from tests.screenshots.scene import Scene
from tests.screenshots.stage import Stage

_LONG = (
    "Statement of Japan at the Third Meeting of States Parties to the Convention on Cluster Mines"
)


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


def _notes_long(stage: Stage) -> None:
    """A long title and a long quote have to share a narrow line with the paragraph."""
    project, statement = stage.session.project, stage.session.statement
    assert statement is not None
    stage.session.perform(
        lambda: statements.rename(project.store, project.stamp(), statement.id, _LONG)
    )
    _notes(stage)


def _notes_filtered(stage: Stage) -> None:
    _notes(stage)
    panel = stage.window.panels.widget("notes")
    assert isinstance(panel, NotesPanel)
    panel.ask(
        NoteQuery(
            places=frozenset({"tag", "project"}),
            author_id=stage.session.project.person_id,
            order="place",
        )
    )


def _days(stage: Stage) -> HistoryPanel:
    """As if most of it had been done on other days."""
    raw = stage.session.project.store._db.raw
    newest = raw.execute("SELECT max(sequence) FROM history").fetchone()[0]
    for days, since in ((1, 2), (9, 4), (400, 6)):
        raw.execute(
            "UPDATE history SET at = strftime('%Y-%m-%dT%H:%M:%S.000000Z', at, ?)"
            " WHERE sequence <= ?",
            (f"-{days} days", newest - since),
        )
    _history(stage)
    panel = stage.window.panels.widget("history")
    assert isinstance(panel, HistoryPanel)
    panel.reload()
    return panel


def _history_filtered(stage: Stage) -> None:
    panel = _days(stage)
    marked = next(each for each in stage.session.project.store.highlights() if each.tag_ids)
    stage.session.open_statement(marked.annotation.statement_id)
    panel.show_tag(marked.tag_ids[0])
    panel.show_highlight(marked.id)
    panel.conditions.here.click()


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
    Scene("notes-long", _notes_long, size=(900, 640)),
    Scene("notes-filtered", _notes_filtered),
    Scene("history-days", _days),
    Scene("history-days-narrow", _days, size=(900, 640)),
    Scene("history-filtered", _history_filtered),
    Scene("history-filtered-dark", _history_filtered, size=(900, 640), theme="dark"),
    Scene("outline", _outline),
    Scene("note-on-statement", _note),
)
