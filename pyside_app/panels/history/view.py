"""The history panel: conditions, days, records, and the way to where each was done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from annotations_db.model import AnnotationId, Record, TagId
from annotations_db.questions import RecordDay, RecordQuery
from pyside_app.guard import guarded
from pyside_app.panels.history.conditions import Conditions
from pyside_app.panels.history.days import DayRows, Row
from pyside_app.panels.history.words import RecordWords
from pyside_app.panels.parts.listing import Counts, ListedPanel
from pyside_app.panels.parts.paging import PagedModel, Source
from pyside_app.panels.parts.people import Names
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

NOTHING = "Everything that is done in this project is listed here, and can be gone to."
NO_MATCH = "Nothing that was done fits."


class HistoryPanel(ListedPanel):
    """``command`` asks the window to go where something was done."""

    command = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("History"), look, parent)
        self._session = session
        self._query = RecordQuery()
        self._names = Names(session)
        self._rows = DayRows(session)
        self._words = RecordWords(session, self._names, self._rows)
        self.model: PagedModel[Row] = PagedModel(self._source(), self)
        self.set_model(self.model, 1, self._words.shown)
        self.conditions = Conditions(session, look, self._names, self._ask, self)
        self.lay_out(self.conditions.chips)
        self._connect()
        self.refresh()

    def show_highlight(self, annotation_id: AnnotationId) -> None:
        """Lists what was done to one highlight; other conditions stay, each on its chip."""
        self._ask(replace(self._query, annotation_id=annotation_id))

    def show_tag(self, tag_id: TagId) -> None:
        """Lists what was done to one tag, and where it was put on; other conditions stay."""
        self._ask(replace(self._query, tag_id=tag_id))

    @override
    @guarded
    def show_all(self) -> None:
        """Takes all conditions off."""
        self._ask(RecordQuery())

    @property
    def query(self) -> RecordQuery:
        return self._query

    def people_menu(self) -> QMenu:
        """All people of the project, and anybody."""
        return self.conditions.who.menu()

    def _source(self) -> Source[Row]:
        return Source(
            lambda: self._rows.count(self._query),
            lambda limit, offset: self._rows.page(self._query, limit, offset),
            self._words.label,
            self._words.spoken,
            lambda row: isinstance(row, RecordDay),
        )

    def _connect(self) -> None:
        session = self._session
        session.edited.connect(self._on_edited)
        session.reloaded.connect(self.reload)
        session.project_opened.connect(self._on_project)
        session.statement_opened.connect(self._on_opened)
        self.list.chosen.connect(lambda record: self.command.emit("go.record", record))

    @guarded
    def reload(self) -> None:
        """Asks for everything again; the list and its current row stay where they are."""
        self._rows.forget()
        self._follow()

    @guarded
    def _on_edited(self, record: Record) -> None:
        """A bulk edit is listed when it ends, below what was done meanwhile."""
        if record.sequence <= self._rows.newest:
            self._rows.forget()
        self._follow()

    def _follow(self) -> None:
        self._words.forget()
        self.model.reload_in(self.list, _identity)
        self.refresh()

    @guarded
    def _on_project(self) -> None:
        """What was asked of another project means nothing here."""
        self._query = RecordQuery()
        self.reload()

    @guarded
    def refresh(self) -> None:
        """Shows the conditions and how many records there are."""
        query, shown = self._query, self._rows.records
        self.conditions.show_query(query)
        store = self._session.project.store
        every = store.record_count(RecordQuery()) if query.is_active else shown
        self.show_counts(
            Counts(shown, every, query.is_active), tr(NO_MATCH if query.is_active else NOTHING)
        )

    def _ask(self, query: RecordQuery) -> None:
        self._query = query
        self.model.reload()
        self.list.scrollToTop()
        self.refresh()

    @guarded
    def _on_opened(self) -> None:
        """What is filtered by the open statement follows it."""
        opened = self._session.statement
        if self._query.statement_id is not None:
            self._ask(replace(self._query, statement_id=opened.id if opened is not None else None))
        else:
            self.refresh()


def _identity(row: Row) -> object:
    return row.id if isinstance(row, Record) else row.day
