"""The history panel: conditions, records, and the way to where each was done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotations_db.errors import NotFoundError
from annotations_db.model import AnnotationId, Record, TagId
from annotations_db.questions import RecordQuery
from pyside_app.guard import guarded
from pyside_app.panels.history.words import RecordWords
from pyside_app.panels.parts.buttons import FilterChip
from pyside_app.panels.parts.chiprows import Rows
from pyside_app.panels.parts.empty import EmptyPlace
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.parts.lines import LinesView
from pyside_app.panels.parts.paging import PagedModel, Source
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

NOTHING = "Everything that is done in this project is listed here, and can be gone to."
NO_MATCH = "Nothing that was done fits."


class HistoryPanel(QWidget):
    """``command`` asks the window to go where something was done."""

    command = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._query = RecordQuery()
        self._words = RecordWords(session)
        self.setMinimumWidth(280)
        self.heading = PanelHeading(tr("History"), look)
        self.model: PagedModel[Record] = PagedModel(self._source(), self)
        self.list = LinesView(look)
        self.list.setModel(self.model)
        self.list.show_words(1, self._words.shown)
        self.list.setAccessibleName(tr("History"))
        self.here = self._chip(tr("This statement"))
        self.who = self._chip(tr("Person"))
        self.who.has_arrow = True
        self.who.setCheckable(False)
        self.about = self._chip("")
        self.empty = EmptyPlace(look)
        self._lay_out()
        self._connect()
        self.refresh()

    def show_highlight(self, annotation_id: AnnotationId) -> None:
        """Lists what was done to one highlight."""
        self._ask(RecordQuery(annotation_id=annotation_id))

    def show_tag(self, tag_id: TagId) -> None:
        """Lists what was done to one tag, and where it was put on."""
        self._ask(RecordQuery(tag_id=tag_id))

    @property
    def query(self) -> RecordQuery:
        return self._query

    def _source(self) -> Source[Record]:
        def page(limit: int, offset: int) -> list[Record]:
            store = self._session.project.store
            return store.record_rows(self._query, limit=limit, offset=offset)

        return Source(
            lambda: self._session.project.store.record_count(self._query),
            page,
            self._words.label,
            self._words.spoken,
        )

    def _lay_out(self) -> None:
        chips = QWidget()
        chips.setAccessibleName(tr("Filter"))
        row = Rows(chips)
        row.setContentsMargins(12, 0, 16, 8)
        for each in (self.here, self.who, self.about):
            row.addWidget(each)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(chips)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        session = self._session
        for changed in (session.edited, session.reloaded, session.project_opened):
            changed.connect(self.reload)
        session.statement_opened.connect(self._on_opened)
        self.here.clicked.connect(self._turn_here)
        self.who.clicked.connect(self._show_people)
        self.about.clicked.connect(lambda: self._ask(RecordQuery()))
        self.list.chosen.connect(lambda record: self.command.emit("go.record", record))

    def _chip(self, words: str) -> FilterChip:
        chip = FilterChip(words, self._look, parent=self)
        chip.is_removable = True
        return chip

    @guarded
    def reload(self) -> None:
        """Asks for everything again; the list and its current row stay where they are."""
        self._words.forget()
        self.model.reload_in(self.list, lambda record: record.id)
        self.refresh()

    @guarded
    def refresh(self) -> None:
        """Shows the conditions and how many records there are."""
        query, count = self._query, self.model.rowCount()
        self.heading.set_count(f"{count:,}".replace(",", "\N{THIN SPACE}") if count else "")
        self.here.setChecked(query.statement_id is not None)
        self.here.setEnabled(self._session.statement is not None)
        name = self._words.name(query.person_id) if query.person_id is not None else ""
        self.who.say(name or tr("Person"))
        self.about.setVisible(query.annotation_id is not None or query.tag_id is not None)
        self.about.setChecked(True)
        self.about.say(self._about())
        self.empty.set_sentence(tr(NOTHING if query == RecordQuery() else NO_MATCH))
        self._stack.setCurrentWidget(self.list if count else self.empty)

    def _about(self) -> str:
        query, session = self._query, self._session
        if query.annotation_id is not None:
            try:
                highlight = session.project.store.highlight(query.annotation_id)
            except NotFoundError:
                return tr("A highlight that was removed")
            return f"“{highlight.annotation.exact}”"
        if query.tag_id is not None:
            there = query.tag_id in session.tree
            return session.tree.path(query.tag_id) if there else tr("A tag that was deleted")
        return ""

    def _ask(self, query: RecordQuery) -> None:
        self._query = query
        self.model.reload()
        self.list.scrollToTop()
        self.refresh()

    @guarded
    def _turn_here(self) -> None:
        opened = self._session.statement
        is_on = self._query.statement_id is not None
        wanted = opened.id if opened is not None and not is_on else None
        self._ask(replace(self._query, statement_id=wanted))

    @guarded
    def _on_opened(self) -> None:
        """What is filtered by the open statement follows it."""
        opened = self._session.statement
        if self._query.statement_id is not None:
            self._ask(replace(self._query, statement_id=opened.id if opened is not None else None))
        else:
            self.refresh()

    @guarded
    def _show_people(self) -> None:
        self.people_menu().popup(self.who.mapToGlobal(self.who.rect().bottomLeft()))

    def people_menu(self) -> QMenu:
        """All people of the project, and anybody."""
        menu = QMenu(self)
        menu.addAction(tr("Anybody")).triggered.connect(
            lambda *_: self._ask(replace(self._query, person_id=None))
        )
        menu.addSeparator()
        for person in self._session.project.store.people():
            action = QAction(person.name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(person.id == self._query.person_id)
            action.triggered.connect(
                lambda *_, who=person.id: self._ask(replace(self._query, person_id=who))
            )
            menu.addAction(action)
        return menu
