"""What the copies made at one time have in common, read from the project once for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from annotations_db.contents import Contents
from annotations_db.model import TAG_SEPARATOR, Attribute, Person, PersonId, Tag, TagId


@dataclass(frozen=True, slots=True)
class Common:
    """Where copies come from, what may leave with them, and what none of them has for itself."""

    contents: Contents
    made_at: datetime
    names_and_times: bool
    notes: bool
    tags: Mapping[TagId, Tag]
    """In the order of the tag tree."""
    paths: Mapping[TagId, str]
    people: Mapping[PersonId, Person]
    attributes: Sequence[Attribute]


def in_common(
    contents: Contents, *, made_at: datetime, names_and_times: bool = True, notes: bool = True
) -> Common:
    """What all copies of statements of ``contents`` have in common."""
    tags = contents.tags()
    paths: dict[TagId, str] = {}
    for tag in tags:
        above = paths.get(tag.parent_id) if tag.parent_id else None
        paths[tag.id] = tag.name if above is None else f"{above}{TAG_SEPARATOR}{tag.name}"
    return Common(
        contents=contents,
        made_at=made_at,
        names_and_times=names_and_times,
        notes=notes,
        tags={tag.id: tag for tag in tags},
        paths=paths,
        people={person.id: person for person in contents.people()},
        attributes=contents.attributes(),
    )
