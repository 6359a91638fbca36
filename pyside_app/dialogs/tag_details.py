"""All that is known of one tag, to be read and changed in one step, and where it is used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from annotations_db.edits.tagdetails import TagDetails
from annotations_db.edits.tagtree import TagTree
from annotations_db.edits.typed import shortened
from annotations_db.model import Note, StatementId, TagId
from annotations_db.questions import TagUse
from pyside_app.dialogs.keeping import KeepingSheet
from pyside_app.dialogs.tag_fields import DescriptionFields, LookFields
from pyside_app.dialogs.tag_usage import UsageList
from pyside_app.guard import guarded
from pyside_app.theme import Look
from pyside_app.words import tr

_WIDTH, _LEAST = 848, 560
_LEFT = 472
_AROUND = 48
"""Pixels that stay free at the sides."""
_BAR = 10
"""Pixels of a scroll bar and the room before it."""
_TITLE_NAME = 60


@dataclass(frozen=True, slots=True)
class About:
    """The tag in question, with what stands around it."""

    tag_id: TagId
    tree: TagTree
    notes: tuple[Note, ...] = ()
    quote: str = ""
    """Of the current highlight, to be taken as an example; "" for none."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the sheet calls."""

    keep: Callable[[TagDetails, TagDetails], str]
    """Gets what was there and what is wanted; gives a sentence where that cannot be."""
    go: Callable[[StatementId], None]
    """Opens a statement, showing the tag's highlights."""


class TagSheet(KeepingSheet):
    """What the tag means beside how it looks, and where it is used."""

    def __init__(self, about: About, answers: Answers, look: Look, window: QWidget) -> None:
        tag = about.tree.tag(about.tag_id)
        is_narrow = window.width() < _WIDTH + _AROUND
        width = min(_WIDTH, max(_LEAST, window.width() - _AROUND))
        title = tr("Tag “{tag}”", tag=shortened(tag.name, _TITLE_NAME))
        super().__init__(title, width, look, window)
        self._answers, self._seen = answers, TagDetails.of(tag)
        self.words = DescriptionFields(self._seen, about.quote)
        self.looks = LookFields(about.tree, tag, look)
        self.usage = UsageList(look, about.notes)
        self.body.addWidget(_Scrolled(self._columns(is_narrow=is_narrow)), 1)
        self.body.addSpacing(8)
        self.add_foot()
        self.usage.opened.connect(self._on_opened)

    def _columns(self, *, is_narrow: bool) -> QWidget:
        """What it means beside how it looks; in a narrow window below it."""
        whole, side = QWidget(), QWidget()
        direction = QBoxLayout.Direction
        columns = QBoxLayout(direction.TopToBottom if is_narrow else direction.LeftToRight, whole)
        columns.setContentsMargins(0, 0, _BAR, 0)
        columns.setSpacing(16 if is_narrow else 32)
        if not is_narrow:
            self.words.setFixedWidth(_LEFT)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.looks)
        column.addWidget(self.usage, 1)
        columns.addWidget(self.words)
        columns.addWidget(side, 1)
        return whole

    def show_usage(self, uses: list[TagUse]) -> None:
        """Where the tag is used, when that is known."""
        self.usage.show_uses(uses)

    @property
    def details(self) -> TagDetails:
        """As they now stand in the fields; what was not touched is exactly as it was."""
        return self.looks.put_into(self.words.put_into(self._seen))

    @property
    @override
    def is_changed(self) -> bool:
        return self.details != self._seen

    @override
    @guarded
    def keep(self) -> None:
        if self._is_kept():
            self.dismiss()

    def _is_kept(self) -> bool:
        """Keeps what is changed; False where that cannot be, having said why."""
        problem = self._answers.keep(self._seen, self.details) if self.is_changed else ""
        if problem:
            self.tell(problem, is_error=True)
        return not problem

    @guarded
    def _on_opened(self, statement_id: StatementId) -> None:
        """What is changed is kept first."""
        if self._is_kept():
            self.dismiss()
            self._answers.go(statement_id)


class _Scrolled(QScrollArea):
    """As high as what is in it, or as the window allows."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)

    @override
    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()
