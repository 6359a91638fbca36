"""Words as the search index counts them: letters, marks and digits; unspaced scripts by the run."""

from __future__ import annotations

from itertools import islice

import regex

from annotations_db.text.folding import fold
from annotations_db.text.scripts import UNSPACED

LETTER = r"\p{L}\p{M}\p{N}\p{Co}"
"""What a word is made of, for use between the brackets of a regular expression."""
_UNSPACED = regex.compile(f"[{UNSPACED}]+")
_WORD = regex.compile(f"[{UNSPACED}]+|[{LETTER}--[{UNSPACED}]]+", regex.V1)

_COUNTED = regex.compile(f"[{UNSPACED}]|[{LETTER}--[{UNSPACED}]]+", regex.V1)
_USUAL_WORD = 8
"""Characters, the blank among them, that a word seldom is longer than."""


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of some text, in order."""
    return tuple(_WORD.findall(fold(text)))


def count_words(folded: str, start: int, end: int, *, most: int | None = None) -> int:
    """How many words stand there, at most ``most``; each character of an unspaced script is one."""
    if most is None:
        return len(_COUNTED.findall(folded, start, end))
    near = start + _USUAL_WORD * most
    found = len(_COUNTED.findall(folded, start, min(end, near)))
    if found < most and near < end:
        found = sum(1 for _ in islice(_COUNTED.finditer(folded, start, end), most))
    return min(found, most)


def is_unspaced(word: str) -> bool:
    """Whether the word is of a script without blanks between words."""
    return _UNSPACED.match(word) is not None


def tokens_of(word: str, *, goes_on: bool = False) -> list[str]:
    """What the index holds of a word: itself, or the overlapping pairs of an unspaced script.

    ``goes_on``: other words follow, before which the index has the last character alone.
    """
    if not is_unspaced(word):
        return [word]
    count = len(word) if goes_on else max(1, len(word) - 1)
    return [word[index : index + 2] for index in range(count)]
