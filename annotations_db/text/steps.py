"""Steps through a text by character, word, sentence and paragraph, for a caret and for the ends of
a highlight; pure, across blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import regex

from annotations_db.model import Block, CanonicalText, Span
from annotations_db.text.blocks import block_at
from annotations_db.text.graphemes import border_after, border_before, mark_span
from annotations_db.text.sentences import sentence_at, sentence_before, sentences_from

Unit: TypeAlias = Literal["character", "word", "sentence", "paragraph"]
End: TypeAlias = Literal["start", "end"]

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_LETTER = rf"[\p{{L}}\p{{N}}\p{{M}}_--[{_UNSPACED}]]"
# Where no blanks part words, each character as one sees it is one.
_WORD = regex.compile(
    rf"{_LETTER}++(?:['’.\-\u2010\u2011\u00ad]{_LETTER}++)*+|[{_UNSPACED}]\p{{M}}*+", regex.V1
)
_LOOK_BACK = 200
"""Code points within which a word begins; a longer one is stepped through in pieces."""


def step(text: CanonicalText, offset: int, unit: Unit, *, forward: bool) -> int:
    """Where a caret goes from ``offset``: to the next or the previous beginning of a unit, at last
    to the end or the beginning of the text.
    """
    if unit == "character":
        return _character(text.text, offset, forward=forward)
    if forward:
        starts = (span.start for span in _following(text, offset, unit) if span.start > offset)
        return next(starts, len(text.text))
    before = _before(text, offset, unit)
    return before.start if before is not None else 0


def moved_end(text: CanonicalText, span: Span, end: End, unit: Unit, *, forward: bool) -> Span:
    """A highlight's place with its start at the next or the previous beginning of a unit, or its
    end at the end of one; the same place where nothing would be left of it or the text ends there.

    Blanks are stepped over, since no highlight begins or ends with them.
    """
    go = step if end == "start" else end_step
    at, moved = span.start if end == "start" else span.end, span
    while moved == span:
        before, at = at, go(text, at, unit, forward=forward)
        place = (at, span.end) if end == "start" else (span.start, at)
        if at == before or place[0] >= place[1]:
            return span
        moved = mark_span(text.text, *place) or span
    return moved


def unit_at(text: CanonicalText, offset: int, unit: Unit) -> Span | None:
    """The unit that holds ``offset``, ends there or follows in its block, without outer blanks;
    None where there is none.
    """
    block = text.blocks[block_at(text.blocks, offset)]
    if unit == "sentence":
        return sentence_at(text, offset)
    if unit == "paragraph":
        return mark_span(text.text, block.start, block.end)
    if unit == "character":
        return mark_span(text.text, offset, min(offset + 1, block.end))
    before = _word_before(text.text, block, offset)
    if before is not None and before.end >= offset:
        following = next(_words(text.text, block, offset), None)
        return following if following and following.start == offset else before
    return next(_words(text.text, block, offset), None)


def _character(text: str, offset: int, *, forward: bool) -> int:
    if forward:
        return border_after(text, min(offset + 1, len(text)))
    return border_before(text, max(offset - 1, 0))


def end_step(text: CanonicalText, offset: int, unit: Unit, *, forward: bool) -> int:
    """Where the end of something goes from ``offset``: to the next or the previous end of a unit,
    at last to the end or the beginning of the text.
    """
    if unit == "character":
        return _character(text.text, offset, forward=forward)
    if forward:
        ends = (span.end for span in _following(text, offset, unit) if span.end > offset)
        return next(ends, len(text.text))
    at: int | None = offset
    while at is not None:
        before = _before(text, at, unit)
        if before is not None and before.end < offset:
            return before.end
        at = before.start if before is not None else None
    return 0


def _following(text: CanonicalText, offset: int, unit: Unit) -> Iterator[Span]:
    """The units that end after ``offset``, and later ones, in order."""
    first = block_at(text.blocks, offset)
    for index in range(first, len(text.blocks)):
        block = text.blocks[index]
        yield from _units_from(text, block, max(offset, block.start), unit)


def _units_from(text: CanonicalText, block: Block, offset: int, unit: Unit) -> Iterator[Span]:
    if unit == "sentence":
        yield from sentences_from(text, offset)
    elif unit == "word":
        yield from _words(text.text, block, offset)
    else:
        span = mark_span(text.text, block.start, block.end)
        if span is not None and span.end > offset:
            yield span


def _before(text: CanonicalText, offset: int, unit: Unit) -> Span | None:
    """The last unit that begins before ``offset``."""
    for index in range(block_at(text.blocks, offset), -1, -1):
        block = text.blocks[index]
        found = _unit_before(text, block, min(offset, block.end + 1), unit)
        if found is not None:
            return found
    return None


def _unit_before(text: CanonicalText, block: Block, offset: int, unit: Unit) -> Span | None:
    if unit == "sentence":
        return sentence_before(text, min(offset, block.end))
    if unit == "word":
        return _word_before(text.text, block, offset)
    span = mark_span(text.text, block.start, block.end)
    return span if span is not None and span.start < offset else None


def _words(text: str, block: Block, offset: int) -> Iterator[Span]:
    """The words of a block that end after ``offset``."""
    for match in _WORD.finditer(text, _word_border(text, block, offset), block.end):
        if match.end() > offset:
            yield Span(*match.span())


def _word_before(text: str, block: Block, offset: int) -> Span | None:
    """The last word of a block that begins before ``offset``."""
    found: Span | None = None
    at = offset
    while found is None and at > block.start:
        at = _word_border(text, block, at - 1)
        for match in _WORD.finditer(text, at, block.end):
            if match.start() >= offset:
                break
            found = Span(*match.span())
    return found


def _word_border(text: str, block: Block, offset: int) -> int:
    """A place at or before ``offset`` from which words can be told: behind the last blank."""
    at = min(offset, block.end)
    least = max(block.start, at - _LOOK_BACK)
    while at > least and not text[at - 1].isspace():
        at -= 1
    return max(block.start, border_before(text, at))
