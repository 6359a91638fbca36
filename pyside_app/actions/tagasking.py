"""Questions about tags whose answer takes long where a project is large."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar

from annotations_db.model import TagId
from annotations_db.project import open_project
from annotations_db.store import Store
from pyside_app.jobs import Progress
from pyside_app.words import tr
from pyside_app.workbench import Workbench

T = TypeVar("T")
AT_ONCE = 5000
"""Highlights that are counted before one notices."""


def counted_soon(
    bench: Workbench,
    tag_ids: Collection[TagId],
    ask: Callable[[Store], T],
    tell: Callable[[T], None],
) -> None:
    """Asks at once where few highlights have the tags, else in a job."""
    project = bench.session.project
    if sum(project.store.tag_counts(tag_ids).values()) <= AT_ONCE:
        tell(ask(project.store))
        return
    path = project.path

    def work(_progress: Progress) -> T:
        with open_project(path, read_only=True) as known:
            return ask(known.store)

    bench.jobs.start(tr("Counting highlights"), work, done=tell)
