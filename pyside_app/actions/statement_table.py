"""The View menu's switch between list and table of statements, and what their panel asks for."""

from __future__ import annotations

from pyside_app.actions.table import Action, Menu, only_on
from pyside_app.panels.statements.preparing import Preparing
from pyside_app.statement_layout import StatementTable
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def _turn(bench: Workbench) -> None:
    """Shows the panel too, as one wants to see it, but for reading mode."""
    lay_out(bench, bench.session.statement_layout.table.turned())
    if not bench.session.is_reading:
        bench.panels.show("statements")


def _lay_out_those(bench: Workbench, argument: object) -> None:
    if isinstance(argument, StatementTable):
        lay_out(bench, argument)


def lay_out(bench: Workbench, table: StatementTable) -> None:
    """Shows statements so, now and from the next start of this project on."""
    session = bench.session
    session.statement_layout.lay_out(table)
    kept = bench.kept.now.with_statement_table(session.project.path, table.name)
    bench.kept.keep(kept)


def _prepare_those(bench: Workbench, argument: object) -> None:
    """Nobody waits for it: what could not be read beforehand is read when it is asked for."""
    if isinstance(argument, Preparing):
        bench.jobs.start(
            tr("Reading the list of statements"),
            lambda progress: argument.read(progress.is_cancelled),
            done=argument.adopt,
            failed=lambda _error: None,
            is_told=False,
        )


MENU = Menu(
    "&View",
    62,
    (
        Action(
            "view.statement_table",
            "Statements as a ta&ble",
            _turn,
            ("Ctrl+Shift+F7",),
            "table",
            "Show statements as a table, or as a list",
            checked=lambda bench: bench.session.statement_layout.table.is_shown,
            also=("columns", "spreadsheet", "grid"),
        ),
        only_on("view.lay_out_statements", "Lay out statements", _lay_out_those),
        only_on("view.prepare_statements", "Prepare the list of statements", _prepare_those),
    ),
)
