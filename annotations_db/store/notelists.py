"""Lists of all notes of a project, page by page."""

from __future__ import annotations

from annotations_db.model import Note, StatementId
from annotations_db.questions import NoteQuery, NoteRow
from annotations_db.store.connection import Connection, Row, Value
from annotations_db.store.rows import NOTES
from annotations_db.text.folding import fold

_FROM = (
    " FROM notes LEFT JOIN annotations ON annotations.id = notes.annotation_id"
    " LEFT JOIN statements"
    " ON statements.id = coalesce(notes.statement_id, annotations.statement_id)"
    " LEFT JOIN tags ON tags.id = notes.tag_id"
)
_ON = {
    "highlight": "notes.annotation_id IS NOT NULL",
    "statement": "notes.statement_id IS NOT NULL",
    "tag": "notes.tag_id IS NOT NULL",
    "project": "coalesce(notes.annotation_id, notes.statement_id, notes.tag_id) IS NULL",
}
_ORDER = {
    "newest": "notes.modified DESC, notes.id",
    "place": "statements.position IS NULL, statements.position, statements.number,"
    " annotations.start_at IS NOT NULL, annotations.start_at, tags.name IS NULL, tags.name,"
    " notes.created, notes.id",
}


class NoteLists:
    """Reads of a store."""

    _db: Connection

    def note_rows(self, query: NoteQuery, *, limit: int, offset: int = 0) -> list[NoteRow]:
        """A page of the notes that fit: the one changed last first, or by statement and place,
        those on tags and on the project after all others.
        """
        where, parameters = _conditions(self._db, query)
        rows = self._db.rows(
            f"SELECT {NOTES.select}, statements.id, statements.title, annotations.exact, tags.name"
            f"{_FROM}{where} ORDER BY {_ORDER[query.order]} LIMIT ? OFFSET ?",
            (*parameters, limit, offset),
        )
        return [_row(row) for row in rows]

    def note_count(self, query: NoteQuery) -> int:
        """How many fit."""
        where, parameters = _conditions(self._db, query)
        return self._db.number(f"SELECT count(*){_FROM}{where}", parameters)


def _conditions(connection: Connection, query: NoteQuery) -> tuple[str, tuple[Value, ...]]:
    conditions: list[str] = []
    parameters: list[Value] = []
    if query.places:
        conditions.append(f"({' OR '.join(_ON[each] for each in sorted(query.places))})")
    if query.author_id is not None:
        conditions.append("notes.author_id = ?")
        parameters.append(query.author_id)
    if query.private:
        conditions.append("notes.private")
    if words := fold(query.text.strip()):
        # SQLite's own comparison knows no accents, and no case but that of English
        connection.raw.create_function("folded", 1, _folded, deterministic=True)
        said = "notes.text || char(10) || coalesce(annotations.exact, '')"
        conditions.append(f"instr(folded({said}), ?)")
        parameters.append(words)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return where, tuple(parameters)


def _folded(text: str) -> str:
    return fold(text)


def _row(row: Row) -> NoteRow:
    note: Note = NOTES.entity(row[:-4])
    statement, title, quote, tag = row[-4:]
    return NoteRow(
        note=note,
        statement_id=None if statement is None else StatementId(str(statement)),
        title=str(title or ""),
        quote=str(quote or ""),
        tag=str(tag or ""),
    )
