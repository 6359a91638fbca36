"""The Statement menu's details: those of the open statement, and which ones the project has."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from annotations_db.edits import details as edits
from annotations_db.errors import UserError
from annotations_db.model import StatementId
from annotations_db.store import Store
from annotations_db.words import sentence
from pyside_app.actions import large
from pyside_app.actions.annotate import has_text
from pyside_app.actions.large import Large
from pyside_app.actions.table import Action, Menu
from pyside_app.theme import Look
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def ids_of(argument: object) -> list[StatementId]:
    """What a command on statements was given: one id, or several."""
    several = argument if isinstance(argument, list | tuple) else [argument]
    return [StatementId(str(each)) for each in several]


def _open_ones(bench: Workbench) -> None:
    if bench.session.statement is not None:
        edit_details(bench, [bench.session.statement.id])


def _languages(store: Store, statement_ids: Collection[StatementId]) -> set[str]:
    """Those that some statements are in."""
    if len(statement_ids) == 1:
        return {store.statement(each).language for each in statement_ids}
    return {each.language for each in store.statements() if each.id in statement_ids}


def edit_details(bench: Workbench, statement_ids: Sequence[StatementId]) -> None:
    """Opens the sheet on a statement's title and details, or on the details of several; what is
    changed is kept as one edit.
    """
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
    said: dict[str, set[str]] = {}
    for each in attributes:
        known = store.statement_values(each.key or each.name)
        said[keys[each.id]] = {known.get(one, "") for one in statement_ids}

    def keep(changes: Mapping[str, str]) -> str:
        project = session.project
        if len(statement_ids) > large.AT_ONCE:
            words = tr("Changing details")
            wanted = Large(
                words,
                len(statement_ids),
                lambda contents, stamp: edits.set_values(contents, stamp, statement_ids, changes),
            )
            large.perform(bench, wanted, lambda _record: None)
            return ""
        try:
            edit = edits.set_values(project.store, project.stamp(), statement_ids, changes)
        except UserError as error:
            return sentence(error)
        is_kept = not edit.changes or session.perform(lambda: edit) is not None
        return "" if is_kept else not_kept()

    spoken = _languages(store, set(statement_ids))
    shown = StatementDetails(
        title=store.statement(statement_ids[0]).title if len(statement_ids) == 1 else "",
        attributes=attributes,
        values={key: next(iter(values)) for key, values in said.items() if len(values) == 1},
        keep=keep,
        define=lambda: define_details(bench),
        count=len(statement_ids),
        mixed=frozenset(key for key, values in said.items() if len(values) > 1),
        language=next(iter(spoken)) if len(spoken) == 1 else None,
    )

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = DetailsSheet(shown, look, window)
        return sheet, sheet.first_field

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
            run_on=lambda bench, argument: edit_details(bench, ids_of(argument)),
        ),
        Action("statement.define_details", "De&fine details…", define_details),
    ),
)
