"""Where in a text a passage may stand: short pieces of it are looked for, and what they say is put
together.

A piece of the passage at ``offset`` that is found at ``place`` says that the passage begins at
``place - offset`` (its *diagonal*). Hits of nearly one diagonal are one candidate: the way BLAST
seeds its alignments (Altschul et al. 1990).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import regex

from annotations_db.model import Span

_DENSE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
"""Scripts of which few letters are a word already."""
_SEED = 8
_DENSE_SEED = 4
_MOST_SEEDS = 40
_MOST_HITS = 24
"""A piece that stands in more places than this says nothing of any of them."""
_MANY_SEEDS = 8
"""From here on one piece alone says nothing."""
_TIGHT = 6
_LOOSE = 90
"""Letters of difference between neighbouring diagonals of one candidate: of one passage edited
slightly, and of one with a sentence put in.
"""
_MOST_WINDOWS = 8
_FEW = 100
"""So many pieces are sooner looked for one by one than all at once."""

Places: TypeAlias = Mapping[str, Sequence[int]]
"""Where each piece begins; none where there are too many to tell."""


@dataclass(frozen=True, slots=True)
class _Hit:
    diagonal: int
    offset: int
    weight: float


def seeds_of(passage: str) -> dict[int, str]:
    """Pieces of the passage by their offsets, its last letters among them."""
    size = _DENSE_SEED if _DENSE.search(passage) else _SEED
    last = max(0, len(passage) - size)
    step = max(size * 3 // 4, last // _MOST_SEEDS, 1)
    return {offset: passage[offset : offset + size] for offset in (*range(0, last, step), last)}


def places_of(seeds: Iterable[str], letters: str, within: Span) -> Places:
    """Where the pieces stand within a part of the text."""
    wanted = {seed for seed in seeds if seed}
    if len(wanted) <= _FEW:
        found = {seed: _found(seed, letters, within) for seed in wanted}
    else:
        found = _scanned(wanted, letters, within)
    return {seed: places for seed, places in found.items() if 0 < len(places) <= _MOST_HITS}


def _found(seed: str, letters: str, within: Span) -> list[int]:
    found: list[int] = []
    place = letters.find(seed, within.start, within.end)
    while place >= 0 and len(found) <= _MOST_HITS:
        found.append(place)
        place = letters.find(seed, place + 1, within.end)
    return found


def _scanned(wanted: Iterable[str], letters: str, within: Span) -> dict[str, list[int]]:
    """Each place of the text is looked at once for all pieces of one size."""
    found: dict[str, list[int]] = {seed: [] for seed in wanted}
    for size in {len(seed) for seed in found}:
        for place in range(within.start, within.end - size + 1):
            seed = letters[place : place + size]
            if seed in found and len(found[seed]) <= _MOST_HITS:
                found[seed].append(place)
    return found


def windows(passage: str, seeds: Mapping[int, str], places: Places, end: int) -> list[Span]:
    """Places that may hold the passage in a text of ``end`` letters, the likeliest first, their
    ends roughly right.
    """
    hits = [
        _Hit(place - offset, offset, 1 / len(places[seed]))
        for offset, seed in seeds.items()
        if seed in places
        for place in places[seed]
    ]
    hits.sort(key=lambda hit: hit.diagonal)
    least = 2 if len(seeds) >= _MANY_SEEDS else 1
    found = [
        (votes, group, window)
        for tolerance, window in ((_TIGHT, _window), (_LOOSE, _wide))
        for group in _groups(hits, tolerance)
        if len(group) >= least and (votes := _votes(group))
    ]
    found.sort(key=lambda each: -each[0])
    bar = found[0][0] / 4 if found else 0
    likely = [each for each in found if each[0] >= bar][:_MOST_WINDOWS]
    return list(dict.fromkeys(window(group, len(passage), end) for _, group, window in likely))


def _groups(hits: Sequence[_Hit], tolerance: int) -> Iterator[list[_Hit]]:
    if not hits:
        return
    group = [hits[0]]
    for before, hit in pairwise(hits):
        if hit.diagonal - before.diagonal > tolerance:
            yield group
            group = []
        group.append(hit)
    yield group


def _votes(group: Sequence[_Hit]) -> float:
    """Each piece once, by how rare it is."""
    if len(group) == 1:
        return group[0].weight
    return sum({hit.offset: hit.weight for hit in group}.values())


def _window(group: Sequence[_Hit], length: int, end: int) -> Span:
    first = min(group, key=lambda hit: hit.offset)
    last = max(group, key=lambda hit: hit.offset)
    start = max(0, min(first.diagonal, last.diagonal + length))
    return Span(start, min(end, max(start, last.diagonal + length, first.diagonal)))


def _wide(group: Sequence[_Hit], length: int, end: int) -> Span:
    """One that holds whatever each of the hits says of the nearer end of the passage."""
    middle = length // 2
    starts = [hit.diagonal for hit in group if hit.offset <= middle]
    ends = [hit.diagonal + length for hit in group if hit.offset >= middle]
    narrow = _window(group, length, end)
    start = max(0, min([narrow.start, *starts]))
    return Span(start, min(end, max([narrow.end, *ends])))
