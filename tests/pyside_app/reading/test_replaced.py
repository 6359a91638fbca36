"""A text replaced under the reader's eyes: the page shows the new one, and marks nothing that is
not there.
"""

from __future__ import annotations

from annotations_db.edits import replacing
from annotations_db.text.markdown import from_markdown
from pyside_app.quoting import highlights_mime
from tests.annotations_db.edits.memory import Arrived
from tests.pyside_app.reading.desk import MIXED

KEPT, GONE = "thank the Government", "Paragraph 29 speaks of assistance to victims"
EDITED = "# A new title\n\nA new line.\n\n" + MIXED.split("Paragraph 29")[0].split("\n", 1)[1]


def replaced(desk, words=EDITED):
    project, statement = desk.session.project, desk.session.statement
    arrived = Arrived(from_markdown(words), "corrected.md")
    desk.session.perform(
        lambda: replacing.replace_text(project.store, project.stamp(), statement.id, arrived)
    )
    desk.settle()
    desk.pane.grab()


def painted(desk):
    """The words that are marked on the page."""
    index = desk.view.highlights.index
    spans = {each: index.span(each) for each in desk.session.highlights}
    return {each: desk.text[span.start : span.end] for each, span in spans.items() if span}


def test_the_page_shows_the_new_text_with_what_is_in_it(desk):
    kept, gone = desk.mark(desk.place(KEPT), "Clearance"), desk.mark(desk.place(GONE))
    replaced(desk)
    assert "A new line." in desk.text
    assert desk.view.page.text.id == desk.session.statement.text_id
    assert "A new line." in desk.view.document().toPlainText()
    assert painted(desk) == {kept: KEPT}
    assert set(desk.session.highlights) == {kept, gone}
    assert desk.session.highlights[gone].annotation.exact == GONE


def test_undo_brings_the_old_text_and_all_its_marks_back(desk):
    before = desk.text
    kept, gone = desk.mark(desk.place(KEPT)), desk.mark(desk.place(GONE), "Clearance")
    replaced(desk)
    desk.session.undo()
    desk.settle()
    assert desk.text == before
    assert painted(desk) == {kept: KEPT, gone: GONE}


def test_one_without_a_place_is_chosen_without_going_anywhere(desk):
    desk.mark(desk.place(KEPT))
    gone = desk.mark(desk.place(GONE))
    replaced(desk)
    desk.view.go_to(desk.place("A new line"), flash=False)
    top = desk.view.verticalScrollBar().value()
    desk.session.set_current(gone)
    desk.pane.go_to(gone)
    desk.settle()
    desk.pane.grab()
    assert desk.session.place(gone) is None
    assert desk.view.verticalScrollBar().value() == top
    assert desk.pane.ends.span is None
    assert not desk.pane.ends.begin()


def test_stepping_passes_over_what_has_no_place(desk):
    kept, gone = desk.mark(desk.place(KEPT)), desk.mark(desk.place(GONE))
    replaced(desk)
    seen = set()
    for _ in range(4):
        assert desk.pane.next_highlight()
        seen.add(desk.session.current)
    assert seen == {kept}
    assert gone in desk.session.highlights


def test_one_without_a_place_is_copied_with_its_own_words(desk):
    gone = desk.mark(desk.place(GONE))
    replaced(desk)
    assert GONE in highlights_mime(desk.session, [gone]).text()


def test_a_text_that_is_shorter_than_the_old_places(desk):
    desk.mark(desk.place(KEPT))
    gone = desk.mark(desk.place(GONE))
    replaced(desk, "Two words.")
    assert painted(desk) == {}
    desk.session.set_current(gone)
    desk.pane.grab()
    assert desk.session.highlights[gone].annotation.state == "orphan"


def test_a_reading_position_behind_the_end_of_the_new_text_is_the_end(desk):
    desk.session.mark_reading(position=len(desk.text) - 1)
    replaced(desk, "Two words.")
    desk.session.open_statement(desk.session.statement.id)
    desk.pane.restore(desk.session.project.reading(desk.session.statement.id).position)
    desk.settle()
    desk.pane.grab()
    assert desk.view.page.text.text == "Two words."
