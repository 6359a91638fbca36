"""The menus of the panel: order, groups and columns; what can be done with those chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from annotations_db.model import StatementId, Status
from annotations_db.questions import StatementGroup, StatementQuery
from annotations_db.statementlists import STATUSES
from pyside_app.guard import guarded
from pyside_app.panels.parts.keys import ENTER
from pyside_app.panels.statements.columns import Column
from pyside_app.statement_layout import TITLE, StatementTable
from pyside_app.words import tr

Ask = Callable[[StatementQuery], None]
LayOut = Callable[[StatementTable], None]


@dataclass(frozen=True, slots=True)
class Listed:
    """How statements are listed now, and all columns there are."""

    query: StatementQuery
    table: StatementTable
    columns: Sequence[Column]


class StayingMenu(QMenu):
    """Stays open while one ticks and unticks what is in it."""

    @override
    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_tick = event.key() in {*ENTER, Qt.Key.Key_Space}
        if not (is_tick and self._tick(self.activeAction())):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


def arrange_menu(now: Callable[[], Listed], ask: Ask, lay_out: LayOut, parent: QWidget) -> QMenu:
    """Filled when it opens, as what is set may have changed."""
    menu = QMenu(parent)
    menu.aboutToShow.connect(lambda: fill(menu, now, ask, lay_out))
    fill(menu, now, ask, lay_out)
    return menu


def fill(menu: QMenu, now: Callable[[], Listed], ask: Ask, lay_out: LayOut) -> None:
    """Sorting, its direction, grouping and the table, what is set now being checked."""
    menu.clear()
    listed = now()
    query, table = listed.query, listed.table
    menu.addSection(tr("Sort"))
    _add_sorts(menu, listed, ask)
    menu.addSeparator()
    down = menu.addAction(tr("Last ones first"))
    down.setCheckable(True)
    down.setChecked(query.down)
    down.triggered.connect(lambda *_: ask(replace(query, down=not query.down)))
    menu.addSection(tr("Group"))
    _add(menu, query, ask, [(words, replace(query, group=group)) for words, group in _groups()])
    menu.addSection(tr("Show"))
    shown = menu.addAction(tr("As a table"))
    shown.setCheckable(True)
    shown.setChecked(table.is_shown)
    shown.triggered.connect(lambda *_: lay_out(table.turned()))
    columns = columns_menu(now, lay_out, menu)
    columns.menuAction().setEnabled(table.is_shown)
    menu.addMenu(columns)


def _groups() -> tuple[tuple[str, StatementGroup], ...]:
    return (
        (tr("No groups"), "none"),
        (tr("Under meetings"), "meeting"),
        (tr("Under states"), "state"),
        (tr("Under years"), "date"),
        (tr("Under statuses"), "status"),
    )


def _add_sorts(menu: QMenu, listed: Listed, ask: Ask) -> None:
    """The usual ones, and in a menu of their own all others that there is a column for."""
    query = listed.query
    usual = (
        (tr("As added"), "position"),
        (tr("By title"), "title"),
        (tr("By state"), "state"),
        (tr("By meeting"), "meeting"),
        (tr("By date"), "date"),
        (tr("By language"), "language"),
        (tr("By status"), "status"),
        (tr("By highlights"), "highlights"),
        (tr("By words"), "words"),
    )
    group = _add(menu, query, ask, [(words, replace(query, by=by)) for words, by in usual])
    known = {by for _, by in usual}
    others = [each for each in listed.columns if each.key not in known]
    if others:
        more = menu.addMenu(tr("By another detail"))
        ways = [(_plain(each.title), replace(query, by=each.key)) for each in others]
        _add(more, query, ask, ways, group)


def _add(
    menu: QMenu,
    now: StatementQuery,
    ask: Ask,
    ways: Iterable[tuple[str, StatementQuery]],
    group: QActionGroup | None = None,
) -> QActionGroup:
    """Ways of which one is set; those of one group are parted over two menus."""
    group = QActionGroup(menu) if group is None else group
    for words, wanted in ways:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(wanted == now)
        action.setActionGroup(group)
        action.triggered.connect(lambda *_, each=wanted: ask(each))
    return group


def columns_menu(now: Callable[[], Listed], lay_out: LayOut, parent: QWidget) -> QMenu:
    """Which columns the table has; it stays open. The title is always there."""
    menu = StayingMenu(tr("Columns"), parent)

    def turn(column: Column, *, is_wanted: bool) -> None:
        table = now().table
        if not is_wanted:
            lay_out(table.without([column.key]))
        elif column.key not in table.keys:
            lay_out(table.with_column(column.key, column.width))

    for each in now().columns:
        action = menu.addAction(_plain(each.title))
        action.setCheckable(True)
        action.setChecked(each.key in now().table.keys)
        action.setEnabled(each.key != TITLE)
        action.triggered.connect(lambda on, each=each: turn(each, is_wanted=on))
    menu.addSeparator()
    usual = menu.addAction(tr("The usual columns"))
    usual.triggered.connect(lambda *_: lay_out(StatementTable(is_shown=True)))
    return menu


def _plain(words: str) -> str:
    """Words of a person in a menu, in which "&" means something."""
    return words.replace("&", "&&")


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
