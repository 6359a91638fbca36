"""Reading files: a module per kind with a constant IMPORTER; a worker process parses."""

from __future__ import annotations

from pathlib import Path

from annotations_db.importers.importer import Imported, Importer, Limits, Parsed, ReadOptions
from annotations_db.importers.kinds import all_importers
from annotations_db.importers.workers import Workers

__all__ = [
    "Imported",
    "Importer",
    "Limits",
    "Parsed",
    "ReadOptions",
    "Workers",
    "all_importers",
    "read_file",
]


def read_file(
    path: Path, *, options: ReadOptions | None = None, limits: Limits | None = None
) -> Imported:
    """One file as a statement to be, through a worker of its own. Raises FileError."""
    with Workers(limits) as workers:
        return workers.read(path, options)
