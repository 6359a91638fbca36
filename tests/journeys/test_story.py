"""What a reader does with the first statement, from a fresh machine to a copy handed out, through
the real window with mouse and keys.
"""

from __future__ import annotations

import csv
import io
import re

import pytest
from lxml import html as lxml_html
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.model import Span
from pyside_app.window.menus import context_menu

QUOTE = (
    "Japan attaches great importance to two elements, namely universalization and international "
    "cooperation and assistance"
)
OUTREACH = "Japan has been actively engaged in outreach activities"


class Reader:
    """Does with the window what a person does, through events only."""

    def __init__(self, window, qapp):
        self.window, self.session, self._qapp = window, window.session, qapp
        self.view = window.reading.view

    def span(self, words):
        start = self.session.text.text.index(words)
        return Span(start, start + len(words))

    def select(self, words):
        """Drags with the mouse over the words."""
        span = self.span(words)
        self.window.reading.go_to(span, flash=False)
        self._qapp.processEvents()
        rects = self.view.span_rects(span)
        down, up = rects[0], rects[-1]
        start = QPoint(down.left() + 1, down.center().y())
        end = QPoint(up.right() + 1, up.center().y())
        viewport = self.view.viewport()
        start, end = (viewport.mapFrom(self.view, each) for each in (start, end))
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
        self._qapp.processEvents()
        assert self.session.selection == span

    def select_by_keys(self, words):
        """Walks with Shift and the arrow from the first to the last letter."""
        span = self.span(words)
        self.view.setFocus()
        self.view.set_cursor(span.start, span.start)
        for _ in words:
            QTest.keyClick(self.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        self._qapp.processEvents()
        assert self.session.selection == span

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        widget = QApplication.focusWidget() or self.view
        QTest.keyClick(widget, key, modifier)
        self._qapp.processEvents()

    def type(self, words):
        QTest.keyClicks(QApplication.focusWidget(), words)
        self._qapp.processEvents()

    def give_name(self, name="Anna Berg"):
        QTest.keyClicks(self.window.asks.sheet.field, name)
        QTest.keyClick(self.window.asks.sheet.field, Qt.Key.Key_Return)
        self._qapp.processEvents()

    def quotes(self):
        return [each.annotation.exact for each in self.session.shown()]

    def tags(self, number=0):
        highlight = self.session.shown()[number]
        return [self.session.tree.path(each) for each in highlight.tag_ids]

    def undo(self):
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self):
        control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self.press(Qt.Key.Key_Z, control_shift)


@pytest.fixture
def reader(window, qapp):
    window.reading.setFocus()
    return Reader(window, qapp)


@pytest.fixture
def anna(reader):
    """A reader who has a name already."""
    reader.session.project.set_author("Anna Berg")
    return reader


def test_a_fresh_machine_shows_the_sample_with_its_details_and_thirty_tags(reader):
    assert reader.session.statement.title.startswith("Japan")
    assert len(reader.session.tree) == 30
    assert reader.session.project.details(reader.session.statement)["date"] == "2012-09-11"
    assert "All changes saved" in reader.window.status.saved.text()
    assert reader.window.status.counts.text().startswith("0 highlights")


def test_the_first_mark_asks_once_for_the_name(reader):
    reader.select(QUOTE)
    reader.press(Qt.Key.Key_H)
    assert reader.window.asks.sheet is not None
    assert reader.quotes() == []
    reader.give_name()
    assert reader.quotes() == [QUOTE]
    reader.select(OUTREACH)
    reader.press(Qt.Key.Key_H)
    assert reader.window.asks.sheet is None
    assert len(reader.quotes()) == 2
    author = reader.session.shown()[0].annotation.author_id
    assert reader.session.project.store.person(author).name == "Anna Berg"


def test_a_name_not_given_marks_nothing(reader):
    reader.select(QUOTE)
    reader.press(Qt.Key.Key_H)
    QTest.keyClick(reader.window.asks.sheet.field, Qt.Key.Key_Escape)
    assert reader.quotes() == []


def test_the_pop_up_stands_by_the_selection_and_never_over_it(anna):
    anna.select(QUOTE)
    pop_up = anna.window.reading.offering.popup
    assert pop_up.isVisible()
    assert not pop_up.geometry().intersects(anna.window.reading.selection_rect())
    names = [each.offer.name for each in pop_up.buttons()]
    assert names[:2] == ["Universalization", "Outreach"]
    assert names[-4:] == ["Tag…", "Note", "Highlight only", "Copy with source"]
    anna.press(Qt.Key.Key_Escape)
    assert not pop_up.isVisible()


def test_a_favourite_is_set_with_its_number_and_from_the_pop_up(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    assert anna.tags() == ["Universalization"]
    anna.select(OUTREACH)
    buttons = anna.window.reading.offering.popup.buttons()
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert anna.tags(1) == ["Universalization / Outreach"]


def test_t_opens_the_picker_where_enter_takes_the_best_match(anna):
    anna.select_by_keys("cluster munitions")
    anna.press(Qt.Key.Key_T)
    picker = anna.window.asks.picker()
    assert picker.isVisible()
    anna.press(Qt.Key.Key_Return)
    assert picker.isVisible()
    anna.type("VA")
    anna.press(Qt.Key.Key_Return)
    assert not picker.isVisible()
    assert anna.tags() == ["Victim assistance"]


def test_a_new_tag_needs_a_deliberate_key(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_T)
    anna.type("Zebra crossings")
    anna.press(Qt.Key.Key_Return)
    assert anna.session.tree.find("Zebra crossings") is None
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert anna.tags() == ["Zebra crossings"]
    anna.undo()
    assert anna.session.tree.find("Zebra crossings") is None
    assert anna.quotes() == []


def test_n_opens_the_note_which_is_written_changed_and_removed(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_N)
    anna.type("Both pillars")
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [each.text for each in anna.session.shown()[0].notes] == ["Both pillars"]
    anna.press(Qt.Key.Key_N)
    anna.type(" together")
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [each.text for each in anna.session.shown()[0].notes] == ["Both pillars together"]
    anna.press(Qt.Key.Key_N)
    anna.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    anna.press(Qt.Key.Key_Delete)
    anna.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert anna.session.shown()[0].notes == ()
    anna.undo()
    assert [each.text for each in anna.session.shown()[0].notes] == ["Both pillars together"]


def test_esc_in_the_note_keeps_what_was_there(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_N)
    anna.type("hTn never mind")
    anna.press(Qt.Key.Key_Escape)
    assert anna.session.shown()[0].notes == ()
    assert len(anna.quotes()) == 1


def test_selecting_exactly_ones_own_highlight_opens_it(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_H)
    anna.session.set_current(None)
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_H)
    assert len(anna.quotes()) == 1
    assert anna.session.current == anna.session.shown()[0].id


def test_card_and_passage_find_one_another(anna, qapp):
    for words in (QUOTE, OUTREACH):
        anna.select(words)
        anna.press(Qt.Key.Key_H)
    first, second = (each.id for each in anna.session.shown())
    anna.session.set_current(None)
    place = anna.view.span_rects(anna.span(OUTREACH))[0].center()
    viewport = anna.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=viewport.mapFrom(anna.view, place))
    assert anna.session.current == second
    anna.press(Qt.Key.Key_BracketRight)
    assert anna.session.current == first


def test_a_tag_filters_the_cards_and_one_key_clears_the_filter(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    anna.select(OUTREACH)
    anna.press(Qt.Key.Key_3)
    clearance = anna.session.tree.named("Clearance")
    anna.window.panels.widget("tags").tree.picked.emit(clearance.id, False)
    assert anna.quotes() == [OUTREACH]
    anna.view.setFocus()
    anna.press(Qt.Key.Key_Escape)
    while anna.session.selection is not None:
        anna.press(Qt.Key.Key_Escape)
    anna.press(Qt.Key.Key_Escape)
    assert len(anna.quotes()) == 2


def test_tags_are_made_renamed_and_deleted(anna):
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    anna.press(Qt.Key.Key_N, control_shift)
    anna.type("Gender")
    anna.press(Qt.Key.Key_Return)
    tag = anna.session.tree.named("Gender")
    assert anna.window.panels.current_tag() == tag.id
    anna.window.command("tags.rename")
    QApplication.focusWidget().selectAll()
    anna.type("Gender and age")
    anna.press(Qt.Key.Key_Return)
    assert anna.session.tree.find("Gender and age").id == tag.id
    anna.window.command("tags.delete")
    assert anna.session.tree.find("Gender and age") is None
    assert anna.window.told == "Deleted the tag “Gender and age”"
    anna.window.press_toast()
    assert anna.session.tree.find("Gender and age") is not None


def test_a_highlight_is_retagged_and_deleted_with_a_toast_that_undoes(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    anna.press(Qt.Key.Key_3)
    assert set(anna.tags()) == {"Universalization", "Clearance"}
    anna.press(Qt.Key.Key_1)
    assert anna.tags() == ["Clearance"]
    anna.press(Qt.Key.Key_Delete)
    assert anna.quotes() == []
    assert anna.window.told.startswith("Removed “Japan attaches")
    anna.window.press_toast()
    assert anna.quotes() == [QUOTE]
    assert anna.tags() == ["Clearance"]
    assert anna.window.told == ""


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


def test_after_a_restart_the_first_undo_only_goes_there(reader, make_window, qapp):
    reader.select(QUOTE)
    reader.press(Qt.Key.Key_H)
    reader.give_name()
    reader.window.close()
    again = Reader(make_window(), qapp)
    again.window.reading.setFocus()
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
    reader.window.command("view.theme")
    assert reader.window.look.theme.name == "dark"
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
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    reader.window.reading.dropEvent(drop)
    assert reader.window.status.work.isVisible()
    executor.drain()
    assert not reader.window.status.work.isVisible()
    assert reader.session.statement.title == "One"
    assert reader.session.project.store.statement_count() == 3
    assert "bad.txt" in reader.window.asks.sheet.sentences[0]
    reader.window.asks.close_sheet()
    assert reader.window.told == "Added 2 statements"
    reader.window.press_toast()
    assert reader.session.project.store.statement_count() == 1


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
        sheet.formats.button(suffixes.index(suffix)).setChecked(True)
        sheet.names.setChecked(True)
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


def _copy_name(suffix):
    return f"Japan – CCM 3MSP – 2012-09-11 – annotated{suffix}"


def test_a_passage_is_copied_with_its_source(reader):
    reader.select("cluster munitions")
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    reader.press(Qt.Key.Key_C, control_shift)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“cluster munitions” (Statement of Japan, Third Meeting of States")
    assert copied.endswith("11 September 2012)")


def test_a_right_click_offers_what_the_pop_up_offers(anna):
    anna.select(QUOTE)
    menu = context_menu(anna.window.commands, anna.session, anna.window)
    words = [each.text().replace("&", "") for each in menu.actions() if not each.isSeparator()]
    assert words[0] == "Universalization"
    assert words[-5:] == ["Tag…", "Note", "Highlight only", "Copy", "Copy with source"]
    menu.deleteLater()
