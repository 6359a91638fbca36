"""What stands in a panel that has nothing to show: one sentence and what can be done about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.keys import key_of, name_of
from pyside_app.panels.parts.painting import key_cap_width, paint_focus_edge, paint_key_cap
from pyside_app.theme import Look, Theme

WIDEST = 280
_KEY = re.compile(r"\[(.+?)\]")
_CAP_HEIGHT = 18


class EmptyPlace(QWidget):
    """A sentence near the top, with a button and a link below it where there are any. It is no stop
    of the Tab key, yet takes the keyboard where a panel has nothing else to give it to.
    """

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, is_centred: bool = True
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._said = ""
        centre, left = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft
        self._align = centre if is_centred else left
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 40 if is_centred else 16, 8, 16)
        column.setSpacing(12)
        column.setAlignment(Qt.AlignmentFlag.AlignTop | self._align)
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("secondary", True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setAlignment(self._align)
        self._sentence.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self._sentence, 0, self._align)
        self._column = column
        look.changed.connect(self._show)

    def set_sentence(self, words: str) -> None:
        """Plain words; the keys of commands whose ids stand in brackets are shown as key caps."""
        if words == self._said:
            return
        self._said = words
        self._show()

    @property
    def sentence(self) -> str:
        return self._said

    def add_button(
        self, words: str, press: Callable[[], None], *, is_link: bool = False
    ) -> QPushButton:
        button = QPushButton(words, self)
        if is_link:
            button.setProperty("link", True)
        button.clicked.connect(lambda *_: press())
        self._column.addWidget(button, 0, self._align)
        return button

    @guarded
    def _show(self) -> None:
        theme = self._look.theme
        spoken = _KEY.sub(lambda match: self._key(match[1]), self._said)
        self._sentence.setAccessibleName(spoken)
        self.setAccessibleName(spoken)
        shown = _KEY.sub(lambda match: _key_cap(self._key(match[1]), theme), escape(self._said))
        self._sentence.setText(f'<p style="line-height: 20px">{shown}</p>')

    def _key(self, command: str) -> str:
        """A command's key; where it has none, what the menu calls it."""
        return key_of(self, command) or name_of(self, command)

    @override
    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        self._show()
        super().showEvent(event)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            with QPainter(self) as painter:
                paint_focus_edge(painter, QRectF(self.rect()), self._look.theme)

    @override
    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sentence.setFixedWidth(max(120, min(WIDEST, self.width() - 16)))
        super().resizeEvent(event)


def _key_cap(key: str, theme: Theme) -> str:
    """A key cap as a picture within rich text."""
    width = round(key_cap_width(key) + 0.5)
    image = QImage(2 * width, 2 * _CAP_HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(2)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        paint_key_cap(painter, QRectF(0, 0, width, _CAP_HEIGHT), key, theme)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    data = buffer.data().toBase64().toStdString()
    return (
        f'<img src="data:image/png;base64,{data}" width="{width}" height="{_CAP_HEIGHT}"'
        f' style="vertical-align: middle" alt="{escape(key)}">'
    )
