"""What a project holds, found by titles, paths and the beginnings of ids."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import AmbiguousError, NotFoundError
from annotations_db.model import (
    CanonicalText,
    Highlight,
    Reading,
    Statement,
    StatementId,
    StatementRow,
    Tag,
    TagId,
)
from annotations_db.project.writing import Writing

StatementRef: TypeAlias = Statement | str
"""A statement, its id, its title, or the beginning of either that no other has."""
HighlightRef: TypeAlias = Highlight | str
"""A highlight, its id, or the beginning of its id that no other has."""
_PAGE = 500


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag with its path and how many highlights have it; ``count_with_children``: it or
    one below it.
    """

    tag: Tag
    path: str
    count: int
    count_with_children: int


class Finding(Writing):
    """The part of a project that is asked. Every method may raise ProjectError."""

    def statements(self) -> list[Statement]:
        """All of them, in the project's order."""
        return list(self.store.statements())

    def statement(self, ref: StatementRef) -> Statement:
        """Raises NotFoundError where there is none, AmbiguousError where there are several."""
        if isinstance(ref, Statement):
            return ref
        found = self.store.find_statements(ref)
        if len(found) != 1:
            titled = self._titled(ref)
            exact = [each for each in titled if each.title == ref.strip()]
            found = exact if len(exact) == 1 else found or titled
        if not found:
            raise NotFoundError("statement-not-found", ref=ref)
        if len(found) > 1:
            raise AmbiguousError("statement-ambiguous", ref=ref, count=len(found))
        return found[0]

    def _titled(self, beginning: str) -> list[Statement]:
        folded = beginning.strip().casefold()
        return [
            each
            for each in self.store.statements()
            if folded and each.title.casefold().startswith(folded)
        ]

    def rows(self) -> Iterator[StatementRow]:
        """All statements with their length, count of highlights, details and the author's
        status.
        """
        for offset in range(0, self.store.statement_count(), _PAGE):
            yield from self.store.statement_rows(
                offset=offset, limit=_PAGE, person_id=self.person_id
            )

    def row(self, ref: StatementRef) -> StatementRow:
        """The same of one statement. Raises NotFoundError, AmbiguousError."""
        statement = self.statement(ref)
        return self.store.statement_rows_of([statement.id], self.person_id)[statement.id]

    def text(self, ref: StatementRef) -> CanonicalText:
        """The text that offsets count in. Raises NotFoundError, AmbiguousError."""
        return self.store.text(self.statement(ref).text_id)

    def details(self, ref: StatementRef) -> Mapping[str, str]:
        """What is known of a statement, by key, or by name where it is the project's own detail."""
        values = self.store.attribute_values(self.statement(ref).id)
        names = {each.id: each.key or each.name for each in self.store.attributes()}
        return {names[each.attribute_id]: each.value for each in values}

    def reading(self, statement_id: StatementId) -> Reading | None:
        """How far the author is with a statement; None where they have not begun."""
        return self.store.reading(statement_id, self.person_id)

    def tags(self) -> TagTree:
        """The tags as a tree of paths."""
        return TagTree(self.store.tags())

    def tag(self, path: str) -> Tag:
        """The tag at a path, whatever its case. Raises NotFoundError, naming the nearest."""
        return self.tags().named(path)

    def tag_rows(self) -> list[TagRow]:
        """The tags in the order of the tree with their counts."""
        with self.store.one_moment():
            tree, counts = self.tags(), self.store.tag_counts()
            is_nested = any(tag.parent_id is not None for tag in tree)
            shared = self.store.shared_counts() if is_nested else ()
        totals = _with_children(tree, counts, shared)
        return [
            TagRow(tag, tree.path(tag.id), counts.get(tag.id, 0), totals[tag.id]) for tag in tree
        ]

    def annotation(self, ref: HighlightRef) -> Highlight:
        """A highlight as it is now. Raises NotFoundError, AmbiguousError."""
        if isinstance(ref, Highlight):
            return self.store.highlight(ref.id)
        found = self.store.find_annotations(ref)
        if not found:
            raise NotFoundError("annotation-not-found", ref=ref)
        if len(found) > 1:
            raise AmbiguousError("annotation-ambiguous", ref=ref, count=len(found))
        return self.store.highlight(found[0])

    def annotations(
        self, *, statement: StatementRef | None = None, tags: Sequence[str] = ()
    ) -> list[Highlight]:
        """Highlights by statement and place; with ``tags`` those with any of them or one below it.

        Raises NotFoundError, AmbiguousError.
        """
        statement_id = None if statement is None else self.statement(statement).id
        tag_ids = self.tag_ids(tags) if tags else None
        return list(self.store.highlights(statement_id=statement_id, tag_ids=tag_ids))

    def tag_ids(self, paths: Sequence[str]) -> set[TagId]:
        """The tags at the paths and those below them. Raises NotFoundError."""
        tree = self.tags()
        return {each for path in paths for each in tree.with_descendants(tree.named(path).id)}


def _with_children(
    tree: TagTree, counts: Mapping[TagId, int], shared: Iterable[tuple[Sequence[TagId], int]]
) -> Counter[TagId]:
    """How many highlights have each tag or one below it, each highlight counted once."""
    upwards: defaultdict[TagId, list[TagId]] = defaultdict(list)
    for tag in tree:
        for below in tree.with_descendants(tag.id):
            upwards[below].append(tag.id)
    totals: Counter[TagId] = Counter()
    for tag_id, count in counts.items():
        for above in upwards[tag_id]:
            totals[above] += count
    # What has several tags of a family was counted with each of them
    for together, count in shared:
        families = Counter(above for tag_id in together for above in upwards[tag_id])
        for above, times in families.items():
            totals[above] -= count * (times - 1)
    return totals
