"""The tag tree as an item model that follows edits row by row, so that nothing folds or jumps."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotations_db.edits import tags as edits
from annotations_db.model import Record, Tag, TagId
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.tags.counts import TagCounts
from pyside_app.session import Session
from pyside_app.words import counted, tr

TAG_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TagsModel(QAbstractItemModel):
    """Rows are tags; ``TAG_ROLE`` gives the ``Tag``, setting the text renames it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._children: dict[TagId | None, list[TagId]] = {None: []}
        self._parents: dict[TagId, TagId | None] = {}
        self._numbers: dict[TagId, int] = {}
        self._ids: list[TagId] = []
        self.counts = TagCounts({}, session.tree)
        session.project_opened.connect(self.reload)
        session.reloaded.connect(self.reload)
        session.edited.connect(self._on_edited)
        self.reload()

    def tag_id(self, index: _Index) -> TagId | None:
        """The tag of an index; None for none."""
        return self._ids[index.internalId()] if index.isValid() else None

    def index_of(self, tag_id: TagId | None) -> QModelIndex:
        """The index of a tag; invalid for None and for a tag that is not in the tree."""
        if tag_id is None or tag_id not in self._parents:
            return QModelIndex()
        row = self._children[self._parents[tag_id]].index(tag_id)
        return self.createIndex(row, 0, self._number(tag_id))

    @override
    def index(self, row: int, column: int, parent: _Index = _ROOT) -> QModelIndex:
        children = self._children.get(self.tag_id(parent), [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._number(children[row]))

    @override
    def parent(self, index: _Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        tag_id = self.tag_id(index)
        return QModelIndex() if tag_id is None else self.index_of(self._parents.get(tag_id))

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return len(self._children.get(self.tag_id(parent), []))

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 1

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tag_id = self.tag_id(index)
        if tag_id is None or tag_id not in self._session.tree:
            return None
        tag = self._session.tree.tag(tag_id)
        if role == TAG_ROLE:
            return tag
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return tag.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(tag)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(tag)
        return None

    @override
    @guarded_or(False)
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        tag_id = self.tag_id(index)
        if tag_id is None or role != Qt.ItemDataRole.EditRole:
            return False
        project = self._session.project
        return (
            self._session.perform(
                lambda: edits.rename(project.store, project.stamp(), tag_id, str(value))
            )
            is not None
        )

    def spoken(self, tag: Tag) -> str:
        """A row in words: path, count, key, definition."""
        total = self.counts.total(tag.id)
        said = [self._session.tree.path(tag.id), _highlights(total)]
        said += [tr("key {number}", number=tag.favourite)] if tag.favourite is not None else []
        said += [tag.definition] if tag.definition else []
        return ", ".join(said)

    def _tip(self, tag: Tag) -> str:
        own, total = self.counts.own(tag.id), self.counts.total(tag.id)
        said = _highlights(total)
        if own != total:
            said = tr(
                "{own} with this tag, {below} with tags below it",
                own=_highlights(own),
                below=total - own,
            )
        parts = (self._session.tree.path(tag.id), tag.definition, said)
        return "\n".join(each for each in parts if each)

    @guarded
    def reload(self) -> None:
        """Asks for all tags and counts again."""
        self.beginResetModel()
        self._children, self._parents = _order(self._session)
        self.counts = TagCounts(self._session.project.store.tag_counts(), self._session.tree)
        self.endResetModel()

    @guarded
    def _on_edited(self, record: Record) -> None:
        changed = {each.after.id for each in record.changes if isinstance(each.after, Tag)}
        are_tags_touched = bool(changed) or any(
            isinstance(each.before, Tag) for each in record.changes
        )
        if are_tags_touched:
            self._follow_tree()
        if self.counts.follow(record) or are_tags_touched:
            changed |= self.counts.sum_up(self._session.tree)
        for tag_id in changed:
            index = self.index_of(tag_id)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def _follow_tree(self) -> None:
        """Row by row, with as few rows as can be: from the top down what is new comes in and what
        hangs elsewhere moves with all below it; then what is gone goes, when nothing hangs on it
        that stays; last the order of siblings.
        """
        children, parents = _order(self._session)
        for tag_id, parent_id in parents.items():
            row = children[parent_id].index(tag_id)
            if tag_id not in self._parents:
                self._insert(parent_id, tag_id, row)
            elif self._parents[tag_id] != parent_id:
                self._move(tag_id, parent_id, row)
        for gone in [each for each in self._parents if each not in parents]:
            if gone in self._parents:  # else it went with the one above it
                self._take(gone)
        for parent_id, wanted in children.items():
            self._reorder(parent_id, wanted)

    def _insert(self, parent_id: TagId | None, tag_id: TagId, wanted: int) -> None:
        mine = self._children.setdefault(parent_id, [])
        row = min(wanted, len(mine))
        self.beginInsertRows(self.index_of(parent_id), row, row)
        mine.insert(row, tag_id)
        self._parents[tag_id] = parent_id
        self.endInsertRows()

    def _move(self, tag_id: TagId, parent_id: TagId | None, wanted: int) -> None:
        """To another parent."""
        source_id = self._parents[tag_id]
        source, target = self._children[source_id], self._children.setdefault(parent_id, [])
        at, row = source.index(tag_id), min(wanted, len(target))
        self.beginMoveRows(self.index_of(source_id), at, at, self.index_of(parent_id), row)
        target.insert(row, source.pop(at))
        self._parents[tag_id] = parent_id
        self.endMoveRows()

    def _reorder(self, parent_id: TagId | None, wanted: list[TagId]) -> None:
        mine = self._children.get(parent_id, [])
        row = 0
        while mine != wanted:
            if mine[row] == wanted[row]:
                row += 1
            elif mine[row + 1] == wanted[row]:  # the one here stands too high: it alone moves
                self._shift(parent_id, row, wanted.index(mine[row]))
            else:
                self._shift(parent_id, mine.index(wanted[row]), row)

    def _shift(self, parent_id: TagId | None, at: int, row: int) -> None:
        parent, mine = self.index_of(parent_id), self._children[parent_id]
        self.beginMoveRows(parent, at, at, parent, row + (row > at))
        mine.insert(row, mine.pop(at))
        self.endMoveRows()

    def _take(self, tag_id: TagId) -> None:
        parent_id = self._parents[tag_id]
        row = self._children[parent_id].index(tag_id)
        self.beginRemoveRows(self.index_of(parent_id), row, row)
        del self._children[parent_id][row]
        self._forget(tag_id)
        self.endRemoveRows()

    def _forget(self, tag_id: TagId) -> None:
        for each in self._children.pop(tag_id, []):
            self._forget(each)
        del self._parents[tag_id]

    def _number(self, tag_id: TagId) -> int:
        number = self._numbers.get(tag_id)
        if number is None:
            number = self._numbers[tag_id] = len(self._ids)
            self._ids.append(tag_id)
        return number


def _order(session: Session) -> tuple[dict[TagId | None, list[TagId]], dict[TagId, TagId | None]]:
    children: dict[TagId | None, list[TagId]] = {None: []}
    parents: dict[TagId, TagId | None] = {}
    for tag in session.tree:
        children.setdefault(tag.parent_id, []).append(tag.id)
        parents[tag.id] = tag.parent_id
    return children, parents


def _highlights(count: int) -> str:
    return counted("{n} highlight", "{n} highlights", count) if count else tr("no highlights")
