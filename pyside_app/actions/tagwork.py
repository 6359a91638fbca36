"""The Tags menu, third part: several tags made one, and one made two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from annotations_db.edits import tagmerging, tagsplitting
from annotations_db.edits.typed import shortened
from annotations_db.errors import UserError
from annotations_db.model import Record, TagId
from annotations_db.store import Store
from annotations_db.words import sentence
from pyside_app.actions import large
from pyside_app.actions.large import Large
from pyside_app.actions.table import Action, Menu
from pyside_app.actions.tagasking import counted_soon
from pyside_app.messages import Message
from pyside_app.theme import Look
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

TOAST_NAME = 40
FEW = 2
"""Tags that can be merged, at least."""


def merge_into(
    bench: Workbench,
    tag_ids: frozenset[TagId],
    offered: Sequence[TagId] = (),
    into: TagId | None = None,
) -> None:
    """Asks which tag stays, showing what would happen; then merges, to be undone as one."""
    from pyside_app.dialogs.tag_merge import (  # noqa: PLC0415 - costs every start
        MergeSheet,
        Merging,
        sources_of,
    )

    session = bench.session
    merging = Merging(tag_ids, tuple(offered), into)

    def look_ahead(stays: TagId, tell: Callable[[Sequence[str]], None]) -> None:
        going = sources_of(merging, stays)
        counted_soon(
            bench,
            {below for each in going for below in session.tree.with_descendants(each)},
            lambda store: _foretold(store, going, stays),
            tell,
        )

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        sheet = MergeSheet(
            session.tree,
            merging,
            look_ahead,
            lambda stays: merged(bench, sources_of(merging, stays), stays),
            (look, window),
        )
        return sheet, sheet.field

    bench.asks.open(make)


def _foretold(store: Store, going: frozenset[TagId], stays: TagId) -> Sequence[str]:
    from pyside_app.dialogs.tag_merge import sentences  # noqa: PLC0415

    try:
        return sentences(tagmerging.preview(store, going, stays))
    except UserError as error:  # somebody else has changed the tags meanwhile
        return [sentence(error)]


def merged(bench: Workbench, going: frozenset[TagId], into: TagId) -> None:
    """Merges tags into one, and tells so."""
    tree, store = bench.session.tree, bench.session.project.store

    def tell(record: Record) -> None:
        words = tr(
            "Merged “{tag}” into “{into}”",
            tag=shortened(str(record.parameters["tag"]), TOAST_NAME),
            into=shortened(str(record.parameters["into"]), TOAST_NAME),
        )
        bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))

    below = {each for tag_id in going for each in tree.with_descendants(tag_id)}
    count = sum(store.tag_counts(below).values())
    wanted = Large(
        tr("Merging tags"),
        count,
        lambda contents, stamp: tagmerging.merge(contents, stamp, going, into),
    )
    large.perform(bench, wanted, tell)


def _merge_one(bench: Workbench, argument: object) -> None:
    """The tags beside it are offered first."""
    tree, tag_id = bench.session.tree, TagId(str(argument))
    beside = [each.id for each in tree.children(tree.tag(tag_id).parent_id)]
    merge_into(bench, frozenset({tag_id}), beside)


def _merge_current(bench: Workbench) -> None:
    tag_id = bench.panels.current_tag()
    if tag_id is not None:
        _merge_one(bench, tag_id)


def _merge_filtered(bench: Workbench) -> None:
    chosen = bench.session.filter.tag_ids
    order = [tag.id for tag in bench.session.tree if tag.id in chosen]
    merge_into(bench, frozenset(order), order)


def _split(bench: Workbench, argument: object) -> None:
    """Asks for the other tag of those chosen highlights that have this one."""
    session, tag_id = bench.session, TagId(str(argument))
    carrying = [each for each in session.chosen if tag_id in session.highlights[each].tag_ids]
    if not carrying:
        words = tr("Choose highlights with “{tag}” first.", tag=session.tree.tag(tag_id).name)
        bench.toast(Message(words, kind="error"))
        return

    def split(path: str) -> None:
        def tell(record: Record) -> None:
            words = counted(
                "{n} highlight now has “{tag}”",
                "{n} highlights now have “{tag}”",
                len(carrying),
                tag=shortened(path, TOAST_NAME),
            )
            bench.toast(Message(words, tr("Undo"), "edit.undo", record.id))

        wanted = Large(
            tr("Splitting the tag"),
            len(carrying),
            lambda contents, stamp: tagsplitting.split(contents, stamp, tag_id, carrying, path),
        )
        large.perform(bench, wanted, tell)

    def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
        from pyside_app.dialogs.tag_split import SplitSheet  # noqa: PLC0415

        sheet = SplitSheet(session.tree, (tag_id, len(carrying)), split, (look, window))
        return sheet, sheet.field

    bench.asks.open(make)


def _split_current(bench: Workbench) -> None:
    tag_id = bench.panels.current_tag()
    if tag_id is not None:
        _split(bench, tag_id)


def _has_carrying(bench: Workbench) -> bool:
    session, tag_id = bench.session, bench.panels.current_tag()
    return tag_id is not None and any(
        tag_id in session.highlights[each].tag_ids for each in session.chosen
    )


MENU = Menu(
    "&Tags",
    42,
    (
        Action(
            "tags.merge",
            "&Merge into…",
            _merge_current,
            hint="Make the chosen tag and another one",
            enabled=lambda bench: bench.panels.current_tag() is not None,
            run_on=_merge_one,
        ),
        Action(
            "tags.merge_filtered",
            "Merge the tags of the f&ilter…",
            _merge_filtered,
            hint="Make one tag of those that the filter shows; Ctrl and a click adds one to it",
            enabled=lambda bench: len(bench.session.filter.tag_ids) >= FEW,
        ),
        Action(
            "tags.split",
            "S&plit off the chosen highlights…",
            _split_current,
            hint="Give the chosen highlights another tag in the place of the chosen one",
            enabled=_has_carrying,
            run_on=_split,
        ),
    ),
)
