"""The tags as a tree of paths; a view over what the store gave, which it never changes."""

from __future__ import annotations

import heapq
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from annotations_db.errors import NotFoundError
from annotations_db.model import TAG_SEPARATOR, Tag, TagId
from annotations_db.text.typeahead import Phrase, best, folded

BEST_MATCHES = 8


def name_key(name: str) -> str:
    """What makes two names of siblings the same: letters whatever their case, composed or not."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


class TagTree:
    """Iterates over the tags in the order of the tree, parents before children."""

    def __init__(self, tags: Sequence[Tag]) -> None:
        self._children: dict[TagId | None, list[Tag]] = defaultdict(list)
        for tag in tags:
            self._children[tag.parent_id].append(tag)
        self._paths: dict[TagId, str] = {}
        self._order = tuple(self._walk(None, ""))
        self._tags = {tag.id: tag for tag in self._order}
        self._by_path = {name_key(self._paths[tag.id]): tag for tag in self._order}
        numbered = [(tag.favourite, tag) for tag in self._order if tag.favourite is not None]
        self._favourites = dict(sorted(numbered, key=lambda each: each[0]))
        self._entries: tuple[Phrase, ...] | None = None

    def _walk(self, parent_id: TagId | None, above: str) -> Iterator[Tag]:
        for tag in sorted(
            self._children.get(parent_id, ()), key=lambda each: (each.position, each.id)
        ):
            self._paths[tag.id] = above + tag.name
            yield tag
            yield from self._walk(tag.id, f"{above}{tag.name}{TAG_SEPARATOR}")

    def __iter__(self) -> Iterator[Tag]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._order)

    def __contains__(self, tag_id: object) -> bool:
        return tag_id in self._tags

    def tag(self, tag_id: TagId) -> Tag:
        """Raises NotFoundError where there is none."""
        try:
            return self._tags[tag_id]
        except KeyError:
            raise NotFoundError("tag-not-found", ref=tag_id) from None

    def path(self, tag_id: TagId) -> str:
        """The names from the root down, joined by " / ". Raises NotFoundError."""
        return self._paths[self.tag(tag_id).id]

    def paths(self) -> Mapping[TagId, str]:
        """Every tag's path."""
        return self._paths

    def find(self, path: str) -> Tag | None:
        """The tag at a path as typed, whatever its case."""
        return self._by_path.get(name_key(TAG_SEPARATOR.join(parts_of(path))))

    def named(self, path: str) -> Tag:
        """Like ``find``. Raises NotFoundError where there is none, naming the nearest where one is
        near.
        """
        found = self.find(path)
        if found is not None:
            return found
        near = self.nearest(path)
        if near is None:
            raise NotFoundError("tag-missing", tag=path)
        raise NotFoundError("tag-missing-nearest", tag=path, nearest=self.path(near.id))

    def children(self, tag_id: TagId | None) -> tuple[Tag, ...]:
        """Those right below, in order; None gives the roots."""
        return tuple(
            sorted(self._children.get(tag_id, ()), key=lambda each: (each.position, each.id))
        )

    def descendants(self, tag_id: TagId) -> tuple[Tag, ...]:
        """Those below at any depth, parents before children."""
        below: list[Tag] = []
        for child in self.children(tag_id):
            below += [child, *self.descendants(child.id)]
        return tuple(below)

    def with_descendants(self, tag_id: TagId) -> tuple[TagId, ...]:
        """The tag itself and those below it; a tag that is gone stands for itself alone."""
        return (tag_id, *(each.id for each in self.descendants(tag_id)))

    def favourites(self) -> Mapping[int, Tag]:
        """The tags with a number key, by number."""
        return self._favourites

    def best_matches(self, query: str, limit: int = BEST_MATCHES) -> list[Tag]:
        """What the typed words may mean, best first: every word must be in the path or in
        an alias.
        """
        return [self._order[at] for at in best(self._folded_entries(), query, limit)]

    def nearest(self, query: str) -> Tag | None:
        """The tag most like a mistyped name; None where nothing is like it."""
        wanted = folded(query)
        pairs = {wanted[at : at + 2] for at in range(len(wanted) - 1)}
        entries = self._folded_entries()
        shared = [sum(each in entry.everything for each in pairs) for entry in entries]
        alike = heapq.nlargest(_COMPARED, range(len(entries)), key=lambda at: (shared[at], -at))
        found, nearness = None, 0.0
        for at in sorted(alike):
            ratio = entries[at].likeness(wanted)
            if ratio > nearness:
                found, nearness = self._order[at], ratio
        return found if nearness >= _NEAR else None

    def _folded_entries(self) -> tuple[Phrase, ...]:
        if self._entries is None:
            self._entries = tuple(
                Phrase.of(tag.name, self._paths[tag.id], tag.aliases) for tag in self._order
            )
        return self._entries


def parts_of(path: str) -> list[str]:
    """The names in a path as typed, each without outer blanks."""
    return [each.strip() for each in path.strip().split(TAG_SEPARATOR)]


_NEAR = 0.6
_COMPARED = 100
"""How many tags a mistyped name is compared with letter by letter: those that share most pairs."""
