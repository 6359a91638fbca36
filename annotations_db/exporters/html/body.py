"""The text of a copy as nested markup: lists, quotations, tables, preformatted passages, and the
margin beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from annotations_db.exporters.directions import Direction, direction
from annotations_db.exporters.html.inline import Inline
from annotations_db.exporters.html.looks import Looks
from annotations_db.exporters.html.margin import Margin
from annotations_db.exporters.html.markup import shown
from annotations_db.exporters.html.nesting import Nesting
from annotations_db.exporters.placing import Layout, PlacedBlock
from annotations_db.exporters.tables import rows_of
from annotations_db.exporters.watching import followed
from annotations_db.exporters.wording import say
from annotations_db.model import Block, BlockKind, Cell

_HEADINGS: dict[BlockKind, str] = {
    "h1": "h2",
    "h2": "h3",
    "h3": "h4",
    "h4": "h5",
    "h5": "h6",
    "h6": "h6",
}
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


class Body:
    """Writes the statement's own text; ``looks`` collects what its marks look like."""

    def __init__(self, layout: Layout, margin: Margin, looks: Looks) -> None:
        self._layout = layout
        self._margin = margin
        self._inline = Inline(looks, _anchors(layout))
        self.direction: Direction = direction(layout.copy.text.text[:2000])

    def write(self) -> str:
        """The content of the article."""
        nesting = Nesting()
        out: list[str] = []
        blocks = followed(self._layout.blocks, self._layout.copy.watch)
        for _, together in groupby(blocks, key=_group):
            group = list(together)
            first = group[0].block
            out.append(nesting.move_to(first, inside_table=first.cell is not None))
            out.append(self._group(group))
            out.append(self._margin.write([each for block in group for each in block.starting]))
        out.append(nesting.close())
        return "".join(out)

    def _group(self, group: Sequence[PlacedBlock]) -> str:
        first = group[0].block
        if first.cell is not None:
            return self._table(group)
        if first.pre:
            return self._preformatted(group)
        return self._block(group[0])

    def _block(self, placed: PlacedBlock) -> str:
        block = placed.block
        if block.kind == "rule":
            is_marked = any(place.over for place in placed.places)
            numbered = self._content(placed).replace(_OBJECT, "")
            return f'<div class="rule">{numbered}<hr></div>' if is_marked else "<hr>"
        name = _HEADINGS.get(block.kind, "p")
        return f"<{name}{self._attributes(block)}>{_marker(block)}{self._content(placed)}</{name}>"

    def _content(self, placed: PlacedBlock) -> str:
        return self._inline.write(placed.places)

    def _preformatted(self, group: Sequence[PlacedBlock]) -> str:
        first = group[0].block
        lines = "\n".join(f"{_marker(each.block)}{self._content(each)}" for each in group)
        return f"<pre{self._attributes(first)}>\n{lines}</pre>"

    def _table(self, group: Sequence[PlacedBlock]) -> str:
        outside = min(each.block.quote for each in group)
        rows = "".join(
            f"<tr>{''.join(self._cell(cell, outside) for cell in row)}</tr>"
            for row in rows_of(group)
        )
        name = shown(say("table"))
        frame = f'<div class="table" role="region" tabindex="0" aria-label="{name}">'
        return f"{frame}<table>{rows}</table></div>"

    def _cell(self, blocks: Sequence[PlacedBlock], outside: int) -> str:
        first = blocks[0].block
        name, attributes = _cell_tag(first.cell)
        if len(blocks) == 1 and first.kind == "p" and not first.lists and first.quote == outside:
            content = f"{_marker(first)}{self._content(blocks[0])}"
            return f"<{name}{attributes}{self._attributes(first)}>{content}</{name}>"
        nesting = Nesting(outside)
        parts = [f"{nesting.move_to(each.block)}{self._block(each)}" for each in blocks]
        return f"<{name}{attributes}>{''.join(parts)}{nesting.close()}</{name}>"

    def _attributes(self, block: Block) -> str:
        found = f' lang="{shown(block.language)}"' if block.language else ""
        text = self._layout.copy.text.text
        own = block.direction or direction(text[block.start : block.end], self.direction)
        return found if own == self.direction else f'{found} dir="{own}"'


def _group(placed: PlacedBlock) -> tuple[str, int]:
    block = placed.block
    if block.cell is not None:
        return "table", block.cell.table
    if block.pre:
        return "pre", block.pre
    return "block", block.start


def _marker(block: Block) -> str:
    return f'<span class="marker">{shown(block.marker)} </span>' if block.marker else ""


def _cell_tag(cell: Cell | None) -> tuple[str, str]:
    if cell is None:
        return "td", ""
    attributes = ' scope="col"' if cell.header and cell.row == 0 else ""
    if cell.row_span > 1:
        attributes += f' rowspan="{cell.row_span}"'
    if cell.column_span > 1:
        attributes += f' colspan="{cell.column_span}"'
    return "th" if cell.header else "td", attributes


def _anchors(layout: Layout) -> frozenset[str]:
    runs = (run for placed in layout.blocks for run in placed.block.runs)
    return frozenset(run.anchor for run in runs if run.anchor)
