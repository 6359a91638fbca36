"""What can be asked about statements: themselves, their texts, details and readings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import cast

from annotations_db.errors import NotFoundError
from annotations_db.model import (
    Attribute,
    AttributeId,
    AttributeValue,
    CanonicalText,
    PersonId,
    Reading,
    Source,
    SourceId,
    Statement,
    StatementId,
    StatementRow,
    Status,
    TextId,
)
from annotations_db.store.connection import Connection, Value, ids_to_json
from annotations_db.store.likeness import statements_like
from annotations_db.store.rows import ATTRIBUTES, STATEMENTS, VALUES, text_to_time, time_to_text
from annotations_db.store.search import statements_with
from annotations_db.store.texts import has_text, load_source, load_text
from annotations_db.store.varints import varint
from annotations_db.text.searching import search_query

_TEXTS_KEPT = 4
_PAGE = 500


class Statements:
    """Reads of a store. ``put_reading`` and ``put_statuses`` write, as readings stand outside
    history.
    """

    _db: Connection
    _texts: dict[TextId, CanonicalText]

    def statement(self, statement_id: StatementId) -> Statement:
        row = self._db.row(
            f"SELECT {STATEMENTS.select} FROM statements WHERE id = ?", (statement_id,)
        )
        if row is None:
            raise NotFoundError("statement-not-found", ref=statement_id)
        return STATEMENTS.entity(row)

    def has_statement(self, statement_id: StatementId) -> bool:
        return self._db.row("SELECT 1 FROM statements WHERE id = ?", (statement_id,)) is not None

    def statements(self) -> Iterator[Statement]:
        """All, by position; read in pages, so that no query stays open between them."""
        position, number = "", 0
        while True:
            rows = self._db.rows(
                f"SELECT number, {STATEMENTS.select} FROM statements"
                f" WHERE (position, number) > (?, ?) ORDER BY position, number LIMIT {_PAGE}",
                (position, number),
            )
            found = [STATEMENTS.entity(row[1:]) for row in rows]
            yield from found
            if len(rows) < _PAGE:
                return
            position, number = found[-1].position, cast("int", rows[-1][0])

    def neighbour(self, statement_id: StatementId, step: int) -> StatementId | None:
        """The statement so many places after this one, or before it where ``step`` is negative;
        None beyond either end. Raises NotFoundError where this one is not there.
        """
        row = self._db.row("SELECT position, number FROM statements WHERE id = ?", (statement_id,))
        if row is None:
            raise NotFoundError("statement-not-found", ref=statement_id)
        if step == 0:
            return statement_id
        beyond, order = (">", "ASC") if step > 0 else ("<", "DESC")
        found = self._db.row(
            f"SELECT id FROM statements WHERE (position, number) {beyond} (?, ?)"
            f" ORDER BY position {order}, number {order} LIMIT 1 OFFSET ?",
            (row[0], row[1], abs(step) - 1),
        )
        return StatementId(cast("str", found[0])) if found is not None else None

    def statement_count(self) -> int:
        return self._db.number("SELECT count(*) FROM statements")

    def statement_rows(
        self, *, offset: int, limit: int, person_id: PersonId | None
    ) -> list[StatementRow]:
        """A page of all statements, by position; counts are made for the page alone."""
        return self._rows_of(
            "SELECT number FROM statements ORDER BY position, number LIMIT ? OFFSET ?",
            (limit, offset, person_id),
        )

    def statement_rows_of(
        self, ids: Sequence[StatementId], person_id: PersonId | None
    ) -> dict[StatementId, StatementRow]:
        """The same for some statements; those that are gone are not in it."""
        rows = self._rows_of(
            "SELECT number FROM statements WHERE id IN (SELECT value FROM json_each(?))",
            (ids_to_json(ids), person_id),
        )
        return {each.statement.id: each for each in rows}

    def _rows_of(self, page: str, parameters: Sequence[Value]) -> list[StatementRow]:
        rows = self._db.rows(
            f"SELECT texts.length, (SELECT count(*) FROM annotations"
            f" WHERE statement_id = statements.id), coalesce(readings.status, 'to read'),"
            f" (SELECT sz FROM statement_search_docsize size WHERE size.id = statements.number),"
            f" {STATEMENTS.select}"
            f" FROM ({page}) page"
            f" JOIN statements ON statements.number = page.number"
            f" JOIN texts ON texts.id = statements.text_id"
            f" LEFT JOIN readings ON readings.statement_id = statements.id"
            f" AND readings.person_id = ?"
            f" ORDER BY statements.position, statements.number",
            parameters,
        )
        found = [(STATEMENTS.entity(row[4:]), row) for row in rows]
        details = self._details([statement.id for statement, _ in found])
        return [
            StatementRow(
                statement,
                length=cast("int", row[0]),
                highlights=cast("int", row[1]),
                status=cast("Status", row[2]),
                words=varint(cast("bytes", row[3] or b"")),
                details=details.get(statement.id, {}),
            )
            for statement, row in found
        ]

    def find_statements(self, ref: str) -> list[Statement]:
        """Those that ``ref`` names: by id, by the beginning of an id, or by title.

        Upper and lower case differ in a title only where that tells two apart.
        """
        exact = self._where("id = ?", (ref,))
        if exact:
            return exact
        # U+FFFF sorts after all that an id can hold
        found = self._where(
            "(id >= ?1 AND id < ?1 || ?2) OR title = ?3", (ref.lower(), "\uffff", ref)
        )
        if found or not ref:
            return found if ref else []
        folded = ref.casefold()
        return [each for each in self.statements() if each.title.casefold() == folded]

    def titles_by_source(self, source_ids: Sequence[SourceId]) -> dict[SourceId, str]:
        """The titles of statements that were made from these very bytes."""
        rows = self._db.rows(
            "SELECT source_id, title FROM statements"
            " WHERE source_id IN (SELECT value FROM json_each(?))",
            (ids_to_json(source_ids),),
        )
        return {SourceId(str(source_id)): str(title) for source_id, title in rows}

    def statements_by_content(self) -> dict[str, StatementId]:
        """The statements by the SHA-256 of the bytes they were made from, and of their words."""
        rows = self._db.rows(
            "SELECT statements.id, source_id, texts.sha256 FROM statements"
            " JOIN texts ON texts.id = text_id ORDER BY position DESC, number DESC"
        )
        found: dict[str, StatementId] = {}
        for statement_id, source_id, words in rows:
            found[str(words)] = StatementId(str(statement_id))
            if source_id is not None:
                found[str(source_id)] = StatementId(str(statement_id))
        return found

    def last_statement_position(self) -> str | None:
        row = self._db.row("SELECT max(position) FROM statements")
        return cast("str | None", row[0]) if row else None

    def text(self, text_id: TextId) -> CanonicalText:
        """A text is never changed, so the last few are remembered."""
        found = self._texts.pop(text_id, None) or load_text(self._db, text_id)
        self._texts[text_id] = found
        if len(self._texts) > _TEXTS_KEPT:
            del self._texts[next(iter(self._texts))]
        return found

    def text_of(self, statement_id: StatementId) -> CanonicalText:
        return self.text(self.statement(statement_id).text_id)

    def has_text(self, text_id: TextId) -> bool:
        return has_text(self._db, text_id)

    def source(self, source_id: SourceId) -> Source:
        return load_source(self._db, source_id)

    def attributes(self) -> Sequence[Attribute]:
        rows = self._db.rows(f"SELECT {ATTRIBUTES.select} FROM attributes ORDER BY position, id")
        return ATTRIBUTES.entities(rows)

    def attribute_values(self, statement_id: StatementId) -> Sequence[AttributeValue]:
        rows = self._db.rows(
            f"SELECT {VALUES.select} FROM attribute_values"
            " JOIN attributes ON attributes.id = attribute_id"
            " WHERE statement_id = ? ORDER BY attributes.position, attributes.id",
            (statement_id,),
        )
        return VALUES.entities(rows)

    def values_of(self, attribute_id: AttributeId) -> Sequence[AttributeValue]:
        rows = self._db.rows(
            f"SELECT {VALUES.select} FROM attribute_values WHERE attribute_id = ?"
            " ORDER BY statement_id",
            (attribute_id,),
        )
        return VALUES.entities(rows)

    def search(self, question: str) -> list[StatementId]:
        """The statements that hold all words of the question, best first."""
        return statements_with(self._db, question)

    def titled(self, question: str, most: int) -> list[Statement]:
        """At most so many statements whose titles hold all words of the question, each perhaps only
        begun, best first.
        """
        query = search_query(question)
        if not query:
            return []
        rows = self._db.rows(
            f"SELECT {STATEMENTS.select} FROM title_search"
            " JOIN statements ON statements.number = title_search.rowid"
            " WHERE title_search MATCH ? ORDER BY rank, statements.position LIMIT ?",
            (query, most),
        )
        return [STATEMENTS.entity(row) for row in rows]

    def like(self, words: str, most: int) -> list[StatementId]:
        """At most so many statements that hold some of the words, best first."""
        return statements_like(self._db, words, most)

    def reading(self, statement_id: StatementId, person_id: PersonId) -> Reading | None:
        row = self._db.row(
            "SELECT status, at, position FROM readings WHERE statement_id = ? AND person_id = ?",
            (statement_id, person_id),
        )
        if row is None:
            return None
        status, at, position = row
        return Reading(
            statement_id,
            person_id,
            cast("Status", status),
            text_to_time(str(at)),
            cast("int", position),
        )

    def readings(self, statement_id: StatementId) -> list[Reading]:
        """How far each person is with a statement, the first to say so first."""
        rows = self._db.rows(
            "SELECT person_id, status, at, position FROM readings WHERE statement_id = ?"
            " ORDER BY at, person_id",
            (statement_id,),
        )
        return [
            Reading(
                statement_id,
                cast("PersonId", person_id),
                cast("Status", status),
                text_to_time(str(at)),
                cast("int", position),
            )
            for person_id, status, at, position in rows
        ]

    def put_reading(self, reading: Reading) -> None:
        """Raises ProjectError, and ConflictError where statement or person are gone."""
        with self._db.writing():
            self._db.run(
                "INSERT OR REPLACE INTO readings (statement_id, person_id, status, at, position)"
                " VALUES (?, ?, ?, ?, ?)",
                (
                    reading.statement_id,
                    reading.person_id,
                    reading.status,
                    time_to_text(reading.at),
                    reading.position,
                ),
            )

    def put_statuses(
        self, ids: Sequence[StatementId], person_id: PersonId, status: Status, at: datetime
    ) -> None:
        """The same of several at once, wherever the person is in them; statements that are gone
        are left out.
        """
        with self._db.writing():
            self._db.run(
                "INSERT INTO readings (statement_id, person_id, status, at, position)"
                " SELECT value, ?, ?, ?, 0 FROM json_each(?)"
                " WHERE value IN (SELECT id FROM statements)"
                " ON CONFLICT (statement_id, person_id)"
                " DO UPDATE SET status = excluded.status, at = excluded.at",
                (person_id, status, time_to_text(at), ids_to_json(ids)),
            )

    def _where(self, condition: str, parameters: Sequence[Value]) -> list[Statement]:
        rows = self._db.rows(
            f"SELECT {STATEMENTS.select} FROM statements WHERE {condition}"
            " ORDER BY position, number",
            parameters,
        )
        return STATEMENTS.entities(rows)

    def _details(self, ids: Sequence[StatementId]) -> dict[StatementId, dict[str, str]]:
        rows = self._db.rows(
            "SELECT statement_id, iif(key <> '', key, name), value FROM attribute_values"
            " JOIN attributes ON attributes.id = attribute_id"
            " WHERE statement_id IN (SELECT value FROM json_each(?))"
            " ORDER BY attributes.position",
            (ids_to_json(ids),),
        )
        details: dict[StatementId, dict[str, str]] = {}
        for statement_id, name, value in rows:
            details.setdefault(StatementId(str(statement_id)), {})[str(name)] = str(value)
        return details
