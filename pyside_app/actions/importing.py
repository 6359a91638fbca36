"""Adding statements: read in a job, looked at in a sheet, written in a job as one edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotations_db.errors import CancelledError, ProjectError, UserError
from annotations_db.model import SourceId, Statement
from annotations_db.project import ImportReport, OnDuplicate, open_project
from annotations_db.words import sentence
from pyside_app.jobs import Progress
from pyside_app.messages import Message
from pyside_app.theme import Look
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from annotations_db.project.preparing import Origin, Prepared, Read, ReadAs

_READING = "Reading {number} of {total}: {file}"
_ADDING = "Adding {number} of {total}: {file}"


def add_files(bench: Workbench, origins: Sequence[Origin]) -> None:
    """Reads files or a pasted text, then shows what would come in."""
    project = bench.session.project
    if not origins:
        return
    if project.read_only:
        bench.session.say_error(ProjectError("project-read-only", path=project.path.name))
        return

    def work(progress: Progress) -> list[Read]:
        from annotations_db.project.preparing import read_all  # noqa: PLC0415
        from annotations_db.project.watching import Watch  # noqa: PLC0415

        return read_all(
            origins, Watch(progress.report, progress.is_cancelled, _naming(progress, _READING))
        )

    place = project.path
    title = counted("Reading {n} text", "Reading {n} texts", len(origins))
    bench.jobs.start(title, work, done=lambda reads: _show(bench, place, reads))


def _naming(progress: Progress, words: str) -> Callable[[str, int, int], None]:
    """Says which of several files is at hand; a single one is named by the title of the job."""

    def say(name: str, number: int, total: int) -> None:
        if total > 1:
            progress.say(tr(words, number=number, total=total, file=name))

    return say


def _show(bench: Workbench, place: Path, reads: Sequence[Read]) -> None:
    if bench.session.project.path != place:
        return
    failed = [each.error for each in reads if each.error is not None]
    if len(failed) == len(reads):
        bench.asks.import_report([sentence(each) for each in failed])
        return

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        from pyside_app.dialogs.add_statements import Adding, AddSheet  # noqa: PLC0415
        from pyside_app.dialogs.arrivals import Arrivals  # noqa: PLC0415

        arrivals = Arrivals(reads, _known(bench, reads), bench.session.project.store.attributes())
        adding = Adding(
            arrivals,
            read_again=lambda origin, read_as, then: _read_again(bench, origin, read_as, then),
            add=lambda items, on_later: _write(bench, place, items, on_later),
        )
        sheet = AddSheet(adding, bench.session, look, window)
        return sheet, sheet.first_focus

    bench.asks.open_when_free(make)


def _known(bench: Workbench, reads: Sequence[Read]) -> dict[SourceId, Statement]:
    """What the project has of this already, the same bytes or the same words, by the id of its
    source.
    """
    from annotations_db.project.duplicates import known_among  # noqa: PLC0415

    read = [each.prepared.imported for each in reads if each.prepared is not None]
    return known_among(bench.session.project.store, read)


def _read_again(
    bench: Workbench, origin: Origin, read_as: ReadAs, then: Callable[[Read | None], None]
) -> None:
    def work(progress: Progress) -> Read:
        from annotations_db.importers import Workers  # noqa: PLC0415
        from annotations_db.project.preparing import read_one  # noqa: PLC0415

        with Workers(cancelled=progress.is_cancelled) as workers:
            return read_one(
                origin,
                workers,
                read_as.layout,
                encoding=read_as.encoding,
                keep_running=read_as.keep_running,
            )

    def fail(error: UserError) -> None:
        then(None)
        if not isinstance(error, CancelledError):
            bench.session.say_error(error)

    bench.jobs.start(tr("Reading the text again"), work, done=then, failed=fail)


def _write(
    bench: Workbench, place: Path, items: Sequence[Path | Prepared], on_later: OnDuplicate
) -> None:
    """``on_later`` is what becomes of files that are not read yet, where the project has them."""
    project = bench.session.project
    if project.path != place:
        return
    author = project.author_name

    def work(progress: Progress) -> ImportReport:
        from annotations_db.project.watching import Watch  # noqa: PLC0415

        with open_project(place, author=author) as same:
            return same.add_statements(
                items,
                watch=Watch(progress.report, progress.is_cancelled, _naming(progress, _ADDING)),
                on_duplicate=on_later,
            )

    title = counted("Adding {n} statement", "Adding {n} statements", len(items))
    bench.jobs.start(title, work, done=lambda report: _report(bench, place, report))


def _report(bench: Workbench, place: Path, report: ImportReport) -> None:
    session = bench.session
    if session.project.path != place:
        return
    session.look_round()
    first = next(
        (each.statement for each in report.outcomes if each.state in {"added", "replaced"}), None
    )
    if first is not None:
        session.open_statement(first.id)
        bench.toast(Message(_said(report), tr("Undo"), "edit.undo", report.record_id))
    elif report.skipped:
        one, many = "The project has this file already", "The project has these {n} files already"
        bench.toast(Message(counted(one, many, len(report.skipped))))
    if report.failed:
        bench.asks.import_report([sentence(each) for each in report.failed])


def _said(report: ImportReport) -> str:
    count, replaced = len(report.added), report.replaced
    if count and replaced:
        return tr("Added {added}, replaced {replaced}", added=count, replaced=len(replaced))
    if len(replaced) == 1 and replaced[0].statement is not None:
        return tr("Replaced “{title}”", title=replaced[0].statement.title)
    if replaced:
        return counted("Replaced {n} statement", "Replaced {n} statements", len(replaced))
    if count == 1:
        return tr("Added “{title}”", title=report.added[0].title)
    return counted("Added {n} statement", "Added {n} statements", count)
