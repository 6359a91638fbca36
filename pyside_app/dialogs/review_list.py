"""The highlights of a review below each other, in sections; more are made as one scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from annotations_db.model import Tag, TagId
from pyside_app.dialogs.review_groups import picture_of
from pyside_app.dialogs.review_items import Group, Item
from pyside_app.dialogs.review_parts import Acts, ItemView, Way
from pyside_app.dialogs.scrolling import Scrolled
from pyside_app.dialogs.sheet import rule, sentence_label
from pyside_app.guard import guarded
from pyside_app.icons import pixmap
from pyside_app.theme import NORMAL, sans
from pyside_app.words import tr

PAGE = 12
"""Highlights that are made at once."""
_NEAR = 400
"""Pixels above the end from which on more are made."""
Section = tuple[Group, Sequence[Item]]


class ItemList(Scrolled):
    """``views`` are those made so far."""

    def __init__(
        self,
        acts: Acts,
        tags_of: Callable[[TagId], tuple[Tag, str] | None],
        way: Way,
    ) -> None:
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(12)
        super().__init__(self._inside)
        self._acts, self._tags_of, self._way = acts, tags_of, way
        self.views: list[ItemView] = []
        self._waiting: list[tuple[Group, Item, str]] = []
        self._group: Group | None = None
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_sections(self, sections: Sequence[Section], at: int = 0) -> None:
        """Shows these highlights, at least as far as the one with the index ``at``."""
        self._clear()
        self._waiting = [
            (group, item, tr("{at} of {n}", at=number, n=len(items)))
            for group, items in sections
            for number, item in enumerate(items, 1)
        ]
        if not self._waiting:
            self._column.addWidget(sentence_label(tr("Nothing here."), secondary=True))
            self._column.addStretch(1)
        self._make(max(PAGE, at + 1))

    def step(self, view: ItemView, by: int) -> ItemView | None:
        """The one after (1) or before (-1) another; None at the end."""
        index = self.views.index(view) + by
        if index == len(self.views):
            self._make(PAGE)
        return self.views[index] if 0 <= index < len(self.views) else None

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the sheet's, which steps
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.views.clear()
        self._group = None
        self.verticalScrollBar().setValue(0)

    @guarded
    def _on_scrolled(self, value: int) -> None:
        if self._waiting and value > self.verticalScrollBar().maximum() - _NEAR:
            self._make(PAGE)

    def _make(self, count: int) -> None:
        made, self._waiting = self._waiting[:count], self._waiting[count:]
        for group, item, number in made:
            if group != self._group:
                self._begin(group)
            tags = [found for each in item.tag_ids if (found := self._tags_of(each)) is not None]
            view = ItemView(item, number, tags, self._acts, self._way)
            self.views.append(view)
            self._column.addWidget(view)
        if made and not self._waiting:
            self._column.addStretch(1)

    def _begin(self, group: Group) -> None:
        if self._group is not None:
            self._column.addWidget(rule())
        self._group = group
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        picture = QLabel()
        picture.setPixmap(pixmap(picture_of(group)[0], self._way.look.theme, picture_of(group)[1]))
        words = sentence_label(_TITLES[group]())
        words.setFont(sans(NORMAL, strong=True))
        row.addWidget(picture)
        row.addWidget(words, 1)
        self._column.addWidget(head)


_TITLES: dict[Group, Callable[[], str]] = {
    "uncertain": lambda: tr("Not sure: is this the same passage?"),
    "orphan": lambda: tr("Lost their passages"),
    "moved": lambda: tr("Moved with their words"),
    "exact": lambda: tr("Where they were"),
}
