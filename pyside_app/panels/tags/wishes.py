"""What the tags panel asks of the commands: values that say which tag, where to, on what."""

from __future__ import annotations

from dataclasses import dataclass

from annotations_db.edits.tagplaces import Place
from annotations_db.model import AnnotationId, Span, StatementId, TagId


@dataclass(frozen=True, slots=True)
class Move:
    """A tag shall go to another place in the tree (``tags.move_to``)."""

    tag_id: TagId
    place: Place


@dataclass(frozen=True, slots=True)
class Apply:
    """The tag at ``path``, to be made where it is missing, shall be put on highlights or on a
    passage (``tags.apply``).
    """

    path: str
    annotation_ids: tuple[AnnotationId, ...] = ()
    passage: tuple[StatementId, Span] | None = None
