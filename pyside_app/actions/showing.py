"""The View menu's switch for highlights: the page with them, or as it was printed."""

from __future__ import annotations

from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def told_if_hidden(bench: Workbench, words: str) -> bool:
    """Where highlights are hidden, says what was done to them and offers to show them."""
    if bench.reading.are_highlights_shown():
        return False
    said = tr("{done}. Highlights are hidden.", done=words)
    bench.toast(Message(said, tr("Show"), "view.highlights_in_text"))
    return True


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
            enabled=lambda bench: bench.session.statement is not None,
            checked=lambda bench: bench.reading.are_highlights_shown(),
        ),
    ),
)
