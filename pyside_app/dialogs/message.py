"""Says something that must be read: what went wrong, file by file if need be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.icons import pixmap
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH = 520
_HIGHEST = 280


class MessageSheet(Sheet):
    """Sentences with a mark before each; ``offers`` are buttons beside OK."""

    def __init__(
        self,
        title: str,
        sentences: Sequence[str],
        look: Look,
        window: QWidget,
        offers: Sequence[tuple[str, Callable[[], None]]] = (),
    ) -> None:
        super().__init__(title, _WIDTH, look, window)
        listed = QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for each in sentences:
            rows.addLayout(_row(each, look))
        self.body.addWidget(_scrolled(listed) if len(sentences) > _FEW else listed)
        self.fine = QPushButton(tr("OK"))
        buttons = [QPushButton(words) for words, _ in offers]
        for button, (_, act) in zip(buttons, offers, strict=True):
            button.clicked.connect(self.dismiss)
            button.clicked.connect(lambda *_, act=act: act())
        self.add_buttons(*buttons, primary=self.fine)
        self.fine.clicked.connect(self.dismiss)
        self.sentences = tuple(sentences)


_FEW = 4


def _row(words: str, look: Look) -> QHBoxLayout:
    mark = QLabel()
    mark.setPixmap(pixmap("warn", look.theme, "danger"))
    mark.setAccessibleName(tr("Problem"))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(sentence_label(words), 1, Qt.AlignmentFlag.AlignTop)
    return row


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFixedHeight(_HIGHEST)
    area.setWidget(widget)
    return area
