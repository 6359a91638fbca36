"""Fills the index of titles and notes, where a file comes from before schema 3."""

from __future__ import annotations

import sqlite3

from annotations_db.text.searching import search_text


def fill(connection: sqlite3.Connection) -> None:
    """Inside the transaction of the migration, after its script."""
    titles = connection.execute("SELECT number, title FROM statements").fetchall()
    connection.executemany(
        "INSERT INTO title_search (rowid, text) VALUES (?, ?)",
        ((number, search_text(title, ())) for number, title in titles),
    )
    connection.execute(
        "INSERT INTO note_numbers (note_id) SELECT id FROM notes ORDER BY created, id"
    )
    notes = connection.execute(
        "SELECT number, text FROM note_numbers JOIN notes ON notes.id = note_id"
    ).fetchall()
    connection.executemany(
        "INSERT INTO note_search (rowid, text) VALUES (?, ?)",
        ((number, search_text(text, ())) for number, text in notes),
    )
