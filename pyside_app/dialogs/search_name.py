"""Asks for the name under which a search is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pyside_app.dialogs.naming import Asked, NamingSheet
from pyside_app.dialogs.sheet import sentence_label
from pyside_app.theme import Look
from pyside_app.words import tr


class SearchNameSheet(NamingSheet):
    """``keep`` gets the name and says whether it could be kept; until then the sheet stays."""

    def __init__(
        self,
        title: str,
        proposed: str,
        keep: Callable[[str], bool],
        look: Look,
        window: QWidget,
    ) -> None:
        def kept(name: str) -> None:
            if keep(name):
                self.dismiss()

        asked = Asked(
            title, tr("Name of the search"), tr("For example Victims in Asia"), tr("Save")
        )
        everybody = tr("It stays in the project, for everybody who works in it.")
        super().__init__(asked, [sentence_label(everybody, secondary=True)], kept, look, window)
        self.field.setText(proposed)
        self.field.selectAll()
