"""Which statements a list shows, in which order and under which headings."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from annotations_db.model import PersonId, StatementId
from annotations_db.questions import StatementGroup, StatementQuery
from annotations_db.statementorder import (
    STATUSES,
    Keys,
    Order,
    SortKeys,
    folded_ones,
    missing,
    ordered,
)
from annotations_db.text.typeahead import folded

__all__ = ["STATUSES", "GroupLine", "Line", "StatementList"]
T = TypeVar("T")
KEPT = 8
"""So many orders are remembered, and so many ways of grouping."""
_FEW = 200
"""What is known of more is read as a whole."""
_USUAL = ("title", "state", "speaker", "meeting", "date")
"""What statements are mostly sorted by, and what takes longest."""


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A heading: what the statements below it have in common, "" for those that lack it."""

    name: str
    count: int


Line: TypeAlias = StatementId | GroupLine


class StatementList:
    """Answers queries from ids and keys alone, and remembers those until told to forget."""

    def __init__(self, keys: Keys, person_id: PersonId | None) -> None:
        self._keys = keys
        self._order = Order(keys, person_id)
        self.age = 0
        """How often something was forgotten."""
        self._words: dict[StatementId, str] | None = None
        self._highlights: dict[StatementId, int] | None = None
        self._forget_order()

    def _forget_order(self) -> None:
        self._ids: list[StatementId] | None = None
        self._sorts: OrderedDict[str, SortKeys] = OrderedDict()
        self._names: OrderedDict[str, Mapping[StatementId, str]] = OrderedDict()

    def forget(self, ids: Collection[StatementId] | None = None) -> None:
        """Titles or details of these have changed, or they came or went; None: anything may have
        changed, highlights and readings too.
        """
        self.age += 1
        self._forget_order()
        if ids is None:
            self._words = self._highlights = None
        elif self._words is not None and len(ids) <= _FEW:
            _renew(self._words, ids, folded_ones(self._keys.statement_words(ids)))
        else:
            self._words = None

    def forget_highlights(self, ids: Collection[StatementId]) -> None:
        """These have more highlights, or fewer."""
        self.age += 1
        if self._highlights is not None and len(ids) <= _FEW:
            _renew(self._highlights, ids, self._keys.statement_highlights(ids))
        else:
            self._highlights = None

    def forget_statuses(self) -> None:
        """Somebody is further with a statement."""
        self.age += 1
        for known in (self._sorts, self._names):
            known.pop("status", None)

    def prepare(self, is_over: Callable[[], bool] = lambda: False) -> None:
        """Reads what is mostly asked for: the words that are looked through, the usual orders.
        Stops where nobody waits anymore.
        """
        for read in (self._all_words, self._all_ids, self._counts):
            if not is_over():
                read()
        for by in _USUAL:
            if not is_over():
                self._sorted_by(by)

    def adopt(self, other: StatementList) -> None:
        """Remembers what another list of the same statements has read; see ``age``."""
        self._words, self._highlights = other._words, other._highlights
        self._ids, self._sorts, self._names = other._ids, other._sorts, other._names

    @property
    def is_prepared(self) -> bool:
        """Whether words can be looked for at once."""
        return self._words is not None

    def ids(self, query: StatementQuery) -> list[StatementId]:
        """Those that have all words, in order. Sorting is stable over the project's own order."""
        found = self._with_words(self._all_ids(), query.text)
        if query.by == "position":
            return found[::-1] if query.down else found
        keys = self._sorted_by(query.by)
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
        names, none = self._grouped_by(query.group), missing(query.group)
        groups: dict[str, list[StatementId]] = {}
        for each in found:
            groups.setdefault(names.get(each, none), []).append(each)
        shut, lines = set(closed), list[Line]()
        for name in ordered(groups, query.group):
            lines.append(GroupLine(name, len(groups[name])))
            lines += [] if name in shut else groups[name]
        return lines, len(found)

    def _with_words(self, ids: list[StatementId], text: str) -> list[StatementId]:
        typed = folded(text).split()
        if not typed:
            return list(ids)
        words = self._all_words()
        for one in typed:
            ids = [each for each in ids if one in words.get(each, "")]
        return ids

    def _all_words(self) -> Mapping[StatementId, str]:
        if self._words is None:
            self._words = folded_ones(self._keys.statement_words())
        return self._words

    def _all_ids(self) -> list[StatementId]:
        if self._ids is None:
            self._ids = self._keys.ordered_ids()
        return self._ids

    def _counts(self) -> dict[StatementId, int]:
        if self._highlights is None:
            self._highlights = self._keys.statement_highlights()
        return self._highlights

    def _sorted_by(self, by: str) -> SortKeys:
        if by == "highlights":
            return dict.fromkeys(self._all_ids(), 0) | self._counts()
        return _known(self._sorts, by, lambda: self._order.sort_keys(by))

    def _grouped_by(self, group: StatementGroup) -> Mapping[StatementId, str]:
        return _known(self._names, group, lambda: self._order.group_names(group))


def _renew(
    known: dict[StatementId, T], ids: Iterable[StatementId], said: Mapping[StatementId, T]
) -> None:
    """Replaces what is known of some statements by what is said of them now, or by nothing."""
    for each in ids:
        known.pop(each, None)
    known.update(said)


def _known(remembered: OrderedDict[str, T], name: str, read: Callable[[], T]) -> T:
    """What is remembered under a name, else read; the one not asked for longest is forgotten."""
    if name in remembered:
        remembered.move_to_end(name)
    else:
        remembered[name] = read()
        if len(remembered) > KEPT:
            remembered.popitem(last=False)
    return remembered[name]
