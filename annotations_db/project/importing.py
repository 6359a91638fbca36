"""Files into a project: read first, all of them, then written as one edit that one undo
takes back. Some may have been read before, and come with a title and details.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotations_db.edits import people, statements
from annotations_db.edits.comments import with_comments
from annotations_db.edits.typed import shortened, typed_line
from annotations_db.errors import FileError, NotFoundError
from annotations_db.model import Edit, PersonId, RecordId, Statement, StatementId
from annotations_db.project.author import Author
from annotations_db.project.duplicates import Known, replacing
from annotations_db.project.outcomes import (
    ImportReport,
    OnDuplicate,
    Outcome,
    remarks_on_replacing,
)
from annotations_db.project.parting import parted
from annotations_db.project.preparing import Prepared, prepared
from annotations_db.project.proposing import fitting
from annotations_db.project.watching import Watch
from annotations_db.settings import UNNAMED
from annotations_db.store import Bulk, Store
from annotations_db.text.source import without_forbidden
from annotations_db.words import remark

if TYPE_CHECKING:
    from annotations_db.importers import Workers


_CHUNK_FILES = 100
_CHUNK_CHARACTERS = 8_000_000


@dataclass(frozen=True, slots=True)
class _Incoming:
    """A file, or a part of one, read and not yet written: the place of its outcome, and what it
    replaces.
    """

    place: int
    read: Prepared
    replaces: Statement | None = None


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Files read and not yet written; ``is_last`` where no more follow."""

    read: tuple[_Incoming, ...]
    is_last: bool


class Import:
    """One import of many files. A chunk is read whole before it is written, so nobody
    waits on a parser.
    """

    def __init__(
        self,
        store: Store,
        author: Author,
        watch: Watch,
        on_duplicate: OnDuplicate = "keep",
        encoding: str | None = None,
        *,
        split: bool = False,
    ) -> None:
        """``split`` makes a statement of each part of a file that holds several."""
        self._split = split
        self._store, self._author, self._watch = store, author, watch
        self._on_duplicate, self._encoding = on_duplicate, encoding
        self._known = Known({} if on_duplicate == "keep" else store.statements_by_content())
        self._stamp = author.stamp()
        self._attributes = store.attributes()
        self._outcomes: list[Outcome] = []
        self._repeated: dict[int, int] = {}
        self._replaced: set[StatementId] = set()
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
        return self._report(record_id)

    def _report(self, record_id: RecordId | None) -> ImportReport:
        for place, first in self._repeated.items():
            there = self._outcomes[first].statement
            self._outcomes[place] = replace(self._outcomes[place], statement=there)
        outcomes = self._outcomes
        return ImportReport(
            tuple(each.statement for each in outcomes if each.state == "added" and each.statement),
            tuple(each.error for each in outcomes if each.error is not None),
            tuple(
                f"{shortened(Path(each.source).name)}: {said}"
                for each in outcomes
                for said in each.remarks
            ),
            record_id,
            tuple(outcomes),
        )

    def _add_one(self, incoming: _Incoming) -> RecordId:
        edit = self._edit(incoming)
        record = self._store.apply(edit, self._stamp)
        self._note(incoming, edit)
        return record.id

    def _add_many(self, first: _Chunk, others: Iterator[_Chunk], count: int) -> RecordId | None:
        with self._store.bulk("add-statements", {"count": count}, self._stamp) as bulk:
            self._bulk = bulk
            chunk: _Chunk | None = first
            while chunk is not None:
                for incoming in chunk.read:
                    edit = self._edit(incoming)
                    bulk.add(edit)
                    self._note(incoming, edit)
                bulk.flush()
                chunk = next(others, None)
        return bulk.record.id if bulk.record else None

    def _note(self, incoming: _Incoming, edit: Edit) -> None:
        """What was written of a file."""
        outcome = self._outcomes[incoming.place]
        there = incoming.replaces
        made = statements.statement_of(edit) if there is None else there.id
        statement = self._store.statement(made)
        self._outcomes[incoming.place] = replace(outcome, statement=statement)

    def _edit(self, incoming: _Incoming) -> Edit:
        read = incoming.read
        if incoming.replaces is not None:
            return replacing(self._store, self._stamp, incoming.replaces, read.imported)
        details = fitting(read.details, read.recognised, self._attributes)
        edit = statements.add(self._store, self._stamp, read.imported, details=details)
        return with_comments(edit, self._stamp, read.imported.comments, self._person)

    def _person(self, name: str) -> PersonId:
        """Who wrote a comment. Enters the project apart from the edit, since others may write under
        that name before it is undone.
        """
        person, is_new = people.person_named(
            self._store.people(), typed_line(name) or UNNAMED, self._stamp.new_id
        )
        if is_new:
            self._store.apply(people.add(person), self._stamp)
        return person.id

    def _chunks(self, items: Sequence[Path | Prepared], workers: Workers) -> Iterator[_Chunk]:
        read: list[_Incoming] = []
        characters = 0
        for number, item in enumerate(items, start=1):
            self._watch.begins(_name(item), number, len(items))
            found = (
                self._looked_at(item) if isinstance(item, Prepared) else self._read(item, workers)
            )
            read += found
            characters += sum(len(each.read.imported.text.text) for each in found)
            if self._bulk is not None:
                self._bulk.keep()
            self._watch.done(number, len(items))
            if len(read) >= _CHUNK_FILES or characters > _CHUNK_CHARACTERS:
                yield _Chunk(tuple(read), is_last=number == len(items))
                read, characters = [], 0
        yield _Chunk(tuple(read), is_last=True)

    def _looked_at(self, read: Prepared) -> list[_Incoming]:
        """What somebody has seen comes in as they said, also where the project has it; in the place
        of a statement that has been removed since, it is a new one.
        """
        source = read.imported.source_name
        if read.replaces is not None:
            try:
                there = self._store.statement(read.replaces)
            except NotFoundError:
                return self._taken(read, source)
            return self._replacing(read, source, there)
        return self._taken(read, source)

    def _read(self, path: Path, workers: Workers) -> list[_Incoming]:
        from annotations_db.importers import ReadOptions  # noqa: PLC0415

        source = without_forbidden(str(path))
        try:
            content = workers.content_of(path)
            there = self._known.of_bytes(content)
            if there is not None and self._on_duplicate == "skip":
                return self._skip(source, there)
            options = ReadOptions(self._encoding)
            read = prepared(workers.read_loaded(path, content, options))
            parts = parted(read) if self._split else ()
            if parts:
                found = [self._part(each, source, at) for at, each in enumerate(parts, start=1)]
                return [incoming for each in found for incoming in each]
            return self._sorted(read, source, there)
        except FileError as error:
            self._outcomes.append(Outcome(source, "failed", error=error))
            return []

    def _part(self, read: Prepared, source: str, part: int) -> list[_Incoming]:
        """Of a part only the words tell whether it is there: the bytes are those of all parts."""
        place = len(self._outcomes)
        found = self._sorted(read, source, None)
        self._outcomes[place] = replace(self._outcomes[place], part=part)
        return found

    def _sorted(
        self, read: Prepared, source: str, there: StatementId | int | None
    ) -> list[_Incoming]:
        """What was read is added, left out, or takes the place of what has its bytes, ``there``, or
        its words.
        """
        there = there if there is not None else self._known.of_words(read.imported)
        if there is None or self._on_duplicate == "keep":
            return self._taken(read, source)
        if isinstance(there, int) or self._on_duplicate == "skip" or self._is_part(there, read):
            return self._skip(source, there)
        return self._replacing(read, source, self._store.statement(there))

    def _is_part(self, there: StatementId, read: Prepared) -> bool:
        """Whether the project has a part of this file as a statement, cut out when it came in: the
        whole must not take its place.
        """
        own = self._store.text(self._store.statement(there).text_id).text
        return own != read.imported.text.text and own in read.imported.text.text

    def _taken(self, read: Prepared, source: str) -> list[_Incoming]:
        place = len(self._outcomes)
        if self._on_duplicate != "keep":
            self._known.add(read.imported, place)
        said = tuple(remark(each) for each in read.imported.remarks)
        self._outcomes.append(Outcome(source, "added", remarks=said))
        return [_Incoming(place, read)]

    def _skip(self, source: str, there: StatementId | int) -> list[_Incoming]:
        if isinstance(there, int):
            self._repeated[len(self._outcomes)] = there
            self._outcomes.append(Outcome(source, "skipped"))
        else:
            self._outcomes.append(Outcome(source, "skipped", self._store.statement(there)))
        return []

    def _replacing(self, read: Prepared, source: str, statement: Statement) -> list[_Incoming]:
        """A statement is replaced once; what comes later with the same words is left out."""
        if statement.id in self._replaced:
            return self._skip(source, statement.id)
        replacing(self._store, self._stamp, statement, read.imported)  # whether it can be
        self._replaced.add(statement.id)
        said = tuple(remarks_on_replacing(read.imported))
        self._outcomes.append(Outcome(source, "replaced", statement, said))
        return [_Incoming(len(self._outcomes) - 1, read, statement)]


def _name(item: Path | Prepared) -> str:
    if isinstance(item, Prepared):
        return item.imported.source_name
    return without_forbidden(item.name)
