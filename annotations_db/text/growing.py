"""How a selection or a highlight grows and shrinks: by steps, by whole units, by hand; pure."""

from __future__ import annotations

from annotations_db.model import CanonicalText, Span
from annotations_db.text.graphemes import border_after, border_before, mark_span
from annotations_db.text.steps import End, Unit, end_step, step, unit_at


def extended(text: CanonicalText, anchor: int, caret: int, unit: Unit, *, forward: bool) -> int:
    """Where the caret of a selection goes that began at ``anchor``: to the ends of units behind it,
    to their beginnings before it, and never past it in one step.
    """
    if caret > anchor or (caret == anchor and forward):
        return max(anchor, end_step(text, caret, unit, forward=forward))
    return min(anchor, step(text, caret, unit, forward=forward))


def grown(text: CanonicalText, span: Span, unit: Unit) -> Span | None:
    """The units that ``span`` touches; where it is whole units already, one more behind them.

    An empty span is a caret. None where there is no unit at it.
    """
    place = mark_span(text.text, span.start, span.end)
    if place is None:
        return unit_at(text, span.start, unit)
    first = unit_at(text, place.start, unit) or place
    last = unit_at(text, place.end - 1, unit) or place
    whole = Span(min(first.start, place.start), max(last.end, place.end))
    if whole != place:
        return whole
    return mark_span(text.text, whole.start, end_step(text, whole.end, unit, forward=True)) or whole


def pulled(text: CanonicalText, span: Span, end: End, offset: int) -> Span:
    """The place of a highlight one end of which is pulled to ``offset``, as it would be kept; of
    what lies at the other end, one character stays.
    """
    words = text.text
    if end == "start":
        place = mark_span(words, min(offset, border_before(words, span.end - 1)), span.end)
    else:
        place = mark_span(words, span.start, max(offset, border_after(words, span.start + 1)))
    return place or span
