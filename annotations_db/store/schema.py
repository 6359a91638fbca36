"""The tables of a project file, version by version, and the migrations that lead to the newest
one.

A released script is never changed: a file is opened only if its schema equals what its version's
scripts make.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from annotations_db.errors import ConflictError
from annotations_db.store import notewords, schema_3

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x504C4E59
"""“PLNY”, at byte 68 of the file, by which ``file`` and we know a project."""

VERSION = 3
"""The schema this program writes, in the file's ``user_version``."""

Schema: TypeAlias = frozenset[tuple[str, str, str]]

# sqlite-utils would make this itself, in words that depend on its version
_MIGRATIONS = """
CREATE TABLE IF NOT EXISTS _sqlite_migrations (
  id INTEGER PRIMARY KEY,
  migration_set TEXT,
  name TEXT,
  applied_at TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS _sqlite_migrations_by_name
ON _sqlite_migrations (migration_set, name);
"""

_STATISTICS = ("sqlite_stat1", "sqlite_stat4")

_FILL: dict[int, Callable[[sqlite3.Connection], None]] = {2: notewords.fill, 3: schema_3.fill}
"""What a version's script cannot work out in SQL, done after it in the same transaction."""


def script(version: int) -> str:
    """The SQL that leads from the version before to ``version``."""
    return Path(__file__).with_name(f"schema_{version}.sql").read_text("utf-8")


def statements(sql: str) -> list[str]:
    """The single statements of a script, so that they can run inside one transaction."""
    parts, pending = [], ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            parts.append(pending.strip())
            pending = ""
    return parts


def schema_of(connection: sqlite3.Connection) -> Schema:
    """What ``sqlite_master`` holds, without the statistics any SQLite tool may add."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    return frozenset((kind, name, sql) for kind, name, sql in rows if name not in _STATISTICS)


@cache
def expected(version: int) -> Schema:
    """The schema of an untouched file of ``version``, FTS5's own tables included."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_MIGRATIONS)
        for number in range(1, version + 1):
            connection.executescript(script(number))
        return schema_of(connection)
    finally:
        connection.close()


def migrate(connection: sqlite3.Connection) -> None:
    """Brings the file to ``VERSION``; each version's changes and its number are one transaction,
    or nothing.

    sqlite-utils takes a tenth of a second to load, so only making and migrating a file does.
    """
    from sqlite_utils import Database, Migrations  # noqa: PLC0415

    connection.executescript(_MIGRATIONS)
    migrations = Migrations("plenary")
    for number in range(1, VERSION + 1):
        migrations(name=f"schema_{number}")(_step(number))
    migrations.apply(Database(connection, execute_plugins=False, recursive_triggers=False))


def _step(version: int) -> Callable[[Database], None]:
    def run(database: Database) -> None:
        (found,) = database.conn.execute("PRAGMA user_version").fetchone()
        if found >= version:
            # Another program migrated the file after we had looked
            raise ConflictError("conflict")
        for statement in statements(script(version)):
            database.conn.execute(statement)
        if version in _FILL:
            _FILL[version](database.conn)
        database.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.conn.execute(f"PRAGMA user_version = {version}")

    return run
