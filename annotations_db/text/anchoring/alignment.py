"""Where the ends of a quote lie once the quote with its context is laid against a piece of text.

The least edits between both are found by rapidfuzz (bit-parallel, Hyyrö 2003); only stretches of
several equal letters are trusted, since single letters are equal by chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from annotations_db.model import Span

_STRONG = 4
_STRONG_ELSEWHERE = 3
"""How many equal letters in a row are no chance; fewer where there are more than 26 to choose from.
"""
_ABOUT = 12


@dataclass(frozen=True, slots=True)
class _Run:
    """Equal letters: ``start`` to ``end`` of the passage stand from ``place`` on."""

    start: int
    end: int
    place: int

    def at(self, offset: int) -> int:
        return self.place + offset - self.start


@dataclass(frozen=True, slots=True)
class Aligned:
    """A quote's place in the text, and whether trusted letters stand at both of its ends."""

    span: Span
    is_firm: bool


def aligned(passage: str, quote: Span, letters: str, window: Span) -> Aligned | None:
    """Lays ``passage`` (prefix, quote, suffix) on a window of the text; None where nothing of the
    quote is left between the ends that were found.
    """
    least = _STRONG if passage.isascii() else _STRONG_ELSEWHERE
    runs = [
        _Run(start, end, window.start + place)
        for start, end, place in _equal(passage, letters[window.start : window.end])
    ]
    strong = [_grown(run, passage, letters) for run in runs if run.end - run.start >= least]
    start, end = _start(strong, quote.start), _end(strong, quote.end)
    is_firm = start is not None and end is not None
    if start is None:
        start = _near(runs, strong, quote.start, window, is_end=False)
    if end is None:
        end = _near(runs, strong, quote.end, window, is_end=True)
    return Aligned(Span(start, end), is_firm) if start < end else None


def _equal(passage: str, piece: str) -> Iterator[tuple[int, int, int]]:
    for each in Levenshtein.opcodes(passage, piece):
        if each.tag == "equal":
            yield each.src_start, each.src_end, each.dest_start


def _grown(run: _Run, passage: str, letters: str) -> _Run:
    """As far as the letters are equal to both sides: of alignments with as many edits, any may have
    been found.
    """
    start, end, place = run.start, run.end, run.place
    while start > 0 and place > 0 and passage[start - 1] == letters[place - 1]:
        start, place = start - 1, place - 1
    behind = place + end - start
    while end < len(passage) and behind < len(letters) and passage[end] == letters[behind]:
        end, behind = end + 1, behind + 1
    return _Run(start, end, place)


def _start(strong: Sequence[_Run], border: int) -> int | None:
    """Where the quote's first letter is, if it or the last one before the quote is trusted."""
    for run in strong:
        if run.start <= border < run.end:
            return run.at(border)
    return next((run.at(border) for run in strong if run.end == border), None)


def _end(strong: Sequence[_Run], border: int) -> int | None:
    """Behind the quote's last letter, if it or the first one behind the quote is trusted."""
    for run in strong:
        if run.start < border <= run.end:
            return run.at(border)
    return next((run.at(border) for run in strong if run.start == border), None)


def _near(
    runs: Sequence[_Run], strong: Sequence[_Run], border: int, window: Span, *, is_end: bool
) -> int:
    """As far from the nearer trusted letters as in the passage, but not over the others; or where
    fewer equal letters say, if that is about the same.
    """
    left = max((run for run in strong if run.end < border), key=lambda run: run.end, default=None)
    right = min(
        (run for run in strong if run.start > border), key=lambda run: run.start, default=None
    )
    lowest = left.at(left.end) if left else window.start
    highest = right.place if right else window.end
    if left and (not right or border - left.end <= right.start - border):
        place = left.at(border)
    else:
        place = right.at(border) if right else window.start + border
    for run in runs:
        is_touching = run.start < border <= run.end if is_end else run.start <= border < run.end
        if is_touching and run.end - run.start > 1 and abs(run.at(border) - place) <= _ABOUT:
            place = run.at(border)
    return max(lowest, min(highest, place))
