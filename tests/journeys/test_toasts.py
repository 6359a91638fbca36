"""What the window tells while other things go on: offers, sheets, the job line, the end."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import Qt

from annotations_db.model import RecordId
from annotations_db.project import open_project
from pyside_app.jobs import Jobs, Worker
from pyside_app.preferences import Kept
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.window.main import MainWindow
from tests.adding import add
from tests.conftest import ManualExecutor

QUOTE = "Japan attaches great importance to two elements"
OTHER = "universalization"


def mark(reader, words):
    reader.select(words)
    reader.press(Qt.Key.Key_H)


def test_an_announced_undo_leaves_with_its_offer(anna, return_of):
    mark(anna, QUOTE)
    anna.window.close()
    back = return_of()
    back.session.project.set_author("Anna Berg")
    back.session._reload()
    back.window.commands.refresh()
    back.undo()
    assert back.window.told.startswith("Next undo")
    back.undo()
    assert back.quotes() == []
    assert back.window.told == ""
    mark(back, OTHER)
    back.window.press_toast()
    assert back.quotes() == [OTHER]


def test_the_offer_to_bring_back_goes_once_it_was_brought_back(anna):
    mark(anna, QUOTE)
    anna.press(Qt.Key.Key_Delete)
    assert anna.window.told.startswith("Removed")
    anna.undo()
    assert anna.quotes() == [QUOTE]
    assert anna.window.told == ""
    anna.window.press_toast()
    assert anna.quotes() == [QUOTE]


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_a_command_for_another_record_does_nothing_and_says_so(anna, way):
    mark(anna, QUOTE)
    anna.window.command(f"edit.{way}", RecordId("another"))
    assert anna.quotes() == [QUOTE]
    assert anna.window.told.endswith("already.")


def test_an_offer_under_newer_changes_says_what_is_in_the_way(anna):
    mark(anna, QUOTE)
    first = anna.session.project.next_undo().id
    mark(anna, OTHER)
    anna.window.command("edit.undo", first)
    assert len(anna.quotes()) == 2
    assert anna.window.told.startswith("Other changes came after that")


def test_undoing_an_import_opens_the_statement_beside_it(anna, home, executor):
    before = anna.session.statement
    (home / "one.md").write_text("# One\n\nWords.\n", encoding="utf-8")
    add(anna.window, executor, home / "one.md")
    assert anna.session.statement.title == "One"
    anna.window.press_toast()
    assert anna.session.statement == before


def test_an_import_report_waits_for_the_sheet_that_is_open(reader, home, executor, qtbot):
    mark(reader, QUOTE)
    reader.type("Anna")
    (home / "bad.txt").write_bytes(b"")
    reader.window.command("file.add_statements", [home / "bad.txt"])
    executor.drain()
    assert reader.window.asks.sheet.field.text().endswith("Anna")
    reader.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hasattr(reader.window.asks.sheet, "sentences"))
    assert "bad.txt" in reader.window.asks.sheet.sentences[0]
    reader.press(Qt.Key.Key_Escape)
    assert reader.window.asks.sheet is None
    assert reader.quotes() == [QUOTE]


def test_keys_go_to_the_text_after_a_sheet_where_nothing_had_them(anna, qapp):
    qapp.focusWidget().clearFocus()
    anna.window.command("help.keys")
    anna.window.asks.close_sheet()
    assert anna.window.reading.isAncestorOf(qapp.focusWidget())


def test_the_job_line_shows_one_job_after_the_other_and_stop_stops_that_one(window, executor):
    line, jobs = window.status.work, window.jobs
    started = [jobs.start(each, lambda _: None, done=lambda _: None) for each in ("Job 1", "Job 2")]
    assert line._title.text() == "Job 1"
    line.stop.click()
    assert [each.progress.is_cancelled() for each in started] == [True, False]
    executor.waiting.pop(0)()
    assert line.isVisible()
    assert line._title.text() == "Job 2"
    assert line.stop.isEnabled()
    executor.drain()
    assert not line.isVisible()


def test_the_job_line_comes_back_to_the_job_that_still_runs(window):
    line, writer, reader = window.status.work, ManualExecutor(), ManualExecutor()
    jobs = Jobs(writer, window, reader=reader)
    jobs.started.connect(line.follow)
    told = [
        jobs.start(each, lambda progress: progress.report(1, 4), done=lambda _: None, only_reads=it)
        for each, it in (("Adding", False), ("Searching", True))
    ]
    assert line._title.text() == "Searching"
    line.stop.click()
    assert [each.progress.is_cancelled() for each in told] == [False, True]
    reader.drain()
    assert line._title.text() == "Adding"
    assert line.stop.isEnabled()
    writer.drain()
    assert not line.isVisible()


def test_what_waits_to_write_a_file_is_done_at_the_end(qtbot, tmp_path):
    jobs, go = Jobs(Worker()), threading.Event()
    jobs.start("First", lambda _: go.wait(5), done=lambda _: None)
    jobs.start("Copy", lambda _: (tmp_path / "copy").write_bytes(b"x"), done=lambda _: None)
    threading.Timer(0.2, go.set).start()
    jobs.close()
    assert (tmp_path / "copy").exists()


@pytest.fixture
def huge(home):
    path = home / "huge.md"
    path.write_text("# Huge\n\n" + "*Some* [words](x) of a `text`.\n\n" * 250_000, encoding="utf-8")
    return path


def test_closing_while_one_large_file_is_read_takes_no_time(anna, huge, qtbot, project_path):
    anna.window.jobs._writing.executor = Worker()
    anna.window.command("file.add_statements", [huge])
    qtbot.wait(1500)
    assert anna.window.jobs.is_busy
    begun = time.monotonic()
    anna.window.close()
    assert time.monotonic() - begun < 2
    with open_project(project_path) as project:
        assert project.store.statement_count() == 1


def test_stopping_while_one_large_file_is_read_takes_no_time(anna, huge, qtbot):
    anna.window.jobs._writing.executor = Worker()
    anna.window.command("file.add_statements", [huge])
    qtbot.wait(1500)
    anna.window.status.work.stop.click()
    qtbot.waitUntil(lambda: not anna.window.jobs.is_busy, timeout=2000)
    assert anna.session.project.store.statement_count() == 1


def test_the_first_window_fits_its_screen(qtbot, window, qapp, home, executor, tmp_path):
    with open_project(window.session.project.path, read_only=True) as project:
        first = MainWindow(
            Session(project), Look("light"), Jobs(executor), Kept(tmp_path / "window.json")
        )
        qtbot.addWidget(first)
        room = first.screen().availableGeometry()
        assert first.width() <= room.width()
        assert first.height() <= room.height()
        first.close()
