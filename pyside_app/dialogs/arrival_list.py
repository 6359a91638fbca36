"""The list of what is about to come in: title and file, and what keeps one of them out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from annotations_db.project.preparing import Pasted
from pyside_app.dialogs.arrivals import Arrival, Arrivals
from pyside_app.guard import guarded, guarded_or
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.painting import paint_focus_edge, paint_line
from pyside_app.theme import SMALL, Look, sans
from pyside_app.words import tr

HEIGHT = 44
_MARK, _TEXT_LEFT = 12, 36
_Index = QModelIndex | QPersistentModelIndex


class ArrivalModel(QAbstractListModel):
    """One row per file."""

    def __init__(self, arrivals: Arrivals, parent: QObject) -> None:
        super().__init__(parent)
        self.arrivals = arrivals

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.arrivals)

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.arrivals.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.shown_title
        if role == Qt.ItemDataRole.ToolTipRole:
            origin = row.read.origin
            return row.name if isinstance(origin, Pasted) else str(origin)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.shown_title}, {below(row)}"
        return None

    def renew(self) -> None:
        """There are other rows now."""
        self.beginResetModel()
        self.endResetModel()

    def tell(self) -> None:
        """What is shown may have changed in every row."""
        self.dataChanged.emit(self.index(0), self.index(len(self.arrivals) - 1))


def below(row: Arrival) -> str:
    """The second line: what keeps it out, else the file's name."""
    if row.problem:
        return row.problem
    if not row.is_wanted:
        return _left_out(row)
    if row.is_replacing and row.known is not None:
        return tr("Replaces “{title}”", title=row.known.title)
    if row.read.prepared is None:
        return tr("Read when it is added")
    if row.whole is not None:
        count = len(row.whole.read.parts)
        return tr("{file}, part {part} of {count}", file=row.name, part=row.number, count=count)
    return row.name


def _left_out(row: Arrival) -> str:
    if row.known is not None:
        return tr("Left out: the project has it already")
    if row.same_as:
        return tr("Left out: the same as {file}", file=row.same_as)
    return tr("Left out")


class ArrivalList(QListView):
    """Space, Delete or a click on a mark leaves a file out or takes it in again."""

    toggled = Signal(list)

    def __init__(self, arrivals: Arrivals, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = ArrivalModel(arrivals, self)
        self.setModel(self.rows)
        self.setItemDelegate(ArrivalDelegate(look, self))
        self.setProperty("framed", True)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What will be added"))

    def chosen(self) -> list[int]:
        """The rows selected, in order."""
        return sorted(each.row() for each in self.selectionModel().selectedIndexes())

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
        if event.key() in keys and self.chosen():
            self.toggled.emit(self.chosen())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # the sheet's
        else:
            super().keyPressEvent(event)

    @override
    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < _TEXT_LEFT:
            self.toggled.emit([index.row()])
        else:
            super().mousePressEvent(event)


class ArrivalDelegate(QStyledItemDelegate):
    """A mark, the title, and a second line; marks differ in shape."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, HEIGHT)

    @override
    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, row = self._look.theme, index.data(Qt.ItemDataRole.UserRole)
        state, rect = option.state, QRectF(option.rect)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        picture, role = _mark(row)
        place = QPointF(rect.left() + _MARK - SIZE / 4, rect.center().y() - SIZE / 2)
        painter.drawPixmap(place, pixmap(picture, theme, role))
        words = rect.adjusted(_TEXT_LEFT, 0, -8, 0)
        first = QRectF(words.left(), rect.top() + 3, words.width(), 20)
        second = QRectF(words.left(), rect.top() + 23, words.width(), 16)
        strong = row.comes
        colour = theme.text if strong else theme.secondary
        paint_line(painter, first, row.shown_title, sans(strong=strong), colour)
        wrong = theme.danger if row.problem else theme.secondary
        paint_line(painter, second, below(row), sans(SMALL), wrong)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_edge(painter, rect, theme)


def _mark(row: Arrival) -> tuple[str, str]:
    if row.problem:
        return "warn", "danger"
    return ("check", "accent") if row.comes else ("minus", "secondary")
