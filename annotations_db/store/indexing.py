"""What the search index is told when a row is written: statements by text and title, notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotations_db.store.connection import Connection, Value
from annotations_db.store.rows import NOTES, STATEMENTS, Table
from annotations_db.store.search import (
    index_note,
    index_statement,
    index_title,
    unindex_note,
    unindex_statement,
    unindex_title,
)


def index(
    connection: Connection, table: Table[Any], image: Mapping[str, Value], number: int
) -> None:
    """A new row; ``number`` is its rowid."""
    if table is STATEMENTS:
        index_statement(connection, number, str(image["text_id"]))
        index_title(connection, number, str(image["title"]))
    elif table is NOTES:
        index_note(connection, str(image["id"]), str(image["text"]))


def reindex(
    connection: Connection,
    table: Table[Any],
    before: Mapping[str, Value],
    after: Mapping[str, Value],
) -> None:
    """A changed row: all columns before, the changed ones after."""
    if table is NOTES and "text" in after:
        unindex_note(connection, str(before["id"]), str(before["text"]))
        index_note(connection, str(before["id"]), str(after["text"]))
    if table is not STATEMENTS:
        return
    if "text_id" in after:
        number = _number(connection, before)
        unindex_statement(connection, number, str(before["text_id"]))
        index_statement(connection, number, str(after["text_id"]))
    if "title" in after:
        number = _number(connection, before)
        unindex_title(connection, number, str(before["title"]))
        index_title(connection, number, str(after["title"]))


def unindex(connection: Connection, table: Table[Any], image: Mapping[str, Value]) -> None:
    """A row that is about to go."""
    if table is STATEMENTS:
        number = _number(connection, image)
        unindex_statement(connection, number, str(image["text_id"]))
        unindex_title(connection, number, str(image["title"]))
    elif table is NOTES:
        unindex_note(connection, str(image["id"]), str(image["text"]))


def _number(connection: Connection, image: Mapping[str, Value]) -> int:
    return connection.number("SELECT number FROM statements WHERE id = ?", (image["id"],))
