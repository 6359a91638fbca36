"""The numbers and bullets Word prints before paragraphs, counted as Word counts them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace

from lxml import etree

from annotations_db.importers.word.names import LEVEL, VALUE, is_on, w
from annotations_db.text.markers import BULLET, printed, whole_number

DEEPEST = 8
_PLACE = re.compile("%([1-9])")
_STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_LETTERS = 26
_LONGEST = 40
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(10, 20)


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered. ``restart`` is the level above that starts it anew."""

    kind: str = "decimal"
    words: str = "%1."
    start: int = 1
    restart: int | None = None
    is_legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """What stands before a paragraph: ``marker`` as printed, in a list of what kind, how deep."""

    marker: str
    is_ordered: bool
    depth: int


@dataclass(slots=True)
class _List:
    """An abstract list: its levels, and how far each is counted."""

    levels: dict[int, Level] = field(default_factory=dict)
    link: str = ""
    style: str = ""
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Number:
    """A use of an abstract list, with what it begins anew or does differently."""

    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


class Numbering:
    """Counts through one document; ``item`` is called for each numbered paragraph in order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._numbers: dict[str, _Number] = {}
        for element in root if root is not None else ():
            if element.tag == w("abstractNum"):
                self._lists[element.get(w("abstractNumId"), "")] = _list(element)
            elif element.tag == w("num"):
                self._numbers[element.get(w("numId"), "")] = _number(element)

    def item(self, number_id: str | None, level: str | None, style: str | None) -> Item | None:
        """The next item of a list; None where the paragraph is in none.

        ``level`` may be None: then the style's own level counts, else the first.
        """
        number = self._numbers.get(number_id or "")
        found = None if number is None else self._list_of(number)
        if number is None or found is None:
            return None
        depth = self._depth(found, level, style)
        look = number.levels.get(depth) or found.levels.get(depth)
        if look is None:
            return None
        self._count(found, number, depth)
        is_ordered = look.kind not in ("bullet", "none") or bool(_PLACE.search(look.words))
        return Item(self._marker(found, number, look, depth), is_ordered, depth)

    def _list_of(self, number: _Number) -> _List | None:
        found = self._lists.get(number.abstract)
        if found is None or not found.link:
            return found
        styled = (each for each in self._lists.values() if each.style == found.link)
        return next(styled, found)

    def _depth(self, found: _List, level: str | None, style: str | None) -> int:
        if level is not None:
            return min(max(whole_number(level, 0), 0), DEEPEST)
        own = (depth for depth, look in found.levels.items() if style and look.style == style)
        return next(own, 0)

    def _count(self, found: _List, number: _Number, depth: int) -> None:
        for level in [each for each in number.starts if each <= depth]:  # begins anew once
            found.counts[level] = number.starts.pop(level) - (level == depth)
        look = found.levels.get(depth, Level())
        found.counts[depth] = found.counts.get(depth, look.start - 1) + 1
        for above in range(depth):
            found.counts.setdefault(above, found.levels.get(above, Level()).start)
        for below in range(depth + 1, DEEPEST + 1):
            restart = found.levels.get(below, Level()).restart
            if restart is None or depth < restart:
                found.counts.pop(below, None)

    def _marker(self, found: _List, number: _Number, look: Level, depth: int) -> str:
        if look.kind == "bullet":
            return _bullet(look.words)

        def put(match: re.Match[str]) -> str:
            level = int(match.group(1)) - 1
            if level > depth:
                return ""
            other = number.levels.get(level) or found.levels.get(level, Level())
            kind = "decimal" if look.is_legal else other.kind
            return counted(found.counts.get(level, other.start), kind)

        return " ".join(_PLACE.sub(put, look.words).split())[:_LONGEST]


def counted(number: int, kind: str) -> str:
    """A number as Word prints it; kinds of numerals not known here come as digits."""
    if kind == "none":
        return ""
    if kind == "decimalZero":
        return f"{number:02}"
    if kind == "ordinal":
        return f"{number}{_ordinal(number)}"
    if kind in ("lowerLetter", "upperLetter") and number > 0:
        times, letter = divmod(number - 1, _LETTERS)
        return printed(letter + 1, _STYLES[kind]) * min(times + 1, _LONGEST)
    return printed(number, _STYLES.get(kind, "1"))


def _ordinal(number: int) -> str:
    return "th" if number % 100 in _TEENS else _ORDINALS.get(number % 10, "th")


def _bullet(words: str) -> str:
    """Bullets from symbol fonts are mere codes, which only their font can draw."""
    if not words.strip() or any(unicodedata.category(each) in ("Co", "Cc") for each in words):
        return BULLET
    return words.strip()[:_LONGEST]


def _list(element: etree._Element) -> _List:
    levels = {whole_number(each.get(LEVEL), 0): _level(each) for each in element.iterfind(w("lvl"))}
    return _List(levels, _value(element, "numStyleLink"), _value(element, "styleLink"))


def _number(element: etree._Element) -> _Number:
    number = _Number(_value(element, "abstractNumId"))
    for override in element.iterfind(w("lvlOverride")):
        depth = whole_number(override.get(LEVEL), 0)
        level, start = override.find(w("lvl")), override.find(w("startOverride"))
        if level is not None:
            number.levels[depth] = _level(level)
            number.starts[depth] = number.levels[depth].start
        if start is not None:
            number.starts[depth] = whole_number(start.get(VALUE), 1)
    return number


def _level(element: etree._Element) -> Level:
    legal, restart = element.find(w("isLgl")), element.find(w("lvlRestart"))
    level = Level(
        kind=_value(element, "numFmt") or "decimal",
        words=_value(element, "lvlText"),
        start=whole_number(_value(element, "start"), 1),
        is_legal=legal is not None and is_on(legal.get(VALUE)),
        style=_value(element, "pStyle"),
    )
    if restart is not None:
        level = replace(level, restart=whole_number(restart.get(VALUE), DEEPEST))
    return level


def _value(element: etree._Element, name: str) -> str:
    child = element.find(w(name))
    return "" if child is None else child.get(VALUE, "")
