"""Which statements hold most of some words, for what nobody said in just these."""

from __future__ import annotations

from annotations_db.model import StatementId
from annotations_db.store.connection import Connection
from annotations_db.text.searching import search_any


def statements_like(connection: Connection, words: str, most: int) -> list[StatementId]:
    """At most ``most`` statements that hold any of the words, those first that hold the rarest and
    the most of them (FTS5's bm25).
    """
    query = search_any(words)
    if not query:
        return []
    rows = connection.rows(
        "SELECT statements.id FROM statement_search"
        " JOIN statements ON statements.number = statement_search.rowid"
        " WHERE statement_search MATCH ? ORDER BY rank, statements.position LIMIT ?",
        (query, most),
    )
    return [StatementId(str(row[0])) for row in rows]
