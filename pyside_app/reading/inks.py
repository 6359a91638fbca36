"""The colours and names in which highlights are shown: one ink for each tag, or one for none."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from annotations_db.edits.tagtree import TagTree
from annotations_db.model import AnnotationId, Highlight, Pattern, TagId
from pyside_app.icons import paint_hatch
from pyside_app.session import Session
from pyside_app.theme import Theme
from pyside_app.words import tr

DEFAULT_COLOUR = "yellow"
HATCH = 4
"""Pixels after which a hatch repeats itself."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What bars, tint and stripe look like. Equal keys are one tag, or one untagged colour."""

    key: str
    name: str
    path: str
    bar: QColor
    text: QColor
    tint: QColor
    stripe: QBrush


class Inks:
    """The inks of the open statement's highlights, made when first asked for."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        self._theme = theme
        self._by_key: dict[str, Ink] = {}

    def clear(self, theme: Theme) -> None:
        """To be called when tags or the theme have changed."""
        self._theme = theme
        self._by_key.clear()

    def of(self, annotation_id: AnnotationId) -> tuple[Ink, ...]:
        """The inks of a highlight, in the order of its tags; none for one that is not there."""
        highlight = self._session.highlights.get(annotation_id)
        if highlight is None:
            return ()
        return tuple(self.ink(key) for key in ink_keys(highlight))

    def ink(self, key: str) -> Ink:
        """The ink of a key that ``ink_keys`` gave."""
        found = self._by_key.get(key)
        if found is None:
            found = self._by_key[key] = _made(key, self._session.tree, self._theme)
        return found


def ink_keys(highlight: Highlight) -> tuple[str, ...]:
    """Keys by which the stripes of a highlight are told apart: its tags, or its colour."""
    if highlight.taggings:
        return highlight.tag_ids
    return (f"colour {highlight.annotation.colour or DEFAULT_COLOUR}",)


def _made(key: str, tree: TagTree, theme: Theme) -> Ink:
    colour_name = key.removeprefix("colour ")
    if colour_name != key:
        colour = theme.tag(colour_name)
        stripe = QBrush(colour.bar)
        return Ink(
            key, "", tr("Highlight without a tag"), colour.bar, colour.text, colour.tint, stripe
        )
    tag = tree.tag(TagId(key))
    colour = theme.tag(tag.colour)
    stripe = stripe_brush(colour.bar, tag.pattern, theme.page)
    return Ink(key, tag.name, tree.path(tag.id), colour.bar, colour.text, colour.tint, stripe)


def stripe_brush(colour: QColor, pattern: Pattern, ground: QColor) -> QBrush:
    """Solid, or with the pattern cut out of it: lines alone would be too faint at a stripe's width.

    The tile is one period of the hatch, cut from the middle of a larger piece.
    """
    if pattern == "solid":
        return QBrush(colour)
    piece = QImage(3 * HATCH, 3 * HATCH, QImage.Format.Format_ARGB32_Premultiplied)
    piece.fill(colour)
    with QPainter(piece) as painter:
        paint_hatch(painter, QRectF(piece.rect()), ground, pattern)
    return QBrush(piece.copy(HATCH, HATCH, HATCH, HATCH))
