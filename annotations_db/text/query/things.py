"""What a search finds that belongs to no statement: tags, and notes on tags and on the project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from annotations_db.model import NoteId, TagId
from annotations_db.text.query.tree import All, Any, Field, Near, Node, Not, Term


@dataclass(frozen=True, slots=True)
class TagHit:
    """A tag with the words in its name, another name of it, or its definition; ``words`` are those
    of the definition, on one line, "" without one.
    """

    tag_id: TagId
    path: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class NoteHit:
    """A note with the words, on the tag ``tag_id`` called ``path``, or on the project."""

    note_id: NoteId
    words: str
    tag_id: TagId | None = None
    path: str = ""


Thing: TypeAlias = TagHit | NoteHit


@dataclass(frozen=True, slots=True)
class Things:
    """The first of those that were found; ``is_more`` where there are others."""

    hits: tuple[Thing, ...] = ()
    is_more: bool = False


def holds(node: Node, has: Callable[[Term | Near], bool], fits: Callable[[Field], bool]) -> bool:
    """Whether the tree is true of a thing that ``has`` words and ``fits`` conditions."""
    match node:
        case Term() | Near():
            return has(node)
        case Field():
            return fits(node)
        case Not(part):
            return not holds(part, has, fits)
        case All(parts):
            return all(holds(each, has, fits) for each in parts)
        case Any(parts):
            return any(holds(each, has, fits) for each in parts)
