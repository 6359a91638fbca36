"""A list view of rows of unlike heights that measures only what is seen, so that ten thousand feel
like ten. What a row looks like is its subclass's affair.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.annotations.heights import Heights

TOP = 8
STEP = 40
NEAR = 8
"""How far a row that is scrolled to stays from the border."""
_PASSES = 40
_Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class RowsView(QListView):
    """Places rows by guessed heights and learns the true ones of those that come into view.

    Qt's own layout asks for the size of every row; it is replaced whole. The list view is kept as
    the base because Qt tells screen readers of its rows.
    """

    def __init__(self) -> None:
        super().__init__()
        self._heights = Heights(TOP)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @abstractmethod
    def guess(self, first: int, last: int) -> Sequence[int]:
        """About how high the rows are, without looking closely."""

    @abstractmethod
    def measure(self, row: int) -> int:
        """How high a row is, the gap after it included."""

    def gap(self) -> int:
        """What of a row's height lies after it."""
        return 0

    def seen_rows(self) -> range:
        """The rows that are at least partly in view; all of them measured."""
        rows = self._rows_in_view()
        for _ in range(_PASSES):
            learnt = [
                self._heights.learn(row, self.measure(row))
                for row in rows
                if not self._heights.is_known(row)
            ]
            if not any(learnt):
                break
            rows = self._rows_in_view()
        return rows

    def measure_again(self, first: int, last: int) -> None:
        """The rows' contents changed, so perhaps their heights."""
        if 0 <= first <= last < len(self._heights):
            self._heights.forget(first, last)
            self._settle()

    def start_anew(self) -> None:
        """All rows are others, or as wide as never before."""
        self._heights.clear()
        count = self.model().rowCount() if self.model() is not None else 0
        if count:
            self._heights.insert(0, self.guess(0, count - 1))
        self._settle()

    def _settle(self) -> None:
        self.seen_rows()
        bar = self.verticalScrollBar()
        bar.setSingleStep(STEP)
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._heights.total - self.viewport().height()))
        self.viewport().update()

    def _rows_in_view(self) -> range:
        if not len(self._heights):
            return range(0)
        top = self.verticalOffset()
        first = self._heights.row_at(top)
        last = self._heights.row_at(top + self.viewport().height())
        return range(first, last + 1)

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    @guarded_or(QRect())
    def visualRect(self, index: _Index) -> QRect:
        row = index.row()
        if not index.isValid() or row >= len(self._heights):
            return QRect()
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row) - self.gap())

    @override
    @guarded_or(QModelIndex())
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._heights.row_at(point.y() + self.verticalOffset())
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        return index if self.visualRect(index).contains(point) else QModelIndex()

    @override
    @guarded
    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        for _ in range(_PASSES):
            before = self.verticalOffset()
            self._settle()
            self.verticalScrollBar().setValue(before + self._shift(self.visualRect(index), hint))
            if self.verticalOffset() == before:
                break

    def _shift(self, rect: QRect, hint: _Hint) -> int:
        height = self.viewport().height()
        if hint == _Hint.PositionAtTop:
            return rect.top() - NEAR
        if hint == _Hint.PositionAtCenter:
            return rect.center().y() - height // 2
        if rect.top() < NEAR or rect.height() > height - 2 * NEAR:
            return rect.top() - NEAR
        return max(0, rect.bottom() + NEAR - height)

    @override
    @guarded_or(QModelIndex())
    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = len(self._heights)
        if not count:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self.model().index(count - 1 if action == _Action.MoveEnd else 0, 0)
        return self.model().index(max(0, min(count - 1, self._moved(row, action))), 0)

    def _moved(self, row: int, action: _Action) -> int:
        page = self.viewport().height()
        places = {
            _Action.MoveUp: row - 1,
            _Action.MovePrevious: row - 1,
            _Action.MoveLeft: row,
            _Action.MoveRight: row,
            _Action.MoveHome: 0,
            _Action.MoveEnd: len(self._heights) - 1,
            _Action.MovePageUp: min(row - 1, self._heights.row_at(self._heights.top(row) - page)),
            _Action.MovePageDown: max(row + 1, self._heights.row_at(self._heights.top(row) + page)),
        }
        return places.get(action, row + 1)

    @override
    def isIndexHidden(self, index: _Index) -> bool:
        return False

    @override
    @guarded
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    @override
    @guarded_or(QRegion())
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for number in range(selection.size()):
            each = selection.at(number)
            first, last = self.visualRect(each.topLeft()), self.visualRect(each.bottomRight())
            region += first.united(last)
        return region

    @override
    @guarded
    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    @override
    @guarded
    def updateGeometries(self) -> None:
        self._settle()

    @override
    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self._settle()

    @override
    @guarded
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._settle()

    @override
    @guarded
    def reset(self) -> None:
        super().reset()
        self.start_anew()

    @override
    @guarded
    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:
        self._heights.insert(start, self.guess(start, end))
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self._settle()

    @override
    @guarded
    def rowsAboutToBeRemoved(self, parent: _Index, start: int, end: int) -> None:
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)
        self._heights.remove(start, end)

    @override
    @guarded
    def dataChanged(
        self, topLeft: _Index, bottomRight: _Index, roles: Iterable[int] | None = None
    ) -> None:
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, list(roles or ()))
        self.measure_again(topLeft.row(), bottomRight.row())
