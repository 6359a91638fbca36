"""Verbs on highlights that have no place in their statement's present text: put them where they may
be, put them elsewhere, or leave them without a place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from annotations_db.contents import Contents
from annotations_db.edits.anchoring import anchored, claim
from annotations_db.edits.places import move
from annotations_db.edits.typed import shortened
from annotations_db.edits.uniting import placed
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import (
    Annotation,
    AnnotationId,
    Change,
    Edit,
    Parameter,
    Span,
    Stamp,
    Statement,
    StatementId,
)
from annotations_db.text.anchoring.anchor import Anchor


@dataclass(frozen=True, slots=True)
class Proposal:
    """A highlight that has no place in its statement's present text, and where it might be."""

    annotation: Annotation
    anchor: Anchor


def proposals(contents: Contents, statement_id: StatementId) -> list[Proposal]:
    """The highlights without a place in the statement's present text, by their old places, each
    with where it might be: what a review shows. An orphan is offered no uncertain place again: a
    person may have refused it. Raises NotFoundError.
    """
    statement = contents.statement(statement_id)
    found = [each.annotation for each in contents.highlights(statement_id=statement_id)]
    waiting = [each for each in found if is_waiting(each, statement)]
    taken = frozenset(claim(each) for each in found if not is_waiting(each, statement))
    text = contents.text(statement.text_id)
    known = anchored(contents, waiting, text, taken)
    return [Proposal(each, known[each.id]) for each in waiting]


def is_waiting(annotation: Annotation, statement: Statement) -> bool:
    """Whether a highlight has no place in the text that its statement has now."""
    return annotation.state == "orphan" or annotation.text_id != statement.text_id


def accept(contents: Contents, stamp: Stamp, annotation_ids: Collection[AnnotationId]) -> Edit:
    """Puts highlights of one statement where ``proposals`` has them.

    Of several, those without a proposal or with one that is taken stay as they are; one alone is
    united with its author's highlight that is there. Raises NotFoundError where one is gone or
    nothing is proposed, InvalidError where none is given.
    """
    wanted = set(annotation_ids)
    found = contents.highlights(ids=wanted)
    if len(found) < len(wanted):
        raise NotFoundError("annotation-not-found", ref=next(iter(wanted)))
    if not found:
        raise InvalidError("nothing-to-accept")
    statement = contents.statement(found[0].annotation.statement_id)
    shown = [
        (each.annotation, each.anchor.span)
        for each in proposals(contents, statement.id)
        if each.annotation.id in wanted and each.anchor.span is not None
    ]
    if not shown:
        raise NotFoundError("nothing-to-accept")
    if len(shown) == 1:
        (annotation, span), *_ = shown
        return place(contents, stamp, annotation.id, span)
    changes = tuple(_accepted(contents, stamp, statement, shown))
    parameters: dict[str, Parameter] = {
        "count": len(changes),
        "statement": shortened(statement.title),
    }
    return Edit("accept-places", changes, parameters, statement.id)


def place(contents: Contents, stamp: Stamp, annotation_id: AnnotationId, span: Span) -> Edit:
    """Gives a highlight without a place one in the present text; like ``places.move``."""
    return replace(move(contents, stamp, annotation_id, span), verb="place-highlight")


def keep_as_orphans(
    contents: Contents,
    stamp: Stamp,  # noqa: ARG001
    annotation_ids: Collection[AnnotationId],
) -> Edit:
    """Says that the passages of these highlights are not in the text any more.

    They keep quote, tags and notes, and can be placed again. Those that have a place stay there.
    Raises NotFoundError where one is gone, InvalidError where none is given.
    """
    wanted = dict.fromkeys(annotation_ids)
    found = [each.annotation for each in contents.highlights(ids=wanted)]
    if len(found) < len(wanted):
        raise NotFoundError("annotation-not-found", ref=next(iter(wanted)))
    if not found:
        raise InvalidError("nothing-to-accept")
    statements = {each.statement_id: contents.statement(each.statement_id) for each in found}
    changes = tuple(
        Change(each, replace(each, state="orphan"))
        for each in found
        if is_waiting(each, statements[each.statement_id]) and each.state != "orphan"
    )
    parameters: dict[str, Parameter] = {
        "count": len(found),
        "quote": shortened(found[0].exact),
    }
    only = found[0].statement_id if len(statements) == 1 else None
    verb = "keep-orphan" if len(found) == 1 else "keep-orphans"
    return Edit(verb, changes, parameters, only)


def _accepted(
    contents: Contents,
    stamp: Stamp,
    statement: Statement,
    shown: Iterable[tuple[Annotation, Span]],
) -> Iterator[Change]:
    text = contents.text(statement.text_id)
    taken = {claim(each.annotation) for each in contents.highlights(statement_id=statement.id)}
    for annotation, span in shown:
        after = replace(placed(annotation, text, span), state="exact", modified=stamp.now)
        if claim(after) not in taken:
            taken.add(claim(after))
            yield Change(annotation, after)
