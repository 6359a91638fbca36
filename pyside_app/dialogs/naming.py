"""A sheet that asks for one name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from pyside_app.dialogs.sheet import Sheet
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH = 440
_LONGEST = 100
_GAP, _BEFORE_FIELD = 4, 16


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a sheet: ``field`` is what a screen reader calls the field, ``button`` what
    keeps the name, ``example`` stands in the empty field.
    """

    title: str
    field: str
    example: str
    button: str


class NamingSheet(Sheet):
    """``keep`` gets the name, blanks made single; without one the sheet can only be closed."""

    def __init__(
        self,
        asked: Asked,
        sentences: Sequence[QLabel],
        keep: Callable[[str], None],
        look: Look,
        window: QWidget,
    ) -> None:
        super().__init__(asked.title, _WIDTH, look, window)
        self._keep = keep
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(asked.field)
        self.field.setPlaceholderText(asked.example)
        self.keep = QPushButton(asked.button)
        cancel = QPushButton(tr("Cancel"))
        for number, each in enumerate(sentences):
            self.body.addSpacing(_GAP if number else 0)
            self.body.addWidget(each)
        self.body.addSpacing(_BEFORE_FIELD)
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
            self._keep(self.name)
