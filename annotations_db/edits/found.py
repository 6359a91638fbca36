"""Marking what a search has found in many statements, as one edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from annotations_db.contents import Contents
from annotations_db.edits.many import highlight_all
from annotations_db.edits.marking import Marking
from annotations_db.edits.newtags import NewTags
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.ticks import ticks
from annotations_db.model import Edit, Span, Stamp, StatementId


def highlight_found(
    contents: Contents,
    stamp: Stamp,
    places: Mapping[StatementId, Sequence[Span]],
    paths: Iterable[str] = (),
    told: Callable[[int, int], None] | None = None,
) -> Edit:
    """Highlights passages of several statements, each as ``annotations.highlight`` does, and puts
    the same tags on them, making those that are missing. ``told`` hears how many are ready of how
    many, and may raise to stop it. Raises InvalidError, NotFoundError.
    """
    wanted = {each: spans for each, spans in places.items() if spans}
    if len(wanted) == 1:
        ((statement_id, spans),) = wanted.items()
        return highlight_all(contents, stamp, statement_id, spans, tuple(paths))
    found: dict[tuple[StatementId, Span], Marking] = {}
    total = sum(map(len, wanted.values()))
    for statement_id, spans in wanted.items():
        if told is not None:
            told(len(found), total)
        for span in spans:
            marking = Marking.at(contents, stamp, statement_id, span)
            found[(statement_id, marking.existing.span)] = marking
    created = [each.created for marking in found.values() for each in marking.existing.taggings]
    times = ticks(stamp.now, after=max(created, default=None))
    new = NewTags(TagTree(contents.tags()), times, stamp.new_id)
    tag_ids = [new.made(each).id for each in paths]
    marked = [replace(each, tags=new, times=times).marked(tag_ids) for each in found.values()]
    changes = tuple(change for each in marked for change in each)
    count = sum(bool(each) for each in marked)
    names = ", ".join(new.path(each) for each in tag_ids)
    return Edit(
        "tag-passages" if tag_ids else "highlight-passages",
        (*new.changes(), *changes) if changes else (),
        {"count": count, "tags": names} if tag_ids else {"count": count},
    )
