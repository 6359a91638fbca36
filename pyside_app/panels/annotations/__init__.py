"""The highlights of the open statement as cards, in the order of the text."""

from __future__ import annotations

from pyside_app.panels.annotations.view import AnnotationsPanel
from pyside_app.panels.panel import Panel

PANEL = Panel(
    id="annotations",
    title="Highlights",
    side="right",
    make=AnnotationsPanel,
    order=1,
    slot="lists",
)
