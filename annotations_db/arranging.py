"""In which order highlights are listed, and under which headings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from annotations_db.model import CanonicalText, Highlight, Tag, TagId

Sorting: TypeAlias = Literal["position", "newest", "tag"]
Grouping: TypeAlias = Literal["none", "heading", "tag"]
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
Key: TypeAlias = tuple[float | int | str, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """``by`` sorts within a group."""

    by: Sorting = "position"
    group: Grouping = "none"

    @classmethod
    def named(cls, words: str) -> Arrangement:
        """From "tag heading" as ``name`` gives it; what is not known becomes the usual."""
        by, _, group = words.partition(" ")
        return cls(
            by if by in get_args(Sorting) else "position",  # type: ignore[arg-type]
            group if group in get_args(Grouping) else "none",  # type: ignore[arg-type]
        )

    @property
    def name(self) -> str:
        return f"{self.by} {self.group}"


class Arranger:
    """Knows the keys that put the highlights of one text, and the headings of their groups, in
    order.

    In groups by tag a highlight stands once, under its first tag, the one that gives it its colour:
    standing under each would make cards of which choosing, counting and removing one means all.
    """

    def __init__(
        self, wanted: Arrangement, tags: Iterable[Tag], text: CanonicalText | None
    ) -> None:
        self.wanted = wanted
        self._by, self._is_grouped = wanted.by, wanted.group != "none"
        self._tags = list(tags)
        self._rank = {tag.id: rank for rank, tag in enumerate(self._tags)}
        self._text = text
        headings = [each for each in (text.blocks if text else ()) if each.kind in _HEADINGS]
        self._headings = headings
        self._starts = [each.start for each in headings]

    def key(self, highlight: Highlight) -> Key:
        """Sorts after the heading of its group."""
        annotation = highlight.annotation
        place = (annotation.start, annotation.end, annotation.id)
        group = self.group(highlight) if self._is_grouped else 0
        if self._by == "position":
            return (group, 1, *place)
        if self._by == "newest":
            return (group, 1, -annotation.created.timestamp(), *place)
        return (group, 1, self._tag_rank(highlight), *place)

    def group(self, highlight: Highlight) -> int:
        """The number of the group it stands in; 0 for all where there are none."""
        if self.wanted.group == "tag":
            return self._tag_rank(highlight)
        if self.wanted.group == "heading":
            if highlight.annotation.is_waiting:
                return len(self._headings) + 1
            return bisect_right(self._starts, highlight.annotation.start)
        return 0

    @property
    def is_grouped(self) -> bool:
        return self._is_grouped

    def tag_of(self, group: int) -> TagId | None:
        """The tag that a group is of; None for the untagged, and where groups are of headings."""
        is_tag = self.wanted.group == "tag" and group < len(self._tags)
        return self._tags[group].id if is_tag else None

    def heading_of(self, group: int) -> str | None:
        """The heading that a group is of; None before the first one, and without a place."""
        if self.wanted.group != "heading" or not 0 < group <= len(self._headings):
            return None
        block = self._headings[group - 1]
        words = self._text.text[block.start : block.end] if self._text else ""
        return " ".join(words.split())

    def is_lost(self, group: int) -> bool:
        """Whether a group is of the highlights without a place."""
        return self.wanted.group == "heading" and group > len(self._headings)

    def _tag_rank(self, highlight: Highlight) -> int:
        on = (self._rank[each] for each in highlight.tag_ids if each in self._rank)
        return next(on, len(self._tags))
