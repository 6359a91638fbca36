"""Whether a project is sound: SQLite's checks, and ours of what it cannot know. Changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import cast

from annotations_db.errors import ProjectError
from annotations_db.store.connection import Connection
from annotations_db.store.notewords import differ
from annotations_db.store.rows import TABLES
from annotations_db.store.search import index_fails
from annotations_db.store.texts import load_text
from annotations_db.text.blocks import canonical


def problems(connection: Connection) -> list[str]:
    """The message ids of what is wrong, none if all is well. Reads everything: seconds for a large
    project.

    Raises ProjectError where the file is in use or cannot be read.
    """
    try:
        if connection.rows("PRAGMA integrity_check") == [("ok",)]:
            return [message for message, is_wrong in _CHECKS.items() if is_wrong(connection)]
    except ProjectError as error:
        if error.message != "project-damaged":
            raise
    return ["problem-damaged"]


def _references_fail(connection: Connection) -> bool:
    return bool(connection.rows("PRAGMA foreign_key_check"))


def _texts_differ(connection: Connection) -> bool:
    return any(_differs(connection, str(row[0])) for row in connection.rows("SELECT id FROM texts"))


def _differs(connection: Connection, text_id: str) -> bool:
    try:
        kept = load_text(connection, text_id)
        return canonical(kept.text, kept.blocks, kept.extractor).id != text_id
    except (ValueError, ProjectError):
        return True


def _values_are_nonsense(connection: Connection) -> bool:
    try:
        for table in TABLES:
            for row in connection.each(f"SELECT {table.select} FROM {table.name}"):
                table.entity(row)
    except ProjectError as error:
        if error.message != "project-nonsense":
            raise
        return True
    return False


def _places_differ(connection: Connection) -> bool:
    if connection.row(
        "SELECT 1 FROM annotation_tags t JOIN annotations a ON a.id = t.annotation_id"
        " WHERE t.statement_id <> a.statement_id OR t.start_at <> a.start_at LIMIT 1"
    ):
        return True
    if differ(connection)[0]:
        return True
    pairs = connection.rows("SELECT DISTINCT statement_id, text_id FROM annotations")
    pairs.sort(key=lambda pair: str(pair[1]))
    return any(
        _quotes_differ(connection, str(text_id), [str(pair[0]) for pair in group])
        for text_id, group in groupby(pairs, key=lambda pair: pair[1])
    )


def _quotes_differ(connection: Connection, text_id: str, statement_ids: list[str]) -> bool:
    row = connection.row("SELECT text FROM texts WHERE id = ?", (text_id,))
    text = str(row[0]) if row else ""
    for statement_id in statement_ids:
        rows = connection.rows(
            "SELECT start_at, end_at, exact FROM annotations"
            " WHERE statement_id = ? AND text_id = ?",
            (statement_id, text_id),
        )
        places = cast("list[tuple[int, int, str]]", rows)
        if any(text[start:end] != exact for start, end, exact in places):
            return True
    return False


def _counts_differ(connection: Connection) -> bool:
    row = connection.row(
        "SELECT 1 FROM tags WHERE highlights <>"
        " (SELECT count(*) FROM annotation_tags WHERE tag_id = tags.id) LIMIT 1"
    )
    return row is not None


def _search_differs(connection: Connection) -> bool:
    """The words of statements, titles and notes in their indexes, and those kept of notes."""
    return index_fails(connection) or differ(connection)[1]


_CHECKS: dict[str, Callable[[Connection], bool]] = {
    "problem-references": _references_fail,
    "problem-values": _values_are_nonsense,
    "problem-texts": _texts_differ,
    "problem-places": _places_differ,
    "problem-counts": _counts_differ,
    "problem-search": _search_differs,
}
