"""Reads files through a worker process that is ended when one costs too much time or memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotations_db.errors import FileError
from annotations_db.importers.files import content_of
from annotations_db.importers.folders import is_folder
from annotations_db.importers.importer import (
    MEGABYTE,
    Comment,
    Imported,
    Importer,
    Limits,
    ReadOptions,
)
from annotations_db.importers.kinds import all_importers, importer_for
from annotations_db.importers.process import TooSlowError, WorkerProcess
from annotations_db.importers.sniffing import kind_in
from annotations_db.model import Source, SourceId
from annotations_db.text.blocks import canonical, from_json
from annotations_db.text.source import WHITE_SPACE, without_forbidden


class Workers:
    """Reads files one after another through one worker, which starts with the first file.

    Not for several threads at once. ``close``, or leaving ``with``, ends the worker; where
    ``cancelled`` comes to say yes it is ended too, within the file, with CancelledError.
    """

    def __init__(
        self, limits: Limits | None = None, cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        self._cancelled = cancelled
        self.limits = limits or Limits()
        self._importers = all_importers()
        self._worker: WorkerProcess | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, path: Path, options: ReadOptions | None = None) -> Imported:
        """One file as a statement to be. Raises FileError, and can then read the next one."""
        return self.read_loaded(path, self.content_of(path), options)

    def content_of(self, path: Path) -> bytes:
        """The bytes of a file of a kind that can be read. Raises FileError."""
        if is_folder(path):
            raise FileError("file-is-folder", file=str(path))
        importer_for(path, self._importers)
        return content_of(path, self.limits.size)

    def read_loaded(
        self, path: Path, content: bytes, options: ReadOptions | None = None
    ) -> Imported:
        """The same where the bytes are at hand. A file whose name is wrong is read as what it is.

        Raises FileError.
        """
        named = importer_for(path, self._importers)
        suffix = kind_in(content, path.suffix.lower())
        importer = importer_for(Path(f"x{suffix}"), self._importers)
        try:
            read = self.read_content(importer, content, without_forbidden(path.name), options)
        except FileError as error:
            raise FileError(error.message, **{**error.parameters, "file": str(path)}) from error
        if importer is named:
            return read
        return replace(read, remarks=(f"other-kind:{importer.name}", *read.remarks))

    def read_content(
        self, importer: Importer, content: bytes, name: str, options: ReadOptions | None = None
    ) -> Imported:
        """What is no file: ``name`` stands for its name. Raises FileError like ``read``."""
        if len(content) > self.limits.size:
            raise FileError("file-too-large", file=name, limit=self.limits.size // MEGABYTE)
        head = {"importer": importer.name, "options": asdict(options or ReadOptions())}
        seconds = importer.patience * self.limits.seconds_for(len(content))
        reply = self._reply(name, head, content, seconds)
        if not reply["text"].strip(WHITE_SPACE):
            raise FileError("file-empty", file=name)
        text = canonical(reply["text"], from_json(reply["blocks"]), reply["extractor"])
        return Imported(
            title=reply["title"],
            language=reply["language"],
            text=text,
            source=Source(SourceId(sha256(content).hexdigest()), importer.media_type, content),
            source_name=name,
            remarks=tuple(reply["remarks"]),
            comments=tuple(Comment(**each) for each in reply["comments"]),
            encoding=reply["encoding"],
        )

    def close(self) -> None:
        """Ends the worker, if one runs."""
        if self._worker:
            self._worker.end()
            self._worker = None

    def _reply(
        self, name: str, head: Mapping[str, Any], content: bytes, seconds: float
    ) -> dict[str, Any]:
        if self._worker is None:
            self._worker = WorkerProcess(self.limits.memory, self._cancelled)
        try:
            reply = self._worker.ask(head, content, seconds)
        except (TooSlowError, EOFError) as error:
            self.close()
            message = "file-too-slow" if isinstance(error, TooSlowError) else "file-too-heavy"
            raise FileError(message, file=name) from error
        if "error" in reply:
            if reply["error"] == "file-too-heavy":
                self.close()  # who knows what lacks in it after memory ran out
            cause = RuntimeError(reply["cause"]) if "cause" in reply else None
            raise FileError(reply["error"], file=name, **reply["parameters"]) from cause
        return reply
