"""Sets what stands above a statement: its title, where and when, its details, notes on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from annotations_db.exporters.copy import remarks
from annotations_db.exporters.facing import facts, line_under_the_title
from annotations_db.exporters.placing import Layout
from annotations_db.exporters.wording import say
from pyside_app.printing.faces import Faces
from pyside_app.printing.notes import remark_rows
from pyside_app.printing.rows import Bar, Leading, Line, Row, lines_of, rows_of, small
from pyside_app.printing.sheets import MARGIN, MEASURE, Sheet

_TITLE = 26
_TITLE_LEADING = Leading(25, 9)
_UNDER = 14
_NAME = 88.0
"""Least width of the names of details, with the gap behind them."""
_GAP = 8
_DETAIL_LEADING = Leading(15, 5)


def head_rows(layout: Layout, faces: Faces, sheet: Sheet) -> list[Row]:
    """The head of the first page."""
    copy, theme = layout.copy, faces.theme
    width = sheet.right - MARGIN
    title = small(copy.statement.title, faces.serif(_TITLE, strong=True), width)
    rows = rows_of(title, MARGIN, theme.text, _TITLE_LEADING)
    if rows:
        rows[0] = replace(rows[0], heading=(0, copy.statement.title))
    if under := line_under_the_title(copy):
        set_ = small(under, faces.sans(_UNDER), width)
        rows += rows_of(set_, MARGIN, theme.secondary, Leading(17, 5))
    rows.append(Row(1, 18, bars=(Bar(QRectF(MARGIN, 0, width, 1.5), theme.text),)))
    rows += _details(facts(copy, layout.passages), faces, sheet)
    rows.append(Row(1, 9, bars=(Bar(QRectF(MARGIN, 0, width, 1), theme.separator),)))
    rows += _notes(layout, faces)
    return rows


def _details(pairs: Sequence[tuple[str, str]], faces: Faces, sheet: Sheet) -> Iterator[Row]:
    """Two columns, the first filled first, as in a table."""
    half = (sheet.right - MARGIN) / 2
    names = _width_of_names([name for name, _ in pairs], faces, half / 2)
    middle = (len(pairs) + 1) // 2
    above = 11.0
    for left, right in zip_longest(pairs[:middle], pairs[middle:]):
        lines: list[tuple[Line, float]] = []
        reach = 0.0
        for pair, x in ((left, MARGIN), (right, MARGIN + half)):
            if pair is not None:
                added = list(_detail(pair, x, (names, half), faces))
                reach = max(reach, *(bottom for _, bottom in added))
                lines += added
        yield Row(reach, above, lines=tuple(line for line, _ in lines))
        above = 0.0


def _width_of_names(names: Sequence[str], faces: Faces, most: float) -> float:
    """So wide that no word of a name is broken, as far as there is room."""
    metrics = QFontMetricsF(faces.sans(13))
    words = (metrics.horizontalAdvance(word) for name in names for word in name.split())
    return min(most, max(_NAME, max(words, default=0.0) + _GAP + 1))


def _detail(
    pair: tuple[str, str], x: float, widths: tuple[float, float], faces: Faces
) -> Iterator[tuple[Line, float]]:
    """``widths`` are those of the name and of both together."""
    name, value = pair
    names, whole = widths
    columns = (
        (small(name, faces.sans(13), names - _GAP), x, faces.theme.secondary),
        (small(value, faces.sans(13), whole - names - 12), x + names, faces.theme.text),
    )
    for text, left, colour in columns:
        top = 0.0
        for line, height in lines_of(text, left, colour, _DETAIL_LEADING):
            yield replace(line, baseline=line.baseline + top), top + height
            top += height


def _notes(layout: Layout, faces: Faces) -> list[Row]:
    noted = remarks(layout.copy, layout.copy.statement_notes)
    if not noted:
        return []
    name = small(say("statement-notes"), faces.sans(13, strong=True), 400)
    rows = rows_of(name, MARGIN, faces.theme.text, _DETAIL_LEADING, 12)
    rows = [replace(row, keeps=True) for row in rows]
    for remark in noted:
        rows += remark_rows(layout.copy, remark, faces, (MARGIN, MEASURE), signed=True)
    return rows
