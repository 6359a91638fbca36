"""What a candidate is worth: possible at all, certain, or so plain that no other needs looking for.

The bars were set on passages of real statements with known new places, edited by script; they are
higher the shorter the quote, since short words are alike by chance.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from annotations_db.text.anchoring.candidates import Candidate, Passage

_SHORT = 20
"""Letters below which a quote needs its context to be recognised."""
_TELLING = 12
"""Letters below which words without their context say nothing."""
_LONG, _LONG_EDITED = 40, 60
"""Letters from which words alone are recognised: where all of them are there, where most are."""
_KEPT = 0.75
"""A quote or context of which this much is there is kept."""
_SOME = 0.5
_ALL = 0.99
_ALIKE_ALONE = 0.6
"""How alike a quote must be to be worth showing at a place with nothing of its context."""
_SHORT_KEPT, _BOTH_KEPT, _NONE_KEPT = 0.8, 0.65, 0.85
"""How alike a quote must be to be certain: a short one between its contexts, a long one between
them, a very long one without them.
"""
_AHEAD = 0.12
"""So much better a score is no chance."""
_HERE = 50
"""Letters that say nothing about which of two places is nearer."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Which candidates are worth showing, best first; whether the first needs no look; and how good
    the best of all was (0 to 1).
    """

    possible: tuple[Candidate, ...]
    is_certain: bool
    score: float


def judged(
    passage: Passage, found: Sequence[Candidate], others: Collection[Candidate] = ()
) -> Judgement:
    """``others`` are those that are known to have been another passage's place before."""
    possible = tuple(each for each in found if _is_possible(passage, each, is_other=each in others))
    certain = (
        bool(possible)
        and possible[0] == found[0]
        and possible[0] not in others
        and _is_certain(passage, found)
    )
    return Judgement(possible, certain, max((each.score for each in found), default=0.0))


def is_obvious(passage: Passage, found: Sequence[Candidate]) -> bool:
    """Whether the rest of the text need not be searched: quote and both sides are all but kept."""
    is_kept = bool(found) and found[0].quote >= _KEPT and found[0].both >= _KEPT
    return is_kept and _is_certain(passage, found)


def is_in_place(passage: Passage, candidate: Candidate) -> bool:
    """Whether a candidate between the surroundings that are known to be the quote's needs no other
    looked for.
    """
    is_kept = candidate.quote >= _KEPT and candidate.both >= _KEPT
    return is_kept and candidate.is_firm and _is_enough(len(passage.quote), candidate)


def _is_possible(passage: Passage, candidate: Candidate, *, is_other: bool) -> bool:
    has_context = candidate.either >= _SOME
    if len(passage.quote) >= _SHORT:
        return candidate.quote >= (_SOME if has_context else _ALIKE_ALONE)
    if has_context:
        return candidate.quote >= _KEPT
    return candidate.quote >= _ALL and len(passage.quote) >= _TELLING and not is_other


def _is_certain(passage: Passage, found: Sequence[Candidate]) -> bool:
    """Whether enough of the first candidate is there, and no other is as good."""
    best = found[0]
    return (
        best.is_firm
        and _is_enough(len(passage.quote), best)
        and all(_is_better(best, other) for other in found[1:])
    )


def _is_enough(length: int, best: Candidate) -> bool:
    if length < _SHORT and best.quote >= _ALL and best.either >= _ALL:
        return length >= _TELLING or best.both >= _SOME
    if length < _SHORT:
        return best.both >= _KEPT and best.quote >= _SHORT_KEPT
    if best.quote >= _ALL:
        return best.either >= _KEPT or length >= _LONG
    if best.either >= _KEPT:
        return best.quote >= (_BOTH_KEPT if best.both >= _KEPT else _KEPT)
    return best.quote >= _NONE_KEPT and length >= _LONG_EDITED


def _is_better(best: Candidate, other: Candidate) -> bool:
    """Whether the best is beyond mistake for the other, by words and context, or else by place."""
    ahead = best.score - other.score
    if ahead >= _AHEAD:
        return True
    if best.distance is None or other.distance is None:
        return False
    return ahead >= 0 and 4 * (best.distance + _HERE) < other.distance
