"""The rows of what was found; more are asked for when the list comes near its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from annotations_db.text.query.hits import StatementHits
from annotations_db.text.query.things import Things
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.paging import ROW_ROLE
from pyside_app.panels.search.asked import (
    SHOWN,
    Answer,
    FoldedRow,
    Row,
    ThingRow,
    rows_beside,
    rows_of,
)
from pyside_app.panels.search.words import spoken, told

_Index = QModelIndex | QPersistentModelIndex


class HitsModel(QAbstractListModel):
    """``ROW_ROLE`` gives a row."""

    more_wanted = Signal(int)
    """Carries how many statements are there already."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._things = Things()
        self._statements, self._total = 0, 0
        self._is_waiting = False

    def show_answer(self, answer: Answer | None) -> None:
        """Shows another answer, or none."""
        self.beginResetModel()
        self._rows, self._things = [], Things()
        if answer is not None:
            self._things = answer.things
            self._rows = [*rows_beside(answer.things), *rows_of(answer.hits)]
        self._statements = len(answer.hits) if answer is not None else 0
        self._total = answer.total if answer is not None and answer.found is not None else 0
        self._is_waiting = False
        self.endResetModel()

    def add(self, hits: Sequence[StatementHits]) -> None:
        """Adds a page. One without a statement is the last: the others are gone."""
        self._is_waiting = False
        if not hits:
            self._total = self._statements
            return
        rows = rows_of(hits)
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows += rows
        self._statements += len(hits)
        self.endInsertRows()

    def unfold(self) -> None:
        """Shows all tags and notes, in the place of the row that stands for them."""
        at = next((n for n, each in enumerate(self._rows) if isinstance(each, FoldedRow)), None)
        if at is None:
            return
        rows: list[Row] = [ThingRow(each) for each in self._things.hits[SHOWN:]]
        self._rows[at] = rows[0]
        self.dataChanged.emit(self.index(at), self.index(at))
        self.beginInsertRows(QModelIndex(), at + 1, at + len(rows) - 1)
        self._rows[at + 1 : at + 1] = rows[1:]
        self.endInsertRows()

    def row(self, number: int) -> Row | None:
        """The row at a place; None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken(row)
        return told(row) if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    @guarded_or(False)
    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self._is_waiting and self._statements < self._total

    @override
    @guarded
    def fetchMore(self, parent: _Index) -> None:
        self._is_waiting = True
        self.more_wanted.emit(self._statements)
