"""A note as its card will show it, while it is being written."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.panels.parts.markdown import paragraphs
from pyside_app.panels.parts.text import Paragraph, Setting
from pyside_app.theme import Look, sans
from pyside_app.words import tr

PADDING = 8
LINE = 20


class _Page(QWidget):
    """The paragraphs, painted as cards paint them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._paragraphs: list[Paragraph] = []

    def put(self, markdown: str, width: int) -> None:
        setting = Setting(sans(), width - 2 * PADDING, LINE)
        self._paragraphs = [
            Paragraph(each.text, setting, each.formats) for each in paragraphs(markdown)
        ]
        height = sum(each.height for each in self._paragraphs) + 2 * PADDING
        self.setFixedSize(width, round(height))
        self.update()

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, top = self._look.theme, float(PADDING)
        with QPainter(self) as painter:
            for each in self._paragraphs:
                each.draw(painter, QPointF(PADDING, top), theme.text)
                top += each.height


class NotePreview(QScrollArea):
    """As high as the field it takes the place of, so that nothing moves; scrolls with the keys."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._page = _Page(look)
        self.setWidget(self._page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview of the note"))

    def put(self, markdown: str, width: int, height: int) -> None:
        """Shows a note in place of a field of this size."""
        self._page.put(markdown, width)
        self.setFixedHeight(height)
        self.setAccessibleDescription("\n".join(each.text for each in paragraphs(markdown)))

    def content(self) -> QRectF:
        """What the note covers."""
        return QRectF(self._page.rect())
