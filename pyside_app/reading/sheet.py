"""The open statement as it is shown: its page, its highlights and its stripes, kept in step."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from time import perf_counter

from annotations_db.model import Annotation, AnnotationId, CanonicalText, Record, Tag, Tagging
from pyside_app.reading.highlights import HighlightLayer
from pyside_app.reading.inks import Inks, ink_keys
from pyside_app.reading.lanes import StripeLanes
from pyside_app.reading.layout import lay_out, recoloured
from pyside_app.reading.styles import PageStyle
from pyside_app.session import Session

_MANY = 2000


class Sheet:
    """Made anew for every text and style; afterwards it follows the edits."""

    def __init__(self, session: Session, inks: Inks, text: CanonicalText, style: PageStyle) -> None:
        self.page = lay_out(text, style)
        self._session = session
        self.reload(inks)

    def recolour(self, style: PageStyle) -> None:
        """The same lines in the colours of another theme."""
        self.page = recoloured(self.page, style)
        self.highlights.recolour(self.page)

    def reload(self, inks: Inks) -> None:
        """Takes all highlights of the statement from the session."""
        current = self._session.highlights.values()
        self.highlights = HighlightLayer(self.page, inks)
        self.highlights.load((each.id, each.span) for each in current)
        self.highlights.set_current(self._session.current)
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
            current = list(self._session.highlights.values())
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
        for annotation_id in annotation_ids:
            highlight = self._session.highlights.get(annotation_id)
            if highlight is None:
                blocks |= self.highlights.remove(annotation_id)
            else:
                blocks |= self.highlights.put(annotation_id, highlight.span)
            if self._lanes is not None and highlight is not None:
                self._lanes.put(annotation_id, highlight.span, ink_keys(highlight))
            elif self._lanes is not None:
                self._lanes.remove(annotation_id)
        return blocks


def touched_by(record: Record) -> set[AnnotationId]:
    """The annotations whose marks a record may have changed."""
    touched: set[AnnotationId] = set()
    for change in record.changes:
        entity = change.after if change.after is not None else change.before
        if isinstance(entity, Annotation):
            touched.add(entity.id)
        elif isinstance(entity, Tagging):
            touched.add(entity.annotation_id)
    return touched


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
