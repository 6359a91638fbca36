"""The bytes of a file that a person chose, or one sentence why they are not to be had."""

from __future__ import annotations

import stat
from pathlib import Path

from annotations_db.errors import FileError
from annotations_db.importers.importer import MEGABYTE


def content_of(path: Path, largest: int) -> bytes:
    """All bytes. Raises FileError: missing, a folder, not a file, too large, empty, unreadable."""
    name = str(path)
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            raise FileError("file-is-folder", file=name)
        if not stat.S_ISREG(kind.st_mode):  # a pipe or a device may never end
            raise FileError("file-unreadable", file=name)
        with path.open("rb") as stream:
            content = stream.read(largest + 1)
    except FileNotFoundError as error:
        raise FileError("file-missing", file=name) from error
    except (OSError, ValueError) as error:  # ValueError: a name no system can have
        raise FileError("file-unreadable", file=name) from error
    if len(content) > largest:
        raise FileError("file-too-large", file=name, limit=largest // MEGABYTE)
    if not content:
        raise FileError("file-empty", file=name)
    return content
