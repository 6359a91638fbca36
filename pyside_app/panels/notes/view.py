"""The notes panel: conditions, notes, and the way to what each stands on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from annotations_db.model import Annotation, Change, Note, Person, PersonId, Record, Statement, Tag
from annotations_db.questions import NOTE_PLACES, NoteOrder, NotePlace, NoteQuery, NoteRow
from pyside_app.guard import guarded
from pyside_app.keys import with_key
from pyside_app.panels.notes.words import PLACES, NoteWords
from pyside_app.panels.parts.buttons import FilterChip
from pyside_app.panels.parts.field import TextField
from pyside_app.panels.parts.listing import Counts, ListedPanel
from pyside_app.panels.parts.paging import PagedModel, Source
from pyside_app.panels.parts.people import Names, PersonChip
from pyside_app.panels.parts.stops import lead_into
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

REST = 150
"""Milliseconds without a key after which the list follows."""
NO_NOTES = "Notes you write on highlights, statements, tags and the project are listed here."
NO_MATCH = "No note fits."
ORDERS: dict[NoteOrder, str] = {"newest": "Newest first", "place": "By statement and place"}


class NotesPanel(ListedPanel):
    """``command`` asks the window to go to what a note stands on, to change or to remove it."""

    command = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("Notes"), look, parent)
        self._session = session
        self.query = NoteQuery()
        self._names = Names(session)
        self._words = NoteWords(session, self._names)
        self.model: PagedModel[NoteRow] = PagedModel(self._source(), self)
        self.set_model(self.model, 2, self._words.shown)
        self.field = TextField()
        self.places = {each: self._switch(tr(PLACES[each])) for each in PLACES}
        self.private = self._switch(tr("Private"))
        self.author = PersonChip(session, look, self._names, self._choose_author, self)
        self.write = self.empty.add_button(
            tr("Write a note on the project"), lambda: self.command.emit("notes.on_project", None)
        )
        self._later = QTimer(self, singleShot=True, interval=REST)
        self._set_up_heading()
        self.lay_out((*self.places.values(), self.private, self.author), self._field())
        self._connect()
        self.refresh()

    def _switch(self, words: str) -> FilterChip:
        chip = FilterChip(words, self._look, parent=self)
        chip.is_removable = True
        return chip

    def _source(self) -> Source[NoteRow]:
        def page(limit: int, offset: int) -> list[NoteRow]:
            store = self._session.project.store
            return store.note_rows(self.query, limit=limit, offset=offset)

        return Source(
            lambda: self._session.project.store.note_count(self.query),
            page,
            self._words.text,
            self._words.spoken,
        )

    def _set_up_heading(self) -> None:
        self.heading.add_button("sort", tr("Order"), lambda: None).offer(self._orders())
        plus = self.heading.add_button("plus", tr("New note"), lambda: None)
        plus.offer(self._new_menu())

    def _orders(self) -> QMenu:
        menu = QMenu(self)
        for order, words in ORDERS.items():
            action = QAction(tr(words), menu)
            action.setCheckable(True)
            action.triggered.connect(
                lambda *_, order=order: self.ask(replace(self.query, order=order))
            )
            menu.aboutToShow.connect(
                lambda action=action, order=order: action.setChecked(self.query.order == order)
            )
            menu.addAction(action)
        return menu

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, command in (
            (tr("On this statement"), "notes.on_statement"),
            (tr("On the chosen tag"), "notes.on_tag"),
            (tr("On the project"), "notes.on_project"),
        ):
            menu.addAction(words).triggered.connect(
                lambda *_, command=command: self.command.emit(command, None)
            )
        return menu

    def _field(self) -> QWidget:
        self.field.setPlaceholderText(tr("Find in notes"))
        self.field.setAccessibleName(tr("Find in notes"))
        self.field.setClearButtonEnabled(True)
        top = QWidget()
        inner = QVBoxLayout(top)
        inner.setContentsMargins(12, 0, 16, 8)
        inner.addWidget(self.field)
        return top

    def _connect(self) -> None:
        session = self._session
        session.edited.connect(self._on_edited)
        session.reloaded.connect(self.reload)
        session.project_opened.connect(self.show_all)
        for place, chip in self.places.items():
            chip.clicked.connect(lambda *_, place=place: self._turn(place))
        self.private.clicked.connect(
            lambda *_: self.ask(replace(self.query, private=not self.query.private))
        )
        self._later.timeout.connect(self._find)
        self.field.textChanged.connect(self._later.start)
        self.field.left.connect(lambda: lead_into(self._stack))
        self.list.chosen.connect(lambda row: self.command.emit("go.note", row))
        self.list.removal_wanted.connect(lambda row: self.command.emit("notes.remove", row))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)

    @override
    @guarded
    def show_all(self) -> None:
        """Takes all conditions off."""
        self.field.clear()
        self._later.stop()
        self.ask(NoteQuery(order=self.query.order))

    def ask(self, query: NoteQuery) -> None:
        """Lists the notes that fit."""
        self.query = query
        self.model.reload()
        self.list.scrollToTop()
        self.refresh()

    @guarded
    def reload(self) -> None:
        """Asks for everything again; the list and its current row stay where they are."""
        self._names.forget()
        self.model.reload_in(self.list, lambda row: row.note.id)
        self.refresh()

    @guarded
    def refresh(self) -> None:
        """Shows the conditions, how many notes there are, and why there are none."""
        shown, is_filtered = self.model.rowCount(), self.query.is_active
        for place, chip in self.places.items():
            chip.setChecked(place in self.query.places)
        self.private.setChecked(self.query.private)
        self.author.show_person(self.query.author_id)
        store = self._session.project.store
        every = store.note_count(NoteQuery()) if is_filtered else shown
        self.show_counts(
            Counts(shown, every, is_filtered), tr(NO_MATCH if is_filtered else NO_NOTES)
        )
        self.write.setVisible(not is_filtered)

    def _choose_author(self, person_id: PersonId | None) -> None:
        self.ask(replace(self.query, author_id=person_id))

    @guarded
    def _find(self) -> None:
        words = self.field.text().strip()
        if words != self.query.text:
            self.ask(replace(self.query, text=words))

    @guarded
    def _turn(self, place: NotePlace) -> None:
        now = self.query.places ^ {place}
        self.ask(replace(self.query, places=frozenset() if len(now) == len(NOTE_PLACES) else now))

    @guarded
    def _on_edited(self, record: Record) -> None:
        if any(map(_is_shown, record.changes)):
            self.reload()

    @guarded
    def _on_menu_wanted(self, place: QPoint) -> None:
        row = self.model.row(self.list.indexAt(place).row())
        if row is not None:
            self.menu_for(row).popup(self.list.viewport().mapToGlobal(place))

    def menu_for(self, row: NoteRow) -> QMenu:
        """What can be done with one note."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        private = tr("Let it go into copies") if row.note.private else tr("Keep it private")
        for words, command in (
            (tr("Go there"), "go.note"),
            (tr("Change…"), "notes.change"),
            (private, "notes.turn_private"),
            (tr("Remove"), "notes.remove"),
        ):
            menu.addAction(with_key(words, self, command)).triggered.connect(
                lambda *_, command=command: self.command.emit(command, row)
            )
        return menu


def _is_shown(change: Change) -> bool:
    """Whether rows may say something else after it; a highlight that is new has no note yet."""
    if isinstance(change.after, Annotation):
        return change.before is not None
    return isinstance(change.after or change.before, Note | Statement | Tag | Person)
