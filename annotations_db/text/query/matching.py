"""Where the words of a search stand in a text, and what stands around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice

import regex

from annotations_db.model import Block, Span
from annotations_db.text.folding import FoldedText, fold_with_places
from annotations_db.text.query.near import Occurrence, near
from annotations_db.text.query.tree import Near, Term
from annotations_db.text.query.words import LETTER, count_words, is_unspaced
from annotations_db.text.scripts import UNSPACED

_SPACED = f"[{LETTER}--[{UNSPACED}]]"
_BEGINS, _ENDS = f"(?<!{_SPACED})", f"(?!{_SPACED})"
_NO_LETTERS = f"[^{LETTER}]"
_MANY_FORMS = 500
_LONGEST_PHRASE = 100
"""Words; one phrase of NEAR that is longer may be found too far away."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker or paragraph number: printed before ``place``, searched, but not text."""

    place: int
    words: str


@dataclass(frozen=True, slots=True)
class Match:
    """Words that were found. Where a marker alone was, the span is empty and ``marker``
    holds it.
    """

    span: Span
    marker: str = ""


def markers_of(blocks: Iterable[Block]) -> tuple[Marker, ...]:
    """The markers of a text's blocks."""
    return tuple(Marker(each.start, each.marker) for each in blocks if each.marker)


class Matcher:
    """Finds words in one text after another."""

    def __init__(self, wanted: Iterable[Term | Near]) -> None:
        nodes = list(dict.fromkeys(wanted))
        terms = [each for each in nodes if isinstance(each, Term)]
        self._terms = [_compiled(each) for each in terms]
        self._near = [
            (tuple(map(_compiled, each.terms)), each.distance)
            for each in nodes
            if isinstance(each, Near)
        ]

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing to find."""
        return not (self._terms or self._near)

    def matches(
        self, text: str, markers: Sequence[Marker] = (), *, most: int | None = None
    ) -> list[Match]:
        """In order, without overlap; the first ``most`` of them."""
        if self.is_idle:
            return []
        marked = _Marked(text, markers)
        folded = fold_with_places(marked.text)
        spans = _merged(self._found(folded.folded))
        return [marked.match(_unfolded(folded, each)) for each in islice(spans, most)]

    def _found(self, folded: str) -> Iterator[tuple[int, int]]:
        """By where they begin."""
        single = merge(*(_spans(each, folded) for each in self._terms))
        if not self._near:
            return single
        found = set(single)
        for patterns, distance in self._near:
            found |= _near_spans(patterns, distance, folded)
        return iter(sorted(found))


def pattern_of(term: Term) -> str:
    """A pattern of the ``regex`` module that finds the term in folded text."""
    parts = [_word(forms, may_go_on=False) for forms in term.forms]
    if term.is_prefix:
        parts[-1] = _word(term.forms[-1], may_go_on=True)
    joined = parts[0]
    for index in range(1, len(parts)):
        here, before = is_unspaced(term.words[index]), is_unspaced(term.words[index - 1])
        joined += f"{_NO_LETTERS}{'*' if here != before else '+'}{parts[index]}"
    return joined


def _word(forms: Sequence[str], *, may_go_on: bool) -> str:
    longest_first = sorted(forms, key=len, reverse=True)[:_MANY_FORMS]
    chosen = "|".join(map(regex.escape, longest_first))
    if is_unspaced(forms[0]):
        return f"(?:{chosen})"
    return f"{_BEGINS}(?:{chosen}){f'{_SPACED}*' if may_go_on else _ENDS}"


def _compiled(term: Term) -> regex.Pattern[str]:
    return regex.compile(pattern_of(term), regex.V1)


def _spans(pattern: regex.Pattern[str], folded: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in pattern.finditer(folded))


def _near_spans(
    patterns: Sequence[regex.Pattern[str]], distance: int, folded: str
) -> set[tuple[int, int]]:
    spans = sorted(
        (start, end, number)
        for number, pattern in enumerate(patterns)
        for start, end in _spans(pattern, folded)
    )
    found: list[Occurrence] = []
    first_word, previous = 0, 0
    for start, end, number in spans:
        length = count_words(folded, start, end)
        # Words far apart need not be counted to their end
        first_word += count_words(folded, previous, start, most=distance + _LONGEST_PHRASE)
        found.append(Occurrence(number, start, end, first_word, first_word + length - 1))
        previous = start
    return {(each.start, each.end) for each in near(found, len(patterns), distance)}


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those that overlap as one."""
    held: tuple[int, int] | None = None
    for start, end in spans:
        if held is not None and start < held[1]:
            held = (held[0], max(held[1], end))
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _unfolded(folded: FoldedText, span: tuple[int, int]) -> Span:
    return Span(
        folded.place(span[0], round_up=False),
        folded.place(span[1], round_up=True),
    )


class _Marked:
    """A text with its markers in it, as the index has it, and the way back."""

    def __init__(self, text: str, markers: Sequence[Marker]) -> None:
        self._markers = markers
        self._starts: list[int] = []
        """Where in the marked text each marker begins."""
        self._shifts: list[int] = [0]
        """How much longer the marked text is, after so many markers."""
        parts: list[str] = []
        previous = 0
        for marker in markers:
            parts += [text[previous : marker.place], marker.words, " "]
            self._starts.append(marker.place + self._shifts[-1])
            self._shifts.append(self._shifts[-1] + len(marker.words) + 1)
            previous = marker.place
        self.text = "".join([*parts, text[previous:]]) if markers else text

    def match(self, span: Span) -> Match:
        if not self._markers:
            return Match(span)
        found = Span(self._place(span.start), self._place(span.end))
        if found.start < found.end:
            return Match(found)
        return Match(found, self.text[span.start : span.end])

    def _place(self, marked: int) -> int:
        count = bisect_right(self._starts, marked)
        if count == 0:
            return marked
        place = marked - self._shifts[count]
        return max(place, self._markers[count - 1].place)
