"""Verbs on tags: make, rename, delete, favourite, and a whole codebook at once.

Merging, moving and recolouring belong here too; what a new tag looks like is in ``newtags``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from annotations_db.contents import Contents
from annotations_db.edits.codebooks import Entry
from annotations_db.edits.newtags import NewTags, checked_name
from annotations_db.edits.tagtree import TagTree, name_key
from annotations_db.edits.ticks import ticks
from annotations_db.errors import InvalidError
from annotations_db.model import TAG_SEPARATOR, Change, Edit, Parameter, Stamp, Tag, TagId
from annotations_db.text.positions import between

Parameters: TypeAlias = dict[str, Parameter]
FAVOURITES = range(1, 10)


def make(
    contents: Contents,
    stamp: Stamp,
    path: str,
    *,
    colour: str | None = None,
    parent_id: TagId | None = None,
) -> Edit:
    """Makes the tag at ``path``, below ``parent_id`` where given, and the parents that are missing.

    Without a colour it takes its parent's, a root the least used. Raises InvalidError where the tag
    is there already, a name is empty or the colour unknown; NotFoundError where the parent is gone.
    """
    tree = TagTree(contents.tags())
    whole = path if parent_id is None else f"{tree.path(parent_id)}{TAG_SEPARATOR}{path}"
    new = NewTags(tree, ticks(stamp.now), stamp.new_id)
    existing = new.find(whole)
    if existing is not None:
        raise InvalidError("tag-exists", tag=tree.path(existing.id))
    tag = new.made(whole, colour=colour)
    return Edit("make-tag", new.changes(), {"tag": new.path(tag.id), "id": tag.id})


def tag_of(edit: Edit) -> TagId:
    """The tag that ``make`` made."""
    return TagId(str(edit.parameters["id"]))


def rename(contents: Contents, stamp: Stamp, tag_id: TagId, name: str) -> Edit:
    """Gives a tag another name in its place. Raises InvalidError where a sibling has it or it is
    none.
    """
    tree = TagTree(contents.tags())
    tag = tree.tag(tag_id)
    wanted = checked_name(name)
    for sibling in tree.children(tag.parent_id):
        if sibling.id != tag_id and name_key(sibling.name) == name_key(wanted):
            raise InvalidError("tag-exists", tag=tree.path(sibling.id))
    renamed = replace(tag, name=wanted, modified=stamp.now)
    changes = (Change(tag, renamed),) if wanted != tag.name else ()
    return Edit("rename-tag", changes, {"tag": tree.path(tag_id), "name": wanted})


def delete(contents: Contents, stamp: Stamp, tag_id: TagId, *, cascade: bool = False) -> Edit:
    """Deletes a tag, takes it off every highlight and deletes the notes on it.

    Its children move up into its place, or with ``cascade`` are deleted likewise. Raises
    InvalidError where a child cannot move up because there is a tag of its name; NotFoundError
    where the tag is gone.
    """
    tree = TagTree(contents.tags())
    tag = tree.tag(tag_id)
    gone = (*reversed(tree.descendants(tag_id)), tag) if cascade else (tag,)
    moved = () if cascade else _promoted(tree, tag, stamp)
    ids = {each.id for each in gone}
    taggings = [
        Change(each, None)
        for highlight in contents.highlights(tag_ids=ids)
        for each in highlight.taggings
        if each.tag_id in ids
    ]
    notes = [Change(note, None) for each in gone for note in contents.notes(tag_id=each.id)]
    # Deleted before its children move, since one of them may have its name; undo goes the
    # other way round.
    changes = (*notes, *taggings, *(Change(each, None) for each in gone), *moved)
    parameters: Parameters = {
        "tag": tree.path(tag_id),
        "count": len(gone),
        "highlights": len(taggings),
    }
    return Edit("delete-tag" if len(gone) == 1 else "delete-tags", changes, parameters)


def _promoted(tree: TagTree, tag: Tag, stamp: Stamp) -> tuple[Change, ...]:
    siblings = [each for each in tree.children(tag.parent_id) if each.id != tag.id]
    names = {name_key(each.name): each for each in siblings}
    following = [each.position for each in siblings if each.position > tag.position]
    position, end = tag.position, following[0] if following else None
    moved = []
    for child in tree.children(tag.id):
        if name_key(child.name) in names:
            other = tree.path(names[name_key(child.name)].id)
            raise InvalidError("tag-cannot-move-up", tag=tree.path(child.id), other=other)
        position = between(position, end)
        lifted = replace(child, parent_id=tag.parent_id, position=position, modified=stamp.now)
        moved.append(Change(child, lifted))
    return tuple(moved)


def favourite(contents: Contents, stamp: Stamp, tag_id: TagId, number: int | None) -> Edit:  # noqa: ARG001
    """Gives a tag a number key from 1 to 9, taking it from the tag that has it; None
    takes it away.
    """
    if number is not None and number not in FAVOURITES:
        raise InvalidError("favourite-range", number=number)
    tree = TagTree(contents.tags())
    tag = tree.tag(tag_id)
    parameters: Parameters = {"tag": tree.path(tag_id), "number": number or 0}
    verb = "favourite-tag" if number is not None else "unfavourite-tag"
    if tag.favourite == number:
        return Edit(verb, (), parameters)
    holders = [each for each in tree if number is not None and each.favourite == number]
    freed = [Change(each, replace(each, favourite=None)) for each in holders]
    return Edit(verb, (*freed, Change(tag, replace(tag, favourite=number))), parameters)


def add_codebook(contents: Contents, stamp: Stamp, entries: Sequence[Entry]) -> Edit:
    """Makes the tags that are not there yet; those that are stay as they are. A number key in use
    stays where it is.
    """
    new = NewTags(TagTree(contents.tags()), ticks(stamp.now), stamp.new_id)
    for entry in entries:
        if new.find(entry.path) is None:
            new.made(entry.path, colour=entry.colour or None, entry=entry)
    changes = new.changes()
    return Edit("add-codebook", changes, {"count": len(changes)})
