"""Rows and entities: which table and columns an entity has, and how each value is kept."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast

from annotations_db import model
from annotations_db.errors import ProjectError
from annotations_db.model import Entity
from annotations_db.store.connection import Row, Value

E = TypeVar("E")


def time_to_text(time: datetime) -> str:
    """UTC with microseconds and ``Z``, so that times sort as text."""
    return time.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


text_to_time = datetime.fromisoformat


def _list_to_text(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _text_to_list(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


@dataclass(frozen=True)
class Table(Generic[E]):
    """How one kind of entity is kept. ``columns`` are in the order of the dataclass's fields."""

    name: str
    kind: type[E]
    key: tuple[str, ...] = ("id",)
    renamed: Mapping[str, str] = field(default_factory=dict)
    columns: tuple[str, ...] = field(init=False)
    select: str = field(init=False)
    """The columns for a SELECT, with the table's name before each."""
    _read: tuple[tuple[int, Callable[[Any], Any]], ...] = field(init=False)
    _write: tuple[tuple[int, Callable[[Any], Value]], ...] = field(init=False)
    _referring: tuple[int, ...] = field(init=False)
    _get: Callable[[E], tuple[Any, ...]] = field(init=False)
    _setters: tuple[Callable[[E, Any], None], ...] = field(init=False)

    def __post_init__(self) -> None:
        names = [each.name for each in fields(cast("Any", self.kind))]
        columns = tuple(self.renamed.get(name, name) for name in names)
        types = [str(each.type) for each in fields(cast("Any", self.kind))]
        put = object.__setattr__
        put(self, "columns", columns)
        put(self, "select", ", ".join(f"{self.name}.{column}" for column in columns))
        put(self, "_read", tuple((i, _READ[t]) for i, t in enumerate(types) if t in _READ))
        put(self, "_write", tuple((i, _WRITE[t]) for i, t in enumerate(types) if t in _WRITE))
        put(self, "_referring", tuple(i for i, name in enumerate(names) if name in _REFERRING))
        put(self, "_get", attrgetter(*names))
        put(self, "_setters", tuple(getattr(self.kind, name).__set__ for name in names))

    def entity(self, row: Row) -> E:
        """The entity of a row of ``select``. ProjectError where another program wrote nonsense."""
        values: list[Any] = list(row)
        try:
            for index, read in self._read:
                values[index] = read(values[index])
        except (ValueError, TypeError) as error:
            raise ProjectError("project-nonsense", table=self.name, value=str(row[0])) from error
        return self.kind(*values)

    def entities(self, rows: Sequence[Row]) -> list[E]:
        """The same for many rows: column by column, which is four times as fast, and what several
        rows refer to is kept in memory once. The slots of an entity are filled as its dataclass
        would fill them.
        """
        columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
        if not columns:
            return []
        for index in self._referring:
            columns[index] = _shared(columns[index])
        for index, read in self._read:
            columns[index] = map(read, columns[index])
        try:
            made: list[E] = [object.__new__(self.kind) for _ in rows]
            for put, column in zip(self._setters, columns, strict=True):
                deque(map(put, made, column), maxlen=0)
        except (ValueError, TypeError):
            return [self.entity(row) for row in rows]  # says which one is nonsense
        return made

    def image(self, entity: E) -> dict[str, Value]:
        """What the file holds of it, by column: history keeps it, conflicts are found by it."""
        values = list(self._get(entity))
        for index, write in self._write:
            values[index] = write(values[index])
        return dict(zip(self.columns, values, strict=True))

    def from_image(self, image: Mapping[str, Value]) -> E:
        return self.entity(tuple(image[column] for column in self.columns))

    def key_of(self, image: Mapping[str, Value]) -> str:
        """The key as history names it."""
        return " ".join(str(image[column]) for column in self.key)

    def key_values(self, key: str) -> list[str]:
        """The values of the key's columns, from its name in history."""
        return key.split(" ", len(self.key) - 1)


def _shared(values: Iterable[Any]) -> list[Any]:
    known: dict[Any, Any] = {}
    return [known.setdefault(each, each) for each in values]


_REFERRING = {"statement_id", "text_id", "tag_id", "author_id", "person_id"}
_READ: dict[str, Callable[[Any], Any]] = {
    "datetime": text_to_time,
    "bool": bool,
    "tuple[str, ...]": _text_to_list,
}
_WRITE: dict[str, Callable[[Any], Value]] = {
    "datetime": time_to_text,
    "bool": int,
    "tuple[str, ...]": _list_to_text,
}

STATEMENTS = Table("statements", model.Statement)
ATTRIBUTES = Table("attributes", model.Attribute)
VALUES = Table("attribute_values", model.AttributeValue, key=("statement_id", "attribute_id"))
PEOPLE = Table("people", model.Person)
TAGS = Table("tags", model.Tag)
ANNOTATIONS = Table("annotations", model.Annotation, renamed={"start": "start_at", "end": "end_at"})
TAGGINGS = Table("annotation_tags", model.Tagging, key=("annotation_id", "tag_id"))
NOTES = Table("notes", model.Note)
READINGS = Table("readings", model.Reading, key=("statement_id", "person_id"))
SEARCHES = Table("searches", model.SavedSearch)

TABLES: tuple[Table[Any], ...] = (
    PEOPLE, ATTRIBUTES, STATEMENTS, VALUES, TAGS, ANNOTATIONS, TAGGINGS, NOTES, READINGS,
    SEARCHES,
)  # fmt: skip
"""What others refer to stands before them."""

_BY_KIND: dict[type, Table[Any]] = {table.kind: table for table in TABLES}
_BY_NAME = {table.name: table for table in TABLES}
RANK = {table.name: rank for rank, table in enumerate(TABLES)}


def table_of(entity: Entity) -> Table[Any]:
    return _BY_KIND[type(entity)]


def table_named(name: str) -> Table[Any]:
    return _BY_NAME[name]
