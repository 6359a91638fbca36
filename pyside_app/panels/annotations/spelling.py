"""Underlines what is spelt wrong in a note, and offers what it may have meant."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.spelling import Spelling, plain_spelling, words_of
from pyside_app.theme import Look
from pyside_app.words import tr


class NoteSpelling(QSyntaxHighlighter):
    """Follows the preferred language; the words of the note stay as they are."""

    def __init__(self, field: QTextEdit, look: Look, spelling: Spelling | None = None) -> None:
        super().__init__(field.document())
        self._field, self._look = field, look
        self.spelling = spelling if spelling is not None else Spelling(parent=self)
        self.spelling.ready.connect(self.rehighlight)
        look.changed.connect(self._on_look_changed)
        look.taught.connect(self.rehighlight)

    def begin(self) -> None:
        """A note is being written: the dictionary is read now, if one is wanted."""
        self.spelling.use(self._look.spelling)

    @override
    @guarded
    def highlightBlock(self, text: str) -> None:
        for start, word in words_of(text):
            if self._is_wrong(word):
                self.setFormat(_units(text[:start]), _units(word), self._wavy())

    def add_to(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Puts what the word at the cursor may have meant at the head of a menu, and whether it is
        right.
        """
        line, at = cursor.block().text(), cursor.positionInBlock()
        for start, word in words_of(line):
            begin = _units(line[:start])
            if not begin <= at <= begin + _units(word):
                continue
            if self._is_wrong(word):
                self._offer(menu, cursor.block().position() + begin, word)
            elif self.spelling.language and self._is_own(word):
                first = menu.actions()[0] if menu.actions() else None
                said = tr("Remove “{word}” from your dictionary", word=word)
                self._insert(menu, first, said, partial(self._teach, word, is_right=False))
                menu.insertSeparator(first)  # type: ignore[arg-type]
            return

    def _is_own(self, word: str) -> bool:
        return plain_spelling(word) in self._look.own_words

    def _is_wrong(self, word: str) -> bool:
        return not self._is_own(word) and self.spelling.is_wrong(word)

    def _offer(self, menu: QMenu, position: int, word: str) -> None:
        first = menu.actions()[0] if menu.actions() else None
        suggestions = self.spelling.suggestions(word)
        for each in suggestions:
            self._insert(menu, first, each, partial(self._replace, position, word, each))
        if not suggestions:
            none = QAction(tr("No suggestion for “{word}”", word=word), menu)
            none.setEnabled(False)
            menu.insertAction(first, none)  # type: ignore[arg-type]
        said = tr("Add “{word}” to your dictionary", word=word)
        self._insert(menu, first, said, partial(self._teach, word, is_right=True))
        menu.insertSeparator(first)  # type: ignore[arg-type]

    def _insert(
        self, menu: QMenu, before: QAction | None, words: str, run: Callable[[], None]
    ) -> None:
        action = QAction(words, menu)
        action.triggered.connect(lambda _checked=False: run())
        menu.insertAction(before, action)  # type: ignore[arg-type]

    @guarded
    def _teach(self, word: str, *, is_right: bool) -> None:
        self._look.teach(plain_spelling(word), is_right=is_right)

    @guarded
    def _replace(self, position: int, word: str, wanted: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + _units(word), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(wanted)

    def _wavy(self) -> QTextCharFormat:
        wavy = QTextCharFormat()
        wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wavy.setUnderlineColor(self._look.theme.danger)
        return wavy

    @guarded
    def _on_look_changed(self) -> None:
        if self.spelling.language or self._field.hasFocus():
            self.begin()
            self.rehighlight()


def _units(text: str) -> int:
    """Its length as Qt counts."""
    return len(text.encode("utf-16-le")) // 2
