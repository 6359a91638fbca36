"""One highlight, there already or to be made, while tags and notes are put on it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from annotations_db.contents import Contents
from annotations_db.edits.newtags import KnownTags, NewTags
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.ticks import ticks
from annotations_db.edits.typed import shortened
from annotations_db.errors import InvalidError
from annotations_db.model import (
    Annotation,
    AnnotationId,
    CanonicalText,
    Change,
    Edit,
    Highlight,
    Note,
    NoteId,
    Parameter,
    Span,
    Stamp,
    Statement,
    StatementId,
    Tagging,
    TagId,
)
from annotations_db.text.graphemes import mark_span
from annotations_db.text.quoting import context


def parameters_of(annotation: Annotation, statement: Statement) -> dict[str, Parameter]:
    """What the label of an edit of one highlight is made from."""
    return {
        "annotation": annotation.id,
        "quote": shortened(annotation.exact),
        "statement": shortened(statement.title),
    }


def place_in(text: CanonicalText, span: Span) -> Span:
    """The place as it is marked: whole grapheme clusters without outer blanks. Raises InvalidError
    where nothing is left or the span lies outside the text.
    """
    if not 0 <= span.start <= span.end <= len(text.text):
        raise InvalidError("span-outside", start=span.start, end=span.end, length=len(text.text))
    place = mark_span(text.text, span.start, span.end)
    if place is None:
        raise InvalidError("span-blank")
    return place


@dataclass(frozen=True, slots=True)
class Marking:
    """One highlight, there already or to be made, while tags and notes are put on it."""

    stamp: Stamp
    statement: Statement
    existing: Highlight
    is_made: bool
    tags: KnownTags | NewTags
    times: Iterator[datetime]

    @classmethod
    def at(cls, contents: Contents, stamp: Stamp, statement_id: StatementId, span: Span) -> Marking:
        statement = contents.statement(statement_id)
        text = contents.text(statement.text_id)
        place = place_in(text, span)
        same = contents.annotation_at(statement_id, statement.text_id, place, stamp.person_id)
        if same is not None:
            return cls.on(contents, stamp, same.id)
        quote = context(text, place)
        made = Annotation(
            id=AnnotationId(stamp.new_id()),
            statement_id=statement_id,
            text_id=statement.text_id,
            start=place.start,
            end=place.end,
            exact=quote.exact,
            prefix=quote.prefix,
            suffix=quote.suffix,
            author_id=stamp.person_id,
            created=stamp.now,
            modified=stamp.now,
        )
        return cls._of(contents, stamp, statement, Highlight(made), is_made=True)

    @classmethod
    def on(cls, contents: Contents, stamp: Stamp, annotation_id: AnnotationId) -> Marking:
        existing = contents.highlight(annotation_id)
        statement = contents.statement(existing.annotation.statement_id)
        return cls._of(contents, stamp, statement, existing, is_made=False)

    @classmethod
    def _of(
        cls,
        contents: Contents,
        stamp: Stamp,
        statement: Statement,
        existing: Highlight,
        *,
        is_made: bool,
    ) -> Marking:
        created = [each.created for each in existing.taggings]
        created += [each.created for each in existing.notes]
        times = ticks(stamp.now, after=max(created, default=None))
        return cls(stamp, statement, existing, is_made, KnownTags(contents), times)

    def with_tags_at(
        self, contents: Contents, paths: Iterable[str]
    ) -> tuple[Marking, tuple[TagId, ...]]:
        """The same where the tags at ``paths`` are planned as far as they are missing, and which
        tags they are.
        """
        new = NewTags(TagTree(contents.tags()), self.times, self.stamp.new_id)
        tag_ids = tuple(new.made(each).id for each in paths)
        return replace(self, tags=new), tag_ids

    def parameters(self) -> dict[str, Parameter]:
        return parameters_of(self.existing.annotation, self.statement)

    def edit(self, tag_ids: Iterable[TagId], note: str) -> Edit:
        """What ``highlight`` does."""
        marked = self.marked(tag_ids)
        put = [each.after for each in marked if isinstance(each.after, Tagging)]
        written = (Change(None, self._note(note)),) if note else ()
        changes = (*self.tags.changes(), *marked, *written)
        verb = "tag" if put else "note" if written else "highlight"
        return self._edit(verb, changes, {"tags": self._names(put)})

    def marked(self, tag_ids: Iterable[TagId]) -> tuple[Change, ...]:
        """The highlight, where it is to be made, and the tags it has not yet."""
        made = (self.existing.annotation,) if self.is_made else ()
        return tuple(Change(None, each) for each in (*made, *self._taggings(tag_ids)))

    def retagged(self, add: Iterable[TagId], remove: Collection[TagId]) -> Edit:
        """What ``retag`` does; a tag both to add and to remove stays or is added."""
        kept = set(added := tuple(add))
        taken = [
            each
            for each in self.existing.taggings
            if each.tag_id in remove and each.tag_id not in kept
        ]
        put = self._taggings(added)
        changes = (
            *self.tags.changes(),
            *(Change(each, None) for each in taken),
            *(Change(None, each) for each in put),
        )
        verb = "retag" if put and taken else "untag" if taken else "tag"
        names, lost = self._names(put), self._names(taken)
        return self._edit(verb, changes, {"tags": names or lost, "removed": lost})

    def _edit(self, verb: str, changes: tuple[Change, ...], more: dict[str, Parameter]) -> Edit:
        return Edit(verb, changes, {**self.parameters(), **more}, self.statement.id)

    def _taggings(self, tag_ids: Iterable[TagId]) -> tuple[Tagging, ...]:
        there = set(self.existing.tag_ids)
        wanted = [self.tags.tag(each).id for each in dict.fromkeys(tag_ids) if each not in there]
        return tuple(
            Tagging(self.existing.id, each, self.stamp.person_id, next(self.times))
            for each in wanted
        )

    def _note(self, text: str) -> Note:
        moment = next(self.times)
        return Note(
            id=NoteId(self.stamp.new_id()),
            text=text,
            author_id=self.stamp.person_id,
            created=moment,
            modified=moment,
            annotation_id=self.existing.id,
        )

    def _names(self, taggings: Iterable[Tagging]) -> str:
        return ", ".join(self.tags.path(each.tag_id) for each in taggings)
