"""The menus of the filter's chips: tags, any, all or none of them; people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotations_db.filters import Filter
from annotations_db.model import PersonId, TagId
from pyside_app.icons import swatch_icon
from pyside_app.panels.annotations.words import Words
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

_Flip = Callable[[Filter, TagId], Filter]


def tag_menu(session: Session, look: Look, parent: QWidget) -> QMenu:
    """The tags on highlights of the open statement, with how many they are on: to show, and below
    them to leave out; then whether any or all of those chosen must be there.
    """
    menu = _menu(parent)
    used = Counter(each for one in session.highlights.values() for each in one.tag_ids)
    if not used:
        menu.addAction(tr("No highlight here has a tag")).setEnabled(False)
        return menu
    now = session.filter
    _add_tags(menu, session, look, used, now.tag_ids, _with)
    menu.addSeparator()
    _add_tags(menu.addMenu(tr("Without")), session, look, used, now.without_tags, _without)
    menu.addSeparator()
    _add_ways(menu, session)
    return menu


def author_menu(session: Session, words: Words, parent: QWidget) -> QMenu:
    """Those who have highlights in the open statement, with how many they have."""
    menu = _menu(parent)
    by_author = session.tally.by_author
    for person_id in sorted(by_author, key=words.name):
        name = words.name(person_id) or tr("Unnamed")
        action = menu.addAction(f"{_plain(name)}\t{by_author[person_id]}")
        action.setCheckable(True)
        action.setChecked(person_id in session.filter.authors)
        action.triggered.connect(lambda *_, each=person_id: _flip_author(session, each))
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add_tags(
    menu: QMenu,
    session: Session,
    look: Look,
    used: Counter[TagId],
    chosen: frozenset[TagId],
    flip: _Flip,
) -> None:
    for tag in session.tree:
        if not used[tag.id] and tag.id not in chosen:
            continue
        words = f"{_plain(session.tree.path(tag.id))}\t{used[tag.id]}"
        action = menu.addAction(swatch_icon(tag, look.theme), words)
        action.setCheckable(True)
        action.setChecked(tag.id in chosen)
        action.triggered.connect(
            lambda *_, each=tag.id: session.set_filter(flip(session.filter, each))
        )


def _add_ways(menu: QMenu, session: Session) -> None:
    group = QActionGroup(menu)
    for words, is_all in ((tr("Any of them"), False), (tr("All of them"), True)):
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(session.filter.all_tags == is_all)
        action.setActionGroup(group)
        action.triggered.connect(
            lambda *_, each=is_all: session.set_filter(replace(session.filter, all_tags=each))
        )


def _with(now: Filter, tag_id: TagId) -> Filter:
    return replace(now, tag_ids=now.tag_ids ^ {tag_id}, without_tags=now.without_tags - {tag_id})


def _without(now: Filter, tag_id: TagId) -> Filter:
    return replace(now, without_tags=now.without_tags ^ {tag_id}, tag_ids=now.tag_ids - {tag_id})


def _flip_author(session: Session, person_id: PersonId) -> None:
    now = session.filter
    session.set_filter(replace(now, authors=now.authors ^ {person_id}))


def _plain(words: str) -> str:
    """A name is not to have a mnemonic."""
    return words.replace("&", "&&")
