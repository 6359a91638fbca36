"""The chips of the history: statement, person, tag, highlight. Each takes off its own condition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QMenu, QWidget

from annotations_db.errors import NotFoundError
from annotations_db.model import PersonId, TagId
from annotations_db.questions import RecordQuery
from pyside_app.guard import guarded
from pyside_app.icons import swatch_icon
from pyside_app.panels.parts.buttons import FilterChip
from pyside_app.panels.parts.people import Names, PersonChip
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr


class Conditions:
    """``ask`` gets what is wanted when a chip is pressed."""

    def __init__(
        self,
        session: Session,
        look: Look,
        names: Names,
        ask: Callable[[RecordQuery], None],
        parent: QWidget,
    ) -> None:
        self._session, self._look, self._ask, self._parent = session, look, ask, parent
        self._query = RecordQuery()
        self.here = self._chip(tr("This statement"))
        self.who = PersonChip(session, look, names, self._choose_person, parent)
        self.tag = self._chip(tr("Tag"))
        self.tag.has_arrow = True
        self.about = self._chip("")
        self.here.clicked.connect(self._turn_here)
        self.tag.clicked.connect(self._turn_tag)
        self.about.clicked.connect(lambda *_: self._set(replace(self._query, annotation_id=None)))
        self.chips = (self.here, self.who, self.tag, self.about)

    def _chip(self, words: str) -> FilterChip:
        chip = FilterChip(words, self._look, parent=self._parent)
        chip.is_removable = True
        return chip

    def show_query(self, query: RecordQuery) -> None:
        """What is set."""
        self._query = query
        self.here.setChecked(query.statement_id is not None)
        self.here.setEnabled(self._session.statement is not None or self.here.isChecked())
        self.who.show_person(query.person_id)
        self.tag.setChecked(query.tag_id is not None)
        self.tag.say(self._tag_words(query.tag_id))
        self.tag.setToolTip(self.tag.text() if query.tag_id is not None else "")
        self.about.setVisible(query.annotation_id is not None)
        self.about.setChecked(True)
        self.about.say(self._about())
        self.about.setToolTip(self.about.text())

    def _tag_words(self, tag_id: TagId | None) -> str:
        tree = self._session.tree
        if tag_id is None:
            return tr("Tag")
        return tree.path(tag_id) if tag_id in tree else tr("A tag that was deleted")

    def _about(self) -> str:
        if self._query.annotation_id is None:
            return ""
        try:
            highlight = self._session.project.store.highlight(self._query.annotation_id)
        except NotFoundError:
            return tr("A highlight that was removed")
        return f"“{' '.join(highlight.annotation.exact.split())}”"

    def _set(self, query: RecordQuery) -> None:
        self._ask(query)

    def _choose_person(self, person_id: PersonId | None) -> None:
        self._set(replace(self._query, person_id=person_id))

    @guarded
    def _turn_here(self, *_: object) -> None:
        opened = self._session.statement
        is_on = self._query.statement_id is not None
        wanted = opened.id if opened is not None and not is_on else None
        self._set(replace(self._query, statement_id=wanted))

    @guarded
    def _turn_tag(self, *_: object) -> None:
        if self._query.tag_id is not None:
            self._set(replace(self._query, tag_id=None))
            return
        self.tag.setChecked(False)
        self.tag_menu().popup(self.tag.mapToGlobal(self.tag.rect().bottomLeft()))

    def tag_menu(self) -> QMenu:
        """All tags, in the order of their tree."""
        menu, tree = QMenu(self._parent), self._session.tree
        for tag in tree:
            words = tree.path(tag.id).replace("&", "&&")
            menu.addAction(swatch_icon(tag, self._look.theme), words).triggered.connect(
                lambda *_, each=tag.id: self._set(replace(self._query, tag_id=each))
            )
        if menu.isEmpty():
            menu.addAction(tr("This project has no tags yet")).setEnabled(False)
        return menu
