"""The Tags menu, second part: what a tag means and how it looks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from annotations_db.edits import tagdetails, taglooks
from annotations_db.edits.tagdetails import TagDetails
from annotations_db.errors import UserError
from annotations_db.filters import Filter
from annotations_db.model import StatementId, Tag, TagId
from annotations_db.questions import TagUse
from annotations_db.words import sentence
from pyside_app.actions.table import Action, Menu
from pyside_app.actions.tagasking import counted_soon
from pyside_app.theme import Look
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from pyside_app.dialogs.tag_looks import Chosen


def current_tag(bench: Workbench) -> Tag | None:
    """The tag that is chosen in the panel."""
    tag_id = bench.panels.current_tag()
    return bench.session.tree.tag(tag_id) if tag_id in bench.session.tree and tag_id else None


def _has_one(bench: Workbench) -> bool:
    return current_tag(bench) is not None


def _on_current(action_id: str) -> Callable[[Workbench], None]:
    def run(bench: Workbench) -> None:
        tag = current_tag(bench)
        if tag is not None:
            bench.command(action_id, tag.id)

    return run


def _describe(bench: Workbench, argument: object) -> None:
    """Opens a tag's details; where it is used comes when it has been counted."""
    from pyside_app.dialogs.tag_details import About, Answers, TagSheet  # noqa: PLC0415 - costs every start

    session, tag_id = bench.session, TagId(str(argument))
    store = session.project.store
    current = session.highlights.get(session.current) if session.current is not None else None
    about = About(
        tag_id,
        session.tree,
        tuple(store.notes(tag_id=tag_id)),
        current.annotation.exact if current is not None else "",
    )
    answers = Answers(partial(_keep, bench, tag_id), partial(_go, bench, tag_id))
    opened: list[TagSheet] = []

    def show(uses: list[TagUse]) -> None:
        if isValid(opened[0]):
            opened[0].show_usage(uses)

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = TagSheet(about, answers, look, window)
        opened.append(sheet)
        return sheet, sheet.words.definition

    bench.asks.open(make)
    ids = session.tree.with_descendants(tag_id)
    counted_soon(bench, ids, lambda known: known.usage(ids), show)


def _keep(bench: Workbench, tag_id: TagId, seen: TagDetails, wanted: TagDetails) -> str:
    """One edit of everything that was changed; a sentence where that cannot be."""
    project = bench.session.project
    try:
        tagdetails.revise(project.store, project.stamp(), tag_id, wanted, seen=seen)
    except UserError as error:
        return sentence(error)
    bench.session.perform(
        lambda: tagdetails.revise(project.store, project.stamp(), tag_id, wanted, seen=seen)
    )
    return ""


def _go(bench: Workbench, tag_id: TagId, statement_id: StatementId) -> None:
    bench.session.open_statement(statement_id)
    bench.session.set_filter(Filter(tag_ids=frozenset({tag_id})))
    bench.panels.show("annotations")


def _looks(bench: Workbench, argument: object) -> None:
    from pyside_app.dialogs.tag_looks import LooksSheet, users_of  # noqa: PLC0415

    session, tag_id = bench.session, TagId(str(argument))
    tag, below = session.tree.tag(tag_id), len(session.tree.descendants(tag_id))

    def keep(chosen: Chosen) -> None:
        session.perform(
            lambda: taglooks.recolour(
                session.project.store,
                session.project.stamp(),
                tag_id,
                colour=chosen.colour,
                pattern=chosen.pattern,
                with_children=chosen.with_children,
            )
        )

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = LooksSheet(tag, users_of(session.tree, tag_id), below, keep, (look, window))
        return sheet, sheet.grid.current

    bench.asks.open(make)


MENU = Menu(
    "&Tags",
    41,
    (
        Action(
            "tags.describe",
            "Describe ta&g…",
            _on_current("tags.describe"),
            icon="info",
            hint="What the chosen tag means, how it looks and where it is used",
            enabled=_has_one,
            run_on=_describe,
        ),
        Action(
            "tags.looks",
            "C&olour and pattern…",
            _on_current("tags.looks"),
            hint="Colour and pattern of the chosen tag",
            enabled=_has_one,
            run_on=_looks,
        ),
    ),
)
