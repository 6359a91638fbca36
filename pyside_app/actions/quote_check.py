"""Checks the quotations of a draft, a file or what is on the clipboard, in a job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotations_db.project import open_project
from pyside_app.actions.table import Action, Menu
from pyside_app.jobs import Progress
from pyside_app.messages import Message
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from annotations_db.analysis.drafts.checking import Checked
    from pyside_app.dialogs.quote_check import Found


def _check_file(bench: Workbench) -> None:
    path = bench.asks.draft_file()
    if path is not None:
        _check(bench, path.name, path)


def _check_clipboard(bench: Workbench) -> None:
    words = QGuiApplication.clipboard().text()
    if words.strip():
        _check(bench, tr("the clipboard"), words)
    else:
        bench.toast(Message(tr("There is no text on the clipboard."), kind="error"))


def _check(bench: Workbench, name: str, draft: Path | str) -> None:
    project = bench.session.project.path

    def work(progress: Progress) -> list[Found]:
        return _checked(project, draft, progress)

    def show(found: list[Found]) -> None:
        from pyside_app.dialogs.quote_check import QuoteCheckSheet  # noqa: PLC0415

        def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
            sheet = QuoteCheckSheet(name, found, lambda each: _go(bench, each), look, window)
            return sheet, sheet.list if found else sheet.close_button

        if bench.session.project.path == project:
            bench.asks.open_when_free(make)

    bench.jobs.start(tr("Checking quotations"), work, done=show)


def _checked(path: Path, draft: Path | str, progress: Progress) -> list[Found]:
    """Off the GUI thread. Raises FileError where the draft cannot be read, CancelledError."""
    from annotations_db.importers import Workers  # noqa: PLC0415
    from annotations_db.importers.pasted import read_pasted  # noqa: PLC0415
    from pyside_app.dialogs.quote_check import Found  # noqa: PLC0415

    with Workers(cancelled=progress.is_cancelled) as workers:
        if isinstance(draft, Path):
            text = workers.read(draft, None).text
        else:
            text = read_pasted(None, draft, workers=workers).text
    with open_project(path, read_only=True) as project:
        checked = project.check_quotations(
            text, progress=progress.report, cancelled=progress.is_cancelled
        )
        titles = {
            each.statement_id: project.store.statement(each.statement_id).title
            for each in checked
            if each.statement_id is not None
        }
    return [
        Found(each, titles[each.statement_id] if each.statement_id is not None else "")
        for each in checked
    ]


def _go(bench: Workbench, checked: Checked) -> None:
    """To where it was said."""
    if checked.statement_id is None or checked.span is None:
        return
    opened = bench.session.statement
    if opened is None or opened.id != checked.statement_id:
        bench.session.open_statement(checked.statement_id)
    bench.reading.go_to(checked.span)


MENU = Menu(
    "&Edit",
    28,
    (
        Action(
            "draft.check",
            "Chec&k the quotations of a draft…",
            _check_file,
            hint="Look up every quotation of a Word file or text in the statements",
            also=("verify", "quote checker"),
        ),
        Action(
            "draft.check_clipboard",
            "Check the quotations on the clip&board",
            _check_clipboard,
            hint="The same for what was copied in another program",
        ),
    ),
)
