"""Terms as queries of FTS5, over an index of ``searching.search_text``."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, product

from annotations_db.text.query.tree import All, Any, Field, Near, Node, Not, Term
from annotations_db.text.query.words import is_unspaced, tokens_of

_MOST_PHRASES = 200
"""Forms of several stemmed words multiply; what is beyond is left out."""


def query_of(node: Term | Near) -> str:
    """What FTS5 is asked for it."""
    if isinstance(node, Near):
        return " OR ".join(_near(node))
    return " OR ".join(_phrases(node))


def ranking(node: Node) -> str:
    """What FTS5 is asked for the order: the words of the tree as they are joined in it, without
    conditions and what is not wanted; "" where no words are left.
    """
    match node:
        case Term() | Near():
            return query_of(node)
        case All(parts) | Any(parts):
            joined = " AND " if isinstance(node, All) else " OR "
            found = [each for each in map(ranking, parts) if each]
            return found[0] if len(found) == 1 else joined.join(f"({each})" for each in found)
        case Field() | Not():
            return ""


def any_of(nodes: Iterable[Term | Near]) -> str:
    """What FTS5 is asked for any of them; "" where there are none."""
    return " OR ".join(query_of(each) for each in nodes)


def _near(node: Near) -> list[str]:
    choices = product(*map(_phrases, node.terms))
    return [f"NEAR({' '.join(each)}, {node.distance})" for each in islice(choices, _MOST_PHRASES)]


def _phrases(term: Term) -> list[str]:
    return [_phrase(each, term) for each in islice(product(*term.forms), _MOST_PHRASES)]


def _phrase(words: tuple[str, ...], term: Term) -> str:
    last = len(words) - 1
    tokens = [
        token for index, word in enumerate(words) for token in tokens_of(word, goes_on=index < last)
    ]
    # Of an unspaced script the index has pairs, so one character is the beginning of them
    begins = term.is_prefix or (is_unspaced(words[-1]) and len(words[-1]) == 1)
    return f'"{" ".join(tokens)}"{"*" if begins else ""}'
