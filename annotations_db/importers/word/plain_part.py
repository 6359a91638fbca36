"""A part of a Word file in the few styles the conversion knows, its numbers noted apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from annotations_db.importers.word import tidying
from annotations_db.importers.word.names import (
    BOOKMARK,
    BOOKMARK_NAME,
    ID,
    ID_OF_RELATION,
    LEVEL,
    NOTE_REFERENCES,
    NUMBER_ID,
    NUMBERING,
    PARAGRAPH,
    PARAGRAPH_LOOK,
    RUN,
    RUN_LOOK,
    STYLE,
    VALUE,
    w,
)
from annotations_db.importers.word.numbering import DEEPEST, Item, Numbering
from annotations_db.importers.word.package import Relation
from annotations_db.importers.word.styles import Style, Styles, heading_of, marks_of, rtl_of

ANCHOR = "¶"
"""Begins the names of our own bookmarks, which carry a paragraph's number through."""
BULLETS, NUMBERS = "1", "2"
QUOTE = "Q"
_LINK_FIELD = w("instrText")
_SWITCHES = ("b", "i", "strike")


@dataclass(slots=True)
class Notes:
    """What is learnt on the way through all parts of one file."""

    attributes: list[dict[str, str]] = field(default_factory=list)
    remarks: set[str] = field(default_factory=set)


class PlainPart:
    """Rewrites the parts of one file, in the order they are read: numbers are counted on."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: dict[str, set[str]]) -> None:
        self.found = Notes()
        self._styles, self._numbering, self._notes = styles, numbering, notes

    def rewrite(self, root: etree._Element, relations: dict[str, Relation]) -> None:
        """Changes ``root`` in place."""
        self._tidy(root)
        _drop_dangling(root, relations)
        self._drop_missing_notes(root)
        _drop_bookmarks(root)
        for paragraph in [*root.iter(PARAGRAPH)]:
            self._rewrite_paragraph(paragraph)

    def _tidy(self, root: etree._Element) -> None:
        tidying.choose_alternates(root)
        tidying.mend(root)
        tidying.name_symbols(root)
        said = {
            "changes-accepted": tidying.accept_changes(root),
            "formulas-flattened": tidying.free_text(root),
            "drawings-left-out": tidying.has_lost_drawings(root),
            "hidden-left-out": tidying.drop_hidden(self._hidden(root)),
        }
        self.found.remarks |= {message for message, is_so in said.items() if is_so}

    def _hidden(self, root: etree._Element) -> list[etree._Element]:
        return [run for run in root.iter(RUN) if self._marks(run, Style()).get("vanish") == "on"]

    def _drop_missing_notes(self, root: etree._Element) -> None:
        for reference in [*root.iter(*NOTE_REFERENCES)]:
            kind = NOTE_REFERENCES[str(reference.tag)]
            if reference.get(ID, "") not in self._notes[kind]:
                tidying.remove(reference)

    def _rewrite_paragraph(self, paragraph: etree._Element) -> None:
        look = paragraph.find(PARAGRAPH_LOOK)
        name = _value(look, STYLE)
        style = self._styles.style(name)
        heading = heading_of(look)
        heading = style.heading if heading is None else heading
        item = self._item(look, style, name)
        for run in paragraph.iterchildren(RUN, w("hyperlink"), w("sdt")):
            for each in run.iter(RUN):
                self._rewrite_run(each, Style() if heading else style)
        if look is not None:
            paragraph.remove(look)
        paragraph.insert(0, _plain_look(heading, item, is_quote=style.is_quote))
        rtl = rtl_of(look)
        attributes = {"data-marker": item.marker} if item else {}
        if style.is_rtl if rtl is None else rtl:
            attributes["dir"] = "rtl"
        if attributes and tidying.has_words(paragraph):
            paragraph.insert(1, self._anchor(attributes))

    def _item(self, look: etree._Element | None, style: Style, name: str | None) -> Item | None:
        direct = None if look is None else look.find(NUMBERING)
        number_id, level = _value(direct, NUMBER_ID), _value(direct, LEVEL)
        if number_id is None:
            number_id, level = style.number_id, level or style.level
        return self._numbering.item(number_id, level, name)

    def _anchor(self, attributes: dict[str, str]) -> etree._Element:
        anchor = etree.Element(BOOKMARK)
        anchor.set(BOOKMARK_NAME, f"{ANCHOR}{len(self.found.attributes)}")
        self.found.attributes.append(attributes)
        return anchor

    def _marks(self, run: etree._Element, style: Style) -> dict[str, str]:
        """Marks of the paragraph's style, the run's style and the run itself: where both styles
        switch one on, Word switches it off.
        """
        look = run.find(RUN_LOOK)
        name = _value(look, w("rStyle"))
        own = self._styles.style(name).marks if name else {}
        marks = {**style.marks, **own}
        for switch in _SWITCHES:
            both = style.marks.get(switch) == own.get(switch) == "on"
            marks |= {switch: "off"} if both else {}
        return marks | marks_of(look)

    def _rewrite_run(self, run: etree._Element, style: Style) -> None:
        marks = self._marks(run, style)
        look = run.find(RUN_LOOK)
        if look is not None:
            run.remove(look)
        if next(run.iter(*NOTE_REFERENCES), None) is not None:
            return
        plain = etree.Element(RUN_LOOK)
        for name, value in marks.items():
            etree.SubElement(plain, w(name)).set(VALUE, {"on": "1", "off": "0"}.get(value, value))
        if len(plain):
            run.insert(0, plain)


def _plain_look(heading: int, item: Item | None, *, is_quote: bool) -> etree._Element:
    look = etree.Element(PARAGRAPH_LOOK)
    if heading:
        etree.SubElement(look, STYLE).set(VALUE, f"H{heading}")
    elif item:
        numbering = etree.SubElement(look, NUMBERING)
        etree.SubElement(numbering, LEVEL).set(VALUE, str(min(item.depth, DEEPEST)))
        etree.SubElement(numbering, NUMBER_ID).set(VALUE, NUMBERS if item.is_ordered else BULLETS)
    elif is_quote:
        etree.SubElement(look, STYLE).set(VALUE, QUOTE)
    return look


def _drop_dangling(root: etree._Element, relations: dict[str, Relation]) -> None:
    """References to nothing would end the conversion."""
    for element in root.iter():
        for name in ID_OF_RELATION:
            if name in element.attrib and element.get(name) not in relations:
                del element.attrib[name]


def _drop_bookmarks(root: etree._Element) -> None:
    """Word sets hundreds; only those somebody links to are kept."""
    linked = {each.get(w("anchor")) for each in root.iter(w("hyperlink"))}
    fields = " ".join(each.text or "" for each in root.iter(_LINK_FIELD))
    for bookmark in [*root.iter(BOOKMARK)]:
        name = bookmark.get(BOOKMARK_NAME, "")
        if name.startswith(ANCHOR) or not (name in linked or f'"{name}"' in fields):
            tidying.remove(bookmark)


def _value(parent: etree._Element | None, name: str) -> str | None:
    element = None if parent is None else parent.find(name)
    return None if element is None else element.get(VALUE)
