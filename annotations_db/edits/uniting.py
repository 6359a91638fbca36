"""Several highlights made one: its tags and notes are theirs, and the others go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotations_db.contents import Contents
from annotations_db.edits.annotations import deletion
from annotations_db.model import (
    Annotation,
    AnnotationId,
    CanonicalText,
    Change,
    Highlight,
    Span,
    Tagging,
)
from annotations_db.text.quoting import context


def placed(annotation: Annotation, text: CanonicalText, span: Span) -> Annotation:
    """The annotation at another place, with the quote that stands there."""
    quote = context(text, span)
    return replace(
        annotation,
        text_id=text.id,
        start=span.start,
        end=span.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
    )


def occupant(contents: Contents, annotation: Annotation) -> Annotation | None:
    """Another highlight of the same person at exactly that place."""
    span = Span(annotation.start, annotation.end)
    found = contents.annotation_at(
        annotation.statement_id, annotation.text_id, span, annotation.author_id
    )
    return found if found is not None and found.id != annotation.id else None


def united(before: Highlight, after: Annotation, others: Sequence[Highlight]) -> tuple[Change, ...]:
    """Changes ``before`` into ``after``, gives it the tags and notes of ``others``, deletes those.

    A tag that several have is kept as first put; every tag keeps who put it there and when.
    """
    gone = [each for each in others if each.id != before.id]
    own = next((each.annotation.colour for each in gone if each.annotation.colour), None)
    kept = replace(after, colour=after.colour or own)
    return (
        *_notes_moved(gone, before.id),
        *(change for each in gone for change in deletion(replace(each, notes=()))),
        *((Change(before.annotation, kept),) if kept != before.annotation else ()),
        *(Change(None, each) for each in missing_taggings(before, gone)),
    )


def missing_taggings(kept: Highlight, others: Sequence[Highlight]) -> tuple[Tagging, ...]:
    """The tags of ``others`` that ``kept`` has not, as taggings of it."""
    found = sorted(
        (tagging for each in others for tagging in each.taggings), key=lambda each: each.created
    )
    first = {each.tag_id: each for each in reversed(found) if each.tag_id not in kept.tag_ids}
    wanted = sorted(first.values(), key=lambda each: each.created)
    return tuple(replace(each, annotation_id=kept.id) for each in wanted)


def _notes_moved(others: Sequence[Highlight], to: AnnotationId) -> Iterator[Change]:
    for each in others:
        for note in each.notes:
            yield Change(note, replace(note, annotation_id=to))
