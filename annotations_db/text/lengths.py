"""How long a text is, in the unit its script is counted in, and how long it takes to read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from annotations_db.text.scripts import UNSPACED

WORDS_A_MINUTE = 230
IDEOGRAPHS_A_MINUTE = 500
LETTERS_A_MINUTE = 1200
"""Of Thai, Lao, Burmese and Khmer, in which a word has about five: so the Universal Declaration of
Human Rights takes about as long in all its translations.
"""
_IDEOGRAPHS = re.compile(
    "[\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+"
)
_UNSPACED = re.compile(f"[{UNSPACED}]+")
_ETHIOPIC_BLANK = "\u1361"


@dataclass(frozen=True, slots=True)
class Length:
    """``count`` is of words, or of characters but for blanks; ``minutes`` is 1 at least."""

    count: int
    minutes: int
    in_characters: bool = False


@lru_cache(maxsize=4)
def length_of(text: str) -> Length:
    """Words are what blanks part, however many there are; most of a text in a script without blanks
    between words is counted in characters. That of the last few texts is remembered: a header is
    shown anew after many an edit.
    """
    runs = [] if text.isascii() else _UNSPACED.findall(text)
    if not runs:
        words = len(text.replace(_ETHIOPIC_BLANK, " ").split())
        return Length(words, max(1, round(words / WORDS_A_MINUTE)))
    words = len(_UNSPACED.sub(" ", text).replace(_ETHIOPIC_BLANK, " ").split())
    unspaced = sum(map(len, runs))
    ideographs = sum(len(each) for run in runs for each in _IDEOGRAPHS.findall(run))
    letters = unspaced - ideographs
    time = words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE + letters / LETTERS_A_MINUTE
    characters = sum(map(len, text.split()))
    minutes = max(1, round(time))
    if unspaced * 2 > characters:
        return Length(characters, minutes, in_characters=True)
    return Length(words + unspaced, minutes)
