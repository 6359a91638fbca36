"""Paragraph numbers as a reader would cite them: those printed, else counted ones."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotations_db.model import Block, CanonicalText
from annotations_db.text.blocks import block_at

_PRINTED = re.compile(r"(?:\d{1,4}[.)]|\(\d{1,4}\)|\[\d{1,4}\])(?=\s)")
_PRINTED_MARKER = re.compile(r"\(?\d{1,4}[.)]")
_ADDRESS_ENDS = (",", "!", "،", "\uff0c", "、", "\uff01")
_ADDRESS_WORDS = 6
_LARGEST_ADDRESS = 160


@dataclass(frozen=True, slots=True)
class ParagraphNumber:
    """``number`` is "12"; ``is_printed`` tells whether the text itself prints it."""

    number: str
    is_printed: bool


def paragraph_number(text: CanonicalText, offset: int) -> ParagraphNumber | None:
    """The number of the paragraph at ``offset``; None before the first one and in headings."""
    index = block_at(text.blocks, offset)
    return paragraph_numbers(text)[index]


def paragraph_numbers(text: CanonicalText) -> tuple[ParagraphNumber | None, ...]:
    """One per block. Where most paragraphs have printed numbers those count, else ours.

    Ours leave out headings, addresses ("Mr. President,"), list items, cells and code. What follows
    a numbered paragraph without a number of its own belongs to it.
    """
    printed = [_printed(text, block) for block in text.blocks]
    counted = _counted(text)
    without = [ours for ours, theirs in zip(counted, printed, strict=True) if ours and not theirs]
    is_printed = len(list(filter(None, printed))) > len(without)
    numbers: list[ParagraphNumber | None] = []
    current: ParagraphNumber | None = None
    for block, number in zip(text.blocks, printed if is_printed else counted, strict=True):
        if number:
            current = ParagraphNumber(number, is_printed)
        numbers.append(None if not number and _is_apart(text, block) else current)
    return tuple(numbers)


def numbers_to_show(text: CanonicalText) -> tuple[ParagraphNumber | None, ...]:
    """One per block: its number where a paragraph begins, None where it goes on."""
    shown: list[ParagraphNumber | None] = []
    before: ParagraphNumber | None = None
    for number in paragraph_numbers(text):
        shown.append(None if number is before else number)
        before = number if number is not None else before
    return tuple(shown)


def _printed(text: CanonicalText, block: Block) -> str:
    if block.kind != "p" or block.cell or len(block.lists) > 1 or _is_footnote(block):
        return ""
    if block.marker:
        return block.marker.strip("().") if _PRINTED_MARKER.fullmatch(block.marker) else ""
    match = _PRINTED.match(text.text, block.start, block.end)
    return match.group().strip("().[]") if match else ""


def _counted(text: CanonicalText) -> list[str]:
    numbers: list[str] = []
    count = 0
    for block in text.blocks:
        is_counted = (
            block.kind == "p"
            and not (block.lists or block.cell or block.start == block.end)
            and not _is_apart(text, block)
        )
        count += is_counted
        numbers.append(str(count) if is_counted else "")
    return numbers


def _is_apart(text: CanonicalText, block: Block) -> bool:
    """Whether the block is a heading, if only by its looks, or addresses the audience."""
    if block.kind not in ("p", "pre"):
        return True
    return _is_all_bold(block) or _is_address(text.text[block.start : block.end])


def _is_footnote(block: Block) -> bool:
    return bool(block.lists) and any((run.anchor or "").startswith("fn:") for run in block.runs)


def _is_all_bold(block: Block) -> bool:
    bold = sum(run.end - run.start for run in block.runs if "bold" in run.marks)
    return 0 < bold == block.end - block.start


def _is_address(words: str) -> bool:
    if len(words) > _LARGEST_ADDRESS or not words.endswith(_ADDRESS_ENDS):
        return False
    parts = re.split("[,!،、\uff0c\uff01\n]", words)
    return all(len(part.split()) <= _ADDRESS_WORDS for part in parts)
