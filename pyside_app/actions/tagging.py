"""The Tags menu, second part: what a tag means, how it looks, where it stands, what gets it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from annotations_db.edits import annotations as edits
from annotations_db.edits import many, tagdetails, taglooks, tagmoves, tagplaces
from annotations_db.edits.tagdetails import TagDetails
from annotations_db.edits.tagplaces import Place
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.typed import shortened
from annotations_db.errors import UserError
from annotations_db.filters import Filter
from annotations_db.model import StatementId, Tag, TagId, TagUse
from annotations_db.words import sentence
from pyside_app.actions import marking
from pyside_app.actions.table import Action, Menu
from pyside_app.actions.tagasking import counted_soon
from pyside_app.actions.tagwork import merge_into
from pyside_app.messages import Message
from pyside_app.panels.tags.wishes import Apply, Move
from pyside_app.theme import Look
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from pyside_app.dialogs.tag_looks import Chosen

TOAST_NAME = 60
Rule = Callable[[TagTree, TagId], Place | None]


def _current(bench: Workbench) -> Tag | None:
    tag_id = bench.panels.current_tag()
    return bench.session.tree.tag(tag_id) if tag_id in bench.session.tree and tag_id else None


def _has_one(bench: Workbench) -> bool:
    return _current(bench) is not None


def _on_current(action_id: str) -> Callable[[Workbench], None]:
    def run(bench: Workbench) -> None:
        tag = _current(bench)
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


def _move_to(bench: Workbench, argument: object) -> None:
    """Moves a tag; where a tag of its name is there already, offers to make one of the two."""
    if not isinstance(argument, Move):
        raise TypeError(argument)
    session, place, tag_id = bench.session, argument.place, argument.tag_id
    twin = tagplaces.twin(session.tree, tag_id, place.parent_id)
    if twin is not None:
        merge_into(bench, frozenset({tag_id}), (twin.id,), twin.id)
        return
    session.perform(
        lambda: tagmoves.move(
            session.project.store,
            session.project.stamp(),
            tag_id,
            place.parent_id,
            before=place.before,
            after=place.after,
        )
    )


def _push(action_id: str, text: str, rule: Rule, key: str) -> Action:
    """A command that moves the chosen tag by one step; its key works in the tree alone."""

    def place_of(bench: Workbench) -> Place | None:
        tag = _current(bench)
        return rule(bench.session.tree, tag.id) if tag is not None else None

    def run(bench: Workbench) -> None:
        tag, place = _current(bench), place_of(bench)
        if tag is not None and place is not None:
            _move_to(bench, Move(tag.id, place))

    return Action(
        action_id,
        text,
        run,
        hint=f"Move the chosen tag: {key} in the tree",
        enabled=lambda bench: place_of(bench) is not None,
    )


def _apply(bench: Workbench, argument: object) -> None:
    """Puts a tag on what was dropped on it."""
    if not isinstance(argument, Apply):
        raise TypeError(argument)
    if argument.annotation_ids:
        marking.named(bench, partial(_tag_all, bench, argument))
    elif argument.passage is not None:
        statement_id, span = argument.passage
        statement = bench.session.statement
        if statement is not None and statement.id == statement_id:
            bench.session.select(span)
            marking.tag_with(bench, argument.path)
        else:
            marking.named(bench, partial(_tag_passage, bench, argument))


def _tag_all(bench: Workbench, wish: Apply) -> None:
    session = bench.session
    record = session.perform(
        lambda: many.tag_many_by_paths(
            session.project.store, session.project.stamp(), wish.annotation_ids, [wish.path]
        )
    )
    if record is not None and len(wish.annotation_ids) > 1:
        words = counted(
            "Tagged {n} highlight with “{tag}”",
            "Tagged {n} highlights with “{tag}”",
            int(record.parameters.get("count", 1)),
            tag=shortened(wish.path, TOAST_NAME),
        )
        bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))


def _tag_passage(bench: Workbench, wish: Apply) -> None:
    """A passage of a statement that is not the open one any more."""
    session = bench.session
    if wish.passage is not None:
        statement_id, span = wish.passage
        session.perform(
            lambda: edits.highlight_by_paths(
                session.project.store,
                session.project.stamp(),
                statement_id,
                span,
                paths=[wish.path],
            )
        )


def _nothing(_bench: Workbench) -> None:
    """For commands that need to be told on what."""


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
        Menu(
            "Mo&ve the tag",
            0,
            (
                _push("tags.raise", "&Up", tagplaces.raised, "Alt+Up"),
                _push("tags.lower", "&Down", tagplaces.lowered, "Alt+Down"),
                _push("tags.nest", "&Below the tag above it", tagplaces.nested, "Alt+Right"),
                _push("tags.lift", "Beside its &parent", tagplaces.lifted, "Alt+Left"),
            ),
        ),
        Action(
            "tags.move_to",
            "Move the tag to a place",
            _nothing,
            label=lambda _bench: "",
            run_on=_move_to,
        ),
        Action(
            "tags.apply",
            "Tag what is dropped",
            _nothing,
            label=lambda _bench: "",
            run_on=_apply,
        ),
    ),
)
