"""Files into a project: read first, all of them, then written as one edit that one undo
takes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotations_db.edits import statements
from annotations_db.edits.typed import shortened
from annotations_db.errors import CancelledError, FileError
from annotations_db.model import RecordId, Statement
from annotations_db.project.author import Author
from annotations_db.store import Bulk, Store
from annotations_db.words import catalogue

if TYPE_CHECKING:
    from annotations_db.importers import Imported, Workers


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of the files: ``added`` in their order, ``failed`` with the reason, which names
    the file.

    ``remarks`` are sentences on what had to be decided on the way. ``record_id`` is what undo takes
    back, None where nothing was added.
    """

    added: tuple[Statement, ...]
    failed: tuple[FileError, ...]
    remarks: tuple[str, ...] = ()
    record_id: RecordId | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Who waits: told of every file how many are done of how many, and asked whether to stop."""

    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    def done(self, count: int, total: int) -> None:
        """Raises CancelledError where the waiting one wants to stop."""
        if self.progress is not None:
            self.progress(count, total)
        if self.is_over():
            raise CancelledError("cancelled")

    def is_over(self) -> bool:
        """Whether the waiting one wants to stop."""
        return self.cancelled is not None and self.cancelled()


_CHUNK_FILES = 100
_CHUNK_CHARACTERS = 8_000_000


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Files read and not yet written; ``is_last`` where no more follow."""

    read: tuple[Imported, ...]
    is_last: bool


class Import:
    """One import of many files. A chunk is read whole before it is written, so nobody
    waits on a parser.
    """

    def __init__(self, store: Store, author: Author, watch: Watch) -> None:
        self._store, self._author, self._watch = store, author, watch
        self._stamp = author.stamp()
        self._added: list[Statement] = []
        self._failed: list[FileError] = []
        self._remarks: list[str] = []
        self._bulk: Bulk | None = None

    def run(self, paths: Sequence[Path]) -> ImportReport:
        """Adds the files that can be read. Raises CancelledError and ProjectError with
        nothing added.
        """
        from annotations_db.importers import Workers  # noqa: PLC0415 - costs every start

        with Workers(cancelled=self._watch.is_over) as workers:
            chunks = self._chunks(paths, workers)
            first = next(chunks)
            count = len(first.read) if first.is_last else len(paths)
            record_id = None
            if count:
                self._author.enter()
            if count == 1 and first.is_last:
                record_id = self._add_one(first.read[0])
            elif count:
                record_id = self._add_many(first, chunks, count)
        return ImportReport(
            tuple(self._added), tuple(self._failed), tuple(self._remarks), record_id
        )

    def _add_one(self, imported: Imported) -> RecordId:
        edit = statements.add(self._store, self._stamp, imported)
        record = self._store.apply(edit, self._stamp)
        self._added.append(self._store.statement(statements.statement_of(edit)))
        return record.id

    def _add_many(self, first: _Chunk, others: Iterator[_Chunk], count: int) -> RecordId | None:
        with self._store.bulk("add-statements", {"count": count}, self._stamp) as bulk:
            self._bulk = bulk
            chunk: _Chunk | None = first
            while chunk is not None:
                for imported in chunk.read:
                    edit = statements.add(self._store, self._stamp, imported)
                    bulk.add(edit)
                    self._added.append(self._store.statement(statements.statement_of(edit)))
                bulk.flush()
                chunk = next(others, None)
        return bulk.record.id if bulk.record else None

    def _chunks(self, paths: Sequence[Path], workers: Workers) -> Iterator[_Chunk]:
        read: list[Imported] = []
        characters = 0
        for number, path in enumerate(paths, start=1):
            try:
                imported = workers.read(path)
            except FileError as error:
                self._failed.append(error)
            else:
                read.append(imported)
                characters += len(imported.text.text)
                self._remarks += _remarks(imported)
            if self._bulk is not None:
                self._bulk.keep()
            self._watch.done(number, len(paths))
            if len(read) >= _CHUNK_FILES or characters > _CHUNK_CHARACTERS:
                yield _Chunk(tuple(read), is_last=number == len(paths))
                read, characters = [], 0
        yield _Chunk(tuple(read), is_last=True)


def _remarks(imported: Imported) -> list[str]:
    words = catalogue()["remarks"]
    return [f"{shortened(imported.source_name)}: {words[each]}" for each in imported.remarks]
