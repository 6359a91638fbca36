"""Find goes on from the last place in one tab to the first one in the next."""

from __future__ import annotations

from collections.abc import Iterator

from annotations_db.model import StatementId
from annotations_db.text.finding import find
from pyside_app.reading.pane import ReadingPane
from pyside_app.session import Session
from pyside_app.tabs import Tabs


class FindingOn:
    """The other tabs are read when they are come to, one after another."""

    def __init__(self, session: Session, tabs: Tabs, reading: ReadingPane) -> None:
        self._session, self._tabs, self._reading = session, tabs, reading
        reading.finding.go_on = self.go_on

    def show_switch(self) -> None:
        """Offers it where there are other tabs."""
        self._reading.find_bar.tabs.setVisible(len(self._tabs.ids) > 1)

    def go_on(self, by: int) -> bool:
        """Opens the next tab (1), or the one before (-1), in which the words stand."""
        words, matching = self._reading.finding.wanted()
        store = self._session.project.store
        for statement_id in self._others(by):
            if store.has_statement(statement_id) and find(
                store.text_of(statement_id).text, words, matching
            ):
                self._session.open_statement(statement_id)
                if self._tabs.current == statement_id:
                    self._reading.finding.start_at(by)
                return True
        return False

    def _others(self, by: int) -> Iterator[StatementId]:
        ids, current = self._tabs.ids, self._tabs.current
        at = ids.index(current) if current in ids else 0
        for step in range(1, len(ids)):
            yield ids[(at + by * step) % len(ids)]
