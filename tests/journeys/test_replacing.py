"""A statement's text is replaced by a corrected one; what is not certain is reviewed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from annotations_db.edits.waiting import is_waiting

ALT = Qt.KeyboardModifier.AltModifier
OLD = """# Norway

Clearance must be finished within the deadlines that this Convention sets for every party.

Victims of cluster munitions have rights, and all states should respect those rights fully.

The delegation of Norway regrets that stockpiles in the south were never counted at all.
"""
NEW = """# Norway

We thank the President. Clearance must be finished within the deadlines that this Convention sets.

Victims of these weapons have rights, and states should respect these rights in full.
"""
SURE = "Clearance must be finished within the deadlines"
UNSURE = "Victims of cluster munitions have rights, and all states should respect those rights"
LOST = "stockpiles in the south were never counted at all"


@pytest.fixture
def norway(anna, home, executor):
    """Anna has marked three passages of the old text."""
    path = home / "norway.md"
    path.write_text(OLD, encoding="utf-8")
    project = anna.session.project
    statement = project.add_statements([path]).added[0]
    for words in (SURE, UNSURE, LOST):
        project.annotate(statement, quote=words)
    anna.session.look_round()
    anna.session.open_statement(statement.id)
    anna.new = home / "corrected.md"
    anna.new.write_text(NEW, encoding="utf-8")
    return anna


def replace_text(reader, executor, monkeypatch, path):
    monkeypatch.setattr(reader.window.asks, "replacing_file", lambda: path)
    reader.window.command("statement.replace_text")
    executor.drain()
    executor.drain()


def states(reader):
    found = reader.session.highlights.values()
    return {each.annotation.exact: each.annotation.state for each in found}


@pytest.fixture
def review(norway, executor, monkeypatch):
    replace_text(norway, executor, monkeypatch, norway.new)
    return norway.window.asks.sheet


def test_highlights_go_along_and_one_undo_takes_all_back(norway, review):
    assert norway.session.text.text.count("Victims of these weapons") == 1
    found = states(norway)
    assert found[SURE] == "moved"
    assert found[UNSURE] == "uncertain"
    assert found[LOST] == "orphan"
    norway.press(Qt.Key.Key_Escape)
    norway.window.press_toast()
    assert "stockpiles in the south" in norway.session.text.text
    assert set(states(norway).values()) == {"exact"}


def test_enter_accepts_the_place_that_is_shown(norway, review):
    assert review.group == "uncertain"
    assert "<u" in review.passages.before.toHtml() or "underline" in review.passages.before.toHtml()
    assert "Victims of these weapons" in review.passages.now.toPlainText()
    span = review.current.span
    norway.press(Qt.Key.Key_Return)
    (placed,) = [each for each in norway.session.highlights.values() if each.span == span]
    assert placed.annotation.text_id == norway.session.text.id
    assert review.group == "orphan"
    assert review.accept.isHidden()
    norway.press(Qt.Key.Key_Escape)
    norway.undo()
    assert states(norway)[UNSURE] == "uncertain"


def test_one_is_kept_without_a_place(norway, review):
    review.keep.click()
    assert states(norway)[UNSURE] == "orphan"
    assert review.group == "orphan"
    norway.press(Qt.Key.Key_Right, ALT)
    assert review.number.text() == "2 of 2"


def test_enter_on_a_button_is_that_button_s(norway, review):
    review.keep.setFocus()
    norway.press(Qt.Key.Key_Return)
    assert states(norway)[UNSURE] == "orphan"


def test_another_place_is_marked_by_selecting(norway, review):
    review.choose("orphan")
    wanted = review.current.id
    review.adjust.click()
    assert norway.window.asks.sheet is None
    norway.select("We thank the President")
    norway.window.press_toast()
    placed = norway.session.highlights[wanted].annotation
    assert placed.exact == "We thank the President"
    assert not is_waiting(placed, norway.session.statement)


def test_the_review_can_be_opened_again(norway, review, executor):
    norway.press(Qt.Key.Key_Escape)
    norway.window.command("statement.review")
    executor.drain()
    assert norway.window.asks.sheet.group == "uncertain"


def test_the_clipboard_replaces_a_text(norway, executor):
    QGuiApplication.clipboard().setText(
        OLD.replace("# Norway\n\n", "# Norway\n\nMr. President,\n\n")
    )
    norway.window.command("statement.replace_by_clipboard")
    executor.drain()
    QGuiApplication.clipboard().clear()
    assert norway.window.asks.sheet is None
    assert "Mr. President" in norway.session.text.text
    assert set(states(norway).values()) <= {"exact", "moved"}


def test_a_file_that_cannot_be_read_changes_nothing(norway, executor, monkeypatch):
    before = norway.session.text.id
    bad = norway.new.with_suffix(".docx")
    bad.write_bytes(b"not a zip")
    replace_text(norway, executor, monkeypatch, bad)
    assert norway.session.text.id == before
    assert norway.window.asks.sheet is None


def test_a_text_is_edited_by_hand(norway, executor):
    norway.window.command("statement.edit_text")
    executor.drain()
    sheet = norway.window.asks.sheet
    assert sheet.field.toPlainText() == OLD
    norway.press(Qt.Key.Key_End)
    norway.type(" again")
    norway.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    executor.drain()
    assert norway.session.text.text.startswith("Norway again\n")
    assert set(states(norway).values()) <= {"exact", "moved"}


def test_leaving_an_edited_text_asks_once(norway, executor):
    norway.window.command("statement.edit_text")
    executor.drain()
    before = norway.session.text.id
    norway.type("x")
    norway.press(Qt.Key.Key_Escape)
    assert norway.window.asks.sheet is not None
    norway.press(Qt.Key.Key_Escape)
    executor.drain()
    assert norway.window.asks.sheet is None
    assert norway.session.text.id == before
