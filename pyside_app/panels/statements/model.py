"""The statements as a model over a query: the ids of all, the rows of some pages."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from annotations_db.model import (
    Annotation,
    Attribute,
    AttributeValue,
    Record,
    Statement,
    StatementId,
    StatementRow,
)
from annotations_db.questions import StatementQuery
from annotations_db.statementlists import GroupLine, Line, StatementList
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.statements.columns import LINES, Column, in_full, said
from pyside_app.panels.statements.preparing import WORTH_IT, Preparing
from pyside_app.panels.statements.words import group_words, spoken
from pyside_app.session import Session
from pyside_app.words import counted, tr

PAGE = 128
PAGES_KEPT = 16
ROW_ROLE = Qt.ItemDataRole.UserRole
GROUP_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class StatementsModel(QAbstractTableModel):
    """The lines of a query, a statement or a heading each, in the columns that are shown;
    ``ROW_ROLE`` gives a line's ``StatementRow``, ``GROUP_ROLE`` its heading. Only ids are held of
    all.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.query = session.statement_layout.query
        self.columns: tuple[Column, ...] = (LINES,)
        self._pages: OrderedDict[int, list[StatementRow | None]] = OrderedDict()
        self._closed: set[str] = set()
        self._lines: list[Line] = []
        self._places: dict[StatementId, int] | None = None
        self.found = 0
        """How many statements have the words, below closed headings too."""
        self.every = 0
        session.project_opened.connect(self._start_anew)
        session.reloaded.connect(self.reload)
        session.edited.connect(self._on_edited)
        session.reading_changed.connect(self._on_reading_changed)
        self._start_anew()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.group(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        group = self.group(index.row())
        if group is not None:
            return self._heading(group, role, is_first=index.column() == 0)
        # whether it is a heading is asked of every line, also when the project is closed
        row = self.row(index.row()) if role != GROUP_ROLE else None
        column = self.columns[index.column()]
        return _cell(row, column, role, is_first=index.column() == 0) if row is not None else None

    @override
    @guarded_or(None)
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column.title
        if role == Qt.ItemDataRole.AccessibleTextRole and column.key == self.query.by:
            way = tr("last ones first") if self.query.down else tr("first ones first")
            return tr("{column}, sorted, {way}", column=column.title, way=way)
        return None

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Shows other columns from now on; one there is always."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def _heading(self, group: GroupLine, role: int, *, is_first: bool) -> Any:
        """A heading stands across all columns; it is said of the first."""
        if role == GROUP_ROLE:
            return group
        if not is_first:
            return None
        words = group_words(self.query.group, group.name)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = tr("folded") if self.is_closed(group) else tr("unfolded")
            return ", ".join(
                (words, counted("{n} statement", "{n} statements", group.count), state)
            )
        return None

    def group(self, number: int) -> GroupLine | None:
        """The heading at a row; None where there is a statement, or nothing."""
        line = self._lines[number] if 0 <= number < len(self._lines) else None
        return line if isinstance(line, GroupLine) else None

    def is_closed(self, group: GroupLine) -> bool:
        return group.name in self._closed

    def fold(self, group: GroupLine, *, is_closed: bool) -> None:
        """Hides what stands below a heading, or shows it."""
        if is_closed != self.is_closed(group):
            self._closed ^= {group.name}
            self._list_anew()

    def headings(self) -> list[int]:
        """The rows of all headings, from above."""
        lines = enumerate(self._lines) if self.query.group != "none" else ()
        return [number for number, line in lines if isinstance(line, GroupLine)]

    def place_of_group(self, name: str) -> int | None:
        """The row of a heading."""
        for number, line in enumerate(self._lines):
            if isinstance(line, GroupLine) and line.name == name:
                return number
        return None

    def row(self, number: int) -> StatementRow | None:
        """The statement at a row; None beyond the last one, for -1 and for headings."""
        if not 0 <= number < len(self._lines):
            return None
        return self._page(number // PAGE)[number % PAGE]

    def id_at(self, number: int) -> StatementId | None:
        """The same without reading it."""
        line = self._lines[number] if 0 <= number < len(self._lines) else None
        return None if isinstance(line, GroupLine) else line

    def number_of(self, statement_id: StatementId | None) -> int | None:
        """The row of a statement; None where it is not listed."""
        if self._places is None:
            self._places = {
                each: number
                for number, each in enumerate(self._lines)
                if not isinstance(each, GroupLine)
            }
        return self._places.get(statement_id) if statement_id is not None else None

    def ask(self, query: StatementQuery) -> None:
        """Lists what another query finds."""
        if query != self.query:
            if query.group != self.query.group:
                self._closed.clear()
            self.query = query
            self._list_anew()

    @property
    def preparing(self) -> Preparing | None:
        """What can be read beforehand, elsewhere; None where there is nothing worth it."""
        if self._list.is_prepared or self.every < WORTH_IT:
            return None
        project = self._session.project
        return Preparing(project.path, project.person_id, self._list, self._list.age)

    @guarded
    def reload(self) -> None:
        """Asks for everything again."""
        self._list.forget()
        self._reset(*self._asked())

    @guarded
    def _start_anew(self) -> None:
        project = self._session.project
        self._list = StatementList(project.store, project.person_id)
        self._closed.clear()
        self.query = replace(self.query, text="")
        self.reload()

    def _asked(self) -> tuple[list[Line], int]:
        self.every = self._session.project.store.statement_count()
        return self._list.lines(self.query, self._closed)

    def _reset(self, lines: list[Line], found: int) -> None:
        self.beginResetModel()
        self._pages.clear()
        self._lines, self._places, self.found = lines, None, found
        self.endResetModel()

    def _page(self, number: int) -> list[StatementRow | None]:
        page = self._pages.get(number)
        if page is None:
            lines = self._lines[number * PAGE : (number + 1) * PAGE]
            ids = [each for each in lines if not isinstance(each, GroupLine)]
            project = self._session.project
            rows = project.store.statement_rows_of(ids, project.person_id)
            page = [None if isinstance(each, GroupLine) else rows.get(each) for each in lines]
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

    @guarded
    def _on_edited(self, record: Record) -> None:
        entities = [each.before if each.after is None else each.after for each in record.changes]
        marked = {each.statement_id for each in entities if isinstance(each, Annotation)}
        said = {each.id for each in entities if isinstance(each, Statement)}
        said |= {each.statement_id for each in entities if isinstance(each, AttributeValue)}
        if marked:
            self._list.forget_highlights(marked)
        if said or any(isinstance(each, Attribute) for each in entities):
            self._list.forget(said)
        if self._may_move(record):
            self._list_anew()
        self._read_again(marked | said)

    def _may_move(self, record: Record) -> bool:
        """Whether statements may have come, or gone, or may stand in other places."""
        is_usual = self.query == StatementQuery()
        for change in record.changes:
            entity = change.before if change.after is None else change.after
            if isinstance(entity, Statement) and None in (change.before, change.after):
                return True
            if isinstance(entity, Statement | AttributeValue | Attribute) and not is_usual:
                return True
            if isinstance(entity, Annotation) and self.query.by == "highlights":
                return True
        return False

    @guarded
    def _on_reading_changed(self, statement_ids: Collection[StatementId]) -> None:
        self._list.forget_statuses()
        if "status" in (self.query.by, self.query.group):
            self._list_anew()
        self._read_again(statement_ids)

    def _list_anew(self) -> None:
        before, (lines, found) = self._lines, self._asked()
        if lines == before:
            return
        if self.query.group != "none" or not before or lines[: len(before)] != before:
            self._reset(lines, found)
            return
        self._pages.pop((len(before) - 1) // PAGE, None)
        self.beginInsertRows(QModelIndex(), len(before), len(lines) - 1)
        self._lines, self._places, self.found = lines, None, found
        self.endInsertRows()

    def _read_again(self, touched: Collection[StatementId]) -> None:
        rows = [
            number * PAGE + place
            for number, page in self._pages.items()
            for place, row in enumerate(page)
            if row is not None and row.statement.id in touched
        ]
        for number in {each // PAGE for each in rows}:
            del self._pages[number]
        for each in rows:
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(each, 0), self.index(each, last))


def _cell(row: StatementRow, column: Column, role: int, *, is_first: bool) -> Any:
    if role == ROW_ROLE:
        return row
    if role == Qt.ItemDataRole.DisplayRole:
        return said(column, row)
    if role == Qt.ItemDataRole.ToolTipRole:
        return in_full(column, row)
    if role != Qt.ItemDataRole.AccessibleTextRole:
        return None
    return spoken(row) if is_first else f"{column.title}: {said(column, row) or tr('none')}"
