"""The menu of the searches that are kept in the project."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from annotations_db.model import SavedSearch
from pyside_app.panels.search.asked import Asked
from pyside_app.session import Session
from pyside_app.words import tr


class SavedMenu(QMenu):
    """Filled when it opens; ``ask`` brings a search back, ``run`` gives a command."""

    def __init__(
        self,
        session: Session,
        now: Callable[[], Asked],
        ask: Callable[[Asked], None],
        run: Callable[[str, object], None],
    ) -> None:
        super().__init__()
        self._session, self._now, self._ask, self._run = session, now, ask, run
        self._last: SavedSearch | None = None
        self.aboutToShow.connect(self.fill)

    def forget(self) -> None:
        """No search has been brought back in this project."""
        self._last = None

    def fill(self) -> None:
        """Lists the searches anew."""
        self.clear()
        saved = self._session.project.store.saved_searches()
        asked = self._now()
        for each in saved:
            action = self.addAction(each.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(as_asked(each) == asked)
            action.triggered.connect(lambda *_, each=each: self._bring_back(each))
        self.addSeparator()
        save = self.addAction(tr("Save this search…"))
        save.setEnabled(bool(asked.typed.strip()))
        save.triggered.connect(lambda *_: self._run("search.save", asked))
        last = next((each for each in saved if self._last and each.id == self._last.id), None)
        if last is not None:
            self._offer(last, asked)

    def _bring_back(self, saved: SavedSearch) -> None:
        self._last = saved
        self._ask(as_asked(saved))

    def _offer(self, last: SavedSearch, asked: Asked) -> None:
        """What can be done with the search that was brought back last."""
        name = last.name.replace("&", "&&")
        change = self.addAction(tr("Keep the changes to “{name}”", name=name))
        change.setEnabled(bool(asked.typed.strip()) and as_asked(last) != asked)
        change.triggered.connect(lambda *_: self._run("search.change", (last, asked)))
        rename = self.addAction(tr("Rename “{name}”…", name=name))
        rename.triggered.connect(lambda *_: self._run("search.rename", last))
        delete = self.addAction(tr("Delete “{name}”", name=name))
        delete.triggered.connect(lambda *_: self._run("search.delete", last))


def as_asked(saved: SavedSearch) -> Asked:
    """A saved search as it stands in the panel."""
    return Asked(saved.query, saved.stems, saved.pattern)
