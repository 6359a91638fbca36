"""A part's XML made ready for conversion: changes accepted, nothing left that would be passed over
with its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from annotations_db.importers.word.names import (
    ALTERNATE,
    BLIP,
    CHOICE,
    DRAWING,
    FALLBACK,
    FORMULA,
    FORMULA_TEXT,
    FORMULAS,
    GRAPHIC,
    PARAGRAPH,
    PARAGRAPH_LOOK,
    PICTURE,
    RUN,
    RUN_LOOK,
    TEXT,
    TEXT_BOX,
    VALUE,
    w,
)

_INSERTED = (w("ins"), w("moveTo"))
_DELETED = (w("del"), w("moveFrom"))
_ROW_LOOK, _CELL_LOOK = w("trPr"), w("tcPr")
_TRANSPARENT = (
    *(w(name) for name in ("fldSimple", "bdo", "dir", "ins", "moveTo", "smartTag")),
    FORMULAS,
)
"""What stands around runs. Converters pass over some of these with all they hold."""
_SYMBOL_FONTS = {"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"}
_SYMBOL = re.compile("([\uf020-\uf0ff])")
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,6}")
_SPAN = re.compile("[0-9]{1,3}")
_LINE_BREAK = w("br")
_LOST = re.compile("/(?:chart|chartex|diagram)$")
_BREAKS = {w("cr"): _LINE_BREAK, w("ptab"): w("tab")}


def accept_changes(root: etree._Element) -> bool:
    """Takes away what was deleted or moved elsewhere. Returns whether there were any changes."""
    marks = [*root.iter(*_DELETED)]
    is_changed = bool(marks) or next(root.iter(*_INSERTED), None) is not None
    for mark in marks:
        parent = mark.getparent()
        if parent is None:
            continue
        if parent.tag == _ROW_LOOK:
            remove(parent.getparent())
        elif parent.tag == RUN_LOOK and _is_paragraph_look(parent.getparent()):
            continue
        else:
            remove(mark)
    for mark in [*root.iter(w("cellDel"))]:
        look = mark.getparent()
        remove(None if look is None else look.getparent())
    for paragraph in [*root.iter(PARAGRAPH)]:
        if any(
            paragraph.find(f"{PARAGRAPH_LOOK}/{RUN_LOOK}/{name}") is not None for name in _DELETED
        ):
            _join_with_next(paragraph)
    return is_changed


def choose_alternates(root: etree._Element) -> None:
    """Of what was written twice, for new programs and for old, leaves the one with more text."""
    for element in [*root.iter(ALTERNATE)]:
        choice, fallback = element.find(CHOICE), element.find(FALLBACK)
        if choice is None or (
            fallback is not None and _length(fallback) >= max(_length(choice), 1)
        ):
            chosen = fallback
        else:
            chosen = choice
        _put_instead(element, [] if chosen is None else [*chosen])


def free_text(root: etree._Element) -> bool:
    """Puts text where it is found: out of text boxes, fields, ruby, formulas. Returns whether
    formulas were flattened.
    """
    for element in [*root.iter(*_TRANSPARENT)]:
        parent = element.getparent()
        if parent is not None and parent.tag not in (RUN_LOOK, _ROW_LOOK, w("numPr")):
            _put_instead(element, [*element])
    for element in [*root.iter(w("ruby"))]:
        base = element.find(w("rubyBase"))
        _put_instead(element, [] if base is None else [*base])
    for element in [*root.iter(DRAWING)]:
        if next(element.iter(TEXT_BOX), None) is not None:
            _box(element)
    for element in [*root.iter(_LINE_BREAK, *_BREAKS)]:
        element.tag = _BREAKS.get(str(element.tag), _LINE_BREAK)
        element.attrib.clear()
    formulas = [*root.iter(FORMULA)]
    for element in formulas:
        run = etree.Element(RUN)
        text = etree.SubElement(run, TEXT)
        text.text = "".join(each.text or "" for each in element.iter(FORMULA_TEXT))
        _put_instead(element, [run])
    return bool(formulas)


def name_symbols(root: etree._Element) -> None:
    """Characters that only a symbol font can draw, typed as text, become symbols named by font."""
    for fonts in [*root.iter(w("rFonts"))]:
        font = fonts.get(w("ascii"), "")
        look = fonts.getparent()
        run = None if look is None else look.getparent()
        if font.casefold() not in _SYMBOL_FONTS or run is None or run.tag != RUN:
            continue
        for text in run.findall(TEXT):
            if _SYMBOL.search(text.text or ""):
                _put_instead(text, [_piece(each, font) for each in _SYMBOL.split(text.text or "")])


def _piece(words: str, font: str) -> etree._Element:
    if not _SYMBOL.fullmatch(words):
        text = etree.Element(TEXT)
        text.text = words
        return text
    symbol = etree.Element(w("sym"))
    symbol.set(w("font"), font)
    symbol.set(w("char"), f"{ord(words):04X}")
    return symbol


def drop_hidden(hidden: Iterable[etree._Element]) -> bool:
    """Takes away runs that Word shows nobody. Returns whether there was text in them."""
    is_lost = False
    for run in hidden:
        is_lost = is_lost or _length(run) > 0
        remove(run)
    return is_lost


def has_lost_drawings(root: etree._Element) -> bool:
    """Whether there are charts, diagrams or embedded files, which are neither text nor picture."""
    drawn = (each.get("uri", "") for each in root.iter(GRAPHIC))
    return any(_LOST.search(each) for each in drawn) or (
        next(root.iter(w("altChunk")), None) is not None
    )


def mend(root: etree._Element) -> None:
    """Numbers that are none would end the conversion."""
    for symbol in [*root.iter(w("sym"))]:
        if not _HEXADECIMAL.fullmatch(symbol.get(w("char"), "")):
            remove(symbol)
    for span in [*root.iter(w("gridSpan"))]:
        if not _SPAN.fullmatch(span.get(VALUE, "")):
            remove(span)


def has_words(paragraph: etree._Element) -> bool:
    """Whether anything of the paragraph will be seen."""
    if any((each.text or "").strip() for each in paragraph.iter(TEXT)):
        return True
    seen = (DRAWING, PICTURE, w("sym"), w("footnoteReference"), w("endnoteReference"))
    return next(paragraph.iter(*seen), None) is not None


def _box(drawing: etree._Element) -> None:
    """A drawing with text boxes as the old form of one, whose paragraphs follow the paragraph."""
    boxes = [
        each for each in drawing.iter(TEXT_BOX) if next(each.iterancestors(TEXT_BOX), None) is None
    ]
    picture = etree.Element(PICTURE)
    picture.extend(boxes)
    pictures = [] if next(drawing.iter(BLIP), None) is None else [drawing]
    if pictures:
        drawing.addnext(picture)
    else:
        _put_instead(drawing, [picture])


def _join_with_next(paragraph: etree._Element) -> None:
    """A paragraph without its end stands at the beginning of the next one."""
    following = paragraph.getnext()
    content = [each for each in paragraph if each.tag != PARAGRAPH_LOOK]
    if following is None or following.tag != PARAGRAPH:
        if not content and paragraph.getprevious() is not None:
            remove(paragraph)
        return
    place = 1 if following.find(PARAGRAPH_LOOK) is not None else 0
    for offset, element in enumerate(content):
        following.insert(place + offset, element)
    remove(paragraph)


def _is_paragraph_look(element: etree._Element | None) -> bool:
    return element is not None and element.tag == PARAGRAPH_LOOK


def _length(element: etree._Element) -> int:
    return sum(len(each.text or "") for each in element.iter(TEXT))


def _put_instead(element: etree._Element, others: list[etree._Element]) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent.remove(element)
    for offset, other in enumerate(others):
        parent.insert(place + offset, other)


def remove(element: etree._Element | None) -> None:
    """Takes an element out of its parent; what follows it stays."""
    parent = None if element is None else element.getparent()
    if element is not None and parent is not None:
        parent.remove(element)
