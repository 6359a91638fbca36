"""Opening and making project files, defended: what a file contains is checked before any of it is
used.

Refused are files that are not SQLite, not ours, from a newer program, damaged, or with a schema
that is not exactly what we made: a trigger or a view somebody added would run within our own
statements.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import quote

from annotations_db.errors import ProjectError
from annotations_db.store import schema
from annotations_db.store.backups import copy_into, draft_of
from annotations_db.store.connection import Connection
from annotations_db.store.faults import told
from annotations_db.store.places import is_shared, is_writable

_log = logging.getLogger(__name__)

_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID = slice(68, 72)
_HEADER = 100
_WAIT = 5.0
"""Seconds to wait for somebody else's write; a project locked for longer is said to be in use."""
_PAUSE = 0.05
"""Seconds between two tries."""

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
    try:
        with draft_of(path) as draft, told(path):
            _fill(draft)
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise ProjectError("project-not-made", path=str(path)) from error
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
    # SQLite keeps its journals beside the file itself, wherever a link to it lies
    real = path.resolve()
    writable = is_writable(real)
    read_only = read_only or not writable
    with told(path):
        raw = _connect(real, read_only=read_only, writable=writable)
        try:
            _check_schema(path, raw, read_only=read_only)
            if not read_only:
                _prepare_to_write(real, raw)
        except BaseException:
            raw.close()
            raise
    return Connection(path, raw, read_only=read_only)


def rest(connection: Connection) -> None:
    """Writes the write-ahead log into the file, as far as others who read let it be."""
    with told(connection.path), _without_waiting(connection.raw):
        connection.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def close(connection: Connection) -> None:
    """Leaves one file without company, unless others have it open: the last one does.

    Where the disk is full the log stays beside the file. It holds all that was committed, and who
    opens the project next reads it; so this is no error.
    """
    try:
        connection.rollback()
        if not connection.read_only:
            leave_log(connection.raw)
    except sqlite3.DatabaseError:
        _log.warning("The log of %s stays beside it.", connection.path, exc_info=True)
    finally:
        connection.raw.close()


def use_log(raw: sqlite3.Connection, *, shared: bool) -> None:
    """A write-ahead log, for which readers do not wait, unless others may copy the file.

    Waits for others as every write does; SQLite itself does not, where the log changes.
    """
    until = time.monotonic() + _WAIT
    while not _has_changed_log(
        raw, "DELETE" if shared else "WAL", is_last=time.monotonic() > until
    ):
        time.sleep(_PAUSE)


def _has_changed_log(raw: sqlite3.Connection, mode: str, *, is_last: bool) -> bool:
    try:
        raw.execute(f"PRAGMA journal_mode = {mode}")
    except sqlite3.OperationalError as error:
        if is_last or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def leave_log(raw: sqlite3.Connection) -> bool:
    """Ends the write-ahead log, which needs the file alone: every connection to it holds on to it.

    Returns whether nobody else has the project open; False also where it is kept without log.
    """
    if raw.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        return False
    with _without_waiting(raw):
        try:
            raw.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
    return True


@contextmanager
def _without_waiting(raw: sqlite3.Connection) -> Iterator[None]:
    raw.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        raw.execute(f"PRAGMA busy_timeout = {int(_WAIT * 1000)}")


def _check_header(path: Path) -> None:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise ProjectError("project-not-ours", path=str(path))
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        raise ProjectError("project-missing", path=str(path)) from None
    except OSError:
        raise ProjectError("project-unreadable", path=str(path)) from None
    if not header.startswith(_MAGIC):
        raise ProjectError("project-not-ours", path=str(path))
    if int.from_bytes(header[_APPLICATION_ID], "big") != schema.APPLICATION_ID:
        raise ProjectError("project-not-ours", path=str(path))


def _connect(path: Path, *, read_only: bool, writable: bool) -> sqlite3.Connection:
    mode = "mode=rw"
    if read_only:
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
    posix = quote(os.fsencode(path.as_posix()))
    return f"file://{'' if posix.startswith('/') else '/'}{posix}"


def _check_schema(path: Path, raw: sqlite3.Connection, *, read_only: bool) -> None:
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    if version > schema.VERSION:
        raise ProjectError("project-newer", path=str(path))
    if 1 <= version < schema.VERSION and read_only:
        raise ProjectError("project-older", path=str(path))
    if version < 1 or schema.schema_of(raw) != schema.expected(version):
        raise ProjectError("project-altered", path=str(path))


def _prepare_to_write(path: Path, raw: sqlite3.Connection) -> None:
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    if version < schema.VERSION:
        _copy_aside(path, raw, version)
        schema.migrate(raw)
    shared = is_shared(path.parent)
    use_log(raw, shared=shared)
    # With a rollback journal, FULL does not make its removal durable, which is the commit
    raw.execute(f"PRAGMA synchronous = {'EXTRA' if shared else 'FULL'}")
    for pragma in _WRITING:
        raw.execute(pragma)


def _copy_aside(path: Path, raw: sqlite3.Connection, version: int) -> None:
    """The project as it was, under a name nothing has."""
    names = (f"{path.stem} (schema {version}){more}{path.suffix}" for more in _endings())
    aside = next(each for name in names if not (each := path.with_name(name)).exists())
    try:
        with draft_of(aside) as draft:
            copy_into(raw, draft)
    except OSError as error:
        raise ProjectError("project-not-made", path=str(aside)) from error


def _endings() -> Iterator[str]:
    yield ""
    yield from (f" {number}" for number in count(2))
