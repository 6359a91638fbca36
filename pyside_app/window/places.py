"""Where the person is in each statement: kept in the project, outside its history."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from annotations_db.errors import UserError
from annotations_db.model import StatementId
from pyside_app.guard import guarded
from pyside_app.reading.pane import ReadingPane
from pyside_app.session import Session

REST = 800
"""Milliseconds after the last scrolling before a place is written."""


class Places:
    """Writes the place when the page rests or is left, and goes back to it when a statement is
    opened. Of somebody without a name it is known only as long as the window is open.
    """

    def __init__(self, session: Session, reading: ReadingPane) -> None:
        self._session, self._reading = session, reading
        self._of_nobody: dict[StatementId, int] = {}
        self._rest = QTimer(reading)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.keep)
        reading.view.scrolled.connect(self._rest.start)
        session.statement_leaving.connect(self.keep)

    @guarded
    def keep(self) -> None:
        """Notes where the open statement is read."""
        self._rest.stop()
        statement, project = self._session.statement, self._session.project
        if statement is None:
            return
        position = self._reading.reading_position()
        if project.read_only or self._session.is_lost or not project.has_author:
            self._of_nobody[statement.id] = position
            return
        self._of_nobody.pop(statement.id, None)
        try:
            is_known = self._known(statement.id) == position
            is_there = project.store.has_statement(statement.id)
        except UserError as error:
            self._session.say_error(error)
            return
        if is_there and not is_known:
            self._session.mark_reading(position=position)

    @guarded
    def restore(self) -> None:
        """Goes to where the statement that was just opened was left."""
        statement = self._session.statement
        if statement is None:
            return
        position = self._of_nobody.get(statement.id) or self._known(statement.id)
        if position:
            self._reading.restore(position)
        self._rest.stop()

    def _known(self, statement_id: StatementId) -> int:
        reading = self._session.project.reading(statement_id)
        return reading.position if reading is not None else 0
