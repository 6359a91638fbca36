"""The Go menu: from highlight to highlight, from statement to statement, back and forward."""

from __future__ import annotations

from annotations_db.filters import Filter
from annotations_db.model import AnnotationId, Highlight, StatementId
from pyside_app.actions.annotate import has_text
from pyside_app.actions.table import Action, Menu
from pyside_app.session import Message
from pyside_app.workbench import Workbench


def _beside(bench: Workbench, steps: int) -> Highlight | None:
    """The highlight before or after the current one, or else before or after the selection."""
    shown = bench.session.shown()
    if not shown:
        return None
    ids = [each.id for each in shown]
    if bench.session.current in ids:
        return shown[(ids.index(bench.session.current) + steps) % len(shown)]
    selection = bench.session.selection
    start = selection.start if selection is not None else -1
    after = sum(each.span.start < start for each in shown)
    return shown[(after if steps > 0 else after - 1) % len(shown)]


def _walk(bench: Workbench, steps: int) -> None:
    highlight = _beside(bench, steps)
    if highlight is None:
        bench.toast(Message("No highlights here."))
    else:
        go_to_highlight(bench, highlight.id)


def go_to_highlight(bench: Workbench, annotation_id: AnnotationId) -> None:
    """Makes it the current one and brings it into view."""
    if annotation_id == bench.session.current:
        bench.reading.go_to(annotation_id)
    bench.session.set_current(annotation_id)


def _step(bench: Workbench, steps: int) -> None:
    ids = [each.id for each in bench.session.project.store.statements()]
    opened = bench.session.statement
    wanted = ids.index(opened.id) + steps if opened is not None else 0
    if 0 <= wanted < len(ids):
        bench.session.open_statement(ids[wanted])
    else:
        words = "This is the last statement." if steps > 0 else "This is the first statement."
        bench.toast(Message(words))


def _trail(bench: Workbench, steps: int) -> None:
    statement_id = bench.trail.move(steps)
    if statement_id is None:
        return
    if bench.session.project.store.has_statement(statement_id):
        bench.session.open_statement(statement_id)
    else:
        bench.toast(Message("That statement was removed.", kind="error"))


def _can_trail(bench: Workbench, steps: int) -> bool:
    return bench.trail.seen_from(steps) is not None


def _open(bench: Workbench, argument: object) -> None:
    bench.session.open_statement(StatementId(str(argument)))


def _close_layer(bench: Workbench) -> None:
    """Esc: takes away one thing at a time, what lies on top first."""
    session = bench.session
    if bench.close_toast() or bench.reading.close_layer():
        return
    if session.filter.is_active:
        session.set_filter(Filter())
    elif session.current is not None:
        session.set_current(None)


MENU = Menu(
    "&Go",
    50,
    (
        Action(
            "go.next_highlight",
            "&Next highlight",
            lambda bench: _walk(bench, 1),
            ("]",),
            enabled=has_text,
            run_on=lambda bench, argument: go_to_highlight(bench, AnnotationId(str(argument))),
        ),
        Action(
            "go.previous_highlight",
            "&Previous highlight",
            lambda bench: _walk(bench, -1),
            ("[",),
            enabled=has_text,
        ),
        None,
        Action(
            "go.next_statement",
            "Next &statement",
            lambda bench: _step(bench, 1),
            ("Ctrl+PgDown",),
            enabled=has_text,
            run_on=_open,
        ),
        Action(
            "go.previous_statement",
            "Previous s&tatement",
            lambda bench: _step(bench, -1),
            ("Ctrl+PgUp",),
            enabled=has_text,
        ),
        None,
        Action(
            "go.back",
            "&Back",
            lambda bench: _trail(bench, -1),
            ("Alt+Left",),
            "back",
            "The statement read before",
            lambda bench: _can_trail(bench, -1),
        ),
        Action(
            "go.forward",
            "&Forward",
            lambda bench: _trail(bench, 1),
            ("Alt+Right",),
            "forward",
            "The statement read after this one",
            lambda bench: _can_trail(bench, 1),
        ),
        None,
        Action(
            "go.close_layer",
            "&Close what is on top",
            _close_layer,
            ("Esc",),
            hint="Close the pop-up, the find bar or a message, then clear the filter",
        ),
    ),
)
