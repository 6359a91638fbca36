"""What can be done with one tag: the menu of a right click on its row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from annotations_db.edits import tagplaces
from annotations_db.model import TagId
from pyside_app.panels.tags.wishes import Move
from pyside_app.session import Session
from pyside_app.words import counted, tr

FAVOURITES = range(1, 10)
Ask = Callable[[str, object], None]
"""Gives a command: its id and what it is about."""
_PUSHES = (
    ("Up\tAlt+Up", tagplaces.raised),
    ("Down\tAlt+Down", tagplaces.lowered),
    ("Below the tag above it\tAlt+Right", tagplaces.nested),
    ("Beside its parent\tAlt+Left", tagplaces.lifted),
)


def tag_menu(
    session: Session,
    tag_id: TagId,
    ask: Ask,
    set_key: Callable[[TagId, int | None], None],
    parent: QWidget,
) -> QMenu:
    """All but what the panel does itself, which goes before it; it deletes itself when it
    closes.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _add(menu, tr("Describe tag…") + "\tAlt+Return", lambda: ask("tags.describe", tag_id))
    _add(menu, tr("Colour and pattern…"), lambda: ask("tags.looks", tag_id))
    _fill_keys(menu.addMenu(tr("Favourite key")), session, tag_id, set_key)
    _fill_pushes(menu.addMenu(tr("Move")), session, tag_id, ask)
    menu.addSeparator()
    _add(menu, tr("Merge into…"), lambda: ask("tags.merge", tag_id))
    carrying = [each for each in session.chosen if tag_id in session.highlights[each].tag_ids]
    words = tr("Split off the chosen highlights…")
    if carrying:
        words = counted(
            "Split off {n} chosen highlight…", "Split off {n} chosen highlights…", len(carrying)
        )
    _add(menu, words, lambda: ask("tags.split", tag_id), enabled=bool(carrying))
    menu.addSeparator()
    delete = tr("Delete…") if session.tree.children(tag_id) else tr("Delete")
    _add(menu, delete + "\tDel", lambda: ask("tags.delete", tag_id))
    return menu


def _add(menu: QMenu, words: str, then: Callable[[], None], *, enabled: bool = True) -> None:
    action = menu.addAction(words)
    action.setEnabled(enabled)
    action.triggered.connect(lambda *_: then())


def _fill_keys(
    menu: QMenu,
    session: Session,
    tag_id: TagId,
    set_key: Callable[[TagId, int | None], None],
) -> None:
    holders = session.tree.favourites()
    mine = session.tree.tag(tag_id).favourite
    for number in (*FAVOURITES, None):
        holder = holders.get(number) if number is not None else None
        words = tr("None") if number is None else str(number)
        if holder is not None and holder.id != tag_id:
            words = tr("{number} – now {tag}", number=number, tag=holder.name.replace("&", "&&"))
        if number is None:
            menu.addSeparator()
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(mine == number)
        action.triggered.connect(lambda *_, number=number: set_key(tag_id, number))


def _fill_pushes(menu: QMenu, session: Session, tag_id: TagId, ask: Ask) -> None:
    for words, rule in _PUSHES:
        place = rule(session.tree, tag_id)
        action = menu.addAction(tr(words))
        action.setEnabled(place is not None)
        if place is not None:
            wish = Move(tag_id, place)
            action.triggered.connect(lambda *_, wish=wish: ask("tags.move_to", wish))
