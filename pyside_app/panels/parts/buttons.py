"""Buttons drawn by hand: a quiet one of small words, the one that keeps, the chips of a filter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from typing_extensions import override

from annotations_db.model import Tag
from pyside_app.guard import guarded
from pyside_app.icons import SIZE, SWATCH, paint_swatch, pixmap
from pyside_app.panels.parts.painting import box, paint_focus_edge, paint_line
from pyside_app.panels.parts.text import advance
from pyside_app.theme import NORMAL, SMALL, Look, sans

CHIP = 24
WIDEST_CHIP, LEAST_CHIP = 168, 60
_PADDING = 8


class QuietButton(QAbstractButton):
    """Small words in the colour of a role, with a ground under the pointer."""

    def __init__(
        self,
        words: str,
        look: Look,
        *,
        role: str = "secondary",
        height: int = 28,
        size: int = SMALL,
    ) -> None:
        super().__init__()
        self._look, self._role, self._size = look, role, size
        self.setFixedHeight(height)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(advance(self.text(), sans(self._size))) + 2 * _PADDING, self.height())

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, whole = self._look.theme, QRectF(self.rect())
        with QPainter(self) as painter:
            if self.underMouse():
                box(painter, whole, theme.hover)
            middle = Qt.AlignmentFlag.AlignHCenter
            paint_line(
                painter, whole, self.text(), sans(self._size), theme.role(self._role), middle
            )
            if self.hasFocus():
                paint_focus_edge(painter, whole, theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class KeepButton(QPushButton):
    """The primary button of a card, with its key beside its word."""

    def __init__(self, word: str, key: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._key, self._look = word, key, look
        self.setProperty("primary", True)
        self.setProperty("small", True)
        self.setAccessibleName(f"{word} {key}")
        self.setFixedSize(self._width(), 28)

    def _width(self) -> int:
        words = advance(self._word, sans(NORMAL, strong=True)) + advance(self._key, sans(SMALL))
        return round(words) + 8 + 2 * 12

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colour, strong = self._look.theme.on_accent, sans(NORMAL, strong=True)
        whole = QRectF(self.rect()).adjusted(12, 0, 0, 0)
        with QPainter(self) as painter:
            paint_line(painter, whole, self._word, strong, colour)
            after = advance(self._word, strong) + 8
            paint_line(painter, whole.adjusted(after, 0, 0, 0), self._key, sans(SMALL), colour)


class FilterChip(QAbstractButton):
    """One condition of a filter. Active: own ground and accent border, with × to take it off."""

    def __init__(
        self, words: str, look: Look, *, tag: Tag | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._tag = look, tag
        self.is_removable = False
        self.has_arrow = False
        self.setCheckable(True)
        self.setFixedHeight(CHIP)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self.updateGeometry)
        self.say(words)

    def say(self, words: str, count: int | None = None) -> None:
        """What stands on it; the count goes where there is little room."""
        self._words, words = words, words if count is None else f"{words} {count}"
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self.text()), CHIP)

    @property
    def width_without_count(self) -> int:
        return self._width_of(self._words)

    @property
    def least_width(self) -> int:
        """What is left of a tag, or of what opens a menu, where there is very little room."""
        least = LEAST_CHIP if self._tag is not None else SIZE + 8 if self.has_arrow else WIDEST_CHIP
        return min(least, self.width_without_count)

    def _width_of(self, words: str) -> int:
        width = advance(words, sans(SMALL)) + 2 * _PADDING + self._left() + self._right()
        return min(WIDEST_CHIP, round(width + 0.5))

    def _shown_words(self) -> str:
        if self.width() >= self.sizeHint().width():
            return self.text()
        is_bare = self.has_arrow and self.width() < self.width_without_count
        return "" if is_bare else self._words

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, whole = self._look.theme, QRectF(self.rect())
        is_on = self.isChecked()
        ground = theme.selected if is_on else theme.hover if self.underMouse() else theme.panel
        with QPainter(self) as painter:
            box(painter, whole, ground, theme.accent if is_on else theme.separator)
            if self._tag is not None:
                swatch = QRectF(_PADDING, (CHIP - SWATCH) / 2, SWATCH, SWATCH)
                paint_swatch(painter, swatch, self._tag.colour, self._tag.pattern, theme)
            # A tag that is cut short shows letters in place of its ×: a click takes it off anyway.
            is_cut = self._tag is not None and self.width() < self.width_without_count
            right = 0 if is_cut else self._right()
            words = whole.adjusted(_PADDING + self._left(), 0, -_PADDING - right, 0)
            paint_line(painter, words, self._shown_words(), sans(SMALL), theme.text)
            if (picture := self._picture()) and not is_cut:
                place = QPointF(whole.right() - 4 - SIZE, (CHIP - SIZE) / 2)
                painter.drawPixmap(place, pixmap(picture, theme))
            if self.hasFocus():
                paint_focus_edge(painter, whole, theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def _picture(self) -> str:
        if self.isChecked() and self.is_removable:
            return "close"
        return "down" if self.has_arrow else ""

    def _left(self) -> int:
        return SWATCH + 6 if self._tag is not None else 0

    def _right(self) -> int:
        return SIZE + 2 if self._picture() else 0
