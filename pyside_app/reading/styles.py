"""The type of the page: sizes, spaces and the text formats made from them. Knows no text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextTableCellFormat,
    QTextTableFormat,
)

from annotations_db.model import Block, BlockKind, Mark, Run
from pyside_app.theme import TEXT, Look, Theme, load_theme
from pyside_app.typography import LINES, MEASURES

GUTTER = 40
"""Pixels left of the text, for the numbers of paragraphs; a selection may begin there."""
MEASURE = MEASURES["normal"]
LINE = LINES["normal"]
GAP = 13
INDENT = 28
"""Per list or quotation."""
TINT_ABOVE = 14
TINT_BELOW = 5
MONOSPACE_SIZE = 0.88

_HEADINGS: dict[str, tuple[float, int, float]] = {
    "h1": (22, 28, 26),
    "h2": (19, 26, 24),
    "h3": (17, 25, 20),
    "h4": (17, 25, 16),
    "h5": (17, 25, 13),
    "h6": (17, 25, 13),
}
"""Size, line height and space above, in pixels at 100 %."""
_HEADING_BELOW = 8.0
_LIST_GAP = 5.0
_PRE_LINE = 21.0
_CELL_PADDING = 6.0
_LINE_SHARE = 0.35


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How the page is set; equal styles give equal pages. ``scale`` is 1.0 at 100 %, ``leading``
    is 1.0 where lines are as high as usual.
    """

    family: str
    scale: float
    theme: Theme = field(compare=False)
    theme_name: str = ""
    width: int = MEASURE
    leading: float = 1.0

    @classmethod
    def of(cls, look: Look) -> PageStyle:
        """The style of the present theme, font and zoom; letters have whole pixels."""
        scale = round(TEXT * look.zoom) / TEXT
        chosen = look.typography
        family = chosen.family(look.serif)
        theme = look.theme
        return cls(family, scale, theme, theme.name, chosen.width, chosen.leading)

    @property
    def measure(self) -> int:
        return round(self.width * self.scale)

    @property
    def line(self) -> float:
        """Pixels from line to line."""
        return self.px(LINE * self.leading)

    def differs_in_colour_only(self, other: PageStyle) -> bool:
        """Whether the same lines would stand at the same places."""
        return replace(self, theme_name=other.theme_name) == other

    def px(self, pixels: float) -> float:
        return pixels * self.scale

    def font(self) -> QFont:
        font = QFont(self.family)
        font.setPixelSize(round(TEXT * self.scale))
        return font


class Formats:
    """The formats of one style, each made once."""

    def __init__(self, style: PageStyle) -> None:
        self._style = style
        self._chars: dict[
            tuple[BlockKind, bool, tuple[Mark, ...], str | None], QTextCharFormat
        ] = {}
        self._blocks: dict[object, QTextBlockFormat] = {}
        self._monospace = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()

    def char(self, block: Block, run: Run | None = None) -> QTextCharFormat:
        """The format of a run, or of the block's text outside runs."""
        marks, href = (run.marks, run.href) if run is not None else ((), None)
        is_header = block.cell is not None and block.cell.header
        key = (block.kind, is_header, marks, href)
        found = self._chars.get(key)
        if found is None:
            found = self._chars[key] = self._made_char(block.kind, is_header, marks, href)
        return found

    def block_key(self, block: Block, following: Block | None) -> object:
        """What block formats depend on; ``following`` is the next block of the text."""
        return (
            _gap_below(block, following),
            block.kind,
            block.quote,
            len(block.lists),
            block.cell is not None,
            block.pre > 0,
            block.direction,
        )

    def block(self, block: Block, following: Block | None) -> QTextBlockFormat:
        key = self.block_key(block, following)
        found = self._blocks.get(key)
        if found is None:
            found = self._blocks[key] = self._made_block(block, _gap_below(block, following))
        return found

    def thin(self) -> QTextBlockFormat:
        """For the empty blocks that Qt puts around tables."""
        result = QTextBlockFormat()
        result.setLineHeight(1, _height(QTextBlockFormat.LineHeightTypes.FixedHeight))
        return result

    def table(self) -> QTextTableFormat:
        """Cells without frames; the line below each is the cell's own."""
        result = QTextTableFormat()
        result.setCellPadding(round(self._style.px(_CELL_PADDING)))
        result.setCellSpacing(0)
        result.setBorder(0)
        result.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        result.setBorderCollapse(True)
        result.setTopMargin(self._style.px(_LIST_GAP))
        result.setBottomMargin(self._style.px(GAP))
        return result

    def cell(self, present: QTextCharFormat) -> QTextTableCellFormat:
        """The format that a cell has, with a line below."""
        result = present.toTableCellFormat()
        result.setBottomBorder(1)
        result.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        result.setBottomBorderBrush(_line_on_any_page())
        return result

    def _made_char(
        self, kind: BlockKind, is_header: bool, marks: tuple[Mark, ...], href: str | None
    ) -> QTextCharFormat:
        result = QTextCharFormat()
        size = _HEADINGS[kind][0] if kind in _HEADINGS else float(TEXT)
        if kind in _HEADINGS or is_header:
            result.setFontWeight(QFont.Weight.DemiBold)
        if kind == "pre" or "code" in marks:
            result.setFontFamilies([self._monospace])
            size *= MONOSPACE_SIZE
        if size != TEXT:
            result.setProperty(QTextCharFormat.Property.FontPixelSize, round(self._style.px(size)))
        self._add_marks(result, marks)
        if href is not None:
            result.setAnchor(True)
            result.setAnchorHref(href)
            result.setForeground(self._style.theme.accent)
            result.setFontUnderline(True)
        return result

    def _add_marks(self, result: QTextCharFormat, marks: tuple[Mark, ...]) -> None:
        if "bold" in marks:
            result.setFontWeight(QFont.Weight.Bold)
        result_of = {
            "italic": result.setFontItalic,
            "strike": result.setFontStrikeOut,
            "underline": result.setFontUnderline,
        }
        for mark in marks:
            if mark in result_of:
                result_of[mark](True)
        if "marked" in marks:
            result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        if "superscript" in marks:
            result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif "subscript" in marks:
            result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)

    def _made_block(self, block: Block, gap: float) -> QTextBlockFormat:
        px = self._style.px
        result = QTextBlockFormat()
        line, letters = px(LINE), float(TEXT)
        if block.kind in _HEADINGS:
            letters, line_at_100, above = _HEADINGS[block.kind]
            line = px(line_at_100)
            result.setTopMargin(px(above))
            result.setHeadingLevel(int(block.kind[1]))
        elif block.pre:
            line, letters = px(_PRE_LINE), TEXT * MONOSPACE_SIZE
            result.setLeftMargin(px(12))
        result.setBottomMargin(px(gap))
        result.setIndent(block.quote + len(block.lists))
        self._set_line_height(result, line * self._style.leading, letters)
        if block.direction:
            is_rtl = block.direction == "rtl"
            result.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
            )
        return result

    def _set_line_height(self, block: QTextBlockFormat, line: float, letters: float) -> None:
        """At least ``line`` pixels; letters higher than the font's own, of other scripts, get more.

        Qt has no least height below that of the font: there the difference is taken off each line.
        """
        font = self._style.font()
        font.setPixelSize(round(self._style.px(letters)))
        missing = QFontMetrics(font).height() - line
        kinds = QTextBlockFormat.LineHeightTypes
        if self._style.leading < 1 and missing > 0:
            block.setLineHeight(-missing, _height(kinds.LineDistanceHeight))
        else:
            block.setLineHeight(line, _height(kinds.MinimumHeight))


def mixed(colours: list[QColor]) -> QColor:
    """The mean of some colours; at least one is needed."""
    count = len(colours)
    if count == 1:
        return colours[0]
    return QColor(
        sum(each.red() for each in colours) // count,
        sum(each.green() for each in colours) // count,
        sum(each.blue() for each in colours) // count,
    )


def blended(ground: QColor, colour: QColor, share: float) -> QColor:
    """``ground`` with a share (0 to 1) of another colour."""
    rest = 1 - share
    return QColor(
        round(ground.red() * rest + colour.red() * share),
        round(ground.green() * rest + colour.green() * share),
        round(ground.blue() * rest + colour.blue() * share),
    )


def _line_on_any_page() -> QColor:
    """A translucent grey, so that a table need not be laid out anew in another theme."""
    colour = QColor(load_theme("light").field_border)
    colour.setAlphaF(_LINE_SHARE)
    return colour


def _gap_below(block: Block, following: Block | None) -> float:
    """Pixels below a block at 100 %: lines of a passage and items of a list keep together."""
    if block.kind in _HEADINGS:
        return _HEADING_BELOW
    if block.cell is not None:
        return 0.0
    if following is not None and block.pre:
        return 0.0 if following.pre == block.pre else GAP
    is_inner = block.lists and following is not None and following.lists
    return _LIST_GAP if is_inner else GAP


def _height(kind: QTextBlockFormat.LineHeightTypes) -> int:
    value: int = kind.value
    return value
