"""Asks once for the name that stands beside highlights and notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

QUESTION = "What name should stand beside your highlights and notes?"
WHY = "People you send copies to will see it."
_WIDTH = 440
_LONGEST = 100


class NameSheet(Sheet):
    """``then`` gets the name; closing it without one does nothing."""

    def __init__(
        self, proposed: str, then: Callable[[str], None], look: Look, window: QWidget
    ) -> None:
        super().__init__(tr("Your name"), _WIDTH, look, window)
        self._then = then
        self.field = QLineEdit(proposed)
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(tr(QUESTION))
        self.field.setPlaceholderText(tr("For example Anna Berg"))
        self.keep = QPushButton(tr("Use this name"))
        cancel = QPushButton(tr("Cancel"))
        self.body.addWidget(sentence_label(tr(QUESTION)))
        self.body.addSpacing(4)
        self.body.addWidget(sentence_label(tr(WHY), secondary=True))
        self.body.addSpacing(16)
        self.body.addWidget(self.field)
        self.add_buttons(cancel, primary=self.keep)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_kept)
        self.keep.clicked.connect(self._on_kept)
        cancel.clicked.connect(self.dismiss)
        self._on_typed()

    @property
    def name(self) -> str:
        return " ".join(self.field.text().split())

    @guarded
    def _on_typed(self) -> None:
        self.keep.setEnabled(bool(self.name))

    @guarded
    def _on_kept(self) -> None:
        if self.name:
            name = self.name
            self.dismiss()
            self._then(name)
