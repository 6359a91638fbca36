"""Paints a card from its layout: ground, edge, quote, chips, notes, foot and tools."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from pyside_app.icons import SIZE, SWATCH, paint_swatch, pixmap
from pyside_app.panels.annotations.layout import (
    EDGE,
    FOOT,
    GAP,
    LINE,
    NOTE_INDENT,
    PAD_LEFT,
    PAD_TOP,
    PLACE,
    TOOLS,
    CardLayout,
    Part,
)
from pyside_app.panels.annotations.model import Header
from pyside_app.panels.parts.painting import RADIUS, RING, box, paint_chip, paint_line
from pyside_app.panels.parts.text import advance
from pyside_app.theme import SMALL, Theme, sans
from pyside_app.words import tr

DEFAULT_COLOUR = "yellow"
"""Of a highlight that has neither a colour nor a tag."""
_STATE_WORDS = {
    "uncertain": ("warn", "Not sure this is the place", "text"),
    "orphan": ("lost", "Without a place", "danger"),
}


@dataclass(frozen=True, slots=True)
class CardState:
    """What a card looks like for a moment."""

    is_hovered: bool = False
    hovered_tool: Part | None = None
    foot: str = ""
    """Place, name and time; shown while the card is the current one."""
    is_chosen: bool = False
    """Whether it is one of several that are chosen together."""


def paint_card(
    painter: QPainter, card: CardLayout, place: QPointF, state: CardState, theme: Theme
) -> None:
    """The whole card with its upper left corner at ``place``."""
    painter.save()
    painter.translate(place)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, card.content.width, card.height)
    _paint_ground(painter, card, whole, state, theme)
    card.quote.draw(painter, QPointF(PAD_LEFT, PAD_TOP), theme.text)
    _paint_fold(painter, card, theme)
    for chip in card.chips:
        paint_chip(painter, chip.rect, chip.tag, theme)
    _paint_state(painter, card, theme)
    _paint_notes(painter, card, theme)
    if card.has_foot:
        room = card.tools_rect().left() - PAD_LEFT - 4
        line = QRectF(PAD_LEFT, card.foot_top, room, FOOT)
        paint_line(painter, line, state.foot, sans(SMALL), theme.secondary)
        _paint_tools(painter, card, state, theme)
    elif state.is_hovered and card.editor is None:
        box(painter, card.tools_rect(), theme.raised, theme.separator)
        _paint_tools(painter, card, state, theme)
    painter.restore()


def edge_colours(card: CardLayout) -> list[str]:
    """The colour names of the edge from top to bottom, one equal part each."""
    if card.content.tags:
        return [tag.colour for tag in card.content.tags]
    return [card.content.highlight.annotation.colour or DEFAULT_COLOUR]


def paint_header(painter: QPainter, rect: QRectF, header: Header, theme: Theme) -> None:
    """The heading of a group: its tag's swatch, its words, how many cards it has."""
    left, font = rect.left(), sans(strong=True)
    if header.tag is not None:
        swatch = QRectF(left, rect.center().y() - SWATCH / 2, SWATCH, SWATCH)
        paint_swatch(painter, swatch, header.tag.colour, header.tag.pattern, theme)
        left += SWATCH + 6
    count = str(header.count)
    room = rect.right() - left - advance(count, sans(SMALL)) - 8
    words = QRectF(left, rect.top(), room, rect.height())
    paint_line(painter, words, header.words, font, theme.text)
    end = words.left() + min(room, advance(header.words, font)) + 8
    line = QRectF(end, rect.top(), rect.right() - end, rect.height())
    paint_line(painter, line, count, sans(SMALL), theme.secondary)


def _paint_fold(painter: QPainter, card: CardLayout, theme: Theme) -> None:
    if card.fold is not None:
        words = tr("Less") if card.content.is_unfolded else tr("More")
        paint_line(painter, card.fold, words, sans(SMALL), theme.accent)


def _paint_ground(
    painter: QPainter, card: CardLayout, whole: QRectF, state: CardState, theme: Theme
) -> None:
    box(painter, whole, theme.selected if state.is_chosen else theme.raised)
    path = QPainterPath()
    path.addRoundedRect(whole, RADIUS, RADIUS)
    painter.save()
    painter.setClipPath(path)
    colours = edge_colours(card)
    part = whole.height() / len(colours)
    for number, colour in enumerate(colours):
        painter.fillRect(QRectF(0, number * part, EDGE, part), theme.tag(colour).bar)
    painter.restore()
    clear = QColor(Qt.GlobalColor.transparent)
    if card.content.is_current:
        painter.save()
        painter.setClipRect(whole.adjusted(EDGE, 0, 0, 0))
        box(painter, whole, clear, theme.accent, width=RING)
        painter.restore()
    else:
        painter.save()
        painter.setClipRect(whole.adjusted(EDGE, 0, 0, 0))
        box(painter, whole, clear, theme.accent if state.is_chosen else theme.separator)
        painter.restore()


def _paint_state(painter: QPainter, card: CardLayout, theme: Theme) -> None:
    known = _STATE_WORDS.get(card.content.highlight.annotation.state)
    if known is None or card.place is None:
        return
    picture, words, role = known
    painter.drawPixmap(QPointF(PAD_LEFT, card.state_top + 2), pixmap(picture, theme, role))
    left = PAD_LEFT + NOTE_INDENT
    line = QRectF(left, card.state_top, card.place.left() - GAP - left, LINE)
    paint_line(painter, line, tr(words), sans(SMALL), theme.role(role))
    paint_line(painter, card.place, tr(PLACE), sans(SMALL), theme.accent)


def _paint_notes(painter: QPainter, card: CardLayout, theme: Theme) -> None:
    for lines in card.notes:
        if lines.is_first:
            picture = pixmap("lock" if lines.is_private else "note", theme, "secondary")
            painter.drawPixmap(QPointF(PAD_LEFT, lines.top + (LINE - SIZE) / 2), picture)
        lines.paragraph.draw(painter, QPointF(PAD_LEFT + NOTE_INDENT, lines.top), theme.text)


def _paint_tools(painter: QPainter, card: CardLayout, state: CardState, theme: Theme) -> None:
    for tool in TOOLS:
        rect = card.tool_rect(tool)
        if tool == state.hovered_tool:
            box(painter, rect.adjusted(1, 1, -1, -1), theme.hover)
        middle = rect.center() - QPointF(SIZE / 2, SIZE / 2)
        painter.drawPixmap(middle, pixmap(tool, theme, "text"))
