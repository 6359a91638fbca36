"""Words near one another, as FTS5's NEAR counts: the words between the first and the last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Occurrence(NamedTuple):
    """A term in a text: which one, from where to where, and its first and last word's number."""

    term: int
    start: int
    end: int
    first_word: int
    last_word: int


def near(found: Iterable[Occurrence], terms: int, distance: int) -> set[Occurrence]:
    """Those that stand with all other terms, at most ``distance`` words after the first of them."""
    ordered = sorted(found, key=lambda each: (each.start, each.end))
    kept: set[Occurrence] = set()
    for index, first in enumerate(ordered):
        window = [first, *_within(ordered, index, distance)]
        if len({each.term for each in window}) == terms:
            kept.update(window)
    return kept


def _within(ordered: list[Occurrence], index: int, distance: int) -> Iterator[Occurrence]:
    first = ordered[index]
    for each in ordered[index + 1 :]:
        if each.first_word - first.last_word - 1 > distance:
            return
        if each.start >= first.end:
            yield each
