"""A statement's text is replaced by a corrected one; what is not certain is reviewed."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from annotations_db.model import Span
from pyside_app.panels.parts.dates import day
from tests.journeys.replacing_hands import LOST, NEW, OLD, SURE, UNSURE, replace_text, states

ALT = Qt.KeyboardModifier.AltModifier


def bold(label):
    """The words that are told to differ."""
    found = re.findall(r"<b>(.*?)</b>", label.text().replace("</b> <b>", " "))
    return [each.strip() for each in found]


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
    view = review.current
    assert [each.item.group for each in review.list.views] == ["uncertain", "orphan"]
    assert bold(view.before) == ["cluster munitions", "all", "those"]
    assert bold(view.now) == ["these weapons", "these"]
    assert view.accept.hasFocus()
    span = view.item.span
    norway.press(Qt.Key.Key_Return)
    (placed,) = [each for each in norway.session.highlights.values() if each.span == span]
    assert placed.annotation.text_id == norway.session.text.id
    assert review.group == "orphan"
    assert review.current.accept.isHidden()
    norway.press(Qt.Key.Key_Escape)
    norway.undo()
    assert states(norway)[UNSURE] == "uncertain"


def test_both_passages_say_of_which_day_their_text_is(norway, review):
    statement = norway.session.statement
    (record,) = norway.session.project.store.history(limit=1)
    view = review.current
    imported, replaced = (day(each.astimezone()) for each in (statement.imported_at, record.at))
    assert view.before.accessibleName() == f"Before, text of {imported}"
    assert view.now.accessibleName() == f"Now, text of {replaced}"


def test_choosing_a_group_leaves_the_old_text(norway, review):
    review.old.click()
    assert review.old.text() == "Back to the highlights"
    review.groups.buttons["orphan"].click()
    assert review.list.isVisible()
    assert review.old.text() == "Show the old text"


def test_one_is_kept_without_a_place(norway, review):
    review.current.keep.click()
    assert states(norway)[UNSURE] == "orphan"
    assert review.group == "orphan"
    norway.press(Qt.Key.Key_Down, ALT)
    assert review.current.number.text() == "2 of 2"
    norway.press(Qt.Key.Key_Up, ALT)
    assert review.current.number.text() == "1 of 2"


def test_enter_on_a_button_is_that_button_s(norway, review):
    review.current.keep.setFocus()
    norway.press(Qt.Key.Key_Return)
    assert states(norway)[UNSURE] == "orphan"


def test_the_groups_say_how_many_and_what_is_left(norway, review):
    names = {group: each.accessibleName() for group, each in review.groups.buttons.items()}
    assert names == {
        "uncertain": "Not sure: 1",
        "orphan": "Without a place: 1",
        "moved": "Moved with their words: 1",
        "exact": "Where they were: 0",
    }
    assert review.left.text() == "1 left to look at, 1 without a place"
    review.groups.buttons["moved"].click()
    (moved,) = review.list.views
    assert moved.first is None
    assert "Clearance must be finished" in moved.now.text()
    assert review.all.isHidden()


def test_the_old_text_is_shown_with_what_was_marked_in_it(norway, review):
    review.old.click()
    assert "stockpiles in the south" in review.old_text.toPlainText()
    marked = [each.cursor.selectedText() for each in review.old_text.extraSelections()]
    assert set(marked) == {UNSURE, LOST}
    review.old.click()
    assert review.list.isVisible()
    assert review.current.accept.isVisible()


UNSURE_TOO = "The delegation of Norway regrets that stockpiles in the south were never counted"


def test_all_that_are_not_sure_are_accepted_and_taken_back_in_one_step(
    norway, executor, monkeypatch
):
    project = norway.session.project
    project.annotate(norway.session.statement, quote=UNSURE_TOO)
    norway.session.look_round()
    norway.new.write_text(
        f"{NEW}\nThe delegation regrets that the stockpiles were never counted at all.\n",
        encoding="utf-8",
    )
    replace_text(norway, executor, monkeypatch, norway.new)
    review = norway.window.asks.sheet
    unsure = [each.item.id for each in review.list.views if each.item.group == "uncertain"]
    assert len(unsure) > 1
    before = {each: norway.session.highlights[each].annotation.state for each in unsure}
    assert review.all.isVisible()
    review.all.click()
    executor.drain()
    assert not [each for each in review.list.views if each.item.group == "uncertain"]
    assert "0 we are not sure of" in review.summary.text()
    highlights = norway.session.highlights
    assert {highlights[each].annotation.state for each in unsure if each in highlights} == {"exact"}
    norway.press(Qt.Key.Key_Escape)
    norway.undo()
    assert {each: norway.session.highlights[each].annotation.state for each in unsure} == before


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


def test_a_place_that_was_refused_is_not_proposed_again(norway, review, executor):
    review.current.keep.click()
    norway.press(Qt.Key.Key_Escape)
    norway.window.command("statement.review")
    executor.drain()
    again = norway.window.asks.sheet
    assert {each.item.group for each in again.list.views} == {"orphan"}


def test_a_lost_highlight_blocks_no_new_one_at_its_old_offsets(norway, review):
    norway.press(Qt.Key.Key_Escape)
    session = norway.session
    (lost,) = [each for each in session.highlights.values() if each.annotation.state == "orphan"]
    session.select(Span(lost.annotation.start - 60, lost.annotation.end - 60))
    norway.window.command("annotate.highlight")
    assert len(session.highlights) == 4
    assert session.own_highlight(lost.span) is None


def test_another_theme_recolours_the_passages_while_the_review_is_open(norway, review):
    look = norway.window.look
    before, shown = look.theme.text.name(), review.current.item.id
    assert before in review.current.before.text()
    look.set_theme("dark")
    assert look.theme.text.name() in review.current.before.text()
    assert before not in review.current.before.text()
    assert review.current.item.id == shown
