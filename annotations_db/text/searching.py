"""What full-text search sees of a statement, and of a question; ``find`` looks within one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from annotations_db.model import Block
from annotations_db.text.finding import find
from annotations_db.text.folding import fold
from annotations_db.text.scripts import any_word, unspaced_word

__all__ = ["find", "search_any", "search_query", "search_text"]


def search_text(text: str, blocks: Sequence[Block]) -> str:
    """The folded text with its list markers, unspaced scripts as overlapping pairs.

    For an FTS5 table whose tokenizer counts letters, marks and digits (``L* M* N* Co``) as words.
    """
    folded = fold(_with_markers(text, blocks))
    return unspaced_word().sub(lambda word: f" {' '.join(_pairs(word.group()))} ", folded)


def search_query(question: str) -> str:
    """The FTS5 query that finds statements with all words of ``question``; "" where it has none.

    A word also finds longer words that begin with it. Words in quotation marks stand side by side.
    """
    parts = re.split(r'"([^"]*)"', fold(question))
    terms: list[str] = []
    for index, part in enumerate(parts):
        tokens = [_tokens(word) for word in any_word().findall(part)]
        if index % 2:
            terms += [f'"{" ".join(chain(*tokens))}"'] if tokens else []
        else:
            terms += [f'"{" ".join(each)}"*' for each in tokens]
    return " AND ".join(terms)


def search_any(words: str) -> str:
    """The FTS5 query that finds statements with any of the different words; "" for none."""
    tokens = dict.fromkeys(" ".join(_tokens(each)) for each in any_word().findall(fold(words)))
    return " OR ".join(f'"{each}"' for each in tokens)


def _with_markers(text: str, blocks: Sequence[Block]) -> str:
    marked = [block for block in blocks if block.marker]
    parts: list[str] = []
    previous = 0
    for block in marked:
        parts += [text[previous : block.start], block.marker, " "]
        previous = block.start
    return "".join([*parts, text[previous:]])


def _pairs(word: str) -> Iterator[str]:
    """All pairs, then the last character alone, so that each character begins a word."""
    yield from (word[index : index + 2] for index in range(len(word)))


def _tokens(word: str) -> list[str]:
    if not unspaced_word().fullmatch(word):
        return [word]
    return [word[index : index + 2] for index in range(max(1, len(word) - 1))]
