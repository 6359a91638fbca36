"""What the page shows while no statement is open: where to drop files, and one button."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from pyside_app.guard import guarded
from pyside_app.icons import icon
from pyside_app.theme import NORMAL, SMALL, TITLE, Look, sans
from pyside_app.words import tr

_WIDTH, _HEIGHT, _RADIUS = 424, 292, 8
_BUTTON_TOP, _BUTTON_WIDTH, _BUTTON_HEIGHT = 185, 172, 32
_PICTURE_TOP, _PICTURE_WIDTH, _PICTURE_HEIGHT, _FOLD = 45, 26, 38, 9
_LINES = ((110, 28), (146, 20), (232, 52))
"""Top and height of title, sentence and hint, from the top of the field."""
_INDENT = 24
_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class EmptyPage(QWidget):
    """A dashed field in the middle; it says "nothing open" where the project has statements."""

    add_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ("", "")
        self._button = QPushButton(tr(" Add statements…"), self)
        self._button.setProperty("primary", True)
        self._button.setAccessibleName(tr("Add statements…"))
        self._button.clicked.connect(self.add_wanted)
        self._is_target = False
        look.changed.connect(self._dress)
        self._dress()
        self.set_empty(is_empty=True)

    def set_empty(self, *, is_empty: bool) -> None:
        """Whether the project has no statement at all, or none is open."""
        title = tr("No statements yet") if is_empty else tr("No statement is open")
        sentence = (
            tr("Drop files here, paste a text, or choose files.")
            if is_empty
            else tr("Choose one on the left, or drop files here.")
        )
        self._words = (title, sentence)
        self.setAccessibleName(f"{title}. {sentence}")
        self.update()

    @guarded
    def set_target(self, is_target: bool) -> None:
        """Whether files are being held over the page."""
        self._is_target = is_target
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @guarded
    def _place(self) -> None:
        field = self._field()
        left = field.center().x() - _BUTTON_WIDTH // 2
        top = field.top() + _BUTTON_TOP
        self._button.setGeometry(left, top, _BUTTON_WIDTH, _BUTTON_HEIGHT)

    def _field(self) -> QRect:
        width = min(_WIDTH, self.width() - 32)
        left, top = (self.width() - width) // 2, max(8, (self.height() - _HEIGHT) // 2)
        return QRect(left, top, width, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()

    @guarded
    def _paint(self) -> None:
        theme = self._look.theme
        field = self._field()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.page)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = theme.accent if self._is_target else theme.field_border
            painter.setPen(QPen(line, 2 if self._is_target else 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(field).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            corner = QPointF(field.center().x() - _PICTURE_WIDTH / 2, field.top() + _PICTURE_TOP)
            painter.setPen(QPen(theme.secondary, 2))
            painter.drawPath(_picture().translated(corner))
            fonts = (self._look.serif_font(TITLE, strong=True), sans(NORMAL), sans(SMALL))
            roles = (theme.text, theme.secondary, theme.secondary)
            for words, font, colour, (top, height) in zip(
                (*self._words, kinds()), fonts, roles, _LINES, strict=True
            ):
                painter.setFont(font)
                painter.setPen(colour)
                place = QRect(field.left(), field.top() + top, field.width(), height)
                place.adjust(_INDENT, 0, -_INDENT, 0)
                painter.drawText(place, _CENTRED, words)

    @guarded
    def _dress(self) -> None:
        self._button.setIcon(icon("plus", self._look.theme, "on_accent"))
        self.update()


@cache
def kinds() -> str:
    """What can be read: "Markdown, Plain text or Word"."""
    from annotations_db.importers.kinds import all_importers  # noqa: PLC0415 - costs every start

    *first, last = sorted(each.name for each in all_importers())
    return tr("{names} or {last}", names=", ".join(first), last=last) if first else last


def _picture() -> QPainterPath:
    """A page with lines of text and a folded corner; finer than an icon drawn large would be."""
    width, height, fold = _PICTURE_WIDTH, _PICTURE_HEIGHT, _FOLD
    path = QPainterPath(QPointF(width - fold, 0))
    corners = ((0, 0), (0, height), (width, height), (width, fold), (width - fold, 0))
    for x, y in (*corners, (width - fold, fold), (width, fold)):
        path.lineTo(x, y)
    for y, end in ((18, 19), (24, 19), (30, 14)):
        path.moveTo(7, y)
        path.lineTo(end, y)
    return path
