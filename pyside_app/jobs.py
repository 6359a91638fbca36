"""Work off the GUI thread: a job is handed frozen values and gives one back; it sees no widget."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from annotations_db.errors import CancelledError, UserError

T = TypeVar("T")


class Progress:
    """What a job tells while it runs, and asks: has somebody stopped it?"""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._is_cancelled = False

    def report(self, done: int, total: int) -> None:
        """So much is done of so much."""
        self._tell(done, total)

    def cancel(self) -> None:
        """Asks the job to stop at its next look."""
        self._is_cancelled = True

    def is_cancelled(self) -> bool:
        return self._is_cancelled


class Executor(Protocol):
    """Calls functions some time later, one after the other."""

    def call(self, function: Callable[[], None]) -> None: ...
    def close(self) -> None:
        """Waits for what is running; nothing may run after it."""
        ...


class Job(QObject):
    """One piece of work. ``progressed`` says how far it is, ``ended`` that it is over, however."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, title: str, post: Callable[[Callable[[], None]], None]) -> None:
        super().__init__()
        self.title = title
        self.progress = Progress(lambda done, total: post(lambda: self._show(done, total)))

    def cancel(self) -> None:
        """Asks the work to stop; it ends with CancelledError where it does."""
        self.progress.cancel()

    def _show(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)


class _Outcome(Generic[T]):
    """What work came to: a value or an exception."""

    def __init__(self, value: T | None, error: Exception | None) -> None:
        self.value = value
        self.error = error


class Jobs(QObject):
    """Runs jobs one after the other and brings each result back to the GUI thread."""

    started = Signal(object)
    failed = Signal(object)
    """A job's UserError, for whoever shows those; a cancelled job and one with its own ear tell
    nothing."""
    _posted = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor if executor is not None else Worker()
        self._running: set[Job] = set()
        self._posted.connect(self._call)

    @property
    def is_busy(self) -> bool:
        return bool(self._running)

    def start(
        self,
        title: str,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[UserError], None] | None = None,
    ) -> Job:
        """Begins ``work``; ``done`` gets its value, or ``failed`` its UserError, on this thread.

        Any other exception is a fault of ours: it is logged, and nobody waits for ever.
        """
        job = Job(title, self._posted.emit)

        def come_out(outcome: _Outcome[T]) -> None:
            self._running.discard(job)
            job.ended.emit()
            self._hand_over(outcome, done, failed)

        def run() -> None:
            outcome = _outcome(work, job.progress)
            self._posted.emit(lambda: come_out(outcome))

        self._running.add(job)
        self.started.emit(job)
        self._executor.call(run)
        return job

    def close(self) -> None:
        """Stops all jobs and waits for them: none may run while the program ends."""
        for job in self._running:
            job.cancel()
        self._executor.close()

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


class Worker:
    """One thread, made when it is first needed."""

    def __init__(self) -> None:
        self._pool: _Pool | None = None

    def call(self, function: Callable[[], None]) -> None:
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

            self._pool = ThreadPoolExecutor(1, "plenary-job")
        self._pool.submit(function)

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


class _Pool(Protocol):
    def submit(self, fn: Callable[[], None], /) -> object: ...
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None: ...
