"""Verbs on many highlights at once, each one edit: make, tag, untag, recolour. Deleting many is
``annotations.delete``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from annotations_db.contents import Contents
from annotations_db.edits.annotations import (
    highlight_by_paths,
    recolour,
    retag,
    retag_by_paths,
)
from annotations_db.edits.marking import Marking
from annotations_db.edits.newtags import KnownTags, NewTags, checked_colour
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.ticks import ticks
from annotations_db.errors import NotFoundError
from annotations_db.model import (
    AnnotationId,
    Change,
    Edit,
    Highlight,
    Parameter,
    Span,
    Stamp,
    StatementId,
    Tagging,
    TagId,
)


def highlight_all(
    contents: Contents,
    stamp: Stamp,
    statement_id: StatementId,
    spans: Sequence[Span],
    paths: Sequence[str] = (),
    *,
    on_new: Sequence[str] = (),
) -> Edit:
    """Highlights passages of one statement, each as ``annotations.highlight`` does, and puts the
    same tags on them, making those that are missing; ``on_new`` only on those that are not
    highlighted yet. Raises InvalidError, NotFoundError.
    """
    if len(spans) == 1:
        is_made = Marking.at(contents, stamp, statement_id, spans[0]).is_made
        every = (*paths, *on_new) if is_made else tuple(paths)
        return highlight_by_paths(contents, stamp, statement_id, spans[0], paths=every)
    found = (Marking.at(contents, stamp, statement_id, each) for each in spans)
    markings = {each.existing.span: each for each in found}
    times = _times(stamp, [each.existing for each in markings.values()])
    new = NewTags(TagTree(contents.tags()), times, stamp.new_id)
    tag_ids = [new.made(each).id for each in paths]
    more = (
        [new.made(each).id for each in on_new] if any(m.is_made for m in markings.values()) else []
    )
    marked = [
        replace(each, tags=new, times=times).marked([*tag_ids, *(more if each.is_made else ())])
        for each in markings.values()
    ]
    tag_ids = list(dict.fromkeys([*tag_ids, *more]))
    changes = tuple(change for each in marked for change in each)
    count = sum(bool(each) for each in marked)
    names = ", ".join(new.path(each) for each in tag_ids)
    return Edit(
        "tag-passages" if tag_ids else "highlight-passages",
        (*new.changes(), *changes) if changes else (),
        {"count": count, "tags": names} if tag_ids else {"count": count},
        statement_id,
    )


def tag_many(
    contents: Contents,
    stamp: Stamp,
    annotation_ids: Collection[AnnotationId],
    tag_ids: Sequence[TagId],
) -> Edit:
    """Puts tags on highlights that have them not yet. Raises NotFoundError where one is gone."""
    found = found_all(contents, annotation_ids)
    return _tagged(contents, stamp, found, KnownTags(contents), tag_ids)


def tag_many_by_paths(
    contents: Contents,
    stamp: Stamp,
    annotation_ids: Collection[AnnotationId],
    paths: Iterable[str],
) -> Edit:
    """Like ``tag_many``, making the tags that are missing in the same edit."""
    found = found_all(contents, annotation_ids)
    if len(found) == 1:
        return retag_by_paths(contents, stamp, found[0].id, add=tuple(paths))
    new = NewTags(TagTree(contents.tags()), ticks(stamp.now), stamp.new_id)
    return _tagged(contents, stamp, found, new, [new.made(each).id for each in paths])


def untag_many(
    contents: Contents,
    stamp: Stamp,
    annotation_ids: Collection[AnnotationId],
    tag_ids: Collection[TagId],
) -> Edit:
    """Takes tags off the highlights that have them. Raises NotFoundError where one is gone."""
    taken = set(tag_ids)
    found = [each for each in found_all(contents, annotation_ids) if taken & set(each.tag_ids)]
    if len(found) == 1:
        return retag(contents, stamp, found[0].id, remove=taken)
    known = KnownTags(contents)
    parts = Parts(
        {
            each: tuple(Change(put, None) for put in each.taggings if put.tag_id in taken)
            for each in found
        }
    )
    removed = ", ".join(known.path(each) for each in dict.fromkeys(tag_ids))
    return Edit(
        "untag-highlights", parts.changes, {**parts.counted(), "removed": removed}, parts.statement
    )


def recolour_many(
    contents: Contents,
    stamp: Stamp,
    annotation_ids: Collection[AnnotationId],
    colour: str | None,
) -> Edit:
    """Gives highlights a colour of their own; None lets their first tag's show. Raises
    InvalidError, NotFoundError.
    """
    if colour is not None:
        checked_colour(colour)
    every = found_all(contents, annotation_ids)
    found = [each for each in every if each.annotation.colour != colour]
    if len(found) == 1:
        return recolour(contents, stamp, found[0].id, colour)
    parts = Parts({each: _recoloured(each, colour, stamp.now) for each in found})
    return Edit("recolour-highlights", parts.changes, parts.counted(), parts.statement)


def found_all(contents: Contents, annotation_ids: Collection[AnnotationId]) -> list[Highlight]:
    """All of them, by statement and place. Raises NotFoundError where one is gone."""
    wanted = set(annotation_ids)
    found = list(contents.highlights(ids=wanted))
    gone = wanted - {each.id for each in found}
    if gone:
        raise NotFoundError("annotation-not-found", ref=min(gone))
    return found


@dataclass(frozen=True, slots=True)
class Parts:
    """What an edit does to each of several highlights; with none of them it does nothing."""

    of: Mapping[Highlight, tuple[Change, ...]]

    @property
    def changes(self) -> tuple[Change, ...]:
        """All of them, one highlight after another."""
        return tuple(change for changes in self.of.values() for change in changes)

    @property
    def statement(self) -> StatementId | None:
        """The one that all that change are in, if they are in one."""
        found = {each.annotation.statement_id for each, changes in self.of.items() if changes}
        return found.pop() if len(found) == 1 else None

    def counted(self) -> dict[str, Parameter]:
        """How many highlights change."""
        return {"count": sum(bool(changes) for changes in self.of.values())}


def _tagged(
    contents: Contents,
    stamp: Stamp,
    found: Sequence[Highlight],
    known: KnownTags | NewTags,
    tag_ids: Sequence[TagId],
) -> Edit:
    wanted = {known.tag(each).id: known.path(each) for each in tag_ids}
    lacking = [each for each in found if wanted.keys() - set(each.tag_ids)]
    if len(lacking) == 1 and not known.changes():
        return retag(contents, stamp, lacking[0].id, add=tag_ids)
    times = _times(stamp, found)
    parts = Parts({each: tuple(_missing(each, wanted, stamp, times)) for each in lacking})
    changes = (*known.changes(), *parts.changes) if found else ()
    names = {"tags": ", ".join(wanted.values())}
    return Edit("tag-highlights", changes, {**parts.counted(), **names}, parts.statement)


def _missing(
    highlight: Highlight, wanted: Iterable[TagId], stamp: Stamp, times: Iterator[datetime]
) -> Iterator[Change]:
    for tag_id in wanted:
        if tag_id not in highlight.tag_ids:
            yield Change(None, Tagging(highlight.id, tag_id, stamp.person_id, next(times)))


def _recoloured(highlight: Highlight, colour: str | None, now: datetime) -> tuple[Change, ...]:
    before = highlight.annotation
    return (Change(before, replace(before, colour=colour, modified=now)),)


def _times(stamp: Stamp, found: Sequence[Highlight]) -> Iterator[datetime]:
    created = [each.created for highlight in found for each in highlight.taggings]
    return ticks(stamp.now, after=max(created, default=None))
