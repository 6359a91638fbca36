"""Finds again, in a changed text, the passages that highlights are on.

Letters only are compared (``words``). What old and new text share is known at once (``editions``);
for the rest, pieces of quote and context say where to look (``seeds``), the ends are laid exactly
(``alignment``, ``borders``), and what is found is judged (``judging``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from annotations_db.model import AnchorState, Span
from annotations_db.text.anchoring.anchor import Anchor, Found, Wanted
from annotations_db.text.anchoring.borders import bordered, breaks_a_word, without_neighbours
from annotations_db.text.anchoring.candidates import Candidate, Passage, candidate_in, candidates
from annotations_db.text.anchoring.editions import Editions
from annotations_db.text.anchoring.judging import Judgement, is_in_place, is_obvious, judged
from annotations_db.text.anchoring.seeds import Places, places_of
from annotations_db.text.anchoring.words import Words, signs_of, words_of
from annotations_db.text.quoting import Quote

_AROUND = 4000
"""Letters on both sides of the expected place where one looks first."""
_KEPT_AROUND = 20
"""Letters of context that have to be kept with a quote for nothing else to be looked at."""
_IN_PLACE = 0.9
"""How much of the context on one side makes the place the same."""
_SOME_CONTEXT = 0.5
"""How much of it tells copies of a quote from one another."""
_MOST_ALTERNATIVES = 5
_NOWHERE = Anchor("orphan", None, 0.0)


@dataclass(frozen=True, slots=True)
class _Search:
    """A quote that is looked for among letters, or where it has none, among all signs."""

    wanted: Wanted
    words: Words
    new: Words
    passage: Passage

    @property
    def everywhere(self) -> Span:
        return Span(0, len(self.new.letters))


class Anchoring:
    """Anchors quotes in one text; what is prepared for the text is kept for all of them.

    With ``old``, the text that the quotes are from, what both share is known beforehand, and that
    a likely place was another passage's before.
    """

    def __init__(self, text: str, old: str | None = None) -> None:
        self._text = text
        self._old_text = old

    def anchor(self, quote: Quote, start: int | None = None) -> Anchor:
        """Where ``quote`` is; ``start`` is where it began in the old text, as far as known."""
        return self.anchors([Wanted(quote, start)])[0]

    def anchors(self, wanted: Sequence[Wanted]) -> list[Anchor]:
        """Where the quotes are, in the order given: many at once cost less than one by one."""
        found: dict[int, Anchor] = {}
        far: dict[int, _Search] = {}
        for index, each in enumerate(wanted):
            anchor = self._kept(each)
            search = self._search(each) if anchor is None else None
            if search is not None:
                anchor = self._near(search)
            if search is not None and anchor is None:
                far[index] = search
            found[index] = anchor or _NOWHERE
        return list((found | self._far(far)).values())

    @cached_property
    def _words(self) -> Words:
        return words_of(self._text)

    @cached_property
    def _signs(self) -> Words:
        return signs_of(self._text)

    @cached_property
    def _old(self) -> Words:
        return words_of(self._old_text or "")

    @cached_property
    def _editions(self) -> Editions | None:
        if self._old_text is None:
            return None
        return Editions(self._old.letters, self._words.letters)

    def _kept(self, wanted: Wanted) -> Anchor | None:
        """Where quote and surroundings are as they were."""
        if self._editions is None or wanted.start is None:
            return None
        end = wanted.start + len(wanted.quote.exact)
        letters = Span(self._old.letter_at(wanted.start), self._old.letter_at(end))
        if letters.start >= letters.end:
            return None
        place = self._editions.kept(letters, around=_KEPT_AROUND)
        if place is None:
            return None
        exact = wanted.quote.exact
        span = bordered(exact, words_of(exact), self._text, self._words, place)
        return None if span is None else Anchor(self._state(exact, span), span, 1.0)

    def _search(self, wanted: Wanted) -> _Search | None:
        quote = wanted.quote
        words, new, read = words_of(quote.exact), self._words, words_of
        if not words.letters:
            words, new, read = signs_of(quote.exact), self._signs, signs_of
        if not words.letters or not new.letters:
            return None
        start = None if wanted.start is None else self._expected(new, wanted.start)
        prefix, suffix = read(quote.prefix).letters, read(quote.suffix).letters
        return _Search(wanted, words, new, Passage(prefix, words.letters, suffix, start))

    def _expected(self, new: Words, start: int) -> int:
        if self._editions is None:
            return new.letter_at(start)
        letter = self._editions.expected(self._old.letter_at(start))
        return letter if new is self._words else new.letter_at(self._words.place_of(letter))

    def _near(self, search: _Search) -> Anchor | None:
        """Where it is, if it is beyond doubt near the place where it should be."""
        passage, new = search.passage, search.new
        if passage.expected is None:
            return None
        in_place = self._in_place(search)
        if in_place is not None:
            return self._anchor(search, [in_place])
        near = Span(
            max(0, passage.expected - _AROUND),
            min(len(new.letters), passage.expected + len(passage.whole) + _AROUND),
        )
        places = places_of(passage.seeds.values(), new.letters, near)
        found = candidates(passage, new.letters, near, places)
        is_all = near == search.everywhere or is_obvious(passage, found)
        return self._anchor(search, found) if is_all else None

    def _in_place(self, search: _Search) -> Candidate | None:
        """The candidate just where the surroundings are now, if little of it has changed."""
        start = search.wanted.start
        if self._editions is None or start is None or search.new is not self._words:
            return None
        passage = search.passage
        first = self._old.letter_at(start) - len(passage.prefix)
        window = self._editions.window(Span(max(0, first), first + len(passage.whole)))
        found = candidate_in(passage, search.new.letters, window)
        return found if found is not None and is_in_place(passage, found) else None

    def _far(self, searches: dict[int, _Search]) -> dict[int, Anchor]:
        found: dict[int, Anchor] = {}
        for new in dict.fromkeys(search.new for search in searches.values()):
            group = {index: each for index, each in searches.items() if each.new is new}
            seeds = {seed for each in group.values() for seed in each.passage.seeds.values()}
            places = places_of(seeds, new.letters, Span(0, len(new.letters)))
            found |= {index: self._everywhere(each, places) for index, each in group.items()}
        return found

    def _everywhere(self, search: _Search, places: Places) -> Anchor:
        letters = search.new.letters
        return self._anchor(search, candidates(search.passage, letters, search.everywhere, places))

    def _anchor(self, search: _Search, found: Sequence[Candidate]) -> Anchor:
        judgement = judged(search.passage, found, self._others(search, found))
        places = [
            Found(span, round(each.score, 4))
            for each in judgement.possible[: _MOST_ALTERNATIVES + 1]
            if (span := self._span(search, each))
        ]
        if not places:
            return Anchor("orphan", None, round(judgement.score, 4))
        first, *others = places
        state = self._judged_state(judgement, search.wanted.quote, first.span)
        return Anchor(state, first.span, first.score, tuple(others))

    def _span(self, search: _Search, found: Candidate) -> Span | None:
        exact = search.wanted.quote.exact
        span = bordered(exact, search.words, self._text, search.new, found.span)
        return None if span is None else without_neighbours(exact, self._text, span)

    def _others(self, search: _Search, found: Sequence[Candidate]) -> frozenset[Candidate]:
        """Those that were another passage's place in the old text, or may have been."""
        start = search.wanted.start
        if self._editions is None or start is None or search.new is not self._words:
            return frozenset()
        letter = self._old.letter_at(start)
        has_copies = self._old.letters.count(search.passage.quote) > 1
        return frozenset(
            each
            for each in found
            if (has_copies and each.either < _SOME_CONTEXT)
            or ((was := self._editions.was(each.span)) is not None and was.start != letter)
        )

    def _judged_state(self, judgement: Judgement, quote: Quote, span: Span) -> AnchorState:
        if not judgement.is_certain or breaks_a_word(quote, self._text, span):
            return "uncertain"
        is_in_context = judgement.possible[0].either >= _IN_PLACE
        return self._state(quote.exact, span) if is_in_context else "moved"

    def _state(self, exact: str, span: Span) -> AnchorState:
        return "exact" if self._text[span.start : span.end] == exact else "moved"
