"""The part of the Go menu about tabs: from one to another, closing them, bringing them back."""

from __future__ import annotations

from annotations_db.model import StatementId
from pyside_app.actions.table import Action, Menu, only_on
from pyside_app.workbench import Workbench


def _has_others(bench: Workbench) -> bool:
    return len(bench.tabs.ids) > 1


def _walk(bench: Workbench, steps: int) -> None:
    wanted = bench.tabs.beside(steps)
    if wanted is not None:
        bench.session.open_statement(wanted)


def _show(bench: Workbench, argument: object) -> None:
    """Where the open statement may not be left, the row shows again which one is open."""
    wanted = StatementId(str(argument))
    if wanted != bench.tabs.current:
        bench.session.open_statement(wanted)
    bench.tabs.changed()


def open_apart(bench: Workbench, argument: object) -> None:
    """Opens a statement in a tab of its own; where the open one may not be left, there is none."""
    wanted, had = StatementId(str(argument)), bench.tabs.ids
    bench.tabs.add(wanted)
    _show(bench, wanted)
    if bench.tabs.current != wanted and wanted not in had:
        bench.tabs.drop({wanted})


def _close(bench: Workbench, argument: object) -> None:
    closed = StatementId(str(argument))
    if closed not in bench.tabs.ids:
        return
    shown = bench.tabs.after_closing(closed)
    if shown != bench.tabs.current:
        bench.session.open_statement(shown)
    if bench.tabs.current == shown:
        bench.tabs.close(closed)


def _reopen(bench: Workbench) -> None:
    store = bench.session.project.store
    while (wanted := bench.tabs.reopen()) is not None:
        if store.has_statement(wanted):
            _show(bench, wanted)
            return
        bench.tabs.drop({wanted})


MENU = Menu(
    "&Go",
    51,
    (
        Action(
            "tabs.next",
            "Ne&xt tab",
            lambda bench: _walk(bench, 1),
            ("Ctrl+Tab",),
            enabled=_has_others,
        ),
        Action(
            "tabs.previous",
            "Pre&vious tab",
            lambda bench: _walk(bench, -1),
            ("Ctrl+Shift+Tab",),
            enabled=_has_others,
        ),
        Action(
            "tabs.close",
            "C&lose tab",
            lambda bench: _close(bench, bench.tabs.current),
            ("Ctrl+W",),
            hint="Close this tab; the statement stays in the project",
            enabled=lambda bench: bench.tabs.current is not None,
            run_on=_close,
        ),
        Action(
            "tabs.reopen",
            "&Reopen closed tab",
            _reopen,
            ("Ctrl+Shift+T",),
            enabled=lambda bench: bench.tabs.can_reopen,
        ),
        only_on("tabs.show", "Show tab", _show),
        only_on("tabs.open", "Open in a new tab", open_apart),
    ),
)
