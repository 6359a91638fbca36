"""The Help menu."""

from __future__ import annotations

from pyside_app.actions.table import Action, Menu

MENU = Menu(
    "&Help",
    70,
    (
        Action("help.keys", "&Keys", lambda bench: bench.asks.keys(), ("F1", "?")),
        Action("help.about", "&About Plenary", lambda bench: bench.asks.about(bench.log)),
    ),
)
