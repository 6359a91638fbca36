"""A small project and what happens in it: people, statements, tags and marks with readable ids."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from annotations_db.model import (
    Annotation,
    AnnotationId,
    Block,
    Change,
    Edit,
    Note,
    NoteId,
    Person,
    PersonId,
    Source,
    SourceId,
    Stamp,
    Statement,
    StatementId,
    Tag,
    Tagging,
    TagId,
)
from annotations_db.text.blocks import canonical

START = datetime(2026, 3, 1, 9, 30, 0, 123456, tzinfo=UTC)
WORDS = "Japan attaches great importance to two elements, namely universalization and cooperation."

_seconds = count()


def now() -> datetime:
    return START + timedelta(seconds=next(_seconds))


def stamp(person: str = "ann", device: str = "desk") -> Stamp:
    return Stamp(PersonId(person), device, now())


def person(name: str) -> Person:
    return Person(PersonId(name), name.title(), name[0].upper(), "blue")


def text(words: str = WORDS):
    return canonical(words, [Block(0, len(words))], "test 1")


def source(content: bytes = b"# Japan") -> Source:
    return Source(SourceId(f"source of {content.decode()}"), "text/markdown", content)


def statement(name: str = "japan", words: str = WORDS, **more) -> Statement:
    made = Statement(
        StatementId(name), name.title(), "en", text(words).id, None, f"{name}.md", name, now()
    )
    return replace(made, **more)


def tag(key: str, parent: str | None = None, **more) -> Tag:
    made = Tag(TagId(key), parent, key, key.upper(), now(), now())
    return replace(made, **more)


def annotation(name: str, start: int, end: int, **more) -> Annotation:
    made = Annotation(
        AnnotationId(name),
        StatementId("japan"),
        text().id,
        start,
        end,
        WORDS[start:end],
        WORDS[max(0, start - 32) : start],
        WORDS[end : end + 32],
        PersonId("ann"),
        now(),
        now(),
    )
    return replace(made, **more)


def tagging(annotation_id: str, tag_id: str, author: str = "ann") -> Tagging:
    return Tagging(AnnotationId(annotation_id), TagId(tag_id), PersonId(author), now())


def note(name: str, words: str, **more) -> Note:
    made = Note(NoteId(name), words, PersonId("ann"), now(), now())
    return replace(made, **more)


def made(*entities, verb: str = "make", **more) -> Edit:
    return Edit(verb, tuple(Change(None, each) for each in entities), **more)


def changed(before, **fields) -> Edit:
    return Edit("change", (Change(before, replace(before, **fields)),))


def deleted(*entities) -> Edit:
    return Edit("delete", tuple(Change(each, None) for each in entities))


def added(name: str = "japan", words: str = WORDS, **more) -> Edit:
    """The edit that adds a statement with its text."""
    new = statement(name, words, **more)
    return replace(made(new, verb="add"), texts=(text(words),), statement_id=new.id)


def begin(store) -> None:
    """Two people, one statement, two tags, nothing of it to be undone."""
    people = made(person("ann"), person("bob"), undoable=False)
    store.apply(people, stamp())
    store.apply(replace(added(), undoable=False), stamp())
    store.apply(made(tag("victims"), tag("mines"), undoable=False), stamp())


def state(store) -> dict[str, object]:
    """All that the store shows, to compare."""
    return {
        "statements": list(store.statements()),
        "tags": list(store.tags()),
        "counts": store.tag_counts(),
        "highlights": list(store.highlights()),
        "people": list(store.people()),
        "notes": list(store.notes()),
        "found": store.search("japan"),
    }
