"""The pane follows the session: opening, editing, choosing, finding, zooming, asking."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from annotations_db.edits import tags
from annotations_db.filters import Filter
from annotations_db.model import Span
from annotations_db.text.markdown import from_markdown
from pyside_app.reading.heading import length
from pyside_app.reading.sheet import Sheet
from tests.pyside_app.reading.desk import add_statement


def test_the_header_shows_title_details_length_and_status(desk):
    heading = desk.pane.header.heading
    assert heading.title == "Mixed"
    assert heading.details.startswith("Oslo, Norway · ")
    assert heading.details.endswith("min")
    assert heading.status == "to read"


def test_a_text_without_blanks_is_measured_in_characters():
    assert length("東京の夏は暑い" * 1000) == "7,000 characters, 14 min"
    assert length("one") == "1 word, 1 min"
    assert length(" ".join(["word"] * 825)) == "825 words, 4 min"
    assert length("") == "0 words, 1 min"


def test_clicking_a_highlight_makes_the_innermost_current_and_again_the_next(desk):
    outer = desk.mark(desk.place("In 東京", "there"), "Clearance")
    inner = desk.mark(desk.place("nobody felt alone"), "Cooperation")
    offset = desk.place("felt").start
    desk.click(offset)
    assert desk.session.current == inner
    desk.click(offset)
    assert desk.session.current == outer
    desk.click(offset)
    assert desk.session.current == inner
    desk.click(desk.place("Mr. President").start)
    assert desk.session.current is None


def test_enter_chooses_the_highlight_at_the_caret(desk):
    made = desk.mark(desk.place("nobody felt alone"), "Cooperation")
    offset = desk.place("felt").start
    desk.view.set_cursor(offset, offset)
    QTest.keyClick(desk.view, Qt.Key.Key_Return)
    assert desk.session.current == made


def test_choosing_a_card_far_below_scrolls_to_its_words_and_flashes(desk):
    far = desk.place("Paragraph 29", "victims")
    made = desk.mark(far, "Cooperation")
    desk.mark(desk.place("Mr. President"), "Clearance")
    desk.session.set_current(made)
    rects = desk.view.span_rects(far)
    assert rects
    assert desk.view.viewport().geometry().contains(rects[0])
    assert desk.view.marks.flash == far
    desk.view._flash.timeout.emit()
    assert desk.view.marks.flash is None


def test_a_new_highlight_does_not_flash_and_ends_the_selection(desk):
    span = desk.place("nobody felt alone")
    desk.drag(span.start, span.end)
    made = desk.mark(span, "Cooperation")
    desk.session.set_current(made)
    assert desk.session.selection is None
    assert desk.view.selection() is None
    assert desk.view.marks.flash is None
    assert not desk.pane.offering.popup.isVisible()


def test_next_and_previous_highlight_go_round_the_text(desk):
    words = ("Mr. President", "nobody felt", "Paragraph 20")
    ids = [desk.mark(desk.place(each), "Clearance") for each in words]
    desk.session.set_current(None)
    desk.view.set_cursor(desk.place("Government").start, desk.place("Government").start)
    desk.pane.next_highlight()
    assert desk.session.current == ids[1]
    desk.pane.next_highlight()
    desk.pane.next_highlight()
    assert desk.session.current == ids[0]
    desk.pane.previous_highlight()
    assert desk.session.current == ids[2]


def test_next_and_previous_go_only_to_what_the_filter_shows(desk):
    words = ("Mr. President", "nobody felt", "Paragraph 20")
    tags_of = ("Clearance", "Cooperation", "Clearance")
    ids = [desk.mark(desk.place(w), tag) for w, tag in zip(words, tags_of, strict=True)]
    desk.session.set_filter(Filter(tag_ids=frozenset({desk.session.tree.find("Clearance").id})))
    desk.session.set_current(ids[0])
    went = []
    for go in (desk.pane.next_highlight, desk.pane.next_highlight, desk.pane.previous_highlight):
        assert go()
        went.append(desk.session.current)
    assert went == [ids[2], ids[0], ids[2]]
    desk.session.set_filter(Filter(with_note=True))
    assert not desk.pane.next_highlight()


def test_the_highlights_over_one_another_at_the_caret_take_turns(desk):
    outer = desk.mark(desk.place("In 東京", "there"), "Clearance")
    inner = desk.mark(desk.place("nobody felt alone"), "Cooperation")
    desk.session.set_current(None)
    offset = desk.place("felt").start
    desk.view.set_cursor(offset, offset)
    turns = []
    for _ in range(3):
        assert desk.pane.cycle() == 2
        turns.append(desk.session.current)
    assert turns == [inner, outer, inner]
    assert desk.view.caret() == offset
    desk.view.set_cursor(0, 0)
    assert desk.pane.cycle() == 2
    desk.session.set_current(None)
    assert desk.pane.cycle() == 0


def test_undo_takes_the_mark_and_its_stripe_away(desk):
    span = desk.place("nobody felt alone")
    made = desk.mark(span, "Clearance")
    lanes = desk.pane.stripes._lanes
    assert made in desk.view.highlights.index
    assert [each.ids for each in lanes.in_blocks(range(99))] == [(made,)]
    desk.session.undo()
    assert made not in desk.view.highlights.index
    assert lanes.in_blocks(range(99)) == []
    desk.session.redo()
    assert made in desk.view.highlights.index


def test_a_renamed_tag_is_renamed_in_the_margin(desk):
    desk.mark(desk.place("nobody felt alone"), "Clearance")
    desk.settle()
    desk.pane.grab()
    assert [name for name, _ in desk.pane.stripes.names()] == ["Clearance"]
    project = desk.session.project
    tag = desk.session.tree.find("Clearance")
    desk.session.perform(lambda: tags.rename(project.store, project.stamp(), tag.id, "Land"))
    desk.pane.grab()
    assert [name for name, _ in desk.pane.stripes.names()] == ["Land"]


def test_names_in_the_margin_never_touch_and_stripes_can_be_clicked(desk):
    span = desk.place("nobody felt alone")
    made = desk.mark(span, "Clearance", "Cooperation", "Prohibitions")
    desk.mark(desk.place("the delegations met"), "Universalization")
    desk.settle()
    desk.pane.grab()
    names = desk.pane.stripes.names()
    assert len(names) == 4
    tops = [top for _, top in names]
    assert all(after - before >= 16 for before, after in pairwise(tops))
    stripe = next(each for each in desk.pane.stripes._shown if each.stripe.ids == (made,))
    QTest.mouseClick(
        desk.pane.stripes, Qt.MouseButton.LeftButton, pos=stripe.rect.center().toPoint()
    )
    assert desk.session.current == made
    tip = desk.pane.stripes.tip(stripe.rect.center())
    assert set(tip.split("\n")) == {"Clearance", "Cooperation", "Prohibitions", "Universalization"}


def test_every_place_found_is_counted_and_f3_goes_round(desk):
    desk.pane.show_find()
    desk.pane.find_bar._field.setText("ASSISTANCE")
    finds = desk.view.marks.finds
    assert len(finds.spans) == desk.text.count("assistance")
    assert desk.pane.find_bar.said() == f"1 of {len(finds.spans)}"
    desk.pane.find_previous()
    assert finds.current == finds.spans[-1]
    assert desk.view.span_rects(finds.current)
    desk.pane.find_next()
    assert desk.pane.find_bar.said() == f"1 of {len(finds.spans)}"
    desk.pane.grab()
    desk.pane.find_bar._field.setText("no such words")
    assert desk.pane.find_bar.said() == "Nothing found"
    desk.pane.find_next()
    QTest.keyClick(desk.pane.find_bar._field, Qt.Key.Key_Escape)
    assert not desk.pane.find_bar.isVisible()
    assert desk.view.marks.finds is None


def test_find_begins_with_the_selected_words(desk):
    span = desk.place("nobody felt")
    desk.view.select(span)
    desk.pane.show_find()
    assert desk.pane.find_bar.words() == "nobody felt"
    assert desk.view.marks.finds.current == span
    assert desk.session.selection == span


@pytest.mark.parametrize("zoom", [0.5, 1.25, 3.0])
def test_zoom_keeps_the_upper_line_and_the_selection(desk, zoom):
    span = desk.place("Paragraph 12", "victims")
    desk.view.scroll_to(desk.place("Paragraph 11").start)
    desk.view.select(span)
    top = desk.pane.reading_position()
    desk.look.set_zoom(zoom)
    assert abs(desk.pane.reading_position() - top) < 90
    assert desk.session.selection == span
    assert desk.view.selection() == span
    assert desk.view.marks.selection == span


def test_another_theme_keeps_place_find_and_highlights(desk):
    made = desk.mark(desk.place("Paragraph 12"), "Clearance")
    desk.pane.show_find()
    desk.pane.find_bar._field.setText("Paragraph 12")
    finds, value = desk.view.marks.finds, desk.view.verticalScrollBar().value()
    desk.look.set_theme("dark")
    assert desk.view.marks.finds is finds
    assert desk.view.verticalScrollBar().value() == value
    assert made in desk.view.highlights.index
    picture = desk.view.viewport().grab().toImage()
    assert picture.pixelColor(2, 2) == desk.look.theme.page


def test_the_reading_position_can_be_taken_up_again(desk):
    offset = desk.place("Paragraph 20").start
    desk.pane.restore(offset)
    assert desk.pane.reading_position() == offset


def test_opening_another_statement_begins_at_its_top_without_the_old_marks(desk):
    desk.mark(desk.place("nobody felt"), "Clearance")
    desk.pane.show_find()
    desk.view.verticalScrollBar().setValue(300)
    add_statement(desk.session, from_markdown("Another text.\n\n" * 40), "Another")
    assert desk.view.verticalScrollBar().value() == 0
    assert desk.pane.header.heading.title == "Another"
    assert not desk.pane.find_bar.isVisible()
    assert len(desk.view.highlights.index) == 0


def test_without_a_statement_there_is_one_button_that_asks_for_some(desk, qtbot):
    desk.session.open_statement(None)
    assert desk.pane.empty_page.isVisible()
    with qtbot.waitSignal(desk.pane.command) as asked:
        QTest.mouseClick(desk.pane.empty_page._button, Qt.MouseButton.LeftButton)
    assert asked.args == ["file.add_statements", None]
    assert not desk.pane.grab().isNull()
    assert not desk.pane.close_layer()
    desk.pane.find_next()
    desk.pane.next_highlight()
    assert desk.pane.reading_position() >= 0


def test_dropped_files_are_handed_on(desk, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.md")), QUrl("https://example.org/b.md")])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, button, none)
    QApplication.sendEvent(desk.pane, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(desk.pane.files_dropped) as dropped:
        QApplication.sendEvent(desk.pane, QDropEvent(QPointF(5, 5), copy, data, button, none))
    assert dropped.args == [[tmp_path / "a.md"]]


def test_what_another_program_wrote_is_shown_without_setting_the_page_anew(desk, monkeypatch):
    desk.mark(desk.place("nobody felt"), "Clearance")
    page = desk.view.page
    desk.session.reloaded.emit()
    assert desk.view.page is page
    assert len(desk.view.highlights.index) == 1
    monkeypatch.setattr(Sheet, "reload", lambda *_: None)


def test_ctrl_and_the_wheel_ask_for_another_size(desk, qtbot):
    for delta, wanted in ((120, "view.zoom_in"), (-120, "view.zoom_out")):
        with qtbot.waitSignal(desk.pane.command) as asked:
            turn(desk, delta, Qt.KeyboardModifier.ControlModifier)
        assert asked.args == [wanted, None]
    assert desk.view.verticalScrollBar().value() == 0
    turn(desk, -120, Qt.KeyboardModifier.NoModifier)
    assert desk.view.verticalScrollBar().value() > 0


def turn(desk, delta, modifiers):
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(0, delta),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(desk.view.viewport(), event)


def test_a_narrower_view_sets_shorter_lines_and_keeps_the_place(desk):
    desk.view.scroll_to(desk.place("Paragraph 15").start)
    desk.pane.resize(430, 600)
    desk.settle()
    assert desk.view.margins.text < 400
    assert desk.view.margins.names == 0
    top = desk.pane.reading_position()
    assert Span(top - 120, top + 120).start <= desk.place("Paragraph 15").start <= top + 120


def test_resting_on_a_highlight_tells_all_its_tags_as_plain_words(desk):
    desk.mark(desk.place("In 東京", "there"), "Clearance")
    desk.mark(desk.place("nobody felt alone"), "<b>Bold</b> / Trust")
    here = desk.point(desk.place("felt").start) + QPoint(3, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, here, desk.view.mapToGlobal(here))
    QApplication.sendEvent(desk.view.viewport(), event)
    assert QToolTip.text() == "<qt>&lt;b&gt;Bold&lt;/b&gt; / Trust<br>Clearance</qt>"
    QToolTip.hideText()


def test_a_link_within_the_text_is_followed_and_others_are_only_told(desk):
    markdown = "First[^1] words and [a page](https://example.org).\n\n" + "Filler.\n\n" * 60
    add_statement(desk.session, from_markdown(f"{markdown}\n\n[^1]: The note at the end."), "Links")
    note = desk.place("The note at the end")
    desk.click(desk.text.index("1"))
    assert desk.view.span_rects(note)
    desk.view.verticalScrollBar().setValue(0)
    desk.click(desk.place("a page").start)
    assert desk.view.verticalScrollBar().value() == 0
    desk.view.tip_wanted.emit(desk.place("a page").start, desk.view.mapToGlobal(desk.point(0)))
    assert QToolTip.text() == "<qt>https://example.org</qt>"
    QToolTip.hideText()


def test_with_very_many_highlights_the_margin_comes_right_after_the_text(desk, monkeypatch):
    made = desk.mark(desk.place("nobody felt alone"), "Clearance")
    monkeypatch.setattr("pyside_app.reading.sheet._MANY", 0)
    desk.session.reloaded.emit()
    assert desk.pane.stripes._lanes is None
    desk.settle()
    (stripe,) = desk.pane.stripes._lanes.in_blocks(range(99))
    assert stripe.ids == (made,)
