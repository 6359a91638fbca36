"""The search index over the statements' search text: which statements hold the words, not where.

The index keeps no text (``content=''``), so forgetting a statement needs the very words it was
given: they are made again from the stored text. A change to ``search_text`` therefore needs a
migration that builds the index anew; a test over a file of each released schema notices one that
has none.
"""

from __future__ import annotations

from annotations_db.model import StatementId
from annotations_db.store.connection import Connection
from annotations_db.store.texts import load_text
from annotations_db.text.searching import search_query, search_text


def index_statement(connection: Connection, number: int, text_id: str) -> None:
    connection.run(
        "INSERT INTO statement_search (rowid, text) VALUES (?, ?)",
        (number, _words(connection, text_id)),
    )


def unindex_statement(connection: Connection, number: int, text_id: str) -> None:
    connection.run(
        "INSERT INTO statement_search (statement_search, rowid, text) VALUES ('delete', ?, ?)",
        (number, _words(connection, text_id)),
    )


def _words(connection: Connection, text_id: str) -> str:
    text = load_text(connection, text_id)
    return search_text(text.text, text.blocks)


def statements_with(connection: Connection, question: str) -> list[StatementId]:
    """The statements that hold all words of the question, best first; none where it has no word."""
    query = search_query(question)
    if not query:
        return []
    rows = connection.rows(
        "SELECT statements.id FROM statement_search"
        " JOIN statements ON statements.number = statement_search.rowid"
        " WHERE statement_search MATCH ? ORDER BY rank, statements.position",
        (query,),
    )
    return [StatementId(str(row[0])) for row in rows]
