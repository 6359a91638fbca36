"""Blocks as HTML, where Markdown cannot hold their lists, quotations, cells or marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from annotations_db.exporters.markdown.inline import Inline
from annotations_db.exporters.markdown.markers import Marker, is_printed_by_lists, levels
from annotations_db.exporters.placing import PlacedBlock
from annotations_db.exporters.tables import rows_of
from annotations_db.model import Cell


def nested(blocks: Sequence[PlacedBlock], inline: Inline) -> str:
    """Blocks that follow one another, in their lists and quotations."""
    nest = _Nest()
    out: list[str] = []
    for _, together in groupby(blocks, key=_element):
        group = list(together)
        out += nest.move_to(group[0])
        content = _content(group, inline)
        out += content if nest.is_in_item else [f"<div>{each}</div>" for each in content]
        if group[0].block.marker and not group[0].places and not group[0].block.pre:
            out += nest.end_item()
    return "\n".join([*out, *nest.close(0)])


def table(blocks: Sequence[PlacedBlock], inline: Inline) -> str:
    """A table, each cell with all its lists and quotations in it."""
    rows = [
        "<tr>" + "".join(_cell(cell, inline) for cell in row) + "</tr>" for row in rows_of(blocks)
    ]
    return "\n".join(["<table>", *rows, "</table>"])


@dataclass(slots=True)
class _Open:
    """An open container, with the numbering of a list and whether an item is open in it."""

    kind: str
    style: str
    item: bool = False

    @property
    def closing(self) -> str:
        name = {"quote": "</blockquote>", "item": ""}.get(self.kind, f"</{self.kind}>")
        return f"{'</li>' if self.item else ''}{name}"

    def can_hold(self, kind: str, marker: Marker | None) -> bool:
        """Whether what stands in such a list, with such a marker, can stand in this one."""
        return self.kind == kind and (marker is None or self.style == marker.style)


class _Nest:
    """The open containers, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def move_to(self, placed: PlacedBlock) -> list[str]:
        """Closes and opens what must be for this block to come next."""
        quotes, lists = placed.block.quote, levels(placed.block)
        kept, listed = self._shared(quotes, lists)
        out = self.close(kept)
        marker = lists[listed - 1][1] if listed else None
        if marker:
            out.append(self._item(self._open[-1], marker))
        quotes -= kept - listed
        for kind, inner in [*[("quote", None)] * quotes, *lists[listed:]]:
            out.append(self._begin(kind, inner))
        return out

    @property
    def is_in_item(self) -> bool:
        """Whether what comes next stands in an item, or in no list; HTML parsers take preformatted
        passages out of lists otherwise.
        """
        return not self._open or self._open[-1].kind == "quote" or self._open[-1].item

    def close(self, kept: int) -> list[str]:
        """Closes all containers but the ``kept`` outermost ones."""
        closing = [each.closing for each in reversed(self._open[kept:])]
        del self._open[kept:]
        return closing

    def end_item(self) -> list[str]:
        """Closes the innermost item, which is empty, so that what follows is not taken for it."""
        if not self._open or not self._open[-1].item:
            return []
        self._open[-1].item = False
        return ["</li>"]

    def _shared(self, quotes: int, lists: Sequence[tuple[str, Marker | None]]) -> tuple[int, int]:
        """How many of the open containers this block stands in too, and how many of these are
        lists: none within a list in which a new item begins.
        """
        listed = 0
        for index, each in enumerate(self._open):
            if each.kind == "quote":
                if index - listed == quotes:
                    return index, listed
            elif listed == len(lists) or not each.can_hold(*lists[listed]):
                return index, listed
            else:
                listed += 1
                if lists[listed - 1][1]:
                    return index + 1, listed
        return len(self._open), listed

    def _begin(self, kind: str, marker: Marker | None) -> str:
        opened = _Open(kind, marker.style if marker else "")
        self._open.append(opened)
        item = self._item(opened, marker) if marker else ""
        if kind == "item":
            return item
        if kind == "quote":
            return "<blockquote>"
        style = f' type="{opened.style}"' if opened.style not in {"", "1"} else ""
        return f"<{kind}{style}>{item}"

    def _item(self, container: _Open, marker: Marker) -> str:
        ended = "</li>" if container.item else ""
        container.item = True
        value = f' value="{marker.value}"' if marker.value is not None else ""
        return f"{ended}<li{value}>"


def _content(group: Sequence[PlacedBlock], inline: Inline) -> list[str]:
    placed = group[0]
    block = placed.block
    marker = "" if is_printed_by_lists(block) else f"{escape(block.marker)} "
    if block.pre:
        lines = "".join(f"{inline.html(each)}\n" for each in group)
        return [f"<pre>\n{marker}{lines}</pre>"]
    if block.kind == "rule":
        return ["<hr>"]
    if not placed.places and not marker:
        return []
    return [f"<{block.kind}>{marker}{inline.html(placed)}</{block.kind}>"]


def _cell(blocks: Sequence[PlacedBlock], inline: Inline) -> str:
    first = blocks[0].block
    name, attributes = _cell_tag(first.cell)
    is_plain = len(blocks) == 1 and first.kind == "p"
    is_plain = is_plain and not (first.quote or first.marker or first.lists)
    content = inline.html(blocks[0]) if is_plain else nested(blocks, inline)
    return f"<{name}{attributes}>{content}</{name}>"


def _cell_tag(cell: Cell | None) -> tuple[str, str]:
    if cell is None:
        return "td", ""
    attributes = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
    attributes += f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
    return "th" if cell.header else "td", attributes


def _element(placed: PlacedBlock) -> tuple[object, ...]:
    block = placed.block
    return (block.pre, block.quote, block.lists) if block.pre else (0, block.start)
