"""What a search means: a tree of terms, conditions and the words between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side, folded. ``is_prefix``: the last may go on.

    ``variants`` are for each word the forms that stand for it too, itself among them; none where
    only the word itself counts.
    """

    words: tuple[str, ...]
    place: int
    """Where it begins in what was typed: code points from 0."""
    is_prefix: bool = False
    is_phrase: bool = False
    variants: tuple[tuple[str, ...], ...] = ()

    @property
    def forms(self) -> tuple[tuple[str, ...], ...]:
        """For each word all that may stand in its place."""
        return self.variants or tuple((word,) for word in self.words)


@dataclass(frozen=True, slots=True)
class Near:
    """Terms in any order with at most ``distance`` words between the first and the last of them."""

    terms: tuple[Term, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Field:
    """A condition on what is known of a statement: ``name`` and ``value`` as typed."""

    name: str
    value: str
    place: int
    """Where the name begins in what was typed: code points from 0."""
    value_place: int
    is_quoted: bool = False
    """Whether the value stood in quotation marks, where .. is what it is."""
    is_exact: bool = False
    """Whether = stood before it: the whole value, not words of it."""


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """One of the parts holds."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Node


Node: TypeAlias = Term | Near | Field | All | Any | Not


def wanted(node: Node) -> Iterator[Term | Near]:
    """The words whose places are shown: those that no NOT stands before, in order."""
    match node:
        case Term() | Near():
            yield node
        case All(parts) | Any(parts):
            for part in parts:
                yield from wanted(part)
        case Field() | Not():
            return


def is_of_words(node: Node) -> bool:
    """Whether there are words alone in it: no condition, and none that is not wanted."""
    match node:
        case Term() | Near():
            return True
        case All(parts) | Any(parts):
            return all(map(is_of_words, parts))
        case Field() | Not():
            return False


def mapped(node: Node, change: Callable[[Term], Term]) -> Node:
    """The same tree with every term changed, those below NOT and NEAR among them."""
    match node:
        case Term():
            return change(node)
        case Near(terms):
            return replace(node, terms=tuple(change(each) for each in terms))
        case All(parts):
            return All(tuple(mapped(each, change) for each in parts))
        case Any(parts):
            return Any(tuple(mapped(each, change) for each in parts))
        case Not(part):
            return Not(mapped(part, change))
        case Field():
            return node
