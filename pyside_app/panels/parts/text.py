"""Text for painting: broken into lines of one height, folded with an ellipsis. No widgets here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

ELLIPSIS = "…"
_BROKEN_WORD = re.compile(r"\s+\S{1,15}$")
_FOLD_REACH = 400
"""Code units of the last line that are looked at when it is cut; more never fits into one."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: pixels, at most ``most`` lines, ``closing`` after an ellipsis."""

    font: QFont
    width: float
    line_height: float
    most: int = 1000
    closing: str = ""
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto
    """Auto: that of the first strong letter."""


class Paragraph:
    """Some text set to a width in lines of one height; what is beyond the last one is folded."""

    def __init__(
        self, text: str, setting: Setting, formats: Sequence[QTextLayout.FormatRange] = ()
    ) -> None:
        self._setting = setting
        self._formats = list(formats)
        whole = self._set(text, setting.most)
        self._layouts = [whole]
        self.line_count = max(1, whole.lineCount())
        last = whole.lineAt(whole.lineCount() - 1) if whole.lineCount() else None
        reach = last.textStart() + last.textLength() if last is not None else 0
        self.is_folded = last is not None and reach < _units(text)
        if last is not None and self.is_folded:
            self._fold(text, last.textStart())

    @property
    def height(self) -> float:
        return self.line_count * self._setting.line_height

    def draw(self, painter: QPainter, place: QPointF, colour: QColor) -> None:
        """Paints the lines with their upper left corner at ``place``."""
        painter.setPen(colour)
        for layout in self._layouts:
            layout.draw(painter, place)

    def _set(self, text: str, most: int, *, is_wrapped: bool = True) -> QTextLayout:
        layout = QTextLayout(text, self._setting.font)
        mode = QTextOption.WrapMode
        option = QTextOption()
        option.setTextDirection(self._setting.direction)
        if self._setting.direction == Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if is_wrapped else mode.NoWrap)
        layout.setTextOption(option)
        if is_wrapped:
            layout.setFormats(self._formats)
        layout.beginLayout()
        for number in range(most):
            line = layout.createLine()
            if not line.isValid():
                break
            self._place(line, number)
        layout.endLayout()
        return layout

    def _place(self, line: QTextLine, number: int) -> None:
        line.setLineWidth(self._setting.width)
        gap = (self._setting.line_height - line.ascent() - line.descent()) / 2
        line.setPosition(QPointF(0, number * self._setting.line_height + gap))

    def _fold(self, text: str, start: int) -> None:
        setting = self._setting
        units = text.encode("utf-16-le")
        rest = units[2 * start : 2 * (start + _FOLD_REACH)].decode("utf-16-le", "ignore")
        metrics = QFontMetricsF(setting.font)
        room = setting.width - metrics.horizontalAdvance(setting.closing)
        cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
        cut = _BROKEN_WORD.sub("", cut.removesuffix(ELLIPSIS)).rstrip(" ,;:–-") + ELLIPSIS
        kept = units[: 2 * start].decode("utf-16-le", "ignore")
        self._layouts = [self._set(kept, self.line_count - 1)] if self.line_count > 1 else []
        last = self._set(cut + setting.closing, 1, is_wrapped=False)
        last.setPosition(QPointF(0, (self.line_count - 1) * setting.line_height))
        self._layouts.append(last)


def elided(text: str, font: QFont, width: float) -> str:
    """One line of ``text`` that fits into ``width`` pixels."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def fitted(parts: Sequence[str], joint: str, font: QFont, width: float) -> str:
    """One line of ``parts`` that fits into ``width`` pixels: the longest are cut short first, so
    that there is something of every one.
    """
    wanted = [advance(each, font) for each in parts]
    room = width - advance(joint, font) * (len(parts) - 1)
    share = _share(wanted, room)
    cut = (
        each if each_wanted <= share else elided(each, font, share)
        for each, each_wanted in zip(parts, wanted, strict=True)
    )
    return joint.join(cut)


def _share(wanted: Sequence[float], room: float) -> float:
    """The most that each may have so that all have room; the short ones leave theirs to others."""
    left = max(0.0, room)
    for number, each in enumerate(sorted(wanted)):
        share = left / (len(wanted) - number)
        if each > share:
            return share
        left -= each
    return max(wanted, default=0.0)


def advance(text: str, font: QFont) -> float:
    """The width of one line of ``text``, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
