"""A note's Markdown as Word paragraphs: emphasis, lists and links kept; what is too odd stays as
typed.
"""

from __future__ import annotations

from collections.abc import Callable

from annotations_db.exporters.copy import clean
from annotations_db.exporters.docx.paragraphs import Paragraphs
from annotations_db.exporters.docx.wordml import line, paragraph
from annotations_db.exporters.notes import is_plain, is_too_odd, note_text
from annotations_db.exporters.placing import Place, PlacedBlock
from annotations_db.text.layers import walk


def note_paragraphs(text: str, style: str, relate: Callable[[str], str]) -> list[str]:
    """At least one paragraph in ``style``; ``relate`` gives the relationship id of an outside
    address.
    """
    typed = clean(text).replace("\r\n", "\n").replace("\r", "\n")
    if is_plain(typed) or is_too_odd(typed):
        lines = [each for each in typed.split("\n") if each.strip()]
        return [line(each, style) for each in lines] or [paragraph("", style)]
    read = note_text(typed)
    writer = Paragraphs(read.text, relate)
    return [
        writer.write(
            PlacedBlock(
                block,
                tuple(
                    Place(piece, read.text[piece.start : piece.end], (), (), ()) for piece in pieces
                ),
            ),
            style=style,
        )
        for block, pieces in walk(read, [])
    ]
