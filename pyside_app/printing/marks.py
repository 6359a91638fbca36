"""Where highlights lie on a set line: rectangles of their words, and the raised numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from annotations_db.exporters.copy import Passage
from annotations_db.exporters.placing import Place, PlacedBlock
from pyside_app.printing.rows import Line, SetText
from pyside_app.reading.geometry import Strip, strips

ABOVE, BELOW = 12.5, 4.5
"""How far the tint reaches above and below the baseline."""
AWAY = 2.0
"""Room on each side of a number."""
RAISED = 5.0
_DIGIT = 6.0
_FAR = 60
"""How far back the letter is looked for that tells which way a word runs."""


@dataclass(frozen=True, slots=True)
class Label:
    """The numbers of the highlights that end at one place; ``behind`` is the offset of the room
    kept for it.
    """

    behind: int
    words: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A rectangle of highlighted words on a line, and what lies over it."""

    rect: QRectF
    place: Place
    room: float
    """What was kept for a number at its right end, and belongs to the rectangle."""


@dataclass(frozen=True, slots=True)
class Number:
    """Raised numbers: their left end and baseline."""

    words: str
    x: float
    baseline: float


def utf16(text: str, index: int) -> int:
    """The UTF-16 units before ``index``."""
    return index if text.isascii() else len(text[:index].encode("utf-16-le", "replace")) // 2


def labels(placed: PlacedBlock, text: str) -> list[Label]:
    """The numbers that stand in a block; in joined scripts they wait for the end of the word."""
    found: dict[int, list[Passage]] = {}
    for place in placed.places:
        if place.ending:
            behind = _behind(text, place.piece.end, placed.block.end)
            found.setdefault(behind, []).extend(place.ending)
    return [
        Label(behind, ", ".join(str(each.number) for each in ending), tuple(ending))
        for behind, ending in found.items()
    ]


def marked(placed: PlacedBlock, text: str) -> tuple[tuple[int, int, Place], ...]:
    """The highlighted pieces of a block, in UTF-16 units of its ``text``."""
    start = placed.block.start
    return tuple(
        (utf16(text, each.piece.start - start), utf16(text, each.piece.end - start), each)
        for each in placed.places
        if each.over
    )


def numbers_on(line: Line) -> frozenset[int]:
    """The highlights that a line of the statement shows a part of."""
    first, last = _reach(line)
    return frozenset(
        passage.number
        for start, end, place in line.text.marked
        if start < last and end > first
        for passage in place.over
    )


def marked_on(line: Line, top: float) -> Iterator[Marked]:
    """The highlighted rectangles of a line whose row begins at ``top``, in page units."""
    first, last = _reach(line)
    text = line.text
    for start, end, place in text.marked:
        if start >= last or end <= first:
            continue
        for strip in strips(text.layout, text.units, max(start, first), min(end, last)):
            room = text.reserved.get(place.piece.end, 0.0) if end <= last else 0.0
            left = line.x + strip.left
            base = top + line.baseline
            rect = QRectF(left, base - ABOVE, strip.width, ABOVE + BELOW)
            yield Marked(rect, place, room)


def numbers_of(line: Line, top: float, base: str) -> Iterator[Number]:
    """The raised numbers of a line; ``base`` is the statement's whole text."""
    placed = line.text.placed
    if placed is None or not line.text.marked:
        return
    first, last = _reach(line)
    words = base[placed.block.start : placed.block.end]
    for label in labels(placed, base):
        behind = label.behind - placed.block.start
        if first < utf16(words, behind) <= last:
            guessed = 2 * AWAY + _DIGIT * len(label.words)
            room = line.text.reserved.get(label.behind, guessed)
            left = _left(line.text, words, behind, room)
            yield Number(label.words, line.x + left, top + line.baseline - RAISED)


def _left(text: SetText, words: str, behind: int, room: float) -> float:
    """Where a number begins: in the room kept for it, else before (left of) the last letter."""
    strip = _strip(text, words, behind)
    if strip is not None and is_kept(words, behind):
        return strip.left + strip.width - room + AWAY
    if strip is None and behind > 1:
        behind -= 1
        strip = _strip(text, words, behind)
    if strip is None:
        return 0.0
    is_ltr = is_kept(words, behind)
    return strip.left + strip.width + AWAY if is_ltr else strip.left - room + AWAY


def _strip(text: SetText, words: str, behind: int) -> Strip | None:
    """The rectangle of the character before ``behind``; None for a blank that hangs out."""
    start, end = utf16(words, behind - 1), utf16(words, behind)
    found = list(strips(text.layout, text.units, start, end))
    return found[-1] if found else None


def is_kept(words: str, behind: int) -> bool:
    """Whether there may be room behind a character: letters of a joined word would part."""
    return words[behind - 1].isspace() or not _is_joined(words, behind)


def _behind(text: str, end: int, block_end: int) -> int:
    """Where the number goes: behind the last letter, but never within a joined word."""
    if not _is_joined(text, end):
        return end
    while end < block_end and not text[end].isspace():
        end += 1
    return min(end + 1, block_end)


def _is_joined(text: str, end: int) -> bool:
    """Whether what ends there runs from right to left, as joined scripts do."""
    for character in reversed(text[max(0, end - _FAR) : end]):
        kind = unicodedata.bidirectional(character)
        if kind in {"B", "S"}:
            return False
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


def _reach(line: Line) -> tuple[int, int]:
    found = line.text.layout.lineAt(line.number)
    return found.textStart(), found.textStart() + found.textLength()
