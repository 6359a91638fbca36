"""A table of the statement as a Word table, every cell at its place in the grid."""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.docx.paragraphs import Paragraphs
from annotations_db.exporters.docx.wordml import paragraph
from annotations_db.exporters.placing import PlacedBlock
from annotations_db.exporters.tables import rows_of
from annotations_db.model import Cell

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="DCD9D2"/>' for side in _SIDES
)
_PROPERTIES = (
    f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
)


def table(blocks: Sequence[PlacedBlock], paragraphs: Paragraphs) -> str:
    """The blocks of one table, with the paragraph that Word wants between a table and what
    follows.
    """
    rows = rows_of(blocks)
    cells = [placed.block.cell for placed in blocks if placed.block.cell is not None]
    columns = max(cell.column + cell.column_span for cell in cells)
    grid = f"<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>"
    below: dict[int, Cell] = {}
    written = "".join(_row(row, columns, below, paragraphs) for row in rows)
    return f"<w:tbl>{_PROPERTIES}{grid}{written}</w:tbl>{paragraph('', 'Gap')}"


def _row(
    row: Sequence[Sequence[PlacedBlock]],
    columns: int,
    below: dict[int, Cell],
    paragraphs: Paragraphs,
) -> str:
    """One row; ``below`` holds, by column, the cells of earlier rows that reach down here and is
    kept up to date.
    """
    starting: dict[int, tuple[Cell, Sequence[PlacedBlock]]] = {}
    for blocks in row:
        cell = blocks[0].block.cell
        if cell is not None:
            starting[cell.column] = cell, blocks
    index = next(iter(starting.values()))[0].row
    out: list[str] = []
    column = 0
    while column < columns:
        if column in starting:
            cell, blocks = starting[column]
            out.append(_cell(cell, blocks, paragraphs))
            below[column] = cell
            column += cell.column_span
        elif column in below and below[column].row + below[column].row_span > index:
            out.append(_continued(below[column]))
            column += below[column].column_span
        else:
            out.append("<w:tc><w:p/></w:tc>")
            column += 1
    is_head = all(cell.header for cell, _ in starting.values())
    head = "<w:trPr><w:tblHeader/></w:trPr>" if is_head and index == 0 else ""
    return f"<w:tr>{head}{''.join(out)}</w:tr>"


def _cell(cell: Cell, blocks: Sequence[PlacedBlock], paragraphs: Paragraphs) -> str:
    merged = '<w:vMerge w:val="restart"/>' if cell.row_span > 1 else ""
    style = "TableHead" if cell.header else "TableText"
    content = "".join(paragraphs.write(each, style=style) for each in blocks)
    return f"<w:tc>{_cell_properties(cell, merged)}{content}</w:tc>"


def _continued(cell: Cell) -> str:
    return f"<w:tc>{_cell_properties(cell, '<w:vMerge/>')}<w:p/></w:tc>"


def _cell_properties(cell: Cell, merged: str) -> str:
    spanned = f'<w:gridSpan w:val="{cell.column_span}"/>' if cell.column_span > 1 else ""
    return f"<w:tcPr>{spanned}{merged}</w:tcPr>" if spanned or merged else ""
