"""Whether a statement says what is quoted: exactly, in other words, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from annotations_db.analysis.drafts.quotations import words_of
from annotations_db.model import Span
from annotations_db.text.folding import fold
from annotations_db.text.quoting import find_quote

LEAST_LIKENESS = 0.7
"""The share of words, by ``SequenceMatcher.ratio``, from which other words are an alteration."""
Change: TypeAlias = Literal["same", "draft", "source"]
_TOKEN = re.compile(r"\s+|[^\W_]+(?:['\u2019][^\W_]+)*|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a comparison: in both, only in the draft, or only in the source."""

    change: Change
    words: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """Where a text says something like it, and how alike: 1.0 is the same word for word."""

    span: Span
    ratio: float


def exact_place(text: str, parts: Sequence[str]) -> Span | None:
    """Where all parts stand in order, kinds of blank, quotation mark and dash not counting; from
    the first to the last of them. None where they do not.
    """
    for first in find_quote(text, parts[0]):
        end: int | None = first.end
        for part in parts[1:]:
            following = next(iter(find_quote(text[end:], part)), None) if end is not None else None
            end = None if following is None or end is None else end + following.end
        if end is not None:
            return Span(first.start, end)
    return None


def likeness(text: str, words: str) -> Likeness | None:
    """The place of a text that is most like the words, on whole words; None where nothing is.

    Candidates come from rapidfuzz's alignment of the folded texts, whose ends are off by some
    letters; they are then moved to the words that match best.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - costs every start

    tokens = [(match.start(), match.end()) for match in re.finditer(r"\w+", text)]
    if not tokens or not words_of(words):
        return None
    lowered, wanted = _same_length(text), _same_length(words)
    aligned = fuzz.partial_ratio_alignment(
        wanted, lowered, score_cutoff=100 * (LEAST_LIKENESS - 0.2)
    )
    if aligned is None:
        return None
    span = _on_words(lowered, wanted, Span(aligned.dest_start, aligned.dest_end))
    ratio = _ratio(words, text[span.start : span.end])
    return Likeness(span, ratio) if ratio >= LEAST_LIKENESS else None


def difference(draft: str, source: str) -> tuple[Piece, ...]:
    """What the draft has that the source has not, and the other way round, word by word."""
    ours, theirs = _TOKEN.findall(draft), _TOKEN.findall(source)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(
        None, [_unified(each) for each in ours], [_unified(each) for each in theirs], autojunk=False
    )
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(theirs[k:m])))
            continue
        if j > i:
            pieces.append(Piece("draft", "".join(ours[i:j])))
        if m > k:
            pieces.append(Piece("source", "".join(theirs[k:m])))
    return tuple(pieces)


def _on_words(text: str, wanted: str, span: Span) -> Span:
    """Moves the ends to where the first and last words of ``wanted`` that are found stand."""
    room = len(wanted) // 3 + 20
    start, end = max(0, span.start - room), min(len(text), span.end + room)
    there = [(m.start(), m.end()) for m in re.finditer(r"\w+", text[start:end])]
    said = [text[start + b : start + e] for b, e in there]
    blocks = [
        each
        for each in SequenceMatcher(
            None, re.findall(r"\w+", wanted), said, autojunk=False
        ).get_matching_blocks()
        if each.size
    ]
    if not blocks:
        return span
    before = blocks[0].a
    after = len(re.findall(r"\w+", wanted)) - blocks[-1].a - blocks[-1].size
    first = max(0, blocks[0].b - before)
    last = min(len(there) - 1, blocks[-1].b + blocks[-1].size - 1 + after)
    return Span(start + there[first][0], start + there[last][1])


def _ratio(ours: str, theirs: str) -> float:
    one = [fold(each) for each in words_of(ours)]
    other = [fold(each) for each in words_of(theirs)]
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _same_length(text: str) -> str:
    """Lower case, each character still standing where it stood."""
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)


_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)


def _unified(token: str) -> str:
    return " " if token.isspace() else token.translate(_SAME)
