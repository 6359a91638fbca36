"""Whole grapheme clusters: no highlight begins or ends inside what one sees as one character."""

from __future__ import annotations

import regex

from annotations_db.model import Span
from annotations_db.text.source import WHITE_SPACE

_CLUSTER = regex.compile(r"\X")
# Between two characters that no rule but the last one (break everywhere, GB999) speaks of, and
# around a control or line end (GB4, GB5), there is always a border, whatever stands before them:
# from there on clusters can be counted.
_SAFE_PAIR = regex.compile(
    r"[\p{GCB=Other}--\p{Extended_Pictographic}]{2}"
    r"|[\p{GCB=Control}\n].|.[\p{GCB=Control}\r]|[^\r]\n",
    regex.V1 | regex.DOTALL,
)


def mark_span(text: str, start: int, end: int) -> Span | None:
    """The span widened to whole clusters, without outer White_Space; None if nothing is left."""
    start, end = max(0, min(start, end)), min(len(text), max(start, end))
    if start >= end:
        return None
    start, end = border_before(text, start), border_after(text, end)
    while start < end and text[start] in WHITE_SPACE and _is_border(text, start + 1):
        start += 1
    while start < end and text[end - 1] in WHITE_SPACE and _is_border(text, end - 1):
        end -= 1
    return Span(start, end) if start < end else None


def border_before(text: str, offset: int) -> int:
    """The last border between clusters that is not after ``offset``."""
    border = _safe_border(text, offset)
    for cluster in _CLUSTER.finditer(text, border):
        if cluster.end() > offset:
            return cluster.start()
        border = cluster.end()
    return border


def border_after(text: str, offset: int) -> int:
    """The first border between clusters that is not before ``offset``."""
    border = border_before(text, offset)
    if border == offset:
        return offset
    cluster = _CLUSTER.match(text, border)
    return cluster.end() if cluster else offset


def _is_border(text: str, offset: int) -> bool:
    return border_before(text, offset) == offset


def _safe_border(text: str, offset: int) -> int:
    while offset > 0:
        if _SAFE_PAIR.match(text, offset - 1):
            return offset
        offset -= 1
    return 0
