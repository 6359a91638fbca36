"""The Annotate menu."""

from __future__ import annotations

from annotations_db.model import AnnotationId
from pyside_app.actions import marking
from pyside_app.actions.table import Action, Menu
from pyside_app.workbench import Workbench


def has_text(bench: Workbench) -> bool:
    """A statement is open."""
    return bench.session.statement is not None


def has_current(bench: Workbench) -> bool:
    """A highlight is the current one."""
    return bench.session.current is not None


def _on_one(argument: object) -> AnnotationId:
    return AnnotationId(str(argument))


def _delete_chosen(bench: Workbench) -> None:
    chosen = marking.chosen(bench)
    if chosen:
        marking.delete(bench, chosen)


def _another_note(bench: Workbench) -> None:
    if bench.session.current is not None:
        marking.another_note(bench, bench.session.current)


def _delete(bench: Workbench, argument: object) -> None:
    several = argument if isinstance(argument, list | tuple | set | frozenset) else [argument]
    marking.delete(bench, [_on_one(each) for each in several])


MENU = Menu(
    "&Annotate",
    30,
    (
        Action(
            "annotate.highlight",
            "&Highlight only",
            marking.highlight,
            ("H",),
            "mark",
            "Highlight the selected words",
            has_text,
        ),
        Action(
            "annotate.tag",
            "&Tag…",
            marking.tag,
            ("T",),
            "tag",
            "Tag the selected words or the current highlight",
            has_text,
            run_on=lambda bench, argument: marking.retag(bench, _on_one(argument)),
        ),
        Action(
            "annotate.note",
            "&Note",
            marking.note,
            ("N",),
            "note",
            "Write a note on the selected words or the current highlight",
            has_text,
            run_on=lambda bench, argument: marking.edit_note(bench, _on_one(argument)),
        ),
        Action(
            "annotate.another_note",
            "One &more note",
            _another_note,
            ("Shift+N",),
            hint="Write one more note on the current highlight",
            enabled=has_current,
            run_on=lambda bench, argument: marking.another_note(bench, _on_one(argument)),
        ),
        None,
        Action(
            "annotate.delete",
            "&Remove highlight",
            _delete_chosen,
            ("Delete",),
            "trash",
            enabled=has_current,
            run_on=_delete,
        ),
    ),
)
