"""One connection to one project file: queries, and transactions that write all or nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from annotations_db.errors import ProjectError
from annotations_db.store.faults import told

Value: TypeAlias = str | int | bytes | None
Row: TypeAlias = tuple[Value, ...]
SQLITE_VERSION = sqlite3.sqlite_version


class Connection:
    """SQLite with our errors. Belongs to the thread that opened it."""

    def __init__(self, path: Path, raw: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.raw = raw
        self.read_only = read_only

    def rows(self, sql: str, parameters: Sequence[Value] | Mapping[str, Value] = ()) -> list[Row]:
        """All rows: an open cursor would keep the write-ahead log from being emptied."""
        try:
            return self.raw.execute(sql, parameters).fetchall()
        except sqlite3.DatabaseError:
            with told(self.path):
                raise

    def each(self, sql: str) -> Iterator[Row]:
        """Row by row, for tables that do not fit into memory; not while others wait to write."""
        with told(self.path):
            yield from self.raw.execute(sql)

    def row(self, sql: str, parameters: Sequence[Value] = ()) -> Row | None:
        rows = self.rows(sql, parameters)
        return rows[0] if rows else None

    def number(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """The first column of the first row; 0 where there is none."""
        row = self.row(sql, parameters)
        return int(row[0] or 0) if row else 0

    def run(
        self, sql: str, parameters: Sequence[Value] | Mapping[str, Value] = ()
    ) -> sqlite3.Cursor:
        """Writes. Only inside ``writing``, which tells its errors."""
        return self.raw.execute(sql, parameters)

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """What is read within is of one moment, whatever others write meanwhile."""
        if self.raw.in_transaction:
            yield
            return
        with told(self.path):
            self.raw.execute("BEGIN")
        try:
            yield
        finally:
            self.rollback()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that has the write lock from its start: two programs that write wait for
        one another.

        ``BEGIN`` alone takes the lock at the first write, and then fails if somebody wrote since
        its first read. Raises ProjectError (read-only, locked for five seconds, no room …) and
        ConflictError; nothing is written then.
        """
        with told(self.path):
            self.begin()
            try:
                yield
                self.raw.execute("COMMIT")
            except BaseException:
                self.rollback()
                raise

    def begin(self) -> None:
        """Takes the write lock. Raises ProjectError where the project is open for reading only."""
        if self.read_only:
            raise ProjectError("project-read-only", path=str(self.path))
        self.commit()
        self.raw.execute("BEGIN IMMEDIATE")

    @contextmanager
    def part(self) -> Iterator[None]:
        """A part of a transaction that is written as a whole or not, and leaves the rest be."""
        self.raw.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self.raw.in_transaction:
                self.raw.execute("ROLLBACK TO part")
                self.raw.execute("RELEASE part")
            raise
        self.raw.execute("RELEASE part")

    def commit(self) -> None:
        """Ends a bulk edit's batch, if one is being written."""
        if self.raw.in_transaction:
            self.raw.execute("COMMIT")

    def rollback(self) -> None:
        """Takes back what is not committed; SQLite has done so itself after some errors."""
        if self.raw.in_transaction:
            self.raw.execute("ROLLBACK")


def ids_to_json(ids: Iterable[str]) -> str:
    """Any number of ids as one parameter: ``IN (SELECT value FROM json_each(?))``."""
    return json.dumps(list(ids))
