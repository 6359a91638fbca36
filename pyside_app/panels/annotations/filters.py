"""The conditions above the cards: which ones there are, which are set, and the way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QMenu,
    QWidget,
)
from typing_extensions import override

from annotations_db.filters import Filter
from annotations_db.model import TagId
from pyside_app.guard import guarded
from pyside_app.icons import swatch_icon
from pyside_app.marked import Tally
from pyside_app.panels.parts.buttons import FilterChip, QuietButton
from pyside_app.session import Session
from pyside_app.theme import Look

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


class FilterRow(QWidget):
    """Chips: all, with note, untagged, a tag from a menu, and one for every tag that is set."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._tags: dict[TagId, FilterChip] = {}
        self._row = Rows(self)
        self._row.setContentsMargins(12, 0, 16, 4)
        self.all = self._chip("All")
        self.with_note = self._chip("With note", is_removable=True)
        self.untagged = self._chip("Untagged", is_removable=True)
        self.tag = self._chip("Tag")
        self.tag.has_arrow = True
        self.tag.setCheckable(False)
        self.tag.setAccessibleDescription("Shows only highlights with a tag that you choose")
        self.all.clicked.connect(lambda: session.set_filter(Filter()))
        self.with_note.clicked.connect(lambda: self._flip("with_note"))
        self.untagged.clicked.connect(lambda: self._flip("untagged"))
        self.tag.clicked.connect(self._show_tags)
        session.filter_changed.connect(self.refresh)
        self.setAccessibleName("Filter")
        self.refresh()

    def show_counts(self, tally: Tally) -> None:
        """How many highlights each condition alone lets through."""
        self.all.say("All", tally.highlights)
        self.with_note.say("With note", tally.with_note)
        self.untagged.say("Untagged", tally.untagged)

    @guarded
    def refresh(self) -> None:
        """Shows what is set."""
        wanted = self._session.filter
        self.all.setChecked(not wanted.is_active)
        self.all.setVisible(not wanted.is_active)
        self.with_note.setChecked(wanted.with_note)
        self.untagged.setChecked(wanted.untagged)
        for tag_id in [each for each in self._tags if each not in wanted.tag_ids]:
            chip = self._tags.pop(tag_id)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for tag_id in wanted.tag_ids:
            self._show_tag(tag_id)
        self._row.invalidate()
        self.updateGeometry()

    def _show_tag(self, tag_id: TagId) -> None:
        tree = self._session.tree
        if tag_id in self._tags or tag_id not in tree:
            return
        tag = tree.tag(tag_id)
        chip = FilterChip(tag.name, self._look, tag=tag, parent=self)
        chip.is_removable = True
        chip.setChecked(True)
        chip.setToolTip(tree.path(tag_id))
        chip.setAccessibleDescription("Takes this condition off")
        chip.clicked.connect(lambda: self._flip_tag(tag_id))
        self._tags[tag_id] = chip
        self._row.addWidget(chip)
        self._row.bring_forward(1)
        chip.show()

    def _chip(self, words: str, *, is_removable: bool = False) -> FilterChip:
        chip = FilterChip(words, self._look, parent=self)
        chip.is_removable = is_removable
        self._row.addWidget(chip)
        return chip

    @guarded
    def _flip(self, field: str) -> None:
        now = self._session.filter
        if field == "with_note":
            self._session.set_filter(replace(now, with_note=not now.with_note))
        else:
            self._session.set_filter(replace(now, untagged=not now.untagged))
        self.refresh()

    @guarded
    def _flip_tag(self, tag_id: TagId) -> None:
        now = self._session.filter
        self._session.set_filter(replace(now, tag_ids=now.tag_ids ^ {tag_id}))

    @guarded
    def _show_tags(self) -> None:
        self.tag_menu().popup(self.tag.mapToGlobal(self.tag.rect().bottomLeft()))

    def tag_menu(self) -> QMenu:
        """The tags on highlights of the open statement, to choose one from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tree = self._session.tree
        used = {each for one in self._session.highlights.values() for each in one.tag_ids}
        for tag in tree:
            if tag.id in used:
                action = QAction(swatch_icon(tag, self._look.theme), tree.path(tag.id), menu)
                action.triggered.connect(lambda *_, tag_id=tag.id: self._flip_tag(tag_id))
                menu.addAction(action)
        if menu.isEmpty():
            menu.addAction("No highlight here has a tag").setEnabled(False)
        return menu


class FilterLine(QWidget):
    """ "2 shown, 6 hidden. Clear filter Esc"; there while a filter is set."""

    HEIGHT = 24

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setProperty("secondary", True)
        self._words.setProperty("small", True)
        self.clear = QuietButton("Clear filter", look, role="accent", height=FilterLine.HEIGHT)
        self.clear.clicked.connect(lambda: session.set_filter(Filter()))
        key = QLabel("Esc")
        key.setProperty("keycap", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(0)
        self.setFixedHeight(FilterLine.HEIGHT)
        key.setFixedHeight(18)
        for each in (self._words, self.clear, key):
            row.addWidget(each)
        row.addStretch(1)

    def show_counts(self, shown: int, hidden: int) -> None:
        self._words.setText(f"{shown} shown, {hidden} hidden.")

    @property
    def words(self) -> str:
        return self._words.text()
