"""The menu of a right click in the text: for a selection what its pop-up offers, for a highlight
what its card offers.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from pyside_app.actions.commands import Commands
from pyside_app.actions.tags import FAVOURITES
from pyside_app.icons import swatch_icon
from pyside_app.session import Session

_SELECTED = (
    "annotate.tag",
    "annotate.note",
    "annotate.highlight",
    None,
    "edit.copy",
    "edit.copy_with_source",
)
_MARKED = (
    "annotate.tag",
    "annotate.note",
    "annotate.move_ends",
    "edit.copy_with_source",
    None,
    "annotate.delete",
)
_NEITHER = ("edit.find", None, "view.zoom_in", "view.zoom_out")


def context_menu(commands: Commands, session: Session, window: QWidget) -> QMenu:
    """A menu of the very QActions of the menu bar; it deletes itself when it closes."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    is_passage = session.selection is not None or session.current is not None
    if is_passage:
        _add_favourites(menu, commands, session)
    entries = _SELECTED if session.selection is not None else _MARKED if is_passage else _NEITHER
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            menu.addAction(commands.action(entry))
    return menu


def _add_favourites(menu: QMenu, commands: Commands, session: Session) -> None:
    """The favourite tags, with their swatches as they now are."""
    tags = session.tree.favourites()
    for number in FAVOURITES:
        if number in tags:
            action = commands.action(f"tags.favourite.{number}")
            action.setIcon(swatch_icon(tags[number], commands.look.theme))
            menu.addAction(action)
    if tags:
        menu.addSeparator()
