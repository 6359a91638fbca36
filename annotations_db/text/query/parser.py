"""What was typed becomes a tree; what cannot is explained in one sentence that says where.

    any   := all (OR all)*
    all   := one (AND? one)*
    one   := (NOT | -) one | near
    near  := atom (NEAR/n atom)*
    atom  := word | phrase | field =? value | field ( any ) | NEAR ( term+ , n ) | ( any )

In the parentheses behind a field every word is a value of it.
"""

from __future__ import annotations

from annotations_db.errors import InvalidError
from annotations_db.text.query.tokens import Kind, Piece, distance, pieces
from annotations_db.text.query.tree import All, Any, Field, Near, Node, Not, Term
from annotations_db.text.query.words import words_of

_DEEPEST = 40
"""Parentheses and NOTs within one another; more would exhaust Python's stack."""
ALONE = ("untagged",)
"""Conditions that are a word of their own; in quotation marks they are looked for."""


def parsed(typed: str) -> Node:
    """The tree of a search. Raises InvalidError with the place, from 1, of what is wrong."""
    return _Parser(pieces(typed), len(typed)).tree()


class _Parser:
    def __init__(self, found: list[Piece], length: int) -> None:
        self._pieces, self._length = found, length
        self._at = 0
        self._depth = 0
        self._is_open = False
        self._field_around: Piece | None = None

    def tree(self) -> Node:
        if not self._pieces:
            raise InvalidError("search-empty")
        node = self._any()
        if piece := self._here():
            raise InvalidError("search-parenthesis-close", place=piece.place + 1)
        if node is None:
            raise InvalidError("search-nothing")
        return node

    def _here(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _kind(self) -> Kind | None:
        piece = self._here()
        return None if piece is None else piece.kind

    def _take(self) -> Piece:
        piece = self._pieces[self._at]
        self._at += 1
        return piece

    def _any(self) -> Node | None:
        parts = [self._all()]
        while self._kind() == "or":
            operator = self._take()
            self._needs_more(operator)
            parts.append(self._all())
        found = [each for each in parts if each is not None]
        return Any(tuple(found)) if len(found) > 1 else found[0] if found else None

    def _all(self) -> Node | None:
        parts = [self._one()]
        while self._kind() not in (None, "or", ")"):
            if self._kind() == "and":
                self._needs_more(self._take())
            parts.append(self._one())
        found = [each for each in parts if each is not None]
        return All(tuple(found)) if len(found) > 1 else found[0] if found else None

    def _needs_more(self, operator: Piece) -> None:
        if self._kind() in (None, "or", "and", ")"):
            raise InvalidError(
                "search-nothing-after", operator=operator.text, place=operator.place + 1
            )

    def _one(self) -> Node | None:
        piece = self._here()
        if piece is not None and piece.kind == "not":
            self._take()
            self._needs_more(piece)
            self._deeper(piece)
            part = self._one()
            self._depth -= 1
            return None if part is None else Not(part)
        return self._near()

    def _near(self) -> Node | None:
        first = self._atom()
        if self._kind() != "near":
            return first
        terms, distances = [first], []
        while self._kind() == "near":
            operator = self._take()
            self._needs_more(operator)
            distances.append(operator.number)
            terms.append(self._atom())
            if len(set(distances)) > 1:
                raise InvalidError("search-near-differs", place=operator.place + 1)
            if not isinstance(terms[0], Term) or not isinstance(terms[-1], Term):
                raise InvalidError("search-near-words", place=operator.place + 1)
        return Near(tuple(each for each in terms if isinstance(each, Term)), distances[0])

    def _atom(self) -> Node | None:
        piece = self._here()
        if self._is_near_list():
            return self._near_list()
        if piece is None or piece.kind in ("and", "or", "near", ")"):
            return self._lonely(piece)
        self._take()
        match piece.kind:
            case "(":
                return self._inside(piece)
            case "field":
                return self._field(piece)
            case _:
                return self._leaf(piece)

    def _leaf(self, piece: Piece) -> Node | None:
        """A term, or None where there is nothing but punctuation, which nobody looks for."""
        if self._field_around is not None:
            return _field(self._field_around, piece, is_exact=False)
        if piece.kind == "word" and piece.text.casefold() in ALONE:
            return Field(piece.text, "", piece.place, piece.place)
        return term_of(piece.text, piece.place, is_phrase=piece.kind == "phrase")

    def _lonely(self, piece: Piece | None) -> Node | None:
        if piece is None or piece.kind == ")":
            place = self._length if piece is None else piece.place
            message = "search-parenthesis-empty" if self._is_open else "search-parenthesis-close"
            raise InvalidError(message, place=place + 1)
        raise InvalidError("search-nothing-before", operator=piece.text, place=piece.place + 1)

    def _inside(self, opening: Piece) -> Node | None:
        self._deeper(opening)
        if self._kind() == ")":
            raise InvalidError("search-parenthesis-empty", place=opening.place + 1)
        if self._kind() is None:
            raise InvalidError("search-parenthesis-open", place=opening.place + 1)
        was_open, self._is_open = self._is_open, True
        node = self._any()
        self._is_open = was_open
        self._closed(opening)
        self._depth -= 1
        return node

    def _deeper(self, piece: Piece) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise InvalidError("search-too-deep", place=piece.place + 1)

    def _closed(self, opening: Piece) -> None:
        if self._kind() != ")":
            raise InvalidError("search-parenthesis-open", place=opening.place + 1)
        self._take()

    def _field(self, name: Piece) -> Node | None:
        value = self._here()
        if self._field_around is not None:
            raise InvalidError("search-field-within", field=name.text, place=name.place + 1)
        if value is not None and value.kind == "(":
            self._field_around = name
            node = self._inside(self._take())
            self._field_around = None
            return node
        is_exact = value is not None and value.text == "="
        if is_exact:
            self._take()
            value = self._here()
        if value is None or value.kind not in ("word", "phrase"):
            raise InvalidError("search-field-empty", field=name.text, place=name.place + 1)
        return _field(name, self._take(), is_exact=is_exact)

    def _is_near_list(self) -> bool:
        """Right before a parenthesis, or with a blank where no word stands before it."""
        following = self._pieces[self._at + 1 : self._at + 2]
        is_near = self._kind() in ("near", "near list")
        return is_near and bool(following) and following[0].kind == "("

    def _near_list(self) -> Node | None:
        operator, opening = self._take(), self._take()
        terms: list[Term] = []
        number = operator.number
        while self._kind() in ("word", "phrase"):
            piece = self._take()
            term = term_of(piece.text, piece.place, is_phrase=piece.kind == "phrase")
            if term is not None:
                terms.append(term)
        if self._kind() == ",":
            comma = self._take()
            if self._kind() != "word":
                raise InvalidError("search-near-number", place=comma.place + 1)
            typed = self._take()
            number = distance(typed.text, typed.place)
        if self._kind() not in (None, ")"):
            raise InvalidError("search-near-words", place=operator.place + 1)
        self._closed(opening)
        if len(terms) < 2:  # noqa: PLR2004
            raise InvalidError("search-near-words", place=operator.place + 1)
        return Near(tuple(terms), number)


def _field(name: Piece, value: Piece, *, is_exact: bool) -> Field:
    text, place = value.text, value.place
    if value.kind == "word" and text.startswith("="):
        text, place, is_exact = text[1:], place + 1, True
    return Field(name.text, text, name.place, place, value.kind == "phrase", is_exact)


def term_of(typed: str, place: int, *, is_phrase: bool = False) -> Term | None:
    """The words of what was typed at ``place``. Raises InvalidError for a star within a word."""
    stem = typed.removesuffix("*")
    star = stem.find("*")
    words = words_of(stem)
    if star >= 0 and not is_phrase:
        raise InvalidError("search-star-inside", place=place + star + 1)
    if stem != typed and (not words or stem[-1:].isspace()):
        raise InvalidError("search-star-alone", place=place + len(stem) + 1)
    if not words:
        return None
    return Term(words, place, is_prefix=stem != typed, is_phrase=is_phrase)
