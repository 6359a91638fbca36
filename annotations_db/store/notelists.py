"""Lists of all notes of a project, page by page, each in an order that an index gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotations_db.model import Note, StatementId, TextId
from annotations_db.questions import NOTE_PLACES, NotePlace, NoteQuery, NoteRow
from annotations_db.store.connection import Row, Value, ids_to_json
from annotations_db.store.rows import NOTES
from annotations_db.store.tags import Tags
from annotations_db.text.folding import fold
from annotations_db.text.searching import search_query

_ON = {
    "highlight": "notes.annotation_id IS NOT NULL",
    "statement": "notes.statement_id IS NOT NULL",
    "tag": "notes.tag_id IS NOT NULL",
    "project": "notes.statement_id IS NULL AND notes.tag_id IS NULL"
    " AND notes.annotation_id IS NULL",
}
_IN_ONE = "notes.placed_in IS NOT NULL"
_NEWEST = (
    "SELECT notes.id FROM notes{where} ORDER BY notes.modified DESC, notes.id LIMIT ? OFFSET ?"
)
# CROSS JOIN has SQLite go through statements in their order; in each, notes lie in order
_IN_STATEMENTS = (
    "SELECT notes.id FROM statements CROSS JOIN notes INDEXED BY notes_by_place"
    " ON notes.placed_in = statements.id{where} ORDER BY statements.position, statements.number,"
    " notes.placed_at, notes.created, notes.id LIMIT ? OFFSET ?"
)
_ON_TAGS = (
    "SELECT notes.id FROM json_each(?) tree CROSS JOIN notes INDEXED BY notes_by_tag"
    " ON notes.tag_id = tree.value{where}"
    " ORDER BY tree.key, notes.created, notes.id LIMIT ? OFFSET ?"
)
_ON_PROJECT = (
    "SELECT notes.id FROM notes INDEXED BY notes_on_project{where}"
    " ORDER BY notes.created, notes.id LIMIT ? OFFSET ?"
)
_FEW = 1000
"""Up to here what was found is sorted; more is met soon on the way through the whole order."""
_FOUND = (
    "WITH tree AS MATERIALIZED (SELECT key, value FROM json_each(?))"
    " SELECT notes.id FROM json_each(?) found CROSS JOIN notes ON notes.id = found.value"
    " LEFT JOIN statements ON statements.id = notes.placed_in"
    " LEFT JOIN tree ON tree.value = notes.tag_id ORDER BY {order} LIMIT ? OFFSET ?"
)
_ORDER = {
    "newest": "notes.modified DESC, notes.id",
    "place": "statements.position IS NULL, statements.position, statements.number,"
    " notes.placed_at, tree.key IS NULL, tree.key, notes.created, notes.id",
}
_ROWS = (
    f"SELECT {NOTES.select}, statements.id, statements.title, annotations.exact, tags.name,"
    " annotations.text_id, iif(annotations.state = 'orphan', NULL, annotations.start_at)"
    " FROM json_each(?) page CROSS JOIN notes ON notes.id = page.value"
    " LEFT JOIN annotations ON annotations.id = notes.annotation_id"
    " LEFT JOIN statements ON statements.id = notes.placed_in"
    " LEFT JOIN tags ON tags.id = notes.tag_id ORDER BY page.key"
)


@dataclass(frozen=True)
class _Part:
    """Some of the notes in an order; ``only`` says which, so that they can be counted."""

    sql: str
    places: frozenset[NotePlace] = frozenset(NOTE_PLACES)
    only: str = ""
    first: tuple[Value, ...] = ()


@dataclass(frozen=True)
class _Found:
    """What the last words asked for were found in, as long as nobody writes."""

    query: NoteQuery
    moment: tuple[int, int]
    ids: list[str]


class NoteLists(Tags):
    """Reads of a store."""

    _found: _Found | None = None

    def note_rows(self, query: NoteQuery, *, limit: int, offset: int = 0) -> list[NoteRow]:
        """A page of the notes that fit: the one changed last first, or by statement and place,
        those on tags and on the project after all others, tags in the order of their tree.
        """
        ids = ids_to_json(self._page_of_notes(query, limit, offset))
        return [_row(row) for row in self._db.rows(_ROWS, (ids,))]

    def notes_saying(self, question: str, most: int) -> list[NoteRow]:
        """At most so many notes that hold all words of the question, the last of them perhaps only
        begun, best first.
        """
        query = search_query(question)
        if not query:
            return []
        ids = self._db.rows(
            "SELECT note_id FROM note_search JOIN note_numbers ON number = note_search.rowid"
            " WHERE note_search MATCH ? ORDER BY rank LIMIT ?",
            (query, most),
        )
        page = ids_to_json(str(row[0]) for row in ids)
        return [_row(row) for row in self._db.rows(_ROWS, (page,))]

    def note_count(self, query: NoteQuery) -> int:
        """How many fit."""
        if fold(query.text.strip()):
            return len(self._find(query))
        return self._count_of_notes(query, "")

    def _find(self, query: NoteQuery) -> list[str]:
        """The ids of all notes that fit, in no order; asked for once for a count and its pages."""
        moment = (self._db.number("PRAGMA data_version"), self._db.raw.total_changes)
        query = replace(query, order="newest")
        if self._found is None or (self._found.query, self._found.moment) != (query, moment):
            where, parameters = _conditions(query, "")
            rows = self._db.rows(f"SELECT notes.id FROM notes{where}", parameters)
            self._found = _Found(query, moment, [str(row[0]) for row in rows])
        return self._found.ids

    def _page_of_notes(self, query: NoteQuery, limit: int, offset: int) -> Iterator[str]:
        if fold(query.text.strip()) and len(found := self._find(query)) <= _FEW:
            sql = _FOUND.format(order=_ORDER[query.order])
            asked = (self._tree_order(), ids_to_json(found), limit, offset)
            yield from (str(row[0]) for row in self._db.rows(sql, asked))
            return
        for part in self._parts(query):
            if limit <= 0:
                return
            where, parameters = _conditions(query, part.only)
            rows = self._db.rows(
                part.sql.format(where=where), (*part.first, *parameters, limit, offset)
            )
            yield from (str(row[0]) for row in rows)
            limit -= len(rows)
            # What is left of the offset is of the parts that follow
            offset = offset - self._count_of_notes(query, part.only) if offset and not rows else 0

    def _parts(self, query: NoteQuery) -> list[_Part]:
        if query.order == "newest":
            return [_Part(_NEWEST)]
        parts = (
            _Part(_IN_STATEMENTS, frozenset({"highlight", "statement"}), _IN_ONE),
            _Part(_ON_TAGS, frozenset({"tag"}), _ON["tag"], (self._tree_order(),)),
            _Part(_ON_PROJECT, frozenset({"project"}), _ON["project"]),
        )
        return [each for each in parts if not query.places or query.places & each.places]

    def _tree_order(self) -> str:
        return ids_to_json(tag.id for tag in self.tags())

    def _count_of_notes(self, query: NoteQuery, only: str) -> int:
        where, parameters = _conditions(query, only)
        return self._db.number(f"SELECT count(*) FROM notes{where}", parameters)


def _conditions(query: NoteQuery, only: str) -> tuple[str, tuple[Value, ...]]:
    conditions: list[str] = [only] if only else []
    parameters: list[Value] = []
    if query.places:
        conditions.append(f"({' OR '.join(f'({_ON[each]})' for each in sorted(query.places))})")
    if query.author_id is not None:
        conditions.append("notes.author_id = ?")
        parameters.append(query.author_id)
    if query.private:
        conditions.append("notes.private")
    if words := fold(query.text.strip()):
        conditions.append("instr(notes.words, ?)")
        parameters.append(words)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return where, tuple(parameters)


def _row(row: Row) -> NoteRow:
    note: Note = NOTES.entity(row[:-6])
    statement, title, quote, tag, text, start = row[-6:]
    return NoteRow(
        note=note,
        statement_id=None if statement is None else StatementId(str(statement)),
        title=str(title or ""),
        quote=str(quote or ""),
        tag=str(tag or ""),
        text_id=None if text is None else TextId(str(text)),
        start=None if start is None else int(start),
    )
