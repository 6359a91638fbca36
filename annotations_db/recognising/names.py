"""Names of states, groups and organisations, and where they stand in a line.

States come from ISO 3166 (pycountry) with what the United Nations call them beside it
(``resources/names/un.toml``); in Arabic, Chinese, French, Russian and Spanish by pycountry's
translations. Names are matched word by word, accents and case folded, "the" left out.
"""

from __future__ import annotations

import gettext
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal, TypeAlias

import regex

from annotations_db.resources import resource

Kind: TypeAlias = Literal["state", "group", "ICRC", "UN", "organisation", "civil society"]

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_LOCALES = {"ar": "ar", "es": "es", "fr": "fr", "ru": "ru", "zh": "zh_CN"}
_LEFT_OUT = ("the", "les", "la", "le", "el", "los")
_UPPER_ONLY = 5
"""Short names of capitals ("EU", "NAM", "WHO") are names only where they are printed so."""


@dataclass(frozen=True, slots=True)
class Body:
    """Who can speak: ``name`` as the United Nations have it, ``sort`` as a list would order it."""

    kind: Kind
    name: str
    sort: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a line: code points of the line, half-open."""

    body: Body
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    body: Body
    capitals: str = ""
    """How it has to be printed, "" where that does not matter."""


_Table: TypeAlias = Mapping[str, tuple[_Name, ...]]


@lru_cache(maxsize=256)
def named_in(words: str, language: str = "") -> tuple[Named, ...]:
    """The names in a line, from left to right, the longest first where several begin at one
    word.
    """
    if language == "zh":
        return tuple(_named_without_blanks(words))
    table = _table(language if language in _LOCALES else "")
    found: list[Named] = []
    tokens = [(_folded(each.group()), each.start(), each.end()) for each in _WORD.finditer(words)]
    tokens = [each for each in tokens if each[0] not in _LEFT_OUT]
    at = 0
    while at < len(tokens):
        name = _longest(table.get(tokens[at][0], ()), tokens, at, words)
        if name is None:
            at += 1
            continue
        last = at + len(name.words) - 1
        found.append(
            Named(name.body, tokens[at][1], _closed(words, tokens[at][1], tokens[last][2]))
        )
        at = last + 1
    return tuple(found)


def body_called(name: str, language: str = "") -> Body | None:
    """Whose name this is, and nothing beside it."""
    found = named_in(name, language)
    if len(found) != 1:
        return None
    rest = name[: found[0].start] + name[found[0].end :]
    is_all = all(_folded(each) in _LEFT_OUT for each in _WORD.findall(rest))
    return found[0].body if is_all else None


@cache
def state_of_code(code: str) -> Body | None:
    """The state of an alpha-3 code, today's or a former one."""
    return _bodies_by_code().get(code)


@cache
def cities() -> frozenset[str]:
    """Where meetings are held, folded."""
    return frozenset(_folded(each.strip()) for each in _usage()["cities"]["names"].split("|"))


def is_city(name: str) -> bool:
    """Whether it is one of those where meetings are held."""
    return name[:1].isalpha() and _folded(" ".join(name.split())) in cities()


def _longest(
    names: Iterable[_Name], tokens: list[tuple[str, int, int]], at: int, line: str
) -> _Name | None:
    for name in names:
        last = at + len(name.words)
        if tuple(each[0] for each in tokens[at:last]) != name.words:
            continue
        if not name.capitals or line[tokens[at][1] : tokens[last - 1][2]] == name.capitals:
            return name
    return None


def _closed(words: str, start: int, end: int) -> int:
    """Takes in the bracket that a name such as "Iran (Islamic Republic of)" ends with."""
    is_open = words.count("(", start, end) > words.count(")", start, end)
    return end + 1 if is_open and words[end : end + 1] == ")" else end


def _named_without_blanks(words: str) -> list[Named]:
    found: list[Named] = []
    taken = 0
    for name, body in _chinese():
        at = words.find(name, taken)
        if at >= 0 and not any(each.start <= at < each.end for each in found):
            found.append(Named(body, at, at + len(name)))
    return sorted(found, key=lambda each: each.start)


@cache
def _chinese() -> tuple[tuple[str, Body], ...]:
    names = [(name, body) for name, body in _translated("zh") if name]
    return tuple(sorted(names, key=lambda each: -len(each[0])))


@cache
def _table(language: str) -> _Table:
    names = list(_english())
    if language:
        names += [made for name, body in _translated(language) for made in _forms(name, body)]
    table: dict[str, list[_Name]] = {}
    for name in names:
        table.setdefault(name.words[0], []).append(name)
    return {
        first: tuple(sorted(some, key=lambda each: -len(each.words)))
        for first, some in table.items()
    }


@cache
def _english() -> tuple[_Name, ...]:
    usage = _usage()
    bodies = _bodies_by_code()
    made = [made for body in bodies.values() for made in (_name(body.name, body),)]
    for country in _countries():
        body = bodies[country.alpha_3]
        made += [_name(each, body) for each in _names_of(country)]
    for section in ("other", "historic"):
        for code, names in usage[section].items():
            made += [_name(each, bodies[code]) for each in names]
    for name, others in usage["groups"].items():
        made += [_name(each, Body("group", name, name)) for each in (name, *others)]
    for kind, organisations in usage["organisations"].items():
        for name, others in organisations.items():
            made += [_name(each, Body(kind, name, name)) for each in (name, *others)]
    return tuple(each for each in made if each.words)


@cache
def _bodies_by_code() -> Mapping[str, Body]:
    usage = _usage()
    short = usage["short"]
    bodies: dict[str, Body] = {}
    for country in _countries():
        code, listed = country.alpha_3, country.name.replace(", The ", ", ")
        name = short.get(code, listed)
        listed = name if code == "VAT" else listed
        bodies[code] = Body("state", name, listed, code)
    for code, names in usage["historic"].items():
        bodies[code] = Body("state", names[0], names[0], code)
    bodies["EU"] = Body("group", "European Union", "European Union")
    return bodies


@cache
def _countries() -> tuple[Any, ...]:
    import pycountry

    left_out = set(_usage()["territories"].split())
    return tuple(each for each in pycountry.countries if each.alpha_3 not in left_out)


def _names_of(country: Any) -> Iterator[str]:
    for field in ("name", "official_name", "common_name"):
        name = getattr(country, field, "")
        if not name:
            continue
        yield name
        first, comma, rest = name.partition(", ")
        if comma:
            yield f"{rest} {first}"


@cache
def _translated(language: str) -> tuple[tuple[str, Body], ...]:
    import pycountry

    words = gettext.translation(
        "iso3166-1", pycountry.LOCALES_DIR, languages=[_LOCALES[language]], fallback=True
    )
    bodies = _bodies_by_code()
    return tuple(
        (words.gettext(name), bodies[country.alpha_3])
        for country in _countries()
        for name in _names_of(country)
        if words.gettext(name) != name
    )


def _forms(name: str, body: Body) -> Iterator[_Name]:
    """A name and, in Russian and Arabic, how it is printed after "of"."""
    yield _name(name, body)
    if " " in name:
        return
    for ending, genitive in (("ия", "ии"), ("ия", "ией"), ("а", "ы"), ("й", "я")):
        if name.endswith(ending):
            yield _name(name.removesuffix(ending) + genitive, body)
    if regex.search(r"[бвгджзклмнпрстфхцчшщ]$", name):
        yield _name(f"{name}а", body)
    if name.endswith("ь"):
        yield _name(f"{name[:-1]}я", body)
    if name.startswith("ال"):
        yield _name(f"لل{name[2:]}", body)
        yield _name(f"وال{name[2:]}", body)


def _name(name: str, body: Body) -> _Name:
    folded = [_folded(each) for each in _WORD.findall(name)]
    words = tuple(each for each in folded if each not in _LEFT_OUT)
    is_capitals = name.isupper() and len(name) <= _UPPER_ONLY
    return _Name(words, body, name if is_capitals else "")


@cache
def _usage() -> Mapping[str, Any]:
    return tomllib.loads(resource("names", "un.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each))
