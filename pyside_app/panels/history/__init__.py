"""Who did what, when and where: the history of the project, the newest first."""

from __future__ import annotations

from pyside_app.panels.history.view import HistoryPanel
from pyside_app.panels.panel import Panel

PANEL = Panel(
    id="history",
    title="History",
    side="right",
    make=HistoryPanel,
    order=3,
    slot="lists",
    at_first=False,
)
