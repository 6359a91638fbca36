"""The quotation report: counted and written in jobs, from the file as it is then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotations_db.errors import CancelledError, UserError
from annotations_db.project import open_project
from pyside_app.actions.table import Action, Menu
from pyside_app.jobs import Job, Progress
from pyside_app.theme import Look
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from annotations_db.analysis.report import Report
    from pyside_app.dialogs.report import Reported, ReportSheet


class Making:
    """One report on its way; of several counts that were wanted the last one is shown."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._path = bench.session.project.path
        self._filter = bench.session.filter
        self._sheet: ReportSheet | None = None
        self._counting: Job | None = None
        self._writing: Job | None = None
        self._wish = 0

    def sheet(self, look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        """The sheet, and what in it has the keys first."""
        from annotations_db.analysis.form import forms  # noqa: PLC0415
        from pyside_app.dialogs.report import Reporting, ReportSheet  # noqa: PLC0415

        reporting = Reporting(
            forms=forms(),
            attributes=self._bench.session.project.store.attributes(),
            title=tr("Quotations from {project}", project=self._path.stem),
            has_filter=self._filter.is_active,
            count=self._count,
            save=self._save,
            stop=self._stop,
            open=self._bench.asks.open_file,
            show_in_folder=self._bench.asks.show_in_folder,
        )
        self._sheet = ReportSheet(reporting, look, window)
        self._sheet.closed.connect(self._forget)
        self._sheet.ask_for_count()
        return self._sheet, self._sheet.levels[0]

    def _count(self, chosen: Reported) -> None:
        if self._counting is not None:
            self._counting.cancel()
        self._wish += 1
        wish = self._wish

        def show(report: Report) -> None:
            if self._sheet is not None and wish == self._wish:
                self._sheet.show_count(_holds(report))

        def fail(error: UserError) -> None:
            if self._sheet is not None and wish == self._wish:
                self._sheet.show_trouble(error)

        self._counting = self._bench.jobs.start(
            tr("Counting quotes"),
            lambda progress: self._made(chosen, progress),
            done=show,
            failed=fail,
            is_told=False,
        )

    def _save(self, chosen: Reported, name: str) -> bool:
        out = self._bench.asks.place_for_copy(self._path.parent / name)
        if out is None:
            return False
        suffix = chosen.form.suffix
        place = out if out.suffix.casefold() == suffix else out.with_name(out.name + suffix)

        def work(progress: Progress) -> Path:
            report = self._made(chosen, progress)
            with open_project(self._path, read_only=True) as project:
                return project.write_report(report, place, to=chosen.form.id, overwrite=True)

        self._wish += 1  # a count that is still being made says nothing anymore
        self._writing = self._bench.jobs.start(
            tr("Making a report"), work, done=self._on_saved, failed=self._on_failed
        )
        self._writing.progressed.connect(self._on_progressed)
        return True

    def _made(self, chosen: Reported, progress: Progress) -> Report:
        with open_project(self._path, read_only=True) as project:
            return project.report(
                chosen.asked,
                wanted=self._filter if chosen.is_filtered else None,
                progress=progress.report,
                cancelled=progress.is_cancelled,
            )

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _on_progressed(self, done: int, total: int) -> None:
        if self._sheet is not None:
            self._sheet.show_progress(done, total)

    def _on_saved(self, path: Path) -> None:
        if self._sheet is not None:
            self._sheet.show_saved(path)

    def _on_failed(self, error: UserError) -> None:
        if self._sheet is None:
            if not isinstance(error, CancelledError):
                self._bench.session.say_error(error)
        elif isinstance(error, CancelledError):
            self._sheet.show_stopped()
        else:
            self._sheet.show_trouble(error)

    def _forget(self) -> None:
        self._sheet = None
        if self._counting is not None:
            self._counting.cancel()


def _holds(report: Report) -> str:
    quotes = counted("{n} highlight", "{n} highlights", report.count)
    said = counted(
        "{quotes} from {n} statement.",
        "{quotes} from {n} statements.",
        report.statements,
        quotes=quotes,
    )
    if not report.silent:
        return said
    silent = tr("Without a quote: {n} ({level}).", n=len(report.silent), level=report.levels[0])
    return f"{said} {silent}"


def make_report(bench: Workbench) -> None:
    """Opens the sheet that makes a quotation report."""
    bench.asks.open(Making(bench).sheet)


MENU = Menu(
    "&File",
    11,
    (
        Action(
            "file.report",
            "Ma&ke a quotation report…",
            make_report,
            ("Ctrl+Shift+E",),
            "table",
            "Bring the quotes of many statements together, by tag and state",
        ),
    ),
)
