"""Builds the read-only text document of a canonical text, with the map between their offsets.

A document never loads anything: images are places that the view paints.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextTable,
)
from typing_extensions import override

from annotations_db.model import Block, CanonicalText, Cell, Run
from pyside_app.reading.offsets import OffsetMap, shown
from pyside_app.reading.styles import GUTTER, INDENT, Formats, PageStyle

IMAGE_WIDTH, IMAGE_HEIGHT = 240, 60
"""The place of an image, in pixels at 100 %; a rule takes as much height as a line."""
_TOP, _BOTTOM = 20, 64


class PageDocument(QTextDocument):
    """A document that answers every request for a resource with an empty picture."""

    @override
    def loadResource(self, type: int, name: QUrl | str) -> QImage:
        """Never reads a file nor asks a network, whatever a statement names."""
        empty = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        empty.fill(0)
        return empty


@dataclass(frozen=True, slots=True)
class Page:
    """A text laid out in one style."""

    text: CanonicalText
    style: PageStyle
    document: PageDocument
    offsets: OffsetMap

    def block_text(self, index: int) -> str:
        block = self.text.blocks[index]
        return self.text.text[block.start : block.end]


def lay_out(text: CanonicalText, style: PageStyle) -> Page:
    """The document of a text. The caller must keep it as long as a view shows it."""
    document = PageDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setIndentWidth(style.px(INDENT))
    document.setDefaultFont(style.font())
    positions = _Builder(text, style, document).build()
    _set_margins(document, style)
    return Page(text, style, document, OffsetMap(text.text, text.blocks, positions))


def recoloured(page: Page, style: PageStyle) -> Page:
    """The same document in a style that differs in colour only: links are all that has a colour of
    its own, everything else is painted or serves in every theme.
    """
    links = [run for block in page.text.blocks for run in block.runs if run.href is not None]
    if links:
        cursor = QTextCursor(page.document)
        cursor.beginEditBlock()
        colour = QTextCharFormat()
        colour.setForeground(style.theme.accent)
        for run in links:
            cursor.setPosition(page.offsets.to_qt(run.start))
            cursor.setPosition(page.offsets.to_qt(run.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(colour)
        cursor.endEditBlock()
    return replace(page, style=style)


def _set_margins(document: QTextDocument, style: PageStyle) -> None:
    frame = document.rootFrame()
    margins = frame.frameFormat()
    margins.setLeftMargin(GUTTER)
    margins.setTopMargin(_TOP)
    margins.setBottomMargin(style.px(_BOTTOM))
    frame.setFrameFormat(margins)


class _Builder:
    """Writes blocks into an empty document from its start to its end."""

    def __init__(self, text: CanonicalText, style: PageStyle, document: QTextDocument) -> None:
        self._text = text.text
        self._blocks = text.blocks
        self._following = {block.start: following for block, following in pairwise(text.blocks)}
        self._style = style
        self._formats = Formats(style)
        self._cursor = QTextCursor(document)
        self._is_first = True
        """Whether the block at the cursor is still free: the first, or the one after a table."""

    def build(self) -> list[int]:
        """Returns the document position of every block."""
        positions: list[int] = []
        self._cursor.beginEditBlock()
        for table, group in groupby(self._blocks, key=_table_of):
            blocks = list(group)
            if table is None or not _is_grid(blocks):
                for _, alike in groupby(blocks, key=self._likeness):
                    positions += self._write_alike(list(alike))
            else:
                positions += self._write_table(blocks)
        if self._is_first and self._blocks:
            self._cursor.setBlockFormat(self._formats.thin())
        self._cursor.endEditBlock()
        return positions

    def _likeness(self, block: Block) -> object:
        """Blocks with the same likeness that follow one another can go in together."""
        is_apart = block.runs or block.kind == "rule"
        return block.start if is_apart else self._formats.block_key(block, self._after(block))

    def _after(self, block: Block) -> Block | None:
        return self._following.get(block.start)

    def _write_alike(self, blocks: Sequence[Block]) -> Iterator[int]:
        """Blocks of one format; without runs they go in at one go, which is four times as fast."""
        first = blocks[0]
        block_format, char_format = (
            self._formats.block(first, self._after(first)),
            self._formats.char(first),
        )
        if self._is_first:
            self._cursor.setBlockFormat(block_format)
            self._cursor.setBlockCharFormat(char_format)
            self._is_first = False
        else:
            self._cursor.insertBlock(block_format, char_format)
        position = self._cursor.position()
        if len(blocks) == 1:
            self._write(self._cursor, first)
            return iter((position,))
        texts = [shown(self._text[block.start : block.end]) for block in blocks]
        self._cursor.insertText("\u2029".join(texts), char_format)
        return _starts(texts, position)

    def _write(self, cursor: QTextCursor, block: Block) -> None:
        at = block.start
        for run in block.runs:
            if run.start > at:
                self._insert(cursor, at, run.start, block)
            if run.image is not None:
                self._insert_place(cursor, IMAGE_WIDTH, IMAGE_HEIGHT)
            else:
                self._insert(cursor, run.start, run.end, block, run)
            at = run.end
        if block.kind == "rule" and at < block.end:
            self._insert_place(cursor, 1, 1)
        elif at < block.end:
            self._insert(cursor, at, block.end, block)

    def _insert(
        self, cursor: QTextCursor, start: int, end: int, block: Block, run: Run | None = None
    ) -> None:
        cursor.insertText(shown(self._text[start:end]), self._formats.char(block, run))

    def _insert_place(self, cursor: QTextCursor, width: float, height: float) -> None:
        place = QTextImageFormat()
        place.setName("place")
        place.setWidth(self._style.px(width))
        place.setHeight(self._style.px(height))
        cursor.insertImage(place)

    def _write_table(self, blocks: Sequence[Block]) -> list[int]:
        """One table block per cell paragraph; positions are taken when the table is full."""
        cells = [block.cell for block in blocks if block.cell is not None]
        top = cells[0].row
        table = self._insert_table(cells, top)
        written: list[QTextBlock] = []
        previous: Cell | None = None
        for block, cell in zip(blocks, cells, strict=True):
            place = table.cellAt(cell.row - top, cell.column)
            cursor = place.lastCursorPosition()
            if cell == previous:
                cursor.insertBlock()
            else:
                # A cell's format, which holds its spans, is the character format of its first
                # block: setting that one would undo the spans.
                place.setFormat(self._formats.cell(place.format()))
            previous = cell
            cursor.setBlockFormat(self._formats.block(block, None))
            self._write(cursor, block)
            written.append(cursor.block())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_first = True
        return [each.position() for each in written]

    def _insert_table(self, cells: Sequence[Cell], top: int) -> QTextTable:
        if self._is_first:
            self._cursor.setBlockFormat(self._formats.thin())
        rows = max(cell.row - top + cell.row_span for cell in cells)
        columns = max(cell.column + cell.column_span for cell in cells)
        table = self._cursor.insertTable(rows, columns, self._formats.table())
        for cell in cells:
            if cell.row_span > 1 or cell.column_span > 1:
                table.mergeCells(cell.row - top, cell.column, cell.row_span, cell.column_span)
        return table


def _starts(texts: Sequence[str], position: int) -> Iterator[int]:
    for text in texts:
        yield position
        units = len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
        position += units + 1


def _table_of(block: Block) -> int | None:
    return block.cell.table if block.cell is not None else None


def _is_grid(blocks: Sequence[Block]) -> bool:
    """Whether cells follow one another by row and column and cover no place twice."""
    taken: set[tuple[int, int]] = set()
    previous: Cell | None = None
    for block in blocks:
        cell = block.cell
        if cell is None:
            return False
        if cell == previous:
            continue
        if previous is not None and (cell.row, cell.column) <= (previous.row, previous.column):
            return False
        places = {
            (row, column)
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }
        if places & taken:
            return False
        taken |= places
        previous = cell
    return True
