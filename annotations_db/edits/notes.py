"""Verbs on notes: write, change, remove. Notes hold Markdown and stand on a highlight, a statement,
a tag or the project.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from typing_extensions import Unpack

from annotations_db.contents import Contents
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.typed import shortened, typed_text
from annotations_db.errors import ConflictError, InvalidError
from annotations_db.model import (
    AnnotationId,
    Change,
    Edit,
    Note,
    NoteId,
    NoteKind,
    Parameter,
    Stamp,
    StatementId,
    TagId,
)


class NotePlace(TypedDict, total=False):
    """What a note stands on: one of them; none is the project."""

    annotation_id: AnnotationId
    statement_id: StatementId
    tag_id: TagId


def write(
    contents: Contents,
    stamp: Stamp,
    text: str,
    *,
    private: bool = False,
    kind: NoteKind = "note",
    **place: Unpack[NotePlace],
) -> Edit:
    """Writes a note, or a translation, on a highlight, a statement or a tag, or with none of them
    on the project.

    Raises InvalidError where there are no words, NotFoundError where what it stands on is gone.
    """
    kept = typed_text(text)
    if not kept:
        raise InvalidError("note-empty")
    if len(place) > 1:
        message = "a note stands on one thing"
        raise TypeError(message)
    note = Note(
        id=NoteId(stamp.new_id()),
        text=kept,
        author_id=stamp.person_id,
        created=stamp.now,
        modified=stamp.now,
        kind=kind,
        private=private,
        **place,
    )
    return _edit(contents, "note" if note.annotation_id else "write-note", Change(None, note))


def change(
    contents: Contents,
    stamp: Stamp,
    note_id: NoteId,
    text: str,
    *,
    private: bool | None = None,
    seen: str | None = None,
) -> Edit:
    """Gives a note other words, or with ``private`` another reach; without words it is removed.

    ``seen`` is the text its writer began from: raises ConflictError where somebody else has changed
    it since. Raises NotFoundError where the note is gone.
    """
    before = contents.note(note_id)
    if seen is not None and seen != before.text:
        raise ConflictError("conflict")
    kept = typed_text(text)
    if not kept:
        return remove(contents, stamp, note_id)
    reach = before.private if private is None else private
    after = replace(before, text=kept, private=reach, modified=stamp.now)
    is_same = (kept, reach) == (before.text, before.private)
    made = _edit(contents, "change-note", Change(before, after))
    return replace(made, changes=()) if is_same else made


def set_private(contents: Contents, stamp: Stamp, note_id: NoteId, *, private: bool) -> Edit:
    """Keeps a note out of everything that leaves the project, or lets it go along again. Raises
    NotFoundError where it is gone.
    """
    before = contents.note(note_id)
    after = replace(before, private=private, modified=stamp.now)
    made = _edit(contents, "hide-note" if private else "share-note", Change(before, after))
    return replace(made, changes=()) if private == before.private else made


def set_kind(contents: Contents, stamp: Stamp, note_id: NoteId, kind: NoteKind) -> Edit:
    """Says whether a note is one or a translation of what it stands on. Raises NotFoundError."""
    before = contents.note(note_id)
    after = replace(before, kind=kind, modified=stamp.now)
    verb = "note-as-translation" if kind == "translation" else "note-as-note"
    made = _edit(contents, verb, Change(before, after))
    return replace(made, changes=()) if kind == before.kind else made


def remove(contents: Contents, stamp: Stamp, note_id: NoteId) -> Edit:  # noqa: ARG001
    """Removes a note. Raises NotFoundError where it is gone."""
    return _edit(contents, "remove-note", Change(contents.note(note_id), None))


def note_of(edit: Edit) -> NoteId:
    """The note that ``write`` wrote or ``change`` changed."""
    return NoteId(str(edit.parameters["note"]))


def _edit(contents: Contents, verb: str, change: Change) -> Edit:
    note = change.after or change.before
    assert isinstance(note, Note)  # noqa: S101
    parameters: dict[str, Parameter] = {"note": note.id, "text": shortened(note.text)}
    if note.annotation_id is not None:
        annotation = contents.highlight(note.annotation_id).annotation
        statement = contents.statement(annotation.statement_id)
        parameters |= {
            "annotation": annotation.id,
            "quote": shortened(annotation.exact),
            "statement": shortened(statement.title),
        }
        return Edit(verb, (change,), parameters, statement.id)
    if note.statement_id is not None:
        statement = contents.statement(note.statement_id)
        parameters["statement"] = shortened(statement.title)
        return Edit(verb, (change,), parameters, statement.id)
    if note.tag_id is not None:
        parameters["tag"] = TagTree(contents.tags()).path(note.tag_id)
    return Edit(verb, (change,), parameters)
