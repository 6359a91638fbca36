"""Where the highlights of a statement are in another text; no two of one person in one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from annotations_db.contents import Contents
from annotations_db.model import (
    Annotation,
    AnnotationId,
    CanonicalText,
    PersonId,
    StatementId,
    TextId,
)
from annotations_db.text.anchoring.anchor import Anchor, Wanted
from annotations_db.text.quoting import Quote

Claim: TypeAlias = tuple[PersonId, TextId, int, int]


def claim(annotation: Annotation) -> Claim:
    """What no two highlights of a statement share."""
    return annotation.author_id, annotation.text_id, annotation.start, annotation.end


def anchors(
    contents: Contents, statement_id: StatementId, text: CanonicalText
) -> dict[AnnotationId, Anchor]:
    """Where the highlights of a statement would be in another text, in the order of the old one.

    No two certain places of one person are the same: of those that would be, the better stays
    certain. What a person keeps as an orphan stays one unless its place is certain. Takes up to
    seconds for a long text; raises NotFoundError.
    """
    found = [each.annotation for each in contents.highlights(statement_id=statement_id)]
    return anchored(contents, found, text, frozenset())


def anchored(
    contents: Contents,
    found: Collection[Annotation],
    text: CanonicalText,
    taken: Collection[Claim],
) -> dict[AnnotationId, Anchor]:
    """Like ``anchors``, of some highlights of a statement; ``taken`` are places nobody gets."""
    from annotations_db.text.anchoring.anchoring import Anchoring  # noqa: PLC0415 - costs every start

    known: dict[AnnotationId, Anchor] = {}
    for text_id, group in _by_text(found).items():
        old = contents.text(text_id)
        wanted = [Wanted(Quote(each.exact, each.prefix, each.suffix), each.start) for each in group]
        answers = Anchoring(text.text, old.text).anchors(wanted)
        known |= {each.id: answer for each, answer in zip(group, answers, strict=True)}
    return _apart(found, text, known, taken)


def _by_text(found: Iterable[Annotation]) -> dict[TextId, list[Annotation]]:
    groups: defaultdict[TextId, list[Annotation]] = defaultdict(list)
    for each in found:
        groups[each.text_id].append(each)
    return groups


def _apart(
    found: Collection[Annotation],
    text: CanonicalText,
    known: Mapping[AnnotationId, Anchor],
    taken: Collection[Claim],
) -> dict[AnnotationId, Anchor]:
    """The anchors where certain ones that meet in one place, or in that of a highlight that is in
    the text already, are uncertain, all but the best.
    """
    owners = {claim(each): each.id for each in found}
    claims: dict[Claim, AnnotationId] = {}
    for each in sorted(found, key=lambda each: -known[each.id].score):
        span = known[each.id].span
        if span is None or not known[each.id].is_certain:
            continue
        wish = (each.author_id, text.id, span.start, span.end)
        if wish not in taken and owners.get(wish, each.id) == each.id:
            claims.setdefault(wish, each.id)
    winners = set(claims.values())
    return {each.id: _judged(each, known[each.id], is_free=each.id in winners) for each in found}


def _judged(annotation: Annotation, anchor: Anchor, *, is_free: bool) -> Anchor:
    if anchor.is_certain and not is_free:
        anchor = replace(anchor, state="uncertain")
    if anchor.state == "uncertain" and annotation.state == "orphan":
        return replace(anchor, state="orphan", span=None)
    return anchor
