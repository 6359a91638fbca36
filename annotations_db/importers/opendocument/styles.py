"""The styles of an OpenDocument text, each with what it takes over from those above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from annotations_db.importers.opendocument.names import name

_QUOTES = {"quotations", "quote", "block text", "intense quote"}
_TITLES = {"title"}
_LINKS = {"internet link", "visited internet link"}
_NONE = {"none", ""}
_BOLD = {"bold", "600", "700", "800", "900"}


@dataclass(frozen=True, slots=True)
class Style:
    """How text of this style looks: ``marks`` are the elements of HTML it stands in."""

    marks: frozenset[str] = frozenset()
    is_hidden: bool = False
    is_quote: bool = False
    is_title: bool = False
    is_rtl: bool = False
    list_style: str | None = None


class Styles:
    """The styles of a file by family and name, automatic ones before common ones."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._known: dict[tuple[str, str], Style] = {}
        self._lists: dict[str, etree._Element] = {}
        self.outline: etree._Element | None = None
        self.language = ""
        for root in roots:
            self._gather(root)

    def style(self, family: str, called: str | None) -> Style:
        """The style; a plain one where there is none of that name."""
        key = (family, called or "")
        if key not in self._known:
            self._known[key] = self._resolved(family, called or "")
        return self._known[key]

    def list_style(self, called: str | None) -> etree._Element | None:
        return self._lists.get(called or "")

    def _gather(self, root: etree._Element) -> None:
        for element in root.iter(name("style:style")):
            key = (element.get(name("style:family"), ""), element.get(name("style:name"), ""))
            self._elements.setdefault(key, element)
        for element in root.iter(name("text:list-style")):
            self._lists.setdefault(element.get(name("style:name"), ""), element)
        if self.outline is None:
            self.outline = next(root.iter(name("text:outline-style")), None)
        for element in root.iter(name("style:default-style")):
            look = element.find(name("style:text-properties"))
            if element.get(name("style:family")) == "paragraph" and look is not None:
                self.language = self.language or _language(look)

    def _resolved(self, family: str, called: str) -> Style:
        chain = [*self._chain(family, called)]
        marks: dict[str, bool] = {}
        is_hidden = is_rtl = False
        for element in reversed(chain):
            look = element.find(name("style:text-properties"))
            marks |= {} if look is None else marks_of(look)
            is_hidden = is_hidden or (look is not None and look.get(name("text:display")) == "none")
            page = element.find(name("style:paragraph-properties"))
            mode = None if page is None else page.get(name("style:writing-mode"))
            is_rtl = is_rtl if mode is None else mode.startswith("rl")
        titles = {_title(element) for element in chain}
        if titles & _LINKS:
            marks.pop("u", None)
        lists = (each.get(name("style:list-style-name")) for each in chain)
        return Style(
            marks=frozenset(mark for mark, is_on in marks.items() if is_on),
            is_hidden=is_hidden,
            is_quote=bool(titles & _QUOTES),
            is_title=bool(titles & _TITLES),
            is_rtl=is_rtl,
            list_style=next((each for each in lists if each is not None), None),
        )

    def _chain(self, family: str, called: str) -> Iterator[etree._Element]:
        """The style and those it is based on, nearest first."""
        seen: set[str] = set()
        while called and called not in seen:
            seen.add(called)
            element = self._elements.get((family, called))
            if element is None:
                return
            yield element
            called = element.get(name("style:parent-style-name"), "")


def marks_of(look: etree._Element) -> dict[str, bool]:
    """Which elements of HTML the properties of text switch on or off."""
    marks: dict[str, bool] = {}
    weight, slant = look.get(name("fo:font-weight")), look.get(name("fo:font-style"))
    if weight is not None:
        marks["b"] = weight in _BOLD
    if slant is not None:
        marks["i"] = slant in {"italic", "oblique"}
    for mark, attribute in (("u", "underline"), ("s", "line-through")):
        line = look.get(name(f"style:text-{attribute}-style"))
        if line is not None:
            marks[mark] = line not in _NONE
    place = look.get(name("style:text-position"))
    if place is not None:
        marks |= _raised(place.split()[0] if place.split() else "")
    return marks


def _raised(amount: str) -> dict[str, bool]:
    """``super``, ``sub`` or a percentage of the height."""
    is_below = amount == "sub" or (amount.startswith("-") and amount != "-0%")
    is_above = amount == "super" or (amount[:1].isdigit() and not amount.startswith("0"))
    return {"sup": is_above, "sub": is_below}


def _title(style: etree._Element) -> str:
    called = style.get(name("style:display-name")) or style.get(name("style:name")) or ""
    return called.replace("_20_", " ").casefold()


def _language(look: etree._Element) -> str:
    language, country = look.get(name("fo:language"), ""), look.get(name("fo:country"), "")
    if language in {"", "none", "zxx"}:
        return ""
    return language if country in {"", "none"} else f"{language}-{country}"
