"""The tags of one page with their numbers, in as few lines as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from annotations_db.exporters.copy import Passage, used_tags
from annotations_db.exporters.placing import Layout
from annotations_db.exporters.wording import say
from annotations_db.model import Tag
from pyside_app.printing.faces import Faces, width_of
from pyside_app.printing.sheets import MARGIN, Sheet

LINE = 24.0
ABOVE = 32.0
"""From the rule over the legend to its first middle line, and what lies over the rule."""
_APART = 26.0
SWATCH = 12.0
BESIDE = 6.0
_MOST_LINES = 8
_NUMBERS = 150.0
_MORE = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A tag on the page: ``x`` and the line it is in, its name and numbers."""

    x: float
    line: int
    tag: Tag | None
    name: str
    numbers: str


@dataclass(frozen=True, slots=True)
class Legend:
    """What stands at the foot of a page, above the citation; empty where nothing is marked."""

    entries: tuple[Entry, ...] = ()
    lines: int = 0

    @property
    def height(self) -> float:
        return self.lines * LINE + ABOVE if self.lines else 0.0


class Legends:
    """Makes the legend for the highlights that a page shows."""

    def __init__(self, layout: Layout, faces: Faces, sheet: Sheet) -> None:
        copy = layout.copy
        used = used_tags(copy, layout.passages)
        self._tags: list[tuple[Tag | None, str, Sequence[Passage]]] = [
            (copy.tags[tag_id], copy.paths[tag_id], found) for tag_id, found in used.items()
        ]
        untagged = [each for each in layout.passages if not each.tags]
        if untagged:
            self._tags.append((None, say("no-tag"), untagged))
        self._metrics = QFontMetricsF(faces.sans())
        self._right = sheet.right
        self.title = say("tags-on-page")
        self._start = MARGIN + width_of(self.title, faces.sans(strong=True)) + _APART
        self._found: dict[frozenset[int], Legend] = {frozenset(): Legend()}

    def of(self, numbers: frozenset[int]) -> Legend:
        """The legend of a page with these highlights."""
        found = self._found.get(numbers)
        if found is None:
            found = self._found[numbers] = self._made(numbers)
        return found

    def _made(self, numbers: frozenset[int]) -> Legend:
        entries: list[Entry] = []
        x, line = self._start, 0
        for tag, name, passages in self._tags:
            here = [each.number for each in passages if each.number in numbers]
            if not here:
                continue
            shown, listed = self._fitted(name, ranges(here))
            width = SWATCH + BESIDE + self._metrics.horizontalAdvance(f"{shown} {listed}")
            if x > MARGIN and x + width > self._right:
                x, line = MARGIN, line + 1
            if line == _MOST_LINES:
                entries[-1] = replace(entries[-1], tag=None, name=_MORE, numbers="")
                break
            entries.append(Entry(x, line, tag, shown, listed))
            x += width + _APART
        return Legend(tuple(entries), entries[-1].line + 1 if entries else 0)

    def _fitted(self, name: str, numbers: str) -> tuple[str, str]:
        """Both short enough for a line of their own."""
        metrics = self._metrics
        listed = metrics.elidedText(numbers, Qt.TextElideMode.ElideRight, _NUMBERS)
        rest = self._right - MARGIN - SWATCH - BESIDE * 2 - metrics.horizontalAdvance(listed)
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, rest), listed


def ranges(numbers: Sequence[int]) -> str:
    """ "1, 3–5, 8"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run(run) for run in runs)


def _run(run: Sequence[int]) -> str:
    if len(run) > 2:  # noqa: PLR2004
        return f"{run[0]}\N{EN DASH}{run[-1]}"
    return ", ".join(map(str, run))
