"""What is dropped on the tree: a tag goes to another place, a passage or highlights get a tag."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTreeView, QWidget
from typing_extensions import override

from annotations_db.edits import tagplaces
from annotations_db.edits.tagplaces import Place, Side
from annotations_db.model import TagId
from pyside_app import dragging
from pyside_app.guard import guarded, guarded_or
from pyside_app.panels.tags.model import TagsModel
from pyside_app.panels.tags.wishes import Apply, Move
from pyside_app.session import Session

OPENS_AFTER = 600
"""Milliseconds over a folded tag after which it unfolds."""
_SCROLLS_EVERY = 40
_EDGE = 20
"""Pixels at the upper and lower end of the tree over which it scrolls."""
_STEP = 8


@dataclass(frozen=True, slots=True)
class Target:
    """Where something held over the tree would go; no tag means below the last one."""

    tag_id: TagId | None
    side: Side
    is_open: bool = False
    is_tag: bool = False
    """It is a tag that would go there, and nothing that would get the tag."""


class TagDrops(QObject):
    """Watches the tree's viewport. ``target`` says what is to be shown as the place of the drop."""

    moved = Signal(object)
    """Carries a ``Move``."""
    pointed = Signal(object)
    """Carries the new ``target``, or None."""
    applied = Signal(object)
    """Carries an ``Apply``; its path is "" where a new tag is wanted."""

    def __init__(self, session: Session, tree: QTreeView, tags: TagsModel) -> None:
        super().__init__(tree)
        self._session, self._tree, self._tags = session, tree, tags
        self.target: Target | None = None
        self._at = QPoint()
        self._opening = self._timer(OPENS_AFTER, self._open, is_single=True)
        self._scrolling = self._timer(_SCROLLS_EVERY, self._scroll, is_single=False)
        tree.viewport().setAcceptDrops(True)
        tree.viewport().installEventFilter(self)

    def watch(self, heading: QWidget) -> None:
        """What is dropped on a heading gets a new tag, too: a long tree leaves no room below."""
        heading.setAcceptDrops(True)
        heading.installEventFilter(self)

    def _timer(self, interval: int, then: Callable[[], None], *, is_single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(is_single)
        timer.setInterval(interval)
        timer.timeout.connect(then)
        return timer

    @override
    @guarded_or(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._point(None)
            return True
        if not isinstance(event, QDropEvent) or not _is_ours(event.mimeData()):
            return False
        is_drop = event.type() == QEvent.Type.Drop
        if watched is self._tree.viewport():
            self._at = event.position().toPoint()
            target = self._target(event.mimeData(), self._at)
        else:
            self._at = self._tree.viewport().rect().center()
            is_tag = dragging.tag(event.mimeData()) is not None
            target = None if is_tag else Target(None, "into")
        self._point(None if is_drop else target)
        if target is None:
            event.ignore()
            return True
        event.acceptProposedAction()
        if isinstance(event, QDragMoveEvent):
            event.accept()
        if is_drop:
            self._drop(event.mimeData(), target)
        return True

    def _target(self, data: QMimeData, at: QPoint) -> Target | None:
        dragged = dragging.tag(data)
        index = self._tree.indexAt(at)
        if dragged is None:
            return Target(self._tags.tag_id(index), "into")
        if dragged not in self._session.tree:
            return None
        side: Side = "into"
        if index.isValid():
            row = self._tree.visualRect(index)
            share = (at.y() - row.top()) / max(1, row.height())
            side = "before" if share < _BEFORE else "after" if share > _AFTER else "into"
        is_open = index.isValid() and self._tree.isExpanded(index)
        target = Target(self._tags.tag_id(index), side, is_open, is_tag=True)
        return target if self._place(dragged, target) is not None else None

    def _place(self, dragged: TagId, target: Target) -> Place | None:
        return tagplaces.dropped(
            self._session.tree, dragged, target.tag_id, target.side, is_open=target.is_open
        )

    def _drop(self, data: QMimeData, target: Target) -> None:
        dragged = dragging.tag(data)
        if dragged is not None:
            place = self._place(dragged, target)
            if place is not None:
                self.moved.emit(Move(dragged, place))
            return
        path = self._session.tree.path(target.tag_id) if target.tag_id is not None else ""
        self.applied.emit(Apply(path, dragging.highlights(data), dragging.passage(data)))

    def _point(self, target: Target | None) -> None:
        height = self._tree.viewport().height()
        is_near_end = not _EDGE <= self._at.y() <= height - _EDGE
        if target is None or not is_near_end:
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()
        if target == self.target:
            return
        self.target = target
        self.pointed.emit(target)
        self._opening.stop()
        if target is not None and target.side == "into" and not target.is_open:
            self._opening.start()
        self._tree.viewport().update()

    @guarded
    def _open(self) -> None:
        if self.target is not None and self.target.tag_id is not None:
            self._tree.expand(self._tags.index_of(self.target.tag_id))

    @guarded
    def _scroll(self) -> None:
        bar = self._tree.verticalScrollBar()
        bar.setValue(bar.value() + (-_STEP if self._at.y() < _EDGE else _STEP))


_BEFORE, _AFTER = 0.28, 0.72
"""Shares of a row's height that are its upper and lower edge."""


def _is_ours(data: QMimeData) -> bool:
    return any(map(data.hasFormat, (dragging.TAG, dragging.PASSAGE, dragging.HIGHLIGHTS)))
