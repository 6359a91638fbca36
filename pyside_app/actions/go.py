"""The Go menu: from highlight to highlight, from statement to statement, back and forward."""

from __future__ import annotations

from annotations_db.filters import Filter
from annotations_db.model import AnnotationId, StatementId
from pyside_app.actions import quick
from pyside_app.actions.annotate import has_text
from pyside_app.actions.table import Action, Menu
from pyside_app.messages import Message
from pyside_app.words import tr
from pyside_app.workbench import Workbench


def _walk(bench: Workbench, steps: int) -> None:
    text = bench.reading
    is_there = text.next_highlight() if steps > 0 else text.previous_highlight()
    if not is_there:
        bench.toast(Message(_why_none(bench)))


def _why_none(bench: Workbench) -> str:
    hidden = len(bench.session.highlights)
    return tr("The filter hides all highlights." if hidden else "No highlights here.")


def go_to_highlight(bench: Workbench, annotation_id: AnnotationId) -> None:
    """Makes it the current one and brings it into view."""
    if annotation_id == bench.session.current:
        bench.reading.go_to(annotation_id)
    bench.session.set_current(annotation_id)


def _step(bench: Workbench, steps: int) -> None:
    store, opened = bench.session.project.store, bench.session.statement
    if opened is not None:
        wanted = store.neighbour(opened.id, steps)
    else:
        wanted = next((each.id for each in store.statements()), None)
    if wanted is not None:
        bench.session.open_statement(wanted)
    else:
        words = "This is the last statement." if steps > 0 else "This is the first statement."
        bench.toast(Message(tr(words)))


def _trail(bench: Workbench, steps: int) -> None:
    statement_id = bench.trail.move(steps)
    if statement_id is None:
        return
    if bench.session.project.store.has_statement(statement_id):
        bench.session.open_statement(statement_id)
    else:
        bench.toast(Message(tr("That statement was removed."), kind="error"))


def _can_trail(bench: Workbench, steps: int) -> bool:
    return bench.trail.seen_from(steps) is not None


def _open(bench: Workbench, argument: object) -> None:
    bench.session.open_statement(StatementId(str(argument)))


def _walk_panes(bench: Workbench, steps: int) -> None:
    """Gives the keyboard to the next pane, from left to right, that can take it."""
    panes = bench.panels.order()
    now = panes.index(bench.panels.focused())
    for step in range(1, len(panes)):
        wanted = panes[(now + steps * step) % len(panes)]
        if not wanted:
            bench.reading.setFocus()
            return
        if bench.panels.focus(wanted):
            return


def _close_layer(bench: Workbench) -> None:
    """Esc: takes away one thing at a time, what lies on top first; from a panel the keys go back to
    the text.
    """
    session = bench.session
    if bench.close_toast() or bench.reading.close_layer():
        return
    if len(session.chosen) > 1:
        session.choose((session.current,) if session.current is not None else ())
    elif session.filter.is_active:
        session.set_filter(Filter())
    elif bench.panels.focused():
        bench.reading.setFocus()
    elif session.current is not None:
        session.set_current(None)
    elif bench.recent.pinned:
        quick.unpin(bench)
    elif session.is_reading:
        bench.command("view.reading_mode")


MENU = Menu(
    "&Go",
    50,
    (
        Action(
            "go.next_highlight",
            "Next &highlight",
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
            "go.next_pane",
            "Next pa&ne",
            lambda bench: _walk_panes(bench, 1),
            ("F6",),
            hint="Statements, text, tags, highlights: to the next",
        ),
        Action(
            "go.previous_pane",
            "Previous pan&e",
            lambda bench: _walk_panes(bench, -1),
            ("Shift+F6",),
            hint="Statements, text, tags, highlights: to the one before",
        ),
        None,
        Action(
            "go.close_layer",
            "&Close what is on top",
            _close_layer,
            ("Esc",),
            hint="Close the pop-up, the find bar or a message, then clear the filter, end reading",
        ),
    ),
)
