"""Searches of much, and beside much else: very many results marked, statements added meanwhile."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations_db.edits.found import highlight_found
from annotations_db.errors import CancelledError
from annotations_db.project import open_project
from annotations_db.project.watching import Watch
from pyside_app.actions import large
from pyside_app.actions.search.marking_all import all_places
from pyside_app.jobs import Jobs, Progress
from pyside_app.panels.search.words import spoken

MANY = 12


@pytest.fixture
def many(searcher, search, home, monkeypatch):
    """More places than are marked at once, found in several statements."""
    monkeypatch.setattr(large, "AT_ONCE", 3)
    for number in range(MANY // 2):
        (home / f"{number}.md").write_text(
            f"# Zambia {number}\n\nA clearance after a clearance.\n", encoding="utf-8"
        )
    files = [home / f"{number}.md" for number in range(MANY // 2)]
    searcher.session.project.import_files(files)
    search("clearance title:zambia")
    return searcher


def test_many_results_are_marked_in_a_job_and_taken_back_in_one(many, executor):
    store = many.session.project.store
    count = len(many.session.project.history())
    many.panel.mark.click()
    executor.waiting.pop(0)()
    QApplication.processEvents()
    line = many.window.status.work
    assert line._title.text() == f"Marking {MANY} passages"
    assert store.highlight_count() == 0
    many.window.reading.setFocus()
    many.select_by_keys("Oslo, Norway")
    many.press(Qt.Key.Key_H)
    assert "goes on" in many.window.told
    executor.drain()
    assert not line.isVisible()
    assert store.highlight_count() == MANY
    assert many.window.told == f"Marked {MANY} passages"
    assert len(many.session.project.history()) == count + 1
    many.window.press_toast()
    executor.drain()
    assert store.highlight_count() == 0
    assert many.session.project.check() == []


@pytest.mark.parametrize("stopped_while", ["gathering", "marking"])
def test_marking_many_results_can_be_stopped(many, executor, stopped_while):
    project = many.session.project
    last = project.next_undo()
    many.panel.mark.click()
    if stopped_while == "marking":
        executor.waiting.pop(0)()
        QApplication.processEvents()
    many.window.status.work.stop.click()
    executor.drain()
    assert project.store.highlight_count() == 0
    assert project.next_undo() == last
    if stopped_while == "marking":
        assert many.window.told == "Stopped; all is as it was."


def test_while_many_are_made_ready_it_is_said_how_far_that_is(many, monkeypatch):
    found, told = many.panel.answer, []
    store, stamp = many.session.project.store, many.session.project.stamp()
    places = all_places(store, found, Progress(lambda *_: None))

    def stop(done, total):
        told.append((done, total))
        if done >= MANY // 2:
            raise CancelledError("cancelled")

    with pytest.raises(CancelledError):
        highlight_found(store, stamp, places, (), stop)
    assert told == [(0, MANY), (2, MANY), (4, MANY), (6, MANY)]


def rows(searcher):
    model = searcher.panel.model
    return [spoken(model.row(number)) for number in range(model.rowCount())]


def test_a_search_is_answered_while_an_import_goes_on(searcher, home, qtbot, project_path):
    """With the real workers, and an import that has written a part, and is writing the next."""
    jobs, panel = Jobs(parent=searcher.window), searcher.panel
    searcher.window.jobs = jobs
    files = []
    for number in range(130):
        files.append(home / f"{number}.md")
        files[-1].write_text(f"# Zambia {number}\n\nClears mines.\n", encoding="utf-8")
    halfway, go = threading.Event(), threading.Event()

    def told(done, _total):
        if done == 120:
            halfway.set()
            go.wait(60)

    def work(_progress):
        with open_project(project_path, author="Anna Berg") as same:
            return same.add_statements(files, watch=Watch(progress=told))

    jobs.start("Adding", work, done=lambda _: searcher.session.look_round())
    qtbot.waitUntil(halfway.is_set, timeout=60_000)
    panel.field.setFocus()
    for words, title in (("universalization title:norway", "Norway"), ("普遍", "中国")):
        panel.field.clear()
        panel.field.insert(words)
        qtbot.waitUntil(
            lambda title=title: any(title in each for each in rows(searcher)), timeout=4_000
        )
    assert not go.is_set()
    assert jobs.is_busy
    go.set()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=60_000)
    assert searcher.session.project.store.statement_count() == 3 + 130
    assert searcher.session.project.check() == []
    panel.field.clear()
    panel.field.insert("title:zambia")
    qtbot.waitUntil(lambda: panel.heading.count == "130", timeout=10_000)
