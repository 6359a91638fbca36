"""What can be asked about the history: its list, and what undo and redo would do next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from annotations_db.model import (
    Change,
    PersonId,
    Record,
    RecordKind,
    Stamp,
    StatementId,
    TagId,
    TextId,
)
from annotations_db.questions import RecordDay, RecordQuery
from annotations_db.store.connection import Connection, Value
from annotations_db.store.history import (
    COLUMNS,
    STATE,
    last_about,
    next_redo,
    next_undo,
    record_of,
    turned,
)
from annotations_db.store.rows import text_to_time, time_to_text
from annotations_db.store.writing import Step

_WRITTEN = "h.sequence NOT IN (SELECT sequence FROM history WHERE open IS NOT NULL)"
"""All but bulk edits that go on; asked so, an index alone can count."""
_LAST_EDITS, _FIRST_CHANGES = 100, 200
_SHOWN = 100
"""An edit of more changes is named without them: its undo would not be shown one by one."""


class Records:
    """Reads of a store."""

    _db: Connection

    def history(
        self,
        *,
        limit: int = 100,
        before: int | None = None,
        statement_id: StatementId | None = None,
    ) -> list[Record]:
        """A page of records, the newest first, without their changes; ``before`` is a sequence."""
        conditions, parameters = ["h.open IS NULL"], list[Value]()
        if before is not None:
            conditions.append("h.sequence < ?")
            parameters.append(before)
        if statement_id is not None:
            conditions.append("h.statement_id = ?")
            parameters.append(statement_id)
        rows = self._db.rows(
            f"SELECT {COLUMNS}, {STATE.format(root='h.id')} FROM history h"
            f" WHERE {' AND '.join(conditions)} ORDER BY h.sequence DESC LIMIT ?",
            (*parameters, limit),
        )
        return [record_of(row) for row in rows]

    def record_rows(self, query: RecordQuery, *, limit: int, offset: int = 0) -> list[Record]:
        """A page of the records that fit, the newest first, without their changes."""
        where, parameters = _where(query)
        rows = self._db.rows(
            f"SELECT {COLUMNS}, {STATE.format(root='h.id')} FROM history h{where}"
            " ORDER BY h.sequence DESC LIMIT ? OFFSET ?",
            (*parameters, limit, offset),
        )
        return [record_of(row) for row in rows]

    def record_count(self, query: RecordQuery, *, after: int = 0) -> int:
        """How many fit, of those written after that sequence."""
        where, parameters = _where(query, after)
        return self._db.number(f"SELECT count(*) FROM history h{where}", parameters)

    def record_days(self, query: RecordQuery, *, limit: int, after: int = 0) -> list[RecordDay]:
        """The days of the newest ``limit`` records that fit, in their order, each with how many lie
        on it; the last one, without a date, is of all that came before.

        ``after`` is a sequence: what was written until then is left out. A day comes twice where a
        clock was wrong.
        """
        where, parameters = _where(query, after)
        rows = self._db.rows(
            f"SELECT h.at FROM history h{where} ORDER BY h.sequence DESC LIMIT ?",
            (*parameters, limit),
        )
        found = [RecordDay(day, count) for day, count in _days(str(row[0]) for row in rows)]
        if len(rows) == limit and (rest := self.record_count(query, after=after) - limit):
            found.append(RecordDay(None, rest))
        return found

    def text_times(self, statement_id: StatementId) -> dict[TextId, datetime]:
        """When each text that a statement has had first came, but for the one it was imported with;
        empty where it was never replaced, or where a copy was sent without its history.
        """
        rows = self._db.rows(
            "SELECT h.at, json_extract(c.before, '$.text_id'), json_extract(c.after, '$.text_id')"
            " FROM history_changes c JOIN history h ON h.sequence = c.sequence"
            " WHERE c.key = ? AND c.entity = 'statements' AND c.before IS NOT NULL"
            " AND json_extract(c.after, '$.text_id') IS NOT NULL ORDER BY c.sequence",
            (statement_id,),
        )
        first = str(rows[0][1]) if rows else ""
        times: dict[TextId, datetime] = {}
        for at, _, after in rows:
            if str(after) != first:
                times.setdefault(TextId(str(after)), text_to_time(str(at)))
        return times

    def tags_put(self, person_id: PersonId) -> list[tuple[TagId, ...]]:
        """The tags that a person has put on with each of their last edits that still hold, the
        newest first; of a very large edit only the first ones, as it has to be known at once.
        """
        rows = self._db.rows(
            "SELECT h.sequence FROM history h WHERE h.kind = 'do' AND h.open IS NULL"
            f" AND h.person_id = ? AND {STATE.format(root='h.id')} <> 'undo'"
            " ORDER BY h.sequence DESC LIMIT ?",
            (person_id, _LAST_EDITS),
        )
        found = (self._tags_put_by(int(str(row[0]))) for row in rows)
        return [each for each in found if each]

    def _tags_put_by(self, sequence: int) -> tuple[TagId, ...]:
        rows = self._db.rows(
            "SELECT key FROM history_changes WHERE sequence = ? AND number < ?"
            " AND entity = 'annotation_tags' AND before IS NULL AND after IS NULL ORDER BY number",
            (sequence, _FIRST_CHANGES),
        )
        return tuple(dict.fromkeys(TagId(str(row[0]).split(" ")[1]) for row in rows))

    def next_size(self, stamp: Stamp, kind: RecordKind, most: int) -> int:
        """How many changes ``undo`` or ``redo`` would make, counted up to just above ``most``."""
        edit = next_redo(self._db, stamp, of_all=False)
        if kind == "undo":
            edit = next_undo(self._db, stamp, of_all=False)
        return 0 if edit is None else self._size(edit, most + 1)

    def next_undo(self, stamp: Stamp, *, of_all: bool = False) -> Record | None:
        """What ``undo`` would take back. Its changes are those it would make, if they are few."""
        return self._with_changes(next_undo(self._db, stamp, of_all=of_all))

    def next_redo(self, stamp: Stamp, *, of_all: bool = False) -> Record | None:
        """What ``redo`` would do again. Its changes are those it would make, if they are few."""
        return self._with_changes(next_redo(self._db, stamp, of_all=of_all))

    def _with_changes(self, edit: Record | None) -> Record | None:
        if edit is None:
            return None
        if self._size(edit, _SHOWN + 1) > _SHOWN:
            return edit
        steps = turned(self._db, edit)
        changes = [change for step in steps if (change := self._foreseen(step)) is not None]
        return replace(edit, changes=tuple(changes))

    def _size(self, edit: Record, most: int) -> int:
        return self._db.number(
            "SELECT count(*) FROM (SELECT 1 FROM history_changes WHERE sequence = ? LIMIT ?)",
            (last_about(self._db, edit), most),
        )

    def _foreseen(self, step: Step) -> Change | None:
        table = step.table
        if step.before is None:
            return Change(None, table.from_image(step.after or {}))
        where = " AND ".join(f"{column} = ?" for column in table.key)
        row = self._db.row(
            f"SELECT {table.select} FROM {table.name} WHERE {where}", table.key_values(step.key)
        )
        if row is None:
            return None
        current = dict(zip(table.columns, row, strict=True))
        after = None if step.after is None else table.from_image(current | step.after)
        return Change(table.from_image(current), after)


def _days(times: Iterable[str]) -> list[tuple[date, int]]:
    found: list[tuple[date, int]] = []
    begin = end = ""
    for at in times:
        if not begin <= at < end:
            day, begin, end = _day_around(at)
            found.append((day, 0))
        found[-1] = (found[-1][0], found[-1][1] + 1)
    return found


def _day_around(at: str) -> tuple[date, str, str]:
    """The day of a time by the system's clock, when it begins, and when the next one does."""
    day = text_to_time(at).astimezone().date()
    begin, end = (
        time_to_text(datetime.combine(each, time()).astimezone())
        for each in (day, day + timedelta(days=1))
    )
    return day, begin, end


def _where(query: RecordQuery, after: int = 0) -> tuple[str, tuple[Value, ...]]:
    conditions, parameters = [_WRITTEN], list[Value]()
    if after:
        conditions.append("h.sequence > ?")
        parameters.append(after)
    if query.statement_id is not None:
        conditions.append("h.statement_id = ?")
        parameters.append(query.statement_id)
    if query.person_id is not None:
        conditions.append("h.person_id = ?")
        parameters.append(query.person_id)
    if query.annotation_id is not None:
        conditions.append(f"h.sequence IN ({_OF_HIGHLIGHT})")
        parameters += [query.annotation_id] * 5
    if query.tag_id is not None:
        conditions.append(f"h.sequence IN ({_OF_TAG})")
        parameters += [query.tag_id] * 2
    return f" WHERE {' AND '.join(conditions)}", tuple(parameters)


# The key of a tagging is the highlight's id, a blank, the tag's id; "!" follows the blank.
_OF_HIGHLIGHT = """
SELECT sequence FROM history_changes WHERE key = ? AND entity = 'annotations'
UNION SELECT sequence FROM history_changes
  WHERE key > ? || ' ' AND key < ? || '!' AND entity = 'annotation_tags'
UNION SELECT sequence FROM history_changes WHERE entity = 'notes' AND key IN (
  SELECT id FROM notes WHERE annotation_id = ?
  UNION SELECT key FROM history_changes
    WHERE entity = 'notes' AND after IS NULL AND before IS NOT NULL
      AND json_extract(before, '$.annotation_id') = ?)"""
_OF_TAG = """
SELECT sequence FROM history_changes WHERE key = ? AND entity = 'tags'
UNION SELECT sequence FROM history_changes
  WHERE substr(key, instr(key, ' ') + 1) = ? AND entity = 'annotation_tags'"""
