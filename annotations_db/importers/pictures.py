"""What is said of pictures in a text: they are never loaded."""

from __future__ import annotations

from annotations_db.model import CanonicalText


def picture_remarks(text: CanonicalText) -> tuple[str, ...]:
    has_any = any(run.image for block in text.blocks for run in block.runs)
    return ("pictures-left-out",) if has_any else ()
