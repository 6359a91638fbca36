"""The Edit menu's commands on what Find has found: mark the place, or all of them."""

from __future__ import annotations

from pyside_app.actions import marking, several
from pyside_app.actions.table import Action, Menu
from pyside_app.workbench import Workbench


def _has_found(bench: Workbench) -> bool:
    return bench.reading.found() is not None


def _highlight(bench: Workbench) -> None:
    _leave_selection(bench)
    marking.highlight(bench)


def _tag(bench: Workbench) -> None:
    _leave_selection(bench)
    marking.tag(bench)


def _leave_selection(bench: Workbench) -> None:
    """What was found is meant, not what is selected elsewhere."""
    if bench.reading.found() is not None:
        bench.session.select(None)


def _highlight_all(bench: Workbench) -> None:
    spans, pinned = bench.reading.all_found(), marking.pinned_paths(bench)
    marking.named(bench, lambda: several.highlight_all(bench, spans, (), pinned))


def _tag_all(bench: Workbench) -> None:
    spans, pinned = bench.reading.all_found(), marking.pinned_paths(bench)
    bench.asks.tag(
        frozenset(),
        lambda path: marking.named(
            bench, lambda: several.highlight_all(bench, spans, (path,), pinned)
        ),
    )


MENU = Menu(
    "&Edit",
    21,
    (
        Menu(
            "&Mark what was found",
            0,
            (
                Action(
                    "find.highlight",
                    "&Highlight this place",
                    _highlight,
                    ("Ctrl+Alt+1",),
                    hint="Highlight the place that Find is at",
                    enabled=_has_found,
                ),
                Action(
                    "find.tag",
                    "&Tag this place…",
                    _tag,
                    ("Ctrl+Alt+2",),
                    hint="Tag the place that Find is at",
                    enabled=_has_found,
                ),
                Action(
                    "find.highlight_all",
                    "Highlight &all places",
                    _highlight_all,
                    ("Ctrl+Alt+3",),
                    hint="Highlight all places that Find has found",
                    enabled=_has_found,
                ),
                Action(
                    "find.tag_all",
                    "Tag all &places…",
                    _tag_all,
                    ("Ctrl+Alt+4",),
                    hint="Tag all places that Find has found",
                    enabled=_has_found,
                ),
            ),
        ),
    ),
)
