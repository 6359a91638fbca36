"""Sets the list of highlights behind the statement: words, tags, notes, by whom, when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from annotations_db.exporters.citation import citation
from annotations_db.exporters.copy import Passage, listed
from annotations_db.exporters.placing import Layout
from annotations_db.exporters.watching import followed
from annotations_db.exporters.wording import say
from pyside_app.printing.faces import Faces
from pyside_app.printing.notes import remark_rows, signature
from pyside_app.printing.rows import Bar, Leading, Line, Row, beside, lines_of, rows_of, small
from pyside_app.printing.shares import LISTED, SET
from pyside_app.printing.sheets import MARGIN, Sheet

_INDENT = 34.0
_EXCERPT = 400
_HEADING = 19
_QUOTE = 13
_QUOTE_LEADING = Leading(14, 5)
_SWATCH = 10.0


class Appendix:
    """The pages behind the statement."""

    def __init__(self, layout: Layout, faces: Faces, sheet: Sheet) -> None:
        self._layout, self._faces = layout, faces
        self._left = MARGIN + _INDENT
        self._width = sheet.right - self._left - 40

    def rows(self) -> list[Row]:
        """Nothing where there is no highlight."""
        if not self._layout.passages:
            return []
        unplaced = {each.number for each in self._layout.unplaced}
        placed = [each for each in self._layout.passages if each.number not in unplaced]
        rows: list[Row] = []
        copy, unplaced_ones = self._layout.copy, self._layout.unplaced
        for name, found, share in (
            ("sheet-highlights", placed, SET),
            ("without-place", unplaced_ones, LISTED),
        ):
            if found:
                rows += self._heading(say(name))
                for passage in followed(listed(copy, found), copy.watch, share, LISTED):
                    rows += self._entry(passage)
        rows[0] = replace(rows[0], new_page=True)
        return rows + self._citation()

    def _heading(self, words: str) -> list[Row]:
        font = self._faces.serif(_HEADING, strong=True)
        text = small(words, font, self._width)
        rows = rows_of(text, MARGIN, self._faces.theme.text, Leading(20, 8), 24)
        rows = [replace(row, keeps=True) for row in rows]
        return [replace(rows[0], heading=(1, words)), *rows[1:]]

    def _entry(self, passage: Passage) -> list[Row]:
        theme = self._faces.theme
        quote = small(f"“{excerpt(passage.exact)}”", self._faces.serif(_QUOTE), self._width)
        rows = rows_of(quote, self._left, theme.text, _QUOTE_LEADING, 13)
        number = small(str(passage.number), self._faces.sans(strong=True), _INDENT)
        baseline = rows[0].lines[0].baseline
        rows = beside(rows, Line(number, 0, MARGIN, baseline, theme.text))
        rows += self._tags(passage)
        rows += self._said(passage)
        return [replace(rows[0], keeps=True), *rows[1:]]

    def _said(self, passage: Passage) -> list[Row]:
        """The notes, signed once where all is by the same person of the same day."""
        copy = self._layout.copy
        own = signature(copy, passage)
        is_alone = all(signature(copy, each) == own for each in passage.remarks)
        notes = [
            row
            for each in passage.remarks
            for row in remark_rows(
                copy, each, self._faces, (self._left, self._width), signed=not is_alone
            )
        ]
        by: list[Row] = []
        if own:
            text = small(own, self._faces.sans(), self._width)
            by = rows_of(text, self._left, self._faces.theme.secondary)
        return [*notes, *by] if is_alone else [*by, *notes]

    def _tags(self, passage: Passage) -> list[Row]:
        theme = self._faces.theme
        if not passage.tags:
            text = small(say("no-tag"), self._faces.sans(), self._width)
            return rows_of(text, self._left, theme.secondary, above=2)
        rows: list[Row] = []
        for tag, path in zip(passage.tags, passage.paths, strict=True):
            text = small(path, self._faces.sans(), self._width - 16)
            colour = theme.tag(tag.colour)
            own = rows_of(text, self._left + 16, colour.text, above=2)
            rect = QRectF(self._left, own[0].lines[0].baseline - 10, _SWATCH, _SWATCH)
            swatch = Bar(rect, colour.bar, (tag.colour, tag.pattern))
            rows += [replace(own[0], bars=(swatch,)), *own[1:]]
        return rows

    def _citation(self) -> list[Row]:
        theme = self._faces.theme
        copy = self._layout.copy
        cited = small(
            citation(copy.statement.title, copy.facts), self._faces.sans(), self._width + _INDENT
        )
        above = 22.0
        rows = []
        for line, height in lines_of(cited, MARGIN, theme.secondary):
            rows.append(Row(height, above, lines=(line,)))
            above = 0.0
        return rows


def excerpt(words: str) -> str:
    """The words in one line, cut at a blank where they are many."""
    folded = " ".join(words.split())
    if len(folded) <= _EXCERPT:
        return folded
    return f"{folded[:_EXCERPT].rsplit(' ', 1)[0]}\N{HORIZONTAL ELLIPSIS}"
