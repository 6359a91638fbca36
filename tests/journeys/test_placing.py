"""A highlight without a place is given one by hand, from the review and from its card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations_db.edits.annotations import recolour
from annotations_db.edits.waiting import is_waiting
from pyside_app.panels.annotations.view import AnnotationsPanel
from tests.journeys.replacing_hands import replace_text

ALT = Qt.KeyboardModifier.AltModifier


def test_another_place_is_marked_by_selecting(norway, review, executor):
    review.choose("orphan")
    wanted = review.current.item.id
    review.current.adjust.click()
    assert norway.window.asks.sheet is None
    norway.select("We thank the President")
    norway.window.press_toast()
    placed = norway.session.highlights[wanted].annotation
    assert placed.exact == "We thank the President"
    assert not is_waiting(placed, norway.session.statement)
    QApplication.processEvents()
    executor.drain()
    again = norway.window.asks.sheet
    assert [each.item.group for each in again.list.views] == ["uncertain"]


def test_who_chooses_something_else_does_not_come_back_to_the_review(norway, review, executor):
    review.choose("orphan")
    wanted = review.current.item.id
    review.current.adjust.click()
    other = next(each for each in norway.session.highlights if each != wanted)
    norway.session.set_current(other)
    QApplication.processEvents()
    norway.session.set_current(wanted)
    norway.select("We thank the President")
    norway.window.press_toast()
    QApplication.processEvents()
    executor.drain()
    assert norway.window.asks.sheet is None


def test_a_lost_highlight_is_placed_from_its_card(norway, review):
    norway.press(Qt.Key.Key_Escape)
    session = norway.session
    (lost,) = [each for each in session.highlights.values() if each.annotation.state == "orphan"]
    panel = norway.window.findChild(AnnotationsPanel)
    cards = panel.list
    offered = [each.text() for each in panel.menu_for(lost.id).actions()]
    assert offered[0].startswith("Place it…")
    row = next(n for n in range(cards.cards.rowCount()) if cards.cards.highlight(n).id == lost.id)
    cards.scrollTo(cards.cards.index(row))
    QApplication.processEvents()
    place = cards.card(row).place.center() + cards.card_rect(row).topLeft()
    assert "then put it there" in cards.tip_at(place)
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert session.current == lost.id
    norway.select("We thank the President")
    norway.window.press_toast()
    assert session.highlights[lost.id].annotation.exact == "We thank the President"
    assert not panel.menu_for(lost.id).actions()[0].text().startswith("Place it…")


def begin_placing(review, executor, group="orphan"):
    """Presses "Mark another place" of the first of a group; gives its id."""
    review.choose(group)
    wanted = review.current.item.id
    review.current.adjust.click()
    return wanted


def come_back(reader, executor):
    QApplication.processEvents()
    executor.drain()
    QApplication.processEvents()
    return reader.window.asks.sheet


def test_enter_puts_a_highlight_at_the_selected_words(norway, review, executor):
    wanted = begin_placing(review, executor)
    norway.press(Qt.Key.Key_Return)
    assert norway.session.highlights[wanted].annotation.state == "orphan", "nothing is selected yet"
    norway.select("We thank the President")
    norway.press(Qt.Key.Key_Return)
    assert norway.session.highlights[wanted].annotation.exact == "We thank the President"
    again = come_back(norway, executor)
    assert [each.item.group for each in again.list.views] == ["uncertain"]


def test_esc_comes_back_to_the_same_highlight_without_a_change(norway, review, executor):
    before = dict(norway.session.highlights)
    wanted = begin_placing(review, executor)
    newest = norway.session.project.store.history(limit=1)
    norway.select("We thank the President")
    norway.press(Qt.Key.Key_Escape)
    while norway.session.selection is not None:
        norway.press(Qt.Key.Key_Escape)
    assert norway.window.asks.sheet is None, "what lies over the text goes first"
    norway.press(Qt.Key.Key_Escape)
    again = come_back(norway, executor)
    assert again.group == "orphan"
    assert again.current.item.id == wanted
    assert norway.session.highlights == before
    assert norway.session.project.store.history(limit=1) == newest


def test_after_another_place_the_review_goes_on_with_the_next(norway, executor, monkeypatch):
    project, statement = norway.session.project, norway.session.statement
    for words in ("regrets that stockpiles", "never counted at all"):
        project.annotate(statement, quote=words)
    norway.session.look_round()
    replace_text(norway, executor, monkeypatch, norway.new)
    review = norway.window.asks.sheet
    review.choose("orphan")
    _, second, third = (each.item.id for each in review.list.views)
    norway.press(Qt.Key.Key_Down, ALT)
    assert review.current.item.id == second
    review.current.adjust.click()
    norway.select("We thank the President")
    norway.press(Qt.Key.Key_Return)
    again = come_back(norway, executor)
    assert [each.number.text() for each in again.list.views] == ["1 of 2", "2 of 2"]
    assert again.current.item.id == third


def test_a_highlight_that_is_coloured_meanwhile_is_still_being_placed(norway, review, executor):
    wanted = begin_placing(review, executor)
    project = norway.session.project
    norway.session.perform(lambda: recolour(project.store, project.stamp(), wanted, "red"))
    assert norway.session.highlights[wanted].annotation.colour == "red"
    assert come_back(norway, executor) is None
    norway.select("We thank the President")
    norway.press(Qt.Key.Key_Return)
    assert come_back(norway, executor) is not None


def test_the_review_comes_back_once_however_often_one_set_out(norway, review, executor):
    review.choose("orphan")
    review.current.adjust.click()
    norway.window.command("statement.review")
    executor.drain()
    again = norway.window.asks.sheet
    again.choose("orphan")
    again.current.adjust.click()
    norway.select("We thank the President")
    norway.window.press_toast()
    QApplication.processEvents()
    executor.drain()
    assert norway.window.asks.sheet is not None
    norway.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    executor.drain()
    assert norway.window.asks.sheet is None
