"""What the window ties together: cards and text, the tag picker and the passage it is for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.model import Span
from annotations_db.project import open_project

QUOTE = "Japan attaches great importance to two elements"


@pytest.fixture
def marked(window, qapp):
    """Three highlights in the sample, near its beginning, its middle and its end."""
    window.session.project.set_author("Anna Berg")
    text = window.session.text.text
    for place in (0, len(text) // 2, len(text) - 40):
        start = text.index(" ", place) + 1
        window.session.select(Span(start, start + 30))
        window.command("annotate.highlight")
    window.session.set_current(None)
    qapp.processEvents()
    return window


def click_card(window, number):
    cards = window.panels.widget("annotations").list
    cards.scrollTo(cards.cards.index(number))
    QApplication.processEvents()
    place = cards.card_rect(number).topLeft().toPoint() + QPoint(40, 12)
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_the_current_card_scrolls_back_to_its_passage(marked, monkeypatch):
    jumps = []
    view, go_to = marked.reading.view, marked.reading.view.go_to
    monkeypatch.setattr(
        view, "go_to", lambda span, flash: (jumps.append(span), go_to(span, flash=flash))
    )
    click_card(marked, 1)
    span = marked.session.shown()[1].span
    assert jumps == [span]
    view.verticalScrollBar().setValue(0)
    view._flash.timeout.emit()
    assert not view.is_in_view(span)
    click_card(marked, 1)
    assert jumps == [span, span]
    assert view.is_in_view(span)
    assert view.marks.flash == span


@pytest.mark.parametrize("size", [(1440, 900), (900, 600), (640, 480)])
@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("typed", ["", "vic", "victmi asistance", "e"])
def test_the_picker_stands_by_the_current_highlight_never_over_it(
    marked, qapp, qtbot, size, number, typed
):
    marked.resize(*size)
    qapp.processEvents()
    marked.session.set_current(marked.session.shown()[number].id)
    marked.reading.view.verticalScrollBar().setValue(300)
    marked.command("annotate.tag")
    picker = marked.asks.picker()
    QTest.keyClicks(picker.field, typed)
    picker._show_nearest() if typed == "victmi asistance" else None
    qapp.processEvents()
    lines = marked.reading.view.span_rects(marked.session.shown()[number].span)
    assert lines
    assert not any(picker.geometry().intersects(each) for each in lines)
    assert marked.reading.view.rect().contains(picker.geometry())


def test_a_passage_higher_than_the_view_gives_the_picker_room_below_its_end(marked, qapp):
    marked.session.select(Span(0, len(marked.session.text.text) - 600))
    marked.command("annotate.highlight")
    marked.reading.view.verticalScrollBar().setValue(0)
    marked.command("annotate.tag")
    qapp.processEvents()
    picker = marked.asks.picker()
    lines = marked.reading.view.span_rects(marked.session.highlights[marked.session.current].span)
    assert not any(picker.geometry().intersects(each) for each in lines)
    assert marked.reading.view.rect().contains(picker.geometry())


def test_the_picker_follows_the_page_and_goes_with_the_statement(marked, qapp):
    marked.session.set_current(marked.session.shown()[1].id)
    marked.command("annotate.tag")
    picker = marked.asks.picker()
    before = picker.y()
    bar = marked.reading.view.verticalScrollBar()
    bar.setValue(bar.value() + 60)
    assert picker.y() != before
    marked.session.open_statement(None)
    assert not picker.isVisible()


def test_keys_and_clicks_in_the_picker_do_not_reach_the_text(marked, qapp):
    marked.session.select(Span(0, 9))
    marked.command("annotate.tag")
    picker, pop_up = marked.asks.picker(), marked.reading.offering.popup
    marked.reading.view._has_unsettled = True
    bar = marked.reading.view.verticalScrollBar()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Shift, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        QTest.keyClick(picker.field, key)
    QTest.mouseClick(picker, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    qapp.processEvents()
    assert picker.isVisible()
    assert picker.field.hasFocus()
    assert not pop_up.isVisible()
    assert bar.value() == 0
    assert marked.session.selection == Span(0, 9)
    release = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(picker, release)
    assert release.isAccepted()


def test_a_row_of_the_picker_and_its_foot_are_clicked(marked, qapp):
    ids = [each.id for each in marked.session.shown()]
    marked.command("annotate.tag", ids[1])
    picker = marked.asks.picker()
    QTest.keyClicks(picker.field, "vic")
    place = picker.list.visualRect(picker.rows.index(0)).center()
    QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    marked.command("annotate.tag", ids[1])
    QTest.keyClicks(picker.field, "Zebra")
    QTest.mouseClick(picker.new, Qt.MouseButton.LeftButton)
    paths = [marked.session.tree.path(each) for each in marked.session.highlights[ids[1]].tag_ids]
    assert paths == ["Victim assistance", "Zebra"]
    assert not picker.isVisible()


@pytest.fixture
def of_another(make_window, project_path):
    """The window, without a name, on a project with somebody else's highlight."""
    make_window().close()
    with open_project(project_path, author="Boris") as project:
        project.annotate("japan", quote=QUOTE, note="Boris's own")
    window = make_window()
    assert not window.session.project.has_author
    return window


@pytest.mark.parametrize("action_id", ["annotate.note", "annotate.another_note"])
def test_a_note_on_anothers_highlight_asks_the_name_first(of_another, action_id, qapp):
    window = of_another
    window.session.set_current(window.session.shown()[0].id)
    window.command(action_id)
    assert window.panels.widget("annotations").list.written is None
    QTest.keyClicks(window.asks.sheet.field, "Anna Berg")
    QTest.keyClick(window.asks.sheet.field, Qt.Key.Key_Return)
    editor = window.panels.widget("annotations").list.editor
    assert editor.isVisible()
    QTest.keyClicks(editor.field, "I agree")
    QTest.keyClick(editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    notes = window.session.shown()[0].notes
    names = [window.session.project.store.person(each.author_id).name for each in notes]
    assert [each.text for each in notes] == ["Boris's own", "I agree"]
    assert names == ["Boris", "Anna Berg"]
