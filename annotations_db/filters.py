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

    def of(self, highlights: Sequence[Highlight]) -> list[str]:
        """What is to be searched of each; those that are not known yet are folded at once."""
        known = self._known
        nothing = (None, "")
        new = [each for each in highlights if known.get(each.annotation.id, nothing)[0] is not each]
        if new:
            folded = fold(_PARTING.join(map(self._words, new))).split(_PARTING)
            for highlight, words in zip(new, folded, strict=True):
                known[highlight.id] = (highlight, words)
        return [known[each.annotation.id][1] for each in highlights]

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
        return self._with_words(found)

    def lets_through(self, highlight: Highlight) -> bool:
        """Whether one is shown."""
        is_meant = all(each(highlight) for each in self._conditions)
        return is_meant and bool(self._with_words([highlight]))

    def _with_words(self, found: list[Highlight]) -> list[Highlight]:
        for word in self._words:
            said = self._wordings.of(found)
            found = [each for each, words in zip(found, said, strict=True) if word in words]
        return found


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
    for each in highlight.taggings:  # noqa: SIM110 - any() takes twice as long, ten thousand times
        if each.tag_id in tag_ids:
            return True
    return False


def sieve(wanted: Filter, tags: Tags) -> Sieve:
    """For those who ask once."""
    return Sieve(wanted, Wordings(tags))


def count_with(tag_id: TagId, highlights: Sequence[Highlight], tags: Tags) -> int:
    """How many highlights a tag alone lets through."""
    family = frozenset(tags.with_descendants(tag_id))
    return sum(_has_any(each, family) for each in highlights)
