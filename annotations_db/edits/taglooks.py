"""Verbs on what a tag looks like and means: colour, pattern, description, whether it counts as a
theme.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypedDict

from typing_extensions import Unpack

from annotations_db.contents import Contents
from annotations_db.edits.newtags import checked_colour
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.typed import typed_line, typed_text
from annotations_db.errors import InvalidError
from annotations_db.model import PATTERNS, Change, Edit, Pattern, Stamp, Tag, TagId


class Description(TypedDict, total=False):
    """What a codebook says of a tag; what is not named stays as it is."""

    definition: str
    include: str
    exclude: str
    examples: Sequence[str]
    aliases: Sequence[str]


def recolour(
    contents: Contents,
    stamp: Stamp,
    tag_id: TagId,
    *,
    colour: str | None = None,
    pattern: Pattern | None = None,
    with_children: bool = False,
) -> Edit:
    """Gives a tag another colour or pattern; None leaves it. ``with_children`` colours those below
    likewise, which keep their patterns: by them tags of one colour are told apart.

    Raises InvalidError where there is no such colour or pattern, NotFoundError.
    """
    if colour is not None:
        checked_colour(colour)
    if pattern is not None and pattern not in PATTERNS:
        raise InvalidError("pattern-unknown", pattern=pattern, patterns=", ".join(PATTERNS))
    tree = TagTree(contents.tags())
    tag = tree.tag(tag_id)
    below = tree.descendants(tag_id) if with_children and colour is not None else ()
    looks = [
        (tag, replace(tag, colour=colour or tag.colour, pattern=pattern or tag.pattern)),
        *((each, replace(each, colour=colour or each.colour)) for each in below),
    ]
    changes = _changes(looks, stamp)
    return Edit("recolour-tag", changes, {"tag": tree.path(tag_id), "count": len(changes)})


def describe(
    contents: Contents, stamp: Stamp, tag_id: TagId, **description: Unpack[Description]
) -> Edit:
    """Says what a tag means: definition, what belongs to it and what does not, example quotes, and
    other names it is found by. Raises NotFoundError where the tag is gone.
    """
    tree = TagTree(contents.tags())
    tag = tree.tag(tag_id)
    described = replace(
        tag,
        definition=typed_text(description.get("definition", tag.definition)),
        include=typed_text(description.get("include", tag.include)),
        exclude=typed_text(description.get("exclude", tag.exclude)),
        examples=listed(map(typed_text, description.get("examples", tag.examples))),
        aliases=listed(map(typed_line, description.get("aliases", tag.aliases))),
    )
    changes = _changes([(tag, described)], stamp)
    return Edit("describe-tag", changes, {"tag": tree.path(tag_id)})


def set_working(contents: Contents, stamp: Stamp, tag_id: TagId, *, working: bool) -> Edit:
    """Marks a tag as one for work in progress, left out of counts of themes, or as a theme again.
    Raises NotFoundError.
    """
    tree = TagTree(contents.tags())
    tag = tree.tag(tag_id)
    changes = _changes([(tag, replace(tag, working=working))], stamp)
    return Edit("work-tag" if working else "theme-tag", changes, {"tag": tree.path(tag_id)})


def listed(values: Iterable[str]) -> tuple[str, ...]:
    """Each once, in their order, without empty ones."""
    return tuple(dict.fromkeys(filter(None, values)))


def _changes(looks: Iterable[tuple[Tag, Tag]], stamp: Stamp) -> tuple[Change, ...]:
    return tuple(
        Change(before, replace(after, modified=stamp.now))
        for before, after in looks
        if before != after
    )
