"""The menus of a card: of one highlight, and of several chosen ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from annotations_db.model import Highlight
from pyside_app.keys import with_key
from pyside_app.words import tr

Run = Callable[[str], None]


def menu_for_one(parent: QWidget, highlight: Highlight, run: Run) -> QMenu:
    """What can be done with one highlight."""
    menu = _menu(parent)
    words = tr("Change note") if highlight.notes else tr("Note")
    if highlight.annotation.is_waiting:
        _offer(parent, menu, run, tr("Place it…"), "annotate.put_here")
        menu.addSeparator()
    _offer(parent, menu, run, tr("Change tags…"), "annotate.tag")
    _offer(parent, menu, run, words, "annotate.note")
    if highlight.notes:
        _offer(parent, menu, run, tr("One more note"), "annotate.another_note")
    _offer(parent, menu, run, tr("Copy with source"), "edit.copy_with_source")
    menu.addSeparator()
    _offer(parent, menu, run, tr("Remove"), "annotate.delete")
    return menu


def menu_for_several(parent: QWidget, run: Run) -> QMenu:
    """What can be done with several at once."""
    menu = _menu(parent)
    _offer(parent, menu, run, tr("Tag…"), "annotate.tag")
    _offer(parent, menu, run, tr("Untag…"), "annotate.untag")
    _offer(parent, menu, run, tr("Colour"), "annotate.recolour")
    _offer(parent, menu, run, tr("Copy with source"), "edit.copy_with_source")
    menu.addSeparator()
    _offer(parent, menu, run, tr("Remove"), "annotate.delete")
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _offer(parent: QWidget, menu: QMenu, run: Run, words: str, command: str) -> None:
    action = menu.addAction(with_key(words, parent, command))
    action.triggered.connect(lambda *_: run(command))
