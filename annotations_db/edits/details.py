"""Verbs on details: those that a project defines for itself, and the values of many at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from annotations_db.contents import Contents
from annotations_db.edits.attributes import attribute_named, checked_value
from annotations_db.edits.ordering import respaced
from annotations_db.edits.taglooks import listed
from annotations_db.edits.typed import shortened, typed_line
from annotations_db.errors import InvalidError
from annotations_db.model import (
    Attribute,
    AttributeId,
    AttributeKind,
    AttributeValue,
    Change,
    Edit,
    Stamp,
    Statement,
    StatementId,
)
from annotations_db.text.positions import between

_OWN: tuple[str, ...] = ("title", "language")
"""What a statement has without being a detail."""


def define(
    contents: Contents,
    stamp: Stamp,
    name: str,
    kind: AttributeKind,
    choices: Sequence[str] = (),
) -> Edit:
    """Gives statements another detail, at the end. ``choices`` are for the kinds "choice" and
    "choices"; "choices" without any takes what one types.

    Raises InvalidError where the name is empty or taken, the kind unknown, or there is nothing to
    choose from.
    """
    if kind not in get_args(AttributeKind):
        raise InvalidError("detail-kind-unknown", kind=kind)
    kept = _checked_name(contents, name)
    offered = listed(map(typed_line, choices)) if kind in ("choice", "choices") else ()
    if kind == "choice" and not offered:
        raise InvalidError("detail-no-choices", detail=kept)
    last = max((each.position for each in contents.attributes()), default=None)
    made = Attribute(
        id=AttributeId(stamp.new_id()),
        key="",
        name=kept,
        kind=kind,
        position=between(last, None),
        choices=offered,
    )
    return Edit("define-detail", (Change(None, made),), {"detail": kept, "id": made.id})


def detail_of(edit: Edit) -> AttributeId:
    """The detail that ``define`` made."""
    return AttributeId(str(edit.parameters["id"]))


def rename(contents: Contents, stamp: Stamp, detail: str, name: str) -> Edit:  # noqa: ARG001
    """Gives a detail (by key, name or id) another name. Raises InvalidError where it is empty or
    taken, NotFoundError.
    """
    before = attribute_named(contents, detail)
    kept = _checked_name(contents, name, besides=before.id)
    changes = (Change(before, replace(before, name=kept)),) if kept != before.name else ()
    return Edit("rename-detail", changes, {"detail": before.name, "name": kept})


def set_choices(contents: Contents, stamp: Stamp, detail: str, choices: Sequence[str]) -> Edit:  # noqa: ARG001
    """Says what a detail can be chosen from. Raises InvalidError where there is nothing to choose
    from, a statement has what is no longer among it, or the detail is not chosen at all;
    NotFoundError.
    """
    before = attribute_named(contents, detail)
    offered = listed(map(typed_line, choices))
    if before.kind not in ("choice", "choices") or (before.kind == "choice" and not offered):
        raise InvalidError("detail-no-choices", detail=before.name)
    used = {each for value in contents.values_of(before.id) for each in value.value.split("\n")}
    lost = sorted(used - set(offered)) if offered else []
    if lost:
        raise InvalidError("choice-in-use", detail=before.name, value=lost[0])
    changes = (Change(before, replace(before, choices=offered)),)
    return Edit(
        "choose-detail", changes if offered != before.choices else (), {"detail": before.name}
    )


def remove(contents: Contents, stamp: Stamp, detail: str) -> Edit:  # noqa: ARG001
    """Takes a detail of the project's own away, from every statement that has it. Raises
    InvalidError for one that every project has, NotFoundError.
    """
    gone = attribute_named(contents, detail)
    if gone.key:
        raise InvalidError("detail-standard", detail=gone.name)
    values = tuple(Change(each, None) for each in contents.values_of(gone.id))
    changes = (*values, Change(gone, None))
    return Edit("remove-detail", changes, {"detail": gone.name, "count": len(values)})


def reorder(contents: Contents, stamp: Stamp, detail: str, before: str | None) -> Edit:  # noqa: ARG001
    """Puts a detail before another, or with None at the end. Raises NotFoundError."""
    moved = attribute_named(contents, detail)
    there = list(contents.attributes())
    order: list[Attribute] = [each for each in there if each.id != moved.id]
    following = attribute_named(contents, before) if before is not None else None
    if following is None:
        order.append(moved)
    elif following.id != moved.id:
        order.insert(order.index(following), moved)
    changes: tuple[Change, ...] = ()
    if len(order) == len(there) and [each.id for each in order] != [each.id for each in there]:
        keys = respaced([None if each.id == moved.id else each.position for each in order])
        changes = tuple(
            Change(each, replace(each, position=key))
            for each, key in zip(order, keys, strict=True)
            if each.position != key
        )
    return Edit("reorder-detail", changes, {"detail": moved.name})


def set_values(
    contents: Contents,
    stamp: Stamp,  # noqa: ARG001
    statement_ids: Collection[StatementId],
    values: Mapping[str, str],
) -> Edit:
    """Sets details of one or many statements in one edit, by key, name or id; an empty value takes
    one away. "title" and "language" are the statement's own, as in ``statements.add``.

    Raises NotFoundError where a statement or a detail is gone, InvalidError where a value is not of
    its kind or the title empty.
    """
    given = dict(values)
    own = {key: typed_line(given.pop(key)) for key in _OWN if key in given}
    if own.get("title") == "":
        raise InvalidError("title-empty")
    wanted = {}
    for key, value in given.items():
        attribute = attribute_named(contents, key)
        wanted[attribute.id] = checked_value(attribute, value)
    found = [contents.statement(each) for each in dict.fromkeys(statement_ids)]
    changed = {each: tuple(_changes(contents, each, wanted, own)) for each in found}
    changes = tuple(change for each in changed.values() for change in each)
    touched = [each for each, some in changed.items() if some] or found
    if len(touched) != 1:
        return Edit("set-details-of-many", changes, {"count": len(touched)})
    (only,) = touched
    return Edit("set-details", changes, {"statement": shortened(only.title)}, only.id)


def _changes(
    contents: Contents,
    statement: Statement,
    wanted: Mapping[AttributeId, str],
    own: Mapping[str, str],
) -> Iterator[Change]:
    after = replace(
        statement,
        title=own.get("title", statement.title),
        language=own.get("language", statement.language),
    )
    if after != statement:
        yield Change(statement, after)
    there = {each.attribute_id: each for each in contents.attribute_values(statement.id)}
    for attribute_id, value in wanted.items():
        before = there.get(attribute_id)
        kept = AttributeValue(statement.id, attribute_id, value) if value else None
        if before != kept:
            yield Change(before, kept)


def _checked_name(contents: Contents, name: str, besides: AttributeId | None = None) -> str:
    kept = typed_line(name)
    if not kept:
        raise InvalidError("detail-name-empty")
    for each in contents.attributes():
        names = (each.name.casefold(), each.key.casefold())
        if each.id != besides and kept.casefold() in names:
            raise InvalidError("detail-exists", detail=each.name)
    if kept.casefold() in _OWN:
        raise InvalidError("detail-exists", detail=kept)
    return kept
