"""The reader's story, second half: undo, find, look, files in, annotated copies out."""

from __future__ import annotations

import csv
import io
import re

import pytest
from lxml import html as lxml_html
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.project import open_project
from pyside_app.window.menus import context_menu
from tests.adding import confirm

QUOTE = (
    "Japan attaches great importance to two elements, namely universalization and international "
    "cooperation and assistance"
)
OUTREACH = "Japan has been actively engaged in outreach activities"


def test_undo_and_redo_take_every_step_back_and_forth(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    anna.press(Qt.Key.Key_3)
    action = anna.window.commands.action("edit.undo")
    assert action.text().startswith("&Undo tag")
    anna.undo()
    anna.undo()
    assert anna.quotes() == []
    anna.undo()
    anna.redo()
    anna.redo()
    assert set(anna.tags()) == {"Universalization", "Clearance"}


def test_after_a_restart_the_first_undo_only_goes_there(reader, return_of):
    reader.select(QUOTE)
    reader.press(Qt.Key.Key_H)
    reader.give_name()
    reader.window.close()
    again = return_of()
    again.undo()
    assert again.quotes() == [QUOTE]
    assert re.match(r"Next undo: highlight “Japan attaches.* in Japan", again.window.told)
    assert again.session.current == again.session.shown()[0].id
    again.undo()
    assert again.quotes() == []


def test_find_marks_all_matches_and_walks_through_them(reader):
    reader.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    reader.type("universalization")
    bar = reader.window.reading.find_bar
    assert bar.isVisible()
    count = reader.session.text.text.lower().count("universalization")
    assert len(reader.view.marks.finds.spans) == count
    reader.press(Qt.Key.Key_F3)
    reader.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_zoom_and_theme_change_the_look_and_are_kept(reader):
    reader.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert reader.window.look.zoom == 1.1
    assert reader.window.toolbar.button("view.zoom_reset").text() == "110 %"
    reader.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert reader.window.look.zoom == 1.0
    for theme in ("sepia", "dark"):
        reader.window.command("view.theme")
        assert reader.window.look.theme.name == theme
    assert reader.window.kept.now.theme == "dark"
    assert reader.quotes() == []


def test_dropped_files_become_statements_in_a_job(reader, home, executor, qapp):
    (home / "one.md").write_text("# One\n\nFirst **words**.\n", encoding="utf-8")
    (home / "two.txt").write_text("Plain words.\n", encoding="utf-8")
    (home / "bad.txt").write_bytes(b"")
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(home / each)) for each in ("one.md", "two.txt", "bad.txt")]
    )
    how = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (
        QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, *how),
        QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, *how),
    ):
        QApplication.sendEvent(reader.window.reading, event)
    assert reader.window.status.work.isVisible()
    executor.drain()
    assert not reader.window.status.work.isVisible()
    rows = reader.window.asks.sheet.list.rows.arrivals.rows
    assert [each.comes for each in rows] == [True, True, False]
    assert "bad.txt" in rows[2].problem
    assert reader.session.project.store.statement_count() == 1
    confirm(reader.window)
    executor.drain()
    assert reader.session.statement.title == "One"
    assert reader.session.project.store.statement_count() == 3
    assert reader.window.told == "Added 2 statements"
    reader.window.press_toast()
    assert reader.session.project.store.statement_count() == 1


def test_the_foot_of_the_window_names_the_file_being_read(reader, home, executor):
    names = ["one.md", "two.md", "a-very-long-name-of-a-file-that-has-no-room" * 3 + ".md"]
    for each in names:
        (home / each).write_text(f"# {each}\n", encoding="utf-8")
    line, told = reader.window.status.work, []
    reader.window.jobs.started.connect(lambda job: job.said.connect(told.append))
    reader.window.command("file.add_statements", [home / each for each in names])
    executor.drain()
    assert told == [f"Reading {number} of 3: {name}" for number, name in enumerate(names, 1)]
    assert line._title.toolTip() == told[-1]
    assert line._title.text().startswith("Reading 3 of 3: a-very")
    assert line._title.sizeHint().width() < 400
    told.clear()
    confirm(reader.window)
    executor.drain()
    assert told == [f"Adding {number} of 3: {name}" for number, name in enumerate(names, 1)]


def test_an_import_can_be_stopped_and_nothing_is_added(reader, home, executor):
    (home / "one.md").write_text("# One\n", encoding="utf-8")
    reader.window.command("file.add_statements", [home / "one.md"])
    reader.window.status.work.stop.click()
    executor.drain()
    assert reader.session.project.store.statement_count() == 1
    assert reader.window.asks.sheet is None


def test_the_sample_is_removed_in_one_click_and_comes_back(reader):
    reader.session.project.set_author("Anna Berg")
    action = reader.window.commands.action("file.remove_sample")
    assert action.isVisible()
    action.trigger()
    assert reader.session.statement is None
    assert reader.session.project.store.statement_count() == 0
    reader.window.press_toast()
    assert reader.session.project.store.statement_count() == 1


def test_the_copy_that_is_handed_out_holds_what_was_marked(anna, home, executor, monkeypatch):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    anna.press(Qt.Key.Key_N)
    anna.type("Both pillars")
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    monkeypatch.setattr(anna.window.asks, "place_for_copy", lambda each: home / each.name)
    for suffix in (".html", ".csv"):
        anna.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        sheet = anna.window.asks.sheet
        suffixes = [each.suffix for each in sheet._making.formats]
        sheet.choices.formats.button(suffixes.index(suffix)).setChecked(True)
        sheet.choices.names.setChecked(True)
        QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
        executor.drain()
        anna.window.asks.close_sheet()
    page = lxml_html.fromstring((home / _copy_name(".html")).read_bytes())
    marked = "".join(page.xpath("//mark//text()"))
    assert QUOTE in " ".join(marked.split())
    assert "Both pillars" in page.text_content()
    table = (home / _copy_name(".csv")).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert len(rows) == 1
    assert QUOTE in rows[0].values()
    assert any("Universalization" in each for each in rows[0].values())


@pytest.mark.parametrize("end", ["", "-wal"])
def test_no_annotated_copy_replaces_the_open_project(
    anna, project_path, executor, monkeypatch, end
):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    out = project_path.with_name(project_path.name + end)
    assert out.exists()
    monkeypatch.setattr(anna.window.asks, "place_for_copy", lambda _: out)
    anna.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    sheet = anna.window.asks.sheet
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    executor.drain()
    assert "is the open project itself" in sheet.trouble.text()
    assert sheet.save.isEnabled()
    anna.window.asks.close_sheet()
    anna.undo()
    anna.redo()
    with open_project(project_path, read_only=True) as kept:
        assert [each.annotation.exact for each in kept.annotations()] == [QUOTE]
        assert kept.check() == []


def _copy_name(suffix):
    return f"Japan – CCM 3MSP – 2012-09-11 – annotated{suffix}"


def test_a_passage_is_copied_with_its_source(reader):
    reader.select("cluster munitions")
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    reader.press(Qt.Key.Key_C, control_shift)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(
        "“cluster munitions” (Statement of Japan (H. E. Mr. Mari AMANO), Third Meeting of States"
    )
    assert copied.endswith("11 September 2012)")


def test_a_right_click_offers_what_the_pop_up_offers(anna):
    anna.select(QUOTE)
    menu = context_menu(anna.window.commands, anna.session, anna.window)
    words = [each.text().replace("&", "") for each in menu.actions() if not each.isSeparator()]
    assert words[0] == "Universalization"
    assert words[-5:] == ["Tag…", "Note", "Highlight only", "Copy", "Copy with source"]
    menu.deleteLater()
