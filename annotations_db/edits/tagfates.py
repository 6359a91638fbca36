"""What becomes of each tag where tags are merged: gone into another, or moved below one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from annotations_db.edits.tagtree import TagTree, name_key
from annotations_db.errors import InvalidError
from annotations_db.model import Tag, TagId


@dataclass(slots=True)
class Fates:
    """Follows tags into ``into``, from the top down: a child goes into the child of the same name
    where there is one, else below.
    """

    tree: TagTree
    merged: frozenset[TagId]
    gone: dict[TagId, TagId] = field(default_factory=dict)
    """Which tag each that goes is afterwards."""
    moved: dict[TagId, list[Tag]] = field(default_factory=dict)
    """The tags that come below each, in order."""
    _children: dict[TagId, dict[str, Tag]] = field(default_factory=dict)

    @classmethod
    def of(cls, tree: TagTree, tag_ids: Collection[TagId], into: TagId) -> Fates:
        """Raises InvalidError where ``into`` lies below a tag that is to go, NotFoundError where
        one is gone already.
        """
        tree.tag(into)
        merged = frozenset(tree.tag(each).id for each in tag_ids) - {into}
        for tag_id in merged:
            if into in tree.with_descendants(tag_id):
                raise InvalidError("tag-merge-below", tag=tree.path(tag_id), into=tree.path(into))
        fates = cls(tree, merged)
        for tag in tree:
            if tag.id in merged:
                fates.follow(tag, into)
        return fates

    def follow(self, tag: Tag, into: TagId) -> None:
        """Puts a tag into another, and its children into that one's or below it."""
        self.gone[tag.id] = into
        names = self._names_below(into)
        for child in self.tree.children(tag.id):
            if child.id in self.merged:
                continue
            twin = names.get(name_key(child.name))
            if twin is not None:
                self.follow(child, twin.id)
            else:
                names[name_key(child.name)] = child
                self.moved.setdefault(into, []).append(child)

    def _names_below(self, tag_id: TagId) -> dict[str, Tag]:
        if tag_id not in self._children:
            self._children[tag_id] = {
                name_key(each.name): each
                for each in self.tree.children(tag_id)
                if each.id not in self.merged
            }
        return self._children[tag_id]
