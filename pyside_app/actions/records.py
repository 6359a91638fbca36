"""What was done: the way to where it was, and the histories of one highlight and of one tag."""

from __future__ import annotations

from annotations_db.model import AnnotationId, Record, Span, TagId
from pyside_app.actions.annotate import has_current
from pyside_app.actions.edit import show_place
from pyside_app.actions.revealing import reveal
from pyside_app.actions.table import Action, Menu, only_on
from pyside_app.panels.history.view import HistoryPanel
from pyside_app.workbench import Workbench


def _panel(bench: Workbench) -> HistoryPanel:
    bench.panels.show("history")
    panel = bench.panels.widget("history")
    if not isinstance(panel, HistoryPanel):
        raise TypeError(panel)
    return panel


def _of_highlight(bench: Workbench, annotation_id: AnnotationId | None = None) -> None:
    wanted = annotation_id or bench.session.current
    if wanted is not None:
        _panel(bench).show_highlight(wanted)


def _of_tag(bench: Workbench, tag_id: TagId | None = None) -> None:
    wanted = tag_id or bench.panels.current_tag()
    if wanted is not None:
        _panel(bench).show_tag(wanted)


def _go(bench: Workbench, argument: object) -> None:
    if isinstance(argument, Record):
        show_place(bench, argument)
        annotation_id = AnnotationId(str(argument.parameters.get("annotation", "")))
        if annotation_id in bench.session.highlights:
            reveal(bench, annotation_id)


def _go_to_place(bench: Workbench, argument: object) -> None:
    if isinstance(argument, Span):
        bench.reading.go_to(argument)


MENU = Menu(
    "&Annotate",
    36,
    (
        Action(
            "history.of_highlight",
            "History of this h&ighlight",
            _of_highlight,
            hint="List what was done to the current highlight",
            enabled=has_current,
            run_on=lambda bench, argument: _of_highlight(bench, AnnotationId(str(argument))),
        ),
        Action(
            "history.of_tag",
            "Histor&y of the chosen tag",
            _of_tag,
            hint="List what was done to the tag that is chosen in its panel",
            enabled=lambda bench: bench.panels.current_tag() is not None,
            run_on=lambda bench, argument: _of_tag(bench, TagId(str(argument))),
        ),
        only_on("go.record", "Go to", _go),
        only_on("go.place", "Go to", _go_to_place),
    ),
)
