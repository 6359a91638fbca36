"""Adding statements: files are read and written in a job, and what failed is said file by file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotations_db.project import ImportReport, open_project
from annotations_db.words import sentence
from pyside_app.jobs import Progress
from pyside_app.messages import Message
from pyside_app.workbench import Workbench


def add_files(bench: Workbench, paths: Sequence[Path]) -> None:
    """Adds files as statements, then shows the first of them."""
    if not paths:
        return
    project = bench.session.project
    place, author = project.path, project.author_name

    def work(progress: Progress) -> ImportReport:
        with open_project(place, author=author) as same:
            return same.import_files(
                paths,
                progress=progress.report,
                cancelled=progress.is_cancelled,
            )

    title = "Adding a statement" if len(paths) == 1 else f"Adding {len(paths)} statements"
    bench.jobs.start(title, work, done=lambda report: _show(bench, place, report))


def _show(bench: Workbench, place: Path, report: ImportReport) -> None:
    session = bench.session
    if session.project.path != place:
        return
    session.look_round()
    if report.added:
        session.open_statement(report.added[0].id)
        bench.toast(Message(*_said(report)))
    if report.failed:
        bench.asks.import_report([sentence(each) for each in report.failed])


def _said(report: ImportReport) -> tuple[str, str, str, object]:
    count = len(report.added)
    words = f"Added “{report.added[0].title}”" if count == 1 else f"Added {count} statements"
    return words, "Undo", "edit.undo", report.record_id
