"""The File menu: projects, statements in and out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from annotations_db.edits import statements as edits
from annotations_db.errors import UserError
from annotations_db.model import Record, StatementId
from annotations_db.project import SAMPLE, open_project
from pyside_app.actions import large
from pyside_app.actions.annotate import has_text
from pyside_app.actions.details import ids_of
from pyside_app.actions.importing import add_files
from pyside_app.actions.large import Large
from pyside_app.actions.table import Action, Choice, Menu
from pyside_app.jobs import Progress
from pyside_app.messages import Message
from pyside_app.words import counted, tr
from pyside_app.workbench import PROJECT_SUFFIX, Workbench


def _new(bench: Workbench) -> None:
    folder = bench.session.project.path.parent
    path = bench.asks.place_for_project(tr("New project"), _free(folder, tr("New project")))
    if path is not None:
        bench.new_project(path)


def _open(bench: Workbench) -> None:
    path = bench.asks.project_to_open()
    if path is not None:
        bench.open_project(path)


def _recent(bench: Workbench) -> list[Choice]:
    return [Choice(_short(path), "file.open", str(path), path.exists()) for path in _others(bench)]


def _others(bench: Workbench) -> list[Path]:
    """The recent projects but the one that is open."""
    opened = str(bench.session.project.path)
    return [Path(each) for each in bench.kept.now.recent if each != opened]


def _clear_recent(bench: Workbench) -> None:
    opened = str(bench.session.project.path)
    now = bench.kept.now
    bench.kept.keep(replace(now, recent=tuple(each for each in now.recent if each == opened)))


def _short(path: Path) -> str:
    """A project as menus name it: its name, then its folder; and that it is not there."""
    words = f"{path.stem}  –  {path.parent}".replace("&", "&&")
    return words if path.exists() else tr("{project} (not found)", project=words)


def _save_copy(bench: Workbench) -> None:
    source = bench.session.project.path
    proposed = _free(source.parent, tr("{name} copy", name=source.stem))
    out = bench.asks.place_for_project(tr("Save a copy"), proposed)
    if out is not None and bench.session.is_lost:
        _rescue(bench, out)
    elif out is not None:
        _write_copy(bench, out, to_send=False)


def _save_to_send(bench: Workbench) -> None:
    source = bench.session.project.path
    proposed = _free(source.parent, tr("{name} to send", name=source.stem))
    out = bench.asks.place_for_project(tr("Save a copy to send"), proposed)
    if out is not None:
        _write_copy(bench, out, to_send=True)


def _write_copy(bench: Workbench, out: Path, *, to_send: bool) -> None:
    source = bench.session.project.path

    def work(_progress: Progress) -> Path:
        with open_project(source, read_only=True) as project:
            project.save_copy(out, to_send=to_send)
        return out

    def say(path: Path) -> None:
        bench.toast(
            Message(
                tr("Saved a copy as {file}", file=path.name),
                tr("Show in folder"),
                "file.show",
                path,
            )
        )

    bench.jobs.start(tr("Saving a copy"), work, done=say)


def _rescue(bench: Workbench, out: Path) -> None:
    """Saves what the window still has of a project whose file is gone, and goes on in that."""
    try:
        bench.session.project.save_copy(out)
    except UserError as error:
        bench.session.say_error(error)
        return
    bench.open_project(out)
    bench.toast(Message(tr("You go on in {file}.", file=out.name)))


def _free(folder: Path, stem: str) -> Path:
    number, path = 1, folder / f"{stem}{PROJECT_SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{PROJECT_SUFFIX}"
    return path


def _remove(bench: Workbench, statement_ids: Sequence[StatementId]) -> None:
    """Removes statements at once; a toast offers to undo it."""
    store = bench.session.project.store
    title = store.statement(statement_ids[0]).title
    is_one, n = len(statement_ids) == 1, len(statement_ids)
    removed = counted("Removed {n} statement", "Removed {n} statements", n)

    def tell(record: Record) -> None:
        words = tr("Removed “{title}”", title=title) if is_one else removed
        bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))

    count = n + sum(store.highlight_count(each) for each in statement_ids)
    words = tr("Removing “{title}”", title=title) if is_one else tr("Removing statements")
    large.perform(
        bench,
        Large(words, count, lambda contents, stamp: edits.remove(contents, stamp, statement_ids)),
        tell,
    )


def _remove_those(bench: Workbench, argument: object) -> None:
    """Removes a statement by its id, or several."""
    _remove(bench, ids_of(argument))


def _remove_open(bench: Workbench) -> None:
    if bench.session.statement is not None:
        _remove(bench, [bench.session.statement.id])


def sample(bench: Workbench) -> StatementId | None:
    """The sample, as long as it stands first, where new projects have it."""
    first = next(iter(bench.session.project.store.statements()), None)
    return first.id if first is not None and first.source_name == SAMPLE else None


def _remove_sample(bench: Workbench) -> None:
    statement_id = sample(bench)
    if statement_id is not None:
        _remove(bench, [statement_id])


def _sample_words(bench: Workbench) -> str:
    return tr("Remove the sam&ple") if sample(bench) is not None else ""


def _annotated_copy(bench: Workbench) -> None:
    if bench.session.statement is not None:
        bench.asks.annotated_copy(bench.session.statement.id)


def _add_statements(bench: Workbench) -> None:
    add_files(bench, bench.asks.statement_files())


def _add_folder(bench: Workbench) -> None:
    folder = bench.asks.statement_folder()
    add_files(bench, [] if folder is None else [folder])


def _add_these(bench: Workbench, argument: object) -> None:
    if isinstance(argument, Sequence):
        add_files(bench, [Path(each) for each in argument])


MENU = Menu(
    "&File",
    10,
    (
        Action("file.new", "&New project…", _new, ("Ctrl+N",)),
        Action(
            "file.open",
            "&Open project…",
            _open,
            ("Ctrl+O",),
            run_on=lambda bench, argument: bench.open_project(Path(str(argument))),
        ),
        Menu(
            "Open &recent",
            0,
            (
                Action(
                    "file.clear_recent",
                    "&Clear the list",
                    _clear_recent,
                    hint="Forget the projects opened before; their files stay",
                    enabled=lambda bench: bool(_others(bench)),
                ),
            ),
            fill=_recent,
        ),
        Action(
            "file.save_copy",
            "Save a &copy…",
            _save_copy,
            ("Ctrl+Shift+S",),
            hint="All of the project, with its history and private notes",
        ),
        Action(
            "file.save_to_send",
            "Save a copy to s&end…",
            _save_to_send,
            hint="The project without its history, removed texts and private notes",
            enabled=lambda bench: not bench.session.is_lost,
        ),
        None,
        Action(
            "file.add_statements",
            "&Add statements…",
            _add_statements,
            ("Ctrl+I",),
            "plus",
            run_on=_add_these,
        ),
        Action(
            "file.add_folder",
            "Add a &folder…",
            _add_folder,
            hint="Add the files in a folder, and in the folders within it",
        ),
        Action(
            "file.remove_statement",
            "Re&move statement",
            _remove_open,
            icon="trash",
            enabled=has_text,
            run_on=_remove_those,
        ),
        Action("file.remove_sample", "Remove the sam&ple", _remove_sample, label=_sample_words),
        None,
        Action(
            "file.annotated_copy",
            "Make an annotate&d copy…",
            _annotated_copy,
            ("Ctrl+E",),
            "export",
            enabled=has_text,
            run_on=lambda bench, argument: bench.asks.annotated_copy(StatementId(str(argument))),
        ),
        Action(
            "file.show",
            "&Show the project in its folder",
            lambda bench: bench.asks.show_in_folder(bench.session.project.path),
            run_on=lambda bench, argument: bench.asks.show_in_folder(Path(str(argument))),
        ),
    ),
)
