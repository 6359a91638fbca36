"""One worker process and its pipes: started, asked within a time, killed. Never restarted."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic
from typing import IO, Any

import annotations_db
from annotations_db.errors import CancelledError
from annotations_db.importers.frames import read_frame, write_frame

_ROOT = str(Path(annotations_db.__file__).resolve().parents[1])
# Safe path (-P): no file in the folder one stands in is ever taken for a module. What the worker
# runs is the caller's own code, also where another copy of it is installed.
_PROGRAM = """
import sys
if sys.argv[1] not in sys.path:
    sys.path.insert(0, sys.argv[1])
from annotations_db.importers.worker import main
main(sys.argv[2:])
"""
_COMMAND = ("-P", "-c", _PROGRAM, _ROOT)
_SECONDS_TO_START = 60.0


_LOOK = 0.1
"""Seconds between two looks whether somebody has stopped the work."""


class TooSlowError(Exception):
    """The worker was killed because the time was over."""


class WorkerProcess:
    """One process and the pipes to it."""

    def __init__(self, memory: int, is_cancelled: Callable[[], bool] = lambda: False) -> None:
        self._is_cancelled = is_cancelled
        self._end: float | None = None
        """When the time of what is being asked is over; None where nothing is."""
        self._lock, self._is_over, self._is_ended = Lock(), Event(), Event()
        self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter and module
            [sys.executable, *_COMMAND, str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        Thread(target=self._watch, daemon=True).start()
        try:
            self._answer_within(_SECONDS_TO_START)
        except (EOFError, TooSlowError, CancelledError):
            self.end()
            raise

    def ask(self, head: Mapping[str, Any], content: bytes, seconds: float) -> dict[str, Any]:
        """The answer. Raises TooSlowError when the time is over, EOFError if the worker died,
        CancelledError if it was killed because somebody stopped the work.
        """
        return self._answer_within(seconds, head, content)

    def end(self) -> None:
        self._is_ended.set()
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            _close(pipe)
        self._process.wait()

    def _answer_within(
        self, seconds: float, head: Mapping[str, Any] | None = None, content: bytes = b""
    ) -> dict[str, Any]:
        self._end = monotonic() + seconds
        try:
            answer = self._exchange(head, content)
        except (EOFError, BrokenPipeError) as error:
            self._say_why(error)
            raise EOFError from error
        finally:
            with self._lock:
                self._end = None
        if self._is_over.is_set():  # it was killed just as it had answered
            self._say_why(None)
        return answer

    def _say_why(self, error: Exception | None) -> None:
        """Raises what the process was killed for, if it was."""
        if self._is_over.is_set():
            raise (CancelledError("cancelled") if self._is_cancelled() else TooSlowError) from error

    def _watch(self) -> None:
        """One thread for all that is asked: to begin one costs as much as to read a short text."""
        while not self._is_ended.wait(_LOOK):
            with self._lock:
                end = self._end
                if end is not None and (self._is_cancelled() or monotonic() > end):
                    self._is_over.set()
                    self._process.kill()
                    return

    def _exchange(self, head: Mapping[str, Any] | None, content: bytes) -> dict[str, Any]:
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:
            raise EOFError
        if head is not None:
            write_frame(requests, head, content)
        return read_frame(answers)[0]


def _close(pipe: IO[bytes] | None) -> None:
    if pipe is None:
        return
    try:
        pipe.close()
    except BrokenPipeError:
        return  # what was not yet sent is for a process that is gone
