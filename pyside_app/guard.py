"""Keeps the window alive when our code fails in a paint event or a slot; logs it, tells it once."""

from __future__ import annotations

import functools
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

P = ParamSpec("P")
R = TypeVar("R")

LOGGER = "plenary.guard"
LOG_LIMIT = 1_000_000
"""Bytes of a log after which it makes way for a new one; one old log is kept."""
_TAKES_ANY_NUMBER = 0x04


def guarded(function: Callable[P, None]) -> Callable[P, None]:
    """For paint events and slots: an exception is logged, and the call ends.

    Arguments that a signal sends beyond those the function takes are left out, as Qt does itself
    for plain slots.
    """
    return guarded_or(None)(function)


def guarded_or(otherwise: R) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """The same for overrides that give a value: ``otherwise`` is given after an exception."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        limit = _most_arguments(function)

        @functools.wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return function(*args[:limit], **kwargs)  # type: ignore[arg-type]
            except Exception:
                logging.getLogger(LOGGER).exception("%s failed", function.__qualname__)
                return otherwise

        return call

    return decorate


class Reports(QObject):
    """Tells of logged failures through ``reported``, each place once."""

    reported = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._listener = _Listener(self._tell)
        logging.getLogger(LOGGER).addHandler(self._listener)

    def close(self) -> None:
        """Stops listening; for windows that are made again and again, as in tests."""
        logging.getLogger(LOGGER).removeHandler(self._listener)

    def _tell(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if text not in self._told:
            self._told.add(text)
            self.reported.emit(text)


class _Listener(logging.Handler):
    def __init__(self, tell: Callable[[logging.LogRecord], None]) -> None:
        super().__init__(logging.ERROR)
        self._tell = tell

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._tell(record)


def log_folder() -> Path:
    """Where the log is kept on this system."""
    import platformdirs  # noqa: PLC0415  (its lookup is not needed before there is something to log)

    return Path(platformdirs.user_log_dir("plenary"))


def start_log(folder: Path) -> Path | None:
    """Begins to write the log ``plenary.log`` in a folder; None where that cannot be written."""
    path = folder / "plenary.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LOG_LIMIT:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError as error:
        logging.getLogger(__name__).warning("no log is kept: %s", error)
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return path


def catch_everything() -> None:
    """Sends exceptions that nobody caught, as in plain slots, to the log."""
    before = sys.excepthook

    def log(
        kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            before(kind, error, traceback)
            return
        logging.getLogger(LOGGER).error(
            "%s", _place(kind, traceback), exc_info=(kind, error, traceback)
        )

    sys.excepthook = log


def _place(kind: type[BaseException], traceback: TracebackType | None) -> str:
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    where = "" if traceback is None else f" in {traceback.tb_frame.f_code.co_qualname}"
    return f"{kind.__name__}{where}"


def _most_arguments(function: Callable[..., object]) -> int | None:
    code = getattr(function, "__code__", None)
    if code is None or code.co_flags & _TAKES_ANY_NUMBER:
        return None
    count: int = code.co_argcount
    return count
