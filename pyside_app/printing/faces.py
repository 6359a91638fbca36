"""The type of a page: fonts by role, each made once, sized in the units of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextCharFormat

from annotations_db.model import Block, Run
from pyside_app.resources import load_serif
from pyside_app.theme import Theme, load_theme

TEXT = 15
SMALL = 12
NUMBER = 10
MONOSPACE = 13
_SERIF = "Source Serif Pro"
_JOINING = tuple(QFont.Tag.fromString(name) for name in ("liga", "clig"))
"""Letters drawn as one: a highlight may end between them, and Qt tells no reader what they are."""
HEADINGS = {"h1": 19, "h2": 17, "h3": 16, "h4": 15, "h5": 15, "h6": 15}


@dataclass(frozen=True, slots=True)
class Faces:
    """Fonts that know no screen: letters stand where their design puts them."""

    theme: Theme = field(default_factory=lambda: load_theme("light"))
    _formats: dict[object, QTextCharFormat] = field(default_factory=dict)

    def serif(self, size: int = TEXT, *, strong: bool = False) -> QFont:
        return _font(_serif_family(), size, strong)

    def sans(self, size: int = SMALL, *, strong: bool = False) -> QFont:
        return _font(_sans_family(), size, strong)

    def of_block(self, block: Block) -> QFont:
        """The font of a block's text outside runs."""
        if block.kind == "pre":
            return _font(_monospace_family(), MONOSPACE, False)
        is_strong = block.kind in HEADINGS or (block.cell is not None and block.cell.header)
        return self.serif(HEADINGS.get(block.kind, TEXT), strong=is_strong)

    def of_run(self, run: Run) -> QTextCharFormat | None:
        """What a run changes of it; None for nothing."""
        key = (run.marks, run.href is not None)
        if key == ((), False):
            return None
        found = self._formats.get(key)
        if found is None:
            found = self._formats[key] = _made_format(run)
        return found


def width_of(text: str, font: QFont) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def _made_format(run: Run) -> QTextCharFormat:
    result = QTextCharFormat()
    marks = run.marks
    if "bold" in marks:
        result.setFontWeight(QFont.Weight.DemiBold)
    result.setFontItalic("italic" in marks)
    result.setFontStrikeOut("strike" in marks)
    result.setFontUnderline("underline" in marks or run.href is not None)
    if "marked" in marks:
        result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    if "code" in marks:
        result.setFontFamilies([_monospace_family()])
        result.setProperty(QTextCharFormat.Property.FontPixelSize, MONOSPACE)
    if "superscript" in marks:
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    elif "subscript" in marks:
        result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    return result


def _font(family: str, size: int, strong: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for tag in _JOINING:
        font.setFeature(tag, 0)
    return font


@cache
def _serif_family() -> str:
    return _SERIF if QFontDatabase.hasFamily(_SERIF) else load_serif()


@cache
def _sans_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


@cache
def _monospace_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
