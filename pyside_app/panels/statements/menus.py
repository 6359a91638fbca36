"""The menus of the statements panel: sort and group, and what can be done with those chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotations_db.model import StatementId, Status
from annotations_db.questions import StatementGroup, StatementQuery
from annotations_db.statementlists import STATUSES
from pyside_app.words import tr

Ask = Callable[[StatementQuery], None]


def arrange_menu(now: Callable[[], StatementQuery], ask: Ask, parent: QWidget) -> QMenu:
    """Filled when it opens, as what is set may have changed."""
    menu = QMenu(parent)
    menu.aboutToShow.connect(lambda: fill(menu, now(), ask))
    fill(menu, now(), ask)
    return menu


def fill(menu: QMenu, now: StatementQuery, ask: Ask) -> None:
    """Sorting, its direction and grouping, what is set now being checked."""
    menu.clear()
    sorts = (
        (tr("As added"), "position"),
        (tr("By title"), "title"),
        (tr("By state"), "state"),
        (tr("By meeting"), "meeting"),
        (tr("By date"), "date"),
        (tr("By status"), "status"),
        (tr("By highlights"), "highlights"),
    )
    groups: tuple[tuple[str, StatementGroup], ...] = (
        (tr("No groups"), "none"),
        (tr("Under meetings"), "meeting"),
        (tr("Under states"), "state"),
        (tr("Under years"), "date"),
        (tr("Under statuses"), "status"),
    )
    menu.addSection(tr("Sort"))
    _add(menu, now, ask, [(words, replace(now, by=by)) for words, by in sorts])
    menu.addSeparator()
    down = menu.addAction(tr("Last ones first"))
    down.setCheckable(True)
    down.setChecked(now.down)
    down.triggered.connect(lambda *_: ask(replace(now, down=not now.down)))
    menu.addSection(tr("Group"))
    _add(menu, now, ask, [(words, replace(now, group=group)) for words, group in groups])


def _add(
    menu: QMenu, now: StatementQuery, ask: Ask, ways: Iterable[tuple[str, StatementQuery]]
) -> None:
    group = QActionGroup(menu)
    for words, wanted in ways:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(wanted == now)
        action.setActionGroup(group)
        action.triggered.connect(lambda *_, each=wanted: ask(each))


def chosen_menu(
    ids: Sequence[StatementId],
    give: Callable[[str, object], None],
    mark: Callable[[Sequence[StatementId], Status], None],
    parent: QWidget,
) -> QMenu:
    """What can be done with one statement, or with several."""
    menu, count = QMenu(parent), len(ids)

    def offer(words: str, command: str, argument: object) -> None:
        menu.addAction(words).triggered.connect(lambda *_: give(command, argument))

    if count == 1:
        offer(tr("Open in a new tab") + "\tCtrl+Return", "tabs.open", ids[0])
        offer(tr("Make an annotated copy…"), "file.annotated_copy", ids[0])
        offer(f"{tr('Details…')}\tCtrl+D", "statement.details", ids[0])
    else:
        offer(tr("Details of {n} statements…", n=count) + "\tCtrl+D", "statement.details", ids)
    marks = menu.addMenu(tr("Mark as"))
    for status in STATUSES:
        words = tr(status).capitalize()
        marks.addAction(words).triggered.connect(lambda *_, each=status: mark(ids, each))
    if count == 1:
        offer(tr("Remove statement\tDel"), "file.remove_statement", ids[0])
    else:
        offer(tr("Remove {n} statements", n=count) + "\tDel", "file.remove_statement", ids)
    return menu
