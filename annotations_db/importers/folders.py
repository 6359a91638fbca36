"""The files of a folder that can be read, those in the folders within it too."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path


def files_in(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """Files with these endings (lower case, with their dot), by folder and name; what is hidden is
    passed over, and no link to a folder is followed.
    """
    return [*_walk(folder, suffixes)]


def expanded(paths: Collection[Path], suffixes: Collection[str]) -> list[Path]:
    """The paths, each folder among them as the files in it; one without any stays."""
    found: list[Path] = []
    for path in paths:
        found += (files_in(path, suffixes) or [path]) if is_folder(path) else [path]
    return found


def is_folder(path: Path) -> bool:
    """Also of a name that no system can have."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _walk(folder: Path, suffixes: Collection[str]) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not _is_hidden(each))
        for name in sorted(names):
            path = Path(place, name)
            if not _is_hidden(name) and path.suffix.lower() in suffixes:
                yield path


def _is_hidden(name: str) -> bool:
    """Also the lock files that word processors leave beside what is open."""
    return name.startswith((".", "~$"))
