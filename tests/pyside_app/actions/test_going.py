"""From highlight to highlight and from statement to statement; undo across statements."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations_db.filters import Filter
from annotations_db.model import Span
from pyside_app.actions.edit import MENU
from tests.adding import confirm


@pytest.fixture
def marked(window, executor, home):
    """Three highlights in the sample, and two more statements."""
    project = window.session.project
    project.set_author("Anna Berg")
    statement = window.session.statement
    for quote, tag in (("Ladies and Gentlemen", "Outcome"), ("cross-regional", "Clearance")):
        project.annotate(statement, quote=quote, tags=[tag])
    project.annotate(statement, quote="Friend of the President")
    for name in ("one", "two"):
        (home / f"{name}.md").write_text(f"# {name}\n\nWords of {name}.\n", encoding="utf-8")
    project.import_files([home / "one.md", home / "two.md"])
    window.session._reload()
    return window


def titles(window):
    return [each.title for each in window.session.project.statements()]


def test_brackets_walk_round_the_highlights_in_text_order(marked):
    ids = [each.id for each in marked.session.shown()]
    walked = []
    for _ in range(4):
        QTest.keyClick(marked.reading.view, Qt.Key.Key_BracketRight)
        walked.append(marked.session.current)
    assert walked == [*ids, ids[0]]
    QTest.keyClick(marked.reading.view, Qt.Key.Key_BracketLeft)
    assert marked.session.current == ids[-1]


def test_they_walk_through_what_the_filter_shows(marked):
    clearance = marked.session.tree.named("Clearance")
    marked.session.set_filter(Filter(tag_ids=frozenset({clearance.id})))
    marked.command("go.next_highlight")
    marked.command("go.next_highlight")
    assert marked.session.highlights[marked.session.current].annotation.exact == "cross-regional"


def test_from_a_selection_they_go_to_the_nearest(marked):
    shown = marked.session.shown()
    marked.session.select(Span(shown[1].span.start - 5, shown[1].span.start - 2))
    marked.command("go.previous_highlight")
    assert marked.session.current == shown[0].id


def test_a_statement_without_highlights_says_so(marked):
    marked.command("go.next_statement")
    marked.command("go.next_highlight")
    assert marked.told == "No highlights here."


def test_highlights_that_the_filter_hides_are_said_to_be_hidden(marked):
    marked.session.set_filter(Filter(text="no such words"))
    marked.command("go.next_highlight")
    assert marked.told == "The filter hides all highlights."


def test_the_only_highlight_is_gone_to_again(marked):
    clearance = marked.session.tree.named("Clearance")
    marked.session.set_filter(Filter(tag_ids=frozenset({clearance.id})))
    marked.command("go.next_highlight")
    marked.reading.view.verticalScrollBar().setValue(0)
    marked.command("go.next_highlight")
    current = marked.session.highlights[marked.session.current]
    assert marked.reading.view.is_in_view(current.span)
    assert marked.reading.view.marks.flash == current.span


def test_statements_are_walked_and_both_ends_are_said(marked):
    marked.command("go.previous_statement")
    assert marked.told == "This is the first statement."
    marked.command("go.next_statement")
    marked.command("go.next_statement")
    assert marked.session.statement.title == titles(marked)[2]
    marked.command("go.next_statement")
    assert marked.told == "This is the last statement."


def test_back_and_forward_follow_what_was_read(marked, qapp):
    first = marked.session.statement.id
    marked.command("go.next_statement")
    second = marked.session.statement.id
    marked.command("go.back")
    assert marked.session.statement.id == first
    marked.command("go.forward")
    assert marked.session.statement.id == second
    qapp.processEvents()
    assert not marked.commands.action("go.forward").isEnabled()


def test_back_to_a_statement_that_was_removed_is_said(marked):
    first = marked.session.statement.id
    marked.command("go.next_statement")
    marked.command("file.remove_statement", first)
    marked.command("go.back")
    assert marked.told == "That statement was removed."


def test_undo_in_another_statement_goes_there_first(marked):
    first = marked.session.statement
    marked.session.select(Span(0, 9))
    marked.command("annotate.highlight")
    count = len(marked.session.highlights)
    marked.command("go.next_statement")
    marked.command("edit.undo")
    assert marked.session.statement.id == first.id
    assert marked.told.startswith("Next undo: highlight")
    assert len(marked.session.highlights) == count
    marked.command("edit.undo")
    assert len(marked.session.highlights) == count - 1
    marked.command("edit.redo")
    assert len(marked.session.highlights) == count


def test_a_new_edit_in_between_forgets_what_was_announced(marked):
    marked.session.select(Span(0, 9))
    marked.command("annotate.highlight")
    first = marked.session.statement.id
    marked.command("go.next_statement")
    marked.command("edit.undo")
    marked.command("go.next_statement")
    marked.session.select(Span(0, 3))
    marked.command("annotate.highlight")
    marked.command("edit.undo")
    assert marked.session.highlights == {}
    assert marked.session.statement.id != first


def test_nothing_to_undo_is_said(window):
    undo = next(each for each in MENU.actions() if each.id == "edit.undo")
    undo.run(window)
    assert window.told == "Nothing to undo."


def test_a_favourite_without_a_tag_is_said(window):
    window.command("tags.favourite.9")
    assert window.told == "No tag has the key 9."


def test_a_current_highlight_is_tagged_noted_and_retagged_by_its_card(marked):
    first = marked.session.shown()[0].id
    marked.command("annotate.tag", first)
    QTest.keyClicks(marked.asks.picker().field, "VA")
    QTest.keyClick(marked.asks.picker().field, Qt.Key.Key_Return)
    paths = {marked.session.tree.path(each) for each in marked.session.highlights[first].tag_ids}
    assert paths == {"Outcome", "Victim assistance"}
    marked.command("annotate.note", first)
    assert marked.session.current == first


def test_several_highlights_are_removed_at_once_and_come_back_at_once(marked):
    ids = [each.id for each in marked.session.shown()]
    marked.command("annotate.delete", ids)
    assert marked.session.highlights == {}
    assert marked.told == "Removed 3 highlights"
    marked.press_toast()
    assert len(marked.session.highlights) == 3


def test_the_codebook_is_added_to_an_empty_project(make_window):
    window = make_window(empty=True)
    window.command("tags.use_codebook")
    assert len(window.session.tree) == 30


def test_marks_need_a_selection_and_say_so(marked):
    marked.session.set_current(None)
    for action_id in ("annotate.highlight", "annotate.tag", "annotate.note", "tags.favourite.1"):
        marked.close_toast()
        marked.command(action_id)
        assert marked.told == "Select some words first."


def test_files_are_chosen_in_the_systems_dialogs(marked, monkeypatch, tmp_path, home):
    (home / "three.md").write_text("# Three\n", encoding="utf-8")
    monkeypatch.setattr(marked.asks, "statement_files", lambda: [home / "three.md"])
    marked.command("file.add_statements")
    marked.jobs._writing.executor.drain()
    confirm(marked)
    marked.jobs._writing.executor.drain()
    assert marked.session.statement.title == "Three"
    monkeypatch.setattr(marked.asks, "place_for_project", lambda *_: tmp_path / "New.plenary")
    marked.command("file.new")
    assert marked.session.project.path.name == "New.plenary"
    monkeypatch.setattr(marked.asks, "project_to_open", lambda: None)
    marked.command("file.open")
    assert marked.session.project.path.name == "New.plenary"
    shown = []
    monkeypatch.setattr(marked.asks, "show_in_folder", shown.append)
    marked.command("file.show")
    assert shown == [tmp_path / "New.plenary"]
