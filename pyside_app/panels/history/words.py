"""A record of the history in words."""

from __future__ import annotations

from datetime import UTC, datetime

from annotations_db import words
from annotations_db.errors import UserError
from annotations_db.model import PersonId, Record, StatementId
from pyside_app.panels.parts.dates import moment
from pyside_app.panels.parts.lines import Words
from pyside_app.session import Session
from pyside_app.words import tr


class RecordWords:
    """Names are asked for once, as the same few come again and again."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: dict[PersonId, str] = {}
        self._titles: dict[StatementId, str] = {}

    def forget(self) -> None:
        """What was asked may be otherwise now."""
        self._names.clear()
        self._titles.clear()

    def label(self, record: Record) -> str:
        """What was done, as undo names it."""
        what = words.label(record.verb, record.parameters)
        match record.kind:
            case "undo":
                return tr("Undone: {what}", what=what)
            case "redo":
                return tr("Done again: {what}", what=what)
            case _:
                return what[:1].upper() + what[1:]

    def shown(self, record: Record) -> Words:
        """The row of the list."""
        who = self.name(record.person_id)
        small = [who, self.title(record.statement_id)]
        if record.undone:
            small.insert(0, tr("undone"))
        return Words(
            text=self.label(record),
            small=" · ".join(each for each in small if each),
            right=moment(record.at, datetime.now(UTC)),
            is_struck=record.undone,
        )

    def spoken(self, record: Record) -> str:
        """The same for those who listen."""
        parts = [
            self.label(record),
            tr("undone") if record.undone else "",
            self.name(record.person_id),
            moment(record.at, datetime.now(UTC)),
            self.title(record.statement_id),
        ]
        return ", ".join(each for each in parts if each)

    def name(self, person_id: PersonId) -> str:
        """A person's name; "" for one that the project does not know anymore."""
        if person_id not in self._names:
            try:
                self._names[person_id] = self._session.project.store.person(person_id).name
            except UserError:
                self._names[person_id] = ""
        return self._names[person_id]

    def title(self, statement_id: StatementId | None) -> str:
        """A statement's title; "" for none, and for one that was removed."""
        if statement_id is None:
            return ""
        if statement_id not in self._titles:
            store = self._session.project.store
            is_there = store.has_statement(statement_id)
            self._titles[statement_id] = store.statement(statement_id).title if is_there else ""
        return self._titles[statement_id]
