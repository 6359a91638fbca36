"""Writes a note on a statement, a tag or the project, or changes one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton, QWidget
from typing_extensions import override

from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded, guarded_or
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH, _HEIGHT = 520, 160
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class NoteSheet(Sheet):
    """Ctrl+Enter keeps. Leaving with something changed asks once. ``keep`` gets the words and
    whether they are private; it returns False, having said why, where they could not be kept.
    """

    def __init__(
        self,
        title: str,
        seen: tuple[str, bool],
        keep: Callable[[str, bool], bool],
        look: Look,
        window: QWidget,
    ) -> None:
        width = min(_WIDTH, max(320, window.width() - 32))
        super().__init__(title, width, look, window)
        self._seen, self._keep = seen, keep
        self.field = QPlainTextEdit(seen[0])
        self.field.setMinimumHeight(_HEIGHT)
        self.field.setPlaceholderText(tr("Write in Markdown: **bold**, _italic_, - lists"))
        self.field.setAccessibleName(title)
        self.field.setTabChangesFocus(True)
        self.field.installEventFilter(self)
        self.private = QCheckBox(tr("Private"))
        self.private.setToolTip(tr("Only in this project; never in a copy you send."))
        self.private.setChecked(seen[1])
        self.said = sentence_label("", secondary=True)
        self.said.setFixedHeight(20)
        self.save, cancel = QPushButton(tr("Keep")), QPushButton(tr("Cancel"))
        self.save.setToolTip(tr("Ctrl+Enter"))
        self.body.addWidget(self.field)
        self.body.addSpacing(12)
        self.body.addWidget(self.private)
        self.body.addWidget(self.said)
        self.add_buttons(cancel, primary=self.save)
        self.save.clicked.connect(self._on_kept)
        cancel.clicked.connect(self.leave)

    @property
    def is_changed(self) -> bool:
        return (self.field.toPlainText().strip(), self.private.isChecked()) != self._seen

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if has_ctrl and event.key() in _ENTER:
                self._on_kept()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if has_ctrl and event.key() in _ENTER:
            self._on_kept()
        else:
            super().keyPressEvent(event)

    @property
    @override
    def unkept(self) -> str:
        words = tr("Not kept yet. Ctrl+Enter keeps it; Esc again leaves it as it was.")
        return words if self.is_changed else ""

    @override
    def warn(self, words: str) -> None:
        self.said.setText(words)
        self.said.setAccessibleName(words)

    @guarded
    def _on_kept(self) -> None:
        words = self.field.toPlainText().strip()
        if not words and not self._seen[0]:
            self.said.setText(tr("Write something first."))
        elif not self.is_changed or self._keep(words, self.private.isChecked()):
            self.dismiss()
