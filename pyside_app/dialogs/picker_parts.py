"""The field of a tag picker and the foot that offers a new tag."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QWidget,
)
from typing_extensions import override

from pyside_app.dialogs.picker_rows import ListedRow, RowsModel
from pyside_app.guard import guarded
from pyside_app.icons import SIZE, pixmap
from pyside_app.panels.parts.painting import key_cap_width, paint_key_cap, paint_line
from pyside_app.theme import NORMAL, SMALL, Look, sans
from pyside_app.words import tr

WIDTH = 480
PLACEHOLDER = "Type a tag, for example VA"
_FIELD_SHEET = "QLineEdit { min-height: 30px } QLineEdit:focus { min-height: 28px }"
"""The field is 32 high with its border, which is 2 wide while it has the keyboard."""


class PickerField(QLineEdit):
    """The line one types into, a picture at its left, the number of matches at its right."""

    def __init__(self, look: Look, parent: QWidget, picture: str = "tag") -> None:
        super().__init__(parent)
        self._look = look
        self._count, self._picture = "", picture
        self.setStyleSheet(_FIELD_SHEET)
        self.setTextMargins(24, 0, 72, 0)
        self.setPlaceholderText(tr(PLACEHOLDER))
        self.setAccessibleName(tr("Tag"))

    def say(self, count: str) -> None:
        self._count = count
        self.update()

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, whole = self._look.theme, QRectF(self.rect())
        with QPainter(self) as painter:
            place = QPointF(10, whole.center().y() - SIZE / 2)
            painter.drawPixmap(place, pixmap(self._picture, theme, "secondary"))
            right = Qt.AlignmentFlag.AlignRight
            inner = whole.adjusted(0, 0, -10, 0)
            paint_line(painter, inner, self._count, sans(SMALL), theme.secondary, right)


class PickList(QListView):
    """The matches, all within one frame; the keys stay in the field above."""

    def __init__(self, rows: RowsModel[ListedRow], delegate: QStyledItemDelegate) -> None:
        super().__init__()
        self._rows = rows
        delegate.setParent(self)
        self.setModel(rows)
        self.setItemDelegate(delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("background: transparent")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def make_current(self, number: int) -> None:
        """Chooses a row and brings it into view."""
        index = self._rows.index(number)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def next_row(self, step: int) -> int | None:
        """The number of the next row that can be chosen, round and round; None without any."""
        rows = [number for number, row in enumerate(self._rows.rows) if row.can_be_chosen]
        if not rows:
            return None
        now = self.currentIndex().row()
        place = rows.index(now) + step if now in rows else (0 if step > 0 else -1)
        return rows[place % len(rows)]


class NewTagFoot(QAbstractButton):
    """The foot: makes a new tag of what is typed, by a click or its key."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.path = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(36)
        self.setToolTip(tr("Makes a new tag; “ / ” puts it below another"))

    def offer(self, path: str) -> None:
        """Offers a tag of this path; nothing is offered for an empty one."""
        self.path = path
        self.setText(tr("New tag “{tag}”", tag=path))
        self.setAccessibleName(tr("New tag “{tag}”, Ctrl+Enter", tag=path))
        self.setVisible(bool(path))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 36)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, whole = self._look.theme, QRectF(self.rect())
        key = "Ctrl+Enter"
        cap = key_cap_width(key)
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, 0, whole.width(), 1), theme.separator)
            if self.underMouse():
                painter.fillRect(whole.adjusted(0, 1, 0, 0), theme.hover)
            place = QPointF(14, whole.center().y() - SIZE / 2)
            painter.drawPixmap(place, pixmap("plus", theme))
            words = whole.adjusted(35, 0, -24 - cap, 0)
            paint_line(painter, words, self.text(), sans(NORMAL), theme.text)
            place_of_key = QRectF(whole.right() - 15 - cap, 0, cap, whole.height())
            paint_key_cap(painter, place_of_key, key, theme)
