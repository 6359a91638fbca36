"""How often each tag stands in several copies together: only tags that leave with a highlight,
and those above them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.model import AnnotationId, Tag, TagId


@dataclass(frozen=True, slots=True)
class CountedTag:
    """A tag with its path and the number of highlights that have it, or one below it too."""

    tag: Tag
    path: str
    count: int
    count_with_children: int


def counted_tags(copies: Sequence[AnnotatedCopy]) -> list[CountedTag]:
    """The tags of ``copies`` of one project, in the order of its tag tree."""
    known = {tag_id: tag for copy in copies for tag_id, tag in copy.tags.items()}
    paths = {tag_id: path for copy in copies for tag_id, path in copy.paths.items()}
    own: dict[TagId, set[AnnotationId]] = {}
    below: dict[TagId, set[AnnotationId]] = {}
    for copy in copies:
        for highlight in copy.highlights:
            for tag_id in highlight.tag_ids:
                own.setdefault(tag_id, set()).add(highlight.id)
                for each in _upwards(known, tag_id):
                    below.setdefault(each, set()).add(highlight.id)
    return [
        CountedTag(tag, paths[tag_id], len(own.get(tag_id, ())), len(below[tag_id]))
        for tag_id, tag in known.items()
        if tag_id in below
    ]


def _upwards(tags: dict[TagId, Tag], tag_id: TagId) -> list[TagId]:
    found = [tag_id]
    while (above := tags[found[-1]].parent_id) is not None:
        found.append(above)
    return found
