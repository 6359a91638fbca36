"""Links of a text: where they lead, and the places in it that they may lead to. No Qt here."""

from __future__ import annotations

from annotations_db.model import CanonicalText, Span
from annotations_db.text.blocks import block_at


def link_at(text: CanonicalText, offset: int) -> str | None:
    """The address of the link that a character belongs to."""
    if not text.blocks:
        return None
    runs = text.blocks[block_at(text.blocks, offset)].runs
    return next((run.href for run in runs if run.start <= offset < run.end and run.href), None)


def target_of(text: CanonicalText, address: str) -> Span | None:
    """The place that an address beginning with # leads to; None for every other address."""
    if not address.startswith("#"):
        return None
    name = address[1:]
    runs = (run for block in text.blocks for run in block.runs if run.anchor == name)
    return next((Span(run.start, run.end) for run in runs), None)
