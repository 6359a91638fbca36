"""What highlights paint in one block: tints under the text, bars in the leading below it.

Rectangles count from the block's own corner, so that they hold while the page scrolls; they are
kept per block until its highlights change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QTextBlock

from annotations_db.model import AnnotationId, Span
from annotations_db.text.layers import atoms
from pyside_app.reading.geometry import Strip, strips, units
from pyside_app.reading.inks import Ink, Inks
from pyside_app.reading.intervals import IntervalIndex
from pyside_app.reading.layout import Page
from pyside_app.reading.styles import TINT_ABOVE, TINT_BELOW, PageStyle, blended, mixed

MOST_BARS = 3
CURRENT_SHARE = 0.16
_BAR, _BETWEEN, _DASHED_BAR, _DASH = 2.0, 1.0, 3.5, 7.0

Fill = tuple[QRect, QColor]


@dataclass(frozen=True, slots=True)
class BlockFills:
    """What to fill below and above a selection."""

    tints: tuple[Fill, ...] = ()
    bars: tuple[Fill, ...] = ()


NO_FILLS = BlockFills()


class HighlightLayer:
    """The highlights of one page, by block."""

    def __init__(self, page: Page, inks: Inks) -> None:
        self.index: IntervalIndex[AnnotationId] = IntervalIndex(page.offsets.blocks_of)
        self._page = page
        self._inks = inks
        self._current: AnnotationId | None = None
        self._fills: dict[int, BlockFills] = {}

    def load(self, spans: Iterable[tuple[AnnotationId, Span]]) -> None:
        """Takes all highlights of the text at once."""
        self.index.load(spans)
        self._fills.clear()

    def put(self, key: AnnotationId, span: Span) -> set[int]:
        """Adds a highlight, or takes note that one has changed. Returns the blocks touched."""
        return self.remove(key) | self._forget(self.index.add(key, span))

    def remove(self, key: AnnotationId) -> set[int]:
        """Takes a highlight out, if it is there. Returns the blocks touched."""
        return self._forget(self.index.remove(key))

    def set_current(self, key: AnnotationId | None) -> None:
        for each in (self._current, key):
            span = self.index.span(each) if each is not None else None
            if span is not None:
                self._forget(self._page.offsets.blocks_of(span.start, span.end))
        self._current = key

    def move_to(self, page: Page) -> None:
        """Takes the same text on a page of another style."""
        self._page = page
        self._fills.clear()

    def clear_fills(self) -> None:
        """To be called when the lines have moved or the inks have changed."""
        self._fills.clear()

    def fills(self, index: int, block: QTextBlock) -> BlockFills:
        """What block ``index``, shown by ``block``, has to fill."""
        found = self._fills.get(index)
        if found is None:
            keys = self.index.in_block(index)
            found = self._made(index, block, keys) if keys else NO_FILLS
            self._fills[index] = found
        return found

    def _forget(self, blocks: range) -> set[int]:
        for index in blocks:
            self._fills.pop(index, None)
        return set(blocks)

    def _made(self, index: int, block: QTextBlock, keys: Sequence[AnnotationId]) -> BlockFills:
        place = self._page.text.blocks[index]
        spans = [self._clipped(key, place.start, place.end) for key in keys]
        text = units(self._page.block_text(index))
        layout = block.layout()
        offsets = self._page.offsets
        tints: list[Fill] = []
        bars: list[Fill] = []
        for atom in atoms(spans):
            members = [keys[number] for number in atom.members]
            inks = self._inks_of(members)
            if not inks:
                continue
            tint = self._tint(members, inks)
            start = offsets.within_block(index, atom.start)
            for strip in strips(layout, text, start, offsets.within_block(index, atom.end)):
                tints.append((tint_rect(strip, self._page.style), tint))
                bars += _bars(strip, inks, self._page.style)
        return BlockFills(tuple(tints), tuple(bars))

    def _clipped(self, key: AnnotationId, start: int, end: int) -> Span:
        span = self.index.span(key) or Span(start, start)
        return Span(max(span.start, start), min(span.end, end))

    def _inks_of(self, keys: Iterable[AnnotationId]) -> list[Ink]:
        found = {ink.key: ink for key in keys for ink in self._inks.of(key)}
        return list(found.values())

    def _tint(self, keys: Sequence[AnnotationId], inks: Sequence[Ink]) -> QColor:
        tint = mixed([ink.tint for ink in inks])
        if self._current is None or self._current not in keys:
            return tint
        bar = mixed([ink.bar for ink in self._inks.of(self._current)])
        return blended(tint, bar, CURRENT_SHARE)


def tint_rect(strip: Strip, style: PageStyle) -> QRect:
    """From 14 above to 5 below the baseline, at 100 %."""
    baseline = round(strip.baseline)
    top = baseline - round(style.px(TINT_ABOVE))
    bottom = baseline + round(style.px(TINT_BELOW))
    return _rect(strip, top, bottom - top)


def _rect(strip: Strip, top: int, height: int) -> QRect:
    left = round(strip.left)
    return QRect(left, top, max(1, round(strip.left + strip.width) - left), height)


def _bars(strip: Strip, inks: Sequence[Ink], style: PageStyle) -> Iterator[Fill]:
    top = round(strip.baseline) + round(style.px(TINT_BELOW))
    if len(inks) > MOST_BARS:
        yield from _dashes(strip, inks, style, top)
        return
    height = max(1, round(style.px(_BAR)))
    step = height + max(1, round(style.px(_BETWEEN)))
    for number, ink in enumerate(inks):
        yield _rect(strip, top + number * step, height), ink.bar


def _dashes(strip: Strip, inks: Sequence[Ink], style: PageStyle, top: int) -> Iterator[Fill]:
    """One bar on which the inks take turns; turns depend on the place, so that pieces fit."""
    whole = _rect(strip, top, round(style.px(_DASHED_BAR)))
    dash = max(3, round(style.px(_DASH)))
    for number in range(whole.left() // dash, whole.right() // dash + 1):
        piece = QRect(number * dash, whole.top(), dash, whole.height()).intersected(whole)
        yield piece, inks[number % len(inks)].bar
