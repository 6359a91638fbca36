"""What the File menu ends with."""

from __future__ import annotations

from pyside_app.actions.table import Action, Menu

MENU = Menu(
    "&File",
    19,
    (Action("file.quit", "&Quit", lambda bench: bench.quit(), ("Ctrl+Q",)),),
)
