"""Verbs on the places of highlights: move the ends of one, split it, join several."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import regex

from annotations_db.contents import Contents
from annotations_db.edits.marking import parameters_of, place_in
from annotations_db.edits.uniting import missing_taggings, occupant, placed, united
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import (
    Annotation,
    AnnotationId,
    CanonicalText,
    Change,
    Edit,
    Highlight,
    Span,
    Stamp,
    TextId,
)
from annotations_db.text.graphemes import border_before, mark_span

_FEWEST = 2
_NO_WORDS = regex.compile(r"[\s\p{P}\p{Z}\p{Cf}]*+")
_NOTHING: tuple[Change, ...] = ()


def move(contents: Contents, stamp: Stamp, annotation_id: AnnotationId, span: Span) -> Edit:
    """Gives a highlight other ends in the statement's present text, and the quote between them.

    The ends widen to whole grapheme clusters and then lose blanks. Where its author has another
    highlight at exactly that place, that one stays, and gets the tags and notes of this one, which
    goes; ``annotation_of`` names the one that is there afterwards. Raises InvalidError where only
    blanks are left or the span lies outside the text, NotFoundError where the highlight is gone.
    """
    moved = contents.highlight(annotation_id)
    statement = contents.statement(moved.annotation.statement_id)
    text = contents.text(statement.text_id)
    after = replace(placed(moved.annotation, text, place_in(text, span)), state="exact")
    kept, changes = moved.annotation, _NOTHING
    if after != moved.annotation:
        kept, changes = _settled(contents, moved, replace(after, modified=stamp.now))
    # named by the words it had: one looks for those
    parameters = {**parameters_of(moved.annotation, statement), "annotation": kept.id}
    return Edit("move-highlight", changes, parameters, statement.id)


def split(contents: Contents, stamp: Stamp, annotation_id: AnnotationId, offset: int) -> Edit:
    """Makes two highlights of one, before and after ``offset`` (code points into its text).

    Both have its tags, colour, author and time; its notes stay with the first. A part that its
    author has highlighted already gets the tags. Raises InvalidError where there are no words on
    one side, NotFoundError where the highlight is gone.
    """
    whole = contents.highlight(annotation_id)
    statement = contents.statement(whole.annotation.statement_id)
    text = contents.text(whole.annotation.text_id)
    first, second = _halves(whole.annotation, text, offset)
    kept, changes = _settled(
        contents, whole, replace(placed(whole.annotation, text, first), modified=stamp.now)
    )
    made = replace(
        placed(whole.annotation, text, second),
        id=AnnotationId(stamp.new_id()),
        modified=stamp.now,
    )
    there = occupant(contents, made)
    part = contents.highlight(there.id) if there else Highlight(made)
    new = () if there else (Change(None, made),)
    tagged = (Change(None, each) for each in missing_taggings(part, [whole]))
    parameters = {
        **parameters_of(whole.annotation, statement),
        "annotation": kept.id,
        "second": part.id,
    }
    return Edit("split-highlight", (*changes, *new, *tagged), parameters, statement.id)


def parts_of(edit: Edit) -> tuple[AnnotationId, AnnotationId]:
    """The two highlights that ``split`` left."""
    return AnnotationId(str(edit.parameters["annotation"])), AnnotationId(
        str(edit.parameters["second"])
    )


def join(contents: Contents, stamp: Stamp, annotation_ids: Collection[AnnotationId]) -> Edit:
    """Makes one highlight of several that overlap or have only blanks and punctuation between them.

    It has all their tags and notes, and the id of the first in the text, or of the one that was at
    the whole place already. Raises InvalidError for fewer than two, where words lie between them,
    or where they are different people's; NotFoundError where one is gone.
    """
    parts = _found(contents, annotation_ids)
    first = parts[0].annotation
    text = contents.text(first.text_id)
    span = _joined(parts, text)
    after = replace(placed(first, text, span), modified=stamp.now)
    there = occupant(contents, after)
    kept = contents.highlight(there.id) if there else parts[0]
    statement = contents.statement(first.statement_id)
    parameters = {
        **parameters_of(after, statement),
        "annotation": kept.id,
        "count": len(parts),
    }
    changed = united(kept, replace(there, modified=stamp.now) if there else after, parts)
    return Edit("join-highlights", changed, parameters, statement.id)


def _settled(
    contents: Contents, moved: Highlight, after: Annotation
) -> tuple[Annotation, tuple[Change, ...]]:
    """The highlight that is at the new place afterwards, and what leads there."""
    there = occupant(contents, after)
    if there is None:
        return after, united(moved, after, ())
    return there, united(
        contents.highlight(there.id), replace(there, modified=after.modified), [moved]
    )


def _halves(annotation: Annotation, text: CanonicalText, offset: int) -> tuple[Span, Span]:
    if annotation.start < offset < annotation.end:
        middle = border_before(text.text, offset)
        first = mark_span(text.text, annotation.start, middle)
        second = mark_span(text.text, middle, annotation.end)
        if first is not None and second is not None:
            return first, second
    raise InvalidError("split-outside")


def _found(contents: Contents, annotation_ids: Collection[AnnotationId]) -> list[Highlight]:
    wanted = dict.fromkeys(annotation_ids)
    found = sorted(contents.highlights(ids=wanted), key=lambda each: (each.span, each.id))
    if len(found) < len(wanted):
        raise NotFoundError("annotation-not-found", ref=next(iter(wanted)))
    if len(found) < _FEWEST:
        raise InvalidError("join-few")
    return found


def _joined(parts: Sequence[Highlight], text: CanonicalText) -> Span:
    first = parts[0].annotation
    end = first.end
    for each in parts:
        if each.annotation.author_id != first.author_id:
            raise InvalidError("join-authors")
        is_near = _text_of(each) == _text_of(parts[0])
        if not is_near or not _NO_WORDS.fullmatch(text.text, end, max(end, each.annotation.start)):
            raise InvalidError("join-apart")
        end = max(end, each.annotation.end)
    return Span(first.start, end)


def _text_of(highlight: Highlight) -> tuple[str, TextId]:
    return highlight.annotation.statement_id, highlight.annotation.text_id
