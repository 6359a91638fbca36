"""A search built in a form, from what stands in the panel."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from annotations_db.model import Attribute
from annotations_db.text.query.built import read
from pyside_app.actions.search.asking import open_panel, panel
from pyside_app.dialogs.search_form import Offered, SearchFormSheet
from pyside_app.panels.search.asked import Asked
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.workbench import Workbench


def build(bench: Workbench, _nothing: object = None) -> None:
    """Opens the form with what is asked now; what it writes is asked in the panel."""
    open_panel(bench)
    shown = panel(bench)
    now = shown.now()
    built = read("" if now.pattern else now.typed)
    offered = _offered(bench.session)

    def search(typed: str, stems: bool) -> None:
        shown.ask(Asked(typed, stems))

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        named = replace(built, tag=_path(bench.session, built.tag))
        sheet = SearchFormSheet((named, now.stems), offered, search, look, window)
        return sheet, sheet.words

    bench.asks.open(make)


def _offered(session: Session) -> Offered:
    store = session.project.store
    by_key = {each.key: each for each in store.attributes()}
    return Offered(
        _values(session, by_key.get("state")),
        _values(session, by_key.get("meeting")),
        "date" in by_key,
        [session.tree.path(each.id) for each in session.tree],
        [each.name for each in store.people()],
    )


def _values(session: Session, attribute: Attribute | None) -> list[str] | None:
    if attribute is None:
        return None
    found = session.project.store.values_of(attribute.id)
    return sorted({line for each in found for line in each.value.split("\n") if line})


def _path(session: Session, typed: str) -> str:
    """The tag as the form lists it, where there is one of that name or path."""
    wanted = typed.casefold()
    paths = [session.tree.path(each.id) for each in session.tree]
    named = [
        each for each in paths if wanted in {each.casefold(), each.rpartition(" / ")[2].casefold()}
    ]
    return named[0] if len(named) == 1 else typed
