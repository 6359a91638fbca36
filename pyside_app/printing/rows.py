"""Set lines and the rows that pages are filled with: a row is never parted. Knows no statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from annotations_db.exporters.copy import clean
from annotations_db.exporters.placing import Place, PlacedBlock
from annotations_db.model import Pattern
from pyside_app.reading.offsets import shown


@dataclass(frozen=True, slots=True)
class Leading:
    """The least room above and below a baseline; taller letters get more."""

    above: float
    below: float


TEXT_LEADING = Leading(16, 6)
SMALL_LEADING = Leading(12, 4)


@dataclass(frozen=True, slots=True, eq=False)
class SetText:
    """A text broken into lines; ``placed`` is the statement's block that it shows, if any."""

    layout: QTextLayout
    placed: PlacedBlock | None = None
    units: str = ""
    """The block's text with one character for each UTF-16 unit."""
    reserved: dict[int, float] = field(default_factory=dict)
    """Room kept for numbers, by the canonical offset behind which it lies."""
    marked: tuple[tuple[int, int, Place], ...] = ()
    """The highlighted pieces: first and last UTF-16 unit, and what lies over them."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of a set text: where it stands, from the row's left and top."""

    text: SetText
    number: int
    x: float
    baseline: float
    colour: QColor


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle, from the row's left and top; with a pattern it is a tag's swatch."""

    rect: QRectF
    colour: QColor
    swatch: tuple[str, Pattern] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """What stays together on a page; ``above`` is left out where it stands first."""

    height: float
    above: float = 0.0
    lines: tuple[Line, ...] = ()
    bars: tuple[Bar, ...] = ()
    keeps: bool = False
    """Whether the next row must stand on the same page."""
    numbers: frozenset[int] = frozenset()
    """The highlights that it shows a part of."""
    heading: tuple[int, str] | None = None
    """Its place in the outline: level from 1, and words."""
    new_page: bool = False


def set_text(
    text: str,
    font: QFont,
    width: float,
    *,
    formats: Sequence[QTextLayout.FormatRange] = (),
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto,
) -> QTextLayout:
    """``text`` broken into lines of ``width``; each line stands at (0, 0)."""
    option = QTextOption()
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    if direction == Qt.LayoutDirection.RightToLeft:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    option.setTabStopDistance(4 * TAB)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if formats:
        layout.setFormats(list(formats))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


TAB = 9.0


def small(text: str, font: QFont, width: float) -> SetText:
    """A line or paragraph around the statement; what XML cannot hold is replaced."""
    return SetText(set_text(shown(clean(text)), font, width))


def format_range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    """A format for some UTF-16 units of a text."""
    result = QTextLayout.FormatRange()
    result.start, result.length, result.format = start, length, form
    return result


def lines_of(
    text: SetText, x: float, colour: QColor, leading: Leading = SMALL_LEADING
) -> Iterable[tuple[Line, float]]:
    """Each line with its height; the baseline is counted from the line's own top."""
    for number in range(text.layout.lineCount()):
        line = text.layout.lineAt(number)
        above, below = max(leading.above, line.ascent()), max(leading.below, line.descent())
        yield Line(text, number, x, above, colour), above + below


def rows_of(
    text: SetText, x: float, colour: QColor, leading: Leading = SMALL_LEADING, above: float = 0.0
) -> list[Row]:
    """A row for each line; first and last lines are not left alone on a page."""
    rows = [Row(height, lines=(line,)) for line, height in lines_of(text, x, colour, leading)]
    if rows:
        rows[0] = replace(rows[0], above=above)
    return kept_together(rows)


def kept_together(rows: list[Row]) -> list[Row]:
    """The first two and the last two rows stay on one page."""
    alone = {0, len(rows) - 2} if len(rows) > 1 else set()
    return [replace(row, keeps=index in alone) for index, row in enumerate(rows)]


def beside(rows: Sequence[Row], line: Line) -> list[Row]:
    """``rows`` with a line more in the first."""
    if not rows:
        return [Row(line.baseline + SMALL_LEADING.below, lines=(line,))]
    return [replace(rows[0], lines=(*rows[0].lines, line)), *rows[1:]]


def shifted(line: Line, down: float) -> Line:
    """The line further down in its row."""
    return replace(line, baseline=line.baseline + down)
