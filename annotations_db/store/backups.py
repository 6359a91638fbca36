"""Files written beside their place and then renamed, and copies of a project in use."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def draft_of(path: Path) -> Iterator[Path]:
    """A hidden file in the same folder; takes the place of ``path`` at the end, or is gone.

    Raises OSError where the folder cannot be written.
    """
    draft = path.with_name(f".{path.name}.{uuid.uuid4()}")
    draft.open("xb").close()
    try:
        yield draft
        draft.replace(path)
    finally:
        for each in (draft, draft.with_name(f"{draft.name}-journal")):
            each.unlink(missing_ok=True)


def copy_into(raw: sqlite3.Connection, path: Path) -> None:
    """All that is committed, as one file at rest; others may write meanwhile."""
    copy = sqlite3.connect(path, isolation_level=None)
    try:
        raw.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
