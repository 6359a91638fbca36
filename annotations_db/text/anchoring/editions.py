"""What an old and a new edition of a text have in common: long stretches, in the same order.

Blocks of the old letters are looked for at every place of the new (as rsync does, Tridgell 1999),
the longest rising sequence of what is found once is kept (as patience diff does), and each grows to
both sides as far as the letters are equal. Linear in time, but for the sorting of what was found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotations_db.model import Span

_BLOCK = 24
_STEP = 256
"""Letters compared at once where two stretches grow."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """``size`` letters that are equal from ``old`` and from ``new`` on."""

    old: int
    new: int
    size: int


class Editions:
    """The stretches that two editions share, letters only."""

    def __init__(self, old: str, new: str) -> None:
        self._old_size, self._new_size = len(old), len(new)
        self._stretches = shared_stretches(old, new)
        self._olds = [each.old for each in self._stretches]
        self._news = [each.new for each in self._stretches]

    def kept(self, letters: Span, *, around: int) -> Span | None:
        """Where old letters are now, if they and ``around`` more on both sides, or all to the
        text's end, are in one stretch.
        """
        index = bisect_right(self._olds, letters.start) - 1
        if index < 0:
            return None
        found = self._stretches[index]
        first, last = found.old, found.old + found.size
        is_left = letters.start - around >= first or first == found.new == 0
        is_right = letters.end + around <= last or (letters.end <= last and self._is_last(found))
        shift = found.new - found.old
        return Span(letters.start + shift, letters.end + shift) if is_left and is_right else None

    def expected(self, letter: int) -> int:
        """Where an old letter should be in the new edition, by the nearest stretch."""
        index = bisect_right(self._olds, letter) - 1
        near = self._stretches[max(0, index) : index + 2]
        if not near:
            return letter
        nearest = min(near, key=lambda each: _distance(each, letter))
        return max(0, nearest.new + letter - nearest.old)

    def window(self, letters: Span) -> Span:
        """Where old letters should be now, as far as they are there at all."""
        start = self.expected(letters.start)
        return Span(start, max(start, self.expected(letters.end)))

    def was(self, letters: Span) -> Span | None:
        """Where new letters, all in one stretch, were in the old edition."""
        index = bisect_right(self._news, letters.start) - 1
        if index < 0:
            return None
        found = self._stretches[index]
        shift = found.old - found.new
        is_within = letters.end <= found.new + found.size
        return Span(letters.start + shift, letters.end + shift) if is_within else None

    def _is_last(self, stretch: Stretch) -> bool:
        last_old, last_new = stretch.old + stretch.size, stretch.new + stretch.size
        return (last_old, last_new) == (self._old_size, self._new_size)


def shared_stretches(old: str, new: str) -> list[Stretch]:
    """Rising in both editions, without overlap."""
    found = _rising(_blocks(old, new))
    grown: list[Stretch] = []
    for each in found:
        last = grown[-1] if grown else Stretch(0, 0, 0)
        least_old, least_new = last.old + last.size, last.new + last.size
        if each.old < least_old or each.new < least_new:
            continue
        back = _equal_before(old, new, each, min(each.old - least_old, each.new - least_new))
        size = _equal_after(old, new, each.old, each.new)
        stretch = Stretch(each.old - back, each.new - back, size + back)
        is_same = grown and (stretch.old, stretch.new) == (least_old, least_new)
        if is_same:
            grown[-1] = Stretch(last.old, last.new, last.size + stretch.size)
        else:
            grown.append(stretch)
    return grown


def _blocks(old: str, new: str) -> list[Stretch]:
    """Blocks that the old edition has once, where they are first found in the new."""
    places: dict[str, int] = {}
    for place in range(0, len(old) - _BLOCK + 1, _BLOCK):
        block = old[place : place + _BLOCK]
        places[block] = -1 if block in places else place
    found: list[Stretch] = []
    place, last = 0, len(new) - _BLOCK
    while place <= last:
        there = places.get(new[place : place + _BLOCK], -1)
        if there < 0:
            place += 1
            continue
        size = _equal_after(old, new, there, place)
        found.append(Stretch(there, place, size))
        place += size
    if old[:_BLOCK] == new[:_BLOCK] and (not found or found[0].new > 0):
        found.insert(0, Stretch(0, 0, _equal_after(old, new, 0, 0)))
    return found


def _rising(found: Sequence[Stretch]) -> list[Stretch]:
    """The sequence of most letters that rises in the old edition too; ``found`` does in the new.

    ``olds`` and ``most`` are a rising staircase: so many letters lie in the best sequence that ends
    at or before that old place.
    """
    olds: list[int] = []
    most: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, each in enumerate(found):
        step = bisect_left(olds, each.old)
        before.append(ends[step - 1] if step else -1)
        letters = each.size + (most[step - 1] if step else 0)
        last = step
        while last < len(olds) and most[last] <= letters:
            last += 1
        if step < len(olds) and olds[step] == each.old and last == step:
            continue
        olds[step:last], most[step:last], ends[step:last] = [each.old], [letters], [index]
    chain: list[Stretch] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(found[index])
        index = before[index]
    return chain[::-1]


def _equal_after(old: str, new: str, old_place: int, new_place: int) -> int:
    size = 0
    while True:
        first = old[old_place + size : old_place + size + _STEP]
        second = new[new_place + size : new_place + size + _STEP]
        if first != second or not first:
            return size + _same(first, second)
        size += len(first)


def _equal_before(old: str, new: str, found: Stretch, most: int) -> int:
    size = 0
    while size < most:
        step = min(_STEP, most - size)
        first = old[found.old - size - step : found.old - size]
        second = new[found.new - size - step : found.new - size]
        if first != second:
            return size + _same(first[::-1], second[::-1])
        size += step
    return size


def _same(first: str, second: str) -> int:
    pairs: Iterable[tuple[str, str]] = zip(first, second, strict=False)
    for size, (one, other) in enumerate(pairs):
        if one != other:
            return size
    return min(len(first), len(second))


def _distance(stretch: Stretch, letter: int) -> int:
    return max(stretch.old - letter, letter - stretch.old - stretch.size, 0)
