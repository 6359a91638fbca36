"""Notes as they stand on paper: their Markdown read, their words set, signed where names leave."""

from __future__ import annotations

from functools import lru_cache

from annotations_db.exporters.copy import AnnotatedCopy, Passage, Remark, clean
from annotations_db.exporters.dates import short_date
from annotations_db.exporters.notes import is_plain, is_too_odd, note_text
from annotations_db.exporters.wording import say
from pyside_app.printing.faces import Faces
from pyside_app.printing.rows import Row, rows_of, small


@lru_cache(maxsize=256)
def words_of(typed: str) -> str:
    """The words of a note without their Markdown: a paragraph a line, list markers kept."""
    cleaned = clean(typed).strip()
    if is_plain(cleaned) or is_too_odd(cleaned):
        return cleaned
    read = note_text(cleaned)
    lines = (
        f"{block.marker} {read.text[block.start : block.end]}".strip() for block in read.blocks
    )
    return "\n".join(lines)


def said(remark: Remark) -> str:
    """The words of a note; a translation says that it is one."""
    words = words_of(remark.text)
    return f"{say('translation')}: {words}" if remark.translation else words


def signature(copy: AnnotatedCopy, signed: Passage | Remark) -> str:
    """ "Anna Berg, 14 Sept 2025", as far as the copy tells it."""
    day = short_date(signed.created, copy.made_at) if signed.created else ""
    return ", ".join(filter(None, (signed.author, day)))


def remark_rows(
    copy: AnnotatedCopy, remark: Remark, faces: Faces, place: tuple[float, float], *, signed: bool
) -> list[Row]:
    """A note in full, signed below or not; ``place`` is its left edge and its width."""
    x, width = place
    rows: list[Row] = []
    for paragraph in said(remark).split("\n"):
        rows += rows_of(small(paragraph, faces.sans(), width), x, faces.theme.text, above=2.0)
    by = signature(copy, remark) if signed else ""
    if by:
        rows += rows_of(small(by, faces.sans(), width), x, faces.theme.secondary)
    return rows
