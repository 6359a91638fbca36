"""By what statements are sorted, and under which headings they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Protocol, TypeAlias, get_args

from annotations_db.model import Attribute, PersonId, StatementId, Status
from annotations_db.questions import StatementGroup
from annotations_db.recognising.sorting import sort_key
from annotations_db.text.typeahead import folded

STATUSES: tuple[Status, ...] = get_args(Status)
SortKeys: TypeAlias = Mapping[StatementId, float] | Mapping[StatementId, str]
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
    def statement_highlights(
        self, ids: Collection[StatementId] | None = None
    ) -> dict[StatementId, int]: ...
    def statement_lengths(self) -> dict[StatementId, int]: ...
    def attributes(self) -> Sequence[Attribute]: ...
    def statement_words(
        self, ids: Collection[StatementId] | None = None
    ) -> dict[StatementId, str]: ...


class Order:
    """What is asked of a project for it, for one person."""

    def __init__(self, keys: Keys, person_id: PersonId | None) -> None:
        self._keys, self._person_id = keys, person_id

    def sort_keys(self, by: str) -> SortKeys:
        """What statements are sorted by, as ``StatementQuery.by`` names it; those that are not in
        it have nothing to be sorted by. Highlights are not counted here.
        """
        known: Mapping[str, Callable[[], SortKeys]] = {
            "title": lambda: folded_ones(self._keys.statement_titles()),
            "language": self._keys.statement_languages,
            "status": self._statuses,
            "words": self._keys.statement_lengths,
            "meeting": lambda: _typed(self._meetings(), by, None),
        }
        return known[by]() if by in known else self._detail_keys(by)

    def group_names(self, group: StatementGroup) -> Mapping[StatementId, str]:
        """The name of the heading below which each stands; others have ``missing``."""
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

    def _statuses(self) -> SortKeys:
        said = self._keys.statement_statuses(self._person_id)
        ranks = dict.fromkeys(self._keys.ordered_ids(), 0)
        return ranks | {each: _rank(status) for each, status in said.items()}

    def _meetings(self) -> dict[StatementId, str]:
        """What each is called for short, where that is known."""
        keys = self._keys
        return keys.statement_values("meeting") | keys.statement_values("meeting_short")

    def _detail_keys(self, by: str) -> SortKeys:
        details = self._keys.attributes()
        known = (each for each in details if by in (each.key, each.id, each.name))
        return _typed(self._keys.statement_values(by), by, next(known, None))


def missing(group: StatementGroup) -> str:
    """The name of the heading of those of which nothing is said."""
    return STATUSES[0] if group == "status" else ""


def ordered(names: Iterable[str], group: StatementGroup) -> Sequence[str]:
    """Headings as they follow one another: those of nothing last."""
    if group == "status":
        return sorted(names, key=_rank)
    return sorted(names, key=lambda name: (not name, _key(group, name), name))


def folded_ones(texts: Mapping[StatementId, str]) -> dict[StatementId, str]:
    """Each text as ``folded`` gives it, blanks apart where it is ASCII, which is fast."""
    return {
        each: text.casefold() if text.isascii() else folded(text) for each, text in texts.items()
    }


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


def _rank(status: str) -> int:
    return STATUSES.index(status) if status in STATUSES else 0


@lru_cache(16_384)
def _key(detail: str, value: str) -> str:
    """Numbers within words are ordered by what they are worth: the 3rd meeting before the 10th."""
    key = sort_key(detail, value)
    return key if detail == "date" else _DIGITS.sub(lambda found: found[0].zfill(_PLACES), key)
