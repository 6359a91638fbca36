"""Reading and marking by keyboard alone: the caret walks, selects, marks, and is always seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations_db.text.sentences import sentences
from pyside_app.actions.table import all_menus

KEYS = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST = "Japan attaches great importance to two elements"


def here(reader, length=12):
    """The words behind the caret."""
    at = reader.view.caret()
    return reader.session.text.text[at : at + length]


def selected(reader):
    span = reader.session.selection
    return "" if span is None else reader.session.text.text[span.start : span.end]


def is_seen(reader):
    rect = reader.window.reading.caret.rect()
    return reader.view.viewport().rect().contains(rect)


def put(reader, words):
    at = reader.span(words).start
    reader.window.reading.caret.place(at)


def picture(reader):
    """The colour in the middle of the caret."""
    QApplication.processEvents()
    image = reader.view.viewport().grab().toImage()
    return image.pixelColor(reader.window.reading.caret.rect().center())


def test_a_steady_caret_is_seen_while_the_text_has_the_keys(anna):
    put(anna, FIRST)
    theme = anna.window.look.theme
    assert picture(anna) == theme.text
    anna.window.panels.focus("tags")
    assert picture(anna) != theme.text
    anna.view.setFocus()
    assert picture(anna) == theme.text
    anna.window.look.set_theme("dark")
    assert picture(anna) == anna.window.look.theme.text


def test_while_an_end_moves_no_caret_is_seen_beside_the_handle(anna):
    put(anna, FIRST)
    anna.press(KEYS.Key_S)
    anna.press(KEYS.Key_H)
    theme, rect = anna.window.look.theme, anna.window.reading.caret.rect()
    assert picture(anna) == theme.text
    anna.press(KEYS.Key_E)
    above = anna.window.reading.caret.rect().center()
    above.setY(rect.top() + 1)
    QApplication.processEvents()
    image = anna.view.viewport().grab().toImage()
    assert image.pixelColor(above) != theme.text
    assert image.pixelColor(above).lightness() > 200


def test_sentences_and_paragraphs_are_walked_and_the_caret_stays_in_view(anna):
    text = anna.session.text.text
    walked = []
    for _ in range(300):
        anna.press(KEYS.Key_Down, ALT)
        assert is_seen(anna)
        if walked and walked[-1] == anna.view.caret():
            break
        walked.append(anna.view.caret())
    assert len(walked) > 30
    assert walked[-1] == len(text)
    for place in walked[-2::-1]:
        anna.press(KEYS.Key_Up, ALT)
        assert anna.view.caret() == place
        assert is_seen(anna)
    put(anna, FIRST)
    anna.press(KEYS.Key_Down, CONTROL)
    assert here(anna) == "Mr. President,"[:12]
    anna.press(KEYS.Key_Up, CONTROL)
    anna.press(KEYS.Key_Up, CONTROL)
    assert text[anna.view.caret() - 1] == "\n"


def test_arrow_keys_keep_the_caret_in_view_too(anna):
    for _ in range(60):
        anna.press(KEYS.Key_Down)
        assert is_seen(anna)


def test_steps_set_out_from_what_is_being_read(anna):
    bar = anna.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = anna.window.reading.reading_position()
    anna.press(KEYS.Key_Down, ALT)
    assert 0 < anna.view.caret() - top < 600
    assert is_seen(anna)


def test_s_selects_the_sentence_then_one_more_and_the_pop_up_stands_by(anna):
    put(anna, "Another significant pillar")
    anna.press(KEYS.Key_S)
    assert selected(anna).startswith("Another significant pillar")
    assert selected(anna).endswith("cooperation and assistance.")
    assert anna.window.reading.offering.popup.isVisible()
    anna.press(KEYS.Key_S)
    assert selected(anna).count(". ") == 1
    anna.press(KEYS.Key_Escape)
    anna.press(KEYS.Key_Escape)
    anna.press(KEYS.Key_S, SHIFT)
    start = anna.span("Another significant pillar").start
    paragraph = anna.session.text.text[start:].partition("\n")[0]
    assert selected(anna) == paragraph


def test_shift_extends_by_sentence_and_paragraph_and_goes_back(anna):
    put(anna, "great importance")
    anna.press(KEYS.Key_Down, ALT | SHIFT)
    one = selected(anna)
    assert one.startswith("great importance")
    assert one.endswith(".")
    anna.press(KEYS.Key_Down, ALT | SHIFT)
    assert len(selected(anna)) > len(one)
    anna.press(KEYS.Key_Up, ALT | SHIFT)
    assert selected(anna) == one
    anna.press(KEYS.Key_Left, ALT | SHIFT)
    assert one.startswith(selected(anna))
    anna.press(KEYS.Key_Down, CONTROL | SHIFT)
    assert selected(anna).startswith("great importance")
    anna.press(KEYS.Key_Up, CONTROL | SHIFT)
    assert selected(anna) == ""


def test_after_marking_by_key_reading_goes_on_where_it_was(anna):
    put(anna, "Another significant pillar")
    anna.press(KEYS.Key_S)
    at, top = anna.view.caret(), anna.window.reading.reading_position()
    for key in (KEYS.Key_H, KEYS.Key_1):
        anna.press(key)
        assert anna.view.caret() == at
        assert anna.window.reading.reading_position() == top
    anna.press(KEYS.Key_Down, ALT)
    assert here(anna, 21) == "Japan takes seriously"


def test_enter_shows_the_card_of_the_highlight_at_the_caret(anna):
    put(anna, FIRST)
    anna.press(KEYS.Key_S)
    anna.press(KEYS.Key_H)
    made = anna.session.current
    anna.session.set_current(None)
    anna.window.panels.show("annotations", shown=False)
    put(anna, FIRST)
    anna.press(KEYS.Key_Return)
    assert anna.session.current == made
    assert anna.window.panels.is_shown("annotations")
    assert anna.view.hasFocus()
    put(anna, "Mr. President")
    anna.window.panels.show("annotations", shown=False)
    anna.press(KEYS.Key_Return)
    assert anna.session.current is None
    assert not anna.window.panels.is_shown("annotations")


def test_esc_gives_the_keys_back_to_the_text_after_a_note(anna):
    put(anna, FIRST)
    anna.press(KEYS.Key_S)
    at = anna.view.caret()
    anna.press(KEYS.Key_N)
    anna.type("Both pillars")
    anna.press(KEYS.Key_Return, CONTROL)
    assert not anna.view.hasFocus()
    anna.press(KEYS.Key_Escape)
    assert anna.view.hasFocus()
    assert anna.session.current is not None
    assert anna.view.caret() == at


def test_the_whole_statement_is_coded_by_keys_alone(anna):
    text = anna.session.text
    spans = [span for index in range(len(text.blocks)) for span in sentences(text, index)]
    every = [text.text[each.start : each.end] for each in spans]
    for number, sentence in enumerate(every):
        anna.press(KEYS.Key_S)
        assert selected(anna) == sentence
        anna.press((KEYS.Key_1, KEYS.Key_2, KEYS.Key_3)[number % 3])
        if number % 10 == 0:
            anna.press(KEYS.Key_N)
            anna.type(f"Note {number}")
            anna.press(KEYS.Key_Return, CONTROL)
            anna.press(KEYS.Key_Escape)
        anna.press(KEYS.Key_Down, ALT)
    assert len(every) > 30
    assert anna.quotes() == every
    assert all(len(each.tag_ids) == 1 for each in anna.session.shown())
    assert anna.session.tally.notes == len(range(0, len(every), 10))
    anna.undo()
    assert len(anna.quotes()) == len(every) - 1


def test_o_goes_through_the_highlights_here_and_says_where_there_is_none(anna):
    put(anna, "great importance")
    anna.press(KEYS.Key_O)
    assert anna.window.told == "No highlight here."
    anna.select_by_keys("great importance")
    anna.press(KEYS.Key_H)
    inner = anna.session.current
    put(anna, "great importance")
    anna.press(KEYS.Key_O)
    assert anna.window.told == "No other highlight lies over this one here."
    anna.select_by_keys(FIRST)
    anna.press(KEYS.Key_H)
    outer = anna.session.current
    put(anna, "great importance")
    turns = []
    for _ in range(3):
        anna.press(KEYS.Key_O)
        turns.append(anna.session.current)
    assert turns == [inner, outer, inner]


def test_the_letters_of_the_caret_stay_letters_where_one_writes(anna):
    anna.select_by_keys(FIRST)
    anna.press(KEYS.Key_N)
    anna.type("SeXJOse")
    anna.press(KEYS.Key_Return, CONTROL)
    (note,) = anna.session.shown()[0].notes
    assert note.text == "SeXJOse"


def test_the_keys_of_the_caret_are_left_to_the_panels_while_those_have_them(anna):
    put(anna, FIRST)
    at = anna.view.caret()
    anna.window.panels.focus("tags")
    for key, modifier in ((KEYS.Key_Down, CONTROL), (KEYS.Key_Down, ALT), (KEYS.Key_S, SHIFT)):
        anna.press(key, modifier)
    assert anna.view.caret() == at
    assert selected(anna) == ""


def test_every_command_of_the_caret_has_a_key():
    actions = [each for menu in all_menus() for each in menu.actions()]
    assert [
        each.id for each in actions if each.id.startswith("go.caret") and not each.shortcuts
    ] == []
