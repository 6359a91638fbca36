"""The Tags menu: make, rename, delete, the nine favourites, the codebook Plenary comes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotations_db.edits import codebooks
from annotations_db.edits import tags as edits
from annotations_db.edits.tagplaces import kept_from_rising
from annotations_db.edits.typed import shortened
from annotations_db.filters import Filter
from annotations_db.model import Record, Tag, TagId
from pyside_app.actions import large, marking
from pyside_app.actions.annotate import has_text
from pyside_app.actions.large import Large
from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.resources import resource
from pyside_app.theme import Look
from pyside_app.words import counted, tr
from pyside_app.workbench import Workbench

if TYPE_CHECKING:
    from pyside_app.dialogs.tag_delete import Deletion

FAVOURITES = range(1, 10)
TOAST_NAME = 60
"""Letters of a tag's name that stand in a toast."""


def _favourite(bench: Workbench, number: int) -> Tag | None:
    return bench.session.tree.favourites().get(number)


def _favourite_words(bench: Workbench, number: int) -> str:
    tag = _favourite(bench, number)
    return tag.name.replace("&", "&&") if tag is not None else ""


def _mark_with_favourite(bench: Workbench, number: int) -> None:
    tag = _favourite(bench, number)
    if tag is None:
        bench.toast(Message(tr("No tag has the key {number}.", number=number), kind="error"))
    else:
        marking.tag_with(bench, bench.session.tree.path(tag.id))


def favourite_action(number: int) -> Action:
    """The command of a number key."""
    return Action(
        f"tags.favourite.{number}",
        f"Favourite tag {number}",
        lambda bench: _mark_with_favourite(bench, number),
        (str(number),),
        hint="Tag with the favourite of this number",
        enabled=has_text,
        label=lambda bench: _favourite_words(bench, number),
    )


def has_one(bench: Workbench) -> bool:
    """A tag is chosen in the panel."""
    return bench.panels.current_tag() is not None


def _rename(bench: Workbench, argument: object) -> None:
    bench.panels.show("tags")
    bench.panels.rename_tag(TagId(str(argument)))


def _delete(bench: Workbench, argument: object) -> None:
    """Deletes a tag at once; where there are tags below it, asks what becomes of them."""
    session, tag_id = bench.session, TagId(str(argument))
    if session.tree.children(tag_id):
        from pyside_app.dialogs.tag_delete import DeleteTagSheet  # noqa: PLC0415 - costs every start

        about = _deletion(bench, tag_id)

        def make(look: Look, window: QWidget) -> tuple[QWidget, QWidget]:
            sheet = DeleteTagSheet(
                about, lambda cascade: _deleted(bench, tag_id, cascade=cascade), look, window
            )
            return sheet, sheet.first

        bench.asks.open(make)
    else:
        _deleted(bench, tag_id, cascade=False)


def _deletion(bench: Workbench, tag_id: TagId) -> Deletion:
    from pyside_app.dialogs.tag_delete import Deletion  # noqa: PLC0415

    tree, store = bench.session.tree, bench.session.project.store
    ids = tree.with_descendants(tag_id)
    stuck = kept_from_rising(tree, tag_id)
    obstacle = ""
    if stuck is not None:
        other = tree.path(stuck[1].id)
        words = "“{tag}” cannot move up, because there is “{other}” already."
        obstacle = tr(words, tag=tree.path(stuck[0].id), other=other)
    return Deletion(
        tree.tag(tag_id).name,
        len(ids) - 1,
        store.highlight_count(tag_ids=[tag_id]),
        store.highlight_count(tag_ids=ids),
        obstacle,
    )


def _deleted(bench: Workbench, tag_id: TagId, *, cascade: bool) -> None:
    """Deletes it; a toast offers to undo that."""
    tree = bench.session.tree
    ids = tree.with_descendants(tag_id) if cascade else {tag_id}
    count = sum(bench.session.project.store.tag_counts(ids).values())
    name = shortened(tree.tag(tag_id).name, TOAST_NAME)
    wanted = Large(
        tr("Deleting “{tag}”", tag=name),
        count,
        lambda contents, stamp: edits.delete(contents, stamp, tag_id, cascade=cascade),
    )
    large.perform(bench, wanted, lambda record: _tell_deleted(bench, name, record))


def _tell_deleted(bench: Workbench, name: str, record: Record) -> None:
    below = int(record.parameters.get("count", 1)) - 1
    words = tr("Deleted tag “{tag}”", tag=name)
    if below:
        words = counted(
            "Deleted tag “{tag}” and {n} below it",
            "Deleted tag “{tag}” and {n} below it",
            below,
            tag=name,
        )
    count = int(record.parameters.get("highlights", 0))
    keeps = counted(
        "1 highlight keeps its other tags.", "{n} highlights keep their other tags.", count
    )
    bench.toast(
        Message(f"{words}; {keeps}" if count else f"{words}.", tr("Undo"), "edit.undo", record.id)
    )


def _on_current(bench: Workbench, action_id: str) -> None:
    bench.command(action_id, bench.panels.current_tag())


def _use_codebook(bench: Workbench) -> None:
    session = bench.session
    source = resource("codebooks", "ccm-apmbc.json").read_text(encoding="utf-8")
    entries = codebooks.entries(source)
    session.perform(
        lambda: edits.add_codebook(session.project.store, session.project.stamp(), entries)
    )


def _new(bench: Workbench) -> None:
    bench.panels.show("tags")
    bench.panels.make_tag(None)


def _new_below(bench: Workbench) -> None:
    bench.panels.show("tags")
    bench.panels.make_tag(bench.panels.current_tag())


def _key_action(number: int | None) -> Action:
    """The command that gives the chosen tag a number key, or takes its key away."""

    def give(bench: Workbench) -> None:
        tag_id = bench.panels.current_tag()
        if tag_id is not None:
            bench.panels.set_favourite(tag_id, number)

    def words(bench: Workbench) -> str:
        holder = _favourite(bench, number) if number is not None else None
        if number is None:
            return tr("&None")
        if holder is None:
            return f"&{number}"
        return tr("&{number} – now {tag}", number=number, tag=holder.name.replace("&", "&&"))

    def is_held(bench: Workbench) -> bool:
        tag_id = bench.panels.current_tag()
        return tag_id is not None and bench.session.tree.tag(tag_id).favourite == number

    shown = "none" if number is None else str(number)
    return Action(
        f"tags.key.{shown}",
        "No key for the chosen tag" if number is None else f"Key {shown} for the chosen tag",
        give,
        enabled=has_one,
        label=words,
        checked=is_held,
    )


MENU = Menu(
    "&Tags",
    40,
    (
        Action("tags.new", "&New tag…", _new, ("Ctrl+Shift+N", "Alt+N"), "plus"),
        Action(
            "tags.new_below",
            "New tag &below…",
            _new_below,
            hint="Make a tag below the one that is chosen in the panel",
            enabled=has_one,
        ),
        Action(
            "tags.rename",
            "&Rename tag…",
            lambda bench: _on_current(bench, "tags.rename"),
            icon="edit",
            hint="Rename the tag that is chosen in the panel",
            enabled=has_one,
            run_on=_rename,
        ),
        Action(
            "tags.delete",
            "&Delete tag",
            lambda bench: _on_current(bench, "tags.delete"),
            icon="trash",
            hint="Delete the tag that is chosen in the panel",
            enabled=has_one,
            run_on=_delete,
        ),
        Menu("&Key of the tag", 0, tuple(map(_key_action, (*FAVOURITES, None)))),
        None,
        Menu("&Favourites", 0, tuple(favourite_action(number) for number in FAVOURITES)),
        Action("tags.use_codebook", "Add the CCM/APMBC &themes", _use_codebook),
        None,
        Action(
            "tags.clear_filter",
            "&Clear filter",
            lambda bench: bench.session.set_filter(Filter()),
            hint="Show all highlights again",
            enabled=lambda bench: bench.session.filter.is_active,
        ),
    ),
)
