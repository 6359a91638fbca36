"""How many highlights have each tag, kept true by what edits change. No Qt here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotations_db.edits.tagtree import TagTree
from annotations_db.model import Record, Tagging, TagId


class TagCounts:
    """``own`` counts a tag itself, ``total`` also those below it."""

    def __init__(self, own: Mapping[TagId, int], tree: TagTree) -> None:
        self._own = Counter(own)
        self._total: Counter[TagId] = Counter()
        self.sum_up(tree)

    def own(self, tag_id: TagId) -> int:
        return self._own[tag_id]

    def total(self, tag_id: TagId) -> int:
        return self._total[tag_id]

    def follow(self, record: Record) -> bool:
        """Counts the taggings that a record made and took away; whether there were any."""
        is_touched = False
        for change in record.changes:
            if isinstance(change.before, Tagging):
                self._own[change.before.tag_id] -= 1
                is_touched = True
            if isinstance(change.after, Tagging):
                self._own[change.after.tag_id] += 1
                is_touched = True
        return is_touched

    def sum_up(self, tree: TagTree) -> set[TagId]:
        """Adds the tags below to those above them; gives those whose total is now another."""
        before = self._total
        self._total = Counter()
        for tag in reversed(tuple(tree)):
            self._total[tag.id] += self._own[tag.id]
            if tag.parent_id is not None:
                self._total[tag.parent_id] += self._total[tag.id]
        return {tag.id for tag in tree if self._total[tag.id] != before[tag.id]}
