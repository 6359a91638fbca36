"""Every quotation of a draft looked up in what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from annotations_db.analysis.drafts.comparing import Piece, difference, exact_place, likeness
from annotations_db.analysis.drafts.quotations import Quotation
from annotations_db.model import CanonicalText, Span, StatementId
from annotations_db.text.folding import fold
from annotations_db.text.sentences import sentence_at

Verdict: TypeAlias = Literal["exact", "altered", "other", "missing"]
"""Said so; said in other words; said so, but by somebody else; said by nobody."""
_CANDIDATES = 12


class Corpus(Protocol):
    """What was said, as far as it is known."""

    def holding(self, words: str) -> Sequence[StatementId]:
        """The statements that may hold just these words."""
        ...

    def near(self, words: str, most: int) -> Sequence[StatementId]:
        """The statements that hold most of these words, best first."""
        ...

    def text(self, statement_id: StatementId) -> CanonicalText: ...

    def speakers(self) -> Mapping[str, frozenset[StatementId]]:
        """Who is known to have spoken, by name, with their statements."""
        ...


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of a quotation. ``span`` is its place in the statement; ``said_to_be`` the
    speaker the draft names where that one did not say it, "" otherwise.
    """

    quotation: Quotation
    verdict: Verdict
    statement_id: StatementId | None = None
    span: Span | None = None
    difference: tuple[Piece, ...] = ()
    said_to_be: str = ""


def check(quotation: Quotation, draft: CanonicalText, corpus: Corpus) -> Checked:
    """Looks one quotation up. Where several statements hold it, one by the speaker whom the draft
    names is preferred.
    """
    named = _named(quotation, draft, corpus.speakers())
    longest = max(quotation.parts, key=len)
    places = {
        each: place
        for each in corpus.holding(longest)
        if (place := exact_place(corpus.text(each).text, quotation.parts)) is not None
    }
    if places:
        return _exact(quotation, places, named)
    return _altered(quotation, corpus, named)


Named: TypeAlias = tuple[str, frozenset[StatementId]]


def _exact(quotation: Quotation, places: Mapping[StatementId, Span], named: Named) -> Checked:
    name, theirs = named
    own = [each for each in places if each in theirs]
    chosen = (own or list(places))[0]
    is_other = bool(name) and not own
    return Checked(
        quotation,
        "other" if is_other else "exact",
        chosen,
        places[chosen],
        said_to_be=name if is_other else "",
    )


def _altered(quotation: Quotation, corpus: Corpus, named: Named) -> Checked:
    name, theirs = named
    words = " ".join(quotation.parts)
    near = dict.fromkeys(corpus.near(words, _CANDIDATES))
    found = [
        (alike.ratio + (0.05 if each in theirs else 0.0), each, alike.span)
        for each in near
        if (alike := likeness(corpus.text(each).text, words)) is not None
    ]
    if not found:
        return Checked(quotation, "missing")
    _, chosen, span = max(found, key=lambda each: each[0])
    said = corpus.text(chosen).text[span.start : span.end]
    return Checked(
        quotation,
        "altered",
        chosen,
        span,
        difference(words, said),
        name if name and chosen not in theirs else "",
    )


def _named(
    quotation: Quotation, draft: CanonicalText, speakers: Mapping[str, frozenset[StatementId]]
) -> Named:
    """The known speaker who is named nearest to the quotation in its sentence, else last before it
    in the same block; ("", nothing) where none is. Who is named in a later sentence said something
    else.
    """
    around, span = quotation.around, quotation.span
    sentence = _sentence_of(draft, span, around)
    best: tuple[tuple[bool, int], Named] | None = None
    for name, theirs in speakers.items():
        for distance in _distances(name, draft, span, Span(around.start, sentence.end)):
            is_outside = distance < sentence.start - span.start
            rank = is_outside, abs(distance)
            if best is None or rank < best[0]:
                best = rank, (name, theirs)
    return best[1] if best else ("", frozenset())


def _sentence_of(draft: CanonicalText, span: Span, around: Span) -> Span:
    """The sentence around a quotation; of a block quotation, the last one before it."""
    if span.start >= around.end:
        last = sentence_at(draft, max(around.start, around.end - 1))
        return Span(last.start if last else around.start, around.end)
    first, last = sentence_at(draft, span.start), sentence_at(draft, span.end)
    start = max(around.start, first.start) if first else around.start
    end = min(around.end, last.end) if last else around.end
    return Span(start, max(end, span.end))


def _distances(name: str, draft: CanonicalText, span: Span, within: Span) -> Iterator[int]:
    """How far from a quotation a name stands, below zero before it, in code points of the folded
    text.
    """
    pattern = re.compile(rf"(?<!\w){re.escape(fold(name))}(?!\w)")
    before = fold(draft.text[within.start : min(span.start, within.end)])
    after = fold(draft.text[max(span.end, within.start) : within.end])
    yield from (match.end() - len(before) - 1 for match in pattern.finditer(before))
    yield from (match.start() for match in pattern.finditer(after))
