"""Which lists and quotations are open while the blocks of a text are written one after the
other.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.model import Block

_OPENING = {"quote": "<blockquote>", "ul": '<ul role="list">', "ol": '<ol role="list">'}
_CLOSING = {"quote": "</blockquote>", "ul": "</li></ul>", "ol": "</li></ol>"}


class Nesting:
    """The open containers, outermost first. Each open list has an open item."""

    def __init__(self, outside: int = 0) -> None:
        """``outside`` quotations stand around all of it and are not counted."""
        self._open: list[str] = []
        self._outside = outside

    def move_to(self, block: Block, *, inside_table: bool = False) -> str:
        """Closes and opens what must be for ``block`` to come next. A table stands in quotations
        only.
        """
        lists: Sequence[str] = () if inside_table else block.lists
        quotes = max(0, block.quote - self._outside)
        kept = self._shared(lists, quotes)
        out = self._close(len(self._open) - kept)
        missing = ["quote"] * quotes + list(lists)
        for each in self._open:
            missing.remove(each)
        if block.marker and not missing and self._open and self._open[-1] != "quote":
            return f"{out}</li><li>"
        for each in missing:
            self._open.append(each)
            out += _OPENING[each] + ("" if each == "quote" else "<li>")
        return out

    def close(self) -> str:
        """Closes everything."""
        return self._close(len(self._open))

    def _close(self, number: int) -> str:
        return "".join(_CLOSING[self._open.pop()] for _ in range(number))

    def _shared(self, lists: Sequence[str], quotes: int) -> int:
        """How many of the open containers the next block stands in too."""
        depth = 0
        for index, each in enumerate(self._open):
            if each == "quote":
                quotes -= 1
            elif depth < len(lists) and lists[depth] == each:
                depth += 1
            else:
                return index
            if quotes < 0:
                return index
        return len(self._open)
