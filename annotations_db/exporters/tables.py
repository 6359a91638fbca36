"""The blocks of one table, by row and cell."""

from __future__ import annotations

from collections.abc import Sequence

from annotations_db.exporters.placing import PlacedBlock


def rows_of(blocks: Sequence[PlacedBlock]) -> list[list[list[PlacedBlock]]]:
    """Rows of cells of blocks; blocks that are in no cell are left out."""
    rows: dict[int, dict[int, list[PlacedBlock]]] = {}
    for placed in blocks:
        cell = placed.block.cell
        if cell is not None:
            rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(placed)
    return [[row[column] for column in sorted(row)] for _, row in sorted(rows.items())]
