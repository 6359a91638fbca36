"""Verbs on highlights: make one, retag, recolour, delete. Changing a highlight's place belongs here
too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from annotations_db.contents import Contents
from annotations_db.edits.marking import Marking, parameters_of
from annotations_db.edits.newtags import checked_colour
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.typed import typed_text
from annotations_db.errors import NotFoundError
from annotations_db.model import (
    AnnotationId,
    Change,
    Edit,
    Highlight,
    Span,
    Stamp,
    StatementId,
    TagId,
)


def highlight(
    contents: Contents,
    stamp: Stamp,
    statement_id: StatementId,
    span: Span,
    *,
    tag_ids: Sequence[TagId] = (),
    note: str = "",
) -> Edit:
    """Highlights a passage, with tags in the order given and a note.

    The ends widen to whole grapheme clusters and then lose blanks. Where this person has a
    highlight at exactly that place, it is the one: tags and the note are added to it. Raises
    InvalidError where nothing but blanks is selected or the span lies outside the text,
    NotFoundError where statement or tag is gone.
    """
    marking = Marking.at(contents, stamp, statement_id, span)
    return marking.edit(tag_ids, typed_text(note))


def highlight_by_paths(
    contents: Contents,
    stamp: Stamp,
    statement_id: StatementId,
    span: Span,
    *,
    paths: Sequence[str] = (),
    note: str = "",
) -> Edit:
    """Like ``highlight``, making the tags that are missing in the same edit."""
    marking = Marking.at(contents, stamp, statement_id, span)
    marking, tag_ids = marking.with_tags_at(contents, paths)
    return marking.edit(tag_ids, typed_text(note))


def retag(
    contents: Contents,
    stamp: Stamp,
    annotation_id: AnnotationId,
    *,
    add: Sequence[TagId] = (),
    remove: Collection[TagId] = (),
) -> Edit:
    """Puts tags on a highlight and takes others off. Raises NotFoundError where it or a tag to add
    is gone.
    """
    marking = Marking.on(contents, stamp, annotation_id)
    return marking.retagged(add, remove)


def retag_by_paths(
    contents: Contents,
    stamp: Stamp,
    annotation_id: AnnotationId,
    *,
    add: Sequence[str] = (),
    remove: Collection[str] = (),
) -> Edit:
    """Like ``retag``, making the tags to add that are missing. Raises NotFoundError where one to
    remove is.
    """
    marking = Marking.on(contents, stamp, annotation_id)
    tree = TagTree(contents.tags())
    taken = {tree.named(each).id for each in remove}
    marking, put = marking.with_tags_at(contents, add)
    return marking.retagged(put, taken)


def recolour(
    contents: Contents, stamp: Stamp, annotation_id: AnnotationId, colour: str | None
) -> Edit:
    """Gives a highlight a colour of its own; None lets its first tag's show. Raises InvalidError,
    NotFoundError.
    """
    if colour is not None:
        checked_colour(colour)
    marking = Marking.on(contents, stamp, annotation_id)
    before = marking.existing.annotation
    after = replace(before, colour=colour, modified=stamp.now)
    changes = (Change(before, after),) if colour != before.colour else ()
    return Edit("recolour-highlight", changes, marking.parameters(), before.statement_id)


def delete(contents: Contents, stamp: Stamp, annotation_ids: Collection[AnnotationId]) -> Edit:  # noqa: ARG001
    """Deletes highlights with their tags and notes. Raises NotFoundError where one is gone."""
    wanted = dict.fromkeys(annotation_ids)
    found = contents.highlights(ids=wanted)
    if len(found) < len(wanted):
        raise NotFoundError("annotation-not-found", ref=next(iter(wanted)))
    changes = tuple(change for each in found for change in deletion(each))
    statements = {each.annotation.statement_id for each in found}
    statement_id = statements.pop() if len(statements) == 1 else None
    if len(found) != 1:
        return Edit("delete-highlights", changes, {"count": len(found)}, statement_id)
    (only,) = found
    parameters = parameters_of(only.annotation, contents.statement(only.annotation.statement_id))
    return Edit("delete-highlight", changes, parameters, statement_id)


def deletion(highlight: Highlight) -> Iterator[Change]:
    """What goes with a highlight, itself last."""
    yield from (Change(each, None) for each in highlight.notes)
    yield from (Change(each, None) for each in highlight.taggings)
    yield Change(highlight.annotation, None)


def annotation_of(edit: Edit) -> AnnotationId:
    """The highlight that an edit of one highlight made or changed, also where nothing had to be
    changed.
    """
    return AnnotationId(str(edit.parameters["annotation"]))
