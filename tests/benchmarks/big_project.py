"""Makes a project of any size in seconds, by SQL of its own; a program would take hours.

Nothing of it is random between two runs: the same sizes give the same file.
"""

from __future__ import annotations

import json
import random
import re
import sqlite3
import sys
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotations_db.model import (
    Annotation,
    AnnotationId,
    Block,
    CanonicalText,
    Entity,
    Note,
    NoteId,
    Person,
    PersonId,
    Statement,
    StatementId,
    Tag,
    TagId,
)
from annotations_db.store import Store
from annotations_db.store.connection import Connection
from annotations_db.store.notewords import fill
from annotations_db.store.rows import table_of, time_to_text
from annotations_db.store.search import index_note, index_statement, index_title
from annotations_db.store.texts import add_texts
from annotations_db.text.blocks import canonical

START = datetime(2026, 1, 1, tzinfo=UTC)
ME = PersonId("00000000-0000-4000-8000-000000000001")
DEVICE = "benchmark"
_WORDS = re.findall(
    r"\w+",
    """the of and to in on we this Convention States Parties assistance cooperation clearance
    victims universalization obligations mines cluster munitions resources landmine treaty meeting
    thank President delegation Japan importance attaches two elements namely international
    stockpile destruction deadline extension request national implementation measures report""",
)


@dataclass(frozen=True)
class Size:
    """How much to make. The first statement is the large one."""

    statements: int = 10_000
    annotations_each: int = 99
    characters: int = 6_000
    large_characters: int = 1_000_000
    large_annotations: int = 10_000
    tags: int = 30
    remembered: int = 100_000
    """How many of the annotations have their record in the history."""


@dataclass(frozen=True)
class Made:
    """Where things are in a project that was made."""

    path: Path
    large: StatementId
    small: StatementId
    tags: tuple[TagId, ...]


def make(path: Path, size: Size | None = None) -> Made:
    """A project of that size, at rest."""
    size = size or Size()
    Store.create(path).close()
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("PRAGMA journal_mode = OFF")
    raw.execute("PRAGMA cache_size = -400000")
    raw.execute("BEGIN")
    try:
        made = _Maker(Connection(path, raw, read_only=False), size).make()
        raw.execute("COMMIT")
        raw.execute("PRAGMA journal_mode = DELETE")
    finally:
        raw.close()
    return Made(path, *made)


class _Maker:
    def __init__(self, connection: Connection, size: Size) -> None:
        self._db = connection
        self._size = size
        self._random = random.Random(1)  # noqa: S311
        self._counts: Counter[TagId] = Counter()
        self._moment = START
        self._sequence = 0

    def make(self) -> tuple[StatementId, StatementId, tuple[TagId, ...]]:
        size = self._size
        self._put([Person(ME, "Ann Example", "AE", "blue")])
        tags = [self._tag(number) for number in range(size.tags)]
        self._put(tags)
        tag_ids = [tag.id for tag in tags]
        ids = []
        for number in range(size.statements):
            large = number == 0
            characters = size.large_characters if large else size.characters
            text = self._text(number, characters)
            ids.append(self._statement(number, text))
            count = size.large_annotations if large else size.annotations_each
            self._annotate(ids[-1], text, count, tag_ids)
        self._db.raw.executemany(
            "UPDATE tags SET highlights = ? WHERE id = ?",
            [(count, tag) for tag, count in self._counts.items()],
        )
        fill(self._db.raw)
        return ids[0], ids[len(ids) // 2], tuple(tag_ids)

    def _id(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def _time(self) -> datetime:
        self._moment += timedelta(milliseconds=10)
        return self._moment

    def _tag(self, number: int) -> Tag:
        now = self._time()
        return Tag(TagId(self._id()), None, f"a{number:04}", f"Tag {number}", now, now)

    def _text(self, number: int, characters: int) -> CanonicalText:
        paragraphs = [f"Statement {number}"]
        length = len(paragraphs[0])
        while length < characters:
            words = self._random.choices(_WORDS, k=60)
            paragraphs.append(" ".join(words) + ".")
            length += len(paragraphs[-1]) + 1
        blocks, start = [], 0
        for paragraph in paragraphs:
            blocks.append(Block(start, start + len(paragraph)))
            start += len(paragraph) + 1
        return canonical("\n".join(paragraphs), blocks, "benchmark 1")

    def _statement(self, number: int, text: CanonicalText) -> StatementId:
        add_texts(self._db, [text])
        statement = Statement(
            StatementId(self._id()),
            f"Statement {number}",
            "en",
            text.id,
            None,
            f"{number}.md",
            f"a{number:06}",
            self._time(),
        )
        self._put([statement])
        index_statement(self._db, number + 1, text.id)
        index_title(self._db, number + 1, statement.title)
        return statement.id

    def _annotate(
        self, statement: StatementId, text: CanonicalText, count: int, tags: list[TagId]
    ) -> None:
        annotations, taggings, notes = [], [], []
        step = (len(text.text) - 200) / count
        for number in range(count):
            start = int(number * step)
            annotations.append(self._annotation(statement, text, start))
            chosen = {tags[int(len(tags) * self._random.random() ** 2)] for _ in range(2)}
            for tag in sorted(chosen)[: self._random.choice((1, 1, 2))]:
                taggings.append((tag, start, annotations[-1].id))
                self._counts[tag] += 1
            if number % 10 == 0:
                now = self._time()
                annotation_id = annotations[-1].id
                notes.append(
                    Note(NoteId(self._id()), "A note.", ME, now, now, annotation_id=annotation_id)
                )
        self._put(annotations)
        self._db.raw.executemany(
            "INSERT INTO annotation_tags VALUES (?, ?, ?, ?, ?, ?)",
            [
                (tag, statement, start, annotation, ME, time_to_text(self._time()))
                for tag, start, annotation in sorted(taggings)
            ],
        )
        self._put(notes)
        for note in notes:
            index_note(self._db, note.id, note.text)
        self._remember(statement, annotations, [(tag, each) for tag, _, each in taggings])

    def _annotation(self, statement: StatementId, text: CanonicalText, start: int) -> Annotation:
        end = start + self._random.randrange(20, 180)
        words = text.text
        now = self._time()
        return Annotation(
            AnnotationId(self._id()),
            statement,
            text.id,
            start,
            end,
            words[start:end],
            words[max(0, start - 32) : start],
            words[end : end + 32],
            ME,
            now,
            now,
        )

    def _remember(
        self,
        statement: StatementId,
        annotations: list[Annotation],
        taggings: list[tuple[TagId, AnnotationId]],
    ) -> None:
        tags = dict[AnnotationId, TagId]((annotation, tag) for tag, annotation in taggings)
        records, changes = [], []
        for each in annotations[: max(0, self._size.remembered - self._sequence)]:
            self._sequence += 1
            at = time_to_text(each.created)
            parameters = json.dumps({"quote": each.exact[:60], "annotation": each.id})
            records.append((self._sequence, self._id(), ME, DEVICE, at, parameters, statement))
            changes.append((self._sequence, 0, "annotations", each.id))
            changes.append((self._sequence, 1, "annotation_tags", f"{each.id} {tags[each.id]}"))
        self._db.raw.executemany(
            "INSERT INTO history (sequence, id, person_id, device_id, at, parameters, statement_id,"
            " schema_version, verb, kind, undoable)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1, 'highlight', 'do', 1)",
            records,
        )
        self._db.raw.executemany(
            "INSERT INTO history_changes (sequence, number, entity, key) VALUES (?, ?, ?, ?)",
            changes,
        )

    def _put(self, entities: list[Entity] | list[Annotation] | list[Note] | list[Tag]) -> None:
        for image_values, sql in _inserts(entities):
            self._db.raw.executemany(sql, image_values)


def _inserts(entities: list[Entity]) -> Iterator[tuple[list[tuple], str]]:
    if not entities:
        return
    table = table_of(entities[0])
    images = [table.image(each) for each in entities]
    columns, marks = ", ".join(table.columns), ", ".join("?" * len(table.columns))
    rows = [tuple(image.values()) for image in images]
    yield rows, f"INSERT INTO {table.name} ({columns}) VALUES ({marks})"  # noqa: S608


if __name__ == "__main__":
    made = make(Path(sys.argv[1]))
    print(made)  # noqa: T201
