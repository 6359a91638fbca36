"""The verb that takes some of a tag's highlights over to another tag, new or there already."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from annotations_db.contents import Contents
from annotations_db.edits.many import Parts, found_all
from annotations_db.edits.marking import parameters_of
from annotations_db.edits.newtags import NewTags
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.ticks import ticks
from annotations_db.model import AnnotationId, Change, Edit, Highlight, Stamp, TagId


def split(
    contents: Contents,
    stamp: Stamp,
    tag_id: TagId,
    annotation_ids: Collection[AnnotationId],
    path: str,
) -> Edit:
    """Gives highlights the tag at ``path``, made where it is missing, in the place of ``tag_id``.

    Those without that tag stay as they are. Who put the tag on, and when, is kept. Raises
    NotFoundError where the tag or a highlight is gone, InvalidError where ``path`` cannot be one.
    """
    tree = TagTree(contents.tags())
    parameters = {"tag": tree.path(tag_id)}
    found = found_all(contents, annotation_ids)
    new = NewTags(tree, ticks(stamp.now), stamp.new_id)
    into = new.made(path).id
    tagged = [each for each in found if tag_id in each.tag_ids and tag_id != into]
    parts = Parts({each: tuple(_over(each, tag_id, into)) for each in tagged})
    changes = (*new.changes(), *parts.changes) if tagged else ()
    named = {**parameters, **parts.counted(), "into": new.path(into), "id": into}
    if len(tagged) != 1:
        return Edit("split-tag", changes, named, parts.statement)
    (only,) = tagged
    quote = parameters_of(only.annotation, contents.statement(only.annotation.statement_id))
    return Edit("change-tag", changes, {**named, **quote}, parts.statement)


def _over(highlight: Highlight, tag_id: TagId, into: TagId) -> Iterator[Change]:
    for tagging in highlight.taggings:
        if tagging.tag_id == tag_id:
            yield Change(tagging, None)
            if into not in highlight.tag_ids:
                yield Change(None, replace(tagging, tag_id=into))
