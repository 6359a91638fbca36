"""Checked copies of a project kept aside, the newest few; for a job, on its own connection."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from annotations_db.errors import ProjectError
from annotations_db.store import opening
from annotations_db.store.backups import copy_into, draft_of
from annotations_db.store.connection import Connection
from annotations_db.store.faults import told


def take_snapshot(project: Path, folder: Path, *, now: datetime, keep: int = 10) -> Path:
    """Checks the project and copies it into ``folder``; the oldest of more than ``keep`` go.

    Raises ProjectError: the project is damaged (the snapshots stay as they are), or the folder
    cannot be written.
    """
    connection = opening.connect(project, read_only=True)
    try:
        return _take(connection, folder, now=now, keep=keep)
    finally:
        opening.close(connection)


def snapshots(project: Path, folder: Path) -> list[Path]:
    """The project's snapshots in ``folder``, the newest first."""
    marks = "[0-9]" * 8 + "T" + "[0-9]" * 12 + "Z"
    found = (each for each in folder.glob(f"*{project.suffix}") if each.match(f"* {marks}.*"))
    return sorted(
        (each for each in found if each.stem.rpartition(" ")[0] == project.stem), reverse=True
    )


def _take(connection: Connection, folder: Path, *, now: datetime, keep: int) -> Path:
    if connection.rows("PRAGMA quick_check(1)") != [("ok",)]:
        raise ProjectError("project-damaged", path=str(connection.path))
    project = connection.path
    moment = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = folder / f"{project.stem} {moment}{project.suffix}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with draft_of(target) as draft, told(target):
            copy_into(connection.raw, draft)
    except OSError as error:
        raise ProjectError("project-not-made", path=str(target)) from error
    for old in snapshots(project, folder)[keep:]:
        old.unlink()
    return target
