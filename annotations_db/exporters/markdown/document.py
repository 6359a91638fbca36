"""A whole copy as Markdown: the text, then its footnotes."""

from __future__ import annotations

from annotations_db.exporters.copy import AnnotatedCopy
from annotations_db.exporters.markdown import blocks
from annotations_db.exporters.markdown.footnotes import ABOUT, about_note, highlight_note
from annotations_db.exporters.markdown.inline import Inline
from annotations_db.exporters.placing import Layout, lay_out


def document(copy: AnnotatedCopy) -> str:
    """The file's content."""
    layout = lay_out(copy)
    text = blocks.passages(layout.blocks, Inline(_references(layout)))
    notes = [highlight_note(copy, passage) for passage in layout.passages]
    notes.append(about_note(copy, layout.passages))
    return "\n\n".join([*text, *notes]) + "\n"


def _references(layout: Layout) -> dict[int, list[str]]:
    """The labels at the end of pieces, by where these start: never at a rule, which holds none."""
    last: dict[str, int] = {}
    for placed in layout.blocks:
        if placed.block.kind != "rule":
            for place in placed.places:
                last |= {str(each.number): place.piece.start for each in place.over}
                last[ABOUT] = place.piece.start
    found: dict[int, list[str]] = {}
    for label in sorted(last, key=lambda label: (label == ABOUT, label.zfill(9))):
        found.setdefault(last[label], []).append(label)
    return found
