"""The View menu's switches for the panels that are not there at first."""

from __future__ import annotations

from pyside_app.actions.table import Menu
from pyside_app.actions.view import panel_action

MENU = Menu(
    "&View",
    63,
    (
        panel_action("outline", "&Outline", "Shift+F7"),
        panel_action("search", "Sear&ch", "Ctrl+F7"),
        panel_action("notes", "Notes of the &project", "Shift+F9"),
        panel_action("history", "History of &edits", "Ctrl+H"),
    ),
)
