"""A record of the history in words."""

from __future__ import annotations

from datetime import UTC, datetime

from annotations_db import words
from annotations_db.model import StatementId
from annotations_db.questions import RecordDay
from pyside_app.panels.history.days import DayRows, Row
from pyside_app.panels.parts.dates import clock, day_heading, moment
from pyside_app.panels.parts.lines import Words
from pyside_app.panels.parts.people import Names
from pyside_app.session import Session
from pyside_app.words import counted, tr


class RecordWords:
    """Names are asked for once, as the same few come again and again."""

    def __init__(self, session: Session, names: Names, rows: DayRows) -> None:
        self._session, self._people, self._rows = session, names, rows
        self._titles: dict[StatementId, str] = {}

    def forget(self) -> None:
        """What was asked may be otherwise now."""
        self._people.forget()
        self._titles.clear()

    def label(self, row: Row) -> str:
        """What was done, as undo names it; a day as one says it."""
        if isinstance(row, RecordDay):
            return self._day(row)
        what = words.label(row.verb, row.parameters)
        match row.kind:
            case "undo":
                return tr("Undone: {what}", what=what)
            case "redo":
                return tr("Done again: {what}", what=what)
            case _:
                return what[:1].upper() + what[1:]

    def _day(self, row: RecordDay) -> str:
        if row.day is None:
            return tr("Earlier")
        return day_heading(row.day, datetime.now(UTC).astimezone().date())

    def shown(self, row: Row) -> Words:
        """The row of the list."""
        if isinstance(row, RecordDay):
            return Words(text=self._day(row), is_heading=True)
        small = [self._people.of(row.person_id), self.title(row.statement_id)]
        if row.undone:
            small.insert(0, tr("undone"))
        is_parted = self._rows.is_parted(row.at.astimezone().date())
        return Words(
            text=self.label(row),
            small=[each for each in small if each],
            right=clock(row.at) if is_parted else moment(row.at, datetime.now(UTC)),
            is_struck=row.undone,
        )

    def spoken(self, row: Row) -> str:
        """The same for those who listen."""
        if isinstance(row, RecordDay):
            return counted("{day}, {n} change", "{day}, {n} changes", row.count, day=self._day(row))
        parts = [
            self.label(row),
            tr("undone") if row.undone else "",
            self._people.of(row.person_id),
            moment(row.at, datetime.now(UTC)),
            self.title(row.statement_id),
        ]
        return ", ".join(each for each in parts if each)

    def title(self, statement_id: StatementId | None) -> str:
        """A statement's title; "" for none, and for one that was removed."""
        if statement_id is None:
            return ""
        if statement_id not in self._titles:
            store = self._session.project.store
            is_there = store.has_statement(statement_id)
            self._titles[statement_id] = store.statement(statement_id).title if is_there else ""
        return self._titles[statement_id]
