"""What an annotated copy holds: a frozen snapshot of one statement that exporters write and that
nothing private enters.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, TypeAlias

from annotations_db.contents import Contents
from annotations_db.exporters.common import Common, in_common
from annotations_db.exporters.watching import Watch, nobody
from annotations_db.model import (
    AnnotationId,
    CanonicalText,
    Highlight,
    Note,
    Person,
    PersonId,
    Span,
    Statement,
    StatementId,
    Tag,
    TagId,
)
from annotations_db.text.placing import place_in

Order: TypeAlias = Literal["text", "tag"]
DEFAULT_COLOUR = "yellow"
"""The colour of a highlight that has neither a tag nor a colour of its own."""


@dataclass(frozen=True, slots=True)
class AnnotatedCopy:
    """One statement with the highlights that shall leave the project.

    Making one drops private notes, all notes without ``notes``, and every name without
    ``names_and_times``, and
    sorts the highlights by their place in the text, so that no exporter can let out what shall
    stay.
    """

    statement: Statement
    text: CanonicalText
    details: tuple[tuple[str, str], ...]
    """Names and values as the project has them: dates in ISO 8601, several choices joined by
    newlines.
    """
    highlights: tuple[Highlight, ...]
    tags: Mapping[TagId, Tag]
    """In the order of the tag tree."""
    paths: Mapping[TagId, str]
    people: Mapping[PersonId, Person]
    made_at: datetime
    names_and_times: bool = True
    notes: bool = True
    keyed: Mapping[str, str] = field(default_factory=dict)
    """The built-in details by their key, for citation and file name; those missing are looked up
    by name.
    """
    statement_notes: tuple[Note, ...] = ()
    """Notes on the statement itself."""
    order: Order = "text"
    """How lists of highlights are sorted; their numbers are always by their place."""
    watch: Watch = field(default=nobody, compare=False)
    """Is told how far an exporter is with this copy."""

    def __post_init__(self) -> None:
        leaving = sorted(
            (replace(each, notes=self._leaving(each.notes)) for each in self.highlights),
            key=self._place,
        )
        object.__setattr__(self, "highlights", tuple(leaving))
        object.__setattr__(self, "statement_notes", self._leaving(self.statement_notes))
        if not self.names_and_times:
            object.__setattr__(self, "people", {})

    def _place(self, highlight: Highlight) -> tuple[bool, int, int, datetime]:
        annotation = highlight.annotation
        is_lost = place_in(self.text, annotation) is None
        return is_lost, annotation.start, annotation.end, annotation.created

    def _leaving(self, notes: Sequence[Note]) -> tuple[Note, ...]:
        return tuple(note for note in notes if self.notes and not note.private)

    @property
    def facts(self) -> Mapping[str, str]:
        """The details by key where they have one, else by name."""
        return {**dict(self.details), **self.keyed}


@dataclass(frozen=True, slots=True)
class Remark:
    """A note as a copy shows it; without names and times ``author`` is "" and the times are
    None.
    """

    text: str
    translation: bool
    author: str
    author_id: str
    initials: str
    created: datetime | None
    modified: datetime | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A highlight as a copy shows it: numbered from 1 in the order of the text."""

    number: int
    id: AnnotationId
    span: Span
    exact: str
    prefix: str
    suffix: str
    state: str
    placed: bool
    """False where it has no place in this text (anymore)."""
    tags: tuple[Tag, ...]
    paths: tuple[str, ...]
    colour: str
    own_colour: bool
    remarks: tuple[Remark, ...]
    author: str
    author_id: str
    """"" where names do not leave, as ``author`` is."""
    initials: str
    created: datetime | None
    modified: datetime | None

    @property
    def colours(self) -> tuple[str, ...]:
        """The colours of its bars and stripes: one per tag, or the one it has without."""
        return tuple(tag.colour for tag in self.tags) or (self.colour,)


def passages(copy: AnnotatedCopy) -> tuple[Passage, ...]:
    """The highlights of ``copy`` as exporters show them; exporters read them only from here."""
    return tuple(_passage(copy, number, each) for number, each in enumerate(copy.highlights, 1))


def listed(copy: AnnotatedCopy, shown: Sequence[Passage]) -> tuple[Passage, ...]:
    """``shown`` in the order that lists have in this copy: by place, or by first tag in the order
    of the tag tree with those without a tag at the end.
    """
    if copy.order == "text":
        return tuple(shown)
    places = {tag_id: place for place, tag_id in enumerate(copy.tags)}

    def key(passage: Passage) -> tuple[int, int]:
        return (places[passage.tags[0].id] if passage.tags else len(places), passage.number)

    return tuple(sorted(shown, key=key))


def remarks(copy: AnnotatedCopy, notes: Sequence[Note]) -> tuple[Remark, ...]:
    """``notes`` as the copy shows them."""
    return tuple(_remark(copy, note) for note in notes)


def used_tags(copy: AnnotatedCopy, shown: Sequence[Passage]) -> dict[TagId, tuple[Passage, ...]]:
    """The passages of every tag that has some, in the order of the tag tree."""
    found: dict[TagId, list[Passage]] = {tag_id: [] for tag_id in copy.tags}
    for passage in shown:
        for tag in passage.tags:
            found[tag.id].append(passage)
    return {tag_id: tuple(each) for tag_id, each in found.items() if each}


def gather(
    contents: Contents,
    statement_id: StatementId,
    *,
    made_at: datetime,
    highlights: Collection[Highlight] | None = None,
    names_and_times: bool = True,
    notes: bool = True,
) -> AnnotatedCopy:
    """The copy of one statement as the project holds it, with ``highlights`` (by default all of
    it).

    Raises NotFoundError where there is no such statement.
    """
    common = in_common(contents, made_at=made_at, names_and_times=names_and_times, notes=notes)
    return gathered(common, contents.statement(statement_id), highlights)


def gathered(
    common: Common, statement: Statement, highlights: Collection[Highlight] | None = None
) -> AnnotatedCopy:
    """Like ``gather``, one of several copies that have something in common."""
    contents = common.contents
    values = {each.attribute_id: each.value for each in contents.attribute_values(statement.id)}
    filled = [each for each in common.attributes if values.get(each.id)]
    shown = contents.highlights(statement_id=statement.id) if highlights is None else highlights
    return AnnotatedCopy(
        statement=statement,
        text=contents.text(statement.text_id),
        details=tuple((each.name, values[each.id]) for each in filled),
        highlights=tuple(shown),
        tags=common.tags,
        paths=common.paths,
        people=common.people,
        made_at=common.made_at,
        names_and_times=common.names_and_times,
        notes=common.notes,
        keyed={each.key: values[each.id] for each in filled if each.key},
        statement_notes=tuple(contents.notes(statement_id=statement.id)),
    )


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """``text`` with every character that XML 1.0 cannot hold replaced by U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", text)


def _passage(copy: AnnotatedCopy, number: int, highlight: Highlight) -> Passage:
    annotation = highlight.annotation
    tags = tuple(copy.tags[tag_id] for tag_id in highlight.tag_ids)
    colour = annotation.colour or (tags[0].colour if tags else DEFAULT_COLOUR)
    name, initials = _signed(copy, annotation.author_id)
    return Passage(
        number=number,
        id=annotation.id,
        span=highlight.span,
        exact=annotation.exact,
        prefix=annotation.prefix,
        suffix=annotation.suffix,
        state=annotation.state,
        placed=place_in(copy.text, annotation) is not None,
        tags=tags,
        paths=tuple(copy.paths[tag.id] for tag in tags),
        colour=colour,
        own_colour=annotation.colour is not None,
        remarks=remarks(copy, highlight.notes),
        author=name,
        author_id=annotation.author_id if annotation.author_id in copy.people else "",
        initials=initials,
        created=annotation.created if copy.names_and_times else None,
        modified=annotation.modified if copy.names_and_times else None,
    )


def _remark(copy: AnnotatedCopy, note: Note) -> Remark:
    name, initials = _signed(copy, note.author_id)
    timed = copy.names_and_times
    return Remark(
        text=note.text,
        translation=note.kind == "translation",
        author=name,
        author_id=note.author_id if note.author_id in copy.people else "",
        initials=initials,
        created=note.created if timed else None,
        modified=note.modified if timed else None,
    )


def _signed(copy: AnnotatedCopy, person_id: PersonId) -> tuple[str, str]:
    person = copy.people.get(person_id)
    if person is None:
        return "", ""
    initials = person.initials or "".join(word[0] for word in person.name.split())[:3]
    return person.name, initials
