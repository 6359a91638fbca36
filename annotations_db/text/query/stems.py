"""English words by their stem: "mines" and "mining" stand for "mine". Porter's algorithm as
Snowball has it (snowballstem.org), loaded when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache, lru_cache
from typing import Protocol, cast

from annotations_db.text.query.tree import Node, Term, mapped

_LONGER = 8
"""Letters that English endings add at most: universal, universalization's."""
_CHANGED = 2
"""Letters at the end of a stem that may be others in the word: happi, happy."""
_KNOWN = 100_000


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...


@lru_cache(_KNOWN)
def stem(word: str) -> str:
    """The stem of a folded English word; what is not plain letters is its own."""
    if not (word.isascii() and word.isalpha()):
        return word
    return _stemmer().stemWord(word)


@cache
def _stemmer() -> _Stemmer:
    from snowballstemmer import english_stemmer  # type: ignore[import-untyped]  # noqa: PLC0415

    return cast("_Stemmer", english_stemmer.EnglishStemmer())


def beginnings(word: str) -> tuple[str, ...]:
    """With one of these every word of the same stem begins."""
    root = stem(word)
    begins = root[: max(2, len(root) - _CHANGED)]
    # dying, lying, tying
    return (begins, f"{root[0]}ying") if len(root) == 3 and root.endswith("ie") else (begins,)  # noqa: PLR2004


def variants(word: str, written: Iterable[str]) -> tuple[str, ...]:
    """The words among ``written`` with the same stem, and the word itself."""
    root = stem(word)
    alike = {each for each in written if len(each) <= len(root) + _LONGER and stem(each) == root}
    return tuple(sorted(alike | {word}))


def stemmed(node: Node, written: Callable[[str], Iterable[str]]) -> Node:
    """The tree with all forms of its words. Phrases in quotation marks and prefixes stay as typed.

    ``written`` gives the words of the project that begin so.
    """

    def changed(term: Term) -> Term:
        if term.is_prefix or term.is_phrase:
            return term
        return replace(term, variants=tuple(_forms(word, written) for word in term.words))

    return mapped(node, changed)


def _forms(word: str, written: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    if not (word.isascii() and word.isalpha()):
        return (word,)
    known = [each for begins in beginnings(word) for each in written(begins)]
    return variants(word, known)
