"""The headings of a text, which lead through it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotations_db.model import Block, CanonicalText

_LONGEST = 160
"""Code points of a bold paragraph that is taken for a heading."""
_BY_LOOKS = 7
"""The level of headings that are so by their looks alone."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at an offset; ``level`` 1 is the highest, 7 that of bold paragraphs."""

    start: int
    level: int
    words: str


def outline(text: CanonicalText) -> tuple[Heading, ...]:
    """The headings in order. A text without any has those paragraphs that are bold as a whole,
    short, and followed by others that are not.
    """
    marked = tuple(
        Heading(each.start, int(each.kind[1]), _words(text, each))
        for each in text.blocks
        if each.kind.startswith("h") and _words(text, each)
    )
    return marked or _by_looks(text)


def heading_at(headings: Sequence[Heading], offset: int) -> int | None:
    """The index of the heading that an offset is under; None before the first one."""
    index = bisect_right([each.start for each in headings], offset) - 1
    return index if index >= 0 else None


def _by_looks(text: CanonicalText) -> tuple[Heading, ...]:
    found: list[Heading] = []
    for block, following in zip(text.blocks, text.blocks[1:], strict=False):
        is_bold = _is_bold(block) and block.end - block.start <= _LONGEST
        if is_bold and not _is_bold(following) and following.end > following.start:
            found.append(Heading(block.start, _BY_LOOKS, _words(text, block)))
    return tuple(found) if len(found) > 1 else ()


def _is_bold(block: Block) -> bool:
    bold = sum(run.end - run.start for run in block.runs if "bold" in run.marks)
    return block.kind == "p" and 0 < bold == block.end - block.start


def _words(text: CanonicalText, block: Block) -> str:
    words = " ".join(text.text[block.start : block.end].split())
    return f"{block.marker} {words}".strip() if block.marker else words
