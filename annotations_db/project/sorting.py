"""Tags and details brought into order, by paths and titles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from typing_extensions import Unpack

from annotations_db.edits import details, taglooks, tagmerging, tagmoves
from annotations_db.edits.taglooks import Description
from annotations_db.edits.tagmerging import MergePreview
from annotations_db.model import Tag
from annotations_db.project.finding import StatementRef
from annotations_db.project.searching import Searching


class Sorting(Searching):
    """The part of a project that sorts. Every method may raise ProjectError and ConflictError."""

    def describe_tag(self, path: str, **description: Unpack[Description]) -> Tag:
        """Says what a tag means: ``definition``, ``include``, ``exclude``, ``examples``,
        ``aliases``. Raises NotFoundError.
        """
        tag_id = self.tag(path).id
        self.perform(lambda: taglooks.describe(self.store, self.stamp(), tag_id, **description))
        return self.store.tag(tag_id)

    def move_tag(self, path: str, *, below: str | None) -> Tag:
        """Puts a tag, with all below it, under another at the end, or with None among the roots.
        Raises NotFoundError, InvalidError.
        """
        tag_id = self.tag(path).id
        parent_id = None if below is None else self.tag(below).id
        self.perform(lambda: tagmoves.move(self.store, self.stamp(), tag_id, parent_id))
        return self.store.tag(tag_id)

    def preview_merge(self, paths: Sequence[str], into: str) -> MergePreview:
        """What ``merge_tags`` would do. Raises NotFoundError, InvalidError."""
        tag_ids = [self.tag(each).id for each in paths]
        return tagmerging.preview(self.store, tag_ids, self.tag(into).id)

    def merge_tags(self, paths: Sequence[str], into: str) -> Tag:
        """Makes one tag of several: all that they have goes to ``into``. Raises NotFoundError,
        InvalidError.
        """
        tag_ids, kept = [self.tag(each).id for each in paths], self.tag(into).id
        self.perform(lambda: tagmerging.merge(self.store, self.stamp(), tag_ids, kept))
        return self.store.tag(kept)

    def set_details(self, values: Mapping[str, str], *statements: StatementRef) -> None:
        """Sets details by key or name, "title" and "language" among them, on one or more statements
        in one edit; an empty value takes one away. Raises NotFoundError, AmbiguousError,
        InvalidError.
        """
        ids = [self.statement(each).id for each in statements]
        self.perform(lambda: details.set_values(self.store, self.stamp(), ids, values))
