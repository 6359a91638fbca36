"""Details of statements: the standard ones, and the verb that sets one. A project's own belong here
too.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotations_db.contents import Contents
from annotations_db.edits.dates import is_date
from annotations_db.edits.typed import shortened, typed_line, typed_text
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import (
    Attribute,
    AttributeId,
    AttributeKind,
    AttributeValue,
    Change,
    Edit,
    Stamp,
    StatementId,
)
from annotations_db.text.positions import between

_NAMESPACE = uuid.UUID("6f1f6b0e-9d0c-4a53-9a43-0f5d8f3f2c11")
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Standard:
    """A detail that every project has."""

    key: str
    name: str
    kind: AttributeKind = "text"
    choices: tuple[str, ...] = ()


SPEAKER_KINDS = (
    "party",
    "signatory",
    "not party",
    "group",
    "UN",
    "organisation",
    "ICRC",
    "civil society",
    "other",
)
TEXT_KINDS = (
    "statement",
    "group statement",
    "right of reply",
    "explanation of position",
    "working paper",
    "report",
    "declaration",
    "other",
)
STANDARD = (
    Standard("state", "State or organisation"),
    Standard("on_behalf_of", "On behalf of"),
    Standard("aligned_states", "Aligned states", "choices"),
    Standard("speaker", "Speaker, as printed"),
    Standard("role", "Role"),
    Standard("speaker_kind", "Kind of speaker", "choice", SPEAKER_KINDS),
    Standard("meeting", "Meeting"),
    Standard("meeting_short", "Meeting, short"),
    Standard("agenda_item", "Agenda item"),
    Standard("place", "Place"),
    Standard("date", "Date", "date"),
    Standard("text_kind", "Kind of text", "choice", TEXT_KINDS),
    Standard("source_address", "Address of the source"),
    Standard("date_read", "Read on", "date"),
)


def standard_attributes() -> tuple[Attribute, ...]:
    """The standard details; their ids are the same in every project."""
    made: list[Attribute] = []
    position: str | None = None
    for each in STANDARD:
        position = between(position, None)
        known = AttributeId(str(uuid.uuid5(_NAMESPACE, each.key)))
        made.append(Attribute(known, each.key, each.name, each.kind, position, each.choices))
    return tuple(made)


def add_standard(contents: Contents) -> Edit:
    """Gives a project the standard details that it lacks."""
    there = {each.key for each in contents.attributes()}
    changes = tuple(Change(None, each) for each in standard_attributes() if each.key not in there)
    return Edit("add-details", changes, {"count": len(changes)}, undoable=False)


def offered(attribute: Attribute) -> Attribute:
    """A detail with all that it can be chosen from in a new project: those made before choices were
    added to the standard ones lack them. Choices that are none of ours stay alone.
    """
    for choice in _standard_choices(attribute):
        attribute = with_choice(attribute, choice)
    return attribute


def with_choice(attribute: Attribute, value: str) -> Attribute:
    """A detail that ``value`` can be chosen of, where it is a standard choice that is lacking: at
    its place, if the others stand in theirs, else at the end. Else the detail as it is.
    """
    standard, there = _standard_choices(attribute), attribute.choices
    if value in there or value not in standard or not {*there} & {*standard}:
        return attribute
    after = tuple(each for each in standard if each in {*there, value})
    is_ours = tuple(each for each in after if each != value) == there
    return replace(attribute, choices=after if is_ours else (*there, value))


def _standard_choices(attribute: Attribute) -> tuple[str, ...]:
    return next((each.choices for each in STANDARD if each.key == attribute.key), ())


def set_value(
    contents: Contents,
    stamp: Stamp,  # noqa: ARG001
    statement_id: StatementId,
    key: str,
    value: str,
) -> Edit:
    """Sets a detail by its key, its name or its id; an empty value takes it away.

    Raises NotFoundError where statement or detail is gone, InvalidError where the value is not of
    its kind.
    """
    statement = contents.statement(statement_id)
    attribute = attribute_named(contents, key)
    before = next(
        (
            each
            for each in contents.attribute_values(statement_id)
            if each.attribute_id == attribute.id
        ),
        None,
    )
    kept = checked_value(attribute, value)
    after = AttributeValue(statement_id, attribute.id, kept) if kept else None
    changes = (Change(before, after),) if before != after else ()
    parameters = {
        "detail": attribute.name,
        "value": shortened(kept),
        "statement": shortened(statement.title),
    }
    return Edit("set-detail" if kept else "clear-detail", changes, parameters, statement_id)


def attribute_named(contents: Contents, key: str) -> Attribute:
    """A detail by its key, its name or its id. Raises NotFoundError."""
    return attribute_among(contents.attributes(), key)


def attribute_among(attributes: Iterable[Attribute], key: str) -> Attribute:
    """The same, among those already asked for. Raises NotFoundError."""
    for attribute in attributes:
        if key in (attribute.key, attribute.name, attribute.id):
            return attribute
    raise NotFoundError("detail-missing", detail=key)


def checked_value(attribute: Attribute, value: str) -> str:
    """The value as it is kept, "" for none. Raises InvalidError where it is not of the
    detail's kind.
    """
    if attribute.kind == "choices":
        several = [kept for each in typed_text(value).split("\n") if (kept := typed_line(each))]
        _check_choices(attribute, several)
        return "\n".join(dict.fromkeys(several))
    kept = typed_line(value)
    if kept:
        _check_one(attribute, kept)
    return kept


def _check_one(attribute: Attribute, value: str) -> None:
    message = ""
    match attribute.kind:
        case "date":
            message = "" if is_date(value) else "value-no-date"
        case "number":
            message = "" if _NUMBER.fullmatch(value) else "value-no-number"
        case "yes/no":
            message = "" if value in ("yes", "no") else "value-not-yes-no"
        case "choice":
            _check_choices(attribute, [value])
        case "text" | "choices":
            pass
    if message:
        raise InvalidError(message, detail=attribute.name, value=value)


def _check_choices(attribute: Attribute, values: list[str]) -> None:
    for value in values:
        if attribute.choices and value not in attribute.choices:
            choices = ", ".join(attribute.choices)
            raise InvalidError(
                "value-no-choice", detail=attribute.name, value=value, choices=choices
            )
