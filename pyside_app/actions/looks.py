"""Looks, as a section of the View menu: the type of the text and the numbers of paragraphs."""

from __future__ import annotations

from dataclasses import replace

from pyside_app.actions.table import Action, Menu
from pyside_app.preferences import Preferences
from pyside_app.typography import LINES, MEASURES, SANS, SERIF
from pyside_app.workbench import Workbench

_WORDS = {
    "measure": {"narrow": "&Narrow", "normal": "N&ormal", "wide": "&Wide"},
    "line_height": {"tight": "&Tight", "normal": "N&ormal", "loose": "&Loose"},
    "font": {SERIF: "&Serif", SANS: "S&ystem’s sans"},
}
_HINTS = {
    "narrow": "Text in narrow lines",
    "normal": "Text in lines of normal length",
    "wide": "Text in wide lines",
    "tight": "Little room between lines",
    "loose": "Much room between lines",
    SERIF: "Text in the serif",
    SANS: "Text in the system’s sans",
}
_NORMAL_HEIGHT = "Usual room between lines"
_NAMES = {"measure": "measure", "line_height": "lines", "font": "font"}


def take(bench: Workbench, wanted: Preferences) -> None:
    """Keeps other preferences, and shows the text and the window in them at once."""
    bench.kept.keep(wanted)
    look = bench.look
    look.set_theme(wanted.theme)
    look.set_zoom(wanted.zoom)
    look.set_typography(wanted.typography)
    look.set_numbers(shown=wanted.numbers)
    look.set_spelling(wanted.spelling)


def _turn_numbers(bench: Workbench) -> None:
    take(bench, replace(bench.kept.now, numbers=not bench.kept.now.numbers))


def _choice(name: str, step: str) -> Action:
    return Action(
        f"view.{_NAMES[name]}.{step}",
        _WORDS[name][step],
        lambda bench: take(bench, replace(bench.kept.now, **{name: step})),  # type: ignore[arg-type]
        hint=_NORMAL_HEIGHT if (name, step) == ("line_height", "normal") else _HINTS[step],
        checked=lambda bench: getattr(bench.kept.now, name) == step,
    )


MENU = Menu(
    "&View",
    64,
    (
        Menu("T&ypeface", 0, (_choice("font", SERIF), _choice("font", SANS))),
        Menu("Length o&f lines", 0, tuple(_choice("measure", step) for step in MEASURES)),
        Menu("Height of l&ines", 0, tuple(_choice("line_height", step) for step in LINES)),
        Action(
            "view.numbers",
            "Paragraph n&umbers",
            _turn_numbers,
            hint="Show or hide the numbers of paragraphs",
            checked=lambda bench: bench.look.numbers,
        ),
    ),
)
