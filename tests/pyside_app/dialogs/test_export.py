"""Making an annotated copy: says what leaves, writes it in a job, offers to open it."""

from __future__ import annotations

import os
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from annotations_db.exporters.csv import read_table
from annotations_db.filters import Filter
from pyside_app.dialogs.export_parts import notes_counted


@pytest.fixture
def marked(window, home):
    """Two highlights and three notes by Anna, one note private; the folder for copies."""
    project = window.session.project
    project.set_author("Anna Berg")
    statement = window.session.statement
    one = project.annotate(statement, quote="Japan attaches great importance", tags=["Outcome"])
    two = project.annotate(statement, quote="Friend of the President on Universalization")
    project.note(one, "A note.")
    project.note(two, "Another.")
    project.note(two, "Mine alone.", private=True)
    window.session.look_round()
    window.session._reload()
    return window


@pytest.fixture
def place(marked, home, monkeypatch):
    out = home / "out"
    out.mkdir()
    chosen = {"path": None}

    def place_for_copy(proposed):
        chosen["proposed"] = proposed
        return chosen["path"] or out / proposed.name

    monkeypatch.setattr(marked.asks, "place_for_copy", place_for_copy)
    chosen["folder"] = out
    return chosen


def test_it_says_what_leaves_and_what_stays(marked):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    assert sheet.leaves.text() == "Contains 2 highlights and 2 notes by Anna Berg."
    assert sheet.stays.text() == "Names and times and 1 private note stay out."
    sheet.choices.names.click()
    assert sheet.stays.text() == "1 private note stays out."
    sheet.choices.notes.click()
    assert sheet.leaves.text() == "Contains 2 highlights by Anna Berg."
    assert sheet.stays.text() == "3 notes stay out."


def test_a_filter_may_choose_what_leaves(marked):
    outcome = marked.session.tree.named("Outcome")
    marked.session.set_filter(Filter(tag_ids=frozenset({outcome.id})))
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    assert [sheet.choices.highlights.itemText(each) for each in range(2)] == [
        "All 2 in this statement",
        "Only the one that is shown",
    ]
    sheet.choices.highlights.setCurrentIndex(1)
    assert sheet.leaves.text() == "Contains 1 highlight and 1 note by Anna Berg."


def test_the_proposed_name_speaks_and_follows_the_format(marked, place):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    names = []
    for row in sheet.choices.rows:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        names.append(sheet.file_name.text())
    assert names == [
        "Japan – CCM 3MSP – 2012-09-11 – annotated.pdf",
        "Japan – CCM 3MSP – 2012-09-11 – annotated.docx",
        "Japan – CCM 3MSP – 2012-09-11 – annotated.html",
        "Japan – CCM 3MSP – 2012-09-11 – annotated.xlsx",
        "Japan – CCM 3MSP – 2012-09-11 – annotated.csv",
        "Japan – CCM 3MSP – 2012-09-11 – annotated.md",
        "Japan – CCM 3MSP – 2012-09-11 – annotated.json",
    ]


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx", ".xlsx", ".csv", ".md", ".json"])
def test_a_copy_is_written_and_can_be_opened(marked, place, executor, monkeypatch, suffix):
    opened = []
    monkeypatch.setattr(marked.asks, "open_file", opened.append)
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    number = [each.suffix for each in sheet._making.formats].index(suffix)
    sheet.choices.formats.button(number).setChecked(True)
    sheet.save.click()
    assert sheet.save.text() == "Saving…"
    executor.drain()
    out = place["folder"] / f"Japan – CCM 3MSP – 2012-09-11 – annotated{suffix}"
    assert out.stat().st_size > 100
    assert sheet.leaves.text() == f"Saved as {out.name}"
    sheet.open_copy.click()
    assert opened == [out]
    assert marked.asks.sheet is None
    assert [each.name for each in place["folder"].iterdir()] == [out.name]


def test_a_private_note_does_not_leave(marked, place, executor):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    suffixes = [each.suffix for each in sheet._making.formats]
    sheet.choices.formats.button(suffixes.index(".html")).setChecked(True)
    sheet.choices.names.click()
    sheet.save.click()
    executor.drain()
    html = next(place["folder"].iterdir()).read_text(encoding="utf-8")
    assert "Another." in html
    assert "Anna Berg" in html
    assert "Mine alone." not in html


def test_a_name_without_its_suffix_gets_it(marked, place, executor):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    sheet.file_name.setText("My copy")
    QTest.keyClick(sheet.file_name, Qt.Key.Key_Return)
    assert place["proposed"].name == "My copy.pdf"


def test_a_place_that_cannot_be_written_is_said_and_another_can_be_chosen(marked, place, executor):
    place["path"] = place["folder"] / "missing" / "copy.docx"
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    sheet.save.click()
    executor.drain()
    assert "missing" in sheet.trouble.text()
    assert sheet.trouble.isVisible()
    place["path"] = place["folder"] / "copy.docx"
    sheet.save.click()
    assert not sheet.trouble.isVisible()
    executor.drain()
    assert place["path"].exists()


def test_choosing_no_place_leaves_the_sheet_open(marked, place, executor, monkeypatch):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    sheet._making.save.__self__._place_for = lambda _: None
    executor.drain()
    sheet.save.click()
    assert executor.waiting == []
    assert sheet.save.isEnabled()


def test_closing_the_sheet_while_it_is_written_is_no_trouble(marked, place, executor):
    marked.command("file.annotated_copy")
    marked.asks.sheet.save.click()
    marked.asks.close_sheet()
    executor.drain()
    assert len(list(place["folder"].iterdir())) == 1


def test_a_copy_that_is_there_after_esc_is_told_with_its_folder(
    marked, place, executor, monkeypatch
):
    shown = []
    monkeypatch.setattr(marked.asks, "show_in_folder", shown.append)
    marked.command("file.annotated_copy")
    marked.asks.sheet.save.click()
    QTest.keyClick(marked.asks.sheet, Qt.Key.Key_Escape)
    assert marked.asks.sheet is None
    executor.drain()
    (out,) = place["folder"].iterdir()
    assert marked.told == f"Saved {out.name}"
    marked.press_toast()
    assert shown == [out]


def test_a_copy_that_fails_after_esc_says_why(marked, place, executor):
    place["path"] = place["folder"] / "missing" / "copy.docx"
    marked.command("file.annotated_copy")
    marked.asks.sheet.save.click()
    QTest.keyClick(marked.asks.sheet, Qt.Key.Key_Escape)
    executor.drain()
    assert "missing" in marked.told


def test_choosing_no_place_leaves_no_folder_behind(marked, executor, monkeypatch):
    proposed = []
    monkeypatch.setattr(marked.asks, "place_for_copy", proposed.append)
    marked.command("file.annotated_copy")
    marked.asks.sheet.save.click()
    assert proposed[0].parent.name == "Copies"
    assert not proposed[0].parent.exists()
    monkeypatch.setattr(marked.asks.sheet._making.save.__self__, "_place_for", lambda each: each)
    marked.asks.sheet.save.click()
    executor.drain()
    assert [each.suffix for each in proposed[0].parent.iterdir()] == [".pdf"]


def test_toggles_and_formats_read_nothing_anew(marked):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    read = []
    marked.session.project.store._db.raw.set_trace_callback(read.append)
    for row in sheet.choices.rows:
        row.button.click()
    for each in (sheet.choices.notes, sheet.choices.names):
        each.click()
    marked.session.project.store._db.raw.set_trace_callback(None)
    assert read == []


def test_counts_are_spoken():
    assert [notes_counted(each) for each in (0, 1, 2)] == ["no notes", "1 note", "2 notes"]


def choose(sheet, suffix):
    suffixes = [each.suffix for each in sheet._making.formats]
    sheet.choices.rows[suffixes.index(suffix)].button.click()


def test_the_pages_are_shown_and_can_be_turned(marked, executor):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    executor.drain()
    preview = sheet.preview
    assert preview.place.text() == "Page 1 of 3"
    first = preview.page.grab().toImage()
    assert not preview.back.isEnabled()
    preview.forward.click()
    assert preview.place.text() == "Page 2 of 3"
    assert preview.page.grab().toImage() != first
    preview.back.click()
    assert preview.page.grab().toImage() == first


def test_the_look_shows_what_would_be_written(marked, executor):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    choose(sheet, ".md")
    executor.drain()
    assert "A note." in sheet.preview.lines.toPlainText()
    assert "Mine alone." not in sheet.preview.lines.toPlainText()
    sheet.choices.notes.click()
    executor.drain()
    assert "A note." not in sheet.preview.lines.toPlainText()
    choose(sheet, ".xlsx")
    executor.drain()
    cells = [sheet.preview.table.item(0, each).text() for each in range(3)]
    assert cells == ["Japan attaches great importance", "Outcome", ""]
    assert sheet.preview.place.text() == "2 rows"


def test_of_several_looks_the_last_one_that_was_wanted_is_shown(marked, executor):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    choose(sheet, ".docx")
    choose(sheet, ".json")
    executor.drain()
    assert sheet.preview.lines.toPlainText().startswith("{")


def test_a_list_by_tag_is_written_in_the_order_of_the_tags(marked, place, executor):
    project = marked.session.project
    first, second = project.annotations()
    project.retag(second, add=["Universalization"])
    marked.session._reload()
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    choose(sheet, ".csv")
    sheet.choices.order.setCurrentIndex(1)
    sheet.save.click()
    executor.drain()
    rows = read_table(next(place["folder"].iterdir()).read_bytes())
    assert [each["tags"] for each in rows] == ["Universalization", "Outcome"]
    assert [each["id"] for each in rows] == [second.id, first.id]
    assert [each["number"] for each in rows] == ["2", "1"]


def test_what_was_chosen_is_chosen_again_next_time(marked, place, executor):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    choose(sheet, ".html")
    sheet.choices.names.click()
    sheet.choices.order.setCurrentIndex(1)
    sheet.save.click()
    executor.drain()
    marked.asks.close_sheet()
    marked.command("file.annotated_copy")
    again = marked.asks.sheet.choices
    assert (again.format.suffix, again.options.order) == (".html", "tag")
    assert again.options.names_and_times


def test_a_copy_that_is_being_written_can_be_stopped(marked, place, executor):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    executor.drain()
    sheet.save.click()
    sheet.cancel.click()
    executor.drain()
    assert list(place["folder"].iterdir()) == []
    assert marked.asks.sheet is sheet
    assert sheet.save.isEnabled()
    assert sheet.save.text() == "Save copy…"


def test_how_far_a_copy_is_written_is_shown(marked, place, executor):
    marked.command("file.annotated_copy")
    sheet = marked.asks.sheet
    seen = []
    sheet.progress.valueChanged.connect(seen.append)
    sheet.save.click()
    executor.drain()
    assert seen == sorted(seen)
    assert len(seen) > 10


def test_a_copy_is_attached_to_a_message(marked, place, executor, home, monkeypatch):
    program, told = home / "xdg-email", home / "told"
    lines = ("#!/bin/sh", f'printf "%s\\n" "$@" > "{told}.part"', f'mv "{told}.part" "{told}"')
    program.write_text("\n".join(lines))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{home}:{os.environ['PATH']}")
    marked.command("file.annotated_copy")
    marked.asks.sheet.save_and_mail.click()
    executor.drain()
    (out,) = place["folder"].iterdir()
    deadline = time.monotonic() + 10
    while not told.exists() and time.monotonic() < deadline:
        QTest.qWait(20)
    assert told.read_text().splitlines()[-2:] == ["--attach", str(out)]
    assert marked.asks.sheet is None


def test_without_a_program_that_attaches_the_folder_is_shown(
    marked, place, executor, home, monkeypatch
):
    shown, opened = [], []
    monkeypatch.setenv("PATH", str(home))
    monkeypatch.setattr(marked.asks, "show_in_folder", shown.append)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    marked.command("file.annotated_copy")
    marked.asks.sheet.save_and_mail.click()
    executor.drain()
    (out,) = place["folder"].iterdir()
    assert shown == [out]
    assert opened[0].scheme() == "mailto"
    assert marked.told == f"Drag {out.name} from its folder into the message."


def test_a_small_window_shows_the_choices_alone(make_window, executor):
    window = make_window((700, 500))
    window.command("file.annotated_copy")
    sheet = window.asks.sheet
    executor.drain()
    assert not sheet.preview.isVisible()
    assert sheet.rect().contains(sheet._frame.geometry())
    assert sheet._frame.rect().contains(sheet.save.geometry())
