"""A search as a form has it, written as one would type it, and what is typed read into the form."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from annotations_db.errors import InvalidError
from annotations_db.text.query.conditions import spelled
from annotations_db.text.query.parser import parsed
from annotations_db.text.query.tokens import Piece, pieces, unquoted
from annotations_db.text.query.tree import Term
from annotations_db.text.query.words import words_of

_VALUES = ("state", "meeting", "tag", "author")
"""Fields of the language that have a line of their own, by the names of both."""
_RANGE = ".."
UNTAGGED = "untagged"


@dataclass(frozen=True, slots=True)
class Built:
    """What stands in the lines of the form, each "" where nothing does."""

    words: str = ""
    """All of them are wanted."""
    phrase: str = ""
    any_of: str = ""
    without: str = ""
    state: str = ""
    meeting: str = ""
    first: str = ""
    """The first date, as typed, and the last."""
    last: str = ""
    tag: str = ""
    author: str = ""
    has: str = ""
    """A condition as typed: ``has:note``, ``untagged``."""
    rest: str = ""
    """What was typed that the form has no line for."""


def written(built: Built, known: Collection[str] = ()) -> str:
    """The search, for the field. Values among ``known`` are wanted just so, others by words."""
    own = [
        *map(_word, _tokens(built.words)),
        _phrase(built.phrase),
        _alternatives(built.any_of),
        *(f"-{_word(each)}" for each in _tokens(built.without)),
        *(_condition(name, getattr(built, name), known) for name in _VALUES),
        date_range(built.first, built.last),
        built.has,
    ]
    parts = [each for each in own if each]
    rest = built.rest.strip()
    if rest:
        parts.insert(0, f"({rest})" if parts and _is_choice(rest) else rest)
    return " ".join(parts)


def date_range(first: str, last: str) -> str:
    """The condition on the date; "" without one."""
    first, last = first.strip(), last.strip()
    if not (first or last):
        return ""
    return f"date:{first}" if first == last else f"date:{first}{_RANGE}{last}"


def read(typed: str) -> Built:
    """What was typed, by the lines of the form; what has none, or is not understood, is the rest.

    A search whose conditions are joined by OR is left whole.
    """
    try:
        found = pieces(typed)
    except InvalidError:
        return Built(rest=typed.strip())
    units = list(_units(found))
    if any(each[0].kind in {"or", "near", "near list", ")", ","} for each in units):
        return Built(rest=typed.strip())
    built = Built()
    for at, unit in enumerate(units):
        if unit[0].kind == "and":
            continue
        end = units[at + 1][0].place if at + 1 < len(units) else len(typed)
        built = _with(built, unit, typed[unit[0].place : end].strip())
    return built


def _units(found: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Pieces that belong together: NOT with its word, a field with its value, a parenthesis."""
    at = 0
    while at < len(found):
        end = at
        while end + 1 < len(found) and found[end].kind == "not":
            end += 1
        if found[end].kind == "field" and end + 1 < len(found):
            end += 1
            end += found[end].text == "=" and end + 1 < len(found)
        if found[end].kind == "(":
            end = _closing(found, end)
        yield found[at : end + 1]
        at = end + 1


def _closing(found: Sequence[Piece], at: int) -> int:
    depth = 0
    for number in range(at, len(found)):
        depth += {"(": 1, ")": -1}.get(found[number].kind, 0)
        if depth == 0:
            return number
    return len(found) - 1


def _with(built: Built, unit: Sequence[Piece], typed: str) -> Built:
    """The form with one more unit in the line for it, if that is free."""
    line, value = _line_of(unit)
    if line in {"words", "without"}:
        return replace(built, **{line: f"{getattr(built, line)} {value}".strip()})
    if line == "date":
        ends = _ends(value)
        if ends is not None and not (built.first or built.last):
            return replace(built, first=ends[0], last=ends[1])
    elif line and not getattr(built, line):
        return replace(built, **{line: value})
    return replace(built, rest=f"{built.rest} {typed}".strip())


def _line_of(unit: Sequence[Piece]) -> tuple[str, str]:
    """Which line of the form a unit fits in, "" for none, and what stands in it then."""
    first, kinds = unit[0], [each.kind for each in unit]
    if first.kind == "field":
        return _field_line(unit)
    if kinds[:1] == ["word"]:
        is_alone = first.text.casefold() == UNTAGGED
        return ("has", UNTAGGED) if is_alone else ("words", first.text)
    if kinds == ["phrase"] and not first.text.endswith("*"):
        return "phrase", first.text
    if kinds == ["not", "word"] and unit[1].text.casefold() != UNTAGGED:
        return "without", unit[1].text
    inside = kinds[1:-1]
    if first.kind == "(" and set(inside[::2]) == {"word"} and set(inside[1::2]) == {"or"}:
        return "any_of", " ".join(each.text for each in unit[1:-1:2])
    return "", ""


def _field_line(unit: Sequence[Piece]) -> tuple[str, str]:
    name, values = unit[0].text.casefold(), unit[1:]
    is_one = len(values) == 1 or [each.text for each in values[:-1]] == ["="]
    if not is_one or values[-1].kind not in {"word", "phrase"}:
        return "", ""
    value = values[-1].text.removeprefix("=")
    if name == "has" and len(values) == 1:
        return "has", f"has:{value}"
    if name == "date" and values[0].kind == "word":
        return "date", value
    return (name, value) if name in _VALUES and value else ("", "")


def _ends(value: str) -> tuple[str, str] | None:
    first, dots, last = value.partition(_RANGE)
    return (first, last if dots else first) if first or last else None


def _tokens(typed: str) -> list[str]:
    """The words of a line, without what is only punctuation."""
    return [each for each in unquoted(typed).split() if words_of(each)]


def _word(token: str) -> str:
    """A word that means itself, in quotation marks where it would mean something else."""
    try:
        node = parsed(token)
    except InvalidError:
        node = None
    return token if isinstance(node, Term) and not node.is_phrase else f'"{token}"'


def _phrase(typed: str) -> str:
    words = " ".join(unquoted(typed).split()).rstrip("* ")
    return f'"{words}"' if words_of(words) else ""


def _alternatives(typed: str) -> str:
    words = [_word(each) for each in _tokens(typed)]
    return f"({' OR '.join(words)})" if len(words) > 1 else "".join(words)


def _condition(name: str, value: str, known: Collection[str]) -> str:
    value = value.strip()
    if not words_of(value):
        return ""
    return f"{name}:{'=' if value in known else ''}{spelled(value)}"


def _is_choice(typed: str) -> bool:
    """Whether OR joins it, outside of parentheses."""
    depth = 0
    try:
        for each in pieces(typed):
            depth += {"(": 1, ")": -1}.get(each.kind, 0)
            if each.kind == "or" and depth == 0:
                return True
    except InvalidError:
        return False
    return False


def is_empty(built: Built) -> bool:
    """Whether nothing stands in any line."""
    return not any(str(getattr(built, each.name)).strip() for each in fields(built))
