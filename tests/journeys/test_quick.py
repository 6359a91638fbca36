"""Marking fast: the same tags again, pinned ones, tags named as words, places that were found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotations_db.model import Span
from pyside_app import dragging
from pyside_app.actions.quick import colour_menu, recent_menu, untag_menu

ONE = "Japan attaches great importance to two elements"
TWO = "Japan has been actively engaged in outreach activities"
THREE = "cluster munitions"
CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(anna):
    """Three highlights of which the first has two tags."""
    anna.select(ONE)
    anna.press(Qt.Key.Key_1)
    anna.press(Qt.Key.Key_3)
    for words in (TWO, "Friend of the President"):
        anna.select(words)
        anna.press(Qt.Key.Key_H)
    return anna


def undo_count(reader):
    return sum(each.undoable for each in reader.session.project.history())


def test_the_last_tags_are_put_on_again(anna):
    anna.press(Qt.Key.Key_Q)
    assert anna.window.told == "No tag was used yet. Press T to choose one."
    anna.select(ONE)
    anna.press(Qt.Key.Key_3)
    anna.select(TWO)
    anna.press(Qt.Key.Key_Q)
    assert anna.tags(1) == ["Clearance"]
    action = anna.window.commands.action("annotate.repeat")
    anna.window.commands.refresh()
    assert action.text().endswith(": Clearance")


def test_the_last_tag_is_known_after_a_restart(anna, return_of):
    anna.select(ONE)
    anna.press(Qt.Key.Key_3)
    anna.window.close()
    again = return_of()
    again.select(TWO)
    again.press(Qt.Key.Key_Q)
    again.give_name()
    assert again.tags(1) == ["Clearance"]


def test_after_a_restart_in_another_statement_the_last_tags_are_known(anna, return_of, home):
    (home / "norway.md").write_text("# Norway\n\nWords of Norway.\n", encoding="utf-8")
    anna.session.project.import_files([home / "norway.md"])
    anna.session._reload()
    for words, key in ((ONE, Qt.Key.Key_3), (TWO, Qt.Key.Key_1), (THREE, Qt.Key.Key_4)):
        anna.select(words)
        anna.press(key)
    anna.undo()
    anna.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    anna.window.close()
    again = return_of()
    again.session.project.set_author("Anna Berg")
    assert again.session.statement.title == "Norway"
    menu = recent_menu(again.window)
    assert [each.text() for each in menu.actions()] == ["&1  Universalization", "&2  Clearance"]
    again.select("Words of Norway")
    again.press(Qt.Key.Key_Q)
    assert again.tags() == ["Universalization"]
    again.session.project.set_author("Boris")
    assert recent_menu(again.window).actions()[0].text() == "&1  Universalization"


def test_recent_tags_have_numbers(three):
    menu = recent_menu(three.window)
    assert [each.text() for each in menu.actions()] == ["&1  Clearance", "&2  Universalization"]
    three.session.set_current(three.session.shown()[1].id)
    menu.actions()[1].trigger()
    assert three.tags(1) == ["Universalization"]


def test_a_pinned_tag_goes_on_whatever_is_selected_until_it_is_unpinned(three):
    three.session.set_current(None)
    three.press(Qt.Key.Key_P)
    assert chip_of(three).text() == "Pinned: Clearance"
    assert "Pinned: Clearance" in three.window.status.counts.text()
    before = len(three.session.highlights)
    span = three.span(THREE)
    three.window.reading.go_to(span, flash=False)
    drag(three, span)
    assert len(three.session.highlights) == before + 1
    marked = three.session.highlights[three.session.current]
    assert [three.session.tree.path(each) for each in marked.tag_ids] == ["Clearance"]
    three.press(Qt.Key.Key_P)
    assert three.window.told == "No tag is pinned now."
    assert chip_of(three) is None
    assert "Pinned" not in three.window.status.counts.text()


def chip_of(reader):
    from pyside_app.window.pinned import PinnedSign  # noqa: PLC0415

    return reader.window.toolbar.findChild(PinnedSign).chip


def drag(reader, span):
    rects = reader.view.span_rects(span)
    viewport = reader.view.viewport()
    start = viewport.mapFrom(reader.view, rects[0].topLeft()) + type(rects[0].topLeft())(1, 5)
    end = viewport.mapFrom(reader.view, rects[-1].topRight()) + type(rects[0].topLeft())(1, 5)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


@pytest.mark.parametrize("key", [Qt.Key.Key_H, Qt.Key.Key_N])
def test_keys_put_the_pinned_tag_on_when_they_mark(three, key):
    three.press(Qt.Key.Key_P)
    three.select_by_keys("Oslo, Norway")
    three.press(key)
    marked = three.session.highlights[three.session.current]
    assert [three.session.tree.path(each) for each in marked.tag_ids] == ["Clearance"]


@pytest.mark.parametrize("key", [Qt.Key.Key_4, Qt.Key.Key_T, Qt.Key.Key_V])
def test_a_tag_put_on_a_new_passage_brings_the_pinned_one(three, key):
    three.press(Qt.Key.Key_P)
    three.select_by_keys("Oslo, Norway")
    three.press(key)
    if key == Qt.Key.Key_T:
        three.type("Victim assistance")
        three.press(Qt.Key.Key_Return)
    asked = "Oslo, Norway" if key == Qt.Key.Key_V else "Victim assistance"
    marked = three.session.highlights[three.session.current]
    assert [three.session.tree.path(each) for each in marked.tag_ids] == [asked, "Clearance"]


def test_a_tag_put_on_a_highlight_that_is_there_brings_no_pinned_one(three):
    three.press(Qt.Key.Key_P)
    three.session.set_current(three.session.shown()[1].id)
    three.press(Qt.Key.Key_4)
    assert three.tags(1) == ["Victim assistance"]
    three.session.select(three.session.shown()[2].span)
    three.press(Qt.Key.Key_4)
    assert three.tags(2) == ["Victim assistance"]


def test_esc_unpins_at_last(three):
    three.press(Qt.Key.Key_P)
    for _ in range(6):
        three.press(Qt.Key.Key_Escape)
    assert three.window.recent.pinned == ()


def test_a_tag_is_named_as_the_words_in_one_step(anna):
    anna.select("solemn pledge and commitment")
    before = undo_count(anna)
    anna.press(Qt.Key.Key_V)
    assert anna.tags() == ["solemn pledge and commitment"]
    assert undo_count(anna) == before + 1
    anna.undo()
    assert anna.session.tree.find("solemn pledge and commitment") is None
    assert anna.quotes() == []


def test_chosen_highlights_are_tagged_untagged_and_coloured_together(three):
    ids = [each.id for each in three.session.shown()]
    three.session.set_current(ids[0])
    three.session.choose(ids)
    before = undo_count(three)
    three.press(Qt.Key.Key_4)
    assert all("Victim assistance" in three.tags(each) for each in range(3))
    assert three.window.told == "Tagged 3 highlights"
    three.session.choose(ids)
    three.press(Qt.Key.Key_4)
    assert all("Victim assistance" not in three.tags(each) for each in range(3))
    three.session.choose(ids)
    colour_menu(three.window).actions()[1].trigger()
    assert {each.annotation.colour for each in three.session.shown()} == {"red"}
    three.session.choose(ids)
    colour_menu(three.window).actions()[-1].trigger()
    assert {each.annotation.colour for each in three.session.shown()} == {None}
    assert undo_count(three) == before + 4
    three.session.choose(ids)
    three.press(Qt.Key.Key_Delete)
    assert three.quotes() == []
    assert three.window.told == "Removed 3 highlights"
    three.undo()
    assert len(three.quotes()) == 3


def test_a_tag_that_one_of_those_chosen_has_is_taken_off(three):
    ids = [each.id for each in three.session.shown()]
    three.session.set_current(ids[0])
    three.session.choose(ids)
    menu = untag_menu(three.window)
    assert [each.text() for each in menu.actions()] == ["Universalization", "Clearance"]
    menu.actions()[0].trigger()
    assert three.tags(0) == ["Clearance"]


def test_copies_are_exact_and_with_source_in_both_forms(three):
    three.session.set_current(three.session.shown()[0].id)
    three.session.choose([each.id for each in three.session.shown()])
    three.window.command("edit.copy_with_source")
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().count("(Statement of Japan (H. E. Mr. Mari AMANO), ") == 3
    assert copied.html().count("<cite>") == 3
    assert three.window.told == "Copied 3 quotes with their sources."
    three.session.select(three.span(ONE))
    three.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ONE
    three.session.select(None)
    three.session.set_current(three.session.shown()[0].id)
    three.session.choose([each.id for each in three.session.shown()])
    three.window.command("edit.copy")
    assert QGuiApplication.clipboard().text().split("\n\n") == three.quotes()


def test_what_is_dragged_out_has_its_source_and_is_known_within(anna):
    anna.select(ONE)
    assert anna.view.createMimeDataFromSelection().text() == ONE
    anna.view.is_pulling = True
    data = anna.view.createMimeDataFromSelection()
    assert data.text().startswith(f"“{ONE}” (Statement of Japan (H. E. Mr. Mari AMANO), ")
    assert dragging.passage(data) == (anna.session.statement.id, anna.span(ONE))


def find(reader, words):
    reader.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    reader.type(words)


def test_the_place_that_was_found_is_marked_from_the_bar(anna):
    find(anna, "assistance")
    bar = anna.window.reading.find_bar
    place = anna.window.reading.found()
    bar.mark.click()
    assert anna.session.shown()[0].span == place
    anna.press(Qt.Key.Key_F3)
    other = anna.window.reading.found()
    assert other != place
    anna.press(Qt.Key.Key_1, CONTROL_ALT)
    assert [each.span for each in anna.session.shown()] == sorted([place, other])


def test_all_places_are_marked_in_one_step(anna):
    find(anna, "cluster munitions")
    count = len(anna.window.reading.all_found())
    assert count > 3
    before = undo_count(anna)
    anna.press(Qt.Key.Key_3, CONTROL_ALT)
    assert anna.window.told == f"Marked {count} passages"
    assert len(anna.session.highlights) == count
    assert anna.window.told == f"Marked {count} passages"
    assert undo_count(anna) == before + 1
    anna.window.reading.setFocus()
    anna.undo()
    assert anna.quotes() == []


def test_with_the_keys_in_the_text_what_was_found_is_tagged(anna):
    find(anna, "assistance to their victims")
    place = anna.window.reading.found()
    anna.window.reading.setFocus()
    anna.press(Qt.Key.Key_4)
    assert anna.session.shown()[0].span == place
    assert anna.tags() == ["Victim assistance"]


def test_what_counts_when_words_are_found_can_be_switched(anna):
    find(anna, "japan")
    bar = anna.window.reading.find_bar
    every = len(anna.window.reading.all_found())
    bar.switch("case").click()
    assert list(anna.window.reading.all_found()) == []
    assert bar.said() == "Nothing found"
    bar.switch("case").click()
    assert len(anna.window.reading.all_found()) == every
    find(anna, "universal")
    assert len(anna.window.reading.all_found()) > 1
    bar.switch("whole_words").click()
    assert all(
        anna.session.text.text[each.end].isspace() for each in anna.window.reading.all_found()
    )


def test_highlights_can_be_hidden_and_are_all_there_afterwards(three):
    three.session.set_current(None)
    view = three.view
    with_marks = view.grab().toImage()
    three.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert view.grab().toImage() != with_marks
    assert not three.window.reading.stripes.isVisible()
    assert three.window.told.startswith("Highlights are hidden")
    three.window.press_toast()
    assert view.grab().toImage() == with_marks
    assert len(three.quotes()) == 3


def test_that_highlights_are_hidden_stays_said_with_a_way_to_show_them(three):
    sign = three.window.hidden
    assert not sign.isVisible()
    three.window.command("view.highlights_in_text")
    three.window.close_toast()
    assert sign.isVisible()
    assert (sign.words.text(), sign.button.text()) == ("Highlights hidden", "Show")
    QTest.mouseClick(sign.button, Qt.MouseButton.LeftButton)
    assert three.window.reading.are_highlights_shown()
    assert not sign.isVisible()


def test_what_is_marked_while_highlights_are_hidden_is_said_and_can_be_shown(three):
    three.window.command("view.highlights_in_text")
    three.session.select(Span(0, 9))
    before = len(three.session.highlights)
    three.press(Qt.Key.Key_H)
    assert len(three.session.highlights) == before + 1
    assert not three.window.reading.are_highlights_shown()
    words = three.session.text.text[:9].strip()
    assert three.window.told == f"Marked “{words}”. Highlights are hidden."
    three.window.press_toast()
    assert three.window.reading.are_highlights_shown()


def test_so_it_is_where_every_place_found_is_marked(three):
    three.window.command("edit.find")
    three.type("Japan")
    three.window.command("view.highlights_in_text")
    before = len(three.session.highlights)
    three.window.command("find.highlight_all")
    count = len(three.session.highlights) - before
    assert count > 1
    assert three.window.told == f"Marked {count} passages. Highlights are hidden."
    three.window.press_toast()
    assert three.window.reading.are_highlights_shown()


def test_marking_every_place_found_begins_the_reading(anna):
    assert anna.session.status == "to read"
    anna.window.command("edit.find")
    anna.type("Japan")
    anna.window.command("find.highlight_all")
    assert anna.session.status == "reading"
