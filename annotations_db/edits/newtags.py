"""What new tags look like: name, place, colour and pattern, beside those that are and those made
before them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime

from annotations_db.contents import Contents
from annotations_db.edits.codebooks import Entry
from annotations_db.edits.tagtree import TagTree, name_key, parts_of
from annotations_db.edits.typed import typed_line
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import PATTERNS, TAG_COLOURS, TAG_SEPARATOR, Change, Pattern, Tag, TagId
from annotations_db.text.positions import between


def checked_name(name: str) -> str:
    """A tag's name as it is kept. Raises InvalidError where it is empty or would read as a path."""
    kept = typed_line(name)
    if not kept:
        raise InvalidError("tag-name-empty")
    if TAG_SEPARATOR in f" {kept} ":
        raise InvalidError("tag-name-separator", name=kept)
    return kept


def checked_colour(colour: str) -> str:
    """A colour that tags and highlights can have. Raises InvalidError for another."""
    if colour not in TAG_COLOURS:
        raise InvalidError("colour-unknown", colour=colour, colours=", ".join(TAG_COLOURS))
    return colour


class KnownTags:
    """Tags that are there, looked up one by one: of a thousand, an edit names a few."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents

    def changes(self) -> tuple[Change, ...]:
        """None: nothing is planned."""
        return ()

    def tag(self, tag_id: TagId) -> Tag:
        """Raises NotFoundError where there is none."""
        return self._contents.tag(tag_id)

    def path(self, tag_id: TagId) -> str:
        """The names from the root down, as ``TagTree.path``."""
        return _path(self.tag, tag_id)


class NewTags:
    """Plans new tags one after another over a tree, which it does not change."""

    def __init__(self, tree: TagTree, times: Iterator[datetime], new_id: Callable[[], str]) -> None:
        self._times, self._new_id = times, new_id
        self._tags = {tag.id: tag for tag in tree}
        self._by_name = {(tag.parent_id, name_key(tag.name)): tag for tag in tree}
        self._made: list[Tag] = []

    def changes(self) -> tuple[Change, ...]:
        """The creations, parents first."""
        return tuple(Change(None, tag) for tag in self._made)

    def find(self, path: str) -> Tag | None:
        """A tag that is there or has been planned."""
        found: Tag | None = None
        for name in parts_of(path):
            found = self._by_name.get((found.id if found else None, name_key(typed_line(name))))
            if found is None:
                return None
        return found

    def tag(self, tag_id: TagId) -> Tag:
        """Raises NotFoundError where there is none."""
        try:
            return self._tags[tag_id]
        except KeyError:
            raise NotFoundError("tag-not-found", ref=tag_id) from None

    def path(self, tag_id: TagId) -> str:
        """The names from the root down, as ``TagTree.path``."""
        return _path(self.tag, tag_id)

    def made(self, path: str, *, colour: str | None = None, entry: Entry | None = None) -> Tag:
        """The tag at ``path``, planned with the parents it lacks; ``colour`` and ``entry`` are the
        last one's.

        Raises InvalidError where a name is empty or the colour unknown.
        """
        if colour is not None:
            checked_colour(colour)
        names = [checked_name(each) for each in parts_of(path)]
        parent: Tag | None = None
        for place, name in enumerate(names, start=1):
            found = self._by_name.get((parent.id if parent else None, name_key(name)))
            if found is None:
                is_last = place == len(names)
                found = self._plan(name, parent, colour, entry if is_last else None)
            parent = found
        assert parent is not None, "a path has at least one name"  # noqa: S101
        return parent

    def _plan(self, name: str, parent: Tag | None, colour: str | None, entry: Entry | None) -> Tag:
        shown = colour or (parent.colour if parent else self._least_used_colour())
        parent_id = parent.id if parent else None
        moment = next(self._times)
        known = entry or Entry(path=name)
        tag = Tag(
            id=TagId(self._new_id()),
            parent_id=parent_id,
            position=between(self._last_position(parent_id), None),
            name=name,
            created=moment,
            modified=moment,
            definition=known.definition,
            include=known.include,
            exclude=known.exclude,
            examples=known.examples,
            aliases=known.aliases,
            colour=shown,
            pattern=self._least_used_pattern(shown),
            favourite=self._free_favourite(known.favourite),
            working=known.working,
        )
        self._tags[tag.id] = tag
        self._by_name[parent_id, name_key(name)] = tag
        self._made.append(tag)
        return tag

    def _last_position(self, parent_id: TagId | None) -> str | None:
        return max(
            (tag.position for tag in self._tags.values() if tag.parent_id == parent_id),
            default=None,
        )

    def _least_used_colour(self) -> str:
        used = Counter(tag.colour for tag in self._tags.values() if tag.parent_id is None)
        return min(TAG_COLOURS, key=lambda each: used[each])

    def _least_used_pattern(self, colour: str) -> Pattern:
        used = Counter(tag.pattern for tag in self._tags.values() if tag.colour == colour)
        return min(PATTERNS, key=lambda each: used[each])

    def _free_favourite(self, number: int | None) -> int | None:
        is_taken = any(tag.favourite == number for tag in self._tags.values())
        return None if is_taken else number


def _path(tag_of: Callable[[TagId], Tag], tag_id: TagId) -> str:
    met: dict[TagId, str] = {}
    at: TagId | None = tag_id
    while at is not None and at not in met:  # a ring, as two people's moves can make, ends too
        tag = tag_of(at)
        met[at] = tag.name
        at = tag.parent_id
    return TAG_SEPARATOR.join(reversed(met.values()))
