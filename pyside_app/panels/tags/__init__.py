"""The tags of the project as a tree, with their counts; a click shows only their highlights."""

from __future__ import annotations

from pyside_app.panels.panel import Panel
from pyside_app.panels.tags.view import TagsPanel

PANEL = Panel(id="tags", title="Tags", side="right", make=TagsPanel, order=0)
