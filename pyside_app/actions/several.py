"""Commands on several highlights at once: each is one edit, and says how many it changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotations_db.edits import many
from annotations_db.model import AnnotationId, Record, Span, TagId
from pyside_app.actions import large
from pyside_app.actions.large import Large
from pyside_app.actions.showing import told_if_hidden
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
    count = len(annotation_ids)
    title = counted("Tagging {n} highlight", "Tagging {n} highlights", count)
    wanted = Large(
        title,
        count,
        lambda contents, stamp: many.tag_many_by_paths(contents, stamp, annotation_ids, paths),
    )
    large.perform(bench, wanted, _teller(bench, "Tagged one highlight", "Tagged {n} highlights"))


def untag(
    bench: Workbench, annotation_ids: Sequence[AnnotationId], tag_ids: Sequence[TagId]
) -> None:
    """Takes tags off all that have them."""
    count = len(annotation_ids)
    title = counted("Changing {n} highlight", "Changing {n} highlights", count)
    wanted = Large(
        title,
        count,
        lambda contents, stamp: many.untag_many(contents, stamp, annotation_ids, tag_ids),
    )
    tell = _teller(bench, "Took a tag off one highlight", "Took a tag off {n} highlights")
    large.perform(bench, wanted, tell)


def recolour(bench: Workbench, annotation_ids: Sequence[AnnotationId], colour: str | None) -> None:
    """Gives them a colour of their own; None for that of their first tag."""
    count = len(annotation_ids)
    title = counted("Colouring {n} highlight", "Colouring {n} highlights", count)
    wanted = Large(
        title,
        count,
        lambda contents, stamp: many.recolour_many(contents, stamp, annotation_ids, colour),
    )
    large.perform(
        bench, wanted, _teller(bench, "Coloured one highlight", "Coloured {n} highlights")
    )


def highlight_all(
    bench: Workbench, spans: Sequence[Span], paths: Sequence[str] = (), pinned: Sequence[str] = ()
) -> None:
    """Highlights passages of the open statement, with the same tags; what is new has the pinned
    ones too.
    """
    statement, count = bench.session.statement, len(spans)
    if statement is None or not spans:
        return
    title = counted("Marking {n} passage", "Marking {n} passages", count)
    wanted = Large(
        title,
        count,
        lambda contents, stamp: many.highlight_all(
            contents, stamp, statement.id, spans, paths, on_new=pinned
        ),
    )
    tell = _teller(bench, "Marked one passage", "Marked {n} passages")

    def begin(record: Record) -> None:
        """To mark a statement is to have begun to read it."""
        opened = bench.session.statement
        if opened is not None and opened.id == statement.id and bench.session.status == "to read":
            bench.session.mark_reading(status="reading")
        tell(record)

    large.perform(bench, wanted, begin)


def _teller(bench: Workbench, one: str, several: str) -> Callable[[Record], None]:
    """Tells how many were changed, with a way back, where it is more than one can see; and with a
    way to see them, where highlights are hidden.
    """

    def tell(record: Record) -> None:
        count = record.parameters.get("count", 1)
        words = counted(one, several, count if isinstance(count, int) else 1)
        is_told = told_if_hidden(bench, words)
        if not is_told and isinstance(count, int) and count > 1:
            bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))

    return tell
