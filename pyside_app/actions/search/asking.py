"""The search panel, and the project's file asked for it in a job."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TypeVar

from annotations_db.errors import CancelledError
from annotations_db.project import open_project
from annotations_db.store import Store
from annotations_db.store.patterns import Pattern
from annotations_db.text.query.hits import StatementHits
from pyside_app.jobs import Progress
from pyside_app.panels.search.asked import Asked
from pyside_app.panels.search.view import SearchPanel
from pyside_app.workbench import Workbench

T = TypeVar("T")
PANEL = "search"


def panel(bench: Workbench) -> SearchPanel:
    """The panel, made where it was not wanted until now."""
    widget = bench.panels.widget(PANEL)
    if isinstance(widget, SearchPanel):
        return widget
    raise LookupError(PANEL)


def open_panel(bench: Workbench, _nothing: object = None) -> None:
    """Shows the panel, ready to type."""
    bench.panels.show(PANEL)
    field = panel(bench).field
    field.setFocus()
    field.selectAll()


def with_store(path: Path, progress: Progress, ask: Callable[[Store], T]) -> T:
    """Asks the project's file as it is now. Raises CancelledError where nobody waits anymore."""
    if progress.is_cancelled():
        raise CancelledError("cancelled")
    with open_project(path, read_only=True) as project:
        return ask(project.store)


def by_pattern(
    store: Store, asked: Asked, progress: Progress, *, snippets: int | None
) -> islice[StatementHits]:
    """Statement by statement, what a pattern finds."""
    found = store.hits_of_pattern(
        Pattern(asked.typed), cancelled=progress.is_cancelled, snippets=snippets
    )
    return islice(found, None)
