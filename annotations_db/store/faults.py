"""What SQLite reports, told as errors a user can mend. Programming errors pass through."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations_db.errors import ConflictError, ProjectError, UserError

_MESSAGES = {
    sqlite3.SQLITE_BUSY: "project-locked",
    sqlite3.SQLITE_LOCKED: "project-locked",
    sqlite3.SQLITE_CORRUPT: "project-damaged",
    sqlite3.SQLITE_NOTADB: "project-damaged",
    sqlite3.SQLITE_READONLY: "project-read-only",
    sqlite3.SQLITE_PERM: "project-read-only",
    sqlite3.SQLITE_FULL: "project-no-room",
    sqlite3.SQLITE_IOERR: "project-unreadable",
    sqlite3.SQLITE_CANTOPEN: "project-unreadable",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raises ProjectError for what is wrong with the file, ConflictError for a broken constraint.

    Verbs check what they want before they ask for it, so a constraint breaks only where somebody
    else was faster.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        told_error = as_user_error(error, path)
        if told_error is None:
            raise
        raise told_error from error


def as_user_error(error: sqlite3.DatabaseError, path: Path) -> UserError | None:
    """The error to show, or None if it is our own mistake."""
    if isinstance(error, sqlite3.IntegrityError):
        return ConflictError("conflict")
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    message = _MESSAGES.get(code)
    return ProjectError(message, path=str(path)) if message else None
