"""The highlights of a review below each other, in sections and pages; the rest of a page is made as
one scrolls.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from annotations_db.model import AnnotationId, Tag, TagId
from pyside_app.dialogs.review_groups import picture_of
from pyside_app.dialogs.review_items import Group, Item
from pyside_app.dialogs.review_parts import Acts, ItemView, ReviewButton, Way
from pyside_app.dialogs.scrolling import Scrolled
from pyside_app.dialogs.sheet import rule, sentence_label
from pyside_app.guard import guarded
from pyside_app.icons import pixmap
from pyside_app.theme import NORMAL, sans
from pyside_app.words import counted, tr

PAGE = 16
"""Highlights on a page: whatever their number, no more than these are laid out."""
_AT_ONCE = 5
_NEAR = 400
"""Pixels above the end from which on more of the page are made."""
Section = tuple[Group, Sequence[Item]]


class ItemList(Scrolled):
    """``views`` are those of the present page made so far; ``turned`` says that a page was turned
    to and carries the index of the highlight that is meant, among all of them.
    """

    turned = Signal(int)

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
        self._all: list[tuple[Group, Item, str]] = []
        self._first = self._next = self._end = 0
        self._group: Group | None = None
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_sections(self, sections: Sequence[Section], at: int = 0) -> None:
        """Shows the page of these highlights on which the one with the index ``at`` is."""
        self._all = [
            (group, item, tr("{at} of {n}", at=number, n=len(items)))
            for group, items in sections
            for number, item in enumerate(items, 1)
        ]
        self._show_page(at)

    def index_of(self, annotation_ids: Collection[AnnotationId]) -> int:
        """Among all highlights, of the first of these; 0 where none is here."""
        found = (n for n, (_, item, _) in enumerate(self._all) if item.id in annotation_ids)
        return next(found, 0)

    def following(self, item: Item) -> AnnotationId | None:
        """What comes behind a highlight in its group."""
        behind = self._all[self.index_of([item.id]) + 1 :]
        return next((each.id for group, each, _ in behind if group == item.group), None)

    def view_at(self, at: int) -> ItemView | None:
        """The highlight with an index on the present page, else the last one."""
        return self.views[min(at - self._first, len(self.views) - 1)] if self.views else None

    @guarded
    def reveal(self, view: ItemView) -> None:
        """Scrolls to a highlight where it is still shown, to the top of one that is too high."""
        if view not in self.views:
            return
        if view.height() > self.viewport().height():
            self.verticalScrollBar().setValue(view.y())
        else:
            self.ensureWidgetVisible(view)

    def step(self, view: ItemView, by: int) -> ItemView | None:
        """The one after (1) or before (-1) another; None at the end."""
        at = self._first + self.views.index(view) + by
        if not 0 <= at < len(self._all):
            return None
        if not self._first <= at < self._end:
            self._show_page(at)
        elif at == self._next:
            self._make(1)
        return self.view_at(at)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the sheet's, which steps
        else:
            super().keyPressEvent(event)

    def _show_page(self, at: int) -> None:
        at = max(0, min(at, len(self._all) - 1))
        self._clear()
        self._first = self._next = at // PAGE * PAGE
        self._end = min(self._first + PAGE, len(self._all))
        if self._first:
            words = tr("Show the {n} before these", n=PAGE)
            self._offer(words, self._first - PAGE)
        if not self._all:
            self._column.addWidget(sentence_label(tr("Nothing here."), secondary=True))
            self._column.addStretch(1)
        self._make(max(_AT_ONCE, at + 1 - self._first))

    def _offer(self, words: str, at: int) -> None:
        """A button that turns to the page with the index ``at``."""
        button = ReviewButton(words)
        button.clicked.connect(lambda *_: self._turn(at))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    @guarded
    def _turn(self, at: int) -> None:
        self._show_page(at)
        self.turned.emit(at)

    def _clear(self) -> None:
        self._next = self._end = 0
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
        if self._next < self._end and value > self.verticalScrollBar().maximum() - _NEAR:
            self._make(_AT_ONCE)

    def _make(self, count: int) -> None:
        made = self._all[self._next : min(self._next + count, self._end)]
        self._next += len(made)
        for group, item, number in made:
            if group != self._group:
                self._begin(group)
            tags = [found for each in item.tag_ids if (found := self._tags_of(each)) is not None]
            view = ItemView(item, number, tags, self._acts, self._way)
            self.views.append(view)
            self._column.addWidget(view)
        if made and self._next == self._end:
            self._end_page()

    def _end_page(self) -> None:
        left = len(self._all) - self._end
        if left:
            number = min(PAGE, left)
            words = counted("Show the next one", "Show the next {n}", number)
            self._offer(words, self._end)
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
        number = sum(each == group for each, _, _ in self._all)
        words = sentence_label(_TITLES[group](number))
        words.setFont(sans(NORMAL, strong=True))
        row.addWidget(picture)
        row.addWidget(words, 1)
        self._column.addWidget(head)


_TITLES: dict[Group, Callable[[int], str]] = {
    "uncertain": lambda _: tr("Not sure: is this the same passage?"),
    "orphan": lambda n: counted("Lost its passage", "Lost their passages", n),
    "moved": lambda n: counted("Moved with its words", "Moved with their words", n),
    "exact": lambda n: counted("Where it was", "Where they were", n),
}
