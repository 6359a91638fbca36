"""What the file keeps of a note so that it is found: its place, and its words folded.

Both follow from the note and from what it is on (docs/adr/0012), and are written with them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from annotations_db.store.connection import Connection, Row, ids_to_json
from annotations_db.text.folding import fold

_SOURCE = (
    "SELECT notes.id, notes.text || char(10) || coalesce(annotations.exact, ''),"
    " coalesce(notes.statement_id, annotations.statement_id), annotations.start_at,"
    " notes.placed_in, notes.placed_at, notes.words"
    " FROM notes LEFT JOIN annotations ON annotations.id = notes.annotation_id"
)
_UPDATE = "UPDATE notes SET placed_in = ?, placed_at = ?, words = ? WHERE id = ?"
_SOME = " WHERE notes.{} IN (SELECT value FROM json_each(?))"
_AT_ONCE = 1000


def fill(raw: sqlite3.Connection) -> None:
    """Works it out for all notes of a project."""
    notes = raw.execute(_SOURCE)
    while rows := notes.fetchmany(_AT_ONCE):
        raw.executemany(_UPDATE, map(_kept, rows))


def follow(connection: Connection, notes: Collection[str], annotations: Collection[str]) -> None:
    """Works it out again for these notes and for the notes on these annotations."""
    for column, ids in (("id", notes), ("annotation_id", annotations)):
        if ids:
            rows = connection.rows(_SOURCE + _SOME.format(column), (ids_to_json(ids),))
            connection.raw.executemany(_UPDATE, [_kept(row) for row in rows])


def differ(connection: Connection) -> tuple[bool, bool]:
    """Whether a note's place, and whether its words, are not those that follow from it."""
    place_differs = words_differ = False
    for _, said, *place, statement, start, words in connection.each(_SOURCE):
        place_differs = place_differs or place != [statement, start]
        words_differ = words_differ or fold(str(said)) != words
    return place_differs, words_differ


def _kept(row: Row) -> Row:
    note, said, statement, start = row[:4]
    return statement, start, fold(str(said)), note
