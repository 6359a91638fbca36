"""Asks what becomes of the tags below one that is deleted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QRadioButton, QToolButton, QWidget
from typing_extensions import override

from annotations_db.edits.typed import shortened
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded
from pyside_app.panels.parts.keys import ENTER
from pyside_app.theme import Look
from pyside_app.words import counted, tr

_WIDTH = 480
_NAME = 30


@dataclass(frozen=True, slots=True)
class Deletion:
    """What deleting a tag would do, either way."""

    name: str
    below: int
    """How many tags stand below it, at any depth."""
    highlights: int
    """How many highlights lose the tag alone."""
    highlights_with_below: int
    """How many lose it or one below it."""
    obstacle: str = ""
    """Why those below cannot stay."""


class DeleteTagSheet(Sheet):
    """``then`` gets whether those below go too."""

    def __init__(
        self, about: Deletion, then: Callable[[bool], None], look: Look, window: QWidget
    ) -> None:
        super().__init__(
            tr("Delete the tag “{tag}”", tag=shortened(about.name, _NAME)), _WIDTH, look, window
        )
        self._then = then
        below = about.below
        self.promote = QRadioButton(
            counted("Keep the tag below it", "Keep the {n} tags below it", below)
        )
        self.cascade = QRadioButton(
            counted("Delete the tag below it too", "Delete all {n} tags below it too", below)
        )
        self._add(
            self.promote,
            about.obstacle
            or tr("They move up into its place. {count}", count=_lose(about.highlights)),
        )
        self.body.addSpacing(12)
        self._add(self.cascade, _lose(about.highlights_with_below))
        self.promote.setEnabled(not about.obstacle)
        (self.cascade if about.obstacle else self.promote).setChecked(True)
        self.body.addSpacing(16)
        self.body.addWidget(
            sentence_label(tr("No highlight is removed. Undo brings all of it back."))
        )
        self.delete = QPushButton(tr("Delete"))
        cancel = QPushButton(tr("Cancel"))
        self.add_buttons(cancel, primary=self.delete)
        cancel.clicked.connect(self.dismiss)
        self.delete.clicked.connect(self._on_deleted)

    @property
    def first(self) -> QRadioButton:
        """The choice that is made at first."""
        return self.promote if self.promote.isChecked() else self.cascade

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in ENTER and isinstance(focused, QPushButton | QToolButton):
            focused.click()
        elif event.key() in ENTER:
            self._on_deleted()
        else:
            super().keyPressEvent(event)

    def _add(self, choice: QRadioButton, words: str) -> None:
        label = sentence_label(words, secondary=True)
        label.setContentsMargins(28, 2, 0, 0)
        choice.setAccessibleDescription(words)
        self.body.addWidget(choice)
        self.body.addWidget(label)

    @guarded
    def _on_deleted(self) -> None:
        cascade = self.cascade.isChecked()
        self.dismiss()
        self._then(cascade)


def _lose(count: int) -> str:
    if not count:
        return tr("No highlight has one.")
    return counted("{n} highlight loses a tag.", "{n} highlights lose a tag.", count)
