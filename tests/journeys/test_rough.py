"""Rough handling of the real window: nothing is lost, nothing fails, what goes wrong is one
sentence.
"""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from annotations_db.edits import statements
from annotations_db.filters import Filter
from annotations_db.model import Span
from annotations_db.project import open_project
from pyside_app.jobs import Jobs
from tests.adding import confirm

QUOTE = "Japan attaches great importance to two elements"
TABLE = "# A table\n\nBefore it.\n\n| State | Year |\n|---|---|\n| Lao PDR | 2009 |\n\nAfter it.\n"


def add(reader, home, name, words):
    (home / name).write_text(words, encoding="utf-8")
    reader.session.project.import_files([home / name])
    reader.session._reload()
    return reader.session.project.statements()[-1].id


def sound(path):
    with open_project(path, read_only=True) as project:
        assert project.check() == []
        return [each.annotation.exact for each in project.annotations()]


def test_undo_and_redo_are_pressed_fast_while_a_job_imports(anna, home, qtbot, project_path):
    anna.window.jobs = Jobs(parent=anna.window)
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    files = []
    for number in range(12):
        files.append(home / f"{number}.md")
        files[-1].write_text(f"# Statement {number}\n\n" + "Words. " * 2000, encoding="utf-8")
    anna.window.command("file.add_statements", files)
    qtbot.waitUntil(lambda: anna.window.asks.sheet is not None, timeout=60_000)
    confirm(anna.window)
    for _ in range(40):
        anna.undo()
        anna.redo()
    qtbot.waitUntil(lambda: not anna.window.jobs.is_busy, timeout=60_000)
    while anna.session.redo() is not None:
        pass
    assert anna.session.project.store.statement_count() == 13
    highlights = anna.session.project.store.highlight_count()
    anna.window.close()
    assert sound(project_path) == [QUOTE] * highlights


def test_the_window_is_closed_during_an_import(anna, home, qtbot, project_path):
    anna.window.jobs = Jobs(parent=anna.window)
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_H)
    files = []
    for number in range(30):
        files.append(home / f"{number}.md")
        files[-1].write_text(f"# Statement {number}\n\n" + "Words. " * 3000, encoding="utf-8")
    anna.window.command("file.add_statements", files)
    qtbot.waitUntil(lambda: anna.window.asks.sheet is not None, timeout=60_000)
    confirm(anna.window)
    qtbot.wait(50)
    anna.window.close()
    assert sound(project_path) == [QUOTE]
    with open_project(project_path) as project:
        assert project.store.statement_count() in (1, 31)
    assert [each.name for each in project_path.parent.iterdir()] == [project_path.name]


@pytest.fixture
def impatient(monkeypatch):
    """Waits for a locked file half a second only."""
    monkeypatch.setattr("annotations_db.store.opening._WAIT", 0.5)


LOCK = (
    "import sqlite3, sys\n"
    "file = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
    "file.execute('BEGIN EXCLUSIVE')\n"
    "print('locked', flush=True)\n"
    "sys.stdin.read()\n"
)


@pytest.fixture
def locked():
    """Locks a project from another process until the test ends."""
    running = []

    def lock(path):
        holder = subprocess.Popen(
            [sys.executable, "-c", LOCK, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert holder.stdout.readline() == "locked\n"
        running.append(holder)
        return holder

    yield lock
    for holder in running:
        holder.communicate()


def test_an_edit_while_another_program_holds_the_project_is_refused_and_can_be_repeated(
    impatient, anna, locked, project_path
):
    holder = locked(project_path)
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_H)
    assert "in use by another program" in anna.window.told
    assert anna.session.selection is not None
    anna.window.places.keep()
    anna.window.command("edit.undo")
    anna.session.look_round()
    holder.communicate()
    anna.press(Qt.Key.Key_H)
    assert anna.quotes() == [QUOTE]


def test_a_project_that_is_held_is_not_opened_and_says_so(
    impatient, anna, locked, tmp_path, project_path
):
    other = tmp_path / "Held.plenary"
    anna.session.project.save_copy(other)
    locked(other)
    anna.window.open_project(other)
    (sentence,) = anna.window.asks.sheet.sentences
    assert "Held.plenary" in sentence
    assert anna.session.project.path == project_path
    anna.window.asks.close_sheet()


@pytest.mark.parametrize("how", ["deleted", "moved", "replaced"])
def test_a_project_whose_file_is_gone_is_told_and_what_was_done_is_saved_elsewhere(
    anna, project_path, tmp_path, monkeypatch, how
):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_H)
    if how == "moved":
        project_path.rename(tmp_path / "Elsewhere.plenary")
    else:
        for each in project_path.parent.iterdir():
            each.unlink()
    if how == "replaced":
        project_path.write_bytes(b"another file")
    anna.session.look_round()
    assert "was moved, deleted or replaced" in anna.window.told
    assert anna.window.status.saved.text().startswith("Nothing more is saved")
    anna.select("universalization")
    for key in (Qt.Key.Key_H, Qt.Key.Key_BracketRight):
        anna.press(key)
    anna.undo()
    anna.window.places.keep()
    assert anna.quotes() == [QUOTE]
    anna.session.perform(lambda: pytest.fail("it was asked for an edit"))
    saved = tmp_path / "Saved.plenary"
    monkeypatch.setattr(anna.window.asks, "place_for_project", lambda *_: saved)
    anna.window.press_toast()
    assert anna.session.project.path == saved
    anna.session.project.set_author("Anna Berg")
    anna.select("universalization")
    anna.press(Qt.Key.Key_H)
    assert len(anna.quotes()) == 2
    anna.window.close()
    assert len(sound(saved)) == 2


def test_folders_binaries_and_many_files_are_dropped(anna, home, executor, project_path):
    folder = home / "many"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number:03}.txt").write_text(f"Statement {number}.\n", encoding="utf-8")
    (home / "picture.md").write_bytes(bytes(range(256)) * 20)
    drop = [folder, home / "picture.md", home / "gone.md", *sorted(folder.iterdir())]
    anna.window._on_dropped(drop)
    executor.drain()
    assert anna.session.project.store.statement_count() == 1
    rows = anna.window.asks.sheet.list.rows.arrivals.rows
    assert len(rows) == 202
    sentences = [each.problem for each in rows if each.problem]
    confirm(anna.window)
    executor.drain()
    assert anna.session.project.store.statement_count() == 201
    assert len(sentences) == 2
    assert all(any(name in each for each in sentences) for name in ("picture.md", "gone.md"))
    assert anna.window.told == "Added 200 statements"
    anna.window.press_toast()
    assert anna.session.project.store.statement_count() == 1


def test_words_are_selected_across_a_table(anna, home, qapp):
    anna.session.open_statement(add(anna, home, "table.md", TABLE))
    text = anna.session.text.text
    anna.view.select(Span(text.index("Before"), text.index("After") + 5))
    anna.view.settled.emit()
    anna.press(Qt.Key.Key_1)
    (quote,) = anna.quotes()
    assert quote.startswith("Before it.")
    assert quote.endswith("After")
    assert "Lao PDR" in quote
    anna.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    anna.press(Qt.Key.Key_H)
    assert len(anna.quotes()) == 2
    assert not anna.window.grab().isNull()


@pytest.mark.parametrize(
    "name", ["x" * 300, "long words " * 30, "\N{GRINNING FACE}" * 300, "a&b <b>x</b>"]
)
def test_tag_names_of_300_characters_are_shown_everywhere(anna, name, qapp):
    name = name.strip()
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_T)
    anna.window.asks.picker().field.setText(name)
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tag = anna.session.tree.named(name)
    anna.window.panels.set_favourite(tag.id, 9)
    anna.session.set_filter(Filter(tag_ids=frozenset({tag.id})))
    anna.select("universalization")
    qapp.processEvents()
    pop_up = anna.window.reading.offering.popup
    assert anna.view.rect().contains(pop_up.geometry())
    assert not anna.window.grab().isNull()
    anna.session.select(None)
    anna.press(Qt.Key.Key_T)
    assert anna.view.rect().contains(anna.window.asks.picker().geometry())
    assert not anna.window.grab().isNull()
    anna.press(Qt.Key.Key_Escape)
    anna.window.command("tags.delete", tag.id)
    qapp.processEvents()
    assert anna.window.rect().contains(anna.window._toast.geometry())
    assert anna.window.width() == 1440


@pytest.mark.parametrize("way", ["zoom_in", "zoom_out"])
def test_text_is_marked_at_the_ends_of_the_zoom(anna, qapp, way):
    for _ in range(30):
        anna.window.command(f"view.{way}")
    anna.window.resize(640, 480)
    qapp.processEvents()
    anna.select_by_keys("universalization")
    anna.press(Qt.Key.Key_T)
    picker = anna.window.asks.picker()
    assert anna.view.rect().contains(picker.geometry())
    anna.type("vic")
    anna.press(Qt.Key.Key_Return)
    assert anna.tags() == ["Victim assistance"]
    assert not anna.window.grab().isNull()


def test_the_statement_changes_while_something_is_open_in_it(anna, home, qapp):
    other = add(anna, home, "other.md", "# Other\n\nOther words.\n")
    first = anna.session.statement.id
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_T)
    anna.session.open_statement(other)
    assert not anna.window.asks.picker().isVisible()
    assert anna.quotes() == []
    anna.session.open_statement(first)
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_N)
    anna.type("Half a note")
    anna.session.open_statement(other)
    anna.session.open_statement(first)
    (highlight,) = anna.session.shown()
    assert [each.text for each in highlight.notes] == ["Half a note"]
    anna.window.command("file.annotated_copy")
    anna.session.open_statement(other)
    sheet = anna.window.asks.sheet
    assert "Japan" in sheet.file_name.text()
    sheet.choices.highlights.setCurrentIndex(sheet.choices.highlights.count() - 1)
    assert "1 highlight and 1 note" in sheet.leaves.text()
    anna.window.asks.close_sheet()


def test_a_name_given_after_an_import_opened_another_statement_marks_nothing_there(
    reader, home, qapp
):
    other = add(reader, home, "other.md", "# Other\n\n" + "Other words. " * 200)
    reader.select(QUOTE)
    reader.press(Qt.Key.Key_H)
    reader.session.open_statement(other)
    reader.give_name()
    assert reader.quotes() == []
    assert reader.window.told.startswith("Another statement was opened")


@pytest.mark.parametrize("doing", ["nothing", "picker", "note", "export", "find"])
def test_the_open_statement_is_removed_by_another_program(anna, doing, project_path, qapp):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_H)
    if doing == "picker":
        anna.press(Qt.Key.Key_T)
    elif doing == "note":
        anna.press(Qt.Key.Key_N)
        anna.type("Half a note")
    elif doing == "export":
        anna.window.command("file.annotated_copy")
    elif doing == "find":
        anna.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        anna.type("pillar")
    with open_project(project_path, author="Boris") as project:
        gone = [each.id for each in project.statements()]
        project.perform(statements.remove(project.store, project.stamp(), gone))
    anna.session.look_round()
    qapp.processEvents()
    assert anna.session.statement is None
    assert anna.window.asks.sheet is None
    assert anna.window.reading.empty_page.isVisible()
    anna.window.asks.close_sheet()
    anna.window.places.keep()
    anna.undo()
    assert not anna.window.grab().isNull()


GONE = "This was removed elsewhere meanwhile, so nothing was changed."


@pytest.mark.parametrize("command", ["annotate.delete", "tags.favourite.2"])
def test_a_command_on_a_highlight_that_is_gone_says_so_without_an_id(
    anna, project_path, command, qtbot
):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    mark = anna.session.current
    anna.session._watch.stop()
    with open_project(project_path, author="Boris") as other:
        other.delete(mark)
    anna.session.set_current(mark)
    anna.window.command(command)
    assert mark not in anna.window.told
    assert anna.session.shown() == []


@pytest.mark.parametrize(
    "command",
    ["file.remove_statement", "statement.details", "file.annotated_copy", "file.print_preview"],
)
def test_a_command_on_a_statement_that_is_gone_says_so(anna, project_path, command, qtbot):
    anna.session._watch.stop()
    statement = anna.session.statement
    with open_project(project_path, author="Boris") as other:
        other.perform(lambda: statements.remove(other.store, other.stamp(), [statement.id]))
    anna.window.command(command)
    assert anna.window.told == GONE
    assert anna.session.statement is None
    assert anna.window.asks.sheet is None
