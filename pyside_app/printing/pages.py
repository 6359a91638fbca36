"""A copy laid out on pages: everything that stands on each, ready to be painted and annotated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from annotations_db.exporters.citation import line_of_source
from annotations_db.exporters.copy import AnnotatedCopy, Passage
from annotations_db.exporters.placing import Layout, lay_out
from pyside_app.printing.appendix import Appendix
from pyside_app.printing.body import Body
from pyside_app.printing.faces import Faces
from pyside_app.printing.head import head_rows
from pyside_app.printing.legend import Legend, Legends
from pyside_app.printing.margin import Margin, Standing, Stripe, stripes_of
from pyside_app.printing.marks import Marked, Number, marked_on, numbers_of
from pyside_app.printing.paging import Page, paged
from pyside_app.printing.rows import Row
from pyside_app.printing.sheets import GRIP, Sheet

_AFTER_HEAD = 18.0
_TOUCHING = 0.6


@dataclass(slots=True)
class Words:
    """A highlight's words on one page: ``rects`` one for each line (or change of direction),
    ``pieces`` with how many highlights lie over them.
    """

    passage: Passage
    rects: list[QRectF] = field(default_factory=list)
    pieces: list[tuple[QRectF, int]] = field(default_factory=list)

    @property
    def reach(self) -> tuple[float, float]:
        """Their upper and lower end."""
        return min(each.top() for each in self.rects), max(each.bottom() for each in self.rects)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page with all that stands on it."""

    rows: tuple[tuple[Row, float], ...]
    marked: tuple[Marked, ...]
    words: tuple[Words, ...]
    numbers: tuple[Number, ...]
    stripes: tuple[Stripe, ...]
    asides: Standing
    legend: Legend


@dataclass(frozen=True, slots=True)
class Pages:
    """A copy on pages of one size."""

    copy: AnnotatedCopy
    sheet: Sheet
    faces: Faces
    leaves: tuple[Leaf, ...]
    citation: str
    legend_title: str

    @property
    def headings(self) -> Iterator[tuple[int, int, float, str]]:
        """Page index, level, height and words of each place in the outline, in order."""
        for index, leaf in enumerate(self.leaves):
            for row, top in leaf.rows:
                if row.heading is not None:
                    yield index, row.heading[0], top, row.heading[1]


def set_pages(copy: AnnotatedCopy, sheet: Sheet) -> Pages:
    """Lays out ``copy`` on pages. Needs fonts, that is, a running QGuiApplication."""
    faces = Faces()
    layout = lay_out(copy)
    legends = Legends(layout, faces, sheet)
    margin = Margin(layout, faces, sheet)
    rows = head_rows(layout, faces, sheet)
    rows.append(Row(0, _AFTER_HEAD))
    rows += Body(layout, faces).rows()
    rows += Appendix(layout, faces, sheet).rows()
    filled = paged(rows, sheet, lambda numbers: legends.of(numbers).height)
    seen: set[int] = set()
    setter = _Setter(layout, margin, legends, sheet)
    return Pages(
        copy=copy,
        sheet=sheet,
        faces=faces,
        leaves=tuple(setter.leaf(page, seen) for page in filled),
        citation=line_of_source(copy.statement.title, copy.facts),
        legend_title=legends.title,
    )


class _Setter:
    def __init__(self, layout: Layout, margin: Margin, legends: Legends, sheet: Sheet) -> None:
        self._layout, self._margin, self._legends = layout, margin, legends
        self._sheet = sheet
        self._text = layout.copy.text.text

    def leaf(self, page: Page, seen: set[int]) -> Leaf:
        """What stands on a page; ``seen`` are the highlights that began before, and grows."""
        marked: list[Marked] = []
        numbers: list[Number] = []
        for row, top in page.rows:
            for line in row.lines:
                if line.text.marked:
                    marked += marked_on(line, top)
                    numbers += numbers_of(line, top, self._text)
        words = _words(marked)
        reaches = {each.passage.number: each.reach for each in words}
        passages = [each.passage for each in words]
        starting = [(each, reaches[each.number][0]) for each in passages]
        starting = [each for each in starting if each[0].number not in seen]
        seen.update(reaches)
        legend = self._legends.of(page.numbers)
        below = legend.height + GRIP / 2 if legend.lines else 0.0
        top = min((start for _, start in starting), default=self._sheet.top)
        asides = self._margin.asides(starting, self._first(page, top), self._sheet.bottom - below)
        return Leaf(
            rows=tuple(page.rows),
            marked=tuple(marked),
            words=tuple(words),
            numbers=tuple(numbers),
            stripes=tuple(stripes_of(reaches, passages)),
            asides=asides,
            legend=legend,
        )

    def _first(self, page: Page, wanted: float) -> float:
        """Where the margin begins: beside the first words of the statement on the page."""
        placed = (
            top for row, top in page.rows for line in row.lines if line.text.placed is not None
        )
        return min(next(placed, self._sheet.top), wanted)


def _words(marked: list[Marked]) -> list[Words]:
    """The highlights of a page in text order; rectangles that touch on a line become one."""
    found: dict[int, Words] = {}
    for each in marked:
        ends = {passage.number for passage in each.place.ending}
        for passage in each.place.over:
            rect = QRectF(each.rect)
            if passage.number in ends:
                rect.setWidth(max(1.0, rect.width() - each.room))
            words = found.setdefault(passage.number, Words(passage))
            words.pieces.append((rect, len(each.place.over)))
            if words.rects and _touch(words.rects[-1], rect):
                words.rects[-1] = words.rects[-1].united(rect)
            else:
                words.rects.append(rect)
    return [found[number] for number in sorted(found)]


def _touch(one: QRectF, other: QRectF) -> bool:
    is_level = abs(one.top() - other.top()) < _TOUCHING
    return is_level and (
        abs(other.left() - one.right()) < _TOUCHING or abs(one.left() - other.right()) < _TOUCHING
    )
