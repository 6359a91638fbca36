"""What can be asked about tags and people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import cast

from annotations_db.errors import NotFoundError
from annotations_db.model import Person, PersonId, StatementId, Tag, TagId
from annotations_db.questions import TagUse
from annotations_db.store.connection import Connection, ids_to_json
from annotations_db.store.rows import PEOPLE, TAGS


class Tags:
    """Reads of a store."""

    _db: Connection

    def tags(self) -> Sequence[Tag]:
        """All tags, parents before children, siblings by position."""
        rows = self._db.rows(f"SELECT {TAGS.select} FROM tags ORDER BY position DESC, id DESC")
        children: defaultdict[TagId | None, list[Tag]] = defaultdict(list)
        for tag in TAGS.entities(rows):
            children[tag.parent_id].append(tag)
        ordered: list[Tag] = []
        pending = children.pop(None, [])
        while pending:
            tag = pending.pop()
            ordered.append(tag)
            pending += children.pop(tag.id, [])
        # What hangs in a ring, as another program may write it, hangs on no root
        return ordered + [tag for siblings in children.values() for tag in siblings]

    def tag(self, tag_id: TagId) -> Tag:
        row = self._db.row(f"SELECT {TAGS.select} FROM tags WHERE id = ?", (tag_id,))
        if row is None:
            raise NotFoundError("tag-not-found", ref=tag_id)
        return TAGS.entity(row)

    def tag_counts(self, tag_ids: Collection[TagId] | None = None) -> dict[TagId, int]:
        """How many annotations carry each tag itself, its children's not among them."""
        chosen = "" if tag_ids is None else " WHERE id IN (SELECT value FROM json_each(?))"
        which = () if tag_ids is None else (ids_to_json(tag_ids),)
        rows = self._db.rows(f"SELECT id, highlights FROM tags{chosen}", which)
        return {TagId(str(tag)): cast("int", count) for tag, count in rows}

    def usage(self, tag_ids: Collection[TagId]) -> list[TagUse]:
        """The statements with highlights that carry any of the tags, by position, and how many of
        them each has.
        """
        ids = ids_to_json(tag_ids)
        # one tag's lie by statement and none is met twice: they need no sorting
        counted = "count(*)" if len(tag_ids) == 1 else "count(DISTINCT annotation_id)"
        rows = self._db.rows(
            f"SELECT statements.id, statements.title, used.highlights FROM"
            f" (SELECT statement_id, {counted} AS highlights FROM annotation_tags"
            " WHERE tag_id IN (SELECT value FROM json_each(?)) GROUP BY statement_id) used"
            " JOIN statements ON statements.id = used.statement_id"
            " ORDER BY statements.position, statements.number",
            (ids,),
        )
        return [
            TagUse(StatementId(str(statement)), str(title), cast("int", count))
            for statement, title, count in rows
        ]

    def shared_counts(self) -> list[tuple[tuple[TagId, ...], int]]:
        """Tags that annotations carry together, where they are several, and how many carry just
        these.
        """
        rows = self._db.rows(
            "SELECT tags, count(*) FROM (SELECT group_concat(tag_id, char(10)) AS tags"
            " FROM annotation_tags GROUP BY annotation_id HAVING count(*) > 1) GROUP BY tags"
        )
        return [
            (tuple(TagId(each) for each in str(tags).split("\n")), cast("int", count))
            for tags, count in rows
        ]

    def person(self, person_id: PersonId) -> Person:
        row = self._db.row(f"SELECT {PEOPLE.select} FROM people WHERE id = ?", (person_id,))
        if row is None:
            raise NotFoundError("person-not-found", ref=person_id)
        return PEOPLE.entity(row)

    def people(self) -> Sequence[Person]:
        return PEOPLE.entities(
            self._db.rows(f"SELECT {PEOPLE.select} FROM people ORDER BY name, id")
        )
