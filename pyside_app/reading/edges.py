"""Where on the screen a passage begins and ends, also in text of both directions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotations_db.model import Span
from annotations_db.text.graphemes import border_after, border_before
from annotations_db.text.steps import End
from pyside_app.reading.highlights import tint_rect
from pyside_app.reading.layout import Page
from pyside_app.reading.places import VisibleBlock, block_strips


class Edge(NamedTuple):
    """An upright line at one end of a passage, as high as its tint; pixels of the viewport."""

    x: int
    top: int
    bottom: int


def edge_of(page: Page, visible: Sequence[VisibleBlock], span: Span, end: End) -> Edge | None:
    """Before the first or behind the last character of a span, as it is read there; None where
    that is not on the screen.
    """
    cluster = _cluster(page.text.text, span, end)
    index = page.offsets.block_at(cluster.start)
    shown = next((each for each in visible if each.index == index), None)
    strip = next(iter(block_strips(page, shown, cluster)), None) if shown is not None else None
    if shown is None or strip is None:
        return None
    rect = tint_rect(strip, page.style).translated(shown.corner)
    is_left = (end == "start") != _runs_leftwards(page, shown, cluster)
    return Edge(rect.left() if is_left else rect.left() + rect.width(), rect.top(), rect.bottom())


def _cluster(text: str, span: Span, end: End) -> Span:
    if end == "start":
        return Span(span.start, border_after(text, span.start + 1))
    return Span(border_before(text, span.end - 1), span.end)


def _runs_leftwards(page: Page, shown: VisibleBlock, cluster: Span) -> bool:
    start = page.offsets.within_block(shown.index, cluster.start)
    end = page.offsets.within_block(shown.index, cluster.end)
    runs = shown.block.layout().lineForTextPosition(start).glyphRuns(start, end - start)
    return bool(runs) and runs[0].isRightToLeft()
