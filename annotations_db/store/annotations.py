"""What can be asked about annotations and notes, also where a project holds a million of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import cast

from annotations_db.errors import NotFoundError
from annotations_db.model import (
    Annotation,
    AnnotationId,
    Highlight,
    Note,
    NoteId,
    PersonId,
    Span,
    StatementId,
    Tagging,
    TagId,
    TextId,
)
from annotations_db.store.connection import Connection, Row, Value, ids_to_json
from annotations_db.store.rows import ANNOTATIONS, NOTES, TAGGINGS

_COMMON = 0.25
_RARE = 0.002
"""A page of a tag on every fourth highlight is found by walking all highlights in order, of a rare
one by sorting all of its own, of any other by walking its own, statement by statement.
"""

_IN = "IN (SELECT value FROM json_each(?))"
_BY_TIME = " ORDER BY {0}.created, {0}.{1}"
_ALL = -1


class Annotations:
    """Reads of a store. No query's time grows with the whole project where it asks for a page."""

    _db: Connection

    def annotation_at(
        self, statement_id: StatementId, text_id: TextId, span: Span, author_id: PersonId
    ) -> Annotation | None:
        """The person's own annotation of exactly this place."""
        row = self._db.row(
            f"SELECT {ANNOTATIONS.select} FROM annotations WHERE statement_id = ?"
            " AND start_at = ? AND end_at = ? AND text_id = ? AND author_id = ?",
            (statement_id, span.start, span.end, text_id, author_id),
        )
        return ANNOTATIONS.entity(row) if row else None

    def highlight(self, annotation_id: AnnotationId) -> Highlight:
        found = self.highlights(ids=[annotation_id])
        if not found:
            raise NotFoundError("annotation-not-found", ref=annotation_id)
        return found[0]

    def find_annotations(self, ref: str) -> list[AnnotationId]:
        """The one with the id ``ref``, else those whose id begins so; none for ""."""
        rows = self._db.rows("SELECT id FROM annotations WHERE id = ?", (ref,))
        if ref and not rows:
            # U+FFFF sorts after all that an id can hold
            rows = self._db.rows(
                "SELECT id FROM annotations WHERE id >= ?1 AND id < ?1 || ?2 ORDER BY id",
                (ref.lower(), "\uffff"),
            )
        return [AnnotationId(str(row[0])) for row in rows]

    def highlights(
        self,
        *,
        ids: Collection[AnnotationId] | None = None,
        statement_id: StatementId | None = None,
        tag_ids: Collection[TagId] | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Sequence[Highlight]:
        """Those that fit every condition given; by statement and place in the text.

        ``tag_ids``: any of them. ``limit`` and ``offset`` cut a page out of that order.
        """
        page = (_ALL if limit is None else limit, offset)
        whole = ids is None and tag_ids is None and limit is None
        if statement_id is not None and whole and not offset:
            return self._of_statement(statement_id)
        if tag_ids is not None and ids is None and statement_id is None:
            share = self._share(tag_ids)
            if limit is None or share < _COMMON:
                walk = limit is not None and share > _RARE
                ids, page = self._page_of_tags(tag_ids, page, walk=walk), (_ALL, 0)
                tag_ids = None
        return self._with_parts(self._page(ids, statement_id, tag_ids, page))

    def highlight_count(
        self, statement_id: StatementId | None = None, *, tag_ids: Collection[TagId] | None = None
    ) -> int:
        """How many annotations; with ``tag_ids``, those with any of them, each once."""
        where = "" if statement_id is None else " WHERE statement_id = ?"
        who: tuple[Value, ...] = () if statement_id is None else (statement_id,)
        if tag_ids is None:
            return self._db.number(f"SELECT count(*) FROM annotations{where}", who)
        return self._db.number(
            f"SELECT count(DISTINCT annotation_id) FROM annotation_tags WHERE tag_id {_IN}"
            + where.replace("WHERE", "AND"),
            (ids_to_json(tag_ids), *who),
        )

    def note(self, note_id: NoteId) -> Note:
        row = self._db.row(f"SELECT {NOTES.select} FROM notes WHERE id = ?", (note_id,))
        if row is None:
            raise NotFoundError("note-not-found", ref=note_id)
        return NOTES.entity(row)

    def notes(
        self, *, statement_id: StatementId | None = None, tag_id: TagId | None = None
    ) -> Sequence[Note]:
        """On the statement itself, the tag itself, or with neither, the project; by time."""
        rows = self._db.rows(
            f"SELECT {NOTES.select} FROM notes WHERE annotation_id IS NULL"
            " AND statement_id IS ? AND tag_id IS ?" + _BY_TIME.format("notes", "id"),
            (statement_id, tag_id),
        )
        return NOTES.entities(rows)

    def _of_statement(self, statement_id: StatementId) -> list[Highlight]:
        """All of one statement in three queries, none of which looks up annotations one by one."""
        who = (statement_id,)
        annotations = self._db.rows(
            f"SELECT {ANNOTATIONS.select} FROM annotations WHERE statement_id = ?"
            " ORDER BY start_at, end_at, text_id, author_id",
            who,
        )
        # CROSS JOIN keeps SQLite from walking all taggings: tags are few, and each one's lie in
        # order
        taggings = self._db.rows(
            f"SELECT {TAGGINGS.select} FROM tags CROSS JOIN annotation_tags"
            " ON annotation_tags.tag_id = tags.id AND annotation_tags.statement_id = ?"
            + _BY_TIME.format("annotation_tags", "tag_id"),
            who,
        )
        notes = self._db.rows(
            f"SELECT {NOTES.select} FROM annotations CROSS JOIN notes"
            " ON notes.annotation_id = annotations.id WHERE annotations.statement_id = ?"
            + _BY_TIME.format("notes", "id"),
            who,
        )
        return _joined(annotations, taggings, notes)

    def _page(
        self,
        ids: Collection[AnnotationId] | None,
        statement_id: StatementId | None,
        tag_ids: Collection[TagId] | None,
        page: tuple[int, int],
    ) -> list[Row]:
        conditions: list[str] = []
        parameters: list[Value] = []
        if ids is not None:
            conditions.append(f"annotations.id {_IN}")
            parameters.append(ids_to_json(ids))
        if statement_id is not None:
            conditions.append("annotations.statement_id = ?")
            parameters.append(statement_id)
        if tag_ids is not None:
            conditions.append(
                "EXISTS (SELECT 1 FROM annotation_tags t"
                f" WHERE t.annotation_id = annotations.id AND t.tag_id {_IN})"
            )
            parameters.append(ids_to_json(tag_ids))
        join = "CROSS JOIN" if ids is None else "JOIN"
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        return self._db.rows(
            f"SELECT {ANNOTATIONS.select} FROM statements {join} annotations"
            f" ON annotations.statement_id = statements.id{where}"
            " ORDER BY statements.position, statements.number,"
            " annotations.start_at, annotations.end_at, annotations.text_id, annotations.author_id"
            " LIMIT ? OFFSET ?",
            (*parameters, *page),
        )

    def _share(self, tag_ids: Collection[TagId]) -> float:
        """The part of all taggings that are with these tags."""
        row = self._db.row(
            f"SELECT sum(highlights) FILTER (WHERE id {_IN}), sum(highlights) FROM tags",
            (ids_to_json(tag_ids),),
        )
        tagged, all_tagged = cast("tuple[int | None, int | None]", row)
        return (tagged or 0) / (all_tagged or 1)

    def _page_of_tags(
        self, tag_ids: Collection[TagId], page: tuple[int, int], *, walk: bool
    ) -> list[AnnotationId]:
        """Found through the index of taggings; ``walk`` goes through the statements in order."""
        tags = ids_to_json(tag_ids)
        source = (
            f"statements CROSS JOIN annotation_tags t"
            f" ON t.statement_id = statements.id AND t.tag_id {_IN}"
            if walk
            else f"annotation_tags t CROSS JOIN statements"
            f" ON statements.id = t.statement_id AND t.tag_id {_IN}"
        )
        rows = self._db.rows(
            f"SELECT t.annotation_id FROM {source}"
            # an annotation with several of the tags is found by the first of them alone
            " WHERE NOT EXISTS (SELECT 1 FROM annotation_tags o WHERE o.tag_id < t.tag_id"
            f" AND o.annotation_id = t.annotation_id AND o.tag_id {_IN})"
            " ORDER BY statements.position, statements.number, t.start_at, t.annotation_id"
            " LIMIT ? OFFSET ?",
            (tags, tags, *page),
        )
        return [AnnotationId(str(row[0])) for row in rows]

    def _with_parts(self, annotations: Sequence[Row]) -> list[Highlight]:
        ids = (ids_to_json(cast("str", row[0]) for row in annotations),)
        taggings = self._db.rows(
            f"SELECT {TAGGINGS.select} FROM annotation_tags WHERE annotation_id {_IN}"
            + _BY_TIME.format("annotation_tags", "tag_id"),
            ids,
        )
        notes = self._db.rows(
            f"SELECT {NOTES.select} FROM notes WHERE annotation_id {_IN}"
            + _BY_TIME.format("notes", "id"),
            ids,
        )
        return _joined(annotations, taggings, notes)


def _joined(
    annotations: Sequence[Row], taggings: Sequence[Row], notes: Sequence[Row]
) -> list[Highlight]:
    tags_of: defaultdict[str, list[Tagging]] = defaultdict(list)
    for tagging in TAGGINGS.entities(taggings):
        tags_of[tagging.annotation_id].append(tagging)
    notes_of: defaultdict[str, list[Note]] = defaultdict(list)
    for note in NOTES.entities(notes):
        notes_of[note.annotation_id or ""].append(note)
    return [
        Highlight(each, tuple(tags_of.get(each.id, ())), tuple(notes_of.get(each.id, ())))
        for each in ANNOTATIONS.entities(annotations)
    ]
