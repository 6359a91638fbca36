"""Comments in a Word file: private characters stand for their ends until the text is made."""

from __future__ import annotations

from typing import Any

from lxml import etree

from annotations_db.importers.commented import MOST, SIGN, Comments, end_sign, start_sign
from annotations_db.importers.word.names import (
    ID,
    PARAGRAPH,
    PARAGRAPH_LOOK,
    RUN,
    TEXT,
    W_NAMESPACE,
    w,
)

_START, _END, _REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
_WITHIN_PARAGRAPHS = (PARAGRAPH, w("hyperlink"))
_NAMES = {"w": W_NAMESPACE}


class WordComments:
    """The comments of one file, by the ids that its parts refer to."""

    def __init__(self, root: etree._Element | None) -> None:
        self.found = Comments()
        self._elements = {
            each.get(ID, ""): each for each in (root.iter(w("comment")) if root is not None else ())
        }
        self._numbers: dict[str, int | None] = {}

    def mark(self, root: etree._Element) -> None:
        """Puts private characters where comments begin and end, and on a point where the file
        gives no more.
        """
        for text in root.iter(TEXT):
            if text.text:
                text.text = SIGN.sub("\ufffd", text.text)
        for element in [*root.iter(_START)]:
            self._begin(element, element)
        for element in [*root.iter(_END)]:
            number = self._numbers.get(element.get(ID, ""))
            if number is not None:
                _put(element, end_sign(number), is_end=True)
        for element in [*root.iter(_REFERENCE)]:
            run = element.getparent()
            self._begin(element, element if run is None else run)

    def _begin(self, element: etree._Element, place: etree._Element) -> None:
        """A comment that has not begun yet; one without words here is lost."""
        identity = element.get(ID, "")
        if identity in self._numbers:
            return
        comment = self._elements.get(identity)
        if comment is None or len(self.found) >= MOST:
            self._numbers[identity] = None
            self.found.lose()
            return
        author, date = comment.get(w("author"), ""), comment.get(w("date"), "")
        number = self.found.add(author, date, _words(comment))
        self._numbers[identity] = number
        _put(place, start_sign(number), is_end=element.tag == _REFERENCE)


def _words(comment: etree._Element) -> str:
    paragraphs = (
        "".join(each.text or "" for each in p.iter(TEXT)) for p in comment.iter(PARAGRAPH)
    )
    return "\n\n".join(filter(None, (each.strip() for each in paragraphs)))


def _put(element: etree._Element, sign: str, *, is_end: bool) -> None:
    """A run with the sign at the element's place, or in the nearest paragraph."""
    run = etree.Element(RUN)
    etree.SubElement(run, TEXT).text = sign
    parent = element.getparent()
    if parent is None:
        return
    is_within = parent.tag in _WITHIN_PARAGRAPHS or (
        parent.tag == w("sdtContent") and next(parent.iterancestors(PARAGRAPH), None) is not None
    )
    if is_within:
        parent.insert(parent.index(element) + 1, run)
        return
    for near in _paragraphs_near(element, is_end=is_end):
        _insert(near, run, is_end=is_end)
        return


def _paragraphs_near(element: etree._Element, *, is_end: bool) -> list[etree._Element]:
    """The last paragraph before, or the first behind, an element between paragraphs."""
    axis = "preceding" if is_end else "following"
    found: Any = element.xpath(f"{axis}::w:p[1]", namespaces=_NAMES)
    return list(found)


def _insert(paragraph: etree._Element, run: etree._Element, *, is_end: bool) -> None:
    if is_end:
        paragraph.append(run)
    else:
        look = paragraph.find(PARAGRAPH_LOOK)
        paragraph.insert(0 if look is None else paragraph.index(look) + 1, run)
