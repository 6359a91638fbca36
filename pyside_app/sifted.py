"""Which highlights of a statement a filter shows; asked often, worked out when something changed.
No Qt here.
"""

from __future__ import annotations

from annotations_db.edits.tagtree import TagTree
from annotations_db.filters import Filter, Sieve, Wordings
from annotations_db.model import Highlight
from pyside_app.marked import Marked, place_of


class Sifted:
    """One filter at a time, over the tags and highlights as they are when it is asked."""

    def __init__(self, tree: TagTree) -> None:
        self._wordings = Wordings(tree)
        self._sieve: tuple[Filter, Sieve] | None = None
        self._shown: tuple[tuple[Sieve, Marked, int], list[Highlight]] | None = None

    def lets_through(self, wanted: Filter, tree: TagTree, highlight: Highlight) -> bool:
        """Whether the filter shows a highlight."""
        return self._of(wanted, tree).lets_through(highlight)

    def shown(self, wanted: Filter, tree: TagTree, marked: Marked) -> list[Highlight]:
        """Those that the filter lets through, in text order."""
        basis = (self._of(wanted, tree), marked, marked.changes)
        if self._shown is None or self._shown[0] != basis:
            kept = basis[0].kept(marked.highlights.values())
            self._shown = (basis, sorted(kept, key=place_of))
        return list(self._shown[1])

    def _of(self, wanted: Filter, tree: TagTree) -> Sieve:
        if self._wordings.tags is not tree:
            self._wordings, self._sieve = Wordings(tree), None
        if self._sieve is None or self._sieve[0] is not wanted:
            self._sieve = (wanted, Sieve(wanted, self._wordings))
        return self._sieve[1]
