"""Find in one text: every place of some words whatever their case and accents, at exact offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from annotations_db.model import Span
from annotations_db.text.folding import FoldedText, fold, fold_with_places
from annotations_db.text.source import WHITE_SPACE


def find(
    text: str, needle: str, *, match_case: bool = False, whole_words: bool = False
) -> list[Span]:
    """Where ``needle`` stands, in order, without overlap. Outer blanks of the needle count.

    Case, accents, kinds of blank, quotation mark and dash do not count, unless ``match_case``.
    """
    if match_case:
        return [Span(start, start + len(needle)) for start in _found(text, needle, whole_words)]
    folded = _folded(text)
    words = fold(needle)
    spans: list[Span] = []
    for found in _found(folded.folded, words, whole_words):
        start = folded.place(found, round_up=False)
        if not spans or start >= spans[-1].end:  # both halves of one "ß" are one place
            spans.append(Span(start, folded.place(found + len(words), round_up=True)))
    return spans


def _found(text: str, needle: str, whole_words: bool) -> Iterator[int]:
    if not needle.strip(WHITE_SPACE):
        return
    if whole_words:
        pattern = re.compile(rf"(?<!\w){re.escape(needle)}(?!\w)")
        yield from (match.start() for match in pattern.finditer(text))
        return
    start = text.find(needle)
    while start >= 0:
        yield start
        start = text.find(needle, start + len(needle))


@lru_cache(maxsize=2)  # the find bar asks again at every key
def _folded(text: str) -> FoldedText:
    return fold_with_places(text)
