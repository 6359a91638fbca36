"""Widgets side by side in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from pyside_app.panels.parts.buttons import FilterChip

SPACE = 4


class Rows(QLayout):
    """Chips side by side: narrower ones, before there is another row of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        widest = max((each.sizeHint().width() for each in self._items), default=0)
        margins = self.contentsMargins()
        return QSize(widest + margins.left() + margins.right(), 0)

    def bring_forward(self, place: int) -> None:
        """Moves the last widget to a place."""
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def _place(self, rect: QRect, *, is_trial: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        corner, bottom = inner.topLeft(), inner.top()
        items = [each for each in self._items if not each.isEmpty()]
        for item, wanted in zip(items, _widths(items, inner.width()), strict=True):
            size = QSize(wanted, item.sizeHint().height())
            if corner.x() > inner.left() and corner.x() + size.width() > inner.right() + 1:
                corner = QPoint(inner.left(), bottom + SPACE)
            if not is_trial:
                item.setGeometry(QRect(corner, size))
            bottom = max(bottom, corner.y() + size.height())
            corner = corner + QPoint(size.width() + SPACE, 0)
        return bottom - rect.top() + self.contentsMargins().bottom()


def _widths(items: Sequence[QLayoutItem], room: int) -> Sequence[int]:
    """As wide as they would be; where one row has no room for that, without their counts; then
    tags are cut short; where even that is not enough, nothing is, and there are more rows.
    """
    chips = [each.widget() for each in items]
    room -= SPACE * (len(items) - 1)
    whole = [each.sizeHint().width() for each in items]
    short = [each.width_without_count for each in chips if isinstance(each, FilterChip)]
    least = [each.least_width for each in chips if isinstance(each, FilterChip)]
    if sum(whole) <= room or len(short) < len(whole):
        return whole
    if sum(short) <= room or sum(least) > room:
        return short
    spare = room - sum(least)
    found = list(least)
    for number, wanted in enumerate(short):
        given = min(spare, wanted - least[number])
        found[number], spare = least[number] + given, spare - given
    return found
