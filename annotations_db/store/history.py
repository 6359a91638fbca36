"""The history in the file: records written, read and turned round. Only ``Store`` calls it, inside
its transactions.

A record holds of each entity only what changed. Undo turns round the record that last did the
edit, redo the undo: so a creation, of which history keeps the key alone, is done again from what
its undo took away.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias, cast

from annotations_db.errors import ConflictError
from annotations_db.model import (
    Change,
    Parameter,
    PersonId,
    Record,
    RecordId,
    RecordKind,
    Stamp,
    StatementId,
)
from annotations_db.store.connection import Connection, Row, Value
from annotations_db.store.rows import (
    READINGS,
    STATEMENTS,
    table_named,
    text_to_time,
    time_to_text,
)
from annotations_db.store.schema import VERSION
from annotations_db.store.writing import Done, Image, Step, Writer

COLUMNS = (
    "h.sequence, h.id, h.kind, h.verb, h.parameters, h.person_id, h.device_id, h.at,"
    " h.statement_id, h.target, h.undoable"
)
STATE = (
    "coalesce((SELECT u.kind FROM history u WHERE u.target = {root}"
    " ORDER BY u.sequence DESC LIMIT 1), 'do')"
)
"""What the newest record about an edit did; ``root`` is the edit's id."""
Told: TypeAlias = Callable[[int, int], None]
"""Hears how many steps are done of how many; what it raises stops the work."""
_TOLD_EVERY = 200


@dataclass(frozen=True)
class Heading:
    """A record but for its number and its changes."""

    stamp: Stamp
    verb: str
    parameters: Mapping[str, Parameter]
    statement_id: StatementId | None = None
    kind: RecordKind = "do"
    target: RecordId | None = None
    undoable: bool = True


def begin_record(
    connection: Connection, heading: Heading, *, open_at: datetime | None = None
) -> Record:
    """Writes the record without changes. ``open_at`` marks a bulk edit that goes on."""
    newest = connection.row("SELECT id FROM history ORDER BY sequence DESC LIMIT 1")
    stamp = heading.stamp
    identity = RecordId(stamp.new_id())
    cursor = connection.run(
        "INSERT INTO history (id, parent_id, person_id, device_id, at, schema_version, verb,"
        " parameters, kind, target, statement_id, undoable, open)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            identity,
            newest[0] if newest else None,
            stamp.person_id,
            stamp.device_id,
            time_to_text(stamp.now),
            VERSION,
            heading.verb,
            json.dumps(dict(heading.parameters), ensure_ascii=False),
            heading.kind,
            heading.target,
            heading.statement_id,
            int(heading.undoable),
            time_to_text(open_at) if open_at else None,
        ),
    )
    return Record(
        sequence=cursor.lastrowid or 0,
        id=identity,
        kind=heading.kind,
        verb=heading.verb,
        parameters=dict(heading.parameters),
        person_id=stamp.person_id,
        device_id=stamp.device_id,
        at=stamp.now,
        statement_id=heading.statement_id,
        target=heading.target,
        undoable=heading.undoable,
    )


def write_steps(
    connection: Connection, sequence: int, steps: Iterable[Step], *, first: int = 0
) -> list[Change]:
    """Does the steps, noted under the record and numbered from ``first``. Raises ConflictError."""
    writer = Writer(connection)
    done = [writer.write(step) for step in _with_readings(connection, steps)]
    writer.finish()
    _note(connection, sequence, done, first)
    return [each.change for each in done]


def _write_many(connection: Connection, sequence: int, steps: list[Step], told: Told) -> None:
    """The same for very many steps: bit by bit, forgetting what is done, as letting go of all of it
    at once would hold up the other threads. Raises what ``told`` raises, too.
    """
    writer, total, number = Writer(connection), len(steps), 0
    steps.reverse()
    while steps:
        some = [steps.pop() for _ in range(min(_TOLD_EVERY, len(steps)))]
        done = [writer.write(step) for step in _with_readings(connection, some)]
        _note(connection, sequence, done, number)
        number += len(done)
        told(min(number, total), total)
    writer.finish()


def _note(connection: Connection, sequence: int, done: Sequence[Done], first: int) -> None:
    connection.raw.executemany(
        "INSERT INTO history_changes (sequence, number, entity, key, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                sequence,
                number,
                each.step.table.name,
                each.step.key,
                _to_json(each.step.before),
                _to_json(each.step.after),
            )
            for number, each in enumerate(done, first)
        ],
    )


def _with_readings(connection: Connection, steps: Iterable[Step]) -> Iterator[Step]:
    """The steps; before a statement is deleted its readings are, as they are now.

    Readings are written outside history, so what an earlier record knows of them is not asked for.
    """
    for step in steps:
        if step.table is STATEMENTS and step.after is None:
            for row in connection.rows(
                f"SELECT {READINGS.select} FROM readings WHERE statement_id = ?", (step.key,)
            ):
                image = dict(zip(READINGS.columns, row, strict=True))
                yield Step(READINGS, READINGS.key_of(image), image, None)
        if step.table is not READINGS or step.after is not None:
            yield step


def record_of(row: Row) -> Record:
    """A record from ``COLUMNS``, and ``STATE`` behind them if it was asked; without changes."""
    sequence, identity, kind, verb, parameters, person, device, at, statement, target, undoable = (
        cast("tuple[Any, ...]", row[:11])
    )
    return Record(
        sequence=sequence,
        id=RecordId(identity),
        kind=kind,
        verb=verb,
        parameters=json.loads(parameters),
        person_id=PersonId(person),
        device_id=device,
        at=text_to_time(at),
        statement_id=statement,
        target=target,
        undone=kind == "do" and row[11:] == ("undo",),
        undoable=bool(undoable),
    )


def next_undo(connection: Connection, stamp: Stamp, *, of_all: bool) -> Record | None:
    """The newest edit that is done: by this person on this device, or of all."""
    mine, who = _by(stamp, of_all=of_all)
    row = connection.row(
        f"SELECT {COLUMNS} FROM history h WHERE h.kind = 'do' AND h.undoable AND h.open IS NULL"
        f" {mine} AND {STATE.format(root='h.id')} <> 'undo' ORDER BY h.sequence DESC LIMIT 1",
        who,
    )
    return record_of(row) if row else None


def next_redo(connection: Connection, stamp: Stamp, *, of_all: bool) -> Record | None:
    """The edit whose undo is the newest that still holds and no new edit has followed."""
    mine, who = _by(stamp, of_all=of_all)
    newest_edit = connection.number(
        f"SELECT h.sequence FROM history h WHERE h.kind = 'do' AND h.undoable {mine}"
        " ORDER BY h.sequence DESC LIMIT 1",
        who,
    )
    row = connection.row(
        f"SELECT h.target FROM history h WHERE h.kind = 'undo' AND h.undoable {mine}"
        " AND h.sequence > ? AND h.sequence = (SELECT max(u.sequence) FROM history u"
        " WHERE u.target = h.target) ORDER BY h.sequence DESC LIMIT 1",
        (*who, newest_edit),
    )
    return record_by_id(connection, str(row[0])) if row else None


def record_by_id(connection: Connection, record_id: str) -> Record | None:
    row = connection.row(
        f"SELECT {COLUMNS}, {STATE.format(root='h.id')} FROM history h WHERE h.id = ?", (record_id,)
    )
    return record_of(row) if row else None


def turn(
    connection: Connection,
    stamp: Stamp,
    edit: Record,
    kind: RecordKind,
    told: Told | None = None,
) -> Record:
    """Writes the undo or redo of ``edit``; told how far it is, it gives a record without changes.
    ConflictError where what it did is no longer so.
    """
    heading = Heading(
        stamp, edit.verb, edit.parameters, edit.statement_id, kind, edit.id, edit.undoable
    )
    steps = turned(connection, edit)
    for step in steps:
        if step.before == {} and _was_changed(connection, edit, step):
            raise ConflictError("conflict")
    record = begin_record(connection, heading)
    if told is not None:
        _write_many(connection, record.sequence, steps, told)
        return record
    changes = write_steps(connection, record.sequence, steps)
    return replace(record, changes=tuple(changes))


def last_about(connection: Connection, edit: Record) -> int:
    """The sequence of the record that last did or undid the edit: its own if none other."""
    newest = connection.number("SELECT max(sequence) FROM history WHERE target = ?", (edit.id,))
    return newest or edit.sequence


def turned(connection: Connection, edit: Record) -> list[Step]:
    """The steps that take back what was last done about the edit, the last first.

    An entity to be deleted has to be as the last deletion by this edit, its undo or its redo found
    it. If there was none, ``before`` is empty: nothing is known of the entity but its key.
    """
    rows = connection.rows(
        "SELECT entity, key, before, after FROM history_changes WHERE sequence = ?"
        " ORDER BY number DESC",
        (last_about(connection, edit),),
    )
    rows.reverse()
    return [_turned(connection, edit, rows.pop()) for _ in range(len(rows))]


def _turned(connection: Connection, edit: Record, row: Row) -> Step:
    entity, key, before, after = row
    table = table_named(str(entity))
    if before is not None:
        return Step(table, str(key), _from_json(after), _from_json(before))
    deletion = connection.row(
        "SELECT c.before FROM history_changes c JOIN history h ON h.sequence = c.sequence"
        " WHERE c.key = ? AND c.entity = ? AND c.after IS NULL AND c.before IS NOT NULL"
        " AND ? IN (h.id, h.target) ORDER BY c.sequence DESC LIMIT 1",
        (key, entity, edit.id),
    )
    return Step(table, str(key), _from_json(deletion[0] if deletion else "{}"), None)


def _was_changed(connection: Connection, edit: Record, step: Step) -> bool:
    """Whether another edit that holds has changed what this one made.

    What was done before does not count: a detail cleared and set again has its old key.
    """
    root = "coalesce(h.target, h.id)"
    row = connection.row(
        "SELECT 1 FROM history_changes c JOIN history h ON h.sequence = c.sequence"
        " WHERE c.key = ? AND c.entity = ? AND c.sequence > ? AND h.kind <> 'undo'"
        f" AND {root} <> ? AND {STATE.format(root=root)} <> 'undo' LIMIT 1",
        (step.key, step.table.name, edit.sequence, edit.id),
    )
    return row is not None


def _by(stamp: Stamp, *, of_all: bool) -> tuple[str, tuple[Value, ...]]:
    if of_all:
        return "", ()
    return "AND h.person_id = ? AND h.device_id = ?", (stamp.person_id, stamp.device_id)


def _to_json(image: Image | None) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False)


def _from_json(text: Value) -> Image | None:
    return None if text is None else json.loads(str(text))
