"""Opening projects and making new ones, with the sample statement and the starter codebook."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from annotations_db.edits import attributes, codebooks, statements, tags
from annotations_db.model import Source, SourceId
from annotations_db.project.author import Author
from annotations_db.project.project import Project
from annotations_db.resources import resource
from annotations_db.store import Store

if TYPE_CHECKING:
    from annotations_db.importers import Imported

SAMPLE = "japan-ccm-3msp-2012.md"
"""The source name of the sample statement."""
_CODEBOOK = "ccm-apmbc.json"


def open_project(
    path: str | PathLike[str], *, author: str | None = None, read_only: bool = False
) -> Project:
    """Opens a project to write in as ``author``, by default as environment or settings name you.

    Raises ProjectError: missing, not ours, newer, in use, damaged.
    """
    store = Store.open(Path(path), read_only=read_only)
    try:
        return Project(store, Author.named(store, author))
    except BaseException:
        store.close()
        raise


def new_project(
    path: str | PathLike[str], *, author: str | None = None, empty: bool = False
) -> Project:
    """Makes a project with the sample statement and the starter codebook, or ``empty``, and opens
    it.

    None of this can be undone. Raises ProjectError where the file exists or cannot be made.
    """
    place = Path(path)
    store = Store.create(place)
    try:
        project = Project(store, Author.named(store, author))
        _furnish(project, is_empty=empty)
    except BaseException:
        store.close()
        for beside in ("", "-wal", "-shm"):  # a log left behind would be read into the next file
            place.with_name(place.name + beside).unlink(missing_ok=True)
        raise
    return project


def _furnish(project: Project, *, is_empty: bool) -> None:
    store = project.store
    project.perform(attributes.add_standard(store))
    if is_empty:
        return
    entries = codebooks.entries(starter_codebook())
    project.perform(replace(tags.add_codebook(store, project.stamp(), entries), undoable=False))
    details = json.loads(_beside(SAMPLE).read_text(encoding="utf-8"))
    sample = statements.add(store, project.stamp(), _sample(), details=details)
    project.perform(replace(sample, undoable=False))


def starter_codebook() -> str:
    """The shipped codebook, as JSON."""
    return resource("codebooks", _CODEBOOK).read_text(encoding="utf-8")


def _beside(name: str) -> Path:
    return resource("statements", name).with_suffix(".json")


def _sample() -> Imported:
    """The shipped statement. Read in this process: it is ours, and a worker would take as long as
    all the rest.
    """
    from annotations_db.importers import Imported, ReadOptions  # noqa: PLC0415
    from annotations_db.importers.markdown import IMPORTER as MARKDOWN  # noqa: PLC0415

    content = resource("statements", SAMPLE).read_bytes()
    parsed = MARKDOWN.read(content, ReadOptions())
    source = Source(SourceId(hashlib.sha256(content).hexdigest()), MARKDOWN.media_type, content)
    return Imported(
        parsed.title, parsed.language, parsed.text, source, source_name=SAMPLE, remarks=()
    )
