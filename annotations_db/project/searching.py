"""A project searched: what the command line and notebooks ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from annotations_db.edits import searches
from annotations_db.errors import NotFoundError
from annotations_db.model import SavedSearch
from annotations_db.project.marking import Marking

if TYPE_CHECKING:
    from annotations_db.text.query.hits import StatementHits
    from annotations_db.text.query.question import Order

_PAGE = 50


class Searching(Marking):
    """The part of a project that looks for words. Every method may raise ProjectError."""

    def search(
        self,
        query: str,
        *,
        stems: bool = False,
        order: Order = "best",
        snippets: int | None = None,
    ) -> Iterator[StatementHits]:
        """What a search finds, statement by statement, read as it is asked for; of each all places,
        or the first so many ``snippets``.

        ``stems``: English words stand for their other forms too. Raises InvalidError and
        NotFoundError for what means nothing, with its place.
        """
        from annotations_db.text.query.question import Question  # noqa: PLC0415

        found = self.store.find(Question(query, stems, order), self.person_id)
        for offset in range(0, len(found), _PAGE):
            yield from self.store.hits(found, limit=_PAGE, offset=offset, snippets=snippets)

    def search_pattern(
        self,
        pattern: str,
        *,
        snippets: int | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[StatementHits]:
        """What a regular expression finds in the texts, whatever the case, in the project's order.

        Raises InvalidError where it is none or takes too long, CancelledError.
        """
        from annotations_db.store.patterns import Pattern  # noqa: PLC0415

        return self.store.hits_of_pattern(Pattern(pattern), cancelled=cancelled, snippets=snippets)

    def saved_search(self, name: str) -> SavedSearch:
        """The search kept under a name. Raises NotFoundError."""
        for each in self.store.saved_searches():
            if each.name == name:
                return each
        raise NotFoundError("search-not-found", ref=name)

    def save_search(
        self, name: str, query: str, *, stems: bool = False, pattern: bool = False
    ) -> SavedSearch:
        """Keeps a search under a name that no other has. Raises InvalidError, ConflictError."""
        self.perform(
            lambda: searches.save(
                self.store, self.stamp(), name, query, stems=stems, pattern=pattern
            )
        )
        return self.saved_search(" ".join(name.split()))
