"""Which statements a search finds: FTS5 for words, SQL for the rest, put together as sets.

Sets of numbers are quick: ten thousand are joined in a fraction of the time that reading takes.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.model import PersonId
from annotations_db.store.connection import Connection, Value, ids_to_json
from annotations_db.store.worded import NOTES, Worded, numbers_of, tagged
from annotations_db.text.query.conditions import (
    By,
    Condition,
    Detail,
    Has,
    InLanguage,
    Known,
    ReadAs,
    Tagged,
    Untagged,
    WordsIn,
    condition,
)
from annotations_db.text.query.tree import All, Any, Field, Near, Node, Not, Term

_HIGHLIGHTED = "EXISTS (SELECT 1 FROM annotations a WHERE a.statement_id = statements.id{})"
_IN = "IN (SELECT value FROM json_each(?))"


class Candidates:
    """Answers for one project as it is now and one person. Raises what ``condition`` does."""

    def __init__(self, connection: Connection, known: Known, person_id: PersonId | None) -> None:
        self._db, self._known, self._person_id = connection, known, person_id
        self._words = Worded(connection, known.tags)
        self._every: frozenset[int] | None = None

    def numbers(self, node: Node) -> frozenset[int]:
        """The numbers of the statements."""
        match node:
            case Term() | Near():
                return self._words.anywhere(node)
            case Field():
                return self._fitting(condition(node, self._known))
            case Not(part):
                return self._all() - self.numbers(part)
            case Any(parts):
                return frozenset().union(*map(self.numbers, parts))
            case All(parts):
                return self._in_all(parts)

    def ordered(self, node: Node, words: str) -> list[int]:
        """The same, best first: by how FTS5 ranks them for ``words``, its query; those that it does
        not find at the end, by position. "" orders all by position.
        """
        ranked = self._words.ranked(words) if words else []
        numbers = self.numbers(node)
        found = [each for each in ranked if each in numbers]
        if len(found) < len(numbers):
            rest = numbers.difference(found)
            rows = self._db.rows("SELECT number FROM statements ORDER BY position, number")
            found += [number for (number,) in rows if number in rest]
        return found

    def _in_all(self, parts: Sequence[Node]) -> frozenset[int]:
        # What is wrong in any part is said, also where another finds nothing
        return frozenset.intersection(*map(self.numbers, parts))

    def _all(self) -> frozenset[int]:
        if self._every is None:
            self._every = self._rows("SELECT number FROM statements")
        return self._every

    def _rows(self, sql: str, parameters: Sequence[Value] = ()) -> frozenset[int]:
        return numbers_of(self._db, sql, parameters)

    def _where(self, test: str, parameters: Sequence[Value] = ()) -> frozenset[int]:
        return self._rows(f"SELECT number FROM statements WHERE {test}", parameters)

    def _fitting(self, wanted: Condition) -> frozenset[int]:
        match wanted:
            case WordsIn(where, term):
                return self._words.in_place(where, term)
            case Detail():
                return self._with_detail(wanted)
            case InLanguage(code):
                return self._where("lower(language) = ?", (code,))
            case ReadAs(status):
                return self._read_as(status)
            case Tagged() | Untagged() | Has() | By():
                return self._worked_on(wanted)

    def _worked_on(self, wanted: Tagged | Untagged | Has | By) -> frozenset[int]:
        match wanted:
            case Tagged(tag_ids):
                return tagged(self._db, tag_ids)
            case Untagged():
                return self._all() - self._having("tag")
            case Has(what):
                return self._having(what)
            case By(person_ids):
                return self._by(ids_to_json(person_ids))

    def _having(self, what: str) -> frozenset[int]:
        if what == "note":
            return self._rows(NOTES.format("notes"))
        if what == "tag":
            return tagged(self._db)
        bare = " AND NOT EXISTS (SELECT 1 FROM annotation_tags t WHERE t.annotation_id = a.id)"
        return self._where(_HIGHLIGHTED.format(bare if what == "untagged" else ""))

    def _by(self, people: str) -> frozenset[int]:
        highlighted = self._where(_HIGHLIGHTED.format(f" AND a.author_id {_IN}"), (people,))
        noted = self._rows(f"{NOTES.format('notes')} WHERE notes.author_id {_IN}", (people,))
        return highlighted | noted

    def _read_as(self, status: str) -> frozenset[int]:
        """Who has not begun is to read."""
        return self._where(
            "coalesce((SELECT status FROM readings WHERE statement_id = statements.id"
            " AND person_id = ?), 'to read') = ?",
            (self._person_id, status),
        )

    def _with_detail(self, detail: Detail) -> frozenset[int]:
        """Few values are asked about, however many statements have them."""
        values = self._db.rows(
            "SELECT DISTINCT value FROM attribute_values WHERE attribute_id = ?",
            (detail.attribute_id,),
        )
        fitting = [value for (each,) in values if detail.holds(value := str(each))]
        return self._rows(
            "SELECT statements.number FROM attribute_values JOIN statements"
            f" ON statements.id = statement_id WHERE attribute_id = ? AND value {_IN}",
            (detail.attribute_id, ids_to_json(fitting)),
        )
