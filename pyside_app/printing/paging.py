"""Fills pages with rows: what stays together, what stands first, and how low a page may go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from pyside_app.printing.rows import Row
from pyside_app.printing.sheets import GRIP, Sheet

HeightOf = Callable[[frozenset[int]], float]
"""The room that a legend for some highlights takes at the foot."""


@dataclass(slots=True)
class Page:
    """Rows with the height at which each begins, and the highlights they show."""

    rows: list[tuple[Row, float]] = field(default_factory=list)
    numbers: frozenset[int] = frozenset()
    reach: float = 0.0
    """The lower end of the last row."""


def paged(rows: Sequence[Row], sheet: Sheet, height_of: HeightOf) -> list[Page]:
    """The pages of ``rows``; at least one. What is higher than a page alone is left to run over."""
    pages = [Page(reach=sheet.top)]
    for group in _groups(rows, (sheet.bottom - sheet.top) / 2):
        page = pages[-1]
        if page.rows and (group[0].new_page or not _fits(page, group, sheet, height_of)):
            page = Page(reach=sheet.top)
            pages.append(page)
        _add(page, group)
    return pages


def _groups(rows: Sequence[Row], most: float) -> Iterator[list[Row]]:
    """Rows that stay together, as long as they are not too high for that."""
    group: list[Row] = []
    height = 0.0
    for row in rows:
        group.append(row)
        height += row.above + row.height
        if not row.keeps or height > most:
            yield group
            group, height = [], 0.0
    if group:
        yield group


def _fits(page: Page, group: Sequence[Row], sheet: Sheet, height_of: HeightOf) -> bool:
    numbers = page.numbers.union(*(row.numbers for row in group))
    legend = height_of(numbers)
    bottom = sheet.bottom - (legend + GRIP if legend else 0.0)
    return page.reach + sum(row.above + row.height for row in group) <= bottom


def _add(page: Page, group: Sequence[Row]) -> None:
    for row in group:
        top = page.reach + (row.above if page.rows else 0.0)
        page.rows.append((row, top))
        page.reach = top + row.height
        page.numbers |= row.numbers
