"""Several cards are chosen together by pointer and keys, and commands are meant for all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotations_db.arranging import Arrangement
from annotations_db.filters import Filter
from pyside_app import dragging
from pyside_app.panels.annotations.dragging import picture
from pyside_app.panels.annotations.view import AnnotationsPanel
from pyside_app.quoting import highlights_mime
from tests.pyside_app.panels.stage import PASSAGES

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = 7


@pytest.fixture
def panel(stage, look, shown):
    made = shown(AnnotationsPanel(stage.session, look))
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(made.list.cards, mode)
    return made


@pytest.fixture
def marks(stage, panel):
    first = stage.mark(PASSAGES[0], "Prohibitions")
    second = stage.mark(PASSAGES[1], note="Both *pillars*")
    third = stage.mark(PASSAGES[2], "Universalization")
    stage.session.set_current(None)
    return first, second, third


def place(panel, annotation_id) -> QPoint:
    rect = panel.list.card_rect(panel.list.cards.row_of(annotation_id))
    return QPoint(round(rect.left() + 40), round(rect.top() + 16))


def click(qtbot, panel, annotation_id, held=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(panel.list.viewport(), LEFT, held, place(panel, annotation_id))


def rows(panel):
    return [index.row() for index in panel.list.selectionModel().selectedIndexes()]


def test_ctrl_click_adds_and_takes_away(stage, panel, marks, qtbot):
    click(qtbot, panel, marks[0])
    click(qtbot, panel, marks[2], CTRL)
    assert stage.session.chosen == (marks[0], marks[2])
    assert stage.session.current == marks[2]
    assert rows(panel) == [0, 2]
    click(qtbot, panel, marks[2], CTRL)
    assert stage.session.chosen == (marks[0],)
    assert stage.session.current == marks[0]


def test_shift_click_chooses_a_range_from_the_anchor_both_ways(stage, panel, marks, qtbot):
    click(qtbot, panel, marks[1])
    click(qtbot, panel, marks[2], SHIFT)
    assert stage.session.chosen == marks[1:]
    click(qtbot, panel, marks[0], SHIFT)
    assert stage.session.chosen == marks[:2]
    assert rows(panel) == [0, 1]


def test_a_click_on_one_of_several_leads_back_to_it_alone(stage, panel, marks, qtbot):
    click(qtbot, panel, marks[0])
    click(qtbot, panel, marks[2], SHIFT)
    qtbot.mousePress(panel.list.viewport(), LEFT, pos=place(panel, marks[1]))
    assert stage.session.chosen == marks
    qtbot.mouseRelease(panel.list.viewport(), LEFT, pos=place(panel, marks[1]))
    assert stage.session.chosen == (marks[1],)


def test_keys_extend_choose_all_and_come_back(stage, panel, marks, qtbot):
    panel.list.setFocus()
    click(qtbot, panel, marks[0])
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    assert stage.session.chosen == marks[:2]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, SHIFT)
    assert stage.session.chosen == marks[:1]
    qtbot.keyClick(panel.list, Qt.Key.Key_A, CTRL)
    assert stage.session.chosen == marks
    stage.session.set_filter(Filter(text="japan"))
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert stage.session.chosen == (marks[0],)
    assert stage.session.filter.is_active
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not stage.session.filter.is_active


def test_all_means_all_that_the_filter_shows(stage, panel, marks, qtbot):
    stage.session.set_filter(Filter(text="japan"))
    qtbot.keyClick(panel.list, Qt.Key.Key_A, CTRL)
    assert stage.session.chosen == marks[1:]


@pytest.mark.parametrize(
    ("key", "command"),
    [(Qt.Key.Key_T, "annotate.tag"), (Qt.Key.Key_Delete, "annotate.delete")],
)
def test_keys_are_meant_for_all_that_are_chosen(stage, panel, marks, qtbot, key, command):
    click(qtbot, panel, marks[0])
    with qtbot.waitSignal(panel.command) as one:
        qtbot.keyClick(panel.list, key)
    assert one.args == [command, marks[0]]
    click(qtbot, panel, marks[2], SHIFT)
    with qtbot.waitSignal(panel.command) as several:
        qtbot.keyClick(panel.list, key)
    assert several.args == [command, None]


def test_the_bar_is_there_for_several_and_asks_for_all(stage, panel, marks, qtbot):
    assert not panel.bar.isVisible()
    stage.session.set_current(marks[0])
    stage.session.choose(marks)
    assert panel.bar.isVisible()
    assert panel.bar.words == "3 highlights chosen"
    for command, button in panel.bar.buttons.items():
        with qtbot.waitSignal(panel.command) as asked:
            button.click()
        assert asked.args == [command, None]
    stage.session.choose(marks[:1])
    assert not panel.bar.isVisible()


def test_what_is_dragged_are_words_with_their_source_and_the_highlights(stage, panel, marks, look):
    chosen = [stage.session.highlights[each] for each in marks[:2]]
    data = highlights_mime(stage.session, marks[:2])
    assert dragging.highlights(data) == marks[:2]
    assert f"“{PASSAGES[0]}”" in data.text()
    assert PASSAGES[1] in data.text()
    assert "Statement of Japan" in data.text()
    assert not picture(chosen, look, 2.0).isNull()
    assert dragging.highlights(QMimeData()) == ()


def test_a_card_that_is_pulled_is_dragged_with_the_chosen_ones(stage, panel, marks, qtbot):
    panel.list.drag_wanted.disconnect()
    click(qtbot, panel, marks[0])
    click(qtbot, panel, marks[1], SHIFT)
    start = place(panel, marks[1])
    port = panel.list.viewport()
    qtbot.mousePress(port, LEFT, pos=start)
    with qtbot.waitSignal(panel.list.drag_wanted) as wanted:
        qtbot.mouseMove(port, start + QPoint(40, 0))
    assert [each.id for each in wanted.args[0]] == list(marks[:2])


def test_groups_have_headings_that_count_and_are_passed_over(stage, panel, marks, qtbot):
    stage.session.arrange(Arrangement(group="tag"))
    cards = panel.list.cards
    kinds = [header.words if (header := cards.header(row)) else "" for row in range(6)]
    assert kinds == ["Universalization", "", "Prohibitions", "", "Untagged", ""]
    assert panel.heading.count == "3"
    panel.list.setFocus()
    click(qtbot, panel, marks[2])
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert stage.session.current == marks[0]
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    assert set(stage.session.chosen) == {marks[0], marks[1]}
    stage.delete(marks[1])
    assert cards.rowCount() == 4
    stage.session.undo()
    assert cards.rowCount() == 6
    assert not panel.grab().isNull()


def test_the_newest_stand_first_when_asked(stage, panel, marks):
    menu = panel.sort.menu()
    with_words = {each.text(): each for each in menu.actions()}
    asked = []
    panel.command.connect(lambda command, argument: asked.append((command, argument)))
    with_words["Newest first"].trigger()
    assert asked == [("annotate.arrange", Arrangement("newest"))]
    stage.session.arrange(asked[0][1])
    assert panel.list.cards.ids() == [marks[2], marks[1], marks[0]]


def test_a_long_quote_unfolds_by_click_and_space_where_it_stands(stage, panel, marks, qtbot):
    text = stage.session.text
    whole = max((text.text[each.start : each.end] for each in text.blocks), key=len)
    long = stage.mark(whole)
    stage.session.set_current(long)
    row = panel.list.cards.row_of(long)
    folded = panel.list.card(row)
    assert folded.fold is not None
    top = panel.list.card_rect(row).top()
    spot = folded.fold.center() + panel.list.card_rect(row).topLeft()
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=spot.toPoint())
    assert panel.list.card(row).quote.line_count > 4
    assert panel.list.card_rect(row).top() == top
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.list.card(row).quote.line_count == 4


def test_words_filter_after_a_rest_and_escape_takes_them_back(stage, panel, marks, qtbot):
    panel.start_filter()
    assert panel.text.field.hasFocus()
    qtbot.keyClicks(panel.text.field, "PÍLLARS")
    assert not stage.session.filter.is_active
    qtbot.waitUntil(lambda: stage.session.filter.text == "PÍLLARS")
    assert panel.list.cards.ids() == [marks[1]]
    qtbot.keyClick(panel.text.field, Qt.Key.Key_Escape)
    assert not stage.session.filter.is_active
    qtbot.keyClick(panel.text.field, Qt.Key.Key_Escape)
    assert panel.list.hasFocus()


def test_the_field_says_what_the_filter_is(stage, panel, marks):
    stage.session.set_filter(Filter(text="japan"))
    assert panel.text.field.text() == "japan"
    panel.line.clear.click()
    assert panel.text.field.text() == ""


def test_tags_can_be_left_out_and_asked_for_together(stage, panel, marks):
    clearance, outreach = stage.tag("Prohibitions"), stage.tag("Universalization")
    without = next(each for each in panel.filters.tag_menu().actions() if each.text() == "Without")
    next(each for each in without.menu().actions() if "Prohibitions" in each.text()).trigger()
    assert stage.session.filter.without_tags == {clearance}
    assert panel.list.cards.ids() == [marks[1], marks[2]]
    assert panel.filters.tag_chip(clearance, wanted=False).text().startswith("Not Prohibitions")
    stage.session.set_filter(Filter(tag_ids=frozenset({clearance, outreach})))
    assert panel.filters.tag.text() == "Any tag"
    assert len(panel.list.cards.ids()) == 2
    whole = next(
        each for each in panel.filters.tag_menu().actions() if each.text() == "All of them"
    )
    whole.trigger()
    assert panel.list.cards.ids() == []
    assert "Prohibitions and Universalization" in panel.empty.sentence


def test_a_tag_left_out_that_is_deleted_is_no_condition_anymore(stage, panel, marks):
    stage.session.set_filter(Filter(without_tags=frozenset({stage.tag("Prohibitions")})))
    stage.delete_tag("Prohibitions")
    assert not stage.session.filter.is_active


def test_people_are_offered_where_there_are_several(stage, panel, marks):
    assert not panel.filters.author.isVisible()
    stage.project.set_author("Ben Okoro")
    other = stage.mark("Mr. President")
    assert panel.filters.author.isVisible()
    menu = panel.filters.author_menu()
    assert [each.text() for each in menu.actions()] == ["Anna Berg\t3", "Ben Okoro\t1"]
    menu.actions()[1].trigger()
    assert panel.list.cards.ids() == [other]
    assert panel.filters.author.text() == "By Ben Okoro"
