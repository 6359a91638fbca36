"""The menu that sorts and groups the cards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotations_db.arranging import Arrangement
from pyside_app.session import Session
from pyside_app.words import tr

Arrange = Callable[[Arrangement], None]


def arrange_menu(session: Session, arrange: Arrange, parent: QWidget) -> QMenu:
    """Filled when it opens, as what is set may have changed."""
    menu = QMenu(parent)
    menu.aboutToShow.connect(lambda: _fill(menu, session.arrangement, arrange))
    _fill(menu, session.arrangement, arrange)
    return menu


def _fill(menu: QMenu, now: Arrangement, arrange: Arrange) -> None:
    menu.clear()
    _add(
        menu,
        tr("Sort"),
        now,
        arrange,
        (
            (tr("By place"), replace(now, by="position")),
            (tr("Newest first"), replace(now, by="newest")),
            (tr("By tag"), replace(now, by="tag")),
        ),
    )
    _add(
        menu,
        tr("Group"),
        now,
        arrange,
        (
            (tr("No groups"), replace(now, group="none")),
            (tr("Under the headings of the text"), replace(now, group="heading")),
            (tr("Under tags"), replace(now, group="tag")),
        ),
    )


def _add(
    menu: QMenu,
    title: str,
    now: Arrangement,
    arrange: Arrange,
    ways: tuple[tuple[str, Arrangement], ...],
) -> None:
    menu.addSection(title)
    group = QActionGroup(menu)
    for words, wanted in ways:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(wanted == now)
        action.setActionGroup(group)
        action.triggered.connect(lambda *_, each=wanted: arrange(each))
