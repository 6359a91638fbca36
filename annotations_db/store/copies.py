"""Copies of a whole project, made while it is in use, and the clearing out of one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotations_db.errors import ProjectError
from annotations_db.store.backups import copy_into, draft_of
from annotations_db.store.bulk import take_back_open
from annotations_db.store.connection import Connection
from annotations_db.store.faults import told
from annotations_db.store.search import unindex_note
from annotations_db.store.sparing import spare_projects

_UNSENT = (
    "DELETE FROM history_changes",
    "DELETE FROM history",
)
_UNUSED_TEXTS = (
    "DELETE FROM texts WHERE id NOT IN (SELECT text_id FROM statements"
    " UNION SELECT text_id FROM annotations UNION {})"
)
_UNUSED_SOURCES = (
    "DELETE FROM sources WHERE id NOT IN (SELECT source_id FROM statements"
    " WHERE source_id IS NOT NULL UNION {})"
)
_NAMED = (
    "SELECT value FROM (SELECT json_extract(before, '$.{0}') value FROM history_changes"
    " UNION SELECT json_extract(after, '$.{0}') FROM history_changes) WHERE value IS NOT NULL"
)
"""What history may bring back."""


def save_copy(connection: Connection, path: Path, *, to_send: bool, overwrite: bool) -> None:
    """Writes a copy beside ``path`` and then renames it, so that there is no half copy.

    Raises ProjectError: the place cannot be written, has no room, or is taken; FileError
    (out-is-project): it is this project.
    """
    connection.commit()
    try:
        _check_place(connection, path, overwrite=overwrite)
        with draft_of(path) as draft, told(path):
            copy_into(connection.raw, draft)
            if to_send:
                _clear(draft)
    except OSError as error:
        raise ProjectError("project-not-made", path=str(path)) from error


def compact(connection: Connection) -> None:
    """Drops texts and originals that nothing refers to, history neither, and frees the room.

    Raises ProjectError, also where others have the project open.
    """
    # References are looked up here once; for each text SQLite would read all annotations
    connection.commit()
    connection.run("PRAGMA foreign_keys = OFF")
    try:
        with connection.writing():
            _drop_unused(connection)
        with told(connection.path):
            connection.run("VACUUM")
    finally:
        connection.run("PRAGMA foreign_keys = ON")


def _check_place(connection: Connection, path: Path, *, overwrite: bool) -> None:
    if not path.parent.is_dir():
        raise ProjectError("project-folder-missing", path=str(path))
    spare_projects(path, connection.path, others=False)
    if not path.exists():
        return
    if not overwrite or not path.is_file():
        raise ProjectError("project-exists", path=str(path))


def _drop_unused(connection: Connection) -> None:
    """Texts and originals that nothing names, and what the index still has of them."""
    connection.run(_UNUSED_TEXTS.format(_NAMED.format("text_id")))
    connection.run(_UNUSED_SOURCES.format(_NAMED.format("source_id")))
    for index in ("statement_search", "title_search", "note_search"):
        connection.run(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def _clear(path: Path) -> None:
    """Takes out what is not for others. VACUUM leaves nothing of it in the file's free pages."""
    copy = Connection(path, sqlite3.connect(path, isolation_level=None), read_only=False)
    try:
        take_back_open(copy)
        with copy.writing():
            for statement in _UNSENT:
                copy.run(statement)
            _drop_private_notes(copy)
            _drop_unused(copy)
        copy.run("VACUUM")
    finally:
        copy.raw.close()


def _drop_private_notes(copy: Connection) -> None:
    for note_id, text in copy.rows("SELECT id, text FROM notes WHERE private"):
        unindex_note(copy, str(note_id), str(text))
    copy.run("DELETE FROM notes WHERE private")
