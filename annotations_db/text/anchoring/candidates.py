"""Places of a text that may be a quote's, each with how much of quote and context stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from annotations_db.model import Span
from annotations_db.text.anchoring.alignment import Aligned, aligned
from annotations_db.text.anchoring.seeds import Places, seeds_of, windows

_MOST_COPIES = 64
_CHANCE = 0.3
"""How alike unrelated words of a language are, by letters."""
_NEAR = 2000
"""Letters from the expected place at which nearness counts half."""
_NO_CHANCE = 8
"""Equal letters in a row that unrelated words hardly have."""
_NO_CONTEXT = 4
"""A context of fewer letters says nothing: the beginning or the end of the text is looked at."""


@dataclass(frozen=True)
class Passage:
    """A quote with its context, letters only, and the letter where it is expected, if any."""

    prefix: str
    quote: str
    suffix: str
    expected: int | None

    @cached_property
    def whole(self) -> str:
        return self.prefix + self.quote + self.suffix

    @cached_property
    def seeds(self) -> Mapping[int, str]:
        return seeds_of(self.whole)

    @property
    def span(self) -> Span:
        return Span(len(self.prefix), len(self.prefix) + len(self.quote))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place, in letters. The likenesses are 0 to 1, with what chance gives taken off for the
    contexts'; ``distance`` is that from the expected place, in letters.
    """

    span: Span
    quote: float
    prefix: float
    suffix: float
    distance: int | None
    is_firm: bool = True
    """Whether the ends are sure."""

    @property
    def score(self) -> float:
        """0 to 1: quote, contexts and nearness, weighed as Hypothesis's client does."""
        near = 0.5 if self.distance is None else _NEAR / (_NEAR + self.distance)
        return (50 * self.quote + 20 * self.prefix + 20 * self.suffix + 2 * near) / 92

    @property
    def both(self) -> float:
        """How well the less well kept side is kept."""
        return min(self.prefix, self.suffix)

    @property
    def either(self) -> float:
        return max(self.prefix, self.suffix)


def candidates(passage: Passage, letters: str, within: Span, places: Places) -> list[Candidate]:
    """Candidates within a part of the text, best first, no two that overlap by half (of those, the
    very letters are taken); ``places`` are those of the passage's seeds.
    """
    spans = dict.fromkeys(_similar(passage, letters, places)) | dict.fromkeys(
        Aligned(each, is_firm=True) for each in _copies(passage, letters, within)
    )
    found = [_candidate(passage, letters, each) for each in spans]
    found.sort(key=lambda each: (each.quote < 1, *_order(each)))
    kept: list[Candidate] = []
    for each in found:
        if not any(_overlap(each.span, other.span) for other in kept):
            kept.append(each)
    return sorted(kept, key=_order)


def _order(candidate: Candidate) -> tuple[float, bool, int, Span]:
    return -candidate.score, not candidate.is_firm, candidate.distance or 0, candidate.span


def candidate_in(passage: Passage, letters: str, window: Span) -> Candidate | None:
    """The candidate in a window that should hold the passage and nothing else."""
    found = aligned(passage.whole, passage.span, letters, window)
    return None if found is None else _candidate(passage, letters, found)


def _copies(passage: Passage, letters: str, within: Span) -> Iterator[Span]:
    """The very letters of the quote; of a short one too many to be told apart but by context."""
    size = len(passage.quote)
    places: list[int] = []
    place = letters.find(passage.quote, within.start, within.end)
    while place >= 0 and len(places) <= _MOST_COPIES:
        places.append(place)
        place = letters.find(passage.quote, place + 1, within.end)
    if len(places) <= _MOST_COPIES:
        yield from (Span(each, each + size) for each in places)


def _similar(passage: Passage, letters: str, places: Places) -> Iterator[Aligned]:
    whole = passage.whole
    for window in windows(whole, passage.seeds, places, len(letters)):
        found = aligned(whole, passage.span, letters, window)
        if found is not None:
            yield found


def _candidate(passage: Passage, letters: str, found: Aligned) -> Candidate:
    span = found.span
    prefix = letters[max(0, span.start - len(passage.prefix)) : span.start]
    suffix = letters[span.end : span.end + len(passage.suffix)]
    return Candidate(
        span,
        _likeness(passage.quote, letters[span.start : span.end]),
        _context(passage.prefix, prefix, is_at_edge=span.start == 0),
        _context(passage.suffix, suffix, is_at_edge=span.end == len(letters)),
        None if passage.expected is None else abs(span.start - passage.expected),
        found.is_firm,
    )


def _likeness(quote: str, there: str) -> float:
    """1 less the edits; a sentence put in between words that are kept counts half."""
    alike = Levenshtein.normalized_similarity(quote, there)
    if alike in {0.0, 1.0}:
        return alike
    runs = (each for each in Levenshtein.opcodes(quote, there) if each.tag == "equal")
    sizes = (run.src_end - run.src_start for run in runs)
    kept = sum(size for size in sizes if size >= _NO_CHANCE) / len(quote)
    return max(alike, (alike + kept) / 2)


def _context(context: str, there: str, *, is_at_edge: bool) -> float:
    if len(context) < _NO_CONTEXT:
        return 1.0 if is_at_edge or (context and context == there) else 0.0
    alike = Levenshtein.normalized_similarity(context, there)
    return max(0.0, (alike - _CHANCE) / (1 - _CHANCE))


def _overlap(first: Span, second: Span) -> bool:
    shared = min(first.end, second.end) - max(first.start, second.start)
    return 2 * shared > min(first.end - first.start, second.end - second.start)
