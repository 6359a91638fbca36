"""Making a quotation report: counts what it would hold, writes it in a job, offers to open it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations_db.filters import Filter
from annotations_db.model import Span


@pytest.fixture
def marked(window, home):
    """Three highlights of two tags by Anna, a private note on one."""
    project = window.session.project
    project.set_author("Anna Berg")
    statement = window.session.statement
    one = project.annotate(statement, quote="Japan attaches great importance", tags=["Outcome"])
    project.annotate(statement, span=Span(0, 12), tags=["Outcome"])
    project.annotate(statement, quote="Friend of the President on Universalization", tags=["Role"])
    project.note(one, "Mine alone.", private=True)
    window.session.look_round()
    window.session._reload()
    return window


@pytest.fixture
def opened(marked, monkeypatch):
    """The files that were opened with the system's programs."""
    found = []
    monkeypatch.setattr(marked.asks, "open_file", found.append)
    return found


@pytest.fixture
def sheet(marked, opened, home, monkeypatch, executor):
    monkeypatch.setattr(marked.asks, "place_for_copy", lambda each: home / each.name)
    marked.command("file.report")
    executor.drain()
    return marked.asks.sheet


def choose(sheet, place, name):
    level = sheet.levels[place]
    level.setCurrentIndex(level.findText(name))


def test_it_says_what_the_report_would_hold(sheet, executor):
    assert sheet.count.text().startswith("3 highlights from 1 statement. Without a quote: ")
    choose(sheet, 0, "State or organisation")
    choose(sheet, 1, "–")
    executor.drain()
    assert sheet.count.text() == "3 highlights from 1 statement."


def test_the_report_is_written_and_can_be_opened(marked, sheet, opened, home, executor):
    suffixes = [each.suffix for each in sheet._reporting.forms]
    sheet.formats.button(suffixes.index(".md")).setChecked(True)
    sheet.title.setText("Oslo: who/said what")
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert sheet.save.text() == "Saving…"
    executor.drain()
    out = home / "Oslo who said what.md"
    text = out.read_text(encoding="utf-8")
    assert "## Outcome" in text
    assert "### Japan" in text
    assert "Mine alone" not in text
    assert sheet.count.text() == f"Saved as {out.name}"
    sheet.open_report.click()
    assert opened == [out]
    assert marked.asks.sheet is None


def test_the_filter_of_the_cards_chooses_what_is_in_it(marked, home, executor, monkeypatch):
    role = marked.session.tree.named("Role")
    marked.session.set_filter(Filter(tag_ids=frozenset({role.id})))
    monkeypatch.setattr(marked.asks, "place_for_copy", lambda each: home / each.name)
    marked.command("file.report")
    executor.drain()
    sheet = marked.asks.sheet
    assert sheet.highlights.currentText() == "Those that the filter lets through"
    assert sheet.count.text() == "1 highlight from 1 statement."
    sheet.highlights.setCurrentIndex(0)
    executor.drain()
    assert sheet.count.text().startswith("3 highlights")


def test_names_stay_where_they_are_not_wanted(sheet, home, executor):
    suffixes = [each.suffix for each in sheet._reporting.forms]
    sheet.formats.button(suffixes.index(".html")).setChecked(True)
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    executor.drain()
    assert "Anna Berg" not in next(home.glob("*.html")).read_text(encoding="utf-8")


def test_a_project_without_highlights_says_so_and_cannot_be_saved(window, executor):
    window.command("file.report")
    executor.drain()
    sheet = window.asks.sheet
    assert sheet.count.text().startswith("No highlight fits")
    assert not sheet.save.isEnabled()


def test_cancel_stops_the_writing_and_nothing_is_left(sheet, home, executor):
    before = set(home.iterdir())
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    QTest.mouseClick(sheet.cancel, Qt.MouseButton.LeftButton)
    executor.drain()
    assert sheet.save.text() == "Save report…"
    assert sheet.save.isEnabled()
    assert set(home.iterdir()) == before


def test_it_never_replaces_the_open_project(marked, sheet, executor, monkeypatch):
    path = marked.session.project.path
    content = path.read_bytes()
    monkeypatch.setattr(marked.asks, "place_for_copy", lambda _: path)
    sheet.rows[0].button.setChecked(True)
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    executor.drain()
    assert path.read_bytes()[:16] == content[:16] == b"SQLite format 3\x00"
