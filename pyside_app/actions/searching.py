"""The Edit menu's search of all statements."""

from __future__ import annotations

from collections.abc import Callable

from pyside_app.actions.table import Action, Menu, only_on
from pyside_app.workbench import Workbench

_PANEL = "search"


def _run(name: str) -> Callable[[Workbench, object], None]:
    """The language of searches takes a part of a start to load: only a search does."""

    def run(bench: Workbench, argument: object) -> None:
        from pyside_app.actions.search.commands import COMMANDS  # noqa: PLC0415

        COMMANDS[name](bench, argument)

    return run


def _without(name: str) -> Callable[[Workbench], None]:
    return lambda bench: _run(name)(bench, None)


def _has_answer(bench: Workbench) -> bool:
    if not bench.panels.is_shown(_PANEL):
        return False
    from pyside_app.actions.search.commands import has_answer  # noqa: PLC0415

    return has_answer(bench)


def _hidden(name: str, text: str) -> Action:
    return only_on(f"search.{name}", text, _run(name))


MENU = Menu(
    "&Edit",
    22,
    (
        Action(
            "search.open",
            "Search &all statements",
            _without("open"),
            ("Ctrl+Shift+F",),
            "find",
            "Words and conditions over the whole project",
            also=("query", "retrieval", "full text"),
        ),
        Action(
            "search.build",
            "Build a search…",
            _without("build"),
            hint="Fill in a form: words, state, meeting, dates, tag, who, what it has",
            run_on=_run("build"),
            also=("advanced search", "query builder"),
        ),
        Action(
            "search.highlight_all",
            "Highlight all results",
            _without("highlight_all"),
            hint="Highlight every place that the search has found, in all statements",
            enabled=_has_answer,
            run_on=_run("highlight_all"),
            also=("autocode",),
        ),
        Action(
            "search.tag_all",
            "Tag all results…",
            _without("tag_all"),
            hint="Tag every place that the search has found, in all statements",
            enabled=_has_answer,
            run_on=_run("tag_all"),
            also=("autocode",),
        ),
        Action(
            "search.save",
            "Save this search…",
            _without("save"),
            hint="Keep the search in the project under a name",
            enabled=lambda bench: bench.panels.is_shown(_PANEL),
            run_on=_run("save"),
        ),
        _hidden("ask", "Ask a search"),
        _hidden("more", "Search further"),
        _hidden("go", "Go to a result"),
        _hidden("rename", "Rename a saved search"),
        _hidden("change", "Change a saved search"),
        _hidden("delete", "Delete a saved search"),
    ),
)
