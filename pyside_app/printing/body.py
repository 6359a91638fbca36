"""Sets the statement's own text: paragraphs, headings, lists, quotations, preformatted lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import regex
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from annotations_db.exporters.directions import direction
from annotations_db.exporters.placing import Layout, PlacedBlock
from annotations_db.exporters.watching import followed
from annotations_db.model import Block
from pyside_app.printing.faces import HEADINGS, NUMBER, TEXT, Faces, width_of
from pyside_app.printing.marks import AWAY, is_kept, labels, marked, numbers_on, utf16
from pyside_app.printing.rows import (
    TEXT_LEADING,
    Bar,
    Leading,
    Line,
    Row,
    SetText,
    format_range,
    kept_together,
    lines_of,
    set_text,
    small,
)
from pyside_app.printing.shares import SET
from pyside_app.printing.sheets import MARGIN, MEASURE
from pyside_app.printing.tables import table_rows
from pyside_app.reading.geometry import units
from pyside_app.reading.offsets import shown

GAP = 11.0
_INDENT = 24.0
_PRE = Leading(13, 5)
_PRE_INDENT = 12.0
_ABOVE = {"h1": 22.0, "h2": 20.0, "h3": 16.0, "h4": 12.0, "h5": 11.0, "h6": 11.0}
_RULE = 22.0
_PLACE = str.maketrans({"\N{OBJECT REPLACEMENT CHARACTER}": "\N{WHITE SQUARE}"})
_LAST_GRAPHEME = regex.compile(r"\X$", regex.REVERSE)
_LONGEST_GRAPHEME = 40


class Body:
    """Sets blocks; the numbers of highlights get their room while lines are broken."""

    def __init__(self, layout: Layout, faces: Faces) -> None:
        self._layout = layout
        self._text = layout.copy.text.text
        self._faces = faces
        self._number = faces.sans(NUMBER, strong=True)

    def rows(self) -> Iterator[Row]:
        """The whole text, in order."""
        before: Block | None = None
        blocks_one_by_one = followed(self._layout.blocks, self._layout.copy.watch, 0.0, SET)
        for table, group in groupby(blocks_one_by_one, key=_table_of):
            if table is not None:
                blocks = list(group)
                yield from table_rows(blocks, self.set_block, self._faces, GAP)
                before = blocks[-1].block
                continue
            for placed in group:
                yield from self._block(placed, before)
                before = placed.block

    def _block(self, placed: PlacedBlock, before: Block | None) -> list[Row]:
        block = placed.block
        above = _gap(before, block)
        if block.kind == "rule":
            return [Row(_RULE, above, bars=(self._rule(),))]
        left = _INDENT * (block.quote + len(block.lists)) + (_PRE_INDENT if block.pre else 0)
        left = min(left, MEASURE / 2)
        set_ = self.set_block(placed, MEASURE - left)
        indent = 0.0 if self._is_rtl(block) else left
        leading = _PRE if block.pre else _leading(block)
        rows = [
            Row(height, lines=(line,), numbers=numbers_on(line))
            for line, height in lines_of(set_, MARGIN + indent, self._faces.theme.text, leading)
        ]
        rows = self._with_marker(rows, block, left)
        rows = kept_together(rows)
        if rows:
            rows[0] = replace(rows[0], above=above, heading=self._heading(block))
        if block.kind in HEADINGS:
            rows = [replace(row, keeps=True) for row in rows]
        return self._with_quotation(rows, block, before)

    def set_block(self, placed: PlacedBlock, width: float) -> SetText:
        """The text of a block in lines of ``width``."""
        block = placed.block
        text = self._text[block.start : block.end]
        reserved = self._reserved(placed)
        formats = list(self._formats(placed, reserved))
        is_rtl = self._is_rtl(block)
        flow = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        layout = set_text(
            shown(text).translate(_PLACE),
            self._faces.of_block(block),
            width,
            formats=formats,
            direction=flow,
        )
        return SetText(layout, placed, units(text), reserved, marked(placed, text))

    def _is_rtl(self, block: Block) -> bool:
        words = self._text[block.start : block.end]
        return (block.direction or direction(words)) == "rtl"

    def _reserved(self, placed: PlacedBlock) -> dict[int, float]:
        return {
            label.behind: AWAY + width_of(label.words, self._number) + AWAY / 2
            for label in labels(placed, self._text)
            if is_kept(self._text, label.behind)
        }

    def _formats(
        self, placed: PlacedBlock, reserved: dict[int, float]
    ) -> Iterator[QTextLayout.FormatRange]:
        block = placed.block
        base = self._text[block.start : block.end]
        runs = [(run.start, run.end, self._faces.of_run(run)) for run in block.runs]
        for start, end, form in runs:
            if form is not None:
                first, last = utf16(base, start - block.start), utf16(base, end - block.start)
                yield format_range(first, last - first, form)
        for behind, room in reserved.items():
            start = self._last_grapheme(behind, block.start)
            over = [form for first, last, form in runs if first <= start < last]
            form = QTextCharFormat(over[0]) if over and over[0] is not None else QTextCharFormat()
            form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            form.setFontLetterSpacing(room)
            first, last = utf16(base, start - block.start), utf16(base, behind - block.start)
            yield format_range(first, last - first, form)

    def _last_grapheme(self, behind: int, least: int) -> int:
        begin = max(least, behind - _LONGEST_GRAPHEME)
        found = _LAST_GRAPHEME.search(self._text[begin:behind])
        return begin + found.start() if found else behind - 1

    def _with_marker(self, rows: list[Row], block: Block, left: float) -> list[Row]:
        if not block.marker or not rows:
            return rows
        font = self._faces.serif()
        width = width_of(block.marker, font)
        marker = small(block.marker, font, width + 2)
        first = rows[0]
        at = MARGIN + left - 8 - width
        if self._is_rtl(block):
            at = MARGIN + MEASURE - left + 8
        line = Line(marker, 0, max(4.0, at), first.lines[0].baseline, self._faces.theme.secondary)
        return [replace(first, lines=(*first.lines, line)), *rows[1:]]

    def _with_quotation(self, rows: list[Row], block: Block, before: Block | None) -> list[Row]:
        if not block.quote:
            return rows
        colour = self._faces.theme.separator
        found = []
        for index, row in enumerate(rows):
            joined = row.above if index == 0 and before is not None and before.quote else 0.0
            bars = tuple(
                Bar(QRectF(self._edge(block, n), -joined, 2, row.height + joined), colour)
                for n in range(block.quote)
            )
            found.append(replace(row, bars=bars))
        return found

    def _edge(self, block: Block, quotation: int) -> float:
        """Where the line beside a quotation stands: on the side where its words begin."""
        inwards = _INDENT * quotation + 8
        return MARGIN + (MEASURE - inwards if self._is_rtl(block) else inwards)

    def _heading(self, block: Block) -> tuple[int, str] | None:
        if block.kind not in HEADINGS:
            return None
        words = " ".join(self._text[block.start : block.end].split())
        return (int(block.kind[1]), words) if words else None

    def _rule(self) -> Bar:
        rect = QRectF(MARGIN + MEASURE / 3, _RULE / 2, MEASURE / 3, 1)
        return Bar(rect, self._faces.theme.field_border)


def _table_of(placed: PlacedBlock) -> int | None:
    return placed.block.cell.table if placed.block.cell is not None else None


def _leading(block: Block) -> Leading:
    size = HEADINGS.get(block.kind, 0)
    return Leading(size + 2.0, 7.0) if size > TEXT else TEXT_LEADING


def _gap(before: Block | None, block: Block) -> float:
    if before is None:
        return 0.0
    if before.pre and before.pre == block.pre:
        return 0.0
    if block.kind in _ABOVE and before.kind not in _ABOVE:
        return _ABOVE[block.kind]
    return 4.0 if before.lists and block.lists else GAP
