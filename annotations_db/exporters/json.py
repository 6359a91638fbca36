"""All that leaves with copies as one JSON document, for other programs; the shape has a version.

``{"plenary": 1, "made", "statements", "highlights", "tags", "people"}``, each entity on a line:

- statement: ``id, title, language, length, attributes`` (by name, as the project holds them),
  ``citation, notes, text, blocks``: the text that places refer to, and its structure as the
  project file keeps it (offsets are Unicode code points, half-open).
- highlight: ``id, statement_id, statement, number, start, end, exact, prefix, suffix, tags``
  (paths), ``tag_ids, notes, colour, author, author_id, created, modified, state, placed``.
- note: ``text, kind`` ("note", "translation"), ``author, author_id, created, modified, private``
  (always false: private notes never leave).
- tag: ``id, parent_id, path, colour, pattern, definition, include, exclude, examples, aliases,
  count, count_with_children``; only tags that a highlight has, and those above them.
- person: ``id, name, initials``; only who made something in it.

Times are ISO 8601 in UTC with a Z. Without names and times these are null and nobody is in
``people``. What is added later keeps the version; what changes its meaning gets the next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from annotations_db.exporters.citation import citation
from annotations_db.exporters.copy import AnnotatedCopy, Passage, Remark, clean, passages, remarks
from annotations_db.exporters.counting import CountedTag, counted_tags
from annotations_db.exporters.dates import iso_time
from annotations_db.exporters.exporter import Exporter
from annotations_db.text.blocks import to_json

VERSION = 1
Fields: TypeAlias = Mapping[str, object]


def document(copies: Sequence[AnnotatedCopy]) -> bytes:
    """The whole document."""
    shown = [(copy, passages(copy)) for copy in copies]
    made = next((iso_time(copy.made_at) for copy in copies if copy.names_and_times), None)
    parts = [
        f'"plenary": {VERSION}',
        f'"made": {_plain(made)}',
        _listed("statements", (_statement(copy) for copy in copies)),
        _listed("highlights", (_highlight(copy, each) for copy, found in shown for each in found)),
        _listed("tags", map(_tag, counted_tags(copies))),
        _listed("people", _people(shown)),
    ]
    return b"{" + ",\n".join(parts).encode() + b"}\n"


def _listed(name: str, entities: Iterable[Fields]) -> str:
    lines = ",\n".join(map(_plain, entities))
    return f'"{name}": [\n{lines}\n]' if lines else f'"{name}": []'


def _plain(value: object) -> str:
    return clean(json.dumps(value, ensure_ascii=False))


def _statement(copy: AnnotatedCopy) -> Fields:
    statement = copy.statement
    return {
        "id": statement.id,
        "title": statement.title,
        "language": statement.language,
        "length": len(copy.text.text),
        "attributes": dict(copy.details),
        "citation": citation(statement.title, copy.facts),
        "notes": [_note(each) for each in remarks(copy, copy.statement_notes)],
        "text": copy.text.text,
        "blocks": json.loads(to_json(copy.text.blocks))["blocks"],
    }


def _highlight(copy: AnnotatedCopy, passage: Passage) -> Fields:
    return {
        "id": passage.id,
        "statement_id": copy.statement.id,
        "statement": copy.statement.title,
        "number": passage.number,
        "start": passage.span.start,
        "end": passage.span.end,
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
        "tags": passage.paths,
        "tag_ids": [tag.id for tag in passage.tags],
        "notes": [_note(each) for each in passage.remarks],
        "colour": passage.colour,
        "author": passage.author or None,
        "author_id": passage.author_id or None,
        "created": _time(passage.created),
        "modified": _time(passage.modified),
        "state": passage.state,
        "placed": passage.placed,
    }


def _note(remark: Remark) -> Fields:
    return {
        "text": remark.text,
        "kind": "translation" if remark.translation else "note",
        "author": remark.author or None,
        "author_id": remark.author_id or None,
        "created": _time(remark.created),
        "modified": _time(remark.modified),
        "private": False,
    }


def _tag(counted: CountedTag) -> Fields:
    tag = counted.tag
    return {
        "id": tag.id,
        "parent_id": tag.parent_id,
        "path": counted.path,
        "colour": tag.colour,
        "pattern": tag.pattern,
        "definition": tag.definition,
        "include": tag.include,
        "exclude": tag.exclude,
        "examples": tag.examples,
        "aliases": tag.aliases,
        "count": counted.count,
        "count_with_children": counted.count_with_children,
    }


def _people(shown: Sequence[tuple[AnnotatedCopy, tuple[Passage, ...]]]) -> Iterator[Fields]:
    made: dict[str, None] = {}
    for copy, found in shown:
        notes = [each for passage in found for each in passage.remarks]
        signed: list[Passage | Remark] = [*found, *notes, *remarks(copy, copy.statement_notes)]
        made.update(dict.fromkeys(each.author_id for each in signed if each.author_id))
    known = {person.id: person for copy, _ in shown for person in copy.people.values()}
    for person in known.values():
        if person.id in made:
            yield {"id": person.id, "name": person.name, "initials": person.initials}


def _time(moment: datetime | None) -> str | None:
    return iso_time(moment) if moment else None


EXPORTER = Exporter(
    id="json",
    name="For other programs",
    suffix=".json",
    media_type="application/json",
    many="file",
    write=document,
    order=60,
)
