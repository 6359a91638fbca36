"""Where a tag is used: its statements with how many highlights, and the notes on the tag itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotations_db.edits.typed import shortened
from annotations_db.model import Note
from annotations_db.questions import TagUse
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.keys import ENTER
from pyside_app.panels.parts.painting import paint_focus_edge, paint_line
from pyside_app.panels.parts.text import advance
from pyside_app.theme import SMALL, Look, sans
from pyside_app.words import counted, tr

ROW = 28
_LEAST = 4 * ROW
_NOTES_SHOWN = 3
_Index = QModelIndex | QPersistentModelIndex
_USE = Qt.ItemDataRole.UserRole


class _Uses(QAbstractListModel):
    """A row for each statement."""

    def __init__(self) -> None:
        super().__init__()
        self.uses: Sequence[TagUse] = ()

    def show(self, uses: Sequence[TagUse]) -> None:
        self.beginResetModel()
        self.uses = uses
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.uses)

    @override
    @guarded_or(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        use = self.uses[index.row()]
        if role == _USE:
            return use
        if role == Qt.ItemDataRole.DisplayRole:
            return use.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{use.title}, {_highlights(use.highlights)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{use.title}\n{_highlights(use.highlights)}"
        return None


class _Rows(QStyledItemDelegate):
    """Title at the left, count at the right."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW)

    @override
    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, row, use = self._look.theme, QRectF(option.rect), index.data(_USE)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, theme.hover)
        count = f"{use.highlights}"
        words = row.adjusted(8, 0, -8, 0)
        right = Qt.AlignmentFlag.AlignRight
        paint_line(painter, words, count, sans(SMALL), theme.secondary, right)
        words.setWidth(words.width() - advance(count, sans(SMALL)) - 8)
        paint_line(painter, words, use.title, sans(), theme.text)
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            paint_focus_edge(painter, row, theme)


class _List(QListView):
    """Enter opens a statement as a click does."""

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and not has_ctrl and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        elif event.key() in ENTER or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class UsageList(QWidget):
    """``opened`` gives the id of a statement that was chosen."""

    opened = Signal(object)

    def __init__(self, look: Look, notes: Sequence[Note]) -> None:
        super().__init__()
        self.heading = QLabel(tr("Where it is used: counting…"))
        self.heading.setProperty("secondary", True)
        self.heading.setProperty("small", True)
        self.model = _Uses()
        self.list = _List()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Rows(look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMinimumHeight(_LEAST)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(tr("Statements with this tag or one below it"))
        self.list.clicked.connect(lambda index: self.opened.emit(index.data(_USE).statement_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        if notes:
            column.addWidget(self._notes(notes))

    def show_uses(self, uses: Sequence[TagUse]) -> None:
        """The statements, in the order of the project."""
        total = sum(each.highlights for each in uses)
        self.model.show(uses)
        self.heading.setText(
            tr(
                "Used in {statements}, {highlights}",
                statements=counted("{n} statement", "{n} statements", len(uses)),
                highlights=_highlights(total),
            )
            if uses
            else tr("Not used yet")
        )

    def _notes(self, notes: Sequence[Note]) -> QLabel:
        lines = [counted("{n} note on this tag", "{n} notes on this tag", len(notes))]
        lines += [f"“{shortened(each.text)}”" for each in notes[:_NOTES_SHOWN]]
        label = QLabel("\n".join(lines))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("secondary", True)
        label.setProperty("small", True)
        return label


def _highlights(count: int) -> str:
    return counted("{n} highlight", "{n} highlights", count)
