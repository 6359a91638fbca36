"""The View menu's switch for highlights: the page with them, or as it was printed."""

from __future__ import annotations

from pyside_app.actions.annotate import has_text
from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def _turn(bench: Workbench) -> None:
    shown = not bench.reading.are_highlights_shown()
    bench.reading.show_highlights(shown=shown)
    if not shown:
        words = tr("Highlights are hidden. They are all still there.")
        bench.toast(Message(words, tr("Show"), "view.highlights_in_text"))


MENU = Menu(
    "&View",
    62,
    (
        Action(
            "view.highlights_in_text",
            "Highlights in the te&xt",
            _turn,
            ("Ctrl+Shift+H",),
            hint="Show or hide the highlights in the text",
            enabled=has_text,
            checked=lambda bench: bench.reading.are_highlights_shown(),
        ),
    ),
)
