"""Find in the open statement: what the bar asks is marked in the text, one place after another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotations_db.model import AnnotationId, Span
from annotations_db.text.finding import Matching
from pyside_app.guard import guarded
from pyside_app.reading.findbar import FindBar
from pyside_app.reading.finds import Finds
from pyside_app.reading.view import ReadingView
from pyside_app.session import Session

_LONGEST = 200
"""Characters of a selection that are taken over into the field."""


class Finding(QObject):
    """Keeps bar and marks in step. Finding moves the page, and never the selection."""

    changed = Signal()
    """Other places are found, or none anymore."""

    def __init__(self, bar: FindBar, view: ReadingView, session: Session) -> None:
        super().__init__(view)
        self._bar = bar
        self._view = view
        self._session = session
        self.go_on: Callable[[int], bool] = lambda _by: False
        """Goes on in another text, forwards (1) or backwards (-1); False where there is none."""
        bar.wanted.connect(self._on_wanted)
        bar.matching_changed.connect(self._on_matching_changed)
        bar.next_wanted.connect(self.next)
        bar.previous_wanted.connect(self.previous)
        bar.closed.connect(self.close)
        self._is_left = False
        session.current_changed.connect(self._on_current_changed)

    @property
    def is_open(self) -> bool:
        return not self._bar.isHidden()

    @property
    def current(self) -> Span | None:
        """The place that was gone to last; None while the bar is closed, and once another passage
        was made the current highlight since.
        """
        finds = self._view.marks.finds
        is_here = finds is not None and self.is_open and not self._is_left
        return finds.current if finds is not None and is_here else None

    @property
    def spans(self) -> Sequence[Span]:
        finds = self._view.marks.finds
        return finds.spans if finds is not None and self.is_open else ()

    @guarded
    def show(self) -> None:
        """Opens the bar; a short selection becomes what is looked for."""
        text, span = self._session.text, self._session.selection
        words = text.text[span.start : span.end] if text is not None and span is not None else ""
        is_short = 0 < len(words) <= _LONGEST and "\n" not in words
        self._bar.ask(words if is_short else None)
        self._find(self._session.selection.start if self._session.selection else None)

    def show_places(self, spans: Sequence[Span], near: int) -> None:
        """Marks places that something else has found, and goes to the one at ``near``; the keys
        stay where they are.
        """
        self._bar.show_found(len(spans))
        self._show(self._marks(Finds.at(spans, near)))

    def _marks(self, finds: Finds) -> Finds:
        self._view.marks.finds = finds
        return finds

    @guarded
    def next(self) -> None:
        self._step(1)

    @guarded
    def previous(self) -> None:
        self._step(-1)

    def start_at(self, by: int) -> None:
        """Looks for the same words in the text that was just opened: from its start (1), or from
        its end (-1).
        """
        self._bar.ask(None)
        self._find(0)
        finds = self._view.marks.finds
        if by < 0 and finds is not None:
            finds.go_to_last()
            self._show(finds)

    def wanted(self) -> tuple[str, Matching]:
        """What is looked for, and what counts."""
        return self._bar.words(), self._bar.matching()

    @guarded
    def close(self) -> None:
        """Takes the marks away and gives the keys back to the text."""
        had_keys = self._bar.has_keys()
        self._bar.hide()
        self._view.marks.finds = None
        self._view.redraw()
        self.changed.emit()
        if had_keys:
            self._view.setFocus()

    def forget(self) -> None:
        """For another statement: the bar goes."""
        self._bar.hide()
        self._view.marks.finds = None

    @guarded
    def _on_wanted(self, _words: str) -> None:
        self._find(None)

    @guarded
    def _on_matching_changed(self) -> None:
        at = self.current
        self._find(at.start if at is not None else None)

    def _find(self, near: int | None) -> None:
        text = self._session.text
        if text is None:
            return
        start = self._view.top_offset() if near is None else near
        finds = self._view.marks.finds = Finds(
            text.text, self._bar.words(), start, self._bar.matching()
        )
        self._show(finds)

    def _step(self, by: int) -> None:
        finds = self._view.marks.finds
        if finds is None:
            if self._bar.words():
                self._bar.show()
                self._find(None)
            else:
                self.show()
            return
        if self._bar.goes_on and finds.is_last(by) and self.go_on(by):
            return
        finds.step(by)
        self._session.set_current(None)  # what is marked by key next is the place, not a highlight
        self._show(finds)

    @guarded
    def _on_current_changed(self, annotation_id: AnnotationId | None) -> None:
        place = self._session.place(annotation_id)
        finds = self._view.marks.finds
        if place is not None and finds is not None:
            self._is_left = place != finds.current

    def _show(self, finds: Finds) -> None:
        self._is_left = False
        self._bar.tell(finds.number, len(finds.spans))
        self.changed.emit()
        if finds.current is not None:
            self._view.bring(finds.current)
        self._view.redraw()
