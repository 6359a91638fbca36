"""Puts a copy on paper: on a printer; highlights are painted there."""

from __future__ import annotations

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from annotations_db.exporters.copy import AnnotatedCopy
from pyside_app.printing.pages import set_pages
from pyside_app.printing.painting import PagePainter
from pyside_app.printing.sheets import sheet_of, usual_sheet
from pyside_app.printing.writing import paint_on


def printer_for(copy: AnnotatedCopy) -> QPrinter:
    """The usual printer with the usual paper; its job has the statement's title."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _set_up(printer, copy)
    return printer


def print_copy(copy: AnnotatedCopy, printer: QPrinter) -> int:
    """Prints the pages on the paper that the printer has, always upright, those that its user
    asked for. Returns how many there were in all; none is printed where the printer refuses.
    """
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    pages = set_pages(copy, sheet_of(printer.pageLayout().pageSize()))
    wanted = [
        index
        for index in range(len(pages.leaves))
        if not printer.fromPage() or printer.fromPage() <= index + 1 <= printer.toPage()
    ]
    paint_on(printer, pages, PagePainter(pages, tinted=True), wanted)
    return len(pages.leaves)


def _set_up(printer: QPrinter, copy: AnnotatedCopy) -> None:
    printer.setPageSize(usual_sheet().size)
    printer.setDocName(copy.statement.title)
