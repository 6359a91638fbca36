"""What a field of a search asks of a statement, in a project with these tags, details and
people.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import (
    TAG_SEPARATOR,
    Attribute,
    AttributeId,
    Person,
    PersonId,
    Status,
    Tag,
    TagId,
)
from annotations_db.text.folding import fold
from annotations_db.text.query.parser import term_of
from annotations_db.text.query.ranges import Dates, Numbers, dates, numbers
from annotations_db.text.query.tokens import WRITTEN_LARGE, unquoted
from annotations_db.text.query.tree import Field, Term
from annotations_db.text.query.words import words_of

WordPlace: TypeAlias = Literal["text", "title", "note", "quote"]
Having: TypeAlias = Literal["highlight", "note", "tag", "untagged"]
WORD_PLACES: tuple[WordPlace, ...] = ("text", "title", "note", "quote")
HAVING: tuple[Having, ...] = ("highlight", "note", "tag", "untagged")
STATUSES: tuple[Status, ...] = ("to read", "reading", "read", "checked")
FIELDS = ("tag", *WORD_PLACES, "has", "author", "status", "language")
"""Those that every project has beside its details."""


@dataclass(frozen=True, slots=True)
class Known:
    """What names in a search can mean."""

    tags: Sequence[Tag]
    attributes: Sequence[Attribute]
    people: Sequence[Person]


@dataclass(frozen=True, slots=True)
class WordsIn:
    """Words in one place alone."""

    where: WordPlace
    term: Term


@dataclass(frozen=True, slots=True)
class Tagged:
    """A highlight with any of the tags."""

    tag_ids: frozenset[TagId]


@dataclass(frozen=True, slots=True)
class Has:
    """Something of this kind; ``untagged``: a highlight without a tag."""

    what: Having


@dataclass(frozen=True, slots=True)
class Untagged:
    """No highlight with a tag."""


@dataclass(frozen=True, slots=True)
class By:
    """A highlight or a note by any of them."""

    person_ids: frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How far the one who asks has read it."""

    status: Status


@dataclass(frozen=True, slots=True)
class InLanguage:
    """The language of the text, by its code."""

    code: str


@dataclass(frozen=True, slots=True)
class Detail:
    """A detail whose value has the words, is wholly ``exact``, or lies in the range."""

    attribute_id: AttributeId
    term: Term | None = None
    exact: str = ""
    within: Dates | Numbers | None = None

    def holds(self, value: str) -> bool:
        """Of several choices, a line each, one is enough."""
        if self.within is not None:
            return self.within.meets(value)
        return any(self._fits(line) for line in value.split("\n"))

    def _fits(self, line: str) -> bool:
        if self.term is None:
            return fold(line).strip() == self.exact
        return has_words(line, self.term)


Condition: TypeAlias = WordsIn | Tagged | Has | Untagged | By | ReadAs | InLanguage | Detail


def has_words(said: str, term: Term) -> bool:
    """Whether the words stand side by side in something short."""
    words, wanted = words_of(said), term.words
    starts = range(len(words) - len(wanted) + 1)
    if not term.is_prefix:
        return any(words[at : at + len(wanted)] == wanted for at in starts)
    *first, last = wanted
    return any(
        list(words[at : at + len(first)]) == first and words[at + len(first)].startswith(last)
        for at in starts
    )


def condition(field: Field, known: Known) -> Condition:
    """Raises InvalidError and NotFoundError: a name or value that means nothing, with its place."""
    name = fold(field.name).strip()
    if name == "untagged" and not field.value:
        return Untagged()
    if name in WORD_PLACES:
        return WordsIn(name, _term(field))
    simple = {"tag": _tagged, "has": _has, "author": _by, "status": _status, "language": _language}
    if name in simple:
        return simple[name](field, known)
    return _detail(field, known)


def detail_names(attributes: Iterable[Attribute]) -> list[str]:
    """How each detail is written before a colon: its key, or its name, quoted where it must be."""
    return [spelled(each.key or each.name) for each in attributes]


def spelled(words: str) -> str:
    """As a name or a value is typed: in quotation marks where it holds more than a word."""
    plain = all(letter.isalnum() or letter in "_-" for letter in words) and words[:1].isalpha()
    plain = plain and words not in WRITTEN_LARGE
    return words if plain else f'"{unquoted(words)}"'


def _term(field: Field) -> Term:
    term = term_of(field.value, field.value_place, is_phrase=field.is_quoted)
    if term is None:
        raise InvalidError("search-field-empty", field=field.name, place=field.place + 1)
    return term


def _tagged(field: Field, known: Known) -> Condition:
    paths = paths_of(known.tags)
    wanted = fold(field.value).strip()
    stem = wanted.removesuffix("*")
    found = {
        tag.id
        for tag in known.tags
        if any(_is_named(each, wanted, stem) for each in _names(tag, paths[tag.id]))
    }
    if not found or not stem:
        _tag_is_missing(field, known.tags)
    return Tagged(frozenset(_with_children(found, known.tags)))


def _is_named(name: str, wanted: str, stem: str) -> bool:
    folded = fold(name)
    return folded == wanted or (stem != wanted and folded.startswith(stem))


def _names(tag: Tag, path: str) -> tuple[str, ...]:
    return (tag.name, path, *tag.aliases)


def _tag_is_missing(field: Field, tags: Sequence[Tag]) -> None:
    from difflib import get_close_matches  # noqa: PLC0415

    near = get_close_matches(field.value, [tag.name for tag in tags], 1)
    place = field.value_place + 1
    if near:
        raise NotFoundError("search-tag-nearest", tag=field.value, nearest=near[0], place=place)
    raise NotFoundError("search-tag-missing", tag=field.value, place=place)


def paths_of(tags: Sequence[Tag]) -> dict[TagId, str]:
    """How each tag is written with those above it."""
    paths: dict[TagId, str] = {}
    for tag in tags:  # parents come before their children
        above = "" if tag.parent_id is None else paths.get(tag.parent_id, "") + TAG_SEPARATOR
        paths[tag.id] = above + tag.name
    return paths


def _with_children(found: set[TagId], tags: Sequence[Tag]) -> set[TagId]:
    family = set(found)
    for tag in tags:
        if tag.parent_id in family:
            family.add(tag.id)
    return family


def _has(field: Field, _known: Known) -> Condition:
    what = fold(field.value).strip().removesuffix("s")
    if what not in HAVING:
        raise InvalidError(
            "search-has-unknown",
            value=field.value,
            known=", ".join(HAVING),
            place=field.value_place + 1,
        )
    return Has(what)


def _by(field: Field, known: Known) -> Condition:
    term = _term(field)
    found = frozenset(each.id for each in known.people if has_words(each.name, term))
    if not found:
        names = ", ".join(each.name for each in known.people) or "–"
        raise NotFoundError(
            "search-author-missing", name=field.value, known=names, place=field.value_place + 1
        )
    return By(found)


def _status(field: Field, _known: Known) -> Condition:
    wanted = " ".join(words_of(field.value))
    if wanted not in STATUSES:
        raise InvalidError(
            "search-status-unknown",
            value=field.value,
            known=", ".join(map(spelled, STATUSES)),
            place=field.value_place + 1,
        )
    return ReadAs(wanted)


def _language(field: Field, _known: Known) -> Condition:
    return InLanguage(field.value.strip().casefold())


def _detail(field: Field, known: Known) -> Condition:
    attribute = _attribute(field, known.attributes)
    if attribute.kind == "date":
        return Detail(attribute.id, within=_dates(field))
    if attribute.kind == "number":
        return Detail(attribute.id, within=_numbers(field))
    if field.is_exact:
        return Detail(attribute.id, exact=fold(field.value).strip())
    return Detail(attribute.id, term=_term(field))


def _dates(field: Field) -> Dates:
    found = dates(field.value)
    if found is None:
        raise InvalidError("search-date-wrong", value=field.value, place=field.value_place + 1)
    return found


def _numbers(field: Field) -> Numbers:
    found = numbers(field.value)
    if found is None:
        raise InvalidError("search-number-wrong", value=field.value, place=field.value_place + 1)
    return found


def _attribute(field: Field, attributes: Sequence[Attribute]) -> Attribute:
    wanted = words_of(field.name.replace("_", " "))
    for name in (_key, _name):
        for each in attributes:
            if wanted and words_of(name(each)) == wanted:
                return each
    raise NotFoundError(
        "search-field-unknown",
        field=field.name,
        known=", ".join((*FIELDS, *detail_names(attributes))),
        place=field.place + 1,
    )


def _key(attribute: Attribute) -> str:
    return attribute.key.replace("_", " ")


def _name(attribute: Attribute) -> str:
    return attribute.name
