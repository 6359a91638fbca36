"""Edits of very many highlights: the window lives on, nothing else is changed, and they can be
stopped.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pyside_app.actions import large, several

CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
MARKING = "Marking {} passages"


@pytest.fixture
def finder(anna, monkeypatch):
    """Anna has found more places than are marked at once."""
    monkeypatch.setattr(large, "AT_ONCE", 3)
    anna.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    anna.type("cluster munitions")
    anna.count = len(anna.window.reading.all_found())
    return anna


def mark_all(reader):
    reader.press(Qt.Key.Key_3, CONTROL_ALT)


def state(reader):
    project = reader.session.project
    return [list(project.store.highlights()), list(project.store.tags())]


def test_all_places_are_marked_in_a_job_and_taken_back_in_one(finder, executor):
    mark_all(finder)
    assert finder.quotes() == []
    work = finder.window.status.work
    assert work.isVisible()
    executor.drain()
    assert not work.isVisible()
    assert len(finder.quotes()) == finder.count
    assert finder.window.told == f"Marked {finder.count} passages"
    finder.window.press_toast()
    assert len(finder.quotes()) == finder.count
    executor.drain()
    assert finder.quotes() == []
    finder.window.reading.setFocus()
    finder.redo()
    executor.drain()
    assert len(finder.quotes()) == finder.count
    assert finder.session.project.check() == []


def test_meanwhile_one_reads_but_changes_nothing(finder, executor):
    mark_all(finder)
    before = state(finder)
    finder.window.reading.setFocus()
    finder.select_by_keys("Oslo, Norway")
    finder.press(Qt.Key.Key_H)
    waits = f"“{MARKING.format(finder.count)}” goes on: wait until it is done, or stop it."
    assert finder.window.told == waits
    assert state(finder) == before
    finder.session.mark_reading(status="checked")
    assert finder.session.status == "to read"
    executor.drain()
    assert finder.session.status == "checked"
    finder.press(Qt.Key.Key_H)
    assert len(finder.quotes()) == finder.count + 1


def test_stopped_it_leaves_all_as_it_was(finder, executor):
    before = state(finder)
    mark_all(finder)
    finder.window.status.work.stop.click()
    executor.drain()
    assert finder.window.told == "Stopped; all is as it was."
    assert state(finder) == before
    assert finder.session.project.next_undo() is None
    mark_all(finder)
    executor.drain()
    assert len(finder.quotes()) == finder.count


def test_a_fault_in_the_work_does_not_lock_the_project(finder, executor, monkeypatch, qtbot):
    with monkeypatch.context() as broken:
        broken.setattr("pyside_app.actions.several.many.highlight_all", lambda *_, **__: 1 / 0)
        mark_all(finder)
        with qtbot.capture_exceptions() as caught:
            executor.drain()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    mark_all(finder)
    executor.drain()
    assert len(finder.quotes()) == finder.count


def test_many_highlights_are_tagged_coloured_and_removed_so(finder, executor):
    mark_all(finder)
    executor.drain()
    session = finder.session
    while finder.window.reading.close_layer():
        pass
    session.select(None)
    session.set_current(next(iter(session.highlights)))
    session.choose(session.highlights)
    several.put(finder.window, session.chosen, ["My own"])
    assert finder.tags() == []
    executor.drain()
    assert all(finder.tags(each) == ["My own"] for each in range(finder.count))
    finder.window.command("tags.delete", session.tree.named("My own").id)
    executor.drain()
    assert finder.window.told.startswith("Deleted tag “My own”; ")
    assert all(finder.tags(each) == [] for each in range(finder.count))
    finder.undo()
    executor.drain()
    assert finder.tags() == ["My own"]
    finder.window.command("annotate.delete", list(session.highlights))
    executor.drain()
    assert finder.window.told == f"Removed {finder.count} highlights"
    assert finder.quotes() == []


def test_another_project_stops_it(finder, executor, tmp_path):
    path = finder.session.project.path
    mark_all(finder)
    finder.window.new_project(tmp_path / "Other.plenary")
    executor.drain()
    assert not finder.session.long_edit
    finder.window.open_project(path)
    assert finder.quotes() == []
