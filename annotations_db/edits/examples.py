"""Verbs on the worked example: highlights that show how a statement can be read, by a person of
their own, so that they are never taken for the reader's.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from annotations_db.contents import Contents
from annotations_db.edits.annotations import delete
from annotations_db.edits.marking import Marking
from annotations_db.edits.newtags import NewTags
from annotations_db.edits.people import person_named
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.ticks import ticks
from annotations_db.edits.typed import shortened
from annotations_db.model import (
    AnnotationId,
    Change,
    Edit,
    Highlight,
    Parameter,
    PersonId,
    Span,
    Stamp,
    StatementId,
)

PERSON = "Worked example"
"""Who the highlights are by."""
_PEOPLE = uuid.UUID("b1a3f0d6-52f5-4b0d-9a0f-5f2b6f9d7c33")
_ID = str(uuid.uuid5(_PEOPLE, PERSON))
"""The same in every project, so that it stays one person where projects are brought together."""


def show(
    contents: Contents,
    stamp: Stamp,
    statement_id: StatementId,
    passages: Mapping[Span, Sequence[str]],
) -> Edit:
    """Highlights passages with the tags at these paths, made where they are missing. What is there
    already stays. Raises InvalidError where a passage is outside the text, NotFoundError.
    """
    person, is_new = person_named(contents.people(), PERSON, lambda: _ID)
    by_example = replace(stamp, person_id=person.id)
    times = ticks(stamp.now)
    tags = NewTags(TagTree(contents.tags()), times, stamp.new_id)
    changes: list[Change] = [Change(None, person)] if is_new else []
    for span, paths in passages.items():
        marking = Marking.at(contents, by_example, statement_id, span)
        tag_ids = [tags.made(each).id for each in paths]
        changes += replace(marking, tags=tags, times=times).edit(tag_ids, "").changes
    once = tuple(dict.fromkeys(changes))  # every part names all tags that were made until then
    is_needed = any(change.after is not person for change in once)
    parameters = _parameters(contents, statement_id, len(passages))
    return Edit("show-example", once if is_needed else (), parameters, statement_id)


def hide(contents: Contents, stamp: Stamp, statement_id: StatementId) -> Edit:
    """Takes the highlights of the example away, but for those on which somebody has worked."""
    gone = untouched(contents, contents.highlights(statement_id=statement_id))
    edit = delete(contents, stamp, gone)
    parameters = _parameters(contents, statement_id, len(gone))
    return Edit("hide-example", edit.changes, parameters, statement_id)


def untouched(contents: Contents, highlights: Collection[Highlight]) -> list[AnnotationId]:
    """Those of the example on which nobody else has put a tag or a note."""
    person_id = person_of(contents)
    return [each.id for each in highlights if _authors(each) == {person_id}]


def person_of(contents: Contents) -> PersonId | None:
    """The person that the example's highlights are by; None where it was never shown."""
    return next((each.id for each in contents.people() if each.name == PERSON), None)


def _authors(highlight: Highlight) -> set[PersonId]:
    taggings = {each.author_id for each in highlight.taggings}
    notes = {each.author_id for each in highlight.notes}
    return {highlight.annotation.author_id, *taggings, *notes}


def _parameters(contents: Contents, statement_id: StatementId, count: int) -> dict[str, Parameter]:
    return {"count": count, "statement": shortened(contents.statement(statement_id).title)}
