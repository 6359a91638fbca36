"""Where a highlight begins and ends: moved by keys and by hand, parted, joined."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
QUOTE = "great importance to two elements"
KEYS = Qt.Key
KNOB = 12
"""Pixels from the middle of a line to that of a knob, at most."""


@pytest.fixture
def marked(anna):
    """Anna has marked four words."""
    anna.select_by_keys(QUOTE)
    anna.press(KEYS.Key_H)
    anna.view.scroll_to(anna.span(QUOTE).start, 0.3)
    return anna


def records(reader):
    return len(reader.session.project.store.history())


def bar(reader):
    return reader.window.reading.end_keys.bar


def knob(reader, end):
    return reader.window.reading.handles.places()[end]


def drag(reader, end, words, *, release=True):
    """Pulls a handle to behind (the end) or before (the start) some words."""
    port, span = reader.view.viewport(), reader.span(words)
    rect = reader.view.span_rects(span)[-1 if end == "end" else 0]
    x = rect.right() + 1 if end == "end" else rect.left()
    below = KNOB if end == "end" else -KNOB
    target = port.mapFrom(reader.view, QPoint(x, rect.center().y() + below))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=knob(reader, end))
    QTest.mouseMove(port, (knob(reader, end) + target) / 2)
    QTest.mouseMove(port, target)
    if release:
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=target)


def test_keys_move_both_ends_and_enter_keeps_them_in_one_edit(marked):
    before = records(marked)
    marked.press(KEYS.Key_E)
    assert bar(marked).said().startswith("Moving the end.")
    marked.press(KEYS.Key_Left, CONTROL)
    marked.press(KEYS.Key_Left, CONTROL)
    marked.press(KEYS.Key_Right, NONE)
    marked.press(KEYS.Key_Tab)
    assert bar(marked).said().startswith("Moving the start.")
    marked.press(KEYS.Key_Left, CONTROL)
    assert marked.quotes() == [QUOTE]
    marked.press(KEYS.Key_Return)
    assert marked.quotes() == ["attaches great importance to t"]
    assert records(marked) == before + 1
    assert bar(marked).said() == ""
    marked.undo()
    assert marked.quotes() == [QUOTE]


def test_esc_leaves_the_highlight_as_it_was_and_nothing_else(marked):
    marked.press(KEYS.Key_E)
    marked.press(KEYS.Key_Down)
    highlight = marked.session.shown()[0]
    shown = marked.view.highlights.index.span(highlight.id)
    assert shown.end > highlight.span.end
    marked.press(KEYS.Key_Escape)
    assert marked.view.highlights.index.span(highlight.id) == highlight.span
    assert marked.quotes() == [QUOTE]
    assert marked.session.current == highlight.id


def test_the_caret_goes_along_with_the_end_and_comes_back(marked):
    at = marked.view.caret()
    marked.select_by_keys("Japan attaches")
    marked.press(KEYS.Key_E)
    marked.press(KEYS.Key_Left, CONTROL)
    assert marked.view.caret() == marked.span("great importance to two").end != at
    marked.press(KEYS.Key_Return)
    assert marked.session.selection == marked.span("Japan attaches")
    assert marked.view.selection() == marked.session.selection


def test_alt_and_arrows_move_the_end_by_sentence_instead_of_going_back(marked):
    marked.press(KEYS.Key_E)
    marked.press(KEYS.Key_Right, ALT)
    marked.press(KEYS.Key_Return)
    (quote,) = marked.quotes()
    assert quote.startswith(QUOTE)
    assert quote.endswith(".")


def test_what_is_moved_is_kept_when_another_highlight_is_chosen(marked):
    first = marked.session.current
    marked.select_by_keys("Japan attaches")
    marked.press(KEYS.Key_H)
    marked.session.set_current(first)
    marked.press(KEYS.Key_E)
    marked.press(KEYS.Key_Left, CONTROL)
    marked.press(KEYS.Key_BracketLeft)
    assert sorted(marked.quotes()) == ["Japan attaches", "great importance to two"]
    assert marked.window.reading.ends.moving is None


def test_a_tag_set_meanwhile_does_not_lose_what_is_moved(marked):
    marked.press(KEYS.Key_E)
    marked.press(KEYS.Key_Left, CONTROL)
    marked.press(KEYS.Key_1)
    assert marked.tags() == ["Universalization"]
    assert marked.quotes() == [QUOTE]
    highlight = marked.session.shown()[0]
    assert marked.view.highlights.index.span(highlight.id).end < highlight.span.end
    marked.press(KEYS.Key_T)
    assert marked.quotes() == ["great importance to two"]
    marked.type("vic")
    marked.press(KEYS.Key_Return)
    assert marked.tags() == ["Universalization", "Victim assistance"]


def test_direct_keys_move_the_end_one_edit_each(marked):
    before = records(marked)
    marked.press(KEYS.Key_Left, ALT | SHIFT)
    assert marked.quotes() == ["great importance to two"]
    marked.press(KEYS.Key_Right, ALT | SHIFT)
    marked.press(KEYS.Key_Down, ALT | SHIFT)
    assert marked.quotes()[0].endswith(".")
    assert records(marked) == before + 3


def test_direct_keys_select_where_the_caret_has_left_the_highlight(marked):
    marked.press(KEYS.Key_Down, ALT)
    marked.press(KEYS.Key_Down, ALT | SHIFT)
    assert marked.quotes() == [QUOTE]
    span = marked.session.selection
    assert marked.session.text.text[span.start : span.end] == "Mr. President,"


def test_a_handle_pulls_an_end_over_lines_in_one_edit(marked):
    before, text = records(marked), marked.session.text.id
    drag(marked, "end", "namely universalization and international cooperation")
    assert marked.quotes()[0].endswith(
        "elements, namely universalization and international cooperation"
    )
    drag(marked, "start", "Japan attaches great")
    assert marked.quotes()[0].startswith("Japan attaches great importance")
    assert records(marked) == before + 2
    assert marked.session.text.id == text
    assert marked.session.selection is None
    marked.undo()
    marked.undo()
    assert marked.quotes() == [QUOTE]


def test_esc_while_a_handle_is_pulled_cancels_it(marked):
    before = records(marked)
    drag(marked, "end", "namely universalization", release=False)
    highlight = marked.session.shown()[0]
    assert marked.view.highlights.index.span(highlight.id) != highlight.span
    marked.press(KEYS.Key_Escape)
    assert marked.view.highlights.index.span(highlight.id) == highlight.span
    QTest.mouseMove(marked.view.viewport(), QPoint(300, 300))
    QTest.mouseRelease(marked.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert marked.quotes() == [QUOTE]
    assert records(marked) == before
    assert marked.session.current == highlight.id


def test_the_pointer_says_that_a_handle_can_be_pulled(marked):
    port = marked.view.viewport()
    QTest.mouseMove(port, knob(marked, "end"))
    assert port.cursor().shape() == Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(port, knob(marked, "end") + QPoint(40, 40))
    assert port.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_an_end_never_passes_the_other_one(marked):
    drag(marked, "end", "Japan attaches")
    assert marked.quotes() == ["g"]


def test_a_highlight_is_parted_at_the_caret_and_the_second_part_is_current(marked):
    at = marked.span("two elements").start
    marked.view.set_cursor(at, at)
    marked.press(KEYS.Key_X)
    assert marked.quotes() == ["great importance to", "two elements"]
    assert marked.session.current == marked.session.shown()[1].id
    assert marked.view.caret() == at
    marked.undo()
    assert marked.quotes() == [QUOTE]


def test_a_selection_within_says_where_to_part(marked):
    marked.select_by_keys("importance to")
    marked.press(KEYS.Key_X)
    assert marked.quotes() == ["great", "importance to two elements"]


def test_parting_outside_says_what_to_do_first(marked):
    marked.view.set_cursor(0, 0)
    marked.press(KEYS.Key_X)
    assert "put the caret there first" in marked.window.told


def test_joining_takes_the_next_where_only_punctuation_lies_between(marked):
    first = marked.session.current
    marked.select_by_keys("namely universalization")
    marked.press(KEYS.Key_T)
    marked.type("vic")
    marked.press(KEYS.Key_Return)
    marked.session.set_current(first)
    marked.press(KEYS.Key_J)
    assert marked.quotes() == ["great importance to two elements, namely universalization"]
    assert marked.tags() == ["Victim assistance"]
    assert marked.session.current == first


def test_joining_says_why_it_cannot(marked):
    marked.press(KEYS.Key_J)
    assert "No other highlight of the same person" in marked.window.told
    first = marked.session.current
    marked.select_by_keys("international cooperation and assistance")
    marked.press(KEYS.Key_H)
    marked.session.set_current(first)
    marked.press(KEYS.Key_J)
    assert "there are words between these" in marked.window.told
    assert len(marked.quotes()) == 2


def test_those_chosen_together_are_joined(marked):
    for words in ("Japan attaches", "two elements, namely"):
        marked.select_by_keys(words)
        marked.press(KEYS.Key_H)
    marked.session.choose(each.id for each in marked.session.shown())
    marked.press(KEYS.Key_J)
    assert marked.quotes() == ["Japan attaches great importance to two elements, namely"]


def test_without_a_highlight_the_commands_say_what_they_need(anna):
    for key in (KEYS.Key_E, KEYS.Key_X, KEYS.Key_J):
        anna.window.close_toast()
        anna.press(key)
        assert anna.window.told == "Put the caret in a highlight first, or choose its card."
