"""The Tags menu, last part: where a tag stands, and what is dropped on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from annotations_db.edits import annotations as edits
from annotations_db.edits import many, tagmoves, tagplaces
from annotations_db.edits.tagplaces import Place
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.typed import shortened
from annotations_db.model import Record, TagId
from pyside_app.actions import large, marking
from pyside_app.actions.large import Large
from pyside_app.actions.table import Action, Menu, only_on
from pyside_app.actions.tagging import current_tag
from pyside_app.actions.tagwork import merge_into
from pyside_app.messages import Message
from pyside_app.panels.tags.wishes import Apply, Move
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

TOAST_NAME = 60
Rule = Callable[[TagTree, TagId], Place | None]


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
        tag = current_tag(bench)
        return rule(bench.session.tree, tag.id) if tag is not None else None

    def run(bench: Workbench) -> None:
        tag, place = current_tag(bench), place_of(bench)
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
    ids = wish.annotation_ids

    def tell(record: Record) -> None:
        if len(ids) > 1:
            words = counted(
                "Tagged {n} highlight with “{tag}”",
                "Tagged {n} highlights with “{tag}”",
                int(record.parameters.get("count", 1)),
                tag=shortened(wish.path, TOAST_NAME),
            )
            bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))

    title = counted("Tagging {n} highlight", "Tagging {n} highlights", len(ids))
    wanted = Large(
        title,
        len(ids),
        lambda contents, stamp: many.tag_many_by_paths(contents, stamp, ids, [wish.path]),
    )
    large.perform(bench, wanted, tell)


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


MENU = Menu(
    "&Tags",
    43,
    (
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
        only_on("tags.move_to", "Move the tag to a place", _move_to),
        only_on("tags.apply", "Tag what is dropped", _apply),
    ),
)
