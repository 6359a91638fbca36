"""All notes of the project: on highlights, statements, tags, and on the project itself."""

from __future__ import annotations

from pyside_app.panels.notes.view import NotesPanel
from pyside_app.panels.panel import Panel

PANEL = Panel(
    id="notes",
    title="Notes",
    side="right",
    make=NotesPanel,
    order=2,
    slot="lists",
    at_first=False,
)
