"""What a search finds that belongs to no statement. Conditions on statements hold for none of
it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from annotations_db.model import NoteId, PersonId, Tag, TagId
from annotations_db.store.connection import Connection
from annotations_db.text.query.conditions import By, Known, WordPlace, WordsIn, condition, paths_of
from annotations_db.text.query.fts import any_of
from annotations_db.text.query.hits import shortened, snippet
from annotations_db.text.query.matching import Matcher
from annotations_db.text.query.sought import Sought
from annotations_db.text.query.things import NoteHit, TagHit, Thing, Things, holds
from annotations_db.text.query.tree import Field, Near, Node, Term

MOST = 10
"""Tags, and as many notes, that are listed."""
_BEFORE = 12
"""Code points before what was found that a line begins with."""
_ON_NO_STATEMENT = " UNION ALL ".join(
    f"SELECT number FROM notes JOIN note_numbers ON note_id = notes.id WHERE {which}"
    for which in (
        "tag_id IS NOT NULL",
        "statement_id IS NULL AND annotation_id IS NULL AND tag_id IS NULL",
    )
)
_PARTING = "\n\ue000\n"
"""Between a tag's names and its definition; a word of its own, so that no phrase spans it."""


class Beside:
    """Looks for one search."""

    def __init__(self, connection: Connection, known: Known, node: Node, sought: Sought) -> None:
        self._db, self._known, self._node, self._sought = connection, known, node, sought
        self._paths = paths_of(known.tags)
        self._matchers: dict[Term | Near, Matcher] = {}

    def things(self) -> Things:
        """Tags in their order, those first that are called so, then notes by their age."""
        tags = self._tags()
        notes = list(islice(self._notes(), MOST + 1))
        hits: tuple[Thing, ...] = (*tags[:MOST], *notes[:MOST])
        return Things(hits, len(tags) > MOST or len(notes) > MOST)

    def _tags(self) -> list[TagHit]:
        wanted = Matcher(self._sought.everywhere)
        named: list[TagHit] = []
        defined: list[TagHit] = []
        for tag in () if wanted.is_idle else self._known.tags:
            whole = said_of(tag)
            # What is only not excluded is not found
            if not wanted.matches(whole, most=1) or not self._is_true(whole, None, None):
                continue
            is_named = wanted.matches(_PARTING.join((tag.name, *tag.aliases)), most=1)
            hit = TagHit(tag.id, self._paths[tag.id], _around(_defined(tag), wanted))
            (named if is_named else defined).append(hit)
        return named + defined

    def _notes(self) -> Iterator[NoteHit]:
        looked_for = self._sought.at("note")
        if not looked_for:
            return
        wanted = Matcher(looked_for)
        rows = self._db.rows(
            "SELECT notes.id, notes.text, notes.tag_id, notes.author_id FROM note_search"
            " JOIN note_numbers ON note_numbers.number = note_search.rowid"
            " JOIN notes ON notes.id = note_numbers.note_id WHERE note_search MATCH ?"
            f" AND +note_search.rowid IN ({_ON_NO_STATEMENT})"
            " ORDER BY notes.created, notes.id",
            (any_of(looked_for),),
        )
        for note_id, text, tag_id, author_id in rows:
            if self._is_true(str(text), "note", PersonId(str(author_id))):
                on = None if tag_id is None else TagId(str(tag_id))
                words = _around(str(text), wanted)
                yield NoteHit(NoteId(str(note_id)), words, on, self._paths[on] if on else "")

    def _is_true(self, text: str, where: WordPlace | None, author_id: PersonId | None) -> bool:
        def has(term: Term | Near) -> bool:
            if term not in self._matchers:
                self._matchers[term] = Matcher([term])
            return bool(self._matchers[term].matches(text, most=1))

        def fits(field: Field) -> bool:
            match condition(field, self._known):
                case WordsIn(place, term):
                    return place == where and has(term)
                case By(people):
                    return author_id in people
                case _:
                    return False

        return holds(self._node, has, fits)


def said_of(tag: Tag) -> str:
    """All that is looked through of a tag."""
    return _PARTING.join((tag.name, *tag.aliases, _defined(tag)))


def _defined(tag: Tag) -> str:
    said = (tag.definition, tag.include, tag.exclude, *tag.examples)
    return "\n".join(filter(None, said))


def _around(text: str, wanted: Matcher) -> str:
    """On one line, what was found near its beginning; "" where it was found in the names alone and
    there is nothing else.
    """
    found = wanted.matches(text, most=1)
    return snippet(text, found[0], before=_BEFORE).line if found else shortened(text)
