"""The View menu's section on reading without marking."""

from __future__ import annotations

from pyside_app.actions.table import Action, Menu
from pyside_app.workbench import Workbench

_CHANGING = (
    "annotate.",
    "tags.",
    "edit.undo",
    "edit.redo",
    "file.add_",
    "file.paste",
    "search.highlight_",
    "search.tag_",
    "search.save",
)


def changes(action_id: str) -> bool:
    """Whether a command is about changing the project, so that it waits for reading to end.

    What is written by other ways is refused where it is written.
    """
    return action_id.startswith(_CHANGING)


def _turn(bench: Workbench) -> None:
    """Panels go and come back as they were; the line being read stays where it is."""
    session = bench.session
    session.set_reading(reading=not session.is_reading)
    if session.is_reading:
        bench.panels.put_away()
        bench.reading.setFocus()
    else:
        bench.panels.bring_back()


MENU = Menu(
    "&View",
    61,
    (
        Action(
            "view.reading_mode",
            "&Reading mode",
            _turn,
            ("F11",),
            hint="Only read: no panels, and nothing is changed",
            checked=lambda bench: bench.session.is_reading,
        ),
    ),
)
