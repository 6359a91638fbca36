"""Asks once for the name that stands beside highlights and notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pyside_app.dialogs.naming import Asked, NamingSheet
from pyside_app.dialogs.sheet import sentence_label
from pyside_app.theme import Look
from pyside_app.words import tr

QUESTION = "What name should stand beside your highlights and notes?"
WHY = "People you send copies to will see it."


class NameSheet(NamingSheet):
    """``then`` gets the name; closing it without one does nothing."""

    def __init__(
        self, proposed: str, then: Callable[[str], None], look: Look, window: QWidget
    ) -> None:
        def named(name: str) -> None:
            self.dismiss()
            then(name)

        asked = Asked(
            tr("Your name"), tr(QUESTION), tr("For example Anna Berg"), tr("Use this name")
        )
        sentences = [sentence_label(tr(QUESTION)), sentence_label(tr(WHY), secondary=True)]
        super().__init__(asked, sentences, named, look, window)
        self.field.setText(proposed)
