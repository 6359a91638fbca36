"""Which importer reads which file: ours and those of others, found by their constant."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path

from annotations_db.discovery import discover
from annotations_db.errors import FileError
from annotations_db.importers.importer import Importer


def all_importers() -> list[Importer]:
    """Ours first."""
    package = importlib.import_module("annotations_db.importers")
    return discover(package, "IMPORTER", Importer, "plenary.importers")


def importer_for(path: Path, importers: Sequence[Importer]) -> Importer:
    """The importer for the ending of a file's name. Raises FileError where there is none."""
    for importer in importers:
        if path.suffix.lower() in importer.suffixes:
            return importer
    endings = sorted({suffix for importer in importers for suffix in importer.suffixes})
    raise FileError("file-kind-unknown", file=str(path), kinds=", ".join(endings))
