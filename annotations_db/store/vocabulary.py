"""The words that the search index of a project knows."""

from __future__ import annotations

from annotations_db.store.connection import Connection

_INDICES = ("statement_search", "title_search", "note_search")


def words_beginning(connection: Connection, beginning: str) -> list[str]:
    """All folded words that begin so, each once.

    FTS5 shows its words as a table, which is made for the connection alone and never in the file.
    """
    for index in _INDICES:
        connection.raw.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{index}_words"
            f" USING fts5vocab(main, {index}, row)"
        )
    union = " UNION ".join(
        f"SELECT term FROM temp.{index}_words WHERE term >= ?1 AND term < ?2" for index in _INDICES
    )
    # U+FFFF sorts after all that a word can hold
    rows = connection.rows(union, (beginning, beginning + "\uffff"))
    return [str(row[0]) for row in rows]
