"""Words as the search index counts them: letters, marks and digits; unspaced scripts by the run."""

from __future__ import annotations

import regex

from annotations_db.text.folding import fold
from annotations_db.text.scripts import UNSPACED

LETTER = r"\p{L}\p{M}\p{N}\p{Co}"
"""What a word is made of, for use between the brackets of a regular expression."""
_UNSPACED = regex.compile(f"[{UNSPACED}]+")
_WORD = regex.compile(f"[{UNSPACED}]+|[{LETTER}--[{UNSPACED}]]+", regex.V1)


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of some text, in order."""
    return tuple(_WORD.findall(fold(text)))


def word_spans(folded: str) -> list[tuple[int, int]]:
    """Where the words of a folded text stand; characters of unspaced scripts count one by one."""
    spans: list[tuple[int, int]] = []
    for found in _WORD.finditer(folded):
        start, end = found.span()
        if is_unspaced(found.group()):
            spans += [(each, each + 1) for each in range(start, end)]
        else:
            spans.append((start, end))
    return spans


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
