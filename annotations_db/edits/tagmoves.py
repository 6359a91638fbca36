"""The verb that moves a tag: to another parent, or to another place among its siblings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotations_db.contents import Contents
from annotations_db.edits.ordering import respaced
from annotations_db.edits.tagtree import TagTree, name_key
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import Change, Edit, Stamp, Tag, TagId


def move(
    contents: Contents,
    stamp: Stamp,
    tag_id: TagId,
    parent_id: TagId | None,
    *,
    before: TagId | None = None,
    after: TagId | None = None,
) -> Edit:
    """Puts a tag, with all below it, under a parent (None: among the roots), before or after a
    sibling there, or with neither at the end.

    Raises InvalidError where the parent is the tag itself or lies below it, or has a child of that
    name already; NotFoundError where a tag is gone or the sibling lies elsewhere.
    """
    tree = TagTree(contents.tags())
    tag = tree.tag(tag_id)
    if parent_id is not None:
        tree.tag(parent_id)
        if parent_id in tree.with_descendants(tag_id):
            raise InvalidError("tag-into-itself", tag=tree.path(tag_id))
    siblings = [each for each in tree.children(parent_id) if each.id != tag_id]
    for sibling in siblings:
        if name_key(sibling.name) == name_key(tag.name):
            raise InvalidError("tag-exists", tag=tree.path(sibling.id))
    moved = replace(tag, parent_id=parent_id)
    changes: tuple[Change, ...] = ()
    if tag_id not in (before, after):
        order = _placed(siblings, moved, before, after)
        stays = parent_id == tag.parent_id and [each.id for each in order] == [
            each.id for each in tree.children(parent_id)
        ]
        changes = () if stays else _changes(tree, order, moved, stamp)
    place = tree.path(parent_id) if parent_id is not None else ""
    parameters = {"tag": tree.path(tag_id), "name": tag.name, "parent": place}
    if parent_id == tag.parent_id:
        return Edit("reorder-tag", changes, parameters)
    return Edit("move-tag" if place else "move-tag-up", changes, parameters)


def _placed(
    siblings: Sequence[Tag], moved: Tag, before: TagId | None, after: TagId | None
) -> list[Tag]:
    """The siblings in the wanted order."""
    ids = [each.id for each in siblings]
    wanted = before or after
    if wanted is None:
        return [*siblings, moved]
    if wanted not in ids:
        raise NotFoundError("tag-not-found", ref=wanted)
    place = ids.index(wanted) + (before is None)
    return [*siblings[:place], moved, *siblings[place:]]


def _changes(tree: TagTree, order: Sequence[Tag], moved: Tag, stamp: Stamp) -> tuple[Change, ...]:
    keys = respaced([None if each is moved else each.position for each in order])
    return tuple(
        Change(tree.tag(each.id), replace(each, position=key, modified=stamp.now))
        for each, key in zip(order, keys, strict=True)
        if each is moved or each.position != key
    )
