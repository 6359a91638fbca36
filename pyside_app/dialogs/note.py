"""Writes a note on a statement, a tag or the project, or changes one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget
from typing_extensions import override

from pyside_app.dialogs.keeping import KeepingSheet
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH, _HEIGHT = 520, 160


class NoteSheet(KeepingSheet):
    """``write`` gets the words and whether they are private; it returns False, having said why,
    where they could not be kept.
    """

    def __init__(
        self,
        title: str,
        seen: tuple[str, bool],
        write: Callable[[str, bool], bool],
        look: Look,
        window: QWidget,
    ) -> None:
        width = min(_WIDTH, max(320, window.width() - 32))
        super().__init__(title, width, look, window)
        self._seen, self._write = seen, write
        self.field = QPlainTextEdit(seen[0])
        self.field.setMinimumHeight(_HEIGHT)
        self.field.setPlaceholderText(tr("Write in Markdown: **bold**, _italic_, - lists"))
        self.field.setAccessibleName(title)
        self.field.setTabChangesFocus(True)
        self.listen_to(self.field)
        self.private = QCheckBox(tr("Private"))
        self.private.setToolTip(tr("Only in this project; never in a copy you send."))
        self.private.setChecked(seen[1])
        self.body.addWidget(self.field)
        self.body.addSpacing(12)
        self.body.addWidget(self.private)
        self.add_foot()

    @property
    @override
    def is_changed(self) -> bool:
        return (self.field.toPlainText().strip(), self.private.isChecked()) != self._seen

    @override
    @guarded
    def keep(self) -> None:
        words = self.field.toPlainText().strip()
        if not words and not self._seen[0]:
            self.tell(tr("Write something first."))
        elif not self.is_changed or self._write(words, self.private.isChecked()):
            self.dismiss()
