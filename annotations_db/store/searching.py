"""Searches of a whole project: which statements, in which order, and page by page what is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from annotations_db.model import (
    Attribute,
    CanonicalText,
    Person,
    PersonId,
    SavedSearch,
    Span,
    StatementId,
    Tag,
)
from annotations_db.store.candidates import Candidates
from annotations_db.store.connection import Connection
from annotations_db.store.pages import Page
from annotations_db.store.patterns import Pattern, found_by
from annotations_db.store.rows import SEARCHES
from annotations_db.store.vocabulary import words_beginning
from annotations_db.text.query.conditions import Known
from annotations_db.text.query.fts import any_of
from annotations_db.text.query.hits import StatementHits
from annotations_db.text.query.matching import Matcher, markers_of
from annotations_db.text.query.parser import parsed
from annotations_db.text.query.question import Question
from annotations_db.text.query.sought import Sought, sought
from annotations_db.text.query.stems import stemmed

_SNIPPETS = 5


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question, before anything of it is read. Belongs to no store, so that it can
    be handed from thread to thread.
    """

    numbers: tuple[int, ...]
    """Of the statements, in order."""
    sought: Sought

    def __len__(self) -> int:
        return len(self.numbers)


class Searches:
    """Reads of a store."""

    _db: Connection
    tags: Callable[[], Sequence[Tag]]
    attributes: Callable[[], Sequence[Attribute]]
    people: Callable[[], Sequence[Person]]
    text_of: Callable[[StatementId], CanonicalText]

    def find(self, question: Question, person_id: PersonId | None = None) -> Found:
        """The statements that a search finds; ``person_id`` is whose status counts.

        Raises InvalidError and NotFoundError for what means nothing, with its place.
        """
        with self._db.one_moment():
            node = parsed(question.typed)
            known = Known(self.tags(), self.attributes(), self.people())
            if question.stems:
                node = stemmed(node, self._words)
            looked_for = sought(node, known)
            words = any_of(looked_for.at("text", "quote")) if question.order == "best" else ""
            numbers = Candidates(self._db, known, person_id).ordered(node, words)
            return Found(tuple(numbers), looked_for)

    def hits(
        self, found: Found, *, limit: int, offset: int = 0, snippets: int | None = _SNIPPETS
    ) -> list[StatementHits]:
        """A page of what was found. ``snippets`` at most of each statement; None for all places.

        Statements that are gone meanwhile are left out.
        """
        with self._db.one_moment():
            page = Page(self._db, found.sought, self.tags())
            return page.hits(found.numbers[offset : offset + limit], snippets)

    def places(self, found: Found, statement_id: StatementId) -> list[Span]:
        """Everything that was found in one statement's text. Raises NotFoundError."""
        text = self.text_of(statement_id)
        matcher = Matcher(found.sought.at("text", "quote"))
        matches = matcher.matches(text.text, markers_of(text.blocks))
        return [each.span for each in matches if each.span.start < each.span.end]

    def statement_ids(self, found: Found) -> list[StatementId]:
        """All statements that were found, in order."""
        rows = self._db.rows("SELECT number, id FROM statements")
        ids = {cast("int", number): StatementId(str(each)) for number, each in rows}
        return [ids[number] for number in found.numbers if number in ids]

    def hits_of_pattern(
        self,
        pattern: Pattern,
        *,
        cancelled: Callable[[], bool] | None = None,
        snippets: int | None = _SNIPPETS,
    ) -> Iterator[StatementHits]:
        """Statement by statement, as they stand in the project, what a regular expression finds in
        the texts. Raises InvalidError where it takes too long, CancelledError.
        """
        return found_by(self._db, pattern, cancelled, snippets)

    def saved_searches(self) -> Sequence[SavedSearch]:
        """All, by name."""
        rows = self._db.rows(f"SELECT {SEARCHES.select} FROM searches ORDER BY name, id")
        return SEARCHES.entities(rows)

    def _words(self, beginning: str) -> list[str]:
        return words_beginning(self._db, beginning)
