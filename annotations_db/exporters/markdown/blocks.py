"""The blocks of a statement as passages of Markdown, or of HTML where Markdown cannot hold them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from annotations_db.exporters.markdown import raw
from annotations_db.exporters.markdown.escaping import markdown_signs
from annotations_db.exporters.markdown.inline import Inline
from annotations_db.exporters.markdown.lists import list_of
from annotations_db.exporters.markdown.markers import is_printed_by_lists
from annotations_db.exporters.placing import PlacedBlock
from annotations_db.exporters.tables import rows_of
from annotations_db.model import Block

_RULE = "* * *"
_NOT_IN_FENCES = re.compile(r"\t|```|\[\^|</?mark>|<sup>")
"""Besides what would be read otherwise: what looks like marks and references of a copy."""


def passages(blocks: Sequence[PlacedBlock], inline: Inline) -> list[str]:
    """The text in passages that an empty line parts."""
    out: list[str] = []
    for kind, together in groupby(blocks, key=_group):
        group = list(together)
        if kind[0] == "table":
            out.append(_table(group, inline))
        elif kind[0] == "pre":
            out.append(_preformatted(group, inline))
        elif kind[0] == "nest":
            inner = _nested(group, inline, 0)
            out += [raw.nested(group, inline)] if inner is None else inner
        elif group[0].places:
            out.append(_block(group[0], inline))
    return out


def _group(placed: PlacedBlock) -> tuple[str, int]:
    block = placed.block
    if block.cell:
        return "table", block.cell.table
    if block.quote or block.lists or (block.marker and is_printed_by_lists(block)):
        return "nest", 0
    return ("pre", block.pre) if block.pre else ("block", block.start)


def _block(placed: PlacedBlock, inline: Inline) -> str:
    """A paragraph, a heading or a rule. A marker that no list prints is written before it."""
    block = placed.block
    if block.kind == "rule":
        return _RULE
    level = int(block.kind[1]) if block.kind.startswith("h") else 0
    heading = "#" * level + " " if level else ""
    marker = "".join(markdown_signs(f"{block.marker} ")) if block.marker else ""
    return f"{heading}{marker}{inline.markdown(placed)}"


def _nested(blocks: Sequence[PlacedBlock], inline: Inline, depth: int) -> list[str] | None:
    """Quotations and lists as Markdown, or None where it cannot hold them."""
    out: list[str] = []
    for kind, together in groupby(blocks, key=lambda each: _kind(each.block, depth)):
        group = list(together)
        inner: list[str] | None
        if kind == "quote":
            inner = _nested(group, inline, depth + 1)
            inner = inner and [_quoted("\n\n".join(inner))]
        elif kind == "list":
            inner = list_of(group, inline)
        else:
            inner = _plain(group, inline)
        if inner is None:
            return None
        out += inner
    return out


def _kind(block: Block, depth: int) -> str:
    if block.quote > depth:
        return "quote"
    return "list" if block.lists else "block"


def _plain(group: Sequence[PlacedBlock], inline: Inline) -> list[str] | None:
    if any(each.block.marker or each.block.pre or not each.places for each in group):
        return None
    return [_block(each, inline) for each in group]


def _quoted(passage: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in passage.split("\n"))


def _preformatted(group: Sequence[PlacedBlock], inline: Inline) -> str:
    lines = ["".join(place.text for place in each.places) for each in group]
    if not any(lines) or not all(
        _is_code(*each, inline) for each in zip(group, lines, strict=True)
    ):
        return raw.nested(group, inline)
    return "\n".join(["```", *lines, "```"])


def _is_code(placed: PlacedBlock, line: str, inline: Inline) -> bool:
    """Whether a line can stand between fences: code without marks, blanks that stay."""
    if not line:
        return True
    (first, *others) = placed.places
    run = first.piece.run
    is_plain = not others and not first.over and not placed.block.marker
    is_plain = is_plain and first.piece.start not in inline.references
    has_format = run is not None and run.marks == ("code",) and run.href is None and not run.image
    return is_plain and has_format and bool(line.strip()) and not _NOT_IN_FENCES.search(line)


def _table(group: Sequence[PlacedBlock], inline: Inline) -> str:
    rows = rows_of(group)
    if not _is_grid(rows):
        return raw.table(group, inline)
    lines = [
        "| " + " | ".join(inline.markdown(cell[0], on_one_line=True) for cell in row) + " |"
        for row in rows
    ]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def _is_grid(rows: Sequence[Sequence[Sequence[PlacedBlock]]]) -> bool:
    """Whether Markdown has such a table: one plain paragraph to a cell, a head of one row."""
    width = len(rows[0])
    return all(
        len(row) == width
        and any(cell[0].places for cell in row)
        and all(_is_cell(cell, index, at) for at, cell in enumerate(row))
        for index, row in enumerate(rows)
    )


def _is_cell(blocks: Sequence[PlacedBlock], row: int, column: int) -> bool:
    block, cell = blocks[0].block, blocks[0].block.cell
    if cell is None or len(blocks) > 1 or cell.row_span > 1 or cell.column_span > 1:
        return False
    is_plain = block.kind == "p" and not (block.lists or block.quote or block.marker or block.pre)
    return is_plain and cell.column == column and cell.header == (row == 0)
