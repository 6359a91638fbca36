"""The list of a review: whatever the number of highlights, few are laid out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from annotations_db.model import AnnotationId, Span, TextId
from pyside_app.dialogs.review_items import Item, Passage
from pyside_app.dialogs.review_list import PAGE, ItemList
from pyside_app.dialogs.review_parts import Acts, Way
from pyside_app.theme import Look

MANY = 1000


def item(number, group="uncertain"):
    return Item(
        id=AnnotationId(str(number)),
        group=group,
        tag_ids=(),
        old=Passage("", f"old words {number}", ""),
        new=None if group == "orphan" else Passage("", f"new words {number}", ""),
        span=None if group == "orphan" else Span(0, 9),
        score=None if group == "orphan" else 0.5,
        marked_in=TextId("old"),
        start=number,
        paragraph="",
        author="",
        created=datetime(2012, 9, 11, tzinfo=UTC),
    )


@pytest.fixture
def listed(qtbot):
    acts = Acts(*3 * (lambda _item: None,))
    shown = ItemList(
        acts,
        lambda _tag_id: None,
        Way(Look("light"), "Now", lambda _text_id: "Before", is_narrow=False),
    )
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.show()
    shown.show_sections([("uncertain", [item(n) for n in range(MANY)])])
    return shown


def numbers(listed):
    return [each.number.text() for each in listed.views]


def scroll_to_end(listed):
    for _ in range(MANY):
        bar = listed.verticalScrollBar()
        bar.setValue(bar.maximum())
        QApplication.processEvents()
        if bar.value() == bar.maximum() and len(listed.views) == PAGE:
            return


def turn(listed, words):
    shown = [each for each in listed.findChildren(QPushButton) if not each.isHidden()]
    next(each for each in shown if each.text().startswith(words)).click()
    QApplication.processEvents()


def test_no_more_than_a_page_is_laid_out_however_far_one_scrolls(listed):
    assert numbers(listed)[0] == "1 of 1000"
    assert len(listed.views) < PAGE
    scroll_to_end(listed)
    assert numbers(listed) == [f"{n} of 1000" for n in range(1, PAGE + 1)]


def test_pages_are_turned_both_ways(listed):
    meant = []
    listed.turned.connect(meant.append)
    scroll_to_end(listed)
    turn(listed, f"Show the next {PAGE}")
    assert numbers(listed)[0] == f"{PAGE + 1} of 1000"
    turn(listed, f"Show the {PAGE} before")
    assert numbers(listed)[0] == "1 of 1000"
    assert meant == [PAGE, 0]


def test_stepping_goes_through_all_of_them_and_back(listed):
    view, seen = listed.views[0], []
    while view is not None:
        seen.append(view.item.start)
        assert len(listed.views) <= PAGE
        last, view = view, listed.step(view, 1)
        if len(seen) == 2 * PAGE + 3:
            break
    assert seen == list(range(2 * PAGE + 3))
    for expected in reversed(seen[:-1]):
        last = listed.step(last, -1)
        assert last.item.start == expected
    assert listed.step(last, -1) is None


def test_the_last_page_ends(listed):
    listed.show_sections([("uncertain", [item(n) for n in range(PAGE + 1)])], PAGE)
    assert numbers(listed) == [f"{PAGE + 1} of {PAGE + 1}"]
    assert listed.step(listed.views[0], 1) is None


def test_one_is_found_again_by_its_id_on_any_page(listed):
    assert listed.index_of({"777"}) == 777
    listed.show_sections([("uncertain", [item(n) for n in range(MANY)])], 777)
    assert listed.view_at(777).item.id == "777"
    assert len(listed.views) <= PAGE


def test_nothing_of_an_earlier_list_is_left_in_one_that_was_scrolled(listed):
    scroll_to_end(listed)
    listed.show_sections([("orphan", [item(1, "orphan")])])
    QApplication.processEvents()
    assert numbers(listed) == ["1 of 1"]
    shown = [each for each in listed.findChildren(type(listed.views[0])) if not each.isHidden()]
    assert shown == listed.views
