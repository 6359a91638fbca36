"""The open statement as it is shown: its page, its highlights and its stripes, kept in step.

What the filter hides is not marked here either, but for the current highlight: one that was just
made, or gone to, is seen whatever the filter.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from time import perf_counter

from annotations_db.model import (
    Annotation,
    AnnotationId,
    CanonicalText,
    Highlight,
    Record,
    Tag,
)
from annotations_db.text.placing import place_in
from pyside_app.reading.highlights import HighlightLayer
from pyside_app.reading.inks import Inks, ink_keys
from pyside_app.reading.lanes import Entry, StripeLanes
from pyside_app.reading.layout import lay_out, recoloured
from pyside_app.reading.styles import PageStyle
from pyside_app.session import Session

_MANY = 2000


class Sheet:
    """Made anew for every text; afterwards it follows the edits and the style."""

    def __init__(self, session: Session, inks: Inks, text: CanonicalText, style: PageStyle) -> None:
        self.page = lay_out(text, style)
        self._session = session
        self.reload(inks)

    def recolour(self, style: PageStyle) -> None:
        """The same lines in the colours of another theme."""
        self.page = recoloured(self.page, style)
        self.highlights.move_to(self.page)

    def set_anew(self, style: PageStyle) -> None:
        """The same text in lines of another size; which highlight is where stays as it is."""
        self.page = lay_out(self.page.text, style)
        self.highlights.move_to(self.page)

    def reload(self, inks: Inks) -> None:
        """Takes all highlights of the statement from the session."""
        session = self._session
        self.highlights = HighlightLayer(self.page, inks)
        self.highlights.load(
            (each.id, each.span) for each in session.highlights.values() if self._has_place(each)
        )
        self.highlights.set_current(session.current)
        self.filter_anew()

    def filter_anew(self) -> None:
        """Shows what the filter lets through now."""
        shown: set[AnnotationId] | None = None
        if self._session.filter.is_active:
            shown = {each.id for each in self._session.shown()}
            if self._session.current is not None:
                shown.add(self._session.current)
        self.highlights.index.show_only(shown)
        self.highlights.clear_fills()
        self._lanes: StripeLanes | None = None
        self._steps: Iterator[None] | None = None

    @property
    def is_large(self) -> bool:
        """Whether working out the lanes takes long enough to be seen."""
        return len(self.highlights.index) > _MANY

    def lanes(self) -> StripeLanes:
        """The stripes of all highlights, worked out when first asked for."""
        while (lanes := self.lanes_within(math.inf)) is None:
            pass
        return lanes

    def lanes_within(self, seconds: float) -> StripeLanes | None:
        """The same, or None where the time was too short; asked again, it goes on from there."""
        if self._lanes is None:
            offsets = self.page.offsets
            self._lanes = StripeLanes(offsets.blocks_of, offsets.line_reach)
            index = self.highlights.index
            current = [each for each in self._session.highlights.values() if each.id in index]
            self._steps = self._lanes.loading(
                (each.id, each.span, ink_keys(each)) for each in current
            )
        if self._steps is not None:
            over = perf_counter() + seconds
            for _ in self._steps:
                if perf_counter() > over:
                    return None
            self._steps = None
        return self._lanes

    def follow(self, annotation_ids: Iterable[AnnotationId]) -> set[int]:
        """Shows these highlights as they are now; returns the blocks that look different."""
        blocks: set[int] = set()
        if self._steps is not None:
            self.lanes()
        striped: list[Entry] = []
        bare: list[AnnotationId] = []
        for annotation_id in annotation_ids:
            highlight = self._session.highlights.get(annotation_id)
            is_shown = (
                highlight is not None and self._has_place(highlight) and self._is_shown(highlight)
            )
            self.highlights.index.turn(annotation_id, shown=is_shown)
            if highlight is None or not self._has_place(highlight):
                blocks |= self.highlights.remove(annotation_id)
            else:
                blocks |= self.highlights.put(annotation_id, highlight.span)
            if highlight is not None and is_shown:
                striped.append((annotation_id, highlight.span, ink_keys(highlight)))
            else:
                bare.append(annotation_id)
        if self._lanes is not None:
            self._lanes.follow(striped, bare)
        return blocks

    def _has_place(self, highlight: Highlight) -> bool:
        return place_in(self.page.text, highlight.annotation) is not None

    def _is_shown(self, highlight: Highlight) -> bool:
        return highlight.id == self._session.current or self._session.lets_through(highlight)


def added_by(record: Record) -> frozenset[AnnotationId]:
    """The annotations that a record made."""
    return frozenset(
        each.after.id
        for each in record.changes
        if each.before is None and isinstance(each.after, Annotation)
    )


def has_tags(record: Record) -> bool:
    """Whether a record changed tags themselves, so that names and colours may be others."""
    return any(isinstance(each.after or each.before, Tag) for each in record.changes)
