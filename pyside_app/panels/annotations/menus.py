"""The menus of a card: of one highlight, and of several chosen ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from annotations_db.model import Highlight
from pyside_app.words import tr

Run = Callable[[str], None]


def menu_for_one(parent: QWidget, highlight: Highlight, run: Run) -> QMenu:
    """What can be done with one highlight."""
    menu = _menu(parent)
    words = tr("Change note") if highlight.notes else tr("Note")
    _offer(menu, run, tr("Change tags…"), "T", "annotate.tag")
    _offer(menu, run, words, "N", "annotate.note")
    if highlight.notes:
        _offer(menu, run, tr("One more note"), "Shift+N", "annotate.another_note")
    _offer(menu, run, tr("Copy with source"), "", "edit.copy_with_source")
    menu.addSeparator()
    _offer(menu, run, tr("Remove"), "Del", "annotate.delete")
    return menu


def menu_for_several(parent: QWidget, run: Run) -> QMenu:
    """What can be done with several at once."""
    menu = _menu(parent)
    _offer(menu, run, tr("Tag…"), "T", "annotate.tag")
    _offer(menu, run, tr("Untag…"), "", "annotate.untag")
    _offer(menu, run, tr("Colour"), "C", "annotate.recolour")
    _offer(menu, run, tr("Copy with source"), "", "edit.copy_with_source")
    menu.addSeparator()
    _offer(menu, run, tr("Remove"), "Del", "annotate.delete")
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _offer(menu: QMenu, run: Run, words: str, key: str, command: str) -> None:
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.triggered.connect(lambda *_: run(command))
