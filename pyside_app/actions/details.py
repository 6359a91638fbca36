"""The Statement menu's details: those of the open statement, and which ones the project has."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from annotations_db.edits import details as edits
from annotations_db.errors import UserError
from annotations_db.model import StatementId
from annotations_db.words import sentence
from pyside_app.actions.annotate import has_text
from pyside_app.actions.table import Action, Menu
from pyside_app.theme import Look
from pyside_app.workbench import Workbench


def _open_ones(bench: Workbench) -> None:
    if bench.session.statement is not None:
        edit_details(bench, bench.session.statement.id)


def edit_details(bench: Workbench, statement_id: StatementId) -> None:
    """Opens the sheet on a statement's title and details; they are kept as one edit."""
    from pyside_app.dialogs.details import (  # noqa: PLC0415
        DetailsSheet,
        StatementDetails,
        not_kept,
    )
    from pyside_app.dialogs.fields import key_of  # noqa: PLC0415

    session = bench.session
    store = session.project.store
    attributes = store.attributes()
    keys = {each.id: key_of(each) for each in attributes}
    values = {keys[each.attribute_id]: each.value for each in store.attribute_values(statement_id)}

    def keep(changes: Mapping[str, str]) -> str:
        project = session.project
        try:
            edit = edits.set_values(project.store, project.stamp(), [statement_id], changes)
        except UserError as error:
            return sentence(error)
        is_kept = not edit.changes or session.perform(lambda: edit) is not None
        return "" if is_kept else not_kept()

    shown = StatementDetails(
        title=store.statement(statement_id).title,
        attributes=attributes,
        values=values,
        keep=keep,
        define=lambda: define_details(bench),
    )

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = DetailsSheet(shown, look, window)
        return sheet, sheet.title

    bench.asks.open(make)


def define_details(bench: Workbench) -> None:
    """Opens the sheet on the details that statements have in this project."""
    from pyside_app.dialogs.define_details import DefineSheet  # noqa: PLC0415

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = DefineSheet(bench.session, look, window)
        return sheet, sheet.list

    bench.asks.open(make)


MENU = Menu(
    "&Statement",
    46,
    (
        Action(
            "statement.details",
            "&Details…",
            _open_ones,
            ("Ctrl+D",),
            "edit",
            "Title and details of this statement",
            has_text,
            run_on=lambda bench, argument: edit_details(bench, StatementId(str(argument))),
        ),
        Action("statement.define_details", "De&fine details…", define_details),
    ),
)
