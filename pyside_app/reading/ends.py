"""The ends of the current highlight on the move: shown at once, written when they are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from annotations_db.edits import places
from annotations_db.edits.annotations import annotation_of
from annotations_db.model import AnnotationId, Edit, Highlight, Record, Span
from annotations_db.text.growing import pulled
from annotations_db.text.steps import End, Unit, moved_end
from pyside_app.guard import guarded
from pyside_app.marked import annotations_of
from pyside_app.reading.view import ReadingView
from pyside_app.session import Session


@dataclass(frozen=True, slots=True)
class Moving:
    """A highlight whose ends are being moved, and the end that moves."""

    annotation_id: AnnotationId
    before: Span
    now: Span
    end: End
    by_keys: bool


class Ends(QObject):
    """``keep`` makes one edit of all that was moved; ``cancel`` leaves the highlight as it was.

    What is being moved is kept too when something else is chosen or the statement is left.
    """

    changed = Signal()
    """Whether ends are moving, which one, or where they are."""

    def __init__(self, view: ReadingView, session: Session) -> None:
        super().__init__(view)
        self._view, self._session = view, session
        self.moving: Moving | None = None
        self.are_shown = True
        """Whether the page shows highlights at all."""
        session.current_changed.connect(self._on_current_changed)
        session.leaving.connect(self.keep)
        session.statement_leaving.connect(self.cancel)
        session.reloaded.connect(self.cancel)
        session.reading_mode_changed.connect(self.changed)
        view.laid_out.connect(self._show)

    @property
    def span(self) -> Span | None:
        """Where the current highlight is shown, if its ends can be moved."""
        if self.moving is not None:
            return self.moving.now
        highlight = self._current()
        if highlight is None or self._session.is_reading or not self.are_shown:
            return None
        return highlight.span

    def begin(self, end: End = "end", *, by_keys: bool = False) -> bool:
        """Takes the current highlight by one of its ends; False where there is none."""
        self.keep()
        highlight = self._current()
        if highlight is None or self._session.refuses():
            return False
        self.moving = Moving(highlight.id, highlight.span, highlight.span, end, by_keys)
        self.changed.emit()
        return True

    def pull_to(self, offset: int) -> None:
        """Moves the end to a place in the text."""
        text, moving = self._session.text, self.moving
        if text is not None and moving is not None:
            self._move(pulled(text, moving.now, moving.end, offset))

    def pull_by(self, unit: Unit, *, forward: bool) -> None:
        """Moves the end by one step; where none is on the move, that is an edit of its own on the
        end of the current highlight.
        """
        text, highlight = self._session.text, self._current()
        if text is None:
            return
        if self.moving is not None:
            moving = self.moving
            self._move(moved_end(text, moving.now, moving.end, unit, forward=forward))
        elif highlight is not None:
            span = moved_end(text, highlight.span, "end", unit, forward=forward)
            self._write(highlight.id, highlight.span, span)

    def switch(self) -> None:
        """The other end moves from now on."""
        if self.moving is not None:
            other: End = "start" if self.moving.end == "end" else "end"
            self.moving = replace(self.moving, end=other)
            self.changed.emit()

    @guarded
    def keep(self) -> None:
        """Writes what was moved, if anything was."""
        moving, self.moving = self.moving, None
        if moving is None:
            return
        if moving.annotation_id in self._session.highlights:
            self._write(moving.annotation_id, moving.before, moving.now)
            self._show_as_written(moving.annotation_id)
        self.changed.emit()

    @guarded
    def cancel(self) -> None:
        """Leaves the highlight as it was."""
        moving, self.moving = self.moving, None
        if moving is not None:
            self._show_as_written(moving.annotation_id)
            self.changed.emit()

    def _current(self) -> Highlight | None:
        current = self._session.current
        if current is None or self._session.place(current) is None:
            return None
        return self._session.highlights.get(current)

    def _move(self, span: Span) -> None:
        if self.moving is not None and span != self.moving.now:
            self.moving = replace(self.moving, now=span)
            self._show()
            self.changed.emit()

    def _write(self, annotation_id: AnnotationId, before: Span, span: Span) -> None:
        """Where another highlight is at just that place, it takes this one in and is current."""
        if span == before:
            return
        project, made = self._session.project, list[Edit]()

        def edit() -> Edit:
            made.append(places.move(project.store, project.stamp(), annotation_id, span))
            return made[-1]

        is_current = self._session.current == annotation_id
        if self._session.perform(edit) is not None and is_current:
            self._session.set_current(annotation_of(made[-1]))

    @guarded
    def _show(self) -> None:
        """The highlight in the text is already where it will be."""
        if self.moving is not None and self._view.highlights is not None:
            layer = self._view.highlights
            self._view.redraw_blocks(layer.put(self.moving.annotation_id, self.moving.now))

    def _show_as_written(self, annotation_id: AnnotationId) -> None:
        highlight = self._session.highlights.get(annotation_id)
        if highlight is not None and self._view.highlights is not None:
            self._view.redraw_blocks(self._view.highlights.put(annotation_id, highlight.span))

    @guarded
    def _on_current_changed(self, annotation_id: AnnotationId | None) -> None:
        if self.moving is not None and annotation_id != self.moving.annotation_id:
            self.keep()
        self.changed.emit()

    @guarded
    def follow(self, record: Record) -> None:
        """To be called when the text shows an edit: ends that another edit has moved, or undone,
        are no longer on the move.
        """
        moving = self.moving
        if moving is None or moving.annotation_id not in annotations_of(record):
            return
        highlight = self._session.highlights.get(moving.annotation_id)
        if highlight is not None and highlight.span == moving.before:
            self._show()
        else:
            self.moving = None
            self.changed.emit()
