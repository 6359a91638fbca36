"""Opening and making project files, defended: what a file contains is checked before any of it is
used.

Refused are files that are not SQLite, not ours, from a newer program, damaged, or with a schema
that is not exactly what we made: a trigger or a view somebody added would run within our own
statements.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import uuid
from pathlib import Path
from urllib.parse import quote

from annotations_db.errors import ProjectError
from annotations_db.store import schema
from annotations_db.store.connection import Connection
from annotations_db.store.faults import told
from annotations_db.store.places import is_shared, is_writable

_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID = slice(68, 72)
_HEADER = 100
_WAIT = 5.0
"""Seconds to wait for somebody else's write; a project locked for longer is said to be in use."""

_WRITING = (
    "PRAGMA foreign_keys = ON",
    # A checkpoint inside a commit would be felt; Store.rest makes one when the user rests
    "PRAGMA wal_autocheckpoint = 8000",
)
_ALWAYS = (
    # Nothing a file brings along may call functions
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA cache_size = -24000",
    "PRAGMA temp_store = MEMORY",
)


def make(path: Path) -> None:
    """Makes an empty project. Built beside and then renamed, so that there is no half-made file.

    Raises ProjectError: the file exists, or its folder is missing or cannot be written.
    """
    try:
        # Nobody else's file may be replaced: the name is taken first
        path.open("xb").close()
    except FileExistsError:
        raise ProjectError("project-exists", path=str(path)) from None
    except FileNotFoundError:
        raise ProjectError("project-folder-missing", path=str(path)) from None
    except OSError:
        raise ProjectError("project-not-made", path=str(path)) from None
    draft = path.with_name(f".{path.name}.{uuid.uuid4()}")
    try:
        with told(path):
            _fill(draft)
        draft.replace(path)
    except BaseException:
        path.unlink(missing_ok=True)
        draft.unlink(missing_ok=True)
        raise


def _fill(draft: Path) -> None:
    raw = sqlite3.connect(draft, isolation_level=None)
    try:
        schema.migrate(raw)
    finally:
        raw.close()


def connect(path: Path, *, read_only: bool) -> Connection:
    """A connection to a sound project, brought to our version. Raises ProjectError."""
    _check_header(path)
    writable = is_writable(path)
    with told(path):
        raw = _connect(path, read_only=read_only, writable=writable)
        try:
            _check_schema(path, raw)
            if not (read_only or not writable):
                raw = _ready_to_write(path, raw)
        except BaseException:
            raw.close()
            raise
    return Connection(path, raw, read_only=read_only or not writable)


def rest(raw: sqlite3.Connection) -> None:
    """Writes the write-ahead log into the file, as far as others who read let it be."""
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def close(connection: Connection) -> None:
    """Leaves one file without company, unless others have it open: the last one does."""
    raw = connection.raw
    connection.rollback()
    if not connection.read_only:
        with contextlib.suppress(sqlite3.OperationalError):
            raw.execute("PRAGMA busy_timeout = 0")
            raw.execute("PRAGMA journal_mode = DELETE")
    raw.close()


def is_alone(raw: sqlite3.Connection) -> bool:
    """Whether nobody else has the project open; always False where it is kept without write-ahead
    log.

    Leaving the write-ahead log needs the file alone, and every connection to it holds on to it.
    """
    if raw.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        return False
    raw.execute("PRAGMA busy_timeout = 0")
    try:
        raw.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError:
        return False
    else:
        raw.execute("PRAGMA journal_mode = WAL")
        return True
    finally:
        raw.execute(f"PRAGMA busy_timeout = {int(_WAIT * 1000)}")


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        raise ProjectError("project-missing", path=str(path)) from None
    except IsADirectoryError:
        raise ProjectError("project-not-ours", path=str(path)) from None
    except OSError:
        raise ProjectError("project-unreadable", path=str(path)) from None
    if not header.startswith(_MAGIC):
        raise ProjectError("project-not-ours", path=str(path))
    if int.from_bytes(header[_APPLICATION_ID], "big") != schema.APPLICATION_ID:
        raise ProjectError("project-not-ours", path=str(path))


def _connect(path: Path, *, read_only: bool, writable: bool) -> sqlite3.Connection:
    mode = "mode=rw"
    if read_only or not writable:
        mode = "mode=ro"
        # Nobody else can write here either, and SQLite cannot make the files it locks with. But
        # edits that only a journal beside the file holds would not be seen: then SQLite must read
        # it, or say that it cannot.
        if not writable and not _has_journal(path):
            mode += "&immutable=1"
    raw = sqlite3.connect(
        f"{_uri(path)}?{mode}", uri=True, isolation_level=None, timeout=_WAIT, cached_statements=256
    )
    try:
        for pragma in _ALWAYS:
            raw.execute(pragma)
    except BaseException:
        raw.close()
        raise
    return raw


def _has_journal(path: Path) -> bool:
    beside = (path.with_name(path.name + suffix) for suffix in ("-wal", "-journal"))
    return any(each.exists() and each.stat().st_size for each in beside)


def _uri(path: Path) -> str:
    posix = quote(os.fsencode(path.absolute().as_posix()))
    return f"file://{'' if posix.startswith('/') else '/'}{posix}"


def _check_schema(path: Path, raw: sqlite3.Connection) -> None:
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    if version > schema.VERSION:
        raise ProjectError("project-newer", path=str(path))
    if version < 1 or schema.schema_of(raw) != schema.expected(version):
        raise ProjectError("project-altered", path=str(path))


def _ready_to_write(path: Path, raw: sqlite3.Connection) -> sqlite3.Connection:
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    if version < schema.VERSION:
        _copy_aside(path, raw, version)
        schema.migrate(raw)
    shared = is_shared(path.absolute().parent)
    raw.execute(f"PRAGMA journal_mode = {'DELETE' if shared else 'WAL'}")
    # With a rollback journal, FULL does not make its removal durable, which is the commit
    raw.execute(f"PRAGMA synchronous = {'EXTRA' if shared else 'FULL'}")
    for pragma in _WRITING:
        raw.execute(pragma)
    return raw


def _copy_aside(path: Path, raw: sqlite3.Connection, version: int) -> None:
    aside = path.with_name(f"{path.stem} (schema {version}){path.suffix}")
    copy = sqlite3.connect(aside)
    try:
        raw.backup(copy)
    finally:
        copy.close()
