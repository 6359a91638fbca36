"""Where the parts of one card stand, for a width; what it looks like is painted elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, Qt

from annotations_db.model import Highlight, Tag
from pyside_app.panels.parts.markdown import paragraphs
from pyside_app.panels.parts.painting import CHIP_HEIGHT, chip_width
from pyside_app.panels.parts.text import Paragraph, Setting, advance
from pyside_app.theme import QUOTE, SMALL, Look, sans
from pyside_app.words import tr

LEFT, RIGHT, GAP = 12, 16, 8
"""The margins of a card within the panel, and what lies between two."""
EDGE = 3
PAD_TOP, PAD_RIGHT, PAD_LEFT = 8, 12, 16
FOOT = 24
TOOL = 24
LINE = 20
QUOTE_LINES, UNFOLDED_LINES = 4, 400
FOLD = 20
"""Height of the line below a long quote that unfolds it."""
NOTE_LINES, NOTE_LINES_CURRENT = 4, 40
NOTE_INDENT = 24
CHIP_GAP = 4
Tool: TypeAlias = Literal["tag", "note", "more"]
Part: TypeAlias = Tool | Literal["fold", "place"]
"""What can be pressed within a card."""
PLACE = "Place it…"
"""Stands at the right of what says that a highlight has no place in the text."""
TOOLS: tuple[Tool, ...] = ("tag", "note", "more")


@dataclass(frozen=True, slots=True)
class Chip:
    """A tag in its place; places count from the card's upper left corner."""

    tag: Tag
    rect: QRectF


@dataclass(frozen=True, slots=True)
class NoteLines:
    """A paragraph of a note in its place; the first one of a note has the icon."""

    paragraph: Paragraph
    top: float
    is_first: bool
    is_private: bool


@dataclass(frozen=True, slots=True)
class Content:
    """All that the height of a card depends on."""

    highlight: Highlight
    tags: tuple[Tag, ...]
    width: int
    is_current: bool = False
    is_unfolded: bool = False
    """Whether all of a long quote is shown."""
    editor_height: int = 0
    """Of the note editor that stands in place of the notes; 0 while there is none."""
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto
    """That of the quote's block in the text."""


class CardLayout:
    """The parts of a card from top to bottom: quote, chips, notes or their editor, foot."""

    def __init__(self, content: Content, look: Look) -> None:
        self.content = content
        self.text_width = content.width - PAD_LEFT - PAD_RIGHT
        self.quote = Paragraph(
            f"“{_flat(content.highlight.annotation.exact)}”",
            Setting(
                look.serif_font(QUOTE),
                self.text_width,
                LINE,
                UNFOLDED_LINES if content.is_unfolded else QUOTE_LINES,
                "”",
                content.direction,
            ),
        )
        bottom = PAD_TOP + self.quote.height
        self.fold: QRectF | None = None
        if self.quote.is_folded or (content.is_unfolded and self.quote.line_count > QUOTE_LINES):
            self.fold = QRectF(PAD_LEFT, bottom, self.text_width, FOLD)
            bottom = self.fold.bottom()
        self.chips, bottom = self._chips(bottom)
        self.state_top = bottom + GAP
        self.place: QRectF | None = None
        if content.highlight.annotation.is_waiting:
            width = advance(tr(PLACE), sans(SMALL)) + 1
            left = PAD_LEFT + max(0, self.text_width - width)
            self.place = QRectF(left, self.state_top, width, LINE)
            bottom += GAP + LINE
        self.notes: list[NoteLines] = []
        self.editor: QRectF | None = None
        if content.editor_height:
            self.editor = QRectF(PAD_LEFT, bottom + GAP, self.text_width, content.editor_height)
            bottom = self.editor.bottom()
        else:
            bottom = self._set_notes(bottom)
        self.foot_top = bottom + GAP / 2
        has_foot = content.is_current and self.editor is None
        self.height = round(bottom + GAP + (FOOT + GAP / 2 if has_foot else 0))
        self.has_foot = has_foot

    def tool_rect(self, tool: Tool) -> QRectF:
        """The place of a tool: in the foot, or where it lies over the lower right corner."""
        left = self.content.width - 4 - TOOL * (len(TOOLS) - TOOLS.index(tool))
        top = self.foot_top if self.has_foot else self.height - 4 - TOOL
        return QRectF(left, top, TOOL, TOOL)

    def tools_rect(self) -> QRectF:
        """The ground of all tools."""
        return self.tool_rect(TOOLS[0]).united(self.tool_rect(TOOLS[-1]))

    def _chips(self, bottom: float) -> tuple[list[Chip], float]:
        placed: list[Chip] = []
        left, top = 0.0, bottom + GAP
        for tag in self.content.tags:
            width = min(chip_width(tag), self.text_width)
            if left and left + width > self.text_width:
                left, top = 0.0, top + CHIP_HEIGHT + CHIP_GAP
            placed.append(Chip(tag, QRectF(PAD_LEFT + left, top, width, CHIP_HEIGHT)))
            left += width + CHIP_GAP
        return placed, (top + CHIP_HEIGHT if placed else bottom)

    def _set_notes(self, bottom: float) -> float:
        most = NOTE_LINES_CURRENT if self.content.is_current else NOTE_LINES
        for note in self.content.highlight.notes:
            bottom += GAP
            left = most
            for number, each in enumerate(paragraphs(note.text)):
                if left <= 0:
                    break
                setting = Setting(sans(), self.text_width - NOTE_INDENT, LINE, left)
                paragraph = Paragraph(each.text, setting, each.formats)
                self.notes.append(NoteLines(paragraph, bottom, number == 0, note.private))
                bottom += paragraph.height
                left -= paragraph.line_count
        return bottom


def guessed_height(highlight: Highlight, width: int) -> int:
    """About how high the card of a highlight that is not current will be, without setting it."""
    text_width = max(width - PAD_LEFT - PAD_RIGHT, 40)
    lines = 1 + len(highlight.annotation.exact) * 7 // text_width
    is_long = lines > QUOTE_LINES
    height = 2 * PAD_TOP + (QUOTE_LINES * LINE + FOLD if is_long else lines * LINE)
    if highlight.taggings:
        height += GAP + int(CHIP_HEIGHT)
    for note in highlight.notes:
        height += GAP + LINE * min(NOTE_LINES, 1 + len(note.text) * 7 // text_width)
    return height


def _flat(quote: str) -> str:
    return " ".join(quote.split())
