"""Choosing several highlights, filtering and arranging their cards."""

from __future__ import annotations

from dataclasses import replace

from annotations_db.arranging import Arrangement
from pyside_app.actions.table import Action, Menu
from pyside_app.workbench import Workbench


def _has_shown(bench: Workbench) -> bool:
    return bool(bench.session.highlights)


def _choose_all(bench: Workbench) -> None:
    session = bench.session
    ids = [each.id for each in session.shown()]
    if ids and session.current not in ids:
        session.set_current(ids[0])
    session.choose(ids)
    bench.panels.show("annotations")


def _filter(bench: Workbench) -> None:
    bench.panels.show("annotations")
    bench.panels.start_filter()


def arrange(bench: Workbench, wanted: Arrangement) -> None:
    """Sorts and groups the cards, now and from the next start on."""
    bench.session.arrange(wanted)
    bench.kept.keep(replace(bench.kept.now, cards=wanted.name))


def _next_grouping(bench: Workbench) -> None:
    """Without a choice made in the menu: no groups, headings, tags, in turn."""
    now = bench.session.arrangement
    following = {"none": "heading", "heading": "tag", "tag": "none"}
    arrange(bench, Arrangement.named(f"{now.by} {following[now.group]}"))


def _arrange_on(bench: Workbench, argument: object) -> None:
    if isinstance(argument, Arrangement):
        arrange(bench, argument)


MENU = Menu(
    "&Annotate",
    34,
    (
        Action(
            "annotate.choose_all",
            "Choose &all highlights shown",
            _choose_all,
            hint="To tag, recolour, remove or copy them together; Ctrl+A among the cards",
            enabled=_has_shown,
        ),
        Action(
            "annotate.filter",
            "&Filter by words",
            _filter,
            ("Ctrl+Alt+F",),
            hint="Show only highlights whose quote, notes or tags have these words",
            enabled=_has_shown,
        ),
        Action(
            "annotate.arrange",
            "&Group cards",
            _next_grouping,
            icon="sort",
            hint="Under headings, under tags, or not at all",
            enabled=_has_shown,
            run_on=_arrange_on,
        ),
    ),
)
