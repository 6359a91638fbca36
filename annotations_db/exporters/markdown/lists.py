"""Lists as Markdown, as far as python-markdown reads them as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations_db.exporters.markdown.inline import Inline
from annotations_db.exporters.placing import PlacedBlock
from annotations_db.model import Block
from annotations_db.text.markers import BULLET

_NUMBER = re.compile(r"(0|[1-9]\d{0,8})\.")
_INDENT = " " * 4


def list_of(blocks: Sequence[PlacedBlock], inline: Inline) -> list[str] | None:
    """The passages of blocks that stand in lists, or None where Markdown cannot hold them."""
    counted = _Counted()
    items: list[str] = []
    for placed in blocks:
        if placed.block.kind != "p" or not placed.places or not counted.takes(placed.block):
            return None
        items.append(_item(placed, inline))
    kinds = {each.block.lists for each in blocks}
    is_simple = len(kinds) == 1 and all(each.block.marker for each in blocks)
    return ["\n".join(items)] if is_simple and len(next(iter(kinds))) == 1 else items


def _item(placed: PlacedBlock, inline: Inline) -> str:
    block = placed.block
    outside = _INDENT * (len(block.lists) - 1)
    sign = "-" if block.marker == BULLET else block.marker
    first, *others = inline.markdown(placed).split("\n")
    begin = f"{outside}{sign} " if sign else f"{outside}{_INDENT}"
    return "\n".join([f"{begin}{first}", *(f"{outside}{_INDENT}{line}" for line in others)])


@dataclass(slots=True)
class _Counted:
    """The open lists, outermost first, and the number that python-markdown gives the next item of
    each; 0 in bulleted ones.
    """

    kinds: list[str] = field(default_factory=list)
    next: list[int] = field(default_factory=list)

    def takes(self, block: Block) -> bool:
        """Whether ``block`` can come next, which it then has."""
        depth = len(block.lists)
        if not block.marker:
            return list(block.lists) == self.kinds
        number = _number(block.marker)
        kind = "ul" if block.marker == BULLET else "ol"
        if number is None or kind != block.lists[-1]:
            return False
        if list(block.lists[:-1]) != self.kinds[: depth - 1] or depth > len(self.kinds) + 1:
            return False
        return self._count(kind, depth, number)

    def _count(self, kind: str, depth: int, number: int) -> bool:
        is_new = depth > len(self.kinds) or self.kinds[depth - 1] != kind
        if is_new and depth == len(self.kinds) and depth > 1:
            return False
        if not is_new and kind == "ol" and self.next[depth - 1] != number:
            return False
        del self.kinds[depth - 1 :], self.next[depth - 1 :]
        self.kinds.append(kind)
        self.next.append(number + 1)
        return True


def _number(marker: str) -> int | None:
    if marker == BULLET:
        return 0
    found = _NUMBER.fullmatch(marker)
    return int(found[1]) if found else None
