"""Edits a statement's text as Markdown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from pyside_app.dialogs.keeping import KeepingSheet
from pyside_app.dialogs.sheet import sentence_label
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH, _HEIGHT, _REST = 760, 460, 260


class EditTextSheet(KeepingSheet):
    """``write`` gets the whole text; ``loses``: it comes back otherwise even if unchanged."""

    def __init__(
        self,
        words: str,
        write: Callable[[str], None],
        look: Look,
        window: QWidget,
        *,
        loses: bool,
    ) -> None:
        width = min(_WIDTH, max(320, window.width() - 32))
        super().__init__(tr("Edit the text"), width, look, window)
        self._write = write
        told = tr("Highlights go along, and the old text is kept.")
        if loses:
            told = tr(
                "Some of this text cannot be written as Markdown, as pages, links or paragraph"
                " numbers: keeping it changes those too. The old text is kept."
            )
        self.told = sentence_label(told, secondary=not loses)
        self.field = QPlainTextEdit(words)
        self.field.setMinimumHeight(min(_HEIGHT, max(120, window.height() - _REST)))
        self.field.setAccessibleName(tr("The text as Markdown"))
        self.field.setTabChangesFocus(True)
        self.listen_to(self.field)
        self.field.document().setModified(False)
        self.body.addWidget(self.told)
        self.body.addSpacing(12)
        self.body.addWidget(self.field)
        self.add_foot()

    @property
    @override
    def is_changed(self) -> bool:
        return self.field.document().isModified()

    @override
    @guarded
    def keep(self) -> None:
        words = self.field.toPlainText()
        if not words.strip():
            self.tell(tr("Write something first."), is_error=True)
            return
        if self.is_changed:
            self._write(words)
        self.dismiss()
