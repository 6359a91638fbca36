"""The review of a text that has changed: each highlight's old passage beside the new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotations_db.model import Annotation, AnnotationId, Record, TagId
from pyside_app.dialogs.review_items import GROUPS, Group, Item
from pyside_app.dialogs.review_parts import GroupList, Passages
from pyside_app.dialogs.sheet import Sheet, sentence_label
from pyside_app.guard import guarded, guarded_or
from pyside_app.theme import NORMAL, Look, sans
from pyside_app.words import counted, tr

_WIDTH, _NARROW = 880, 760
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Mapping[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
Then = Callable[[Record], None]


@dataclass(frozen=True, slots=True)
class Reviewing:
    """What a review may do; each tells its function once it is written, and else says why."""

    accept: Callable[[Item, Then], None]
    accept_all: Callable[[Collection[AnnotationId], Then], None]
    keep: Callable[[Item, Then], None]
    adjust: Callable[[Item], None]


class ReviewSheet(Sheet):
    """One highlight at a time of the chosen group; Alt with the arrows goes to the others."""

    def __init__(
        self,
        items: Sequence[Item],
        doing: Reviewing,
        tag_name: Callable[[TagId], str],
        look: Look,
        window: QWidget,
    ) -> None:
        width = min(_WIDTH, max(320, window.width() - 48))
        super().__init__(tr("The text has changed"), width, look, window)
        self._items, self._doing, self._tag_name = list(items), doing, tag_name
        self._at = 0
        self._is_narrow = width < _NARROW
        self.summary = sentence_label(summary(self._items))
        self.groups = GroupList(look, is_narrow=self._is_narrow)
        self.passages = Passages(look, is_narrow=self._is_narrow)
        self.heading = sentence_label("")
        self.tags = sentence_label("", secondary=True)
        self.number = QLabel()
        self.accept = QPushButton(tr("Yes, this is it (Enter)"))
        self.adjust = QPushButton(tr("Mark another place"))
        self.keep = QPushButton(tr("Keep without a place"))
        self.all = QPushButton(tr("Accept all of these"))
        self.previous = QPushButton(tr("Previous"))
        self.next = QPushButton(tr("Next"))
        self.left = QLabel()
        self.later = QPushButton(tr("Later"))
        self._lay_out()
        self._connect()
        self.group: Group = next((each for each in GROUPS if self._of(each)), "exact")
        self._show()

    @property
    def first_focus(self) -> QWidget:
        """What has the keys first."""
        return self.passages.now

    @property
    def current(self) -> Item | None:
        """The highlight that is looked at."""
        shown = self._of(self.group)
        return shown[self._at] if shown else None

    @guarded
    def choose(self, group: Group) -> None:
        self.group, self._at = group, 0
        self._show()

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._accept()
        else:
            super().keyPressEvent(event)

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wherever the keys go in the sheet, Alt with an arrow steps, and Enter on a button is that
        button's.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if is_alt and event.key() in _STEPS:
                self._step(_STEPS[event.key()])
                return True
            if event.key() in _ENTER and isinstance(watched, QPushButton):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _of(self, group: Group) -> list[Item]:
        return [each for each in self._items if each.group == group]

    @guarded
    def _step(self, by: int) -> None:
        count = len(self._of(self.group))
        if count:
            self._at = (self._at + by) % count
            self._show()

    @guarded
    def _accept(self) -> None:
        item = self.current
        if item is not None and item.group == "uncertain":
            self._doing.accept(item, self._accepted)

    @guarded
    def _keep(self) -> None:
        item = self.current
        if item is not None and item.group in {"uncertain", "orphan"}:
            self._doing.keep(item, lambda _record: self._settle([item.id], None))

    @guarded
    def _accept_all(self) -> None:
        ids = [each.id for each in self._of(self.group)]
        if ids and self.group == "uncertain":
            self._doing.accept_all(ids, self._accepted)

    def _accepted(self, record: Record) -> None:
        """Shows what is in its place now; what was united with another highlight is gone."""
        found = [(each.before, each.after) for each in record.changes]
        gone = {a.id for a, b in found if isinstance(a, Annotation) and b is None}
        self._items = [each for each in self._items if each.id not in gone]
        self._settle({b.id for _, b in found if isinstance(b, Annotation)}, "exact")

    @guarded
    def _adjust(self) -> None:
        item = self.current
        if item is not None:
            self.dismiss()
            self._doing.adjust(item)

    def _settle(self, ids: Collection[AnnotationId], group: Group | None) -> None:
        """These were put into a group, or looked at and left without a place."""
        self._items = [
            each
            if each.id not in ids
            else replace(each, group=group, score=None)
            if group is not None
            else replace(each, group="orphan", span=None, new=None, score=None)
            for each in self._items
        ]
        if not self._of(self.group):
            self.group = next((each for each in GROUPS if self._of(each)), "exact")
        self._at = min(self._at, max(0, len(self._of(self.group)) - 1))
        self._show()

    def _show(self) -> None:
        count = Counter(each.group for each in self._items)
        self.groups.show_counts(count, self.group)
        item, shown = self.current, self._of(self.group)
        self.heading.setText(heading(self.group, item))
        self.tags.setText(", ".join(map(self._tag_name, item.tag_ids)) if item else "")
        self.tags.setVisible(bool(self.tags.text()))
        self.number.setText(
            tr("{at} of {n}", at=self._at + 1, n=len(shown)) if shown else tr("none")
        )
        self.passages.show_item(item)
        is_open = self.group in {"uncertain", "orphan"} and item is not None
        self.accept.setVisible(self.group == "uncertain" and item is not None)
        self.all.setVisible(self.group == "uncertain" and len(shown) > 1)
        self.adjust.setVisible(is_open)
        self.keep.setVisible(self.group == "uncertain" and item is not None)
        for each in (self.previous, self.next):
            each.setEnabled(len(shown) > 1)
        waiting = count["uncertain"]
        lost = count["orphan"]
        words = counted("{n} left to look at", "{n} left to look at", waiting)
        self.left.setText(tr("{left}, {lost} without a place", left=words, lost=lost))
        self.summary.setText(summary(self._items))
        self.later.setText(tr("Later") if waiting else tr("Close"))
        self.passages.now.setFocus()
        self.fit()

    def _lay_out(self) -> None:
        self.body.addWidget(self.summary)
        self.body.addWidget(
            sentence_label(tr("Nothing is deleted; the old text is kept."), secondary=True)
        )
        self.body.addSpacing(12)
        way = (
            QBoxLayout.Direction.TopToBottom
            if self._is_narrow
            else QBoxLayout.Direction.LeftToRight
        )
        middle = QBoxLayout(way)
        middle.setSpacing(16)
        middle.addWidget(self.groups)
        item = QVBoxLayout()
        item.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        for each in (self.previous, self.number, self.next):
            head.addWidget(each)
        item.addLayout(head)
        item.addWidget(self.tags)
        item.addWidget(self.passages, 1)
        actions = QHBoxLayout()
        for each in (self.accept, self.adjust, self.keep):
            actions.addWidget(each)
        actions.addStretch(1)
        item.addLayout(actions)
        middle.addLayout(item, 1)
        self.body.addLayout(middle, 1)
        self.body.addSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(self.left, 1)
        for each in (self.all, self.later):
            foot.addWidget(each)
        self.body.addLayout(foot)
        self.accept.setProperty("primary", True)
        self.heading.setFont(sans(NORMAL, strong=True))

    def _connect(self) -> None:
        self.groups.chosen.connect(self.choose)
        for button, call in (
            (self.accept, self._accept),
            (self.adjust, self._adjust),
            (self.keep, self._keep),
            (self.all, self._accept_all),
            (self.later, self.leave),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(call)
        for each in self.findChildren(QWidget):
            each.installEventFilter(self)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.previous.setToolTip(tr("Previous (Alt+Left)"))
        self.next.setToolTip(tr("Next (Alt+Right)"))


def heading(group: Group, item: Item | None) -> str:
    """What is asked or said of the highlight that is shown."""
    if item is None:
        return tr("Nothing here.")
    match group:
        case "uncertain":
            score = round(100 * (item.score or 0.0))
            return tr("Not sure: is this the same passage? ({score} % alike)", score=score)
        case "orphan":
            return tr("Without a place: these words are no longer in the text.")
        case "moved":
            return tr("Moved with its words.")
        case "exact":
            return tr("In its place.")


def summary(items: Sequence[Item]) -> str:
    """How many are in each group, as one sentence."""
    count = Counter(each.group for each in items)
    return tr(
        "In their place: {exact}. Moved with their words: {moved}. Not sure: {uncertain}."
        " Without a place: {orphan}.",
        exact=count["exact"],
        moved=count["moved"],
        uncertain=count["uncertain"],
        orphan=count["orphan"],
    )
