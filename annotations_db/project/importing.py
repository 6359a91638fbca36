"""Files into a project: read first, all of them, then written as one edit that one undo
takes back. Some may have been read before, and come with a title and details.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotations_db.edits import statements
from annotations_db.edits.typed import shortened
from annotations_db.errors import FileError
from annotations_db.model import Edit, RecordId, Statement
from annotations_db.project.author import Author
from annotations_db.project.preparing import Prepared
from annotations_db.project.watching import Watch
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


_CHUNK_FILES = 100
_CHUNK_CHARACTERS = 8_000_000


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Files read and not yet written; ``is_last`` where no more follow."""

    read: tuple[Prepared, ...]
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

    def run(self, items: Sequence[Path | Prepared]) -> ImportReport:
        """Adds what was read, and the files that can be. Raises CancelledError and ProjectError
        with nothing added, InvalidError too where a detail is not what it should be.
        """
        from annotations_db.importers import Workers  # noqa: PLC0415 - costs every start

        with Workers(cancelled=self._watch.is_over) as workers:
            chunks = self._chunks(items, workers)
            first = next(chunks)
            count = len(first.read) if first.is_last else len(items)
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

    def _add_one(self, read: Prepared) -> RecordId:
        edit = self._edit(read)
        record = self._store.apply(edit, self._stamp)
        self._added.append(self._store.statement(statements.statement_of(edit)))
        return record.id

    def _add_many(self, first: _Chunk, others: Iterator[_Chunk], count: int) -> RecordId | None:
        with self._store.bulk("add-statements", {"count": count}, self._stamp) as bulk:
            self._bulk = bulk
            chunk: _Chunk | None = first
            while chunk is not None:
                for read in chunk.read:
                    edit = self._edit(read)
                    bulk.add(edit)
                    self._added.append(self._store.statement(statements.statement_of(edit)))
                bulk.flush()
                chunk = next(others, None)
        return bulk.record.id if bulk.record else None

    def _edit(self, read: Prepared) -> Edit:
        return statements.add(self._store, self._stamp, read.imported, details=read.details)

    def _chunks(self, items: Sequence[Path | Prepared], workers: Workers) -> Iterator[_Chunk]:
        read: list[Prepared] = []
        characters = 0
        for number, item in enumerate(items, start=1):
            found = item if isinstance(item, Prepared) else self._read(item, workers)
            if found is not None:
                read.append(found)
                characters += len(found.imported.text.text)
            if self._bulk is not None:
                self._bulk.keep()
            self._watch.done(number, len(items))
            if len(read) >= _CHUNK_FILES or characters > _CHUNK_CHARACTERS:
                yield _Chunk(tuple(read), is_last=number == len(items))
                read, characters = [], 0
        yield _Chunk(tuple(read), is_last=True)

    def _read(self, path: Path, workers: Workers) -> Prepared | None:
        try:
            found = Prepared(workers.read(path))
        except FileError as error:
            self._failed.append(error)
            return None
        self._remarks += remarks_on(found.imported)
        return found


def remarks_on(imported: Imported) -> list[str]:
    """Sentences on what had to be decided in reading a file, which name it."""
    words = catalogue()["remarks"]
    return [f"{shortened(imported.source_name)}: {words[each]}" for each in imported.remarks]
