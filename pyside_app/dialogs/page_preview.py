"""The beginning of a text as the page would set it, small; nothing can be done with it but read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget
from typing_extensions import override

from annotations_db.model import CanonicalText
from annotations_db.text.excerpts import beginning
from pyside_app.dialogs.sheet import sentence_label
from pyside_app.guard import guarded_or
from pyside_app.reading.canvas import PageCanvas
from pyside_app.reading.highlights import HighlightLayer
from pyside_app.reading.inks import Inks
from pyside_app.reading.layout import lay_out
from pyside_app.reading.styles import GUTTER, PageStyle
from pyside_app.session import Session
from pyside_app.theme import Look
from pyside_app.words import tr

MOST = 4000
"""Code points that are shown: a preview costs the same for every text."""
_SCALE = 14 / 17


_MARGIN = 24


class SmallPage(PageCanvas):
    """A page without stripes: equal margins on both sides."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    @override
    def _fit(self) -> bool:
        if self.page is None:
            return False
        bar = self.verticalScrollBar().sizeHint().width()
        text = max(120, self.width() - 2 * _MARGIN - bar)
        self.margins = replace(self.margins, left=_MARGIN, text=text, names=0)
        self._visible = None
        wrap = GUTTER + text
        is_new = self.lineWrapColumnOrWidth() != wrap
        self.setLineWrapColumnOrWidth(wrap)
        # Below zero, as the text stands nearer to the edge than the gutter is wide
        self.setViewportMargins(_MARGIN - GUTTER, 0, 0, 0)
        return is_new


class PagePreview(QWidget):
    """Shows a text, or a sentence in its place."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self.page = SmallPage()
        self.page.setAccessibleName(tr("Preview"))
        self._said = sentence_label("", secondary=True)
        self._said.setContentsMargins(24, 24, 24, 24)
        self.setProperty("choice", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page.installEventFilter(self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(2, 2, 2, 2)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._said)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The ring while the page has the keys, to scroll by them."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.setProperty("ringed", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return False

    def show_text(self, text: CanonicalText) -> None:
        """The beginning of it."""
        look = self._look
        style = PageStyle(look.serif, _SCALE, look.theme, look.theme.name)
        page = lay_out(beginning(text, MOST), style)
        page.document.setParent(self.page)  # goes with the page, not before it
        self.page.show_page(page, HighlightLayer(page, Inks(self._session, look.theme)))
        self.page.verticalScrollBar().setValue(0)
        self._stack.setCurrentWidget(self.page)

    def say(self, words: str) -> None:
        """Why there is nothing to show."""
        self._said.setText(words)
        self._stack.setCurrentWidget(self._said)

    @property
    def said(self) -> QLabel:
        """The sentence, where one stands in the place of the text."""
        return self._said
