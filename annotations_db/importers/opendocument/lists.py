"""The markers of list items and headings as an OpenDocument text prints them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from annotations_db.importers.opendocument.names import name
from annotations_db.text.markers import BULLET, printed, whole_number

_DEEPEST = 10
_SYMBOLS = {"\uf0b7": BULLET, "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓"}


@dataclass(slots=True)
class Counting:
    """Where one list stands: the numbers reached on each level."""

    style: etree._Element | None
    numbers: dict[int, int] = field(default_factory=dict)

    def next_marker(self, level: int, start: str | None = None) -> str:
        """The marker of the next item on ``level``, from 1."""
        look = level_of(self.style, level)
        if look is None:
            return ""
        before = self.numbers.get(level)
        first = whole_number(look.get(name("text:start-value")), 1)
        number = first if before is None else before + 1
        self.numbers[level] = whole_number(start, number)
        for deeper in [each for each in self.numbers if each > level]:
            del self.numbers[deeper]
        return self._printed(look, level)

    def is_ordered(self, level: int) -> bool:
        look = level_of(self.style, level)
        return look is not None and bool(look.get(name("style:num-format")))

    def _printed(self, look: etree._Element, level: int) -> str:
        character = look.get(name("text:bullet-char"))
        if character is not None:
            return _SYMBOLS.get(character, character)
        if not look.get(name("style:num-format")):
            return ""
        shown = min(whole_number(look.get(name("text:display-levels")), 1), level)
        numbers = [self._number(each) for each in range(level - shown + 1, level + 1)]
        prefix = look.get(name("style:num-prefix"), "")
        suffix = look.get(name("style:num-suffix"), "")
        return f"{prefix}{'.'.join(filter(None, numbers))}{suffix}".strip()

    def _number(self, level: int) -> str:
        look = level_of(self.style, level)
        form = "1" if look is None else look.get(name("style:num-format"), "")
        return printed(self.numbers.get(level, 1), form[:1]) if form else ""


def level_of(style: etree._Element | None, level: int) -> etree._Element | None:
    """How a list style shows one level."""
    for element in style if style is not None else ():
        if element.get(name("text:level")) == str(min(level, _DEEPEST)):
            return element
    return None
