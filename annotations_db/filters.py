"""Which highlights a filter lets through; the same rule serves cards, page, command line and
copies.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from annotations_db.model import Highlight, TagId


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader wants to see; every condition set must hold. ``tag_ids`` means any of them,
    children included.
    """

    tag_ids: frozenset[TagId] = frozenset()
    with_note: bool = False
    untagged: bool = False
    text: str = ""

    @property
    def is_active(self) -> bool:
        return self != Filter()

    def lets_through(self, highlight: Highlight, tag_ids: Collection[TagId]) -> bool:
        """Whether ``highlight`` is shown; ``tag_ids`` are the filter's own with all their
        descendants.
        """
        if self.tag_ids and not any(tag_id in tag_ids for tag_id in highlight.tag_ids):
            return False
        if self.with_note and not highlight.notes:
            return False
        if self.untagged and highlight.taggings:
            return False
        return not self.text or self._mentions(highlight)

    def _mentions(self, highlight: Highlight) -> bool:
        wanted = self.text.casefold()
        words = (highlight.annotation.exact, *(note.text for note in highlight.notes))
        return any(wanted in each.casefold() for each in words)
