"""The beginning of a text as a text of its own: a preview costs the same for any length."""

from __future__ import annotations

from dataclasses import replace

from annotations_db.model import Block, CanonicalText, Run
from annotations_db.text.blocks import canonical


def beginning(text: CanonicalText, most: int) -> CanonicalText:
    """At most ``most`` code points from the start: whole blocks, and the one in which they end cut
    short. A text that is no longer is given back as it is.
    """
    if len(text.text) <= most:
        return text
    kept: list[Block] = []
    for block in text.blocks:
        if block.start > most or (kept and block.start == most):
            break
        kept.append(_cut(block, most))
    end = kept[-1].end if kept else 0
    return canonical(text.text[:end], kept, text.extractor)


def _cut(block: Block, most: int) -> Block:
    if block.end <= most:
        return block
    runs = tuple(_cut_run(each, most) for each in block.runs if each.start < most)
    return replace(block, end=most, runs=runs)


def _cut_run(run: Run, most: int) -> Run:
    return replace(run, end=min(run.end, most))
