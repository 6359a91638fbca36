"""The cards of the open statement as a list model: what the filter lets through, in the order and
under the headings that the reader has chosen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotations_db.arranging import Arranger, Key
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
from pyside_app.words import counted, tr

HIGHLIGHT_ROLE = Qt.ItemDataRole.UserRole
MANY = 64
"""Cards beyond which the list is walked through or made anew, rather than each looked for."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Header:
    """The heading of a group, its tag if it is of one, and how many cards stand below it."""

    words: str
    tag: Tag | None
    count: int


class CardsModel(QAbstractListModel):
    """One row per highlight shown, and one per group of them. ``speak`` says a highlight in words,
    for those who listen.

    A row is its key: ``(group, 0)`` is the heading of a group, longer ones are of highlights.
    """

    def __init__(
        self, session: Session, speak: Callable[[Highlight], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._speak = session, speak
        self._keys: list[Key] = []
        self._key_of: dict[AnnotationId, Key] = {}
        self._sizes: Counter[float | int | str] = Counter()
        self._held: AnnotationId | None = None
        self._arranger = self._arranged()
        for changed in (
            session.statement_opened,
            session.reloaded,
            session.filter_changed,
            session.arranged,
        ):
            changed.connect(self.reload)
        session.edited.connect(self._on_edited)
        self.reload()

    @property
    def shown_count(self) -> int:
        """How many highlights are shown."""
        return len(self._key_of)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._keys)

    @override
    @guarded_or(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self._is_header(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        header = self.header(index.row()) if index.isValid() else None
        if header is not None:
            return self._header_data(header, role)
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

    def _header_data(self, header: Header, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return header.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = counted("{n} highlight", "{n} highlights", header.count)
            return tr("Group {group}, {number}", group=header.words, number=number)
        return None

    def header(self, row: int) -> Header | None:
        """The heading that a row is; None where it is a card."""
        if not self._is_header(row):
            return None
        group = int(self._keys[row][0])
        tag_id = self._arranger.tag_of(group)
        tree = self._session.tree
        tag = tree.tag(tag_id) if tag_id is not None and tag_id in tree else None
        return Header(self._group_words(group, tag), tag, self._sizes[group])

    def _group_words(self, group: int, tag: Tag | None) -> str:
        if tag is not None:
            return self._session.tree.path(tag.id)
        if self._arranger.wanted.group == "tag":
            return tr("Untagged")
        if self._arranger.is_lost(group):
            return tr("Without a place")
        return self._arranger.heading_of(group) or tr("Before the first heading")

    def _is_header(self, row: int) -> bool:
        return 0 <= row < len(self._keys) and len(self._keys[row]) == _HEADER

    def highlight(self, row: int) -> Highlight | None:
        """The highlight of a row; None of a heading, beyond the last, or where it has just gone."""
        annotation_id = self.id_at(row)
        return None if annotation_id is None else self._session.highlights.get(annotation_id)

    def id_at(self, row: int) -> AnnotationId | None:
        """The id of the highlight of a row."""
        if not 0 <= row < len(self._keys) or self._is_header(row):
            return None
        return _id_of(self._keys[row])

    def highlights(self, first: int, last: int) -> list[Highlight | None]:
        """Those of several rows, ``last`` included; None for headings."""
        shown = self._session.highlights
        keys = self._keys[first : last + 1]
        return [None if len(key) == _HEADER else shown.get(_id_of(key)) for key in keys]

    def ids(self, first: int = 0, last: int | None = None) -> list[AnnotationId]:
        """The ids of the highlights of several rows, ``last`` included."""
        keys = self._keys[first : None if last is None else last + 1]
        return [_id_of(key) for key in keys if len(key) > _HEADER]

    def row_of(self, annotation_id: AnnotationId | None) -> int | None:
        """The row of a highlight; None where it is not shown."""
        key = self._key_of.get(annotation_id) if annotation_id is not None else None
        return None if key is None else bisect_left(self._keys, key)

    def rows_of(self, annotation_ids: Collection[AnnotationId]) -> list[int]:
        """The rows of those highlights that are shown, in order."""
        keys = {self._key_of[each] for each in annotation_ids if each in self._key_of}
        if len(keys) > MANY:
            return [row for row, key in enumerate(self._keys) if key in keys]
        return sorted(bisect_left(self._keys, key) for key in keys)

    def near(self, row: int, step: int) -> int | None:
        """The row itself, or the next one in a direction, that is a card."""
        while self._is_header(row):
            row += step
        return row if 0 <= row < len(self._keys) else None

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
        self._arranger = self._arranged()
        key = self._arranger.key
        self._key_of = {each.annotation.id: key(each) for each in self._session.shown()}
        if self._held is not None and (held := self._shown_key(self._held)) is not None:
            self._key_of[self._held] = held
        self._sizes = Counter(key[0] for key in self._key_of.values())
        headers: Iterable[Key] = ()
        if self._arranger.is_grouped:
            headers = ((group, 0) for group in self._sizes)
        self._keys = sorted((*headers, *self._key_of.values()))
        self.endResetModel()

    def _arranged(self) -> Arranger:
        session = self._session
        return Arranger(session.arrangement, session.tree, session.text)

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
            del self._key_of[annotation_id]
            self._take_out(before)
            self._resize(before[0], -1)
        if now is not None:
            self._resize(now[0], 1)
            self._key_of[annotation_id] = now
            self._put_in(now)

    def _resize(self, group: float | str, step: int) -> None:
        """A group grows or shrinks by one; its heading comes and goes with it."""
        before = self._sizes[group]
        self._sizes[group] = before + step
        header: Key = (group, 0)
        if not self._arranger.is_grouped:
            return
        if not before:
            self._put_in(header)
        elif not before + step:
            self._take_out(header)
        else:
            index = self.index(bisect_left(self._keys, header))
            self.dataChanged.emit(index, index)

    def _put_in(self, key: Key) -> None:
        row = bisect_left(self._keys, key)
        self.beginInsertRows(QModelIndex(), row, row)
        self._keys.insert(row, key)
        self.endInsertRows()

    def _take_out(self, key: Key) -> None:
        row = bisect_left(self._keys, key)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row]
        self.endRemoveRows()

    def _shown_key(self, annotation_id: AnnotationId) -> Key | None:
        highlight = self._session.highlights.get(annotation_id)
        if highlight is None:
            return None
        is_shown = annotation_id == self._held or self._session.lets_through(highlight)
        return self._arranger.key(highlight) if is_shown else None


_HEADER = 2
"""The length of a heading's key."""


def _id_of(key: Key) -> AnnotationId:
    return AnnotationId(str(key[-1]))


def _annotation_of(entity: Entity | None) -> set[AnnotationId]:
    if isinstance(entity, Annotation):
        return {entity.id}
    if isinstance(entity, Tagging | Note) and entity.annotation_id is not None:
        return {entity.annotation_id}
    return set()
