"""Which statements a list shows, in which order and under which headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeAlias, get_args

from annotations_db.model import Attribute, PersonId, StatementId, Status
from annotations_db.questions import StatementGroup, StatementQuery
from annotations_db.recognising.sorting import sort_key
from annotations_db.text.typeahead import folded

STATUSES: tuple[Status, ...] = get_args(Status)
_YEAR = 4
"""Characters of an ISO date."""
_DIGITS = re.compile("[0-9]+")
_PLACES = 12
"""To so many places numbers within words are filled up; longer ones are names, not numbers."""


class Keys(Protocol):
    """Where the values come from that statements are sorted, grouped and found by."""

    def ordered_ids(self) -> list[StatementId]: ...
    def statement_titles(self) -> dict[StatementId, str]: ...
    def statement_languages(self) -> dict[StatementId, str]: ...
    def statement_values(self, detail: str) -> dict[StatementId, str]: ...
    def statement_statuses(self, person_id: PersonId | None) -> dict[StatementId, str]: ...
    def statement_highlights(self) -> dict[StatementId, int]: ...
    def statement_lengths(self) -> dict[StatementId, int]: ...
    def attributes(self) -> Sequence[Attribute]: ...
    def statement_words(self) -> dict[StatementId, str]: ...


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A heading: what the statements below it have in common, "" for those that lack it."""

    name: str
    count: int


Line: TypeAlias = StatementId | GroupLine
SortKeys: TypeAlias = Mapping[StatementId, float] | Mapping[StatementId, str]


class StatementList:
    """Answers queries from ids and keys alone; remembers folded words until told to forget."""

    def __init__(self, keys: Keys, person_id: PersonId | None) -> None:
        self._keys, self._person_id = keys, person_id
        self._words: dict[StatementId, str] = {}

    def forget(self) -> None:
        """Titles or details have changed."""
        self._words = {}

    def prepare(self) -> None:
        """Reads what is looked through for words: words will be typed soon."""
        if not self._words:
            self._words = _folded(self._keys.statement_words())

    def ids(self, query: StatementQuery) -> list[StatementId]:
        """Those that have all words, in order. Sorting is stable over the project's own order."""
        found = self._with_words(self._keys.ordered_ids(), query.text)
        if query.by == "position":
            return found[::-1] if query.down else found
        keys = self._sort_keys(query.by)
        known = [each for each in found if each in keys]
        known.sort(key=keys.__getitem__, reverse=query.down)
        return [*known, *(each for each in found if each not in keys)]

    def lines(self, query: StatementQuery, closed: Iterable[str] = ()) -> tuple[list[Line], int]:
        """The same under headings; below those named ``closed`` none is listed. And how many
        statements were found.
        """
        found = self.ids(query)
        if query.group == "none":
            return list(found), len(found)
        names = self._group_names(query.group)
        groups: dict[str, list[StatementId]] = {}
        for each in found:
            groups.setdefault(names.get(each, _missing(query.group)), []).append(each)
        shut, lines = set(closed), list[Line]()
        for name in _ordered(groups, query.group):
            lines.append(GroupLine(name, len(groups[name])))
            lines += [] if name in shut else groups[name]
        return lines, len(found)

    def _with_words(self, ids: list[StatementId], text: str) -> list[StatementId]:
        typed = folded(text).split()
        if not typed:
            return ids
        self.prepare()
        words = self._words
        for one in typed:
            ids = [each for each in ids if one in words.get(each, "")]
        return ids

    def _sort_keys(self, by: str) -> SortKeys:
        known: Mapping[str, Callable[[], SortKeys]] = {
            "title": lambda: _folded(self._keys.statement_titles()),
            "language": self._keys.statement_languages,
            "status": self._statuses,
            "highlights": self._highlights,
            "words": self._keys.statement_lengths,
            "meeting": lambda: _typed(self._meetings(), by, None),
        }
        return known[by]() if by in known else self._detail_keys(by)

    def _statuses(self) -> SortKeys:
        said = self._keys.statement_statuses(self._person_id)
        ranks = dict.fromkeys(self._keys.ordered_ids(), 0)
        return ranks | {each: _rank(status) for each, status in said.items()}

    def _highlights(self) -> SortKeys:
        return dict.fromkeys(self._keys.ordered_ids(), 0) | self._keys.statement_highlights()

    def _detail_keys(self, by: str) -> SortKeys:
        details = self._keys.attributes()
        known = (each for each in details if by in (each.key, each.id, each.name))
        return _typed(self._keys.statement_values(by), by, next(known, None))

    def _meetings(self) -> dict[StatementId, str]:
        """What each is called for short, where that is known."""
        keys = self._keys
        return keys.statement_values("meeting") | keys.statement_values("meeting_short")

    def _group_names(self, group: StatementGroup) -> Mapping[StatementId, str]:
        keys = self._keys
        match group:
            case "meeting":
                return self._meetings()
            case "date":
                dates = keys.statement_values("date")
                return {each: value[:_YEAR] for each, value in dates.items()}
            case "status":
                return keys.statement_statuses(self._person_id)
            case _:
                return keys.statement_values(group)


def _typed(values: Mapping[StatementId, str], by: str, detail: Attribute | None) -> SortKeys:
    """Numbers by what they are worth, choices as the project lists them, yes before no."""
    kind = detail.kind if detail is not None else "text"
    choices = ("yes", "no") if kind == "yes/no" else detail.choices if detail is not None else ()
    if kind == "number":
        return {each: float(said) for each, said in values.items()}
    if kind in ("choice", "yes/no") and choices:
        ranks = {said: rank for rank, said in enumerate(choices)}
        return {each: ranks.get(said, len(ranks)) for each, said in values.items()}
    return {each: _key(by, said) for each, said in values.items()}


def _missing(group: StatementGroup) -> str:
    return STATUSES[0] if group == "status" else ""


def _ordered(names: Iterable[str], group: StatementGroup) -> Sequence[str]:
    """Headings as they follow one another: those of nothing last."""
    if group == "status":
        return sorted(names, key=_rank)
    return sorted(names, key=lambda name: (not name, _key(group, name), name))


def _rank(status: str) -> int:
    return STATUSES.index(status) if status in STATUSES else 0


def _folded(texts: Mapping[StatementId, str]) -> dict[StatementId, str]:
    """Each text as ``folded`` gives it, blanks apart where it is ASCII, which is fast."""
    return {
        each: text.casefold() if text.isascii() else folded(text) for each, text in texts.items()
    }


@lru_cache(16_384)
def _key(detail: str, value: str) -> str:
    """Numbers within words are ordered by what they are worth: the 3rd meeting before the 10th."""
    key = sort_key(detail, value)
    return key if detail == "date" else _DIGITS.sub(lambda found: found[0].zfill(_PLACES), key)
