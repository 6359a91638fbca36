"""Commands on several highlights at once: each is one edit, and says how many it changed."""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.edits import many
from annotations_db.model import AnnotationId, Record, Span, TagId
from pyside_app.messages import Message
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench


def common_tags(bench: Workbench, annotation_ids: Sequence[AnnotationId]) -> frozenset[TagId]:
    """The tags that all of them have."""
    highlights = bench.session.highlights
    tags = [frozenset(highlights[each].tag_ids) for each in annotation_ids if each in highlights]
    return frozenset.intersection(*tags) if tags else frozenset()


def turn_tag(bench: Workbench, annotation_ids: Sequence[AnnotationId], path: str) -> None:
    """Takes a tag off all of them where all have it; else puts it on all."""
    tag = bench.session.tree.find(path)
    if tag is not None and tag.id in common_tags(bench, annotation_ids):
        untag(bench, annotation_ids, (tag.id,))
    else:
        put(bench, annotation_ids, (path,))


def put(bench: Workbench, annotation_ids: Sequence[AnnotationId], paths: Sequence[str]) -> None:
    """Puts tags on all that have them not yet."""
    session, project = bench.session, bench.session.project
    record = session.perform(
        lambda: many.tag_many_by_paths(project.store, project.stamp(), annotation_ids, paths)
    )
    _say(bench, record, "Tagged one highlight", "Tagged {n} highlights")


def untag(
    bench: Workbench, annotation_ids: Sequence[AnnotationId], tag_ids: Sequence[TagId]
) -> None:
    """Takes tags off all that have them."""
    session, project = bench.session, bench.session.project
    record = session.perform(
        lambda: many.untag_many(project.store, project.stamp(), annotation_ids, tag_ids)
    )
    _say(bench, record, "Took a tag off one highlight", "Took a tag off {n} highlights")


def recolour(bench: Workbench, annotation_ids: Sequence[AnnotationId], colour: str | None) -> None:
    """Gives them a colour of their own; None for that of their first tag."""
    session, project = bench.session, bench.session.project
    record = session.perform(
        lambda: many.recolour_many(project.store, project.stamp(), annotation_ids, colour)
    )
    _say(bench, record, "Coloured one highlight", "Coloured {n} highlights")


def highlight_all(bench: Workbench, spans: Sequence[Span], paths: Sequence[str] = ()) -> None:
    """Highlights passages of the open statement, with the same tags."""
    session, project = bench.session, bench.session.project
    statement = session.statement
    if statement is None or not spans:
        return
    record = session.perform(
        lambda: many.highlight_all(project.store, project.stamp(), statement.id, spans, paths)
    )
    if record is not None and session.status == "to read":
        session.mark_reading(status="reading")
    _say(bench, record, "Marked one passage", "Marked {n} passages")


def _say(bench: Workbench, record: Record | None, one: str, several: str) -> None:
    """Tells how many were changed, with a way back, where it is more than one can see. What was
    just changed is not left hidden.
    """
    if record is not None:
        bench.reading.show_highlights(shown=True)
    count = record.parameters.get("count", 1) if record is not None else 0
    if record is not None and isinstance(count, int) and count > 1:
        words = counted(one, several, count)
        bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))
