"""The way to a highlight that the filter may leave out: gone to all the same, and said."""

from __future__ import annotations

from annotations_db.model import AnnotationId
from pyside_app.messages import Message
from pyside_app.panels.annotations.words import filter_words
from pyside_app.panels.parts.people import Names
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def reveal(bench: Workbench, annotation_id: AnnotationId) -> None:
    """Makes a highlight of the open statement the current one and brings it into view; where the
    filter leaves it out, a message offers to clear that.
    """
    session = bench.session
    if annotation_id == session.current:
        bench.reading.go_to(annotation_id)
    session.set_current(annotation_id)
    highlight = session.highlights.get(annotation_id)
    if highlight is not None and not session.lets_through(highlight):
        said = filter_words(session.filter, session.tree, Names(session).of)
        words = tr("The filter leaves this highlight out: {filter}.", filter=said)
        bench.toast(Message(words, tr("Clear filter"), "tags.clear_filter"))
