"""Edits that may be of very many things: small ones are made at once, large ones in a job, during
which the window lives on and nothing else can be changed.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Literal

from annotations_db.contents import Contents
from annotations_db.errors import CancelledError, UserError
from annotations_db.model import Edit, Record, Stamp
from annotations_db.project import Project, open_project
from annotations_db.project.watching import Watch
from annotations_db.words import sentence
from pyside_app.jobs import Job, Progress
from pyside_app.messages import Message
from pyside_app.session import Session
from pyside_app.words import tr
from pyside_app.workbench import Workbench

AT_ONCE = 300
"""Highlights that are changed within 0.2 s, reading and showing them included."""


@dataclass(frozen=True, slots=True)
class Large:
    """An edit to be made: what the reader sees of it while it goes on, how many highlights it is
    about, and how it is made from what is.
    """

    title: str
    size: int
    make: Callable[[Contents, Stamp], Edit]
    make_watched: Callable[[Contents, Stamp, Watch], Edit] | None = None
    """The same where to make it takes long by itself: says how far it is, and can be stopped."""


def perform(bench: Workbench, wanted: Large, then: Callable[[Record], None]) -> None:
    """Makes the edit; ``then`` gets its record, soon. It gets none where a rule or a conflict
    forbade the edit, or it was stopped: then all is as it was, which is said.
    """
    project = bench.session.project
    if wanted.size <= AT_ONCE:
        record = bench.session.perform(lambda: wanted.make(project.store, project.stamp()))
        if record is not None:
            then(record)
        return

    def write(same: Project, watch: Watch) -> Record | None:
        def make() -> Edit:
            if wanted.make_watched is not None:
                return wanted.make_watched(same.store, same.stamp(), watch)
            return wanted.make(same.store, same.stamp())

        return same.perform_in_parts(make, watch)

    _start(bench, wanted.title, write, then)


def turn(bench: Workbench, way: Literal["undo", "redo"], then: Callable[[Record], None]) -> None:
    """Undoes or redoes; ``then`` gets the record, soon."""
    session = bench.session
    if session.project.next_size(way, AT_ONCE) <= AT_ONCE:
        record = session.undo() if way == "undo" else session.redo()
        if record is not None:
            then(record)
        return
    title = tr("Undoing") if way == "undo" else tr("Redoing")
    _start(bench, title, lambda same, watch: same.turn_in_parts(way, watch), then)


def _start(
    bench: Workbench,
    title: str,
    write: Callable[[Project, Watch], Record | None],
    then: Callable[[Record], None],
) -> None:
    session, project = bench.session, bench.session.project
    path, author = project.path, project.author_name
    if not session.begin_long_edit(title):
        return

    def work(progress: Progress) -> Record | None:
        with _uncollected(), open_project(path, author=author) as same:
            return write(same, Watch(progress.report, progress.is_cancelled))

    def done(record: Record | None) -> None:
        if session.project is project:
            session.take_in(record)
            if record is not None:
                then(record)

    def failed(error: UserError) -> None:
        done(None)
        is_stopped = isinstance(error, CancelledError)
        bench.toast(
            Message(tr("Stopped; all is as it was."))
            if is_stopped
            else Message(sentence(error), kind="error")
        )

    job = bench.jobs.start(title, work, done=done, failed=failed)
    job.ended.connect(partial(_end, session, project, job))
    session.project_opened.connect(job.cancel)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for reference cycles: among a million frozen values there is none, and to
    look would stop the window for most of a second.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _end(session: Session, project: Project, job: Job) -> None:
    session.project_opened.disconnect(job.cancel)
    if session.project is project:
        session.end_long_edit()
