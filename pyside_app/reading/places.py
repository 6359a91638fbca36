"""Where offsets lie in a laid-out page: which blocks are on the screen, how high a line is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextBlock

from annotations_db.model import Span
from pyside_app.reading.geometry import Strip, strips, units
from pyside_app.reading.layout import Page


@dataclass(frozen=True, slots=True)
class VisibleBlock:
    """A block on the screen; ``corner`` is where its lines count from, in the viewport."""

    index: int
    block: QTextBlock
    corner: QPoint
    height: int

    def reaches(self, top: int, bottom: int) -> bool:
        return self.corner.y() <= bottom and self.corner.y() + self.height >= top


def visible_blocks(page: Page, top: int, height: int, guess: int) -> Iterator[VisibleBlock]:
    """The blocks between two heights of the document, in the order of the text.

    ``guess`` is a block that may be near. Lines are laid out as far as this goes, not much further.
    """
    layout = page.document.documentLayout()
    blocks = page.text.blocks
    for index in range(_row_start(page, block_at_height(page, top, guess)), len(blocks)):
        block = page.document.findBlock(page.offsets.position_of(index))
        rect = layout.blockBoundingRect(block)
        if rect.top() > top + height:
            cell = blocks[index].cell
            if cell is None or cell.column == 0:
                return
            continue
        corner = QPoint(round(rect.left()), round(rect.top()) - top)
        yield VisibleBlock(index, block, corner, round(rect.height()))


def block_at_height(page: Page, y: float, guess: int = 0) -> int:
    """The last block that begins above a height of the document, or the first.

    Qt's own ``hitTest`` answers wrongly while lines are being laid out. The search goes out from
    ``guess`` in growing steps, since asking for a block lays out all lines before it.
    """
    count = len(page.text.blocks)
    low, step = min(guess, max(0, count - 1)), 1
    while low > 0 and _top_of(page, low) > y:
        low, step = max(0, low - step), step * 2
    high, step = low + 1, 1
    while high < count and _top_of(page, high) <= y:
        low, high, step = high, high + step, step * 2
    high = min(high, count)
    while high - low > 1:
        middle = (low + high) // 2
        if _top_of(page, middle) <= y:
            low = middle
        else:
            high = middle
    return low


def _top_of(page: Page, index: int) -> float:
    block = page.document.findBlock(page.offsets.position_of(index))
    return page.document.documentLayout().blockBoundingRect(block).top()


def offset_at_height(page: Page, y: float, guess: int = 0) -> int:
    """The offset at which the line begins that a height of the document goes through."""
    index = block_at_height(page, y, guess)
    block = page.document.findBlock(page.offsets.position_of(index))
    layout = block.layout()
    inside = y - _top_of(page, index)
    begin = 0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if line.y() > inside:
            break
        begin = line.textStart()
    return page.offsets.from_qt(block.position() + begin)


def _row_start(page: Page, index: int) -> int:
    """The row before: cells of a row do not all begin at the same height."""
    blocks = page.text.blocks
    here = blocks[index].cell if blocks else None
    while here is not None and index > 0:
        before = blocks[index - 1].cell
        if before is None or before.table != here.table or before.row < here.row - 1:
            break
        index -= 1
    return index


def line_in_document(page: Page, offset: int) -> tuple[int, int]:
    """Top and bottom of the line that an offset is on; lays out the lines before it."""
    index = page.offsets.block_at(offset)
    block = page.document.findBlock(page.offsets.position_of(index))
    rect = page.document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(page.offsets.within_block(index, offset))
    if not line.isValid():
        return round(rect.top()), round(rect.bottom())
    return round(rect.top() + line.y()), round(rect.top() + line.y() + line.height())


def baseline(page: Page, visible: VisibleBlock, offset: int) -> int:
    """The baseline of the line that an offset in a visible block is on, in the viewport."""
    units_in = page.offsets.within_block(visible.index, offset)
    line = visible.block.layout().lineForTextPosition(units_in)
    if not line.isValid():
        return visible.corner.y()
    return visible.corner.y() + round(line.y() + line.ascent())


def block_strips(page: Page, visible: VisibleBlock, span: Span) -> Iterator[Strip]:
    """The pieces of a span in one visible block, from the block's corner."""
    start = page.offsets.within_block(visible.index, span.start)
    end = page.offsets.within_block(visible.index, span.end)
    if start < end:
        text = units(page.block_text(visible.index))
        yield from strips(visible.block.layout(), text, start, end)


def selection_rect(page: Page, strip: Strip) -> QRect:
    """The full height of the line, so that the lines of a selection touch."""
    bottom = round(strip.bottom)
    top = min(round(strip.top), bottom - round(page.style.line))
    left = round(strip.left)
    return QRect(left, top, max(2, round(strip.left + strip.width) - left), bottom - top)
