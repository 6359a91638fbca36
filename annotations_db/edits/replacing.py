"""The verb that gives a statement another text: its highlights go along, and none is ever deleted.

A highlight whose place in the new text is certain gets it. The others stay what they are in the
text they were made in, which is kept, and wait as *uncertain* or *orphan* for a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotations_db.contents import Contents
from annotations_db.edits.anchoring import anchors
from annotations_db.edits.statements import Arrival
from annotations_db.edits.typed import shortened
from annotations_db.edits.uniting import placed
from annotations_db.model import (
    Annotation,
    AnnotationId,
    CanonicalText,
    Change,
    Edit,
    Stamp,
    StatementId,
)
from annotations_db.text.anchoring.anchor import Anchor

_NOWHERE = Anchor("orphan", None, 0.0)


def replace_text(
    contents: Contents,
    stamp: Stamp,  # noqa: ARG001
    statement_id: StatementId,
    arrival: Arrival,
    known: Mapping[AnnotationId, Anchor] | None = None,
) -> Edit:
    """Gives a statement another text; ``known`` is what ``anchors`` said of it, if it was asked.

    Title, details, notes, tags stay, and every highlight; nothing changes where the text is the
    very same. Raises NotFoundError where the statement is gone.
    """
    before = contents.statement(statement_id)
    parameters = {"statement": shortened(before.title)}
    if arrival.text.id == before.text_id:
        return Edit("replace-text", (), parameters, statement_id)
    after = replace(
        before,
        text_id=arrival.text.id,
        source_id=arrival.source.id,
        source_name=arrival.source_name,
    )
    if known is None:
        known = anchors(contents, statement_id, arrival.text)
    found = contents.highlights(statement_id=statement_id)
    changes = (
        Change(before, after),
        *(
            Change(each.annotation, changed)
            for each in found
            if (changed := _settled(each.annotation, arrival.text, known)) != each.annotation
        ),
    )
    return Edit(
        "replace-text", changes, parameters, statement_id, (arrival.text,), (arrival.source,)
    )


def _settled(
    annotation: Annotation, text: CanonicalText, known: Mapping[AnnotationId, Anchor]
) -> Annotation:
    anchor = known.get(annotation.id, _NOWHERE)
    if anchor.is_certain and anchor.span is not None:
        return replace(placed(annotation, text, anchor.span), state=anchor.state)
    return replace(annotation, state=anchor.state)
