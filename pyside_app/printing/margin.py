"""What stands beside the text of one page: stripes in lanes, and numbers with tags and notes.

What does not fit beside the text is cut there; the list at the end has all of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF

from annotations_db.exporters.copy import Passage
from annotations_db.exporters.facing import authors
from annotations_db.exporters.placing import Layout
from annotations_db.exporters.wording import say
from annotations_db.model import TAG_SEPARATOR, Pattern
from pyside_app.printing.faces import Faces
from pyside_app.printing.notes import said
from pyside_app.printing.rows import Line, Row, lines_of, small
from pyside_app.printing.sheets import LANE, NOTES, NUMBERS, STRIPES, Sheet

_STRIPE = 4.0
_LANES = 4
_APART = 2.0
_GAP = 7.0
_CAPS = (60, 12, 8, 5, 3, 2, 1, 0)
"""How many lines a note may take: the first with which all that is said fits."""
_DOTS = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class Stripe:
    """A stripe of one tag, or of a highlight without one."""

    rect: QRectF
    colour: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class _Aside:
    number: Row
    tags: tuple[Row, ...]
    notes: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Rows of the margin with the height at which each begins."""

    rows: tuple[tuple[Row, float], ...]


class Margin:
    """Sets the margins of one copy's pages."""

    def __init__(self, layout: Layout, faces: Faces, sheet: Sheet) -> None:
        self._faces = faces
        self._width = sheet.right - NOTES
        used = {path for each in layout.passages for path in each.paths}
        lasts = Counter(path.rpartition(TAG_SEPARATOR)[2].casefold() for path in used)
        self._ambiguous = {name for name, times in lasts.items() if times > 1}
        self._several = len(authors(layout.passages)) > 1

    def asides(
        self, starting: Sequence[tuple[Passage, float]], top: float, bottom: float
    ) -> Standing:
        """The entries for passages, each with the height of its first line, between two heights."""
        entries = [(self._entry(passage), wanted) for passage, wanted in starting]
        room = bottom - top
        cap = next((each for each in _CAPS if _total(entries, each) <= room), 0)
        if _total(entries, cap) > room:
            entries = self._shortened(entries, room)
            cap = 0
        return _stacked([(_rows(aside, cap), wanted) for aside, wanted in entries], top, bottom)

    def _shortened(
        self, entries: list[tuple[_Aside, float]], room: float
    ) -> list[tuple[_Aside, float]]:
        """One line each, and of those as many as fit, with a word on the rest."""
        lines = [(_one_line(aside), wanted) for aside, wanted in entries]
        if _total(lines, 0) <= room:
            return lines
        kept = lines
        while kept and _total(kept, 0) > room - 40:
            kept = kept[:-1]
        left = len(lines) - len(kept)
        more = self._lines(say("more-at-the-end", number=left), self._faces.theme.secondary)
        return [*kept, (_Aside(Row(0), more, ()), lines[len(kept)][1])]

    def _entry(self, passage: Passage) -> _Aside:
        theme = self._faces.theme
        number = small(str(passage.number), self._faces.sans(strong=True), NOTES - NUMBERS)
        line = Line(number, 0, NUMBERS, 12, theme.text)
        tags: list[Row] = []
        for tag, path in zip(passage.tags, passage.paths, strict=True):
            tags += self._lines(self._name(path), theme.tag(tag.colour).text)
        if not tags:
            tags += self._lines(say("no-tag"), theme.secondary)
        notes = tuple(self._lines(said(each), theme.text) for each in passage.remarks)
        if self._several and passage.author:
            notes = (self._lines(passage.author, theme.secondary), *notes)
        return _Aside(Row(16, lines=(line,)), tuple(tags), notes)

    def _name(self, path: str) -> str:
        last = path.rpartition(TAG_SEPARATOR)[2]
        return path if last.casefold() in self._ambiguous else last

    def _lines(self, words: str, colour: QColor) -> tuple[Row, ...]:
        rows: list[Row] = []
        for paragraph in words.split("\n"):
            text = small(paragraph, self._faces.sans(), self._width)
            rows += (Row(height, lines=(line,)) for line, height in lines_of(text, NOTES, colour))
        return tuple(rows)


def stripes_of(
    reaches: Mapping[int, tuple[float, float]], passages: Iterable[Passage]
) -> list[Stripe]:
    """The stripes of a page, in lanes so that neighbours do not touch while there are lanes.

    ``reaches`` says from where to where each highlight goes, by its number.
    """
    free = [0.0] * (_LANES + 1)
    found: list[Stripe] = []
    here = [each for each in passages if each.number in reaches]
    for passage in sorted(here, key=lambda each: (reaches[each.number][0], each.number)):
        top, bottom = reaches[passage.number]
        patterns: Sequence[Pattern] = [tag.pattern for tag in passage.tags] or ["solid"]
        taken: list[int] = []
        for colour, pattern in zip(passage.colours, patterns, strict=True):
            lane = next(
                (each for each in range(_LANES + 1) if each not in taken and free[each] <= top),
                _LANES,
            )
            taken.append(lane)
            rect = QRectF(STRIPES + lane * LANE, top, _STRIPE, bottom - top)
            found.append(Stripe(rect, colour, pattern))
        for lane in taken:
            free[lane] = max(free[lane], bottom + _APART)
    return found


def _one_line(aside: _Aside) -> _Aside:
    is_cut = len(aside.tags) > 1 or aside.notes
    first = _dotted(aside.tags[0]) if is_cut else aside.tags[0]
    return _Aside(aside.number, (first,), ())


def _rows(aside: _Aside, cap: int) -> list[Row]:
    """What of an entry is shown; what is cut ends in dots."""
    shown: list[Row] = list(aside.tags)
    for note in aside.notes:
        if cap and len(note) > cap:
            shown += [*note[: cap - 1], _dotted(note[cap - 1])]
        elif cap:
            shown += note
        else:
            shown[-1] = _dotted(shown[-1])
    if shown and aside.number.lines:
        number = replace(aside.number.lines[0], baseline=shown[0].lines[0].baseline)
        shown[0] = replace(shown[0], lines=(*shown[0].lines, number))
    return shown


def _dotted(row: Row) -> Row:
    """The line with dots at its end, so that it is seen to go on."""
    line = row.lines[0]
    set_ = line.text.layout
    found = set_.lineAt(line.number)
    words = set_.text()[found.textStart() : found.textStart() + found.textLength()].rstrip()
    metrics = QFontMetricsF(set_.font())
    while words and metrics.horizontalAdvance(f"{words}{_DOTS}") > found.width():
        words = words[:-1]
    dotted = words if words.endswith(_DOTS) else f"{words}{_DOTS}"
    text = small(dotted, set_.font(), found.width() + 1)
    return replace(row, lines=(replace(line, text=text, number=0),))


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows)


def _total(entries: Sequence[tuple[_Aside, float]], cap: int) -> float:
    return sum(_height(_rows(aside, cap)) + _GAP for aside, _ in entries)


def _stacked(entries: Sequence[tuple[list[Row], float]], top: float, bottom: float) -> Standing:
    """Each where it wants to be, or below the one before, or higher where the page ends."""
    tops: list[float] = []
    free = top
    for rows, wanted in entries:
        tops.append(max(free, wanted))
        free = tops[-1] + _height(rows) + _GAP
    limit = bottom
    for index in range(len(entries) - 1, -1, -1):
        tops[index] = min(tops[index], limit - _height(entries[index][0]))
        limit = tops[index] - _GAP
    found: list[tuple[Row, float]] = []
    for (rows, _), begin in zip(entries, tops, strict=True):
        at = begin
        for row in rows:
            found.append((row, at))
            at += row.height
    return Standing(tuple(found))
