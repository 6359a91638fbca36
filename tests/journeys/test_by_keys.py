"""The story by keyboard alone: every pane, every command, and Esc one layer at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from annotations_db.filters import Filter

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
QUOTE = "Japan attaches great importance to two elements"
OTHER = "Japan has been actively engaged in outreach activities"


def test_f6_walks_through_the_panes_that_are_shown(anna):
    panels = anna.window.panels
    walked = []
    for _ in range(4):
        anna.press(Qt.Key.Key_F6)
        walked.append(panels.focused() or "text")
    assert walked == ["tags", "annotations", "statements", "text"]
    anna.view.setFocus()
    anna.select_by_keys(QUOTE)
    anna.press(Qt.Key.Key_H)
    anna.press(Qt.Key.Key_F6, SHIFT)
    assert panels.focused() == "statements"
    anna.press(Qt.Key.Key_F6, SHIFT)
    assert panels.focused() == "annotations"
    panels.show("tags", shown=False)
    anna.press(Qt.Key.Key_F6, SHIFT)
    assert anna.view.hasFocus()


def test_a_passage_is_marked_tagged_noted_and_removed_without_the_mouse(anna):
    anna.select_by_keys(QUOTE)
    anna.press(Qt.Key.Key_T)
    anna.type("vic")
    anna.press(Qt.Key.Key_Return)
    assert anna.tags() == ["Victim assistance"]
    assert anna.view.hasFocus()
    anna.press(Qt.Key.Key_N)
    anna.type("Both pillars")
    anna.press(Qt.Key.Key_Return, CONTROL)
    anna.press(Qt.Key.Key_N, SHIFT)
    anna.type("One more")
    anna.press(Qt.Key.Key_Return, CONTROL)
    notes = [each.text for each in anna.session.shown()[0].notes]
    assert notes == ["Both pillars", "One more"]
    anna.view.setFocus()
    anna.press(Qt.Key.Key_Delete)
    assert anna.quotes() == []
    anna.undo()
    assert anna.quotes() == [QUOTE]


def test_tags_are_made_named_and_given_keys_without_the_mouse(anna):
    panels = anna.window.panels
    anna.press(Qt.Key.Key_N, ALT)
    anna.type("Gender")
    anna.press(Qt.Key.Key_Return)
    assert panels.focused() == "tags"
    gender = anna.session.tree.named("Gender").id
    anna.press(Qt.Key.Key_F2)
    QApplication.focusWidget().selectAll()
    anna.type("Gender and age")
    anna.press(Qt.Key.Key_Return)
    assert anna.session.tree.path(gender) == "Gender and age"
    key_nine = anna.window.commands.action("tags.key.9")
    assert key_nine.text() == "&9"
    key_nine.trigger()
    QApplication.processEvents()
    assert key_nine.text() == "&9 – now Gender and age"
    assert key_nine.isChecked()
    anna.window.command("tags.new_below")
    anna.type("Girls")
    anna.press(Qt.Key.Key_Return)
    assert anna.session.tree.find("Gender and age / Girls") is not None
    anna.view.setFocus()
    anna.select_by_keys(QUOTE)
    anna.press(Qt.Key.Key_9)
    assert anna.tags() == ["Gender and age"]


def test_tags_filter_and_are_deleted_without_the_mouse(anna):
    anna.select_by_keys(QUOTE)
    anna.press(Qt.Key.Key_4)
    tag = anna.session.tree.named("Victim assistance").id
    anna.press(Qt.Key.Key_F6)
    anna.window.panels.widget("tags").tree.show_tag(tag)
    anna.press(Qt.Key.Key_Return)
    assert anna.session.filter.tag_ids == {tag}
    anna.press(Qt.Key.Key_Delete)
    assert anna.session.tree.find("Victim assistance") is None
    words = "Deleted tag “Victim assistance”; 1 highlight keeps its other tags."
    assert anna.window.told == words
    assert anna.window.asks.sheet is None
    anna.window.press_toast()
    assert anna.tags() == ["Victim assistance"]
    anna.window.command("tags.delete", tag)
    assert anna.window.told == words


def test_esc_closes_the_pop_up_the_selection_the_find_bar_then_the_filter(anna):
    reading = anna.window.reading
    anna.press(Qt.Key.Key_F, CONTROL)
    anna.type("pillar")
    anna.session.set_filter(Filter(with_note=True))
    anna.view.setFocus()
    anna.select_by_keys(QUOTE)
    layers = []
    for _ in range(5):
        layers.append(
            (
                reading.offering.popup.isVisible(),
                anna.session.selection is not None,
                reading.find_bar.isVisible(),
                anna.session.filter.is_active,
            )
        )
        anna.press(Qt.Key.Key_Escape)
    assert layers == [
        (True, True, True, True),
        (False, True, True, True),
        (False, False, True, True),
        (False, False, False, True),
        (False, False, False, False),
    ]


def test_a_first_start_is_ready_for_the_keys(make_window):
    window = make_window()
    assert window.reading.view.hasFocus()


def test_a_panel_that_folds_or_is_hidden_gives_the_keyboard_to_the_text(anna):
    anna.select_by_keys(QUOTE)
    anna.press(Qt.Key.Key_H)
    for hide in (
        lambda: anna.window.resize(820, 700),
        lambda: anna.window.panels.show("annotations", shown=False),
    ):
        anna.window.resize(1440, 900)
        anna.window.panels.show("annotations")
        assert anna.window.panels.focus("annotations")
        hide()
        assert anna.view.hasFocus()


def stops(window):
    """What Tab may reach, found without asking the window for its own order."""
    return {
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    }


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("panel", ["annotations", "notes", "history", "outline"])
def test_tab_visits_every_stop_once_and_comes_back(anna, key, panel, qapp):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    anna.window.panels.show(panel)
    anna.view.setFocus()
    qapp.processEvents()
    expected, visited = stops(anna.window), []
    for _ in range(len(expected)):
        anna.press(key)
        visited.append(QApplication.focusWidget())
    assert visited[-1] is anna.view
    assert set(visited) == expected
    assert len(set(visited)) == len(visited)


def test_tab_goes_through_a_panel_from_its_heading_down(anna, qapp):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    qapp.processEvents()
    panel = anna.window.panels.widget("annotations")
    panel.sort.setFocus()
    walked = []
    for _ in range(3):
        anna.press(Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert panel.text.field in walked
    assert panel.list not in walked


@pytest.mark.parametrize(
    ("key", "modifier", "panel"),
    [
        (Qt.Key.Key_H, CONTROL, "history"),
        (Qt.Key.Key_F9, SHIFT, "notes"),
        (Qt.Key.Key_F7, SHIFT, "outline"),
    ],
)
def test_a_panel_shown_by_its_key_has_the_keyboard_and_gives_it_back(anna, key, modifier, panel):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    anna.press(key, modifier)
    assert anna.window.panels.is_shown(panel)
    assert anna.window.panels.focused() == panel
    anna.press(key, modifier)
    assert not anna.window.panels.is_shown(panel)
    assert anna.view.hasFocus()


def test_the_keyboard_is_not_lost_with_the_last_card(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    anna.window.panels.focus("annotations")
    anna.press(Qt.Key.Key_Delete)
    assert anna.quotes() == []
    assert QApplication.focusWidget() is not None
    assert anna.view.hasFocus() or anna.window.panels.focused() == "annotations"
    anna.undo()
    assert anna.quotes() == [QUOTE]


def test_the_keyboard_goes_to_clear_filter_where_nothing_fits(anna):
    anna.select(QUOTE)
    anna.press(Qt.Key.Key_1)
    panel = anna.window.panels.widget("annotations")
    anna.window.panels.focus("annotations")
    anna.session.set_filter(Filter(untagged=True))
    assert QApplication.focusWidget() is panel.clear
    anna.press(Qt.Key.Key_Space)
    assert anna.quotes() == [QUOTE]
    assert QApplication.focusWidget() is panel.list


@pytest.fixture
def marker(anna):
    """Two highlights, of two tags."""
    for words, key in ((QUOTE, Qt.Key.Key_1), (OTHER, Qt.Key.Key_4)):
        anna.select(words)
        anna.press(key)
    return anna


def test_f6_reaches_panels_that_list_nothing(marker):
    panels = marker.window.panels
    for name in ("outline", "notes"):
        panels.show(name)
    marker.view.setFocus()
    walked, had = [], []
    for _ in range(5):
        marker.press(Qt.Key.Key_F6)
        walked.append(panels.focused())
        had.append(QApplication.focusWidget())
    assert walked == ["tags", "notes", "statements", "outline", ""]
    notes, outline = panels.widget("notes"), panels.widget("outline")
    assert isinstance(had[1], QPushButton)
    assert notes.empty.isAncestorOf(had[1])
    assert had[3] is outline.empty
    assert had[3].accessibleName() == outline.empty.sentence
    panels.focus("outline")
    marker.press(Qt.Key.Key_Tab)
    assert marker.window.reading.isAncestorOf(QApplication.focusWidget())
    panels.focus("outline")
    marker.press(Qt.Key.Key_Backtab)
    assert panels.focused() == "statements"
    panels.focus("outline")
    marker.press(Qt.Key.Key_Escape)
    assert marker.view.hasFocus()


def test_the_project_is_written_about_by_keys_alone(anna):
    anna.press(Qt.Key.Key_F9, SHIFT)
    anna.press(Qt.Key.Key_Space)
    assert anna.window.asks.sheet is not None
    anna.type("Ask Oslo")
    anna.press(Qt.Key.Key_Return, CONTROL)
    notes = anna.window.panels.widget("notes")
    assert notes.model.rowCount() > 0
    assert anna.view.hasFocus()


def test_a_panel_in_the_place_of_another_has_its_keyboard(marker):
    panels = marker.window.panels
    panels.focus("annotations")
    marker.press(Qt.Key.Key_H, CONTROL)
    assert QApplication.focusWidget() is panels.widget("history").list
    marker.press(Qt.Key.Key_Escape)
    assert marker.view.hasFocus()


@pytest.mark.parametrize(
    ("key", "panel"),
    [
        (Qt.Key.Key_F7, "statements"),
        (Qt.Key.Key_F8, "tags"),
        (Qt.Key.Key_F9, "annotations"),
    ],
)
def test_a_panel_turned_off_and_on_by_its_key_is_walked_in(marker, key, panel):
    marker.window.panels.focus(panel)
    marker.press(key)
    assert marker.view.hasFocus()
    marker.press(key)
    assert QApplication.focusWidget() is marker.window.panels.widget(panel).focusProxy()


@pytest.mark.parametrize("had", ["sort", "chip", "field", "list"])
def test_the_keyboard_stays_in_the_panel_when_what_has_it_goes(marker, had):
    """It would go to a button elsewhere, which the next press would push."""
    panel = marker.window.panels.widget("annotations")
    chips = panel.filters.findChildren(QAbstractButton)
    has = {
        "sort": panel.sort,
        "chip": next(each for each in chips if each.isVisible()),
        "field": panel.text.field,
        "list": panel.list,
    }[had]
    has.setFocus()
    while marker.quotes():
        marker.window.command("edit.undo")
    QApplication.processEvents()
    assert not has.isVisible()
    assert QApplication.focusWidget() is panel.example


def test_a_filter_taken_away_by_its_button_leads_to_the_cards(marker):
    panel = marker.window.panels.widget("annotations")
    victims = marker.session.tree.named("Victim assistance").id
    marker.session.set_filter(Filter(tag_ids=frozenset({victims})))
    panel.line.clear.setFocus()
    marker.press(Qt.Key.Key_Space)
    assert len(marker.quotes()) == 2
    assert QApplication.focusWidget() is panel.list


def test_all_chosen_are_removed_and_come_back_with_the_keyboard_at_hand(marker):
    panel = marker.window.panels.widget("annotations")
    marker.window.panels.focus("annotations")
    marker.press(Qt.Key.Key_A, CONTROL)
    panel.bar.buttons["annotate.delete"].setFocus()
    marker.press(Qt.Key.Key_Space)
    assert marker.quotes() == []
    assert QApplication.focusWidget() is panel.example
    marker.undo()
    assert len(marker.quotes()) == 2
    assert QApplication.focusWidget() is panel.list


def test_a_tool_that_turns_grey_gives_the_keyboard_to_the_text(marker):
    undo = marker.window.toolbar.button("edit.undo")
    for _ in range(20):
        if not undo.isEnabled():
            break
        undo.setFocus()
        marker.press(Qt.Key.Key_Space)
    assert marker.quotes() == []
    assert not undo.isEnabled()
    assert marker.view.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_a_field_above_an_empty_list_is_left_for_what_can_be_done(anna, key):
    anna.window.panels.show("notes")
    notes = anna.window.panels.widget("notes")
    notes.field.setFocus()
    anna.press(key)
    assert isinstance(QApplication.focusWidget(), QPushButton)
    assert notes.empty.isAncestorOf(QApplication.focusWidget())
    anna.press(Qt.Key.Key_Escape)
    assert anna.view.hasFocus()
