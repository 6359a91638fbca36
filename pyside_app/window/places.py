"""Where the person is in each statement: kept in the project, outside its history."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from annotations_db.errors import UserError
from annotations_db.model import Status
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
        if statement is None or not project.has_author or project.read_only:
            return
        before, position = project.reading(statement.id), self._reading.reading_position()
        if before is not None and before.position == position:
            return
        status: Status = "reading" if before is None else before.status
        try:
            project.mark_reading(statement, status=status, position=position)
        except UserError as error:
            self._session.say_error(error)
            return
        if before is None:
            self._session.reloaded.emit()

    @guarded
    def restore(self) -> None:
        """Goes to where the statement that was just opened was left."""
        statement, project = self._session.statement, self._session.project
        if statement is None:
            return
        before = project.reading(statement.id)
        if before is not None and before.position:
            self._reading.restore(before.position)
        self._rest.stop()
