from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotations_db.edits import annotations, tags
from annotations_db.filters import Filter
from annotations_db.model import Edit, Span
from pyside_app.panels.annotations.layout import TOOLS
from pyside_app.panels.annotations.view import AnnotationsPanel
from tests.pyside_app.panels.stage import PASSAGES

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(stage, look, shown):
    made = shown(AnnotationsPanel(stage.session, look))
    QAbstractItemModelTester(made.list.cards, QAbstractItemModelTester.FailureReportingMode.Warning)
    return made


@pytest.fixture
def marks(stage, panel):
    """Three highlights, made in another order than that of the text."""
    last = stage.mark(PASSAGES[2], "Universalization / Outreach")
    first = stage.mark(PASSAGES[0], "Prohibitions", "To check")
    middle = stage.mark(PASSAGES[1], note="Both pillars")
    return first, middle, last


def order(panel):
    cards = panel.list.cards
    return [cards.highlight(row).id for row in range(cards.rowCount())]


def middle_of(panel, annotation_id):
    rect = panel.list.card_rect(panel.list.cards.row_of(annotation_id))
    return QPoint(round(rect.left() + 40), round(rect.top() + 16))


def tool_place(panel, annotation_id, tool):
    row = panel.list.cards.row_of(annotation_id)
    rect = panel.list.card(row).tool_rect(tool).translated(panel.list.card_rect(row).topLeft())
    return rect.center().toPoint()


def press_tool(qtbot, panel, annotation_id, tool):
    place = tool_place(panel, annotation_id, tool)
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=place)


def test_cards_stand_in_the_order_of_the_text(panel, marks):
    assert order(panel) == list(marks)
    assert panel.heading.count == "3"


def test_a_card_goes_and_undo_brings_it_back_to_its_place(stage, panel, marks):
    stage.delete(marks[1])
    assert order(panel) == [marks[0], marks[2]]
    stage.session.undo()
    assert order(panel) == list(marks)


def test_cards_do_not_overlap_and_follow_one_another(panel, marks):
    panel.grab()
    rects = [panel.list.card_rect(row) for row in range(3)]
    assert all(below.top() == above.bottom() + 8 for above, below in pairwise(rects))


def test_a_card_is_spoken_whole(panel, marks):
    words = panel.list.cards.index(0).data(SPOKEN)
    assert f"“{PASSAGES[0]}”" in words
    assert "Tags: Prohibitions, To check" in words
    assert "para. " in words
    assert "Anna Berg" in words
    assert "Note: Both pillars" in panel.list.cards.index(1).data(SPOKEN)
    assert "Untagged" in panel.list.cards.index(1).data(SPOKEN)


def test_a_click_makes_a_card_the_current_one(stage, panel, marks, qtbot):
    with qtbot.assertNotEmitted(panel.picked):
        qtbot.mouseClick(panel.list.viewport(), LEFT, pos=middle_of(panel, marks[1]))
    assert stage.session.current == marks[1]
    assert panel.list.currentIndex().row() == 1


def test_a_click_on_the_current_card_asks_for_its_passage(panel, marks, qtbot):
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=middle_of(panel, marks[1]))
    with qtbot.waitSignal(panel.picked) as went:
        qtbot.mouseClick(panel.list.viewport(), LEFT, pos=middle_of(panel, marks[1]))
    assert went.args == [marks[1]]


def test_the_current_card_alone_grows_by_its_foot(stage, panel, marks):
    before = [panel.list.card(row).height for row in range(3)]
    stage.session.set_current(marks[1])
    after = [panel.list.card(row).height for row in range(3)]
    assert [now - then for now, then in zip(after, before, strict=True)] == [0, 28, 0]


def test_hovering_changes_no_height(panel, marks, qtbot):
    before = panel.list.card_rect(0)
    qtbot.mouseMove(panel.list.viewport(), middle_of(panel, marks[0]))
    panel.grab()
    assert panel.list.card_rect(0) == before


def test_the_current_highlight_of_the_text_is_scrolled_to(stage, panel, marks):
    panel.resize(352, 200)
    panel.grab()
    stage.session.set_current(marks[2])
    rect = panel.list.card_rect(2).toRect()
    assert panel.list.viewport().rect().contains(rect.topLeft())
    stage.session.set_current(marks[0])
    assert panel.list.verticalOffset() == 0


def test_arrow_keys_walk_the_cards(stage, panel, marks, qtbot):
    panel.list.setFocus()
    for key, expected in (
        (Qt.Key.Key_Down, marks[0]),
        (Qt.Key.Key_Down, marks[1]),
        (Qt.Key.Key_End, marks[2]),
        (Qt.Key.Key_Up, marks[1]),
        (Qt.Key.Key_Home, marks[0]),
        (Qt.Key.Key_PageDown, marks[2]),
        (Qt.Key.Key_PageUp, marks[0]),
    ):
        qtbot.keyClick(panel.list, key)
        assert stage.session.current == expected


@pytest.mark.parametrize(
    ("key", "command"),
    [(Qt.Key.Key_T, "annotate.tag"), (Qt.Key.Key_Delete, "annotate.delete")],
)
def test_keys_on_a_card_ask_for_its_commands(stage, panel, marks, qtbot, key, command):
    stage.session.set_current(marks[0])
    with qtbot.waitSignal(panel.command) as asked:
        qtbot.keyClick(panel.list, key)
    assert asked.args == [command, marks[0]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_N])
def test_enter_and_n_ask_for_the_note(stage, panel, marks, qtbot, key):
    stage.session.set_current(marks[0])
    with qtbot.waitSignal(panel.command) as asked:
        qtbot.keyClick(panel.list, key)
    assert asked.args == ["annotate.note", marks[0]]


def test_tools_lie_over_a_hovered_card_and_ask(stage, panel, marks, qtbot):
    with qtbot.waitSignal(panel.command) as asked:
        press_tool(qtbot, panel, marks[0], "tag")
    assert asked.args == ["annotate.tag", marks[0]]
    assert stage.session.current == marks[0]


def test_a_press_that_ends_elsewhere_asks_nothing(panel, marks, qtbot):
    view = panel.list.viewport()
    with qtbot.assertNotEmitted(panel.command):
        qtbot.mousePress(view, LEFT, pos=tool_place(panel, marks[0], "tag"))
        qtbot.mouseRelease(view, LEFT, pos=middle_of(panel, marks[1]))


def test_tool_tips_say_tools_paths_and_where_who_when(panel, marks):
    rect = panel.list.card_rect(2)
    tools = [panel.list.tip_at(QPointF(tool_place(panel, marks[2], each))) for each in TOOLS]
    assert tools == ["Change tags", "Note", "More"]  # the keys are the window's
    chip = panel.list.card(2).chips[0].rect.center() + rect.topLeft()
    assert panel.list.tip_at(chip) == "Universalization / Outreach"
    assert "Anna Berg" in panel.list.tip_at(rect.topLeft() + QPointF(40, 16))


def test_a_long_quote_is_folded_at_four_lines(stage, panel):
    text = stage.session.text.text
    stage.mark(text[400:1000].split("\n")[0])
    stage.mark("Japan")
    stage.mark("The Vientiane Declaration and Action Plan adopted at the First Meeting of States")
    folded = [panel.list.card(row).quote for row in range(panel.list.cards.rowCount())]
    assert max(each.line_count for each in folded) <= 4


def test_the_menu_offers_what_can_be_done_with_a_highlight(stage, panel, marks, qtbot):
    menu = panel.menu_for(marks[1])
    assert [each.text().split("\t")[0] for each in menu.actions() if each.text()] == [
        "Change tags…",
        "Change note",
        "One more note",
        "Copy with source",
        "Remove",
    ]
    with qtbot.waitSignal(panel.command) as asked:
        menu.actions()[-1].trigger()
    assert asked.args == ["annotate.delete", marks[1]]


def test_the_filter_chips_count_and_set_conditions(stage, panel, marks):
    row = panel.filters
    assert [each.text() for each in (row.all, row.with_note, row.untagged)] == [
        "All 3",
        "With note 1",
        "Untagged 1",
    ]
    row.with_note.click()
    assert order(panel) == [marks[1]]
    assert panel.line.words == "1 shown, 2 hidden."
    assert panel.heading.count == "1 of 3"
    row.with_note.click()
    assert order(panel) == list(marks)
    assert not panel.line.isVisible()


def test_a_tag_of_the_filter_is_a_chip_with_a_cross(stage, panel, marks):
    tag_id = stage.tag("Universalization")
    stage.session.set_filter(Filter(tag_ids=frozenset({tag_id})))
    assert order(panel) == [marks[2]]
    chip = panel.filters.tag_chip(tag_id)
    assert (chip.text(), chip.is_removable, chip.isChecked()) == ("Universalization", True, True)
    chip.click()
    assert not stage.session.filter.is_active


def test_the_tag_menu_offers_the_tags_in_use(stage, panel, marks):
    menu = panel.filters.tag_menu()
    next(each for each in menu.actions() if each.text() == "Prohibitions\t1").trigger()
    assert order(panel) == [marks[0]]


def test_escape_clears_the_filter(stage, panel, marks, qtbot):
    stage.session.set_filter(Filter(untagged=True))
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert order(panel) == list(marks)


def test_a_new_highlight_that_the_filter_hides_has_no_card(stage, panel, marks):
    stage.session.set_filter(Filter(with_note=True))
    stage.mark("Mr. President")
    assert order(panel) == [marks[1]]
    assert panel.heading.count == "1 of 4"


def test_where_nothing_matches_it_says_so_and_offers_the_way_out(stage, panel, marks):
    stage.session.set_filter(
        Filter(tag_ids=frozenset({stage.tag("Victim assistance")}), with_note=True)
    )
    words = "No highlight matches Victim assistance, with note. 3 are hidden."
    assert panel.empty.sentence == words
    panel.clear.click()
    assert order(panel) == list(marks)


def test_an_unmarked_statement_says_how_to_begin(panel):
    assert panel.empty.isVisible()
    assert panel.empty.sentence.startswith("Nothing marked yet.")


def test_without_a_statement_it_says_what_will_be_here(stage, panel):
    stage.session.open_statement(None)
    assert panel.empty.sentence == "The highlights of the statement you open are listed here."


def test_renaming_a_tag_shows_on_its_cards(stage, panel, marks):
    stage.perform(
        lambda: tags.rename(stage.store, stage.project.stamp(), stage.tag("Prohibitions"), "Ban")
    )
    assert [chip.tag.name for chip in panel.list.card(0).chips] == ["Ban", "To check"]


def test_many_highlights_are_measured_only_where_they_are_seen(stage, panel):
    text = stage.session.text.text
    statement_id = stage.session.statement.id
    changes = []
    for start in range(0, len(text) - 50, 8):
        changes += annotations.highlight(
            stage.store, stage.project.stamp(), statement_id, Span(start, start + 40)
        ).changes
    unique = {each.after.start: each for each in changes}
    stage.perform(lambda: Edit("highlight", tuple(unique.values()), {"quote": ""}, statement_id))
    panel.grab()
    cards = panel.list.cards.rowCount()
    assert cards > 500
    assert sum(panel.list._heights.is_known(row) for row in range(cards)) < 60
    stage.session.set_current(order(panel)[-1])
    rect = panel.list.card_rect(cards - 1).toRect()
    assert panel.list.viewport().rect().contains(rect)


def test_right_to_left_and_emoji_are_set_without_loss(bare, look, shown):
    bare.session.open_statement(bare.add("# مرحبا\n\nنحن نرحب بالاتفاقية 👩‍👩‍👧 اليوم جميعا"))
    panel = shown(AnnotationsPanel(bare.session, look))
    bare.mark("نرحب بالاتفاقية 👩‍👩‍👧")
    assert "نرحب بالاتفاقية 👩‍👩‍👧" in panel.list.cards.index(0).data(SPOKEN)
    assert not panel.grab().isNull()


def test_it_paints_in_both_themes(stage, panel, marks, look, qtbot):
    stage.session.set_current(marks[0])
    qtbot.mouseMove(panel.list.viewport(), tool_place(panel, marks[1], "note"))
    for theme in ("dark", "light"):
        look.set_theme(theme)
        assert not panel.grab().isNull()


def test_two_conditions_stand_in_one_row(stage, panel, marks):
    row, tag_id = panel.filters, stage.tag("Universalization")
    stage.session.set_filter(Filter(tag_ids=frozenset({tag_id}), with_note=True))
    assert row.layout().heightForWidth(352) == row.all.height() + 4


def test_a_quote_runs_as_its_block_does_whatever_it_begins_with(stage, panel):
    stage.session.open_statement(stage.add("وقد أكد الوفد (CCM 2008) والتعاون الدولي.\n"))
    highlight_id = stage.mark("CCM 2008) والتعاون")
    card = panel.list.card(panel.list.cards.row_of(highlight_id))
    assert card.content.direction == Qt.LayoutDirection.RightToLeft
