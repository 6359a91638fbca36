"""Single changes written to their rows, with the search index, places and counts that hang on them.

Refuses what is no longer as it was. Knows no history: what it did, it returns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from annotations_db.errors import ConflictError
from annotations_db.model import Change
from annotations_db.store.connection import Connection, Value
from annotations_db.store.indexing import index, reindex, unindex
from annotations_db.store.notewords import follow
from annotations_db.store.rows import ANNOTATIONS, NOTES, RANK, TAGGINGS, TAGS, Table, table_of

Image: TypeAlias = dict[str, Value]


@dataclass(frozen=True)
class Step:
    """What to do to one row: columns as they must be before, and as they are to be after.

    A creation has no ``before``, a deletion no ``after``; a change holds the changed columns only.
    """

    table: Table[Any]
    key: str
    before: Image | None
    after: Image | None


@dataclass(frozen=True)
class Done:
    """A step as it was done: history's images, and the whole entity before and after."""

    step: Step
    change: Change


def steps_of(changes: Iterable[Change]) -> list[Step]:
    """Deletions, changes, creations: so what a deletion frees is free, and what a row refers to is
    there.

    Within each kind the order of ``changes`` is kept, among creations after what they refer to. An
    edit changes an entity once.
    """
    steps = [step for change in changes if (step := _step(change)) is not None]
    return sorted(steps, key=_order)


def _step(change: Change) -> Step | None:
    entity = change.after or change.before
    if entity is None:
        return None
    table = table_of(entity)
    before = None if change.before is None else table.image(change.before)
    after = None if change.after is None else table.image(change.after)
    key = table.key_of(table.image(entity))
    if before is None or after is None:
        return Step(table, key, before, after)
    changed = [column for column in table.columns if before[column] != after[column]]
    if not changed:
        return None
    return Step(table, key, {c: before[c] for c in changed}, {c: after[c] for c in changed})


def _order(step: Step) -> tuple[int, int]:
    rank = RANK[step.table.name]
    if step.after is None:
        return (0, -rank)
    return (1, 0) if step.before is not None else (2, rank)


class Writer:
    """Writes steps inside a transaction; ``finish`` writes what was only counted."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection
        self._tagged: Counter[str] = Counter()
        self._put_below: set[str] = set()
        self._notes: set[str] = set()
        self._noted: set[str] = set()

    def write(self, step: Step) -> Done:
        """Raises ConflictError where the row is not as ``step.before`` says."""
        if step.before is None and step.after is not None:
            return self._create(step, step.after)
        current = self._current(step)
        wanted = step.before or {}
        if any(current[column] != value for column, value in wanted.items()):
            raise ConflictError("conflict")
        if step.after is None:
            return self._delete(step, current)
        return self._change(step, current, step.after)

    def finish(self) -> None:
        """Raises ConflictError where a tag would lie below itself, as two people's moves can make
        it.
        """
        for tag_id in self._put_below:
            self._check_ring(tag_id)
        counts = [(count, tag) for tag, count in self._tagged.items() if count]
        self._db.raw.executemany("UPDATE tags SET highlights = highlights + ? WHERE id = ?", counts)
        self._tagged.clear()
        follow(self._db, self._notes, self._noted)

    def _current(self, step: Step) -> Image:
        table = step.table
        row = self._db.row(
            f"SELECT {table.select} FROM {table.name} WHERE {_where(table)}",
            step.table.key_values(step.key),
        )
        if row is None:
            raise ConflictError("conflict")
        return dict(zip(table.columns, row, strict=True))

    def _create(self, step: Step, image: Image) -> Done:
        table = step.table
        if table is TAGGINGS:
            self._create_tagging(image)
        else:
            marks = ", ".join("?" * len(image))
            cursor = self._db.run(
                f"INSERT INTO {table.name} ({', '.join(image)}) VALUES ({marks})",
                tuple(image.values()),
            )
            index(self._db, table, image, cursor.lastrowid or 0)
        if table is NOTES:
            self._notes.add(step.key)
        done = Step(table, step.key, None, None)
        return Done(done, Change(None, table.from_image(image)))

    def _create_tagging(self, image: Image) -> None:
        cursor = self._db.run(
            "INSERT INTO annotation_tags"
            " (tag_id, statement_id, start_at, annotation_id, author_id, created)"
            " SELECT :tag_id, statement_id, start_at, id, :author_id, :created"
            " FROM annotations WHERE id = :annotation_id",
            image,
        )
        if cursor.rowcount != 1:
            raise ConflictError("conflict")
        self._tagged[str(image["tag_id"])] += 1

    def _change(self, step: Step, current: Image, after: Image) -> Done:
        table = step.table
        assignments = ", ".join(f"{column} = ?" for column in after)
        self._db.run(
            f"UPDATE {table.name} SET {assignments} WHERE {_where(table)}",
            (*after.values(), *step.table.key_values(step.key)),
        )
        reindex(self._db, table, current, after)
        if table is ANNOTATIONS and not after.keys().isdisjoint(("statement_id", "start_at")):
            self._place_taggings(step.key)
        if table is ANNOTATIONS and not after.keys().isdisjoint(
            ("statement_id", "start_at", "exact")
        ):
            self._noted.add(step.key)
        if table is NOTES:
            self._notes.add(step.key)
        if table is TAGS and after.get("parent_id") is not None:
            self._put_below.add(step.key)
        before = {column: current[column] for column in after}
        changed = Change(table.from_image(current), table.from_image(current | after))
        return Done(Step(table, step.key, before, after), changed)

    def _delete(self, step: Step, current: Image) -> Done:
        table = step.table
        unindex(self._db, table, current)
        if table is TAGGINGS:
            self._tagged[str(current["tag_id"])] -= 1
        self._db.run(
            f"DELETE FROM {table.name} WHERE {_where(table)}", step.table.key_values(step.key)
        )
        done = Step(table, step.key, current, None)
        return Done(done, Change(table.from_image(current), None))

    def _check_ring(self, tag_id: str) -> None:
        ring = self._db.row(
            "WITH RECURSIVE above (id) AS (SELECT parent_id FROM tags WHERE id = ?1"
            " UNION SELECT tags.parent_id FROM tags JOIN above ON tags.id = above.id)"
            " SELECT 1 FROM above WHERE id = ?1",
            (tag_id,),
        )
        if ring is not None:
            raise ConflictError("conflict")

    def _place_taggings(self, annotation_id: str) -> None:
        self._db.run(
            "UPDATE annotation_tags SET (statement_id, start_at) ="
            " (SELECT statement_id, start_at FROM annotations WHERE id = annotation_id)"
            " WHERE annotation_id = ?",
            (annotation_id,),
        )


def _where(table: Table[Any]) -> str:
    return " AND ".join(f"{column} = ?" for column in table.key)
