"""Searches of a whole project: which statements, in which order, and page by page what is there.

The language of searches takes a part of a start to load, so only a search does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

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
from annotations_db.store.connection import Connection
from annotations_db.store.rows import SEARCHES

if TYPE_CHECKING:
    from annotations_db.store.answering import Found
    from annotations_db.store.patterns import Pattern
    from annotations_db.text.query.hits import StatementHits
    from annotations_db.text.query.question import Question

_SNIPPETS = 5


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
        from annotations_db.store.answering import find  # noqa: PLC0415
        from annotations_db.text.query.conditions import Known  # noqa: PLC0415

        with self._db.one_moment():
            known = Known(self.tags(), self.attributes(), self.people())
            return find(self._db, question, known, person_id)

    def hits(
        self, found: Found, *, limit: int, offset: int = 0, snippets: int | None = _SNIPPETS
    ) -> list[StatementHits]:
        """A page of what was found. ``snippets`` at most of each statement; None for all places.

        Statements that are gone meanwhile are left out.
        """
        from annotations_db.store.pages import Page  # noqa: PLC0415

        with self._db.one_moment():
            page = Page(self._db, found.sought, self.tags())
            return page.hits(found.numbers[offset : offset + limit], snippets)

    def places(self, found: Found, statement_id: StatementId) -> list[Span]:
        """Everything that was found in one statement's text. Raises NotFoundError."""
        from annotations_db.text.query.matching import Matcher, markers_of  # noqa: PLC0415

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
        from annotations_db.store.patterns import found_by  # noqa: PLC0415

        return found_by(self._db, pattern, cancelled, snippets)

    def saved_searches(self) -> Sequence[SavedSearch]:
        """All, by name."""
        rows = self._db.rows(f"SELECT {SEARCHES.select} FROM searches ORDER BY name, id")
        return SEARCHES.entities(rows)
