"""Verbs on statements: add, rename, remove. Merging and replacing a text belong here too."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Protocol

from annotations_db.contents import Contents
from annotations_db.edits.annotations import deletion
from annotations_db.edits.attributes import attribute_among, checked_value, with_choice
from annotations_db.edits.dates import spoken
from annotations_db.edits.typed import shortened, typed_line
from annotations_db.errors import InvalidError
from annotations_db.model import (
    AttributeValue,
    CanonicalText,
    Change,
    Edit,
    Source,
    Stamp,
    Statement,
    StatementId,
)
from annotations_db.text.positions import between

TITLE_LENGTH = 200
"""Code points of a title that is made from a heading or from details."""
_TITLE_KEYS = ("state", "meeting", "agenda_item", "date")
_TITLE_DASH = " \N{EN DASH} "


class Arrival(Protocol):
    """What an importer read."""

    @property
    def title(self) -> str:
        """The title that the file gives itself, as by its first heading; "" for none."""
        ...

    @property
    def language(self) -> str: ...
    @property
    def text(self) -> CanonicalText: ...
    @property
    def source(self) -> Source: ...
    @property
    def source_name(self) -> str: ...


def add(
    contents: Contents,
    stamp: Stamp,
    imported: Arrival,
    *,
    details: Mapping[str, str] | None = None,
    after: str | None = None,
) -> Edit:
    """Adds a statement at the end, or behind the position ``after``, with details by attribute key.

    Raises NotFoundError where there is no such detail, InvalidError where a value is not of its
    kind.
    """
    given = dict(details or {})
    language = given.pop("language", "") or imported.language
    title = given.pop("title", "") or title_of(imported, given)
    statement = Statement(
        id=StatementId(stamp.new_id()),
        title=typed_line(title) or imported.source_name,
        language=language,
        text_id=imported.text.id,
        source_id=imported.source.id,
        source_name=imported.source_name,
        position=between(after or contents.last_statement_position(), None),
        imported_at=stamp.now,
    )
    changes = (Change(None, statement), *_values(contents, statement.id, given))
    parameters = {"statement": shortened(statement.title), "id": statement.id}
    return Edit(
        "add-statement", changes, parameters, statement.id, (imported.text,), (imported.source,)
    )


def statement_of(edit: Edit) -> StatementId:
    """The statement that ``add`` added."""
    return StatementId(str(edit.parameters["id"]))


def title_of(imported: Arrival, details: Mapping[str, str]) -> str:
    """The text's own title, its first heading, else state – meeting – item – date as far as they
    are known, the meeting by its short name where it has one; where neither state nor meeting is,
    the file's stem.
    """
    own = typed_line(imported.title)
    if own:
        return shortened(own, TITLE_LENGTH)
    named = {**details, "meeting": details.get("meeting_short") or details.get("meeting", "")}
    known = {key: words for key in _TITLE_KEYS if (words := typed_line(named.get(key, "")))}
    if "date" in known:
        known["date"] = spoken(known["date"])
    made = shortened(_TITLE_DASH.join(known.values()), TITLE_LENGTH)
    is_telling = bool({"state", "meeting"} & known.keys())
    return made if is_telling else PurePath(imported.source_name).stem


def rename(contents: Contents, stamp: Stamp, statement_id: StatementId, title: str) -> Edit:  # noqa: ARG001
    """Gives a statement another title. Raises InvalidError for an empty one, NotFoundError."""
    before = contents.statement(statement_id)
    kept = typed_line(title)
    if not kept:
        raise InvalidError("title-empty")
    changes = (Change(before, replace(before, title=kept)),) if kept != before.title else ()
    parameters = {"statement": shortened(before.title), "title": shortened(kept)}
    return Edit("rename-statement", changes, parameters, statement_id)


def remove(contents: Contents, stamp: Stamp, statement_ids: Collection[StatementId]) -> Edit:  # noqa: ARG001
    """Takes statements out of the project with their highlights, tags on them, notes and details.

    Raises NotFoundError where one is gone.
    """
    found = [contents.statement(each) for each in dict.fromkeys(statement_ids)]
    changes = tuple(change for each in found for change in _removal(contents, each))
    if len(found) != 1:
        return Edit("remove-statements", changes, {"count": len(found)})
    (only,) = found
    return Edit("remove-statement", changes, {"statement": shortened(only.title)}, only.id)


def _removal(contents: Contents, statement: Statement) -> Iterator[Change]:
    for highlight in contents.highlights(statement_id=statement.id):
        yield from deletion(highlight)
    yield from (Change(note, None) for note in contents.notes(statement_id=statement.id))
    yield from (Change(value, None) for value in contents.attribute_values(statement.id))
    yield Change(statement, None)


def _values(
    contents: Contents, statement_id: StatementId, details: Mapping[str, str]
) -> Iterator[Change]:
    """A standard choice that the project was made without comes in with what needs it."""
    attributes = contents.attributes() if details else ()
    for key, value in details.items():
        before = attribute_among(attributes, key)
        attribute = with_choice(before, value)
        kept = checked_value(attribute, value)
        if attribute != before:
            yield Change(before, attribute)
        if kept:
            yield Change(None, AttributeValue(statement_id, attribute.id, kept))
