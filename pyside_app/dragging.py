"""What is dragged within the window, beside the words that other programs get: which passage,
which highlights, or which tag.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from annotations_db.model import AnnotationId, Span, StatementId, TagId

PASSAGE = "application/x-plenary-passage"
HIGHLIGHTS = "application/x-plenary-highlights"
TAG = "application/x-plenary-tag"


def put_passage(data: QMimeData, statement_id: StatementId, span: Span) -> None:
    """Adds a passage of a statement to what is dragged."""
    data.setData(PASSAGE, json.dumps([statement_id, span.start, span.end]).encode())


def passage(data: QMimeData) -> tuple[StatementId, Span] | None:
    """The passage that is dragged; None where it is none of ours."""
    if not data.hasFormat(PASSAGE):
        return None
    statement_id, start, end = json.loads(bytes(data.data(PASSAGE).data()))
    return StatementId(statement_id), Span(start, end)


def put_highlights(data: QMimeData, annotation_ids: Iterable[AnnotationId]) -> None:
    """Adds highlights to what is dragged."""
    data.setData(HIGHLIGHTS, json.dumps(list(annotation_ids)).encode())


def highlights(data: QMimeData) -> tuple[AnnotationId, ...]:
    """The highlights that are dragged; none where there are none."""
    if not data.hasFormat(HIGHLIGHTS):
        return ()
    return tuple(map(AnnotationId, json.loads(bytes(data.data(HIGHLIGHTS).data()))))


def put_tag(data: QMimeData, tag_id: TagId) -> None:
    """Adds a tag to what is dragged."""
    data.setData(TAG, tag_id.encode())


def tag(data: QMimeData) -> TagId | None:
    """The tag that is dragged; None where it is none."""
    return TagId(bytes(data.data(TAG).data()).decode()) if data.hasFormat(TAG) else None
