"""Work off the GUI thread: a job is handed frozen values and gives one back; it sees no widget."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from annotations_db.errors import CancelledError, UserError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
LONGEST_WAIT = 30.0
"""Seconds that the end of the program waits for work that is still being done."""


class Progress:
    """What a job tells while it runs, and asks: has somebody stopped it?"""

    def __init__(
        self, tell: Callable[[int, int], None], say: Callable[[str], None] = lambda _: None
    ) -> None:
        self._tell, self._say = tell, say
        self._told = (-1, -1)
        self._is_cancelled = False

    def report(self, done: int, total: int) -> None:
        """So much is done of so much; told on where that is news."""
        if (done, total) != self._told:
            self._told = done, total
            self._tell(done, total)

    def say(self, words: str) -> None:
        """What is being done now, in the place of the job's title."""
        self._say(words)

    def cancel(self) -> None:
        """Asks the job to stop at its next look."""
        self._is_cancelled = True

    def is_cancelled(self) -> bool:
        return self._is_cancelled


class Executor(Protocol):
    """Calls functions some time later, one after the other."""

    def call(self, function: Callable[[], None]) -> None: ...
    def close(self) -> None:
        """Waits, not for ever, until all that was called for is done; takes nothing after it."""
        ...


class Job(QObject):
    """One piece of work. ``progressed`` says how far it is, ``ended`` that it is over, however."""

    progressed = Signal(int, int)
    said = Signal(str)
    """What is being done now, in words."""
    ended = Signal()

    def __init__(
        self, title: str, post: Callable[[Callable[[], None]], None], *, is_told: bool = True
    ) -> None:
        super().__init__()
        self.title, self.is_told = title, is_told
        self.progress = Progress(
            lambda done, total: post(lambda: self.progressed.emit(done, total)),
            lambda words: post(lambda: self.said.emit(words)),
        )

    def cancel(self) -> None:
        """Asks the work to stop; it ends with CancelledError where it does."""
        self.progress.cancel()


class _Outcome(Generic[T]):
    """What work came to: a value or an exception."""

    def __init__(self, value: T | None, error: Exception | None) -> None:
        self.value = value
        self.error = error


class _Line:
    """Jobs that come one after the other."""

    def __init__(self, executor: Executor) -> None:
        self.executor = executor
        self.running: Job | None = None
        self.waiting: deque[tuple[Job, Callable[[], None]]] = deque()


class Jobs(QObject):
    """Runs jobs and brings each result back to the GUI thread: one after the other, but for those
    that only read, which have a line of their own and wait for none that writes.
    """

    started = Signal(object)
    """A job's work begins; jobs that wait for their turn come later."""
    failed = Signal(object)
    """A job's UserError, for whoever shows those; a cancelled job and one with its own ear tell
    nothing."""
    _posted = Signal(object)

    def __init__(
        self,
        executor: Executor | None = None,
        parent: QObject | None = None,
        *,
        reader: Executor | None = None,
    ) -> None:
        super().__init__(parent)
        self._writing = _Line(executor if executor is not None else Worker())
        self._reading = _Line(reader or executor or Worker("plenary-reader"))
        self._is_over = False
        self._posted.connect(self._call)

    @property
    def is_busy(self) -> bool:
        return any(each.running is not None for each in self._lines)

    @property
    def _lines(self) -> tuple[_Line, _Line]:
        return self._writing, self._reading

    def start(
        self,
        title: str,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[UserError], None] | None = None,
        is_told: bool = True,
        only_reads: bool = False,
    ) -> Job:
        """Begins ``work``; ``done`` gets its value, or ``failed`` its UserError, on this thread.

        Any other exception is a fault of ours: it is logged, and nobody waits for ever. What is
        not ``is_told`` begins without ``started``: nobody asked for it. What ``only_reads`` does so
        beside an import that may take long, and sees the project as it then is.
        """
        line = self._reading if only_reads else self._writing
        job = Job(title, self._posted.emit, is_told=is_told)

        def come_out(outcome: _Outcome[T]) -> None:
            line.running = None
            job.ended.emit()
            self._begin_next(line)
            self._hand_over(outcome, done, failed)

        def run() -> None:
            outcome = _outcome(work, job.progress)
            if self._is_over:
                _log(job, outcome.error)
            else:
                self._posted.emit(lambda: come_out(outcome))

        line.waiting.append((job, run))
        self._begin_next(line)
        return job

    def close(self) -> None:
        """Ends all jobs: those that can stop do, the others, which write files, are done first,
        also those that wait for their turn.
        """
        self._is_over = True
        for line in self._lines:
            if line.running is not None:
                line.running.cancel()
            for job, run in line.waiting:
                job.cancel()
                line.executor.call(run)
            line.waiting.clear()
        for line in self._lines:
            line.executor.close()

    def _begin_next(self, line: _Line) -> None:
        if line.running is None and line.waiting and not self._is_over:
            line.running, run = line.waiting.popleft()
            if line.running.is_told:
                self.started.emit(line.running)
            line.executor.call(run)

    def _call(self, function: Callable[[], None]) -> None:
        """On the GUI thread: as a slot of this object it is called there."""
        function()

    def _hand_over(
        self,
        outcome: _Outcome[T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None] | None,
    ) -> None:
        error = outcome.error
        if error is None:
            done(outcome.value)  # type: ignore[arg-type]
        elif not isinstance(error, UserError):
            raise error
        elif failed is not None:
            failed(error)
        elif not isinstance(error, CancelledError):
            self.failed.emit(error)


def _outcome(work: Callable[[Progress], T], progress: Progress) -> _Outcome[T]:
    try:
        return _Outcome(work(progress), None)
    except UserError as error:
        return _Outcome(None, error)
    except Exception as error:
        logging.getLogger(__name__).exception("a job failed")
        return _Outcome(None, error)


def _log(job: Job, error: Exception | None) -> None:
    """For what nobody is there to be told anymore."""
    if error is not None and not isinstance(error, CancelledError):
        logging.getLogger(__name__).error("not done at the end: %s: %r", job.title, error)


class Worker:
    """One thread, made when it is first needed."""

    def __init__(self, name: str = "plenary-job") -> None:
        self._name = name
        self._pool: ThreadPoolExecutor | None = None
        self._last: Future[None] | None = None

    def call(self, function: Callable[[], None]) -> None:
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

            self._pool = ThreadPoolExecutor(1, self._name)
        self._last = self._pool.submit(function)

    def close(self) -> None:
        if self._pool is not None and self._last is not None:
            from concurrent.futures import wait  # noqa: PLC0415

            wait([self._last], LONGEST_WAIT)
            self._pool.shutdown(wait=False)
            self._pool = self._last = None
