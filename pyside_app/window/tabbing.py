"""Ties the tabs to the session: what is opened is shown in one, left with its place and found there
again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from annotations_db.model import Record, Statement, StatementId
from pyside_app.guard import guarded
from pyside_app.tabs import TabPlace
from pyside_app.window.finding_on import FindingOn
from pyside_app.window.tab_bar import TabBar

if TYPE_CHECKING:
    from pyside_app.window.main import MainWindow


class Tabbing:
    """Follows the session; the set of tabs is remembered by project, places by the window alone."""

    def __init__(self, window: MainWindow) -> None:
        self._session, self._tabs = window.session, window.tabs
        self._reading, self._kept = window.reading, window.kept
        self.bar = TabBar(window.look, window.command)
        self.bar.moved = self._tabs.move
        self._next: StatementId | None = None
        """The tab that is shown when the open statement has been removed."""
        self._gone: Statement | None = None
        self._finding = FindingOn(window.session, window.tabs, window.reading)
        self._tabs.changed = self._on_tabs_changed
        self._reading.put_on_top(self.bar)
        session = self._session
        session.project_opened.connect(self._restore)
        session.statement_leaving.connect(self._leave)
        session.statement_opened.connect(self._on_opened)
        session.edited.connect(self._on_edited)
        session.reloaded.connect(self._on_reloaded)
        self._refresh_commands = window.commands.refresh_soon
        self._restore()

    @guarded
    def _restore(self) -> None:
        """The tabs that a project had when it was left."""
        project = self._session.project
        known = self._kept.now.tabs.get(str(project.path), "").split()
        ids = [StatementId(each) for each in known]
        self._tabs.restore(each for each in ids if project.store.has_statement(each))

    @guarded
    def _leave(self) -> None:
        left = self._session.statement
        if left is None:
            return
        place = TabPlace(
            self._reading.reading_position(), self._reading.view.caret(), self._session.current
        )
        self._tabs.leave(left.id, place)
        is_there = self._session.project.store.has_statement(left.id)
        if not is_there and left.id in self._tabs.ids:
            self._next, self._gone = self._tabs.after_closing(left.id), left

    @guarded
    def _on_opened(self) -> None:
        """Asks what is open: a list that lost its row may have opened another one meanwhile."""
        opened = self._session.statement
        statement_id = opened.id if opened is not None else None
        self._tabs.show(statement_id)
        place = self._tabs.place(statement_id) if statement_id is not None else None
        if place is None:
            return
        if place.current in self._session.highlights:
            self._session.set_current(place.current)
        self._reading.view.set_cursor(place.caret, place.caret)
        self._reading.restore(place.top)

    @guarded
    def _on_edited(self, record: Record) -> None:
        befores = [each for each in record.changes if isinstance(each.before, Statement)]
        gone = {
            each.before.id
            for each in befores
            if isinstance(each.before, Statement) and each.after is None
        }
        if gone:
            self._tabs.drop(gone)
            self._show_next()
        elif befores:
            self._on_tabs_changed()

    @guarded
    def _on_reloaded(self) -> None:
        store = self._session.project.store
        self._tabs.drop({each for each in self._tabs.ids if not store.has_statement(each)})
        if self._gone is not None:  # when every list has taken in what is gone
            QTimer.singleShot(0, self.bar, self._show_next)

    @guarded
    def _show_next(self) -> None:
        """The tab beside the one whose statement was removed; without another tab, the statement
        beside it in the list.
        """
        wanted, gone, self._next, self._gone = self._next, self._gone, None, None
        if gone is None or self._session.statement is not None:
            return
        if wanted not in self._tabs.ids:
            wanted = self._tabs.ids[0] if self._tabs.ids else self._beside(gone)
        self._session.open_statement(wanted)

    def _beside(self, gone: Statement) -> StatementId | None:
        """The statement that follows where one was, else the last one; None where none is left."""
        last = None
        for each in self._session.project.store.statements():
            last = each.id
            if each.position > gone.position:
                break
        return last

    @guarded
    def _on_tabs_changed(self) -> None:
        store = self._session.project.store
        shown = [
            (each, store.statement(each).title)
            for each in self._tabs.ids
            if store.has_statement(each)
        ]
        self.bar.show_tabs(shown, self._tabs.current)
        self._finding.show_switch()
        self._refresh_commands()
