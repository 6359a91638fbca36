"""The Statement menu: how far it is read. It is this person's own, and outside the history.

A statement is to read until its first highlight is made here; from then on it is being read. That
it is read, or checked, is only ever said by hand.
"""

from __future__ import annotations

from annotations_db.model import Status
from pyside_app.actions import marking
from pyside_app.actions.annotate import has_text
from pyside_app.actions.table import Action, Menu
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

MENU = Menu("&Statement", 45, STATUSES)
