"""The signs around a quote's first and last letter: how many of them belong to it at its new place.

Letters are aligned without blanks, hyphens and quotation marks; this puts those back.
"""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from annotations_db.model import Span
from annotations_db.text.anchoring.words import Words
from annotations_db.text.graphemes import mark_span
from annotations_db.text.quoting import Quote
from annotations_db.text.source import WHITE_SPACE

_MOST = 40
"""Signs in a row that are looked at."""


def bordered(quote: str, words: Words, text: str, new: Words, letters: Span) -> Span | None:
    """The span of the text for ``letters`` of it, with the signs that ``quote`` begins and ends
    with, as far as they stand there; whole grapheme clusters without outer blanks.

    ``words`` are those of the quote, ``new`` those of the text.
    """
    start, end = new.place_of(letters.start), new.end_of(letters.end)
    lead = quote[: words.place_of(0)]
    trail = quote[words.end_of(len(words.letters)) :]
    if lead:
        earliest = max(new.end_of(letters.start), start - _MOST)
        start -= _kept(lead[::-1], text[earliest:start][::-1])
    if trail:
        latest = len(text) if letters.end >= len(new.letters) else new.place_of(letters.end)
        end += _kept(trail, text[end : min(latest, end + _MOST)])
    return mark_span(text, start, end)


def without_neighbours(quote: str, text: str, span: Span) -> Span:
    """The span without the end of a paragraph before the passage and the beginning of one after
    it, where it has more ends of paragraphs than the quote and is more like it without: words of
    neighbours that are alike by chance draw the ends of an alignment outwards.
    """
    best = span
    while text.count("\n", best.start, best.end) > quote.count("\n"):
        likeness = Levenshtein.normalized_similarity(quote, text[best.start : best.end])
        first = text.find("\n", best.start, best.end)
        last = text.rfind("\n", best.start, best.end)
        shorter = (Span(first + 1, best.end), Span(best.start, last))
        found = [
            (Levenshtein.normalized_similarity(quote, text[each.start : each.end]), each)
            for each in shorter
            if each.start < each.end
        ]
        if not found or max(found)[0] <= likeness:
            break
        best = max(found)[1]
    return best if best == span else mark_span(text, best.start, best.end) or span


def breaks_a_word(quote: Quote, text: str, span: Span) -> bool:
    """Whether a place begins or ends within a word where the quote did not: an “a” that is gone is
    not the last letter of “Canada”.
    """
    within, ends = quote.exact[:1] + quote.exact[-1:], (quote.prefix[-1:], quote.suffix[:1])
    there = (text[span.start - 1 : span.start], text[span.end : span.end + 1])
    first, last = text[span.start], text[span.end - 1]
    is_first = not _joined(ends[0], within[0]) and _joined(there[0], first)
    return is_first or (not _joined(within[-1], ends[1]) and _joined(last, there[1]))


def _joined(first: str, second: str) -> bool:
    return first.isalnum() and second.isalnum()


def _kept(signs: str, there: str) -> int:
    """How many of the signs that stand there, from the quote outwards, are those of the quote."""
    if there.startswith(signs):
        return len(signs)
    size = min(range(len(there) + 1), key=lambda size: _differing(signs, there[:size]))
    while 0 < size < len(there) and there[size] == there[size - 1] not in WHITE_SPACE:
        size += 1  # a dash may have become two, an ellipsis three
    return size


def _differing(signs: str, there: str) -> tuple[int, int]:
    return (Levenshtein.distance(signs, there), abs(len(signs) - len(there)))
