"""Highlights made and changed, by quotes and tag paths."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotations_db.edits import annotations as verbs
from annotations_db.edits import notes
from annotations_db.errors import InvalidError
from annotations_db.model import Edit, Highlight, Reading, Span, StatementId, Status
from annotations_db.project.finding import Finding, HighlightRef, StatementRef
from annotations_db.project.quotes import place_of


class Marking(Finding):
    """The part of a project that marks. Every method may raise ProjectError and ConflictError."""

    def annotate(
        self,
        statement: StatementRef,
        *,
        quote: str | None = None,
        span: Span | None = None,
        occurrence: int | None = None,
        tags: Sequence[str] = (),
        note: str | None = None,
    ) -> Highlight:
        """Highlights a quote, or a span, with tags by path and a note; missing tags are made in the
        same edit.

        Where the author has that very place highlighted, tags and note are added to it. Raises
        NotFoundError where statement or quote are not there, AmbiguousError where there are
        several, InvalidError for a note without words, a tag that cannot be or blanks alone.
        """
        found = self.statement(statement)
        place = span if quote is None else place_of(self.text(found).text, quote, occurrence)
        if place is None or (span is not None and quote is not None):
            message = "annotate takes a quote or a span"
            raise TypeError(message)
        if note is not None and not note.strip():
            raise InvalidError("note-empty")

        def edit() -> Edit:
            return verbs.highlight_by_paths(
                self.store, self.stamp(), found.id, place, paths=tags, note=note or ""
            )

        return self._marked(edit)

    def retag(
        self, annotation: HighlightRef, *, add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> Highlight:
        """Puts tags on a highlight, made where missing, and takes others off, by path.

        Raises NotFoundError where it or a tag to take off is not there, AmbiguousError,
        InvalidError.
        """
        found = self.annotation(annotation)

        def edit() -> Edit:
            return verbs.retag_by_paths(self.store, self.stamp(), found.id, add=add, remove=remove)

        return self._marked(edit)

    def note(self, annotation: HighlightRef, text: str, *, private: bool = False) -> Highlight:
        """Writes another note, in Markdown, on a highlight. Raises InvalidError where
        there are no words.
        """
        found = self.annotation(annotation)

        def edit() -> Edit:
            return notes.write(
                self.store, self.stamp(), text, private=private, annotation_id=found.id
            )

        return self._marked(edit)

    def delete(self, *refs: HighlightRef) -> None:
        """Deletes highlights with their tags and notes, all of them or none. Raises
        NotFoundError.
        """
        found = [self.annotation(each).id for each in refs]
        self.perform(lambda: verbs.delete(self.store, self.stamp(), found))

    def mark_reading(
        self, ref: StatementRef, *, status: Status | None = None, position: int | None = None
    ) -> Reading:
        """Keeps how far the author is with a statement; what is None stays as it was. Not
        undoable.
        """
        statement = self.statement(ref)
        known = self.reading(statement.id)
        stamp = self.stamp()
        before = known or Reading(statement.id, stamp.person_id, "to read", stamp.now, 0)
        after = Reading(
            statement.id,
            stamp.person_id,
            status if status is not None else before.status,
            stamp.now,
            position if position is not None else before.position,
        )
        self._author.enter()
        self.store.put_reading(after)
        return after

    def mark_readings(
        self,
        statement_ids: Sequence[StatementId],
        *,
        status: Status | None = None,
        position: int | None = None,
    ) -> None:
        """The same of one statement, or in one step the status alone of several."""
        if len(statement_ids) == 1:
            self.mark_reading(statement_ids[0], status=status, position=position)
        elif statement_ids and status is not None:
            stamp = self.stamp()
            self._author.enter()
            self.store.put_statuses(statement_ids, stamp.person_id, status, stamp.now)

    def _marked(self, edit: Callable[[], Edit]) -> Highlight:
        made: list[Edit] = []

        def kept() -> Edit:
            made.append(edit())
            return made[-1]

        self.perform(kept)
        return self.store.highlight(verbs.annotation_of(made[-1]))
