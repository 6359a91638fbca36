"""A page of what a search found: texts read, places found, notes and tags named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import cast

from annotations_db.model import StatementId, Tag
from annotations_db.store.connection import Connection, ids_to_json
from annotations_db.store.worded import is_called
from annotations_db.text.blocks import from_json
from annotations_db.text.query.fts import any_of
from annotations_db.text.query.hits import (
    Aside,
    Snippet,
    StatementHits,
    around,
    shortened,
    snippet,
)
from annotations_db.text.query.matching import Marker, Match, Matcher, markers_of
from annotations_db.text.query.sought import Sought
from annotations_db.text.query.tree import Term

MOST = 1000
"""Places counted in one statement; more are only said to be there."""
_ASIDES = 3
_IN = "IN (SELECT value FROM json_each(?))"


class Page:
    """Makes pages for one search."""

    def __init__(self, connection: Connection, sought: Sought, tags: Sequence[Tag]) -> None:
        self._db, self._sought = connection, sought
        self._text = Matcher(sought.at("text", "quote"))
        self._title = Matcher(sought.at("title"))
        self._note = Matcher(sought.at("note"))
        self._quote = Matcher(sought.at("quote"))
        terms = [each for each in sought.everywhere if isinstance(each, Term)]
        self._tags = {
            tag.id: tag.name for tag in tags if any(is_called(tag, term) for term in terms)
        }

    def hits(self, numbers: Sequence[int], snippets: int | None) -> list[StatementHits]:
        """In the order of ``numbers``; ``snippets`` at most of each statement."""
        rows = self._db.rows(
            "SELECT statements.number, statements.id, title, text, blocks FROM statements"
            f" JOIN texts ON texts.id = statements.text_id WHERE statements.number {_IN}",
            (ids_to_json(map(str, numbers)),),
        )
        known = {cast("int", row[0]): row[1:] for row in rows}
        asides = self._asides(numbers)
        return [
            self._one(cast("tuple[str, str, str, str]", known[each]), asides[each], snippets)
            for each in numbers
            if each in known
        ]

    def _one(
        self, row: tuple[str, str, str, str], asides: list[Aside], snippets: int | None
    ) -> StatementHits:
        identity, title, text, blocks = row
        most = None if snippets is None else MOST + 1
        found = self._text.matches(text, _markers(blocks), most=most)
        is_more = snippets is not None and len(found) > MOST
        if self._title.matches(title, most=1):
            asides = [Aside("title", title), *asides]
        return StatementHits(
            StatementId(identity),
            title,
            _snippets(text, found[:snippets]),
            MOST if is_more else len(found),
            is_more,
            tuple(asides),
            "" if found else shortened(text),
        )

    def _asides(self, numbers: Sequence[int]) -> defaultdict[int, list[Aside]]:
        asides: defaultdict[int, list[Aside]] = defaultdict(list)
        which = ids_to_json(map(str, numbers))
        for number, words in (*self._notes(which), *self._quotes(which)):
            asides[number].append(words)
        for number, tag in self._tagged(which):
            asides[number].append(Aside("tag", tag))
        return defaultdict(list, {number: each[:_ASIDES] for number, each in asides.items()})

    def _notes(self, which: str) -> list[tuple[int, Aside]]:
        if self._note.is_idle:
            return []
        rows = self._db.rows(
            "SELECT statements.number, notes.text FROM note_search"
            " JOIN note_numbers ON note_numbers.number = note_search.rowid"
            " JOIN notes ON notes.id = note_numbers.note_id"
            " LEFT JOIN annotations ON annotations.id = notes.annotation_id"
            " JOIN statements ON statements.id = coalesce(notes.statement_id,"
            " annotations.statement_id)"
            f" WHERE note_search MATCH ? AND statements.number {_IN}"
            " ORDER BY annotations.start_at, notes.created",
            (any_of(self._sought.at("note")), which),
        )
        return [self._said(number, text, self._note, "note") for number, text in _texts(rows)]

    def _quotes(self, which: str) -> list[tuple[int, Aside]]:
        if self._quote.is_idle:
            return []
        rows = self._db.rows(
            "SELECT statements.number, a.exact FROM annotations a JOIN statements"
            f" ON statements.id = a.statement_id WHERE a.state <> 'exact'"
            f" AND statements.number {_IN} ORDER BY a.start_at",
            (which,),
        )
        found = [each for each in _texts(rows) if self._quote.matches(each[1], most=1)]
        return [self._said(number, text, self._quote, "quote") for number, text in found]

    def _said(self, number: int, text: str, matcher: Matcher, place: str) -> tuple[int, Aside]:
        words = around(text, matcher.matches(text, most=1))
        return number, Aside("note" if place == "note" else "quote", words)

    def _tagged(self, which: str) -> list[tuple[int, str]]:
        if not self._tags:
            return []
        rows = self._db.rows(
            "SELECT statements.number, tags.id FROM statements CROSS JOIN tags"
            f" WHERE statements.number {_IN} AND tags.id {_IN} AND EXISTS (SELECT 1 FROM"
            " annotation_tags t WHERE t.tag_id = tags.id AND t.statement_id = statements.id)",
            (which, ids_to_json(self._tags)),
        )
        names = {str(tag_id): name for tag_id, name in self._tags.items()}
        return [(number, names[tag_id]) for number, tag_id in _texts(rows)]


def _snippets(text: str, found: Sequence[Match]) -> tuple[Snippet, ...]:
    return tuple(snippet(text, each) for each in found)


def _markers(blocks: str) -> tuple[Marker, ...]:
    """Reading all blocks costs more than looking through the text, and few have markers."""
    return markers_of(from_json(blocks)) if '"marker"' in blocks else ()


def _texts(rows: Sequence[tuple[object, ...]]) -> list[tuple[int, str]]:
    return [(cast("int", number), str(text)) for number, text in rows]
