"""Where a tag goes that is pushed by a key or dropped on another: a place for ``tagmoves.move``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from annotations_db.edits.tagtree import TagTree, name_key
from annotations_db.model import Tag, TagId

Side: TypeAlias = Literal["before", "into", "after"]
"""Where on a row something is dropped: on its upper edge, on itself, on its lower edge."""


@dataclass(frozen=True, slots=True)
class Place:
    """Below ``parent_id`` (None: among the roots), beside a sibling there or else at the end."""

    parent_id: TagId | None
    before: TagId | None = None
    after: TagId | None = None


def raised(tree: TagTree, tag_id: TagId) -> Place | None:
    """Before the sibling above it; None where it is the first."""
    siblings, at = _siblings(tree, tag_id)
    return Place(tree.tag(tag_id).parent_id, before=siblings[at - 1]) if at else None


def lowered(tree: TagTree, tag_id: TagId) -> Place | None:
    """After the sibling below it; None where it is the last."""
    siblings, at = _siblings(tree, tag_id)
    is_last = at + 1 == len(siblings)
    return None if is_last else Place(tree.tag(tag_id).parent_id, after=siblings[at + 1])


def nested(tree: TagTree, tag_id: TagId) -> Place | None:
    """At the end below the sibling above it; None where there is none."""
    siblings, at = _siblings(tree, tag_id)
    return Place(siblings[at - 1]) if at else None


def lifted(tree: TagTree, tag_id: TagId) -> Place | None:
    """Beside its parent, after it; None where it is on top already."""
    parent_id = tree.tag(tag_id).parent_id
    return None if parent_id is None else Place(tree.tag(parent_id).parent_id, after=parent_id)


def dropped(
    tree: TagTree, tag_id: TagId, target: TagId | None, side: Side, *, is_open: bool = False
) -> Place | None:
    """Where a tag goes that is dropped on another, ``is_open`` saying that those below that one are
    shown, or on none: to the end of the roots. None where that is within itself.
    """
    if target is None:
        return Place(None)
    if target in tree.with_descendants(tag_id):
        return None
    parent_id, below = tree.tag(target).parent_id, tree.children(target)
    if side == "into":
        return Place(target)
    if side == "before":
        return Place(parent_id, before=target)
    if is_open and below:  # the edge under an open tag is the one over its first child
        return None if below[0].id == tag_id else Place(target, before=below[0].id)
    return Place(parent_id, after=target)


def twin(tree: TagTree, tag_id: TagId, parent_id: TagId | None) -> Tag | None:
    """The tag that has the same name where one is to be moved, which forbids it."""
    wanted = name_key(tree.tag(tag_id).name)
    for each in tree.children(parent_id):
        if each.id != tag_id and name_key(each.name) == wanted:
            return each
    return None


def kept_from_rising(tree: TagTree, tag_id: TagId) -> tuple[Tag, Tag] | None:
    """Of a tag to be deleted, the child that cannot take its place and the tag of the same name
    that is there.
    """
    for child in tree.children(tag_id):
        other = twin(tree, child.id, tree.tag(tag_id).parent_id)
        if other is not None and other.id != tag_id:
            return child, other
    return None


def _siblings(tree: TagTree, tag_id: TagId) -> tuple[list[TagId], int]:
    ids = [each.id for each in tree.children(tree.tag(tag_id).parent_id)]
    return ids, ids.index(tag_id)
