"""The Statement menu's section on texts that change: another text is read and the highlights are
looked for in a job, then written as one edit; what is not certain is reviewed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotations_db.contents import Contents
from annotations_db.errors import ProjectError
from annotations_db.model import Edit, Record, Stamp, Statement, StatementId
from annotations_db.project import open_project
from pyside_app.actions.annotate import has_text
from pyside_app.actions.large import Large, perform
from pyside_app.actions.reviewing import review
from pyside_app.actions.table import Action, Menu
from pyside_app.jobs import Progress
from pyside_app.messages import Message
from pyside_app.theme import Look
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from annotations_db.importers.importer import Imported
    from annotations_db.model import AnnotationId
    from annotations_db.project.preparing import Pasted
    from annotations_db.text.anchoring.anchor import Anchor


def _by_file(bench: Workbench) -> None:
    if bench.session.statement is None or _is_refused(bench):
        return
    path = bench.asks.replacing_file()
    if path is not None:
        _replace(bench, path)


def _by_clipboard(bench: Workbench) -> None:
    from annotations_db.project.preparing import Pasted  # noqa: PLC0415

    if bench.session.statement is None or _is_refused(bench):
        return
    data = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
    html = data.html() if data is not None and data.hasHtml() else ""
    plain = data.text() if data is not None else ""
    if plain.strip() or html.strip():
        _replace(bench, Pasted(plain, html))
    else:
        bench.toast(Message(tr("There is no text on the clipboard."), kind="error"))


def _is_refused(bench: Workbench) -> bool:
    """Whether nothing may be changed, said before a long reading is for nothing."""
    project = bench.session.project
    if project.read_only:
        bench.session.say_error(ProjectError("project-read-only", path=project.path.name))
        return True
    return bench.session.refuses()


@dataclass(frozen=True, slots=True)
class Edited:
    """The text as a person has edited it, in Markdown; ``name`` stands for a file's."""

    words: str
    name: str


def _edit(bench: Workbench) -> None:
    statement, text = bench.session.statement, bench.session.text
    if statement is None or text is None or _is_refused(bench):
        return
    place = bench.session.project.path

    def work(progress: Progress) -> tuple[str, bool]:
        from annotations_db.exporters.markdown.source import source  # noqa: PLC0415

        words = source(statement, text)
        again = _read(Edited(words, statement.source_name), progress)
        return words, (again.text.text, again.text.blocks) != (text.text, text.blocks)

    def done(found: tuple[str, bool]) -> None:
        words, loses = found
        opened = bench.session.statement
        if bench.session.project.path != place or opened is None or opened.id != statement.id:
            return

        def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
            from pyside_app.dialogs.edit_text import EditTextSheet  # noqa: PLC0415

            def write(edited: str) -> None:
                _replace(bench, Edited(edited, statement.source_name))

            sheet = EditTextSheet(words, write, look, window, loses=loses)
            return sheet, sheet.field

        bench.asks.open_when_free(make)

    bench.jobs.start(tr("Opening the text"), work, done=done)


def _replace(bench: Workbench, origin: Path | Pasted | Edited) -> None:
    statement, place = bench.session.statement, bench.session.project.path
    if statement is None:
        return

    def work(progress: Progress) -> tuple[Imported, dict[AnnotationId, Anchor]]:
        return _looked_up(place, statement.id, origin, progress)

    def done(found: tuple[Imported, dict[AnnotationId, Anchor]]) -> None:
        if bench.session.project.path == place:
            _write(bench, statement, *found)

    bench.jobs.start(tr("Looking for the highlights in the new text"), work, done=done)


def _looked_up(
    place: Path, statement_id: StatementId, origin: Path | Pasted | Edited, progress: Progress
) -> tuple[Imported, dict[AnnotationId, Anchor]]:
    """Off the GUI thread. Raises FileError where the text cannot be read, CancelledError."""
    from annotations_db.edits.anchoring import anchors  # noqa: PLC0415

    imported = _read(origin, progress)
    with open_project(place, read_only=True) as project:
        return imported, anchors(project.store, statement_id, imported.text)


def _read(origin: Path | Pasted | Edited, progress: Progress) -> Imported:
    from annotations_db.importers import Workers  # noqa: PLC0415
    from annotations_db.importers.markdown import IMPORTER  # noqa: PLC0415
    from annotations_db.importers.pasted import read_pasted  # noqa: PLC0415

    with Workers(cancelled=progress.is_cancelled) as workers:
        if isinstance(origin, Path):
            return workers.read(origin, None)
        if isinstance(origin, Edited):
            return workers.read_content(IMPORTER, origin.words.encode(), origin.name)
        return read_pasted(origin.html or None, origin.plain, workers=workers)


def _write(
    bench: Workbench,
    statement: Statement,
    imported: Imported,
    known: dict[AnnotationId, Anchor],
) -> None:
    from annotations_db.edits import replacing  # noqa: PLC0415

    if imported.text.id == statement.text_id:
        bench.toast(Message(tr("The text is the very same; nothing was changed.")))
        return

    def make(contents: Contents, stamp: Stamp) -> Edit:
        present = {each.id for each in contents.highlights(statement_id=statement.id)}
        asked = known if present <= known.keys() else None
        return replacing.replace_text(contents, stamp, statement.id, imported, asked)

    def then(record: Record) -> None:
        words, waits = _said(known)
        bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))
        if waits:
            review(bench, statement.id)

    perform(bench, Large(tr("Replacing the text"), len(known), make), then)


def _said(known: dict[AnnotationId, Anchor]) -> tuple[str, int]:
    """What the toast says, and how many highlights wait for a look."""
    count = Counter(each.state for each in known.values())
    waits = count["uncertain"] + count["orphan"]
    placed = len(known) - waits
    if not waits:
        words = counted(
            "Text replaced; {n} highlight is in its place.",
            "Text replaced; all {n} highlights are in their places.",
            placed,
        )
        return words, 0
    words = counted(
        "Text replaced; {n} highlight is in its place, {waits} to look at.",
        "Text replaced; {n} highlights are in their places, {waits} to look at.",
        placed,
        waits=waits,
    )
    return words, waits


MENU = Menu(
    "&Statement",
    47,
    (
        Action(
            "statement.replace_text",
            "Replace the te&xt…",
            _by_file,
            hint="Give it the text of a corrected file; highlights go along",
            enabled=has_text,
            also=("new version", "corrected", "update"),
        ),
        Action(
            "statement.replace_by_clipboard",
            "Replace the text by what is on the clip&board",
            _by_clipboard,
            hint="The same for a text that was copied",
            enabled=has_text,
        ),
        Action(
            "statement.edit_text",
            "Edit the text…",
            _edit,
            hint="Change it by hand, as Markdown; highlights go along",
            enabled=has_text,
            also=("correct", "typo", "in place"),
        ),
    ),
)
