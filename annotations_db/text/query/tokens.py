"""What was typed, cut into pieces: words, phrases, fields, operators, parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from annotations_db.errors import InvalidError

Kind: TypeAlias = Literal[
    "word", "phrase", "field", "and", "or", "not", "near", "near list", "(", ")", ","
]

LONGEST = 2000
"""Characters of a search; nobody types more."""
_QUOTES = dict.fromkeys('"“”„‟«»', '"')
_BLANKS = re.compile(r"\s+")
_NEAR = re.compile(r"NEAR(?:/(\w*))?(?=[\s()]|$)")
_OPERATORS: dict[str, Kind] = {"AND": "and", "OR": "or", "NOT": "not"}
WRITTEN_LARGE = frozenset({*_OPERATORS, "NEAR"})
"""Words that are operators where they are written so."""
_PLAIN = re.compile(r"[^\s()\"“”„‟«»]+")
_NAME = re.compile(r"[^\W\d][\w.'’–-]*:")
_DISTANCE = 10
"""Words between, where NEAR does not say."""


def unquoted(words: str) -> str:
    """Without quotation marks, so that it can stand between two of them."""
    return "".join(" " if each in _QUOTES else each for each in words)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of what was typed, from ``place`` on (code points from 0).

    ``text`` is a word or the inside of a phrase as typed, or the name of a field, whose value is
    the next piece; ``number`` is the distance of a NEAR.
    """

    kind: Kind
    text: str
    place: int
    number: int = _DISTANCE


def pieces(typed: str) -> list[Piece]:
    """Raises InvalidError: a quotation mark without its second, a number that is none, too long."""
    if len(typed) > LONGEST:
        raise InvalidError("search-too-long", most=LONGEST)
    return list(_pieces(typed))


def _pieces(typed: str) -> Iterator[Piece]:
    place = 0
    inside: list[bool] = []
    """For each open parenthesis whether it is that of a NEAR, where a comma counts."""
    follows_near = False
    while place < len(typed):
        if blank := _BLANKS.match(typed, place):
            place = blank.end()
            continue
        is_list = bool(inside) and inside[-1]
        piece, place = _next(typed, place, is_list=is_list)
        if piece.kind == "(":
            inside.append(follows_near)
        elif piece.kind == ")" and inside:
            inside.pop()
        follows_near = piece.kind in ("near", "near list")
        yield piece


def _next(typed: str, place: int, *, is_list: bool) -> tuple[Piece, int]:
    """The piece that begins here, and where the next one may."""
    sign = typed[place]
    if sign in "()" or (is_list and sign == ","):
        return Piece(_sign(sign), sign, place), place + 1
    if sign in _QUOTES:
        return _quoted(typed, place)
    if sign == "-" and place + 1 < len(typed) and not typed[place + 1].isspace():
        return Piece("not", sign, place), place + 1
    if near := _NEAR.match(typed, place):
        kind: Kind = "near list" if typed.startswith("(", near.end()) else "near"
        return Piece(kind, near.group(), place, _distance(near, place)), near.end()
    if name := _NAME.match(typed, place):
        return Piece("field", name.group()[:-1], place), name.end()
    return _plain(typed, place, is_list=is_list)


def _sign(sign: str) -> Kind:
    return "(" if sign == "(" else ")" if sign == ")" else ","


def _quoted(typed: str, place: int) -> tuple[Piece, int]:
    end = next((i for i in range(place + 1, len(typed)) if typed[i] in _QUOTES), None)
    if end is None:
        raise InvalidError("search-quote-open", place=place + 1)
    text, after = typed[place + 1 : end], end + 1
    if typed.startswith(":", after):
        return Piece("field", text, place), after + 1
    # "clus"* is a phrase whose last word may go on
    if typed.startswith("*", after):
        return Piece("phrase", f"{text}*", place), after + 1
    return Piece("phrase", text, place), after


def _plain(typed: str, place: int, *, is_list: bool) -> tuple[Piece, int]:
    found = _PLAIN.match(typed, place)
    word = found.group() if found else typed[place]
    if is_list and "," in word:
        word = word[: word.index(",")]
    kind = _OPERATORS.get(word, "word")
    return Piece(kind, word, place), place + len(word)


def _distance(near: re.Match[str], place: int) -> int:
    typed = near.group(1)
    return _DISTANCE if typed is None else distance(typed, place)


def distance(typed: str, place: int) -> int:
    """The number of words between that was typed. Raises InvalidError."""
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 4):  # noqa: PLR2004
        raise InvalidError("search-near-number", place=place + 1)
    return int(typed)
