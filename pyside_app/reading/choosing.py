"""Which highlight is the current one: chosen in the text, or shown there when chosen elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint

from annotations_db.model import AnnotationId, Highlight, Span
from pyside_app.guard import guarded
from pyside_app.marked import index_of, place_of
from pyside_app.reading.announcing import Announcer
from pyside_app.reading.inks import Inks
from pyside_app.reading.links import link_at, target_of
from pyside_app.reading.stripes import Stripes
from pyside_app.reading.tips import show_tip
from pyside_app.reading.view import ReadingView
from pyside_app.session import Session


class Choosing(QObject):
    """Clicks choose the innermost highlight, clicking again the next one around it."""

    def __init__(self, view: ReadingView, stripes: Stripes, inks: Inks, session: Session) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._inks = inks
        self._announcer = Announcer(view, inks, session)
        self._is_own = False
        """Whether the choice is being made here, where it can be seen already."""
        self.newest: frozenset[AnnotationId] = frozenset()
        """Highlights just made: becoming current, they need no flash."""
        view.clicked.connect(self._on_clicked)
        view.entered.connect(self._on_clicked)
        view.caret_moved.connect(self._on_caret_moved)
        view.tip_wanted.connect(self._on_tip_wanted)
        stripes.clicked.connect(self._choose)
        session.current_changed.connect(self._on_current_changed)

    def step(self, by: int) -> bool:
        """To the next highlight shown (1) or the one before (-1), round the text: from the current
        one, else from the selection, else from the caret. False where none is shown.
        """
        shown = self._session.shown()
        start = self._index_of_current(shown)
        if start is None:
            following = bisect_left(shown, (self._from(), 0, ""), key=place_of)
            start = following - 1 if by > 0 else following
        for number in range(1, len(shown) + 1):
            wanted = shown[(start + by * number) % len(shown)]
            place = self._session.place(wanted.id)
            if place is not None:
                if wanted.id == self._session.current:
                    self._view.go_to(place, flash=True)
                self._session.set_current(wanted.id)
                return True
        return False

    def _index_of_current(self, shown: Sequence[Highlight]) -> int | None:
        """None where there is none, or it is not shown or has no place in the text."""
        current = self._session.current
        if current is None or self._session.place(current) is None:
            return None
        return index_of(self._session.highlights[current], shown)

    def cycle(self) -> int:
        """To the next highlight at the caret, from the innermost outwards and round; where none is
        there, to the next of those over the current one's start. How many there are.
        """
        ids = self._at(self._view.caret())
        current = self._session.current
        place = self._session.place(current)
        if not ids and place is not None:
            ids = self._at(place.start)
        if ids:
            self._choose(ids)
        if self._session.current is not None:
            self._announcer.say(self._session.current)
        return len(ids)

    def choose_here(self) -> None:
        """The innermost highlight at the caret, unless the current one is there."""
        ids = self._at(self._view.caret())
        current = self._session.current
        place = self._session.place(current)
        if ids and (place is None or not self._is_read(place)):
            self._choose(ids)

    def _from(self) -> int:
        selected = self._session.selection
        return selected.start if selected is not None else self._view.caret()

    @guarded
    def _on_clicked(self, offset: int) -> None:
        """A link within the text is followed; no other link is ever opened."""
        page = self._view.page
        address = None if page is None else link_at(page.text, offset)
        target = None if page is None or address is None else target_of(page.text, address)
        if target is not None:
            self._view.go_to(target, flash=True)
        else:
            self._choose(self._at(offset))

    @guarded
    def _on_tip_wanted(self, offset: int, place: QPoint) -> None:
        """All tags at a place, the innermost highlight's first, and where a link leads."""
        page = self._view.page
        inks = [ink for each in self._at(offset) for ink in self._inks.of(each)]
        words = list(dict.fromkeys(ink.path for ink in inks))
        address = None if page is None else link_at(page.text, offset)
        show_tip(place, "\n".join([*words, address or ""]).strip(), self._view.viewport())

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
        place = self._session.place(annotation_id)
        if annotation_id is None or place is None or self._is_own:
            return
        is_new = annotation_id in self.newest
        if is_new:
            self._announcer.say(annotation_id)
        if not is_new or not self._is_read(place):
            self._view.go_to(place, flash=not is_new)

    def _is_read(self, span: Span) -> bool:
        """Whether the caret is at a passage, or behind it with nothing but blanks between, so that
        it may stay where it is.
        """
        caret, page = self._view.caret(), self._view.page
        if page is None or caret < span.start:
            return False
        return caret <= span.end or not page.text.text[span.end : caret].strip()

    def _at(self, offset: int) -> Sequence[AnnotationId]:
        highlights = self._view.highlights
        return () if highlights is None else highlights.index.at(offset)

    def _set_current(self, annotation_id: AnnotationId | None) -> None:
        self._is_own = True
        try:
            self._session.set_current(annotation_id)
        finally:
            self._is_own = False
