"""Find goes on from tab to tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def three(reader, home):
    """The sample and two statements more in tabs of their own; the second lacks the word."""
    for name, words in (("second", "Nothing here."), ("third", "Munitions, and munitions.")):
        (home / f"{name}.md").write_text(f"# {name}\n\n{words}\n", encoding="utf-8")
    session = reader.session
    first = session.statement.id
    session.project.import_files([home / "second.md", home / "third.md"])
    session.look_round()
    ids = [each.id for each in session.project.statements()]
    for each in ids:
        reader.window.command("tabs.open", each)
    session.open_statement(first)
    reader.ids = ids
    reader.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    reader.type("munitions")
    return reader


def walk(reader, times, key=Qt.Key.Key_F3, modifier=Qt.KeyboardModifier.NoModifier):
    for _ in range(times):
        reader.press(key, modifier)


def test_without_the_switch_find_goes_round_in_one_text(three):
    count = len(three.window.reading.all_found())
    first = three.window.reading.found()
    walk(three, count)
    assert three.session.statement.id == three.ids[0]
    assert three.window.reading.found() == first


def test_with_it_find_goes_on_in_the_next_tab_that_has_the_words(three):
    bar = three.window.reading.find_bar
    bar.tabs.click()
    count = len(three.window.reading.all_found())
    walk(three, count)
    assert three.session.statement.id == three.ids[2]
    assert bar.isVisible()
    assert bar.said() == "1 of 2"
    walk(three, 2)
    assert three.session.statement.id == three.ids[0]
    walk(three, 1, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert three.session.statement.id == three.ids[2]
    assert bar.said() == "2 of 2"


def test_with_one_tab_there_is_no_switch(reader):
    reader.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not reader.window.reading.find_bar.tabs.isVisible()


def test_a_passage_marked_since_is_meant_and_not_the_place_that_find_is_at(anna):
    anna.window.command("edit.find")
    anna.type("universalization")
    anna.select("solemn pledge")
    anna.window.command("annotate.highlight")
    made = anna.session.current
    anna.session.select(None)
    assert anna.session.current == made
    assert anna.window.reading.found() is None
    anna.window.command("edit.find_next")
    assert anna.window.reading.found() is not None
