"""The headings of the open statement, and where in it one is."""

from __future__ import annotations

from pyside_app.panels.outline.view import OutlinePanel
from pyside_app.panels.panel import Panel

PANEL = Panel(
    id="outline", title="Outline", side="left", make=OutlinePanel, order=1, at_first=False
)
