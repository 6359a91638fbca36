"""The text a highlight was marked in, as it was, with all that was marked in it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotations_db.model import CanonicalText, Span
from pyside_app.reading.layout import lay_out
from pyside_app.reading.styles import PageStyle
from pyside_app.theme import Look
from pyside_app.words import tr


class OldText(QTextEdit):
    """To read only; the passages are underlined on the colour of what is selected."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("passage", True)
        self.setAccessibleName(tr("The old text"))

    def show_text(self, text: CanonicalText, marked: Iterable[Span], start: int) -> None:
        """Shows a text with these passages, from the paragraph of ``start`` on."""
        page = lay_out(text, PageStyle.of(self._look))
        self.setDocument(page.document)
        self._page = page
        selections = []
        for span in marked:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(span)
            selection.format = self._format()
            selections.append(selection)
        self.setExtraSelections(selections)
        self.setTextCursor(self._cursor(Span(start, start)))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 3)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._page.offsets.to_qt(span.start))
        cursor.setPosition(self._page.offsets.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _format(self) -> QTextCharFormat:
        marked = QTextCharFormat()
        marked.setBackground(self._look.theme.selected)
        marked.setFontUnderline(True)
        return marked
