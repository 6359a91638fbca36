"""The search index over the search text of statements, titles and notes: which of them hold the
words, not where.

The index keeps no text (``content=''``), so forgetting a statement needs the very words it was
given: they are made again from what is stored. A change to ``search_text`` therefore needs a
migration that builds the index anew; a test over a file of each released schema notices one that
has none.
"""

from __future__ import annotations

from annotations_db.model import StatementId
from annotations_db.store.connection import Connection
from annotations_db.store.texts import load_text, text_without_markers
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


def index_title(connection: Connection, number: int, title: str) -> None:
    connection.run(
        "INSERT INTO title_search (rowid, text) VALUES (?, ?)", (number, search_text(title, ()))
    )


def unindex_title(connection: Connection, number: int, title: str) -> None:
    """``title`` is the one it was indexed with."""
    connection.run(
        "INSERT INTO title_search (title_search, rowid, text) VALUES ('delete', ?, ?)",
        (number, search_text(title, ())),
    )


def index_note(connection: Connection, note_id: str, text: str) -> None:
    cursor = connection.run("INSERT INTO note_numbers (note_id) VALUES (?)", (note_id,))
    connection.run(
        "INSERT INTO note_search (rowid, text) VALUES (?, ?)",
        (cursor.lastrowid, search_text(text, ())),
    )


def unindex_note(connection: Connection, note_id: str, text: str) -> None:
    """``text`` is the one it was indexed with."""
    number = connection.number("SELECT number FROM note_numbers WHERE note_id = ?", (note_id,))
    connection.run(
        "INSERT INTO note_search (note_search, rowid, text) VALUES ('delete', ?, ?)",
        (number, search_text(text, ())),
    )
    connection.run("DELETE FROM note_numbers WHERE number = ?", (number,))


def index_fails(connection: Connection) -> bool:
    """Whether something is not indexed, or what is gone still is. The index holds no words that
    could be compared.
    """
    return any(connection.row(query) is not None for query in _DIFFERENCES)


_DIFFERENCES = (
    *(
        f"SELECT id FROM {table}_docsize EXCEPT SELECT number FROM {rows}"
        f" UNION ALL SELECT * FROM"
        f" (SELECT number FROM {rows} EXCEPT SELECT id FROM {table}_docsize) LIMIT 1"
        for table, rows in (
            ("statement_search", "statements"),
            ("title_search", "statements"),
            ("note_search", "note_numbers"),
        )
    ),
    "SELECT id FROM notes EXCEPT SELECT note_id FROM note_numbers LIMIT 1",
    "SELECT note_id FROM note_numbers EXCEPT SELECT id FROM notes LIMIT 1",
)


def _words(connection: Connection, text_id: str) -> str:
    """Blocks are read only where one has a number or a bullet, which the search text holds."""
    words = text_without_markers(connection, text_id)
    if words is not None:
        return search_text(words, ())
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
