"""A list model over the pages of a query; it never holds all rows."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from pyside_app.guard import guarded_or

R = TypeVar("R")
PAGE = 128
PAGES_KEPT = 16
ROW_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Source(Generic[R]):
    """Where rows come from, and how one is said: in the list, and in full to those who listen."""

    count: Callable[[], int]
    page: Callable[[int, int], Sequence[R]]
    """Limit and offset."""
    say: Callable[[R], str]
    speak: Callable[[R], str]
    is_heading: Callable[[R], bool] = lambda _row: False
    """Whether a row stands above others and cannot be chosen."""


class PagedModel(QAbstractListModel, Generic[R]):
    """``ROW_ROLE`` gives a row. ``reload`` asks for everything again."""

    def __init__(self, source: Source[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._count = source.count()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._source.say(row)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._source.speak(row)
        return None

    @override
    @guarded_or(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.row(index.row()) if index.isValid() else None
        if row is not None and self._source.is_heading(row):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def row(self, number: int) -> R | None:
        """The row at a place; None beyond the last one and for -1."""
        if number < 0:
            return None
        page, place = self._page(number // PAGE), number % PAGE
        return page[place] if place < len(page) else None

    def reload(self) -> None:
        """Asks for everything again."""
        self.beginResetModel()
        self._pages.clear()
        self._count = self._source.count()
        self.endResetModel()

    def reload_in(self, view: QAbstractItemView, identity: Callable[[R], object]) -> None:
        """The same, and ``view`` stays where it is: its current row is the same thing as before
        where that is still near, else what has come to its place.
        """
        place, number = view.verticalScrollBar().value(), view.currentIndex().row()
        current = self.row(number)
        self.reload()
        if current is not None and self._count:
            known = identity(current)
            around = range(max(0, number - PAGE), min(self._count, number + PAGE))
            near = sorted(around, key=lambda each: abs(each - number))
            rows = ((each, self.row(each)) for each in near)
            same = (each for each, row in rows if row is not None and identity(row) == known)
            now = next(same, min(number, self._count - 1))
            view.setCurrentIndex(self.index(now))
        view.verticalScrollBar().setValue(place)

    def _page(self, number: int) -> Sequence[R]:
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._source.page(PAGE, number * PAGE)
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page
