"""Writes a copy's pages as PDF; starts Qt without a screen where nobody has started it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.watching import followed
from pyside_app.printing.annotating import annotated
from pyside_app.printing.pages import Pages, set_pages
from pyside_app.printing.painting import PagePainter
from pyside_app.printing.shares import LISTED, PAINTED
from pyside_app.printing.sheets import Sheet, usual_sheet

_DOTS = 1200
"""Per inch: only the precision of what is drawn, all of it is outlines."""


def pdf_of(copy: AnnotatedCopy, sheet: Sheet | None = None) -> bytes:
    """The PDF of a copy, by default on the paper that is usual here.

    May run on any thread while an application runs; else only on the main one, where it starts
    an application without a screen that lives as long as the process.
    """
    if QGuiApplication.instance() is None:
        _start()
    pages = set_pages(copy, sheet or usual_sheet())
    return annotated(painted(pages), pages)


_SILENT = b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><?xpacket end="r"?>'


def painted(pages: Pages) -> bytes:
    """The pages as Qt writes them, without annotations."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setDocumentXmpMetadata(_SILENT)  # Qt's own names the minute in which it was made
    writer.setResolution(_DOTS)
    writer.setPageSize(pages.sheet.size)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    paint_on(writer, pages, PagePainter(pages), range(len(pages.leaves)))
    buffer.close()
    return bytes(buffer.data().data())


def paint_on(
    device: QPagedPaintDevice, pages: Pages, page_painter: PagePainter, wanted: Sequence[int]
) -> None:
    """Paints pages by their index on a device whose pages have the size of the sheet."""
    painter = QPainter()
    if not wanted or not painter.begin(device):
        return
    scale = device.width() / pages.sheet.width
    painter.scale(scale, scale)
    try:
        for number, index in enumerate(followed(wanted, pages.copy.watch, LISTED, PAINTED)):
            if number:
                device.newPage()
            page_painter.paint(painter, index)
    finally:
        painter.end()  # a painter that outlives its device takes the process down


@cache
def _start() -> QApplication:
    """An application with widgets, so that a notebook can still open the window beside it."""
    return QApplication([sys.argv[0] or "plenary", "-platform", "offscreen"])
