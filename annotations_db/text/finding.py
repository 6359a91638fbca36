"""Find in one text: every place of some words, at exact offsets."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from annotations_db.model import Span
from annotations_db.text.folding import FoldedText, fold, fold_with_places, unaccented, unified
from annotations_db.text.scripts import spaced_letter
from annotations_db.text.source import WHITE_SPACE


@dataclass(frozen=True, slots=True)
class Matching:
    """What counts when words are compared. Kinds of blank, quotation mark and dash count only
    where case and accents both do.
    """

    case: bool = False
    accents: bool = False
    whole_words: bool = False


def find(text: str, needle: str, matching: Matching = Matching()) -> list[Span]:
    """Where ``needle`` stands, in order, without overlap. Outer blanks of the needle count.

    Whole words have no letter beside them; scripts without blanks between words have no such
    borders, so there every place is one.
    """
    if not needle.strip(WHITE_SPACE):
        return []
    found = _exact(text, needle) if matching.case and matching.accents else _folded(text, needle)
    same = _comparison(needle, matching)
    spans: list[Span] = []
    for each in found:
        if spans and each.start < spans[-1].end:
            continue
        if matching.whole_words and not _is_whole(text, each):
            continue
        if same is None or same(text[each.start : each.end]):
            spans.append(each)
    return spans


def _comparison(needle: str, matching: Matching) -> Callable[[str], bool] | None:
    """What a place that is the same without case and accents must pass besides."""
    if matching.case == matching.accents:
        return None
    form = unaccented if matching.case else _uncased
    wanted = form(needle)
    return lambda words: form(words) == wanted


def _uncased(words: str) -> str:
    return unicodedata.normalize("NFC", unified(words)).casefold()


def _exact(text: str, needle: str) -> Iterator[Span]:
    start = text.find(needle)
    while start >= 0:
        yield Span(start, start + len(needle))
        start = text.find(needle, start + 1)


def _folded(text: str, needle: str) -> Iterator[Span]:
    folded, words = _folding(text), fold(needle)
    if not words.strip(WHITE_SPACE):
        return
    for found in _exact(folded.folded, words):
        start = folded.place(found.start, round_up=False)
        yield Span(start, folded.place(found.end, round_up=True))


def _is_whole(text: str, span: Span) -> bool:
    return not (_is_inside_word(text, span.start) or _is_inside_word(text, span.end))


def _is_inside_word(text: str, offset: int) -> bool:
    if not 0 < offset < len(text):
        return False
    return all(spaced_letter().match(each) for each in text[offset - 1 : offset + 1])


@lru_cache(maxsize=2)  # the find bar asks again at every key
def _folding(text: str) -> FoldedText:
    return fold_with_places(text)
