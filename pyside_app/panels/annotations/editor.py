"""The note editor that stands in a card: Markdown text, Private, Keep and Esc."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.annotations.preview import NotePreview
from pyside_app.panels.annotations.spelling import NoteSpelling
from pyside_app.panels.parts.buttons import KeepButton, QuietButton
from pyside_app.panels.parts.heading import ToolButton
from pyside_app.panels.parts.painting import RING, box
from pyside_app.theme import Look, sans
from pyside_app.words import tr

LEAST, MOST = 72, 240
LINE = 20
PADDING = 8
BUTTONS = 28
"""Height of the row below the text."""
PRIVATE_WORDS = "Only in this project; never in a copy you send."
_CTRL = Qt.KeyboardModifier.ControlModifier
_MARKS = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "_"}
_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


class NoteField(QTextEdit):
    """Plain text in lines of 20 on the page's colour, as high as its text within bounds."""

    focus_changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._within = 0.0
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(sans())
        self.setViewportMargins(PADDING, PADDING, PADDING, PADDING)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Note"))
        self.setPlaceholderText(tr("Write a note. *Markdown* may be used."))
        self.spelling = NoteSpelling(self, look)

    def put(self, text: str) -> None:
        """Shows ``text`` with the cursor at its end."""
        self.setPlainText(text)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def text(self) -> str:
        """What is written; ``toPlainText`` would turn no-break spaces into common ones."""
        return self.document().toRawText().translate(_BREAKS)

    @guarded
    def wrap(self, mark: str) -> None:
        """Puts a mark of Markdown round the selected words, or takes it off; without any, round the
        caret. The selection stays on the words.
        """
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        words, size = cursor.selectedText(), len(mark)
        is_on = self._units(start - size, start) == mark == self._units(end, end + size)
        cursor.beginEditBlock()
        if is_on:
            cursor.setPosition(start - size)
            cursor.setPosition(end + size, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
            start -= size
        else:
            cursor.insertText(f"{mark}{words}{mark}")
            start += size
        cursor.endEditBlock()
        length = len(words.encode("utf-16-le")) // 2
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _units(self, start: int, end: int) -> str:
        """What stands between two places of the document; empty beyond its ends."""
        if start < 0 or end >= self.document().characterCount():
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def set_within(self, width: int) -> None:
        """Breaks its lines for a width, also before it is shown."""
        self._within = float(width - 2 * PADDING)
        self.document().setTextWidth(self._within)

    def wanted_height(self) -> int:
        document = self.document()
        if self._within and document.textWidth() != self._within:
            # While the field is hidden, Qt goes back to the width it had.
            document = document.clone()
            document.setTextWidth(self._within)
        return min(MOST, max(LEAST, int(document.size().height()) + 2 * PADDING))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.spelling.begin()
        self.focus_changed.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.spelling.add_to(menu, self.cursorForPosition(event.pos()))
        menu.popup(event.globalPos())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


class NoteEditor(QWidget):
    """Writes one note. ``kept`` carries the text and whether it is private."""

    kept = Signal(str, bool)
    cancelled = Signal()
    height_changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._before = ("", False)
        self.field = NoteField(look, self)
        self.private = QCheckBox(tr("Private"))
        self.private.setToolTip(tr(PRIVATE_WORDS))
        self.private.setAccessibleDescription(tr(PRIVATE_WORDS))
        self.preview = ToolButton("preview", tr("Preview (Ctrl+Shift+V)"), look)
        self.preview.setCheckable(True)
        self.preview.setAccessibleDescription(tr("Show the note as it will look"))
        self.shown = NotePreview(look)
        self.shown.hide()
        self.cancel = QuietButton(tr("Esc cancel"), look)
        self.keep = KeepButton(tr("Keep"), tr("Ctrl+Enter"), look)
        self._arrange()
        self.cancel.clicked.connect(self.cancelled)
        self.keep.clicked.connect(self.keep_it)
        self.preview.clicked.connect(self.turn)
        self.field.focus_changed.connect(self.update)
        self.field.textChanged.connect(self._on_text_changed)
        for each in self._parts():
            each.installEventFilter(self)
        self._height = self._width = 0

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.private)
        row.addWidget(self.preview)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field, 1)
        column.addWidget(self.shown, 1)
        column.addLayout(row)

    def fit(self, width: int) -> int:
        """The height it needs at a width."""
        if width != self._width:
            self._width = width
            self.field.set_within(width)
            # Esc cancels as well, and Keep is what must not be cut.
            self.cancel.setVisible(width >= self._least_width())
        return self.wanted_height()

    def _least_width(self) -> int:
        """What the row of buttons needs when none is left out."""
        parts = (self.private, self.preview, self.cancel, self.keep)
        return sum(each.sizeHint().width() for each in parts) + 8 * (len(parts) - 1)

    def open(self, text: str, *, is_private: bool) -> None:
        """Begins with a note as it is; empty for a new one."""
        self._width = 0
        self._before = (text, is_private)
        self.field.put(text)
        self.private.setChecked(is_private)
        self._show_preview(shown=False)

    @property
    def is_previewed(self) -> bool:
        """Whether the note is shown as it will look, in place of its Markdown."""
        return self.shown.isVisibleTo(self)

    @guarded
    def turn(self) -> None:
        """From writing to the preview, and back; what is written stays in the field."""
        self._show_preview(shown=not self.is_previewed)
        place = self.shown if self.is_previewed else self.field
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_preview(self, *, shown: bool) -> None:
        if shown:
            self.shown.put(self.field.text(), self.field.width(), self.field.height())
        self.field.setVisible(not shown)
        self.shown.setVisible(shown)
        self.preview.setChecked(shown)

    def _parts(self) -> tuple[QWidget, ...]:
        return self.field, self.shown, self.private, self.preview, self.cancel, self.keep

    @property
    def is_changed(self) -> bool:
        return (self.field.text(), self.private.isChecked()) != self._before

    @property
    def is_focused(self) -> bool:
        """Whether the keyboard writes here."""
        return any(each.hasFocus() for each in self._parts())

    def wanted_height(self) -> int:
        return self.field.wanted_height() + 8 + BUTTONS

    @property
    def written_text(self) -> str:
        """What would be kept."""
        return self.field.text().strip()

    @guarded
    def keep_it(self) -> None:
        self.kept.emit(self.written_text, self.private.isChecked())

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        page = self.shown if self.is_previewed else self.field
        width = RING if page.hasFocus() else 1.0
        with QPainter(self) as painter:
            box(painter, QRectF(page.geometry()), theme.page, theme.accent, width=width)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        run = self._meant(event)
        if run is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            run()
        return True

    def _meant(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here before it does anything elsewhere."""
        if event.key() == Qt.Key.Key_Escape:
            return self.cancelled.emit
        if _is_keep(event):
            return self.keep_it
        held = event.modifiers()
        if event.key() == Qt.Key.Key_V and held == _CTRL | Qt.KeyboardModifier.ShiftModifier:
            return self.turn
        mark = _MARKS.get(Qt.Key(event.key())) if held == _CTRL else None
        if mark is not None and self.field.hasFocus():
            return partial(self.field.wrap, mark)
        return None

    @guarded
    def _on_text_changed(self) -> None:
        height = self.wanted_height()
        if height != self._height:
            self._height = height
            self.height_changed.emit()


def _is_keep(event: QKeyEvent) -> bool:
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and bool(
        event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )
