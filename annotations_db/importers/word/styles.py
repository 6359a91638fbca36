"""The styles of a Word file, each with what it takes over from those it is based on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from annotations_db.importers.word.names import (
    LEVEL,
    NUMBER_ID,
    NUMBERING,
    PARAGRAPH_LOOK,
    RUN_LOOK,
    VALUE,
    is_on,
    w,
)

_BODY_LEVEL = 9
"""The outline level that says: no heading."""
_SMALLEST_HEADING = 6
_HEADING = re.compile(
    "(?:heading|überschrift|titre|título|titulo|titolo|заголовок|kop|rubrik|overskrift|otsikko|"
    "nagłówek|nadpis|címsor|başlık|titlu|επικεφαλίδα|標題|标题|見出し|제목|عنوان|כותרת) ?([1-9])",
    re.IGNORECASE,
)
_HEADING_ID = re.compile("heading([1-9])", re.IGNORECASE)
_TITLES = {"title", "titel"}
_QUOTES = {"quote", "intense quote", "quotations", "block text"}
_LINKS = {"hyperlink", "followedhyperlink", "internet link", "visited internet link"}
_SWITCHES = {"b": "b", "i": "i", "strike": "strike", "dstrike": "strike", "vanish": "vanish"}
_VALUES = ("u", "vertAlign")


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph or run of this style looks. ``heading`` is 1 to 6, 0 for none.

    ``marks`` are what runs get: "b", "i", "strike", "vanish" with "on" or "off", "u" and
    "vertAlign" with their values.
    """

    heading: int = 0
    is_quote: bool = False
    is_rtl: bool | None = None
    number_id: str | None = None
    level: str | None = None
    marks: Mapping[str, str] = field(default_factory=dict)


class Styles:
    """Styles by id; unknown ones are plain, but a heading's id still tells one."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self.default = Style()
        for element in root.iter(w("style")) if root is not None else ():
            self._elements.setdefault(element.get(w("styleId"), ""), element)
            is_default = is_on(element.get(w("default"), "0"))
            if is_default and element.get(w("type")) == "paragraph":
                self.default = self.style(element.get(w("styleId"), ""))

    def style(self, name: str | None) -> Style:
        """The style with this id; the default one where ``name`` is None."""
        if name is None:
            return self.default
        if name not in self._known:
            self._known[name] = self._resolved(name)
        return self._known[name]

    def _resolved(self, name: str) -> Style:
        chain = self._chain(name)
        if not chain:
            match = _HEADING_ID.fullmatch(name)
            return Style(heading=_size(match.group(1)) if match else 0)
        marks: dict[str, str] = {}
        for element in reversed(chain):
            marks |= marks_of(element.find(RUN_LOOK))
        if any(_name(element) in _LINKS for element in chain):
            marks.pop("u", None)
        numbered = next(
            (each for each in chain if each.find(f"{PARAGRAPH_LOOK}/{NUMBERING}") is not None), None
        )
        return Style(
            heading=_heading(chain),
            is_quote=any(_name(element) in _QUOTES for element in chain),
            is_rtl=_first_rtl(chain),
            number_id=_value(numbered, NUMBER_ID),
            level=_value(numbered, LEVEL),
            marks=marks,
        )

    def _chain(self, name: str) -> list[etree._Element]:
        """The style and those it is based on, nearest first."""
        chain: list[etree._Element] = []
        element = self._elements.get(name)
        while element is not None and element not in chain:
            chain.append(element)
            below = element.find(w("basedOn"))
            element = None if below is None else self._elements.get(below.get(VALUE, ""))
        return chain


def marks_of(look: etree._Element | None) -> dict[str, str]:
    """What the properties of a run say of its marks, as in ``Style.marks``."""
    marks: dict[str, str] = {}
    for element in look if look is not None else ():
        name = etree.QName(element).localname
        if name in _SWITCHES:
            marks[_SWITCHES[name]] = "on" if is_on(element.get(VALUE)) else "off"
        elif name in _VALUES:
            marks[name] = element.get(VALUE, "none")
    return marks


def heading_of(look: etree._Element | None) -> int | None:
    """What the outline level in a paragraph's properties makes of it; None if nothing is said."""
    element = None if look is None else look.find(w("outlineLvl"))
    if element is None:
        return None
    level = element.get(VALUE, "")
    return _size(int(level) + 1) if level.isdecimal() and int(level) < _BODY_LEVEL else 0


def rtl_of(look: etree._Element | None) -> bool | None:
    """Whether a paragraph's properties say that it runs from right to left."""
    element = None if look is None else look.find(w("bidi"))
    return None if element is None else is_on(element.get(VALUE))


def _heading(chain: list[etree._Element]) -> int:
    for element in chain:
        match = _HEADING.fullmatch(_name(element))
        if match:
            return _size(match.group(1))
        if _name(element) in _TITLES:
            return 1
        level = heading_of(element.find(PARAGRAPH_LOOK))
        if level is not None:
            return level
    return 0


def _first_rtl(chain: list[etree._Element]) -> bool | None:
    found = (rtl_of(element.find(PARAGRAPH_LOOK)) for element in chain)
    return next((each for each in found if each is not None), None)


def _name(style: etree._Element) -> str:
    element = style.find(w("name"))
    return "" if element is None else element.get(VALUE, "").strip().casefold()


def _value(style: etree._Element | None, name: str) -> str | None:
    if style is None:
        return None
    element = style.find(f"{PARAGRAPH_LOOK}/{NUMBERING}/{name}")
    return None if element is None else element.get(VALUE)


def _size(level: str | int) -> int:
    return min(int(level), _SMALLEST_HEADING)
