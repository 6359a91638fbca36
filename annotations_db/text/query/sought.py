"""Which words of a search are looked for where, for showing what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotations_db.text.query.conditions import Known, WordPlace, WordsIn, condition
from annotations_db.text.query.tree import All, Any, Field, Near, Node, Not, Term


@dataclass(frozen=True, slots=True)
class Sought:
    """Words that no NOT stands before, by place. ``everywhere`` are those without a field."""

    everywhere: tuple[Term | Near, ...] = ()
    inside: tuple[WordsIn, ...] = ()

    def at(self, *places: WordPlace) -> tuple[Term | Near, ...]:
        """Those that may be found in any of these places."""
        own = (each.term for each in self.inside if each.where in places)
        return (*self.everywhere, *own)


def sought(node: Node, known: Known) -> Sought:
    """Raises what ``condition`` does."""
    found = list(_sought(node, known))
    return Sought(
        tuple(each for each in found if not isinstance(each, WordsIn)),
        tuple(each for each in found if isinstance(each, WordsIn)),
    )


def _sought(node: Node, known: Known) -> Iterator[Term | Near | WordsIn]:
    match node:
        case Term() | Near():
            yield node
        case All(parts) | Any(parts):
            for part in parts:
                yield from _sought(part, known)
        case Field():
            asked = condition(node, known)
            if isinstance(asked, WordsIn):
                yield asked
        case Not():
            return
