"""A compilation of statements: where each begins, by the headings that name who speaks.

Such a heading is a block of its own ("Japan", "Statement by the European Union"), or the words with
which a record begins a speech ("Mr. Amano (Japan):"). A name with hardly anything below it, as in a
list of states, is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from annotations_db.model import Block, CanonicalText, Run
from annotations_db.recognising.found import one_line
from annotations_db.recognising.names import body_called
from annotations_db.recognising.people import is_statement, speaker_in, verbatim
from annotations_db.recognising.whose import beginning
from annotations_db.text.blocks import canonical

_LONGEST_HEADING = 160
_LEAST = 40
"""Code points that a speaker has to say."""
_FEWEST = 2
_PRESIDING = regex.compile(
    r"(?:The\s+)?(?:(?:Acting\s+|Vice-)?President|Chair(?:man|person|woman)?|Secretary[- ]General)"
    r"\s*(?:\([^()]{2,60}\))?\s*:"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One statement of several: its blocks, half-open, and the words that say who speaks; "" for
    what stands before the first.
    """

    first: int
    last: int
    heading: str


def parts_of(text: CanonicalText, language: str = "") -> tuple[Part, ...]:
    """The statements that a text consists of; () where it is one."""
    starts = list(_speaking(text, language))
    if len(starts) < _FEWEST:
        return ()
    ends = [each for each, _ in starts[1:]] + [len(text.blocks)]
    parts = [
        Part(first, last, heading) for (first, heading), last in zip(starts, ends, strict=True)
    ]
    before = parts[0].first
    return (Part(0, before, ""), *parts) if before else tuple(parts)


def cut(text: CanonicalText, part: Part) -> CanonicalText:
    """The text of one part, with offsets of its own."""
    blocks = text.blocks[part.first : part.last]
    start, end = blocks[0].start, blocks[-1].end
    tables = min((each.cell.table for each in blocks if each.cell), default=0)
    passages = min((each.pre for each in blocks if each.pre), default=1) - 1
    moved = (_moved(each, start, tables, passages) for each in blocks)
    return canonical(text.text[start:end], moved, text.extractor)


def _speaking(text: CanonicalText, language: str) -> Iterator[tuple[int, str]]:
    """The blocks that begin a speech of more than a few words."""
    candidates = [
        (number, heading)
        for number, block in enumerate(text.blocks)
        if (heading := _heading(text.text[block.start : block.end], block, language))
    ]
    ends = [text.blocks[number].start for number, _ in candidates[1:]]
    ends += [len(text.text)] if candidates else []
    for (number, heading), end in zip(candidates, ends, strict=True):
        block = text.blocks[number]
        is_said = end - block.start - len(heading) > _LEAST
        if is_said:
            yield number, heading


def _heading(words: str, block: Block, language: str) -> str:
    """Who speaks from this block on; "" where it does not say so."""
    if block.cell is not None or block.quote or block.lists or not words.strip():
        return ""
    begun = one_line(words[:_LONGEST_HEADING])
    if ":" not in begun and len(words) > _LONGEST_HEADING:
        return ""
    if (said := verbatim(begun)) is not None:
        return begun[: said[1].end + 1]
    if presiding := _PRESIDING.match(begun):
        return presiding.group().rstrip(": ")
    if len(words) > _LONGEST_HEADING:
        return ""
    is_named = body_called(begun, language) is not None
    is_stated = is_statement(begun) and (
        speaker_in(begun) is not None or any(beginning(begun, language))
    )
    return begun if is_named or is_stated else ""


def _moved(block: Block, start: int, tables: int, passages: int) -> Block:
    cell = block.cell and replace(block.cell, table=block.cell.table - tables)
    return replace(
        block,
        start=block.start - start,
        end=block.end - start,
        runs=_runs(block.runs, start),
        cell=cell,
        pre=block.pre - passages if block.pre else 0,
    )


def _runs(runs: Sequence[Run], start: int) -> tuple[Run, ...]:
    return tuple(replace(each, start=each.start - start, end=each.end - start) for each in runs)
