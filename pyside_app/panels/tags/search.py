"""The field that finds tags in a long tree: only what matches, and what is above it, stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from annotations_db.edits.tagtree import TagTree
from annotations_db.model import TagId
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.parts.keys import ENTER
from pyside_app.panels.tags.tree import TagTreeView
from pyside_app.session import Session
from pyside_app.words import tr

BEST = 30
"""Matches that are unfolded: the best ones; letters that match more are not the last ones typed."""


class TagSearch(QWidget):
    """Hidden until ``ask``; Esc shows all tags again, folded as they were."""

    found = Signal()
    """Another number of tags is shown."""

    def __init__(self, session: Session, tree: TagTreeView) -> None:
        super().__init__()
        self._session, self._tree = session, tree
        self._hidden: set[TagId] = set()
        self._unfolded: set[TagId] = set()
        self.count: int | None = None
        """How many tags match; None while nothing is looked for."""
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Find a tag, for example VA"))
        self.line.setAccessibleName(tr("Find a tag"))
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self.answer)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(12, 0, 16, 8)
        inner.addWidget(self.line)
        self.hide()
        session.edited.connect(self._follow)
        session.reloaded.connect(self._start_anew)
        session.project_opened.connect(self.close_it)

    def ask(self) -> None:
        """Opens it with the keyboard in it."""
        self.show()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @guarded
    def close_it(self) -> None:
        self.line.clear()
        self.hide()

    @guarded
    def answer(self) -> None:
        """Shows what matches the words that are typed."""
        typed, tree = self.line.text().strip(), self._session.tree
        matches = tree.best_matches(typed, len(tree)) if typed else []
        self.count = len(matches) if typed else None
        self._tree.is_sifted = bool(typed)
        above = self._above(each.id for each in matches)
        kept = {each.id for each in matches} | above
        self._hide(set(_highest(tree, kept)) if typed else set())
        self._unfold(self._above(each.id for each in matches[:BEST]))
        if matches:
            self._tree.show_tag(matches[0].id)
        self._tree.say(tr("No tag “{typed}”.", typed=typed) if typed and not matches else "")
        self.found.emit()

    def _above(self, tag_ids: Iterable[TagId]) -> set[TagId]:
        tree, above = self._session.tree, set[TagId]()
        for tag_id in tag_ids:
            at = tree.tag(tag_id).parent_id
            while at is not None and at not in above:
                above.add(at)
                at = tree.tag(at).parent_id
        return above

    def _hide(self, hidden: set[TagId]) -> None:
        for tag_id in hidden ^ self._hidden:
            index = self._tree.tags.index_of(tag_id)
            if index.isValid():
                self._tree.setRowHidden(index.row(), index.parent(), tag_id in hidden)
        self._hidden = hidden

    def _unfold(self, above: set[TagId]) -> None:
        for tag_id in self._unfolded - above:
            self._tree.collapse(self._tree.tags.index_of(tag_id))
        self._unfolded &= above
        for tag_id in above:
            index = self._tree.tags.index_of(tag_id)
            if not self._tree.isExpanded(index):
                self._tree.expand(index)
                self._unfolded.add(tag_id)

    @guarded
    def _follow(self) -> None:
        if self.count is not None:
            self.answer()

    @guarded
    def _start_anew(self) -> None:
        """The tree was filled anew: nothing in it is hidden."""
        self._hidden, self._unfolded = set(), set()
        self._follow()

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                if is_press:
                    self.close_it()
                    self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if is_press and event.key() in {*ENTER, Qt.Key.Key_Down}:
                self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        if event.type() == QEvent.Type.FocusOut and not self.line.text().strip():
            self.hide()
        return super().eventFilter(watched, event)


def _highest(tree: TagTree, kept: Collection[TagId]) -> Iterator[TagId]:
    """The tags to be hidden: of those that are not kept, each that is not below another one."""
    pending = list(tree.children(None))
    while pending:
        tag = pending.pop()
        if tag.id in kept:
            pending += tree.children(tag.id)
        else:
            yield tag.id
