"""Checking the quotations of a draft in the window: counted, shown, gone to."""

from __future__ import annotations

import docx
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

QUOTE = "Japan attaches great importance to two elements"
WRONG = "Japan attaches little importance to two elements"


@pytest.fixture
def checked(window, executor):
    def check(words):
        QGuiApplication.clipboard().setText(words)
        window.command("draft.check_clipboard")
        executor.drain()
        return window.asks.sheet

    return check


def test_it_counts_and_shows_the_worst_first(checked):
    sheet = checked(f"It says “{QUOTE}”.\n\nIt says “{WRONG}”.\n\n“The moon is made of cheese.”")
    assert sheet.summary.text() == (
        "3 quotations: 1 exact, 1 altered, 0 by somebody else, 1 not found."
    )
    shown = sheet.list.toPlainText()
    assert shown.index("Not found") < shown.index("Altered") < shown.index("Exact")
    assert "little great" in shown


def test_a_link_goes_to_where_it_was_said(window, checked):
    sheet = checked(f"“{QUOTE}”")
    sheet.list.anchorClicked.emit(QUrl("go:0"))
    assert window.asks.sheet is None
    text = window.session.text.text
    cursor = window.reading.view.span_rects(sheet._found[0].checked.span)
    assert text[sheet._found[0].checked.span.start :].startswith(QUOTE)
    assert cursor


def test_what_a_draft_holds_is_shown_as_typed(checked):
    sheet = checked("“<img src=x> <b>one</b> two three”")
    assert "<img src=x> <b>one</b> two three" in sheet.list.toPlainText()


def test_a_draft_without_quotations_says_so(checked):
    sheet = checked("Nothing is quoted.")
    assert "no quotation" in sheet.summary.text()
    assert not sheet.list.isVisible()


def test_a_word_file_is_checked(window, executor, home, monkeypatch):
    draft = docx.Document()
    draft.add_paragraph(f"It says “{QUOTE}”.")
    draft.save(home / "draft.docx")
    monkeypatch.setattr(window.asks, "draft_file", lambda: home / "draft.docx")
    window.command("draft.check")
    executor.drain()
    assert window.asks.sheet.summary.text().startswith("One quotation: 1 exact")


def test_a_draft_that_cannot_be_read_is_one_sentence(window, executor, home, monkeypatch):
    (home / "draft.docx").write_bytes(b"no word file")
    monkeypatch.setattr(window.asks, "draft_file", lambda: home / "draft.docx")
    window.command("draft.check")
    executor.drain()
    assert "draft.docx" in window.told
    assert window.asks.sheet is None
