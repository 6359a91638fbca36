"""Printing, as a section of the File menu: what the filter shows, on paper or before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.theme import Look
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from annotations_db.exporters.copy import AnnotatedCopy
    from pyside_app.printing.pages import Pages


def _is_open(bench: Workbench) -> bool:
    return bench.session.statement is not None


def copy_to_print(bench: Workbench) -> AnnotatedCopy | None:
    """The open statement with the highlights that are shown, as copies are wished; private notes
    stay.
    """
    from annotations_db.exporters.copy import gather  # noqa: PLC0415

    session, kept = bench.session, bench.kept.now
    if session.statement is None:
        return None
    now = datetime.now(UTC).astimezone()
    shown = tuple(session.shown())
    whole = gather(session.project.store, session.statement.id, made_at=now, highlights=shown)
    return replace(whole, notes=kept.copy_notes, names_and_times=kept.copy_names)


def _preview(bench: Workbench) -> None:
    copy = copy_to_print(bench)
    if copy is None:
        return
    from pyside_app.printing.pages import set_pages  # noqa: PLC0415 - costs every start
    from pyside_app.printing.sheets import usual_sheet  # noqa: PLC0415

    def show(pages: Pages) -> None:
        bench.asks.open(lambda look, window: _sheet(bench, pages, look, window))

    bench.jobs.start(
        tr("Setting the pages"), lambda _progress: set_pages(copy, usual_sheet()), done=show
    )


def _sheet(bench: Workbench, pages: Pages, look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
    from pyside_app.dialogs.print_preview import PreviewSheet  # noqa: PLC0415 - costs every start

    sheet = PreviewSheet(pages, lambda: _print(bench), look, window)
    return sheet, sheet.view


def _print(bench: Workbench) -> None:
    copy = copy_to_print(bench)
    if copy is None:
        return
    from pyside_app.printing.paper import print_copy, printer_for  # noqa: PLC0415

    printer = printer_for(copy)
    if not chosen(printer):
        return
    bench.jobs.start(
        tr("Printing"),
        lambda _progress: print_copy(copy, printer),
        done=lambda count: bench.toast(Message(_printed(count))),
    )


def chosen(printer: QPrinter) -> bool:
    """Lets the person choose a printer and pages in the system's dialog; False where they do not
    want to.
    """
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - only when printing

    dialog = QPrintDialog(printer, QApplication.activeWindow())
    return dialog.exec() == QPrintDialog.DialogCode.Accepted


def _printed(count: int) -> str:
    return counted("{n} page went to the printer", "{n} pages went to the printer", count)


MENU = Menu(
    "&File",
    12,
    (
        Action("file.print", "Pr&int…", _print, ("Ctrl+Alt+P",), enabled=_is_open),
        Action("file.print_preview", "Print pre&view…", _preview, enabled=_is_open),
    ),
)
