"""A text as its letters, digits and marks alone, lowered and composed, and the way back from it.

Line ends, blanks, hyphens, quotation marks and dashes are what changes most between two editions
of a text and says least about where a passage is: without them most edited passages are equal.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

import regex

_ASCII_WORD = re.compile(r"[A-Za-z0-9]+")
_WORD = regex.compile(r"[\p{L}\p{N}\p{M}]+")
_CLUSTER = regex.compile(r"\X")


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """``letters`` are those of the text; piece *i* of them begins at ``starts[i]`` in ``letters``
    and at ``places[i]`` in the text, where it is ``sizes[i]`` code points long.
    """

    letters: str
    starts: list[int] = field(repr=False)
    places: list[int] = field(repr=False)
    sizes: list[int] = field(repr=False)

    def place_of(self, letter: int) -> int:
        """Where that letter begins in the text; the end of the last letter for one past it."""
        if letter >= len(self.letters):
            return self.end_of(len(self.letters))
        index = bisect_right(self.starts, letter) - 1
        inside = letter - self.starts[index]
        return self.places[index] + (inside if self._is_plain(index) else 0)

    def end_of(self, letter: int) -> int:
        """Where the letter before that one ends in the text, 0 where there is none."""
        if letter <= 0 or not self.starts:
            return 0
        index = bisect_right(self.starts, letter - 1) - 1
        inside = letter - self.starts[index]
        return self.places[index] + (inside if self._is_plain(index) else self.sizes[index])

    def letter_at(self, place: int) -> int:
        """The first letter that does not end before that place of the text."""
        index = bisect_right(self.places, place) - 1
        if index < 0:
            return 0
        inside = place - self.places[index]
        if inside >= self.sizes[index]:
            return self._after(index)
        return self.starts[index] + (inside if self._is_plain(index) else 0)

    def _after(self, index: int) -> int:
        return self.starts[index + 1] if index + 1 < len(self.starts) else len(self.letters)

    def _is_plain(self, index: int) -> bool:
        return self._after(index) - self.starts[index] == self.sizes[index]


def words_of(text: str) -> Words:
    """The letters, digits and marks of a text."""
    if text.isascii():
        found = [(match.start(), match.group()) for match in _ASCII_WORD.finditer(text)]
        return _words([(start, len(word), word) for start, word in found], lower=True)
    return _words(_pieces(text), lower=False)


def signs_of(text: str) -> Words:
    """The text as it is, for a quote without letters."""
    return _words([(0, len(text), text)] if text else [], lower=False)


def _words(pieces: Iterable[tuple[int, int, str]], *, lower: bool) -> Words:
    found = list(pieces)
    places = [place for place, _size, _letters in found]
    sizes = [size for _place, size, _letters in found]
    starts = list(accumulate((len(letters) for _place, _size, letters in found), initial=0))
    letters = "".join([letters for _place, _size, letters in found])
    return Words(letters.lower() if lower else letters, starts[:-1], places, sizes)


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(text):
        word = match.group()
        letters = _plain(word)
        if len(letters) == len(word):
            yield match.start(), len(word), letters
        else:
            yield from _clusters(word, match.start())


def _clusters(word: str, start: int) -> Iterator[tuple[int, int, str]]:
    for match in _CLUSTER.finditer(word):
        yield start + match.start(), len(match.group()), _plain(match.group())


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    composed = (
        word if unicodedata.is_normalized("NFC", word) else unicodedata.normalize("NFC", word)
    )
    return composed.lower()
