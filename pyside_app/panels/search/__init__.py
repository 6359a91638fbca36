"""Search: words and conditions over all statements, found places in their context."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pyside_app.panels.panel import Panel
from pyside_app.session import Session
from pyside_app.theme import Look


def _make(session: Session, look: Look) -> QWidget:
    """The language of searches is loaded when the panel is first wanted."""
    from pyside_app.panels.search.view import SearchPanel  # noqa: PLC0415

    return SearchPanel(session, look)


PANEL = Panel(
    id="search",
    title="Search",
    side="right",
    make=_make,
    order=1,
    slot="lists",
    at_first=False,
)
