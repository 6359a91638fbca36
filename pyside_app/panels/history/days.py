"""The history with a row above each day, made of the pages of its records."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from typing import TypeAlias

from annotations_db.model import Record
from annotations_db.questions import RecordDay, RecordQuery
from pyside_app.session import Session

Row: TypeAlias = Record | RecordDay
PARTED = 20_000
"""The newest records are parted by days; those before them stand together."""


class DayRows:
    """Counts and pages for a list. What was written since is counted alone: an edit waits for it.

    Lines of the list are counted from 0, days among them; records likewise without them.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._asked: RecordQuery | None = None
        self.newest = 0
        """The sequence up to which records are counted."""
        self._set(())

    def forget(self) -> None:
        """Others have written, or something was taken back: all is counted again."""
        self._asked = None

    def count(self, query: RecordQuery) -> int:
        """How many lines there are now."""
        store = self._session.project.store
        newest = store.history(limit=1)
        sequence = newest[0].sequence if newest else 0
        if query != self._asked:
            days = store.record_days(query, limit=PARTED)
        else:
            days = _joined(store.record_days(query, limit=PARTED, after=self.newest), self.days)
        self._asked, self.newest = query, sequence
        self._set(days)
        return self.records + len(self.days)

    def page(self, query: RecordQuery, limit: int, offset: int) -> list[Row]:
        """So many lines from that one on."""
        wanted = range(offset, min(offset + limit, self.records + len(self.days)))
        places = [self._place(line) for line in wanted]
        numbers = [number for number in places if number is not None]
        if not numbers:
            return [self.days[self._day(line)] for line in wanted]
        store = self._session.project.store
        found = store.record_rows(query, limit=len(numbers), offset=numbers[0])
        rest = iter(found)
        rows: list[Row] = []
        for line, number in zip(wanted, places, strict=True):
            row = self.days[self._day(line)] if number is None else next(rest, None)
            if row is not None:
                rows.append(row)
        return rows

    def is_parted(self, day: date) -> bool:
        """Whether a row says that day above its records."""
        return day in self._dates

    def _set(self, days: Sequence[RecordDay]) -> None:
        self.days = tuple(days)
        self.records = sum(each.count for each in days)
        self._dates = frozenset(each.day for each in days)
        self._tops = [0, *accumulate(each.count + 1 for each in days)]

    def _day(self, line: int) -> int:
        return bisect_right(self._tops, line) - 1

    def _place(self, line: int) -> int | None:
        """The number of a line's record; None for the line of a day."""
        day = self._day(line)
        return None if line == self._tops[day] else line - day - 1


def _joined(newer: Sequence[RecordDay], older: Sequence[RecordDay]) -> list[RecordDay]:
    """The days of records that follow those of ``older``; one that goes on is one."""
    if newer and older and newer[-1].day == older[0].day:
        both = RecordDay(older[0].day, newer[-1].count + older[0].count)
        return [*newer[:-1], both, *older[1:]]
    return [*newer, *older]
