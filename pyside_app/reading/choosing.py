"""Which highlight is the current one: chosen in the text, or shown there when chosen elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotations_db.model import AnnotationId
from pyside_app.guard import guarded
from pyside_app.reading.announcing import Announcer
from pyside_app.reading.stripes import Stripes
from pyside_app.reading.view import ReadingView
from pyside_app.session import Session


class Choosing(QObject):
    """Clicks choose the innermost highlight, clicking again the next one around it."""

    def __init__(
        self, view: ReadingView, stripes: Stripes, announcer: Announcer, session: Session
    ) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._announcer = announcer
        self._is_own = False
        """Whether the choice is being made here, where it can be seen already."""
        self.newest: frozenset[AnnotationId] = frozenset()
        """Highlights just made: becoming current, they need no flash."""
        view.clicked.connect(self._on_clicked)
        view.entered.connect(self._on_clicked)
        view.caret_moved.connect(self._on_caret_moved)
        stripes.clicked.connect(self._choose)
        session.current_changed.connect(self._on_current_changed)

    def step(self, by: int) -> None:
        """To the next highlight (1) or the one before (-1), from the current one or the caret."""
        marks = sorted((each.span, each.id) for each in self._session.highlights.values())
        if not marks:
            return
        ids = [annotation_id for _, annotation_id in marks]
        current = self._session.current
        if current is not None and current in ids:
            index = ids.index(current) + by
        else:
            caret = self._view.caret()
            following = bisect_left(marks, caret, key=lambda each: each[0].start)
            index = following if by > 0 else following - 1
        self._session.set_current(ids[index % len(ids)])

    @guarded
    def _on_clicked(self, offset: int) -> None:
        self._choose(self._at(offset))

    @guarded
    def _choose(self, ids: Sequence[AnnotationId]) -> None:
        current = self._session.current
        if not ids:
            self._set_current(None)
        elif current is not None and current in ids:
            self._set_current(ids[(list(ids).index(current) + 1) % len(ids)])
        else:
            self._set_current(ids[0])

    @guarded
    def _on_caret_moved(self, offset: int) -> None:
        self._announcer.tell(self._at(offset))

    @guarded
    def _on_current_changed(self, annotation_id: AnnotationId | None) -> None:
        if self._view.highlights is None:
            return
        self._view.highlights.set_current(annotation_id)
        self._view.redraw()
        highlight = None if annotation_id is None else self._session.highlights.get(annotation_id)
        if highlight is not None and not self._is_own:
            self._view.go_to(highlight.span, flash=annotation_id not in self.newest)

    def _at(self, offset: int) -> Sequence[AnnotationId]:
        highlights = self._view.highlights
        return () if highlights is None else highlights.index.at(offset)

    def _set_current(self, annotation_id: AnnotationId | None) -> None:
        self._is_own = True
        try:
            self._session.set_current(annotation_id)
        finally:
            self._is_own = False
