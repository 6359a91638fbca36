"""The window itself: panels that fold, projects opened and made, what it remembers and tells."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from annotations_db.model import Span
from annotations_db.project import new_project, open_project
from pyside_app.jobs import Jobs
from pyside_app.messages import Message
from pyside_app.window.toast import SHOWN_FOR
from tests.adding import confirm


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (1440, {"statements", "tags", "annotations"}),
        (1099, {"tags", "annotations"}),
        (839, set()),
    ],
)
def test_a_narrow_window_folds_its_panels(make_window, qapp, width, shown):
    window = make_window((1440, 900))
    window.resize(width, 700)
    qapp.processEvents()
    ids = ("statements", "tags", "annotations")
    assert {each for each in ids if window.panels.is_shown(each)} == shown
    window.resize(1440, 900)
    qapp.processEvents()
    assert all(window.panels.is_shown(each) for each in ids)
    assert window.panels.widget("statements").width() == 256
    assert window.panels.widget("tags").width() == 352


def test_a_panel_the_person_hides_stays_hidden(window, qapp):
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert not window.panels.is_shown("statements")
    window.resize(1000, 700)
    window.resize(1440, 900)
    qapp.processEvents()
    assert not window.panels.is_shown("statements")
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert window.panels.is_shown("statements")


def test_a_panel_that_is_shown_in_a_narrow_window_stays_while_it_is_made_narrower(window, qapp):
    window.resize(1000, 700)
    qapp.processEvents()
    window.command("view.statements_panel")
    window.resize(950, 700)
    qapp.processEvents()
    assert window.panels.is_shown("statements")


def test_both_right_panels_go_and_come_together(window):
    window.toolbar.button("view.right_panels").click()
    assert not window.panels.is_shown("tags")
    assert not window.panels.is_shown("annotations")
    window.toolbar.button("view.right_panels").click()
    assert window.panels.is_shown("tags")


def test_panels_and_statement_are_as_they_were_at_the_next_start(make_window, qapp):
    window = make_window()
    window.command("view.tags_panel")
    opened = window.session.statement.id
    window.close()
    again = make_window()
    assert not again.panels.is_shown("tags")
    assert again.panels.is_shown("annotations")
    assert again.session.statement.id == opened


def test_damaged_places_of_panels_are_forgotten(window):
    for each in ("{", "[]", '{"tags": 3}', '{"tags": [true, "x", 2]}', '{"other": [true, 1, 2]}'):
        window.panels.restore(each)
    assert window.panels.is_shown("tags")


def test_the_toolbar_keeps_its_pictures_in_a_narrow_window(window, qapp):
    button = window.toolbar.button("annotate.highlight")
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    window.resize(700, 600)
    qapp.processEvents()
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert window.toolbar.button("view.right_panels").isVisible()


def test_a_new_project_is_made_empty_and_becomes_recent(window, tmp_path):
    path = tmp_path / "Oslo.plenary"
    window.new_project(path)
    assert window.session.project.path == path
    assert window.session.statement is None
    assert window.windowTitle() == "Oslo – Plenary"
    assert window.kept.now.recent[0] == str(path)
    assert window.status.counts.text() == "0 statements"


def test_another_project_is_opened_and_the_first_is_at_rest(window, tmp_path):
    first = window.session.project.path
    other = tmp_path / "Other.plenary"
    new_project(other).close()
    window.command("file.open", str(other))
    assert window.session.project.path == other
    assert window.session.statement is not None
    assert sorted(each.name for each in first.parent.iterdir()) == [first.name]


@pytest.mark.parametrize("content", [None, b"", b"no project", b"SQLite format 3\x00" + bytes(100)])
def test_what_cannot_be_opened_is_said_and_the_open_project_stays(window, tmp_path, content):
    path = tmp_path / "Bad.plenary"
    if content is not None:
        path.write_bytes(content)
    before = window.session.project.path
    window.open_project(path)
    assert window.session.project.path == before
    assert "Bad.plenary" in window.asks.sheet.sentences[0]
    assert str(path) not in window.kept.now.recent


def test_a_project_is_not_made_over_another(window, tmp_path):
    path = tmp_path / "Mine.plenary"
    new_project(path, empty=True).close()
    before = path.read_bytes()
    window.new_project(path)
    assert window.asks.sheet is not None
    assert path.read_bytes() == before


def test_a_dropped_project_is_opened(window, tmp_path):
    other = tmp_path / "Dropped.plenary"
    new_project(other, empty=True).close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    assert window.session.project.path == other


def test_a_copy_of_the_project_is_saved_in_a_job(window, tmp_path, executor, monkeypatch):
    out = tmp_path / "Copy.plenary"
    monkeypatch.setattr(window.asks, "place_for_project", lambda title, proposed: out)
    window.command("file.save_copy")
    executor.drain()
    assert window.told == "Saved a copy as Copy.plenary"
    with open_project(out) as copy:
        assert copy.store.statement_count() == 1


def test_a_real_thread_adds_files_while_the_window_lives(make_window, home, qtbot):
    window = make_window()
    window.jobs = Jobs(parent=window)
    (home / "one.md").write_text("# One\n\nWords.\n", encoding="utf-8")
    window.command("file.add_statements", [home / "one.md"])
    qtbot.waitUntil(lambda: window.asks.sheet is not None, timeout=20_000)
    confirm(window)
    qtbot.waitUntil(lambda: window.session.statement.title == "One", timeout=20_000)
    assert window.session.project.store.statement_count() == 2


def test_a_toast_goes_by_itself(window, qtbot):
    window._toast._timer.setInterval(20)
    window.toast(Message("Done."))
    assert window.told == "Done."
    qtbot.waitUntil(lambda: window.told == "", timeout=SHOWN_FOR)


def test_esc_takes_the_toast_away_first(window):
    window.toast(Message("Done.", "Undo", "edit.undo"))
    QTest.keyClick(window.reading.view, Qt.Key.Key_Escape)
    assert window.told == ""


def test_a_long_toast_stays_within_the_window(window, qapp):
    window.resize(700, 600)
    window.toast(Message("Very long words that say a lot. " * 12, "Undo", "edit.undo"))
    qapp.processEvents()
    assert window.rect().contains(window._toast.geometry())
    assert window._toast.height() > 40


def test_a_fault_is_told_in_a_sentence(window, faults):
    logging.getLogger("plenary.guard").error("Cards.paintEvent failed")
    assert window.told.startswith(
        "Something went wrong (Cards.paintEvent failed). Nothing is lost."
    )
    faults.expected()


def test_the_status_bar_says_when_and_where_and_how_much(window):
    window.session.project.set_author("Anna Berg")
    window.session.project.annotate(window.session.statement, quote="Mr. President", occurrence=1)
    window.session._reload()
    assert window.status.saved.text().endswith(" · Documents/Plenary/Plenary")
    assert window.status.counts.text() == "1 highlight · 0 notes"


def test_reading_begins_where_it_was_left(make_window, qapp):
    window = make_window()
    window.session.project.set_author("Unnamed Reader")
    text = window.session.text.text
    window.reading.restore(text.index("Another significant pillar"))
    qapp.processEvents()
    left = window.reading.reading_position()
    window.places.keep()
    reading = window.session.project.reading(window.session.statement.id)
    assert (reading.status, reading.position) == ("to read", left)
    window.session.open_statement(None)
    window.session.open_statement(next(iter(window.session.project.store.statements())).id)
    qapp.processEvents()
    assert abs(window.reading.reading_position() - left) < 100


def test_the_program_opens_and_ends(home):
    code = (
        "from PySide6.QtCore import QTimer\n"
        "from pyside_app.window.main import MainWindow\n"
        "MainWindow.showEvent = lambda self, _: QTimer.singleShot(50, self.close)\n"
        "from pyside_app.__main__ import main\n"
        "raise SystemExit(main([]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    made = [path.name for path in home.rglob("*.plenary*")]
    assert made == ["Plenary.plenary"]
    assert "Traceback" not in done.stderr


def test_a_read_only_project_says_so_and_refuses_in_a_sentence(make_window):
    make_window().close()
    window = make_window(read_only=True)
    assert window.status.saved.text().startswith("Read-only")
    window.session.project.set_author("Anna Berg")
    window.session.select(Span(0, 9))
    window.command("annotate.highlight")
    assert window.session.highlights == {}
    assert "Plenary.plenary" in window.told
    window.reading.restore(2000)
    window.places.keep()
