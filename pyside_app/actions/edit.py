"""The Edit menu: undo and redo that say what they will do, copying, finding."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

from PySide6.QtGui import QGuiApplication

from annotations_db.edits.undoing import Sight, step
from annotations_db.model import AnnotationId, Highlight, Record, RecordId, StatementId
from annotations_db.words import label
from pyside_app.actions import large, marking
from pyside_app.actions.annotate import has_text
from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.panels.parts.dates import day_named
from pyside_app.quoting import exact_mime, highlights_mime, passage_mime
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

Way = Literal["undo", "redo"]


def _next(bench: Workbench, way: Way) -> Record | None:
    project = bench.session.project
    return project.next_undo() if way == "undo" else project.next_redo()


def _words(bench: Workbench, way: Way) -> str:
    record = _next(bench, way)
    name = tr("&Undo") if way == "undo" else tr("&Redo")
    return name if record is None else f"{name} {_escaped(label(record.verb, record.parameters))}"


def _escaped(words: str) -> str:
    return words.replace("&", "&&")


def _go_back(bench: Workbench, way: Way) -> None:
    """Undoes or redoes what is in sight; what is not, it only goes to, and says so."""
    session = bench.session
    record = _next(bench, way)
    sight = Sight(
        session.statement.id if session.statement is not None else None,
        session.started,
        bench.announced,
        bench.handled,
    )
    there = _still_there(bench, record)
    match step(record, sight, there):
        case "nothing":
            bench.toast(
                Message(tr("Nothing to undo.") if way == "undo" else tr("Nothing to redo."))
            )
        case "go" if record is not None:
            _announce(bench, record, way)
        case _:
            bench.announced = None
            large.turn(bench, way, lambda done: _show_turned(bench, record, done))


def _show_turned(bench: Workbench, record: Record | None, done: Record) -> None:
    if record is not None:
        bench.handled.add(record.id)
        show_place(bench, done)


def _still_there(bench: Workbench, record: Record | None) -> tuple[StatementId, ...]:
    if record is None or record.statement_id is None:
        return ()
    is_there = bench.session.project.store.has_statement(record.statement_id)
    return (record.statement_id,) if is_there else ()


def show_place(bench: Workbench, record: Record) -> None:
    """Opens the statement of a record and goes to its highlight, where they are still there."""
    session = bench.session
    opened = session.statement.id if session.statement is not None else None
    if record.statement_id is not None and record.statement_id != opened:
        if not session.project.store.has_statement(record.statement_id):
            return
        session.open_statement(record.statement_id)
    annotation_id = AnnotationId(str(record.parameters.get("annotation", "")))
    if annotation_id in session.highlights:
        if annotation_id == session.current:
            bench.reading.go_to(annotation_id)
        session.set_current(annotation_id)


def _announce(bench: Workbench, record: Record, way: Way) -> None:
    """Goes to what would be undone and says what it is; "Not now" leads back."""
    session = bench.session
    before = session.statement.id if session.statement is not None else None
    words = _announcement(bench, record, way)

    def leave() -> None:
        bench.announced = None
        opened = session.statement.id if session.statement is not None else None
        if before is not None and before != opened and session.project.store.has_statement(before):
            session.open_statement(before)

    bench.announced = record.id
    show_place(bench, record)
    bench.toast(
        Message(
            words,
            tr(way.title()),
            f"edit.{way}",
            record.id,
            decline=tr("Not now"),
            on_decline=leave,
        )
    )


def _announcement(bench: Workbench, record: Record, way: Way) -> str:
    what = label(record.verb, record.parameters)
    when = day_named(record.at, datetime.now(UTC))
    if record.statement_id is None or not _still_there(bench, record):
        text = "Next undo: {what}, {when}." if way == "undo" else "Next redo: {what}, {when}."
        return tr(text, what=what, when=when)
    title = bench.session.project.store.statement(record.statement_id).title
    text = "Next undo: {what} in {title}, {when}."
    if way == "redo":
        text = "Next redo: {what} in {title}, {when}."
    return tr(text, what=what, title=title, when=when)


def _go_back_by(bench: Workbench, argument: object, way: Way) -> None:
    """A message's Undo or Redo: just the record it tells of, never another one."""
    record = _next(bench, way)
    if record is not None and record.id == argument:
        bench.announced = record.id
        _go_back(bench, way)
        return
    known = {each.id: each.undone for each in bench.session.project.history()}
    if known.get(RecordId(str(argument)), way == "undo") == (way == "undo"):
        bench.toast(Message(tr(UNDONE if way == "undo" else DONE_AGAIN)))
    else:
        bench.toast(Message(tr("Other changes came after that; undo those first.")))


UNDONE, DONE_AGAIN = "That was undone already.", "That was done again already."


def has_passage(bench: Workbench) -> bool:
    """Words are selected, or a highlight is the current one."""
    return bench.session.selection is not None or bench.session.current is not None


def _highlights(bench: Workbench) -> list[Highlight]:
    there = bench.session.highlights
    return [there[each] for each in marking.chosen(bench) if each in there]


def _copy(bench: Workbench) -> None:
    """The exact words of the selection, or of all highlights chosen."""
    session = bench.session
    if session.selection is not None and session.text is not None:
        words = [session.text.text[session.selection.start : session.selection.end]]
    else:
        words = [each.annotation.exact for each in _highlights(bench)]
    QGuiApplication.clipboard().setMimeData(exact_mime(words))


def _copy_with_source(bench: Workbench) -> None:
    session = bench.session
    if session.statement is None:
        return
    if session.selection is not None:
        data, count = passage_mime(session, session.selection), 1
    else:
        ids = [each.id for each in _highlights(bench)]
        data, count = highlights_mime(session, ids), len(ids)
    QGuiApplication.clipboard().setMimeData(data)
    said = counted("Copied with its source.", "Copied {n} quotes with their sources.", count)
    bench.toast(Message(said))


def _copy_highlight_with_source(bench: Workbench, argument: object) -> None:
    bench.session.select(None)
    bench.session.set_current(AnnotationId(str(argument)))
    _copy_with_source(bench)


MENU = Menu(
    "&Edit",
    20,
    (
        Action(
            "edit.undo",
            "&Undo",
            lambda bench: _go_back(bench, "undo"),
            ("Ctrl+Z",),
            "undo",
            enabled=lambda bench: _next(bench, "undo") is not None,
            label=lambda bench: _words(bench, "undo"),
            run_on=lambda bench, argument: _go_back_by(bench, argument, "undo"),
        ),
        Action(
            "edit.redo",
            "&Redo",
            lambda bench: _go_back(bench, "redo"),
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            "redo",
            enabled=lambda bench: _next(bench, "redo") is not None,
            label=lambda bench: _words(bench, "redo"),
            run_on=lambda bench, argument: _go_back_by(bench, argument, "redo"),
        ),
        None,
        Action("edit.copy", "&Copy", _copy, ("Ctrl+C",), "copy", enabled=has_passage),
        Action(
            "edit.copy_with_source",
            "Copy with &source",
            _copy_with_source,
            ("Ctrl+Shift+C",),
            enabled=has_passage,
            run_on=_copy_highlight_with_source,
        ),
        None,
        Action(
            "edit.find",
            "&Find…",
            lambda bench: bench.reading.show_find(),
            ("Ctrl+F", "/"),
            "find",
            "Find in this statement",
            has_text,
        ),
        Action(
            "edit.find_next",
            "Find &next",
            lambda bench: bench.reading.find_next(),
            ("F3", "Ctrl+G"),
            enabled=has_text,
        ),
        Action(
            "edit.find_previous",
            "Find &previous",
            lambda bench: bench.reading.find_previous(),
            ("Shift+F3", "Ctrl+Shift+G"),
            enabled=has_text,
        ),
    ),
)
