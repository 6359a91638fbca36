"""The verb that changes all of what is known of a tag at once: name, description, looks, key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotations_db.contents import Contents
from annotations_db.edits.newtags import checked_colour, checked_name
from annotations_db.edits.taglooks import listed
from annotations_db.edits.tags import FAVOURITES
from annotations_db.edits.tagtree import TagTree, name_key
from annotations_db.edits.typed import typed_line, typed_text
from annotations_db.errors import InvalidError
from annotations_db.model import PATTERNS, Change, Edit, Pattern, Stamp, Tag, TagId


@dataclass(frozen=True, slots=True)
class TagDetails:
    """Everything about a tag but its place."""

    name: str
    definition: str = ""
    include: str = ""
    exclude: str = ""
    examples: Sequence[str] = ()
    aliases: Sequence[str] = ()
    colour: str = "grey"
    pattern: Pattern = "solid"
    favourite: int | None = None
    working: bool = False

    @classmethod
    def of(cls, tag: Tag) -> TagDetails:
        """As they are."""
        return cls(
            tag.name,
            tag.definition,
            tag.include,
            tag.exclude,
            tag.examples,
            tag.aliases,
            tag.colour,
            tag.pattern,
            tag.favourite,
            tag.working,
        )


def revise(
    contents: Contents,
    stamp: Stamp,
    tag_id: TagId,
    wanted: TagDetails,
    *,
    seen: TagDetails | None = None,
) -> Edit:
    """Gives a tag these details; a number key is taken from the tag that has it.

    With ``seen``, what the person began from, only what differs from that is changed: what somebody
    else has changed meanwhile stays. Raises InvalidError where a sibling has the name, or name,
    colour, pattern or number cannot be one; NotFoundError where the tag is gone.
    """
    tree = TagTree(contents.tags())
    tag = tree.tag(tag_id)
    now, kept = TagDetails.of(tag), _checked(wanted)
    before = now if seen is None else seen
    changed = {
        each: getattr(kept, each)
        for each in TagDetails.__slots__
        if getattr(kept, each) != getattr(before, each)
    }
    after = replace(tag, **changed)
    for sibling in tree.children(tag.parent_id):
        if sibling.id != tag_id and name_key(sibling.name) == name_key(after.name):
            raise InvalidError("tag-exists", tag=tree.path(sibling.id))
    edited = replace(after, modified=stamp.now)
    changes = () if after == tag else (*_freed(tree, tag, after.favourite), Change(tag, edited))
    return Edit("revise-tag", changes, {"tag": tree.path(tag_id)})


def _checked(wanted: TagDetails) -> TagDetails:
    if wanted.pattern not in PATTERNS:
        raise InvalidError("pattern-unknown", pattern=wanted.pattern, patterns=", ".join(PATTERNS))
    if wanted.favourite is not None and wanted.favourite not in FAVOURITES:
        raise InvalidError("favourite-range", number=wanted.favourite)
    return replace(
        wanted,
        name=checked_name(wanted.name),
        definition=typed_text(wanted.definition),
        include=typed_text(wanted.include),
        exclude=typed_text(wanted.exclude),
        examples=listed(map(typed_text, wanted.examples)),
        aliases=listed(map(typed_line, wanted.aliases)),
        colour=checked_colour(wanted.colour),
    )


def _freed(tree: TagTree, tag: Tag, number: int | None) -> Iterable[Change]:
    if number is not None and number != tag.favourite:
        holder = tree.favourites().get(number)
        if holder is not None:
            yield Change(holder, replace(holder, favourite=None))
