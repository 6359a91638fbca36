"""Puts a Word copy together: python-docx gives the package, the parts that grow with the text
are written as XML at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from io import BytesIO
from itertools import groupby
from typing import cast

from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart

from annotations_db.exporters.copy import AnnotatedCopy, clean
from annotations_db.exporters.docx.around import back, front
from annotations_db.exporters.docx.comments import comment
from annotations_db.exporters.docx.packaging import (
    LONGEST_PROPERTY,
    fill_body,
    new_package,
    parsed,
    relating,
)
from annotations_db.exporters.docx.paragraphs import Paragraphs
from annotations_db.exporters.docx.tables import table
from annotations_db.exporters.facing import authors
from annotations_db.exporters.placing import Layout, PlacedBlock, lay_out
from annotations_db.exporters.watching import followed
from annotations_db.exporters.wording import say

BOOKMARK = "Statement"
"""The bookmark around the statement's own text."""
_TEXT = 0.5
"""The share of the work that the text is; the rest are comments."""


def document(copy: AnnotatedCopy) -> bytes:
    """The copy as a .docx file."""
    layout = lay_out(copy)
    package = new_package(copy.statement.language)
    _write_body(package, layout)
    _write_comments(package, layout)
    _set_properties(package, layout)
    file = BytesIO()
    package.save(file)
    return file.getvalue()


def _write_body(package: Package, layout: Layout) -> None:
    relate = relating(package.part)
    paragraphs = Paragraphs(layout.copy.text.text, relate)
    start = f'<w:bookmarkStart w:id="0" w:name="{BOOKMARK}"/>'
    end = '<w:bookmarkEnd w:id="0"/>'
    written = "".join(_blocks(layout, paragraphs))
    content = f"{front(layout, relate)}{start}{written}{end}{back(layout, relate)}"
    fill_body(package, content)


def _blocks(layout: Layout, paragraphs: Paragraphs) -> Iterator[str]:
    blocks = followed(layout.blocks, layout.copy.watch, 0.0, _TEXT)
    for number, together in groupby(blocks, key=_table_number):
        if number is None:
            yield from (paragraphs.write(placed) for placed in together)
        else:
            yield table(list(together), paragraphs)


def _table_number(placed: PlacedBlock) -> int | None:
    return placed.block.cell.table if placed.block.cell else None


def _write_comments(package: Package, layout: Layout) -> None:
    lost = {each.number for each in layout.unplaced}
    placed = [each for each in layout.passages if each.number not in lost]
    if not placed:
        return
    _ = package.comments  # makes the part
    part = cast("XmlPart", package.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS))
    relate = relating(part)
    told = followed(placed, layout.copy.watch, _TEXT, 1.0)
    content = "".join(comment(layout.copy, each, relate) for each in told)
    part.element.extend(parsed("comments", content))


def _set_properties(package: Package, layout: Layout) -> None:
    copy = layout.copy
    properties = package.core_properties
    by = ", ".join(authors(layout.passages)) or say("reader")
    properties.author = properties.last_modified_by = by[:LONGEST_PROPERTY]
    properties.title = clean(copy.statement.title)[:LONGEST_PROPERTY]
    properties.language = clean(copy.statement.language)[:LONGEST_PROPERTY]
    properties.comments = ""
    if copy.names_and_times:
        properties.created = properties.modified = copy.made_at.astimezone(UTC).replace(tzinfo=None)
