"""A large edit cut into parts that can be written one after another, each sound by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotations_db.model import Annotation, Change, Note, Tag, Tagging

PART = 100
"""Changes in a part, at least, where there are as many; what is done to one highlight stays
together.
"""


def parts_of(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """First what is made, then highlight by highlight, then what else is changed or deleted: so no
    part refers to what is not there yet, or not there any more.

    All in one part where a tag is made and another one changed or deleted: its name may be one that
    has to become free first.
    """
    made: list[Change] = []
    of_highlights: dict[str, list[Change]] = {}
    rest: list[Change] = []
    for change in changes:
        highlight = _highlight_of(change)
        if highlight is not None:
            of_highlights.setdefault(highlight, []).append(change)
        elif change.before is None:
            made.append(change)
        else:
            rest.append(change)
    if _has_tag(made) and _has_tag(rest):
        return [(*made, *(each for some in of_highlights.values() for each in some), *rest)]
    parts = [tuple(made), *_gathered(of_highlights.values()), tuple(rest)]
    return [each for each in parts if each]


def _highlight_of(change: Change) -> str | None:
    entity = change.after if change.after is not None else change.before
    if isinstance(entity, Annotation):
        return entity.id
    return entity.annotation_id if isinstance(entity, Tagging | Note) else None


def _has_tag(changes: Iterable[Change]) -> bool:
    return any(isinstance(each.after or each.before, Tag) for each in changes)


def _gathered(groups: Iterable[list[Change]]) -> Iterator[tuple[Change, ...]]:
    part: list[Change] = []
    for group in groups:
        part += group
        if len(part) >= PART:
            yield tuple(part)
            part = []
    yield tuple(part)
