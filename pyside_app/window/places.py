"""Where the person is in each statement: kept in the project, outside its history."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QTimer

from annotations_db.errors import UserError
from annotations_db.model import Reading, Status
from pyside_app.guard import guarded
from pyside_app.reading.pane import ReadingPane
from pyside_app.session import Session

REST = 800
"""Milliseconds after the last scrolling before a place is written."""


class Places:
    """Writes the place when the page rests, and goes back to it when a statement is opened."""

    def __init__(self, session: Session, reading: ReadingPane) -> None:
        self._session, self._reading = session, reading
        self._rest = QTimer(reading)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.keep)
        reading.view.scrolled.connect(self._rest.start)

    @guarded
    def keep(self) -> None:
        """Writes where the open statement is read. Somebody without a name has no place yet."""
        self._rest.stop()
        statement, project = self._session.statement, self._session.project
        person_id = project.person_id
        if statement is None or person_id is None or project.store.read_only:
            return
        before = project.store.reading(statement.id, person_id)
        status: Status = before.status if before is not None else "reading"
        position = self._reading.reading_position()
        if before is not None and before.position == position:
            return
        reading = Reading(statement.id, person_id, status, datetime.now(UTC), position)
        try:
            project.store.put_reading(reading)
        except UserError as error:
            self._session.say_error(error)

    @guarded
    def restore(self) -> None:
        """Goes to where the statement that was just opened was left."""
        statement, project = self._session.statement, self._session.project
        if statement is None or project.person_id is None:
            return
        before = project.store.reading(statement.id, project.person_id)
        if before is not None and before.position:
            self._reading.restore(before.position)
        self._rest.stop()
