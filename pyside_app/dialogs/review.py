"""The review of a text that has changed: each highlight's old passage beside the new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotations_db.model import (
    AnnotationId,
    CanonicalText,
    Record,
    Span,
    Tag,
    TagId,
    TextId,
)
from pyside_app.dialogs.review_groups import WIDTH, GroupList
from pyside_app.dialogs.review_items import GROUPS, Group, Item
from pyside_app.dialogs.review_list import ItemList
from pyside_app.dialogs.review_old import OldText
from pyside_app.dialogs.review_parts import Acts, ItemView, ReviewButton, Way
from pyside_app.dialogs.sheet import Sheet, rule, sentence_label, upright_rule
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import counted, tr

_WIDTH, _NARROW = 880, 760
_TALL, _LEAST, _AROUND = 530, 120, 270
_LOW, _SUMMARY, _GROUPS = 560, 68, 60
"""Pixels: of a window without room for a summary, what that takes, and groups above the list."""
_STEPS: Mapping[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
Then = Callable[[Record], None]


@dataclass(frozen=True, slots=True)
class Reviewing:
    """What a review may do; each tells its function once it is written, and else says why."""

    accept: Callable[[Item, Then], None]
    accept_all: Callable[[Collection[AnnotationId], Then], None]
    keep: Callable[[Item, Then], None]
    waits: Callable[[AnnotationId], bool | None]
    """Whether a highlight has no place now; None where it is gone."""
    adjust: Callable[[Item, AnnotationId | None], None]
    """Told which highlight is the next one of the group."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What is reviewed. ``old_texts`` are those that highlights were marked in; ``now`` says which
    text they are in now, ``before`` which one an old text is.
    """

    items: Sequence[Item]
    old_texts: Mapping[TextId, CanonicalText]
    now: str
    before: Callable[[TextId], str]
    tag_of: Callable[[TagId], tuple[Tag, str] | None]
    """A tag and its path; None where it is gone."""
    first: AnnotationId | None = None
    """The highlight that is shown first, by default the first that needs an eye."""


class ReviewSheet(Sheet):
    """The groups at the left, the highlights of the chosen one at the right; Alt with the arrows
    up and down goes to the others.
    """

    def __init__(self, reviewed: Reviewed, doing: Reviewing, look: Look, window: QWidget) -> None:
        width = min(_WIDTH, max(320, window.width() - 48))
        super().__init__(tr("The text has changed"), width, look, window)
        self._reviewed, self._doing = reviewed, doing
        self._items = list(reviewed.items)
        self._is_narrow = width < _NARROW
        self.summary = sentence_label("")
        self.groups = GroupList(look, is_narrow=self._is_narrow)
        acts = Acts(self._accept, self._adjust, self._keep)
        way = Way(look, reviewed.now, reviewed.before, self._is_narrow)
        self.list = ItemList(acts, reviewed.tag_of, way)
        self.old_text = OldText(look)
        self._right = QStackedWidget()
        self.left = sentence_label("", secondary=True)
        self.all = ReviewButton(tr("Accept all that are not sure"))
        self.old = ReviewButton(tr("Show the old text"))
        self.later = ReviewButton(tr("Later"))
        self._lay_out()
        self.groups.chosen.connect(self.choose)
        self.list.turned.connect(self._go_to)
        self.all.clicked.connect(self._accept_all)
        self.old.clicked.connect(self._turn)
        self.later.clicked.connect(self.leave)
        look.changed.connect(self._on_recoloured)
        first = next((each for each in self._items if each.id == reviewed.first), None)
        self.group: Group = first.group if first is not None else self._first_group()
        self._show()
        if first is not None and (at := self.list.index_of([first.id])):
            self._show(at)

    @property
    def first_focus(self) -> QWidget:
        """What has the keys first."""
        view = self.current
        return (view.first if view is not None else None) or self.later

    @property
    def current(self) -> ItemView | None:
        """The highlight that has the keys, else the first one."""
        views = self.list.views
        focused = QApplication.focusWidget()
        here = (each for each in views if focused is not None and each.isAncestorOf(focused))
        return next(here, views[0] if views else None)

    @guarded
    def choose(self, group: Group) -> None:
        self.group = group
        self._show()

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and event.key() in _STEPS:
            self._step(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def _first_group(self) -> Group:
        return next((each for each in GROUPS if self._of(each)), "exact")

    def _of(self, group: Group) -> list[Item]:
        return [each for each in self._items if each.group == group]

    def _step(self, by: int) -> None:
        view = self.current
        following = self.list.step(view, by) if view is not None else None
        if following is not None:
            self._give_keys(following)

    @guarded
    def _accept(self, item: Item) -> None:
        self._doing.accept(item, lambda _record: self._accepted([item.id]))

    @guarded
    def _keep(self, item: Item) -> None:
        self._doing.keep(item, lambda _record: self._settle([item.id], None))

    @guarded
    def _accept_all(self) -> None:
        ids = [each.id for each in self._of("uncertain")]
        if ids:
            self._doing.accept_all(ids, lambda _record: self._accepted(ids))

    def _accepted(self, ids: Collection[AnnotationId]) -> None:
        """Shows what is in its place now; what was united with another highlight is gone. The
        record does not tell: one of very many has no changes with it.
        """
        waits = {each.id: self._doing.waits(each.id) for each in self._items}
        self._items = [each for each in self._items if waits[each.id] is not None]
        self._settle({each for each in ids if waits.get(each) is False}, "exact")

    @guarded
    def _adjust(self, item: Item) -> None:
        following = self.list.following(item)
        self.dismiss()
        self._doing.adjust(item, following)

    def _settle(self, ids: Collection[AnnotationId], group: Group | None) -> None:
        """These were put into a group, or looked at and left without a place."""
        at = self.list.index_of(ids)
        self._items = [
            each
            if each.id not in ids
            else replace(each, group=group, score=None)
            if group is not None
            else replace(each, group="orphan", span=None, new=None, score=None)
            for each in self._items
        ]
        if not self._of(self.group):
            self.group = self._first_group()
        self._show(at)

    def _show(self, at: int = 0) -> None:
        """Everything as it is now, the keys going to the highlight with the index ``at``."""
        count = Counter(each.group for each in self._items)
        self.groups.show_counts(count, self.group)
        groups: list[Group] = ["uncertain", "orphan"] if self.group == "uncertain" else [self.group]
        self.list.show_sections([(each, self._of(each)) for each in groups], at)
        waiting, lost = count["uncertain"], count["orphan"]
        words = counted("{n} left to look at", "{n} left to look at", waiting)
        self.left.setText(tr("{left}, {lost} without a place", left=words, lost=lost))
        self.summary.setText(summary(count))
        self.all.setVisible(waiting > 1)
        self.later.setText(tr("Later") if waiting else tr("Close"))
        self.old.setEnabled(bool(self.list.views))
        self._show_list()
        self.fit()
        self._go_to(at)

    @guarded
    def _go_to(self, at: int) -> None:
        view = self.list.view_at(at)
        if view is not None:
            self._give_keys(view)

    def _give_keys(self, view: ItemView) -> None:
        (view.first or self.later).setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(0, self.list, lambda: self.list.reveal(view))  # once it is laid out

    def _show_list(self) -> None:
        self._right.setCurrentWidget(self.list)
        self.old.setText(tr("Show the old text"))

    @guarded
    def _on_recoloured(self) -> None:
        """The passages hold the colours they were made with."""
        view = self.current
        at = self.list.index_of([view.item.id]) if view is not None else 0
        if self._right.currentWidget() is self.old_text:
            self._turn()
        self._show(at)

    @guarded
    def _turn(self) -> None:
        """Shows the text that the present highlight was marked in, or the review again."""
        view = self.current
        if self._right.currentWidget() is self.old_text:
            self._show_list()
        elif view is not None:
            text_id = view.item.marked_in
            spans = [
                Span(each.start, each.start + len(each.old.words))
                for each in self._items
                if each.marked_in == text_id
            ]
            text = self._reviewed.old_texts[text_id]
            self.old_text.show_text(text, spans, view.item.start)
            self._right.setCurrentWidget(self.old_text)
            self.old.setText(tr("Back to the highlights"))

    def _lay_out(self) -> None:
        is_low = self._window.height() < _LOW
        if not is_low:
            self._add_summary()
        self.body.addWidget(rule())
        way = QBoxLayout.Direction
        middle = QBoxLayout(way.TopToBottom if self._is_narrow else way.LeftToRight)
        middle.setContentsMargins(0, 12, 0, 12)
        middle.setSpacing(12)
        middle.addWidget(self._groups_and_hint())
        if not self._is_narrow:
            middle.addWidget(upright_rule())
        self._right.addWidget(self.list)
        self._right.addWidget(self.old_text)
        around = _AROUND + (_GROUPS if self._is_narrow else 0) - (_SUMMARY if is_low else 0)
        room = self._window.height() - around
        self._right.setFixedHeight(max(_LEAST, min(_TALL, room)))
        middle.addWidget(self._right, 1)
        self.body.addLayout(middle, 1)
        self.body.addWidget(rule())
        self.body.addSpacing(16)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.left, 1)
        for each in (self.all, self.old, self.later):
            foot.addWidget(each)
        self.body.addLayout(foot)

    def _add_summary(self) -> None:
        """Where there is little room, the groups alone say how many there are."""
        nothing_lost = tr("Nothing is deleted; the old text is kept.")
        self.body.addWidget(self.summary)
        self.body.addWidget(sentence_label(nothing_lost, secondary=True))
        self.body.addSpacing(12)

    def _groups_and_hint(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.groups)
        if not self._is_narrow:
            side.setFixedWidth(WIDTH)
            column.addSpacing(8)
            hint = tr(
                "Only the first two need your eye. You can close this and come back from "
                "Statement › Review highlights of the old text."
            )
            column.addWidget(sentence_label(hint, secondary=True))
            column.addStretch(1)
        return side


def summary(count: Mapping[Group, int]) -> str:
    """How many are in each group, as one sentence."""
    exact, moved, unsure, lost = (
        count.get(each, 0) for each in ("exact", "moved", "uncertain", "orphan")
    )
    said = [
        counted("{n} highlight is where it was", "{n} highlights are where they were", exact),
        counted("{n} moved with its words", "{n} moved with their words", moved),
        counted("{n} we are not sure of", "{n} we are not sure of", unsure),
        counted("{n} lost its passage", "{n} lost their passages", lost),
    ]
    return f"{', '.join(said)}."
