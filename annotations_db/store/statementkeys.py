"""What statements are sorted, grouped and found by: one value each, never whole statements."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from annotations_db.model import PersonId, StatementId
from annotations_db.store.connection import Connection, Value, ids_to_json
from annotations_db.store.varints import varint


class StatementKeys:
    """Reads of a store; statements without a value are not in the answer."""

    _db: Connection

    def ordered_ids(self) -> list[StatementId]:
        """All, by position."""
        rows = self._db.rows("SELECT id FROM statements ORDER BY position, number")
        return [cast("StatementId", row[0]) for row in rows]

    def statement_titles(self) -> dict[StatementId, str]:
        return self._pairs("SELECT id, title FROM statements")

    def statement_languages(self) -> dict[StatementId, str]:
        return self._pairs("SELECT id, language FROM statements WHERE language <> ''")

    def statement_values(self, detail: str) -> dict[StatementId, str]:
        """One detail, by its key, or by its name or id where it is the project's own."""
        return self._pairs(
            "SELECT statement_id, value FROM attribute_values WHERE attribute_id IN"
            " (SELECT id FROM attributes WHERE iif(key <> '', key, name) = ?1 OR id = ?1)",
            (detail,),
        )

    def statement_statuses(self, person_id: PersonId | None) -> dict[StatementId, str]:
        return self._pairs(
            "SELECT statement_id, status FROM readings WHERE person_id = ?", (person_id,)
        )

    def statement_highlights(
        self, ids: Collection[StatementId] | None = None
    ) -> dict[StatementId, int]:
        """How many highlights each has that has any; of all, or of these."""
        which, parameters = _those("statement_id", ids)
        rows = self._db.rows(
            f"SELECT statement_id, count(*) FROM annotations {which} GROUP BY statement_id",
            parameters,
        )
        return dict(cast("list[tuple[StatementId, int]]", rows))

    def statement_lengths(self) -> dict[StatementId, int]:
        """How many words each text has, as the search index counts them."""
        rows = self._db.rows(
            "SELECT statements.id, sz FROM statements"
            " JOIN statement_search_docsize size ON size.id = statements.number"
        )
        return {StatementId(str(each)): varint(cast("bytes", size)) for each, size in rows}

    def statement_words(self, ids: Collection[StatementId] | None = None) -> dict[StatementId, str]:
        """Title and details of each, a line each; of all, or of these."""
        which, parameters = _those("statement_id", ids)
        said = self._pairs(
            "SELECT statement_id, group_concat(value, char(10)) FROM attribute_values"
            f" {which} GROUP BY statement_id",
            parameters,
        )
        which, parameters = _those("id", ids)
        titles = self._pairs(f"SELECT id, title FROM statements {which}", parameters)
        return {each: f"{title}\n{said.get(each, '')}" for each, title in titles.items()}

    def _pairs(self, query: str, parameters: tuple[Value, ...] = ()) -> dict[StatementId, str]:
        rows = self._db.rows(query, parameters)
        return dict(cast("list[tuple[StatementId, str]]", rows))


def _those(column: str, ids: Collection[StatementId] | None) -> tuple[str, tuple[Value, ...]]:
    """The condition that a column names one of some statements, with its parameters; None: any."""
    if ids is None:
        return "", ()
    return f"WHERE {column} IN (SELECT value FROM json_each(?))", (ids_to_json(tuple(ids)),)
