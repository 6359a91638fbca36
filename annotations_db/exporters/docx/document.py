"""Puts a Word copy together: python-docx gives the package, the parts that grow with the text
are written as XML at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC
from io import BytesIO
from itertools import groupby
from typing import cast

from docx import Document
from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.shared import Mm
from lxml import etree

from annotations_db.exporters.copy import AnnotatedCopy, clean
from annotations_db.exporters.docx.around import back, front
from annotations_db.exporters.docx.comments import comment
from annotations_db.exporters.docx.paragraphs import Paragraphs
from annotations_db.exporters.docx.styles import language, styles
from annotations_db.exporters.docx.tables import table
from annotations_db.exporters.docx.wordml import NAMESPACE, rooted
from annotations_db.exporters.facing import authors
from annotations_db.exporters.placing import Layout, PlacedBlock, lay_out
from annotations_db.exporters.watching import followed
from annotations_db.exporters.wording import say

BOOKMARK = "Statement"
"""The bookmark around the statement's own text."""
_LONGEST_PROPERTY = 255
_TEXT = 0.5
"""The share of the work that the text is; the rest are comments."""
_W = f"{{{NAMESPACE}}}"


def document(copy: AnnotatedCopy) -> bytes:
    """The copy as a .docx file."""
    layout = lay_out(copy)
    package = Document()
    _drop_thumbnail(package)
    _restyle(package, copy)
    _write_body(package, layout)
    _write_comments(package, layout)
    _set_properties(package, layout)
    _set_page(package)
    file = BytesIO()
    package.save(file)
    return file.getvalue()


def _write_body(package: Package, layout: Layout) -> None:
    relate = _relating(package.part)
    paragraphs = Paragraphs(layout.copy.text.text, relate)
    start = f'<w:bookmarkStart w:id="0" w:name="{BOOKMARK}"/>'
    end = '<w:bookmarkEnd w:id="0"/>'
    written = "".join(_blocks(layout, paragraphs))
    content = f"{front(layout, relate)}{start}{written}{end}{back(layout, relate)}"
    body = package.element.body
    for index, element in enumerate(_parsed("body", content)):
        body.insert(index, element)


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
    relate = _relating(part)
    told = followed(placed, layout.copy.watch, _TEXT, 1.0)
    content = "".join(comment(layout.copy, each, relate) for each in told)
    part.element.extend(_parsed("comments", content))


def _relating(part: Part) -> Callable[[str], str]:
    def relate(address: str) -> str:
        return part.relate_to(clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    return relate


def _restyle(package: Package, copy: AnnotatedCopy) -> None:
    root = package.styles.element
    known = {style.get(f"{_W}styleId"): style for style in root.iter(f"{_W}style")}
    for style in _parsed("styles", styles()):
        old = known.get(style.get(f"{_W}styleId"))
        if old is None:
            root.append(style)
        else:
            root.replace(old, style)
    if copy.statement.language:
        for lang in root.iterfind(f"{_W}docDefaults//{_W}lang"):
            lang.getparent().replace(lang, _parsed("rPr", language(copy.statement.language))[0])


def _set_properties(package: Package, layout: Layout) -> None:
    copy = layout.copy
    properties = package.core_properties
    by = ", ".join(authors(layout.passages)) or say("reader")
    properties.author = properties.last_modified_by = by[:_LONGEST_PROPERTY]
    properties.title = clean(copy.statement.title)[:_LONGEST_PROPERTY]
    properties.language = clean(copy.statement.language)[:_LONGEST_PROPERTY]
    properties.comments = ""
    if copy.names_and_times:
        properties.created = properties.modified = copy.made_at.astimezone(UTC).replace(tzinfo=None)


def _set_page(package: Package) -> None:
    section = package.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(22)


def _drop_thumbnail(package: Package) -> None:
    """The template's own picture would stand for the copy in file managers."""
    relations = package.part.package.rels
    for key in [
        key for key, each in relations.items() if each.reltype == RELATIONSHIP_TYPE.THUMBNAIL
    ]:
        del relations[key]


def _parsed(name: str, content: str) -> list[etree._Element]:
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    return list(etree.fromstring(rooted(name, content).encode("utf-8"), parser))
