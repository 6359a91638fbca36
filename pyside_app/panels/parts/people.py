"""People in lists: their names, asked for once, and the chip by which one of them is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotations_db.errors import NotFoundError
from annotations_db.model import PersonId
from pyside_app.guard import guarded
from pyside_app.panels.parts.buttons import FilterChip
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr


class Names:
    """The names of the project's people, as far as they were asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[PersonId, str] = {}

    def forget(self) -> None:
        """People may be called otherwise now."""
        self._known.clear()

    def of(self, person_id: PersonId) -> str:
        """A person's name; "" for one that the project does not know anymore."""
        if person_id not in self._known:
            try:
                self._known[person_id] = self._session.project.store.person(person_id).name
            except NotFoundError:
                self._known[person_id] = ""
        return self._known[person_id]


class PersonChip(FilterChip):
    """Opens a menu of all people; says the one who is chosen, and then takes the condition off."""

    def __init__(
        self,
        session: Session,
        look: Look,
        names: Names,
        choose: Callable[[PersonId | None], None],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Person"), look, parent=parent)
        self._session, self._names, self._choose = session, names, choose
        self._chosen: PersonId | None = None
        self.is_removable = self.has_arrow = True
        self.clicked.connect(self._on_clicked)

    def show_person(self, person_id: PersonId | None) -> None:
        """Who is chosen, None for anybody."""
        self._chosen = person_id
        self.setChecked(person_id is not None)
        name = self._names.of(person_id) if person_id is not None else ""
        self.say((name or tr("Unnamed")) if person_id is not None else tr("Person"))
        self.setToolTip(name)
        self.setAccessibleDescription(
            tr("Takes this condition off") if person_id is not None else tr("Chooses a person")
        )

    @guarded
    def _on_clicked(self, *_: object) -> None:
        if self._chosen is not None:
            self._choose(None)
            return
        self.show_person(None)
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """All people of the project, and anybody."""
        menu = QMenu(self)
        menu.addAction(tr("Anybody")).triggered.connect(lambda *_: self._choose(None))
        menu.addSeparator()
        for person in self._session.project.store.people():
            action = QAction((person.name or tr("Unnamed")).replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(person.id == self._chosen)
            action.triggered.connect(lambda *_, who=person.id: self._choose(who))
            menu.addAction(action)
        return menu
