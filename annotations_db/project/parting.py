"""A file that holds several statements, as several to be added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotations_db.project.outcomes import COMMENTS
from annotations_db.project.preparing import Prepared
from annotations_db.project.proposing import recognised_in
from annotations_db.recognising.found import Field, Found, Recognised, details_of

if TYPE_CHECKING:
    from annotations_db.importers.importer import Comment, Imported
    from annotations_db.recognising.splitting import Part

_IN_COMMON: tuple[Field, ...] = (
    "meeting", "meeting_short", "agenda_item", "place", "date", "language",
)  # fmt: skip
_MERE_HEAD = 600
"""Code points before the first speaker that are a title page, whose words are details of all."""


def parted(read: Prepared) -> tuple[Prepared, ...]:
    """One for each speaker, with what the whole says of all of them; () where it is one statement.

    A short title page goes into the details alone; the file itself is kept with each.
    """
    from annotations_db.recognising.splitting import parts_of  # noqa: PLC0415

    text = read.imported.text
    parts = parts_of(text, read.details.get("language", read.imported.language)[:2])
    first = parts[0] if parts else None
    if first is not None and not first.heading and text.blocks[first.last - 1].end <= _MERE_HEAD:
        parts = parts[1:]
    return tuple(_one(read, each) for each in parts)


def _one(read: Prepared, part: Part) -> Prepared:
    from annotations_db.recognising.splitting import cut  # noqa: PLC0415

    text, comments = read.imported.text, _comments_in(read, part)
    own = replace(read.imported, title="", text=cut(text, part), comments=comments)
    own = replace(own, remarks=_remarks_on(own))
    said = recognised_in(own)
    recognised = {**_common(read.recognised), **said}
    if "state" not in said and part.heading:
        own = replace(own, title=part.heading)
    return Prepared(own, details_of(recognised), recognised)


def _remarks_on(own: Imported) -> tuple[str, ...]:
    """What is said of the whole file, with the number of comments that the part has."""
    said = (each for each in own.remarks if not each.startswith(COMMENTS))
    count = len(own.comments)
    return (*said, f"{COMMENTS}{count}") if count else tuple(said)


def _comments_in(read: Prepared, part: Part) -> tuple[Comment, ...]:
    """The comments on words of a part, at their places in it."""
    blocks = read.imported.text.blocks[part.first : part.last]
    start, end = blocks[0].start, blocks[-1].end
    return tuple(
        replace(each, start=max(each.start, start) - start, end=min(each.end, end) - start)
        for each in read.imported.comments
        if start <= each.start <= end and (each.start < end or each.start == each.end)
    )


def _common(recognised: Recognised) -> dict[Field, Found]:
    """What holds for every part; it stands in none of them."""
    return {
        key: replace(recognised[key], start=0, end=0) for key in _IN_COMMON if key in recognised
    }
