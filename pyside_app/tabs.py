"""The statements that are open in tabs, in their order, and where each was left. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from annotations_db.model import AnnotationId, StatementId

CLOSED_KEPT = 20


@dataclass(frozen=True, slots=True)
class TabPlace:
    """Where a tab was left: offsets of the topmost line and the caret, the current highlight."""

    top: int = 0
    caret: int = 0
    current: AnnotationId | None = None


class Tabs:
    """One tab for each of ``ids``, left to right. A statement has one tab at most.

    What is opened takes the place of the current tab, unless it has a tab, or was given one by
    ``add`` before.
    """

    def __init__(self) -> None:
        self.ids: tuple[StatementId, ...] = ()
        self.current: StatementId | None = None
        self._places: dict[StatementId, TabPlace] = {}
        self._closed: list[tuple[StatementId, int]] = []
        self.changed: Callable[[], None] = lambda: None
        """Called after the tabs, their order or the current one have changed."""

    def restore(self, ids: Iterable[StatementId]) -> None:
        """The tabs of an earlier time, none of them current yet."""
        self.ids, self.current = tuple(dict.fromkeys(ids)), None
        self._places, self._closed = {}, []
        self.changed()

    def show(self, statement_id: StatementId | None) -> None:
        """A statement was opened: its tab is the current one from now on."""
        if statement_id is None:
            self.current = None
            self.changed()
            return
        if statement_id not in self.ids:
            if self.current is not None:
                self._places.pop(self.current, None)
                self.ids = tuple(
                    statement_id if each == self.current else each for each in self.ids
                )
            else:
                self.ids = (*self.ids, statement_id)
        self.current = statement_id
        self.changed()

    def add(self, statement_id: StatementId, at: int | None = None) -> None:
        """One more tab: at a place, or right of the current one. It is not shown by that."""
        if statement_id in self.ids:
            return
        after = self.ids.index(self.current) + 1 if self.current is not None else len(self.ids)
        where = after if at is None else at
        self.ids = (*self.ids[:where], statement_id, *self.ids[where:])
        self.changed()

    def after_closing(self, statement_id: StatementId) -> StatementId | None:
        """What is shown when a tab has been closed: the current one, else the one to its right,
        else to its left; None where no tab would be left.
        """
        if statement_id != self.current:
            return self.current
        place = self.ids.index(statement_id)
        others = (*self.ids[place + 1 : place + 2], *self.ids[max(0, place - 1) : place])
        return others[0] if others else None

    def close(self, statement_id: StatementId) -> None:
        """Takes a tab away; ``reopen`` brings it back."""
        if statement_id not in self.ids:
            return
        self._closed.append((statement_id, self.ids.index(statement_id)))
        del self._closed[:-CLOSED_KEPT]
        self.drop({statement_id})

    def drop(self, gone: Collection[StatementId]) -> None:
        """Takes away the tabs of statements that are not there anymore."""
        self.ids = tuple(each for each in self.ids if each not in gone)
        if self.current in gone:
            self.current = None
        self.changed()

    @property
    def can_reopen(self) -> bool:
        return bool(self._closed)

    def reopen(self) -> StatementId | None:
        """Brings back the tab closed last, where it was; None where there is none."""
        if not self._closed:
            return None
        statement_id, place = self._closed.pop()
        self.add(statement_id, min(place, len(self.ids)))
        return statement_id

    def beside(self, steps: int) -> StatementId | None:
        """The tab so many to the right, round the ends; None where there is no other."""
        if self.current is None:
            return None
        found = self.ids[(self.ids.index(self.current) + steps) % len(self.ids)]
        return found if found != self.current else None

    def move(self, place: int, to: int) -> None:
        """Puts the tab at one place to another."""
        ids = list(self.ids)
        ids.insert(to, ids.pop(place))
        self.ids = tuple(ids)
        self.changed()

    def leave(self, statement_id: StatementId, place: TabPlace) -> None:
        """Remembers where a tab was left, until the window closes."""
        if statement_id in self.ids:
            self._places[statement_id] = place

    def place(self, statement_id: StatementId) -> TabPlace | None:
        """Where a tab was left; None where it was not shown yet."""
        return self._places.get(statement_id)
