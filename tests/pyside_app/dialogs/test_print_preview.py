"""Print and print preview: the pages of what the filter shows."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from annotations_db.edits import annotations
from annotations_db.filters import Filter
from annotations_db.model import Span
from pyside_app.actions import printing
from pyside_app.dialogs.print_preview import PreviewSheet
from tests.pyside_app.printing import reading_back as back


def mark(session, words, tag):
    start = session.text.text.index(words)
    span = Span(start, start + len(words))
    project = session.project
    tags = [session.tree.find(tag).id]
    session.perform(
        lambda: annotations.highlight(
            project.store, project.stamp(), session.statement.id, span, tag_ids=tags
        )
    )
    return tags[0]


@pytest.fixture
def preview(window, executor):
    window.command("file.print_preview")
    executor.drain()
    sheet = window.asks.sheet
    assert isinstance(sheet, PreviewSheet)
    return sheet


def test_pages_are_turned_by_buttons_keys_and_no_further_than_there_are(preview):
    count = len(preview._pages.leaves)
    assert count > 1
    assert preview.where.text() == f"Page 1 of {count}"
    assert not preview.before.isEnabled()
    first = preview.view.picture()
    preview.after.click()
    assert preview.page == 1
    assert preview.view.picture() != first
    QTest.keyClick(preview.view, Qt.Key.Key_PageUp)
    assert preview.view.picture() == first
    for _ in range(count + 3):
        QTest.keyClick(preview.view, Qt.Key.Key_Right)
    assert preview.page == count - 1
    assert not preview.after.isEnabled()
    assert preview.view.accessibleName() == f"Page {count} of {count}"


def test_paper_is_white_in_the_dark(window, executor):
    window.look.set_theme("dark")
    window.command("file.print_preview")
    executor.drain()
    assert window.asks.sheet.view.picture().pixelColor(4, 4) == QColor("white")


def test_only_what_the_filter_shows_is_printed(window):
    session = window.session
    kept = mark(session, "Japan attaches great importance", "Universalization")
    mark(session, "Mr. President", "Clearance")
    assert len(printing.copy_to_print(window).highlights) == 2
    session.set_filter(Filter(tag_ids=frozenset({kept})))
    (left,) = printing.copy_to_print(window).highlights
    assert left.annotation.exact == "Japan attaches great importance"


def test_print_sends_the_pages_to_the_printer_that_was_chosen(
    window, executor, monkeypatch, tmp_path
):
    out = tmp_path / "printed.pdf"

    def choose(printer):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        return True

    monkeypatch.setattr(printing, "chosen", choose)
    window.command("file.print")
    executor.drain()
    count = len(back.characters(out.read_bytes()))
    assert window.told == f"{count} pages went to the printer"


def test_nothing_is_printed_where_no_printer_was_chosen(window, executor, monkeypatch):
    monkeypatch.setattr(printing, "chosen", lambda _printer: False)
    window.command("file.print")
    assert executor.waiting == []
    assert window.told == ""


def test_without_a_statement_there_is_nothing_to_print(make_window):
    window = make_window(empty=True)
    window.commands.refresh()
    assert not window.commands.action("file.print").isEnabled()
    assert not window.commands.action("file.print_preview").isEnabled()


def test_a_start_loads_nothing_of_printing_and_no_dictionary():
    script = "import sys, pyside_app.window.main; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    loaded = set(done.stdout.split())
    assert not {"PySide6.QtPrintSupport", "spellchecker", "pyside_app.printing.pages"} & loaded
