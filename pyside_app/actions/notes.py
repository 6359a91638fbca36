"""The Statement menu's notes: on statements, tags and the project; what can be done with one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from annotations_db.edits import notes as edits
from annotations_db.edits.notes import NotePlace
from annotations_db.errors import NotFoundError
from annotations_db.model import Edit, Note, StatementId, TagId
from annotations_db.project import Project
from annotations_db.questions import NoteRow
from pyside_app.actions import marking
from pyside_app.actions.annotate import has_text
from pyside_app.actions.revealing import reveal
from pyside_app.actions.table import Action, Menu, only_on
from pyside_app.dialogs.note import NoteSheet
from pyside_app.messages import Message
from pyside_app.panels.annotations.writing import BOTH_KEPT, KEPT_ANEW, NOT_REMOVED
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def _write(bench: Workbench, title: str, place: Callable[[str, bool], Edit]) -> None:
    """Opens an empty note; the name beside it is asked first."""
    marking.named(bench, lambda: _open(bench, title, ("", False), place))


def _open(
    bench: Workbench, title: str, seen: tuple[str, bool], edit: Callable[[str, bool], Edit]
) -> None:
    def keep(words: str, private: bool) -> bool:
        return bench.session.perform(lambda: edit(words, private)) is not None

    _open_with(bench, title, seen, keep)


def _open_with(
    bench: Workbench, title: str, seen: tuple[str, bool], keep: Callable[[str, bool], bool]
) -> None:
    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = NoteSheet(title, seen, keep, look, window)
        return sheet, sheet.field

    bench.asks.open(make)


def _on_statement(bench: Workbench) -> None:
    statement, project = bench.session.statement, bench.session.project
    if statement is None:
        return
    where: StatementId = statement.id
    _write(
        bench,
        tr("Note on {title}", title=statement.title),
        lambda words, private: edits.write(
            project.store, project.stamp(), words, private=private, statement_id=where
        ),
    )


def _on_tag(bench: Workbench, tag_id: TagId | None = None) -> None:
    wanted, project = tag_id or bench.panels.current_tag(), bench.session.project
    if wanted is None:
        bench.toast(Message(tr("Choose a tag in its panel first."), kind="error"))
        return
    _write(
        bench,
        tr("Note on the tag {tag}", tag=bench.session.tree.path(wanted)),
        lambda words, private: edits.write(
            project.store, project.stamp(), words, private=private, tag_id=wanted
        ),
    )


def _on_project(bench: Workbench) -> None:
    project = bench.session.project
    _write(
        bench,
        tr("Note on the project"),
        lambda words, private: edits.write(project.store, project.stamp(), words, private=private),
    )


def _change(bench: Workbench, argument: object) -> None:
    """A note on a highlight is changed in its card, any other one in a sheet."""
    if not isinstance(argument, NoteRow):
        return
    if argument.note.annotation_id is not None:
        _go(bench, argument)
        bench.command("annotate.note", argument.note.annotation_id)
        return
    note = argument.note
    _open_with(
        bench,
        tr("Change the note"),
        (note.text, note.private),
        lambda words, private: _keep_changed(bench, note, words, private=private),
    )


def _keep_changed(bench: Workbench, seen: Note, words: str, *, private: bool) -> bool:
    """What somebody else has changed or removed meanwhile stays so, and ours is kept beside it. A
    tick that was not touched changes nothing of what others say of it.
    """
    session, project = bench.session, bench.session.project
    now = _as_it_is_now(project, seen)
    if now is not None and now.text == seen.text:
        reach = private if private != seen.private else now.private
        return _performed(
            bench,
            lambda: edits.change(
                project.store, project.stamp(), seen.id, words, private=reach, seen=seen.text
            ),
        )
    if not words:
        bench.toast(Message(tr(NOT_REMOVED)))
        return True
    reach = private or (now is not None and now.private)
    place: NotePlace = {}
    if seen.statement_id is not None:
        place["statement_id"] = seen.statement_id
    elif seen.tag_id is not None:
        place["tag_id"] = seen.tag_id
    record = session.perform(
        lambda: edits.write(
            project.store, project.stamp(), words, private=reach, kind=seen.kind, **place
        )
    )
    if record is not None:
        said = tr(BOTH_KEPT) if now is not None else tr(KEPT_ANEW)
        bench.toast(Message(said, tr("Undo"), "edit.undo", record.id))
    return record is not None


def _performed(bench: Workbench, edit: Callable[[], Edit]) -> bool:
    """Also where nothing had to be changed."""
    made: list[Edit] = []

    def making() -> Edit:
        made.append(edit())
        return made[-1]

    is_written = bench.session.perform(making) is not None
    return is_written or (bool(made) and not made[-1].changes)


def _as_it_is_now(project: Project, seen: Note) -> Note | None:
    try:
        return project.store.note(seen.id)
    except NotFoundError:
        return None


def _turn_private(bench: Workbench, argument: object) -> None:
    if isinstance(argument, NoteRow):
        project, note = bench.session.project, argument.note
        bench.session.perform(
            lambda: edits.set_private(
                project.store, project.stamp(), note.id, private=not note.private
            )
        )


def _remove(bench: Workbench, argument: object) -> None:
    """Removes a note at once; a toast offers to undo it."""
    if not isinstance(argument, NoteRow):
        return
    project = bench.session.project
    record = bench.session.perform(
        lambda: edits.remove(project.store, project.stamp(), argument.note.id)
    )
    if record is not None:
        bench.toast(Message(tr("Removed the note."), tr("Undo"), "edit.undo", record.id))


def _go(bench: Workbench, argument: object) -> None:
    """To what a note stands on: the highlight, the statement, the tag in its panel."""
    if not isinstance(argument, NoteRow):
        return
    session, note = bench.session, argument.note
    opened = session.statement.id if session.statement is not None else None
    if argument.statement_id is not None and argument.statement_id != opened:
        session.open_statement(argument.statement_id)
    if note.annotation_id is not None and note.annotation_id in session.highlights:
        reveal(bench, note.annotation_id)
    elif note.tag_id is not None and note.tag_id in session.tree:
        bench.panels.show("tags")
        bench.panels.show_tag(note.tag_id)


MENU = Menu(
    "&Statement",
    47,
    (
        Action(
            "notes.on_statement",
            "&Note on the statement…",
            _on_statement,
            ("Ctrl+Shift+M",),
            "note",
            "Write a note on the open statement",
            has_text,
            also=("memo",),
        ),
        Action(
            "notes.on_tag",
            "Note on the chosen ta&g…",
            _on_tag,
            hint="Write a note on the tag that is chosen in its panel",
            enabled=lambda bench: bench.panels.current_tag() is not None,
            also=("memo",),
            run_on=lambda bench, argument: _on_tag(bench, TagId(str(argument))),
        ),
        Action(
            "notes.on_project",
            "Note on the &project…",
            _on_project,
            hint="Write a note on the project as a whole",
            also=("memo", "journal"),
        ),
        only_on("go.note", "Go to a note", _go),
        only_on("notes.change", "Change a note", _change),
        only_on("notes.turn_private", "Make a note private or not", _turn_private),
        only_on("notes.remove", "Remove a note", _remove),
    ),
)
