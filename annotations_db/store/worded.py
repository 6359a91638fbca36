"""Which statements have words: in the text, the title, a note, a quote or the name of a tag."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import cast

from annotations_db.model import Tag
from annotations_db.store.connection import Connection, Value, ids_to_json
from annotations_db.text.query.conditions import WordPlace, has_words
from annotations_db.text.query.fts import query_of
from annotations_db.text.query.matching import Matcher
from annotations_db.text.query.tree import Near, Term

NOTES = (
    "SELECT DISTINCT statements.number FROM {} LEFT JOIN annotations"
    " ON annotations.id = notes.annotation_id JOIN statements"
    " ON statements.id = coalesce(notes.statement_id, annotations.statement_id)"
)
"""The statements of some notes, on themselves or on their highlights."""
_NUMBERED = (
    "note_search JOIN note_numbers ON note_numbers.number = note_search.rowid"
    " JOIN notes ON notes.id = note_numbers.note_id"
)
_PARTING = "\n\ue000\n"
"""Between quotes looked through together; a word of its own, so that no phrase spans it."""


def numbers_of(
    connection: Connection, sql: str, parameters: Sequence[Value] = ()
) -> frozenset[int]:
    """The numbers in the first column."""
    return frozenset(listed(connection, sql, parameters))


def listed(connection: Connection, sql: str, parameters: Sequence[Value] = ()) -> list[int]:
    """The same in their order. One text comes over from SQLite many times sooner than ten thousand
    rows.
    """
    row = connection.row(
        f"WITH found (number) AS ({sql}) SELECT json_group_array(number) FROM found", parameters
    )
    return cast("list[int]", json.loads(str(row[0]))) if row is not None else []


def tagged(connection: Connection, tag_ids: Iterable[str] | None = None) -> frozenset[int]:
    """Statements with a highlight that carries any of the tags; without ``tag_ids``, any tag."""
    which = "" if tag_ids is None else " WHERE tags.id IN (SELECT value FROM json_each(?))"
    return numbers_of(
        connection,
        "SELECT number FROM statements WHERE EXISTS (SELECT 1 FROM tags CROSS JOIN"
        f" annotation_tags t ON t.tag_id = tags.id AND t.statement_id = statements.id{which})",
        () if tag_ids is None else (ids_to_json(tag_ids),),
    )


def is_called(tag: Tag, term: Term) -> bool:
    """Whether a tag has the words in its name or in another name of it."""
    return any(has_words(each, term) for each in (tag.name, *tag.aliases))


class Worded:
    """Answers for one project as it is now."""

    def __init__(self, connection: Connection, tags: Sequence[Tag]) -> None:
        self._db, self._tags = connection, tags
        self._texts: dict[str, frozenset[int]] = {}
        self._beside: dict[Term | Near, frozenset[int]] = {}

    def ranked(self, query: str, among: frozenset[int] | None = None) -> list[int]:
        """The statements that FTS5 finds in the texts, best first; of these alone, if given."""
        sql, parameters = (
            "SELECT rowid FROM statement_search WHERE statement_search MATCH ?",
            [query],
        )
        if among is not None:
            # With its sign FTS5 does not begin anew for each number
            sql += " AND +rowid IN (SELECT value FROM json_each(?))"
            parameters.append(json.dumps(list(among)))
        numbers = listed(self._db, f"{sql} ORDER BY rank, rowid", parameters)
        if among is None:
            self._texts[query] = frozenset(numbers)
        return numbers

    def anywhere(self, node: Term | Near) -> frozenset[int]:
        """In any of the places."""
        return self.in_text(query_of(node)) | self.beside_text(node)

    def beside_text(self, node: Term | Near) -> frozenset[int]:
        """In any of the places but the text."""
        if node not in self._beside:
            query = query_of(node)
            found = self._in_title(query) | self._in_note(query) | self._in_lost_quote(node)
            tagged = self._on_tag(node) if isinstance(node, Term) else frozenset()
            self._beside[node] = found | tagged
        return self._beside[node]

    def in_place(self, where: WordPlace, term: Term) -> frozenset[int]:
        """In this place alone."""
        places: dict[str, Callable[[str], frozenset[int]]] = {
            "text": self.in_text,
            "title": self._in_title,
            "note": self._in_note,
        }
        return places[where](query_of(term)) if where in places else self._in_quote(term)

    def in_text(self, query: str) -> frozenset[int]:
        """In the texts, by a query of FTS5."""
        if query not in self._texts:
            self._texts[query] = numbers_of(
                self._db,
                "SELECT rowid FROM statement_search WHERE statement_search MATCH ?",
                (query,),
            )
        return self._texts[query]

    def _in_title(self, query: str) -> frozenset[int]:
        return numbers_of(
            self._db, "SELECT rowid FROM title_search WHERE title_search MATCH ?", (query,)
        )

    def _in_note(self, query: str) -> frozenset[int]:
        return numbers_of(
            self._db, f"{NOTES.format(_NUMBERED)} WHERE note_search MATCH ?", (query,)
        )

    def _in_lost_quote(self, node: Term | Near) -> frozenset[int]:
        """All other quotes are words of the text."""
        rows = self._db.rows(
            "SELECT statements.number, a.exact FROM annotations a"
            " JOIN statements ON statements.id = a.statement_id WHERE a.state <> 'exact'"
        )
        matcher = Matcher([node])
        return frozenset(
            cast("int", number) for number, exact in rows if matcher.matches(str(exact), most=1)
        )

    def _on_tag(self, term: Term) -> frozenset[int]:
        ids = {each.id for each in self._tags if is_called(each, term)}
        return tagged(self._db, ids) if ids else frozenset()

    def _in_quote(self, term: Term) -> frozenset[int]:
        """Statement by statement, where the text has the words: slower than all others."""
        matcher = Matcher([term])
        found = set(self._in_lost_quote(term))
        for number in self.in_text(query_of(term)) - found:
            rows = self._db.rows(
                "SELECT a.exact FROM statements JOIN annotations a ON a.statement_id ="
                " statements.id WHERE statements.number = ?",
                (number,),
            )
            if matcher.matches(_PARTING.join(str(row[0]) for row in rows), most=1):
                found.add(number)
        return frozenset(found)
