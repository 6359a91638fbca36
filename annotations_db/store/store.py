"""A project file, open: the only place that reads and writes one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from annotations_db.errors import ProjectError
from annotations_db.model import (
    CanonicalText,
    Edit,
    Parameter,
    Record,
    RecordKind,
    Stamp,
    StatementId,
    TextId,
)
from annotations_db.store import copies, opening
from annotations_db.store.annotations import Annotations
from annotations_db.store.bulk import Bulk, has_open, take_back_abandoned
from annotations_db.store.checking import problems
from annotations_db.store.connection import Connection
from annotations_db.store.faults import told
from annotations_db.store.history import (
    Heading,
    begin_record,
    next_redo,
    next_undo,
    turn,
    write_steps,
)
from annotations_db.store.notelists import NoteLists
from annotations_db.store.parts import parts_of
from annotations_db.store.records import Records
from annotations_db.store.searching import Searches
from annotations_db.store.statementkeys import StatementKeys
from annotations_db.store.statements import Statements
from annotations_db.store.tags import Tags
from annotations_db.store.texts import add_sources, add_texts
from annotations_db.store.writing import steps_of


class Store(Statements, StatementKeys, Annotations, NoteLists, Tags, Records, Searches):
    """An open project. Belongs to the thread that opened it: a job opens its own, ``read_only``.

    All writing is one transaction each, waits up to five seconds for others' and raises
    ProjectError (read-only, in use, no room, damaged) or ConflictError with nothing changed.
    """

    def __init__(self, connection: Connection) -> None:
        self._db = connection
        self._texts: dict[TextId, CanonicalText] = {}
        self._is_closed = False

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new, empty project. Raises ProjectError, also where something has that name already."""
        opening.make(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """A project brought to this program's version; what a bulk edit left unfinished is taken
        back.

        ``read_only`` follows the place, too: a file or folder that cannot be written is opened for
        reading. Raises ProjectError.
        """
        connection = opening.connect(path, read_only=read_only)
        try:
            with told(path):
                if read_only and has_open(connection):
                    # Who only reads shall not see half an edit either, where it can be taken back
                    opening.close(connection)
                    with suppress(ProjectError):
                        cls.open(path).close()
                    connection = opening.connect(path, read_only=True)
                take_back_abandoned(connection)
        except BaseException:
            opening.close(connection)
            raise
        return cls(connection)

    @property
    def path(self) -> Path:
        return self._db.path

    @property
    def read_only(self) -> bool:
        return self._db.read_only

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leaves a single file, if nobody else has it open. Closing again does nothing."""
        if not self._is_closed:
            self._is_closed = True
            opening.close(self._db)

    def rest(self) -> None:
        """Brings the file up to date while the user rests, so that a copy made now is whole."""
        if not self.read_only:
            opening.rest(self._db)

    def data_version(self) -> int:
        """A number that changes when somebody else has written."""
        return self._db.number("PRAGMA data_version")

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever others write meanwhile.

        For answers of several reads. Write nothing within, and wait for nobody: where a project
        lies on a shared disk, others cannot write until it ends.
        """
        with self._db.one_moment():
            yield

    def apply(self, edit: Edit, stamp: Stamp) -> Record:
        """Does the edit and notes it in the history: all or nothing.

        The record's changes are what was done. Raises ConflictError where a changed field no
        longer holds what ``edit`` says it held, or a new name or place has been taken meanwhile.
        """
        with self._db.writing():
            add_texts(self._db, edit.texts)
            add_sources(self._db, edit.sources)
            heading = Heading(
                stamp, edit.verb, edit.parameters, edit.statement_id, undoable=edit.undoable
            )
            record = begin_record(self._db, heading)
            changes = write_steps(self._db, record.sequence, steps_of(edit.changes))
        return replace(record, changes=tuple(changes))

    def apply_in_parts(
        self, edit: Edit, stamp: Stamp, told: Callable[[int, int], None]
    ) -> Record | None:
        """Does a large edit in batches, so that others can write in between; one record all the
        same, without its changes.

        ``told`` hears how many changes are done of how many; what it raises takes all of it back.
        Raises ConflictError like ``apply``, with nothing done either.
        """
        parts, count = parts_of(edit.changes), 0
        with self.bulk(edit.verb, edit.parameters, stamp, statement_id=edit.statement_id) as bulk:
            for part in parts:
                bulk.add(replace(edit, changes=part))
                count += len(part)
                told(count, len(edit.changes))
                bulk.pause()
        return bulk.record

    def undo(
        self,
        stamp: Stamp,
        *,
        of_all: bool = False,
        told: Callable[[int, int], None] | None = None,
    ) -> Record | None:
        """Takes back the newest edit of this person on this device, or of all; None if there is
        none.

        Returns the record of the undo, which names its edit as ``target``. ``told`` hears how many
        changes are done of how many; what it raises leaves all as it was, and the record is without
        its changes then. Raises ConflictError where somebody has since changed what the edit did.
        """
        return self._turn(stamp, "undo", told, of_all=of_all)

    def redo(
        self,
        stamp: Stamp,
        *,
        of_all: bool = False,
        told: Callable[[int, int], None] | None = None,
    ) -> Record | None:
        """Does again what was undone last, unless a new edit followed; None if there is nothing."""
        return self._turn(stamp, "redo", told, of_all=of_all)

    def _turn(
        self,
        stamp: Stamp,
        kind: RecordKind,
        told: Callable[[int, int], None] | None,
        *,
        of_all: bool,
    ) -> Record | None:
        find = next_undo if kind == "undo" else next_redo
        with self._db.writing():
            edit = find(self._db, stamp, of_all=of_all)
            return turn(self._db, stamp, edit, kind, told) if edit else None

    @contextmanager
    def bulk(
        self,
        verb: str,
        parameters: Mapping[str, Parameter],
        stamp: Stamp,
        *,
        statement_id: StatementId | None = None,
    ) -> Iterator[Bulk]:
        """One edit of many parts, written in batches so that others can write in between.

        Prepare all first, then ``add`` part by part. Leaving by an exception takes the whole back;
        so does opening the file, where the program ended in the middle.
        """
        bulk = Bulk(self._db, Heading(stamp, verb, parameters, statement_id))
        try:
            yield bulk
        except BaseException:
            bulk.take_back()
            raise
        bulk.finish()

    def check(self) -> list[str]:
        """The message ids of what is wrong with the file; reads all of it. Raises ProjectError."""
        return problems(self._db)

    def save_copy(self, path: Path, *, to_send: bool = False, overwrite: bool = False) -> None:
        """A copy of the whole project; ``to_send`` leaves out history and private notes.

        Raises ProjectError: the place is taken or cannot be written; nothing half written stays.
        """
        copies.save_copy(self._db, path, to_send=to_send, overwrite=overwrite)

    def compact(self) -> None:
        """Frees the room of texts and originals that nothing refers to. Raises ProjectError."""
        copies.compact(self._db)
