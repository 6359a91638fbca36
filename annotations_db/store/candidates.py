"""Which statements a search finds: FTS5 for words, SQL for the rest, put together as sets.

Sets of numbers are quick: ten thousand are joined in a fraction of the time that reading takes.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.model import PersonId
from annotations_db.store.connection import Connection, Value, ids_to_json
from annotations_db.store.worded import NOTES, Worded, listed, numbers_of, tagged
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
from annotations_db.text.query.fts import ranking
from annotations_db.text.query.tree import (
    All,
    Any,
    Field,
    Near,
    Node,
    Not,
    Term,
    is_of_words,
    wanted,
)

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
                return self._of_words(node)
            case Any() | All() if is_of_words(node):
                return self._of_words(node)
            case Field():
                return self._fitting(condition(node, self._known))
            case Not(part):
                return self._all() - self.numbers(part)
            case Any(parts):
                return frozenset().union(*map(self.numbers, _gathered(parts, Any)))
            case All(parts):
                return self._in_all(_gathered(parts, All))

    def ordered(self, node: Node, words: str) -> list[int]:
        """The same, best first: by how FTS5 ranks them for ``words``, its query; those that it does
        not find at the end, by position. "" orders all by position.

        To rank is most of the work: words alone are looked for and ranked at once, of others only
        the statements found are ranked.
        """
        ranked = self._words.ranked(words) if is_of_words(node) and words else []
        numbers = self.numbers(node)
        if words and not ranked:
            ranked = self._words.ranked(words, among=numbers)
        found = [each for each in ranked if each in numbers]
        if len(found) < len(numbers):
            rest = numbers.difference(found)
            placed = listed(self._db, "SELECT number FROM statements ORDER BY position, number")
            found += [number for number in placed if number in rest]
        return found

    def _in_all(self, parts: Sequence[Node]) -> frozenset[int]:
        # What is wrong in any part is said, also where another finds nothing
        without = [self.numbers(each.part) for each in parts if isinstance(each, Not)]
        having = [self.numbers(each) for each in parts if not isinstance(each, Not)]
        found = frozenset.intersection(*having) if having else self._all()
        return found.difference(*without)

    def _of_words(self, node: Node) -> frozenset[int]:
        """FTS5 joins the words itself, where all of them stand in texts. Only where a word stands
        beside a text that has not all of them, each is looked for by itself.
        """
        in_text = self._words.in_text(ranking(node))
        beside = frozenset().union(*map(self._words.beside_text, wanted(node)))
        return in_text if beside <= in_text else in_text | self._one_by_one(node)

    def _one_by_one(self, node: Node) -> frozenset[int]:
        match node:
            case Term() | Near():
                return self._words.anywhere(node)
            case Any(parts):
                return frozenset().union(*map(self._one_by_one, parts))
            case All(parts):
                return frozenset.intersection(*map(self._one_by_one, parts))
            case Field() | Not():
                return self.numbers(node)

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
                return self._where("(lower(language) || '-') LIKE ?", (f"{code}-%",))
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


def _gathered(parts: Sequence[Node], joined: type[All | Any]) -> list[Node]:
    """The parts, those that are words alone as one of them."""
    words = tuple(each for each in parts if is_of_words(each))
    others = [each for each in parts if not is_of_words(each)]
    return [joined(words), *others] if len(words) > 1 else list(parts)
