"""One highlight of a review: whose it is, its old passage beside the new one, what may be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotations_db.model import Tag, TextId
from pyside_app.dialogs.review_items import Item, Passage, compared
from pyside_app.dialogs.review_items import shown as as_rich
from pyside_app.dialogs.sheet import sentence_label
from pyside_app.guard import guarded
from pyside_app.panels.parts.dates import day
from pyside_app.panels.parts.keys import ENTER
from pyside_app.panels.parts.painting import chip_width, paint_chip
from pyside_app.theme import QUOTE, Look
from pyside_app.words import tr

_CHIP, _CHIP_GAP, _MOST_CHIPS = 20, 4, 3
_PADDING, _BETWEEN = 12, 16
_WIDEST_CHIP, _BESIDE = 240, 240
"""Pixels: of a chip, and of all chips that have room beside who marked it and when."""


@dataclass(frozen=True, slots=True)
class Acts:
    """What the buttons of a highlight do."""

    accept: Callable[[Item], None]
    adjust: Callable[[Item], None]
    keep: Callable[[Item], None]


@dataclass(frozen=True, slots=True)
class Way:
    """How highlights are shown: ``now`` and ``before`` say which text they are in and were in;
    where it ``is_narrow`` the passages stand below each other.
    """

    look: Look
    now: str
    before: Callable[[TextId], str]
    is_narrow: bool


class ReviewButton(QPushButton):
    """Pressed by Enter too; Alt with the arrows is left to the sheet."""

    def __init__(self, words: str, *, is_primary: bool = False) -> None:
        super().__init__(words)
        self.setProperty("primary", is_primary)
        self.setAutoDefault(False)

    @override
    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class TagChips(QWidget):
    """The chips of a highlight's first tags; the others stand in the tooltip."""

    def __init__(self, tags: Sequence[Tag], paths: Sequence[str], look: Look) -> None:
        super().__init__()
        self._tags, self._look = tags[:_MOST_CHIPS], look
        self.setToolTip("\n".join(paths))
        self.setAccessibleName(tr("Tags: {tags}", tags=", ".join(paths)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        width = sum(round(_width(each)) + _CHIP_GAP for each in self._tags)
        return QSize(max(0, width - _CHIP_GAP), _CHIP)

    @override
    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        left = 0.0
        with QPainter(self) as painter:
            for each in self._tags:
                width = min(_width(each), self.width() - left)
                if width <= 0:
                    break
                paint_chip(painter, QRectF(left, 0, width, _CHIP), each, self._look.theme)
                left += width + _CHIP_GAP


class ItemView(QWidget):
    """One highlight; ``first`` is the button that has the keys first, None where there is none."""

    def __init__(
        self,
        item: Item,
        number: str,
        tags: Sequence[tuple[Tag, str]],
        acts: Acts,
        way: Way,
    ) -> None:
        super().__init__()
        self.item, self._look = item, way.look
        look = way.look
        self._tint = look.theme.tag(tags[0][0].colour).tint if tags else look.theme.selected
        self.number = QLabel(number)
        self.accept = ReviewButton(tr("Yes, this is it"), is_primary=True)
        self.adjust = ReviewButton(tr("Mark another place"))
        self.keep = ReviewButton(tr("Keep without a place"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head(tags))
        self.now: QLabel | None = None
        if item.new is None:
            self.before = self._lost()
            column.addWidget(self.before)
        else:
            column.addLayout(self._passages(item.new, way))
        self._add_actions(column, acts)

    @property
    def first(self) -> QPushButton | None:
        shown = (each for each in (self.accept, self.adjust) if not each.isHidden())
        return next(shown, None)

    def _head(self, tags: Sequence[tuple[Tag, str]]) -> QVBoxLayout:
        item = self.item
        said = [tr("para. {number}", number=item.paragraph)] if item.paragraph else []
        said.append(
            ", ".join(each for each in (item.author, day(item.created.astimezone())) if each)
        )
        if item.group == "uncertain" and item.score is not None:
            said.append(tr("{score} % alike", score=round(100 * item.score)))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(sentence_label(" · ".join(said), secondary=True), 1)
        self.number.setProperty("secondary", True)
        line.addWidget(self.number)
        head = QVBoxLayout()
        head.setSpacing(4)
        if tags:
            chips, paths = zip(*tags, strict=True)
            shown = TagChips(chips, paths, self._look)
            if shown.sizeHint().width() <= _BESIDE:
                line.insertWidget(0, shown)
            else:
                head.addWidget(shown)
        head.addLayout(line)
        return head

    def _lost(self) -> QLabel:
        quote = self._page(Passage("", self.item.old.words, ""), self._quoted(self.item.old.words))
        gone = as_rich(tr("These words are no longer in the text."), is_other=False)
        secondary = self._look.theme.secondary.name()
        return _framed(f'{quote}<p style="margin-top:6px;color:{secondary}">{gone}</p>')

    def _quoted(self, words: str) -> str:
        return f"“{as_rich(words, is_other=False)}”"

    def _passages(self, new: Passage, way: Way) -> QBoxLayout:
        old_words, new_words = compared(self.item.old.words, new.words)
        self.before = _framed(self._page(self.item.old, self._marked(old_words)))
        self.now = now = _framed(self._page(new, self._marked(new_words)))
        to = QBoxLayout.Direction
        row = QBoxLayout(to.TopToBottom if way.is_narrow else to.LeftToRight)
        row.setSpacing(_BETWEEN)
        for words, box in ((way.before(self.item.marked_in), self.before), (way.now, now)):
            column = QVBoxLayout()
            column.setSpacing(4)
            caption = QLabel(words)
            caption.setProperty("secondary", True)
            box.setAccessibleName(words)
            column.addWidget(caption)
            column.addWidget(box, 1)
            row.addLayout(column, 1)
        return row

    def _marked(self, words: str) -> str:
        return f'<u style="background-color:{self._tint.name()}">{words}</u>'

    def _page(self, passage: Passage, words: str) -> str:
        before, after = (as_rich(each, is_other=False) for each in (passage.before, passage.after))
        style = (
            f"font-family:'{self._look.serif}',serif;font-size:{QUOTE}px;"
            f"line-height:112%;margin:0;color:{self._look.theme.text.name()}"
        )
        return f'<p style="{style}">{before}{words}{after}</p>'

    def _add_actions(self, column: QVBoxLayout, acts: Acts) -> None:
        item = self.item
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, act in (
            (self.accept, acts.accept),
            (self.adjust, acts.adjust),
            (self.keep, acts.keep),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act(item))
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        is_unsure = item.group == "uncertain"
        self.accept.setVisible(is_unsure)
        self.keep.setVisible(is_unsure)
        self.adjust.setVisible(is_unsure or item.group == "orphan")


def _width(tag: Tag) -> float:
    return min(chip_width(tag), _WIDEST_CHIP)


def _framed(words: str) -> QLabel:
    """A passage on the page's ground, as high as it is; its words can be selected."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setMargin(_PADDING)
    label.setProperty("passage", True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
