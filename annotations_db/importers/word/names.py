"""The names of WordprocessingML that matter here, in lxml's notation."""

from __future__ import annotations

_OPEN = "http://schemas.openxmlformats.org/"
W_NAMESPACE = f"{_OPEN}wordprocessingml/2006/main"
_RELATIONS = f"{_OPEN}officeDocument/2006/relationships"
_MATH = f"{_OPEN}officeDocument/2006/math"
_STRICT = (
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", W_NAMESPACE),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATIONS),
    ("http://purl.oclc.org/ooxml/officeDocument/math", _MATH),
    ("http://purl.oclc.org/ooxml/drawingml/", f"{_OPEN}drawingml/2006/"),
)


def w(name: str) -> str:
    """A name of the main namespace."""
    return f"{{{W_NAMESPACE}}}{name}"


def transitional(words: str) -> str:
    """ISO 29500's strict namespaces replaced by those everybody writes."""
    for strict, usual in _STRICT:
        words = words.replace(strict, usual)
    return words


VALUE = w("val")
PARAGRAPH, PARAGRAPH_LOOK, STYLE = w("p"), w("pPr"), w("pStyle")
RUN, RUN_LOOK, TEXT = w("r"), w("rPr"), w("t")
NUMBERING, NUMBER_ID, LEVEL = w("numPr"), w("numId"), w("ilvl")
BOOKMARK, BOOKMARK_NAME = w("bookmarkStart"), w("name")
ID = w("id")
NOTE_REFERENCES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = f"{_COMPATIBILITY}AlternateContent"
CHOICE = f"{_COMPATIBILITY}Choice"
FALLBACK = f"{_COMPATIBILITY}Fallback"
DRAWING, PICTURE, TEXT_BOX = w("drawing"), w("pict"), w("txbxContent")
BLIP = f"{{{_OPEN}drawingml/2006/main}}blip"
GRAPHIC = f"{{{_OPEN}drawingml/2006/main}}graphicData"
FORMULAS = f"{{{_MATH}}}oMathPara"
FORMULA, FORMULA_TEXT = f"{{{_MATH}}}oMath", f"{{{_MATH}}}t"
ID_OF_RELATION = tuple(f"{{{_RELATIONS}}}{name}" for name in ("id", "embed", "link"))


def is_on(value: str | None) -> bool:
    """What an element such as ``<w:b w:val="…"/>`` says; without a value it says yes."""
    return value not in ("0", "false", "off", "none")
