"""Search: words and conditions over all statements, found places in their context."""

from __future__ import annotations

from pyside_app.panels.panel import Panel
from pyside_app.panels.search.view import SearchPanel

PANEL = Panel(
    id="search",
    title="Search",
    side="right",
    make=SearchPanel,
    order=1,
    slot="lists",
    at_first=False,
)
