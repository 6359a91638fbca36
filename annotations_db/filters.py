"""Which highlights a filter lets through; the same rule serves cards, page, steps and copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol, TypeAlias

from annotations_db.model import AnnotationId, Highlight, PersonId, TagId
from annotations_db.text.folding import fold

_PARTING = "\x1f"
"""Stands in no text, and folding leaves it: what is folded together comes apart again there."""


class Tags(Protocol):
    """What a filter asks of the tags; ``edits.tagtree.TagTree`` knows it."""

    def __contains__(self, tag_id: object, /) -> bool: ...
    def with_descendants(self, tag_id: TagId) -> tuple[TagId, ...]: ...
    def path(self, tag_id: TagId) -> str: ...


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader wants to see; every condition set must hold. A tag stands for itself and all
    below it.
    """

    tag_ids: frozenset[TagId] = frozenset()
    """Any of them, or every one of them where ``all_tags`` is set."""
    with_note: bool = False
    untagged: bool = False
    text: str = ""
    """All its words, in the quote, the notes or the names of the tags, whatever their case and
    accents.
    """
    all_tags: bool = False
    without_tags: frozenset[TagId] = frozenset()
    """None of them."""
    authors: frozenset[PersonId] = frozenset()
    """By any of them."""
    without_place: bool = False
    """Those whose passage is lost."""

    @property
    def is_active(self) -> bool:
        return replace(self, all_tags=False) != Filter()

    @property
    def words(self) -> tuple[str, ...]:
        """The words looked for, folded."""
        return tuple(fold(self.text).split())


class Wordings:
    """The folded words of highlights: quote, notes, names of tags. Folding is slow, so each
    highlight is folded once until it changes; and quickest together.
    """

    def __init__(self, tags: Tags) -> None:
        self.tags = tags
        self._known: dict[AnnotationId, tuple[Highlight, str]] = {}

    def learn(self, highlights: Iterable[Highlight]) -> None:
        """Folds those that are not known yet, at once."""
        new = [each for each in highlights if not self._knows(each)]
        if not new:
            return
        folded = fold(_PARTING.join(map(self._words, new))).split(_PARTING)
        for highlight, words in zip(new, folded, strict=True):
            self._known[highlight.id] = (highlight, words)

    def of(self, highlight: Highlight) -> str:
        """What is to be searched of a highlight."""
        self.learn((highlight,))
        return self._known[highlight.id][1]

    def _knows(self, highlight: Highlight) -> bool:
        known = self._known.get(highlight.id)
        return known is not None and known[0] is highlight

    def _words(self, highlight: Highlight) -> str:
        names = (self.tags.path(each) for each in highlight.tag_ids if each in self.tags)
        notes = (note.text for note in highlight.notes)
        return "\n".join((highlight.annotation.exact, *notes, *names)).replace(_PARTING, " ")


class Sieve:
    """A filter made ready to be asked of ten thousand highlights."""

    def __init__(self, wanted: Filter, wordings: Wordings) -> None:
        self._wanted, self._wordings = wanted, wordings
        tags = wordings.tags
        families = [frozenset(tags.with_descendants(each)) for each in wanted.tag_ids]
        if families and not wanted.all_tags:
            families = [frozenset[TagId]().union(*families)]
        banned = frozenset(
            below for each in wanted.without_tags for below in tags.with_descendants(each)
        )
        self._conditions = list(_conditions(wanted, families, banned))
        self._words = wanted.words

    def kept(self, highlights: Iterable[Highlight]) -> list[Highlight]:
        """Those that are let through, in the order given."""
        found = list(highlights)
        for condition in self._conditions:
            found = [each for each in found if condition(each)]
        if not self._words:
            return found
        self._wordings.learn(found)
        return [each for each in found if self._has_words(each)]

    def lets_through(self, highlight: Highlight) -> bool:
        """Whether one is shown."""
        return all(each(highlight) for each in self._conditions) and self._has_words(highlight)

    def _has_words(self, highlight: Highlight) -> bool:
        if not self._words:
            return True
        said = self._wordings.of(highlight)
        return all(each in said for each in self._words)


_Condition: TypeAlias = Callable[[Highlight], bool]


def _conditions(
    wanted: Filter, families: Iterable[frozenset[TagId]], banned: frozenset[TagId]
) -> Iterator[_Condition]:
    """Only what is set is asked of each highlight."""
    if wanted.with_note:
        yield lambda each: bool(each.notes)
    if wanted.untagged:
        yield lambda each: not each.taggings
    if wanted.without_place:
        yield lambda each: each.annotation.is_waiting
    if wanted.authors:
        yield lambda each: each.annotation.author_id in wanted.authors
    if banned:
        yield lambda each: not _has_any(each, banned)
    for family in families:
        yield partial(_has_any, tag_ids=family)


def _has_any(highlight: Highlight, tag_ids: frozenset[TagId]) -> bool:
    return any(each.tag_id in tag_ids for each in highlight.taggings)


def sieve(wanted: Filter, tags: Tags) -> Sieve:
    """For those who ask once."""
    return Sieve(wanted, Wordings(tags))


def count_with(tag_id: TagId, highlights: Sequence[Highlight], tags: Tags) -> int:
    """How many highlights a tag alone lets through."""
    family = frozenset(tags.with_descendants(tag_id))
    return sum(_has_any(each, family) for each in highlights)
