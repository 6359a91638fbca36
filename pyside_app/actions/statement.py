"""The Statement menu: how far it is read. It is this person's own, and outside the history.

A statement is to read until its first highlight is made here; from then on it is being read. That
it is read, or checked, is only ever said by hand.
"""

from __future__ import annotations

from dataclasses import replace

from annotations_db.model import Status
from annotations_db.questions import StatementQuery
from pyside_app.actions import marking
from pyside_app.actions.annotate import has_text
from pyside_app.actions.table import Action, Menu, only_on
from pyside_app.workbench import Workbench


def _mark(bench: Workbench, status: Status) -> None:
    marking.named(bench, lambda: bench.session.mark_reading(status=status))


def _action(status: Status, text: str, key: str) -> Action:
    return Action(
        f"statement.{status.replace(' ', '_')}",
        text,
        lambda bench: _mark(bench, status),
        (key,),
        hint=f"Mark this statement as {status}",
        enabled=has_text,
        checked=lambda bench: has_text(bench) and bench.session.status == status,
    )


STATUSES = (
    _action("to read", "&To read", "Ctrl+1"),
    _action("reading", "R&eading", "Ctrl+2"),
    _action("read", "&Read", "Ctrl+3"),
    _action("checked", "&Checked", "Ctrl+4"),
)


def _mark_those(bench: Workbench, argument: object) -> None:
    """Marks the statements chosen in the list: their ids, and how far they are read."""
    if isinstance(argument, tuple):
        ids, status = argument
        store = bench.session.project.store
        found = [each for each in ids if len(ids) > 1 or store.has_statement(each)]
        if found:
            marking.named(bench, lambda: bench.session.mark_reading(*found, status=status))


def _list_those(bench: Workbench, argument: object) -> None:
    """The list is sorted and grouped another way; so it is from the next start on."""
    if isinstance(argument, StatementQuery):
        bench.session.statement_layout.query = replace(argument, text="")
        bench.kept.keep(replace(bench.kept.now, statements=argument.name))


MENU = Menu(
    "&Statement",
    45,
    (
        *STATUSES,
        only_on("statement.mark", "Mark statements", _mark_those),
        only_on("view.list_statements", "Sort and group statements", _list_those),
    ),
)
