"""Asks for the name under which a search is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH = 440
_LONGEST = 100


class SearchNameSheet(Sheet):
    """``keep`` gets the name and says whether it could be kept; until then the sheet stays."""

    def __init__(
        self,
        title: str,
        proposed: str,
        keep: Callable[[str], bool],
        look: Look,
        window: QWidget,
    ) -> None:
        super().__init__(title, _WIDTH, look, window)
        self._keep = keep
        self.field = QLineEdit(proposed)
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(tr("Name of the search"))
        self.field.setPlaceholderText(tr("For example Victims in Asia"))
        self.field.selectAll()
        self.keep = QPushButton(tr("Save"))
        cancel = QPushButton(tr("Cancel"))
        everybody = tr("It stays in the project, for everybody who works in it.")
        self.body.addWidget(sentence_label(everybody, secondary=True))
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
        if self.name and self._keep(self.name):
            self.dismiss()
