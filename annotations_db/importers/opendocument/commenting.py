"""Comments in an OpenDocument text: taken out of the words, their ends marked."""

from __future__ import annotations

from lxml import etree

from annotations_db.importers.commented import Comments as Marked
from annotations_db.importers.opendocument.names import name

_PARTS = ("text:p", "text:list")


class Comments:
    """The comments met on the way."""

    def __init__(self) -> None:
        self.found = Marked()
        self._named: dict[str, int] = {}

    def begin(self, element: etree._Element) -> str:
        """The mark in the place of an ``office:annotation``."""
        author = element.findtext(name("dc:creator"), "")
        date = element.findtext(name("dc:date"), "")
        parts = (each for each in element.iterchildren(*(name(each) for each in _PARTS)))
        words = "\n\n".join(
            filter(None, ("".join(map(str, each.itertext())).strip() for each in parts))
        )
        number = self.found.add(author, date, words)
        self._named[element.get(name("office:name"), "")] = number
        return self.found.start(number)

    def end(self, element: etree._Element) -> str:
        """The mark in the place of an ``office:annotation-end``."""
        number = self._named.get(element.get(name("office:name"), ""))
        return "" if number is None else self.found.end(number)
