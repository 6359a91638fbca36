"""Lines of a paragraph to running text: hyphens at their ends joined, ideographs not parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from annotations_db.importers.pages.glyphs import HYPHEN
from annotations_db.importers.pages.segments import PLAIN, Line, Look

_LAST_WORD = re.compile(r"(\w+)[\-\u00ad\u2010\ufffe]\s*$")
_FIRST_WORD = re.compile(r"\s*(\w+)")
_COMPOUND = re.compile(r"\w+[\-\u2010]\w+")
_WORD = re.compile(r"\w+")
_IDEOGRAPHS = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)
_SPACED = re.compile("[\uac00-\ud7af]")
"""Korean parts words by blanks."""


class Vocabulary:
    """The words of a text, by which hyphens at the ends of its lines are told apart."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words: set[str] = set()
        self._compounds: set[str] = set()
        for line in lines:
            folded = line.words.casefold()
            self._words.update(_WORD.findall(folded))
            self._compounds.update(
                each.replace("\u2010", "-") for each in _COMPOUND.findall(folded)
            )

    def keeps_hyphen(self, first: str, second: str) -> bool:
        """Whether the word is written with a hyphen elsewhere, and nowhere without."""
        first, second = first.casefold(), second.casefold()
        return f"{first}-{second}" in self._compounds and first + second not in self._words


def joined(
    lines: Sequence[Line], vocabulary: Vocabulary
) -> list[tuple[int, list[tuple[str, Look]]]]:
    """The runs of a paragraph, each line's with its page; their words follow one another."""
    found: list[tuple[int, list[tuple[str, Look]]]] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        runs = [(words.replace(HYPHEN, "-"), look) for words, look in line.runs]
        if following is not None:
            runs = _with_end(line, following, runs, vocabulary)
        found.append((line.page, runs))
    return found


def _with_end(
    line: Line, following: Line, runs: list[tuple[str, Look]], vocabulary: Vocabulary
) -> list[tuple[str, Look]]:
    """The runs of a line with what parts it from the next."""
    last, first = _LAST_WORD.search(line.words), _FIRST_WORD.match(following.words)
    words, look = runs[-1]
    if last is None or first is None:
        is_close = _is_ideograph(line.words.rstrip()[-1:]) and _is_ideograph(
            following.words.lstrip()[:1]
        )
        return [*runs[:-1], (words.rstrip(), look), ("" if is_close else " ", PLAIN)]
    if first.group(1)[:1].islower() and not vocabulary.keeps_hyphen(last.group(1), first.group(1)):
        return [*runs[:-1], (words.rstrip().rstrip("-\u00ad\u2010"), look)]
    return [*runs[:-1], (words.rstrip(), look)]


def _is_ideograph(letter: str) -> bool:
    return bool(_IDEOGRAPHS.match(letter)) and not _SPACED.match(letter)
