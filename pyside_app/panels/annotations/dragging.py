"""Cards dragged out: other programs get the words, this window's tags the highlights themselves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from annotations_db.model import Highlight
from pyside_app.panels.parts.painting import box, paint_line
from pyside_app.quoting import highlights_mime
from pyside_app.session import Session
from pyside_app.theme import NORMAL, Look, sans
from pyside_app.words import counted

_SIZE = QSize(220, 32)
_PADDING = 10
_NEAR = QPoint(-12, -8)
"""Where the pointer is within the picture: it stays beside what one drops on."""


def picture(dragged: Sequence[Highlight], look: Look, ratio: float) -> QPixmap:
    """A small card with the quote, or with how many there are."""
    made = QPixmap(_SIZE * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    words = f"“{' '.join(dragged[0].annotation.exact.split())}”"
    if len(dragged) > 1:
        words = counted("{n} highlight", "{n} highlights", len(dragged))
    with QPainter(made) as painter:
        whole, theme = QRectF(0, 0, _SIZE.width(), _SIZE.height()), look.theme
        box(painter, whole, theme.raised, theme.accent)
        inner = whole.adjusted(_PADDING, 0, -_PADDING, 0)
        paint_line(painter, inner, words, sans(NORMAL), theme.text)
    return made


def drag(session: Session, dragged: Sequence[Highlight], look: Look, source: QWidget) -> None:
    """Drags highlights until they are dropped somewhere."""
    one = QDrag(source)
    one.setMimeData(highlights_mime(session, [each.id for each in dragged]))
    one.setPixmap(picture(dragged, look, source.devicePixelRatioF()))
    one.setHotSpot(_NEAR)
    one.exec(Qt.DropAction.CopyAction)
