"""Where a draft quotes, and whom: words in quotation marks, and block quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from annotations_db.model import Block, CanonicalText, Span
from annotations_db.text.scripts import UNSPACED

LEAST_WORDS = 3
"""Fewer words in quotation marks are a name or an irony, not a quotation."""
_LEAST_UNSPACED = 5
_PAIRS = (
    ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"),
    ("\N{DOUBLE LOW-9 QUOTATION MARK}", "\N{LEFT DOUBLE QUOTATION MARK}"),
    ("\N{DOUBLE LOW-9 QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"),
    ("\N{RIGHT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"),
    ("«", "»"),
    ("»", "«"),
    ("「", "」"),
    ("『", "』"),
    ('"', '"'),
)
_SINGLE = re.compile(
    r"(?<![^\W_])(?P<open>['\u2018])(?=\S)(?P<words>(?:(?![\n]).)+?)(?<=\S)['\u2019](?![^\W_])"
)
_OMISSION = re.compile(
    r"\s*(?:\[[^\][]*\]|\(\s*(?:\u2026|\.\s?\.\s?\.)\s*\)|\u2026|\.\s?\.\s?\.)\s*"
)
_EDGE = " \t\n\u00a0,.;:"
_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+(?:['\u2019][^\W_{UNSPACED}]+)*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a draft quotes: ``span`` is the place of its words in the draft, marks left out.

    ``parts`` are the words between omissions and insertions ("[…]", "[the Convention]"), in order;
    commas and full stops at a part's edge belong to the draft and are not in it.
    """

    span: Span
    words: str
    parts: tuple[str, ...]
    around: Span
    """The sentence or block in which it is said whose words these are."""


def quotations(draft: CanonicalText) -> tuple[Quotation, ...]:
    """The quotations of a draft, in order, none within another."""
    found: list[Quotation] = []
    previous: Span | None = None
    for is_quote, together in groupby(enumerate(draft.blocks), lambda each: each[1].quote > 0):
        blocks = [block for _, block in together]
        if is_quote:
            whole = Span(blocks[0].start, blocks[-1].end)
            found += _made(draft, whole, previous or whole)
            continue
        for block in blocks:
            found += _in_block(draft, block)
            previous = Span(block.start, block.end)
    return tuple(found)


def words_of(text: str) -> list[str]:
    """The words of a text; characters of scripts without blanks are words of their own."""
    return _WORD.findall(text)


def _in_block(draft: CanonicalText, block: Block) -> Iterator[Quotation]:
    text = draft.text
    around = Span(block.start, block.end)
    place = block.start
    while place < block.end:
        span = _next(text, place, block.end)
        end = span.start - 1 if span is not None else block.end
        for match in _SINGLE.finditer(text, place, end):
            yield from _made(draft, Span(*match.span("words")), around)
        if span is None:
            break
        yield from _made(draft, span, around)
        place = span.end + 1


def _next(text: str, start: int, end: int) -> Span | None:
    """The words between the next two marks that belong together."""
    found: Span | None = None
    for opening, closing in _PAIRS:
        begin = text.find(opening, start, end)
        while begin >= 0 and (found is None or begin < found.start - 1):
            stop = text.find(closing, begin + 1, end)
            if stop > 0 and not text[begin + 1 : stop].isspace():
                other = Span(begin + 1, stop)
                if found is None or begin + 1 < found.start or stop < found.end:
                    found = other
                break
            begin = text.find(opening, begin + 1, end)
    return found


def _made(draft: CanonicalText, span: Span, around: Span) -> Iterator[Quotation]:
    words = draft.text[span.start : span.end]
    parts = tuple(part for each in _OMISSION.split(words) if (part := each.strip(_EDGE)))
    if _is_long_enough(words) and parts:
        yield Quotation(span, words, parts, around)


def _is_long_enough(words: str) -> bool:
    found = words_of(words)
    is_unspaced = any(re.match(f"[{UNSPACED}]", each) for each in found)
    return len(found) >= (_LEAST_UNSPACED if is_unspaced else LEAST_WORDS)
