"""A Word package as ours begin: the template of python-docx in our styles, on A4, with parts
written as XML at once.
"""

from __future__ import annotations

from collections.abc import Callable

from docx import Document
from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.shared import Mm
from lxml import etree

from annotations_db.exporters.copy import clean
from annotations_db.exporters.docx.styles import language, styles
from annotations_db.exporters.docx.wordml import NAMESPACE, rooted

LONGEST_PROPERTY = 255
_W = f"{{{NAMESPACE}}}"


def new_package(language_code: str) -> Package:
    """An empty document; ``language_code`` may be ""."""
    package = Document()
    _drop_thumbnail(package)
    _restyle(package, language_code)
    section = package.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(22)
    return package


def fill_body(package: Package, content: str) -> None:
    """Puts WordprocessingML before what the body ends with."""
    body = package.element.body
    for index, element in enumerate(parsed("body", content)):
        body.insert(index, element)


def relating(part: Part) -> Callable[[str], str]:
    """Gives the relationship id of an outside address."""

    def relate(address: str) -> str:
        return part.relate_to(clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    return relate


def parsed(name: str, content: str) -> list[etree._Element]:
    """The elements of ``content``, as children of an element ``name``."""
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    return list(etree.fromstring(rooted(name, content).encode("utf-8"), parser))


def _restyle(package: Package, language_code: str) -> None:
    root = package.styles.element
    known = {style.get(f"{_W}styleId"): style for style in root.iter(f"{_W}style")}
    for style in parsed("styles", styles()):
        old = known.get(style.get(f"{_W}styleId"))
        if old is None:
            root.append(style)
        else:
            root.replace(old, style)
    if language_code:
        for lang in root.iterfind(f"{_W}docDefaults//{_W}lang"):
            lang.getparent().replace(lang, parsed("rPr", language(language_code))[0])


def _drop_thumbnail(package: Package) -> None:
    """The template's own picture would stand for the copy in file managers."""
    relations = package.part.package.rels
    for key in [
        key for key, each in relations.items() if each.reltype == RELATIONSHIP_TYPE.THUMBNAIL
    ]:
        del relations[key]
