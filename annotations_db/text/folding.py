"""Folds case, accents and typographic variants, for search only: a text itself is never folded."""

from __future__ import annotations

import re
import string
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_FEW = 100
"""Up to here replacing character after character is faster than translating all at once."""
_REMEMBERED = 20_000
"""Characters whose folding is kept: all that a project in Chinese is written with."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_SIGNS = (
    str.maketrans(dict.fromkeys("‘’‚‛‹›`´", "'"))
    | str.maketrans(dict.fromkeys("“”„‟«»", '"'))
    | str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
)
_VARIANTS = _SIGNS | str.maketrans({"đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t"})
_MARKS = (
    (0x0300, 0x036F),
    (0x0591, 0x05C7),
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F),
)
"""Accents, vowel points: combining marks without which a word is still the same word.

Marks of Indic, Thai, Burmese or kana syllables are letters there and stay."""
_UNSEEN = frozenset("\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
"""Soft hyphen, tatweel, joiners, direction marks."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text, and the characters whose folding has another length than one.

    ``places[i]`` is the place after the i-th of them in the text, ``folded_places[i]`` in
    ``folded``.
    """

    folded: str
    places: tuple[int, ...] = ()
    folded_places: tuple[int, ...] = ()

    def place(self, folded_place: int, *, round_up: bool) -> int:
        """The place in the text; within a character that became several, before or after it."""
        index = bisect_right(self.folded_places, folded_place)
        place = folded_place
        if index:
            place += self.places[index - 1] - self.folded_places[index - 1]
        if index < len(self.places) and place >= self.places[index]:
            return self.places[index] - (not round_up)
        return place


def fold(text: str) -> str:
    """The text, character by character folded."""
    return fold_with_places(text).folded


def fold_with_places(text: str) -> FoldedText:
    """The folded text and how to get back from it."""
    # Lowering is fast and keeps lengths, but for this letter.
    lowered = text if "\u0130" in text else text.lower()
    table = _folding_table(lowered)
    changing = "".join(letter for letter, folded in table.items() if len(folded) != 1)
    places: list[int] = []
    folded_places: list[int] = []
    if changing:
        shift = 0
        for match in re.finditer(f"[{re.escape(changing)}]", lowered):
            shift += len(table[match.group()]) - 1
            places.append(match.end())
            folded_places.append(match.end() + shift)
    return FoldedText(_replaced(lowered, table), tuple(places), tuple(folded_places))


def _folding_table(lowered: str) -> dict[str, str]:
    characters = set("\t\n`").union(*_NOT_ASCII.findall(lowered))
    if "\u0130" in lowered:
        characters.update(string.ascii_uppercase)
    folded = ((character, fold_character(character)) for character in sorted(characters))
    return {character: letters for character, letters in folded if letters != character}


def _replaced(lowered: str, table: Mapping[str, str]) -> str:
    if len(table) > _FEW:
        return lowered.translate({ord(letter): folded for letter, folded in table.items()})
    for character, letters in table.items():
        lowered = lowered.replace(character, letters)
    return lowered


@lru_cache(_REMEMBERED)
def fold_character(character: str) -> str:
    """The character without case, accent or typographic variant: any number of characters."""
    if character in _UNSEEN or _is_mark(character):
        return ""
    if character.isspace():
        return " "
    plain = character.translate(_VARIANTS)
    parts = unicodedata.normalize("NFKD", plain).casefold().translate(_VARIANTS)
    letters = "".join(part for part in parts if part not in _UNSEEN and not _is_mark(part))
    return unicodedata.normalize("NFC", letters)


def unaccented(text: str) -> str:
    """Without accents and typographic variants, but with its case."""
    parts = unicodedata.normalize("NFKD", unified(text))
    kept = "".join(each for each in parts if each not in _UNSEEN and not _is_mark(each))
    return unicodedata.normalize("NFC", kept)


def unified(text: str) -> str:
    """With one kind of blank, quotation mark and dash, and nothing unseen."""
    return "".join(
        " " if each.isspace() else each for each in text.translate(_SIGNS) if each not in _UNSEEN
    )


def _is_mark(character: str) -> bool:
    code = ord(character)
    return any(first <= code <= last for first, last in _MARKS) and unicodedata.category(
        character
    ).startswith("M")
