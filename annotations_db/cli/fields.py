"""What ``--json`` and the columns show of statements, annotations, tags and records. Rules about
data are asked for here, not made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from annotations_db.cli.output import shortened
from annotations_db.exporters.copy import DEFAULT_COLOUR
from annotations_db.model import Highlight, Note, PersonId, Record, StatementId, StatementRow
from annotations_db.words import label

if TYPE_CHECKING:
    from annotations_db.project import Project, TagRow


def moment(time: datetime) -> str:
    """ISO 8601 in UTC, as the project keeps it."""
    return time.isoformat().replace("+00:00", "Z")


def minute(time: datetime) -> str:
    """A time for people, in their own zone."""
    return f"{time.astimezone():%Y-%m-%d %H:%M}"


def statement_fields(row: StatementRow) -> dict[str, object]:
    return {
        "id": row.statement.id,
        "title": row.statement.title,
        "language": row.statement.language,
        "length": row.length,
        "status": row.status,
        "attributes": dict(row.details),
    }


def statement_columns(row: StatementRow) -> tuple[str, ...]:
    count = f"{row.highlights} highlight{'' if row.highlights == 1 else 's'}"
    return (row.statement.id, row.status, count, row.statement.title)


def added_columns(row: StatementRow) -> tuple[str, ...]:
    """Of statements just added: the id alone, which a script may want to keep."""
    return (row.statement.id,)


def tag_fields(row: TagRow) -> dict[str, object]:
    return {
        "id": row.tag.id,
        "path": row.path,
        "colour": row.tag.colour,
        "definition": row.tag.definition,
        "count": row.count,
        "count_with_children": row.count_with_children,
    }


def tag_columns(row: TagRow) -> tuple[str, ...]:
    counts = (f"{row.count:>4}", f"{row.count_with_children:>4}")
    return (row.tag.id, *counts, row.tag.colour, row.path)


class Annotated:
    """Annotations and records with the titles, paths and names their ids stand for.

    Of ``highlights`` all is known that is asked for; nothing is read when it is.
    """

    def __init__(self, project: Project, highlights: Iterable[Highlight] = ()) -> None:
        self._store = project.store
        self._tree = project.tags()
        self._names = {person.id: person.name for person in project.store.people()}
        self._titles: dict[StatementId, str] = {}
        for each in highlights:
            self.title(each.annotation.statement_id)

    def title(self, statement_id: StatementId) -> str:
        if statement_id not in self._titles:
            self._titles[statement_id] = self._store.statement(statement_id).title
        return self._titles[statement_id]

    def name(self, person_id: PersonId) -> str:
        return self._names[person_id]

    def paths(self, highlight: Highlight) -> list[str]:
        return [self._tree.path(tag_id) for tag_id in highlight.tag_ids]

    def fields(self, highlight: Highlight) -> dict[str, object]:
        annotation = highlight.annotation
        return {
            "id": annotation.id,
            "statement_id": annotation.statement_id,
            "statement": self.title(annotation.statement_id),
            "start": annotation.start,
            "end": annotation.end,
            "exact": annotation.exact,
            "prefix": annotation.prefix,
            "suffix": annotation.suffix,
            "tags": self.paths(highlight),
            "notes": [self._note(note) for note in highlight.notes],
            "colour": self._colour(highlight),
            "author": self.name(annotation.author_id),
            "created": moment(annotation.created),
            "modified": moment(annotation.modified),
            "state": annotation.state,
        }

    def columns(self, highlight: Highlight) -> tuple[str, ...]:
        annotation = highlight.annotation
        return (
            annotation.id,
            shortened(self.title(annotation.statement_id), 30),
            f"“{shortened(annotation.exact)}”",
            "; ".join(self.paths(highlight)),
        )

    def record_fields(self, record: Record) -> dict[str, object]:
        return {
            "id": record.id,
            "label": label(record.verb, record.parameters),
            "author": self.name(record.person_id),
            "time": moment(record.at),
            "kind": record.kind,
            "undone": record.undone,
        }

    def record_columns(self, record: Record) -> tuple[str, ...]:
        return (
            record.id,
            minute(record.at),
            self.name(record.person_id),
            record.kind,
            "undone" if record.undone else "",
            label(record.verb, record.parameters),
        )

    def step_fields(self, record: Record) -> dict[str, object]:
        """What undo and redo answer."""
        return {
            "id": record.id,
            "label": label(record.verb, record.parameters),
            "statement": self._title_if_there(record.statement_id),
        }

    def _title_if_there(self, statement_id: StatementId | None) -> str:
        is_there = statement_id is not None and self._store.has_statement(statement_id)
        return self.title(statement_id) if statement_id is not None and is_there else ""

    def _colour(self, highlight: Highlight) -> str:
        first = [self._tree.tag(tag_id).colour for tag_id in highlight.tag_ids[:1]]
        return highlight.annotation.colour or (first[0] if first else DEFAULT_COLOUR)

    def _note(self, note: Note) -> Mapping[str, object]:
        return {
            "text": note.text,
            "author": self.name(note.author_id),
            "created": moment(note.created),
            "private": note.private,
        }
