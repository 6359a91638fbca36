"""Whether an open file is still the one it was. No Qt here."""

from __future__ import annotations

from pathlib import Path


class KnownFile:
    """A file that is there now, whatever is written into it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _file_at(path)

    def is_there(self) -> bool:
        """False where it was moved, deleted or replaced by another one."""
        return _file_at(self._path) == self._known


def _file_at(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
