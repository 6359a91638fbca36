"""The cards of the open statement as a list model: what the filter lets through, in text order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotations_db.model import (
    Annotation,
    AnnotationId,
    Entity,
    Highlight,
    Note,
    Record,
    Tag,
    Tagging,
)
from pyside_app.guard import guarded, guarded_or
from pyside_app.session import Session

HIGHLIGHT_ROLE = Qt.ItemDataRole.UserRole
MANY = 64
"""Cards changed at once beyond which the list is made anew."""
_Index = QModelIndex | QPersistentModelIndex
_Key: TypeAlias = tuple[int, int, AnnotationId]


class CardsModel(QAbstractListModel):
    """One row per highlight shown. ``speak`` says a highlight in words, for those who listen."""

    def __init__(
        self, session: Session, speak: Callable[[Highlight], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._speak = session, speak
        self._keys: list[_Key] = []
        self._key_of: dict[AnnotationId, _Key] = {}
        self._held: AnnotationId | None = None
        session.statement_opened.connect(self.reload)
        session.reloaded.connect(self.reload)
        session.filter_changed.connect(self.reload)
        session.edited.connect(self._on_edited)
        self.reload()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._keys)

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        highlight = self.highlight(index.row()) if index.isValid() else None
        if highlight is None:
            return None
        if role == HIGHLIGHT_ROLE:
            return highlight
        if role == Qt.ItemDataRole.DisplayRole:
            return highlight.annotation.exact
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._speak(highlight)
        return None

    def highlight(self, row: int) -> Highlight | None:
        """The highlight of a row; None beyond the last, or where it has just gone."""
        if not 0 <= row < len(self._keys):
            return None
        return self._session.highlights.get(self._keys[row][2])

    def highlights(self, first: int, last: int) -> list[Highlight | None]:
        """Those of several rows, ``last`` included."""
        shown = self._session.highlights
        return [shown.get(key[2]) for key in self._keys[first : last + 1]]

    def row_of(self, annotation_id: AnnotationId | None) -> int | None:
        """The row of a highlight; None where it is not shown."""
        key = self._key_of.get(annotation_id) if annotation_id is not None else None
        return None if key is None else bisect_left(self._keys, key)

    def hold(self, annotation_id: AnnotationId | None) -> None:
        """Shows one highlight whatever the filter, as its note is being written; None for none."""
        before, self._held = self._held, annotation_id
        for each in (before, annotation_id):
            if each is not None:
                self._follow(each)

    @guarded
    def reload(self) -> None:
        """Asks the session for everything that is to be shown."""
        self.beginResetModel()
        keys = {_key(each) for each in self._session.shown()}
        held = self._shown_key(self._held) if self._held is not None else None
        self._keys = sorted(keys if held is None else keys | {held})
        self._key_of = {key[2]: key for key in self._keys}
        self.endResetModel()

    @guarded
    def _on_edited(self, record: Record) -> None:
        touched: set[AnnotationId] = set()
        are_tags_touched = False
        for change in record.changes:
            entity = change.after if change.after is not None else change.before
            touched.update(_annotation_of(entity))
            are_tags_touched = are_tags_touched or isinstance(entity, Tag)
        if are_tags_touched or len(touched) > MANY:
            self.reload()
        else:
            for annotation_id in touched:
                self._follow(annotation_id)

    def _follow(self, annotation_id: AnnotationId) -> None:
        before, now = self._key_of.get(annotation_id), self._shown_key(annotation_id)
        if before is not None and before == now:
            index = self.index(bisect_left(self._keys, before))
            self.dataChanged.emit(index, index)
            return
        if before is not None:
            row = bisect_left(self._keys, before)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._keys[row], self._key_of[annotation_id]
            self.endRemoveRows()
        if now is not None:
            row = bisect_left(self._keys, now)
            self.beginInsertRows(QModelIndex(), row, row)
            self._keys.insert(row, now)
            self._key_of[annotation_id] = now
            self.endInsertRows()

    def _shown_key(self, annotation_id: AnnotationId) -> _Key | None:
        highlight = self._session.highlights.get(annotation_id)
        if highlight is None:
            return None
        if annotation_id == self._held:
            return _key(highlight)
        return _key(highlight) if self._session.lets_through(highlight) else None


def _key(highlight: Highlight) -> _Key:
    annotation = highlight.annotation
    return (annotation.start, annotation.end, annotation.id)


def _annotation_of(entity: Entity | None) -> set[AnnotationId]:
    if isinstance(entity, Annotation):
        return {entity.id}
    if isinstance(entity, Tagging | Note) and entity.annotation_id is not None:
        return {entity.annotation_id}
    return set()
