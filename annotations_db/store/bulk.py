"""Edits of many parts: batches of transactions under one record, which is marked open until the
last.

An edit left open by a program that ended is taken back when the file is opened next.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic, sleep

from annotations_db.errors import ConflictError
from annotations_db.model import Change, Edit, Record, Stamp
from annotations_db.store.connection import Connection
from annotations_db.store.faults import told
from annotations_db.store.history import (
    Heading,
    begin_record,
    record_by_id,
    turn,
    write_steps,
)
from annotations_db.store.opening import leave_log, use_log
from annotations_db.store.rows import time_to_text
from annotations_db.store.texts import add_sources, add_texts
from annotations_db.store.writing import steps_of

_BATCH = 100
_SECONDS = 0.2
_PAUSE = 0.02
_ABANDONED = timedelta(minutes=1)
"""What has not written for so long is taken back even if others have the project open."""
_SIGN_OF_LIFE = 20.0
"""Seconds after which ``keep`` writes that an edit goes on."""


class Bulk:
    """A bulk edit being written. ``record`` is None until something is added."""

    def __init__(self, connection: Connection, heading: Heading) -> None:
        self._db = connection
        self._heading = heading
        self._written = 0
        self._in_batch = 0
        self._since = 0.0
        self.record: Record | None = None

    def add(self, edit: Edit) -> tuple[Change, ...]:
        """Writes one part; its verb and parameters do not matter, the bulk edit has its own.

        Seen by this store's reads at once; durable, and seen by others, after at most 100 parts
        or ``flush``. Raises ProjectError, and ConflictError with nothing of this part written.
        """
        with told(self._db.path):
            record = self._begin_batch()
            with self._db.part():
                add_texts(self._db, edit.texts)
                add_sources(self._db, edit.sources)
                steps = steps_of(edit.changes)
                changes = write_steps(self._db, record.sequence, steps, first=self._written)
        self._written += len(changes)
        self._in_batch += 1
        if self._in_batch >= _BATCH or monotonic() - self._since > _SECONDS:
            self.flush()
        return tuple(changes)

    def flush(self) -> None:
        """Ends the batch, so that others can write. Call it before anything slow."""
        with told(self._db.path):
            self._db.commit()

    def pause(self) -> None:
        """Rests a moment where a batch has just ended: who waits to write looks again only now and
        then, and would miss the moment between two batches.
        """
        if not self._db.raw.in_transaction:
            sleep(_PAUSE)

    def keep(self) -> None:
        """Lets others know that the edit goes on, where nothing was written for long. Raises
        ConflictError where it has been taken back.
        """
        if self.record is not None and monotonic() - self._since > _SIGN_OF_LIFE:
            with told(self._db.path):
                self._begin_batch()
            self.flush()

    def finish(self) -> None:
        """Closes the record: from now on it can be undone."""
        if self.record is None:
            return
        with told(self._db.path):
            close_record(self._db, self._begin_batch(), undoable=True)
        self.flush()

    def take_back(self) -> None:
        """Undoes all that was written, so that it cannot be redone either."""
        self._db.rollback()
        if self.record is None:
            return
        with self._db.writing():
            if is_open(self._db, self.record):
                take_back(self._db, self.record, self._heading.stamp)

    def _begin_batch(self) -> Record:
        """The record, with the write lock; another edit of this store ends a batch."""
        if self.record is not None and self._db.raw.in_transaction:
            return self.record
        self._db.begin()
        self._in_batch = 0
        self._since = monotonic()
        now = datetime.now(UTC)
        if self.record is None:
            self.record = begin_record(self._db, self._heading, open_at=now)
            return self.record
        if not is_open(self._db, self.record):
            raise ConflictError("conflict")
        self._db.run(
            "UPDATE history SET open = ? WHERE id = ?", (time_to_text(now), self.record.id)
        )
        return self.record


def take_back_abandoned(connection: Connection) -> None:
    """Takes back what programs left open that are no longer there.

    Whether they are is not to be seen for certain: nobody else has the project open, or the edit
    has not written for a minute. A program that was only slow finds its record closed at its next
    batch, and gives up.
    """
    if connection.read_only or not has_open(connection):
        return
    alone = leave_log(connection.raw)
    if alone:
        use_log(connection.raw, shared=False)
    latest = None if alone else time_to_text(datetime.now(UTC) - _ABANDONED)
    take_back_open(connection, latest=latest)


def has_open(connection: Connection) -> bool:
    """Whether a bulk edit is being written, or was left."""
    return connection.row("SELECT 1 FROM history WHERE open IS NOT NULL") is not None


def take_back_open(connection: Connection, *, latest: str | None = None) -> None:
    """Takes open records back, the newest first: all, or those not written to since ``latest``."""
    rows = connection.rows(
        "SELECT id FROM history WHERE open IS NOT NULL AND (?1 IS NULL OR open < ?1)"
        " ORDER BY sequence DESC",
        (latest,),
    )
    for row in rows:
        record = record_by_id(connection, str(row[0]))
        if record:
            _take_back_or_keep(connection, record)


def _take_back_or_keep(connection: Connection, record: Record) -> None:
    """Keeps what was written as an edit of its own where others have built on it since."""
    stamp = Stamp(record.person_id, record.device_id, datetime.now(UTC))
    try:
        with connection.writing():
            if is_open(connection, record):
                take_back(connection, record, stamp)
    except ConflictError:
        with connection.writing():
            close_record(connection, record, undoable=True)


def take_back(connection: Connection, record: Record, stamp: Stamp) -> None:
    close_record(connection, record, undoable=False)
    turn(connection, stamp, replace(record, undoable=False), "undo")


def close_record(connection: Connection, record: Record, *, undoable: bool) -> None:
    connection.run(
        "UPDATE history SET open = NULL, undoable = ? WHERE id = ?", (int(undoable), record.id)
    )


def is_open(connection: Connection, record: Record) -> bool:
    row = connection.row("SELECT open FROM history WHERE id = ?", (record.id,))
    return row is not None and row[0] is not None
