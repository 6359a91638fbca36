"""The session's numbers and places of highlights are those that counting anew would give."""

from __future__ import annotations

from annotations_db.edits import annotations, notes
from annotations_db.model import Span
from pyside_app.marked import Marked


def agrees(session):
    fresh = Marked(session.highlights.values())
    spans = [(each.span, each.annotation.author_id) for each in session.highlights.values()]
    places = [session._marked.at(*each).id for each in spans]
    assert places == list(session.highlights)
    return session.tally == fresh.tally


def test_counts_and_places_follow_every_edit_undo_and_redo(window):
    session = window.session
    project, store = session.project, session.project.store
    project.set_author("Anna Berg")
    statement_id = session.statement.id
    before = session.tally.highlights
    assert session.own_highlight(Span(0, 5)) is None

    def perform(make):
        assert session.perform(make) is not None
        assert agrees(session)

    perform(lambda: annotations.highlight(store, project.stamp(), statement_id, Span(0, 5)))
    made = session.own_highlight(Span(0, 5))
    assert made is not None
    assert (session.tally.highlights, session.tally.untagged) == (before + 1, 1)
    perform(lambda: notes.write(store, project.stamp(), "Why?", annotation_id=made.id))
    assert (session.tally.with_note, session.tally.notes) == (1, 1)
    tag = next(iter(session.tree))
    perform(lambda: annotations.retag(store, project.stamp(), made.id, add=[tag.id]))
    assert session.tally.untagged == 0
    perform(lambda: annotations.delete(store, project.stamp(), [made.id]))
    assert session.own_highlight(Span(0, 5)) is None
    session.undo()
    assert agrees(session)
    assert session.own_highlight(Span(0, 5)).id == made.id
    session.redo()
    assert agrees(session)
    assert session.tally.highlights == before
