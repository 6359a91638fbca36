"""How a project is written to: an edit at a time, by a person, with undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Literal

from annotations_db import settings
from annotations_db.errors import ConflictError
from annotations_db.model import Edit, PersonId, Record, Stamp, StatementId, TagId
from annotations_db.project.author import Author
from annotations_db.project.watching import Watch
from annotations_db.store import Store


class Writing:
    """The part of a project that knows who writes. Every method may raise ProjectError."""

    def __init__(self, store: Store, author: Author) -> None:
        self.store = store
        self._author = author

    @property
    def path(self) -> Path:
        """The project's file."""
        return self.store.path

    @property
    def read_only(self) -> bool:
        """Whether the file, or its place, allows no writing."""
        return self.store.read_only

    @property
    def author_name(self) -> str:
        """What stands beside what is written; "Unnamed" where nobody gave a name."""
        return self._author.name

    @property
    def has_author(self) -> bool:
        """Whether a name is known."""
        return self._author.name != settings.UNNAMED

    @property
    def person_id(self) -> PersonId:
        """The author's, also before they have written anything here."""
        return self._author.person_id

    def set_author(self, name: str) -> None:
        """Writes as another person from now on. Raises InvalidError for an empty name."""
        self._author = Author(self.store, name, self._author.device_id)

    def stamp(self, now: datetime | None = None) -> Stamp:
        """Who, where and when, for verbs. Its person enters the file with the first edit
        performed.
        """
        return self._author.stamp(now)

    def perform(self, edit: Edit | Callable[[], Edit]) -> Record | None:
        """Writes an edit; None where it changes nothing, which is not written.

        A function that makes the edit is asked a second time where somebody else has changed what
        it stands on in the meantime; give one only if doing it anyway is right then. Raises
        ConflictError.
        """
        if isinstance(edit, Edit):
            return self._apply(edit)
        try:
            return self._apply(edit())
        except ConflictError:
            return self._apply(edit())

    def perform_in_parts(self, edit: Callable[[], Edit], watch: Watch) -> Record | None:
        """Like ``perform``, for an edit of very many changes: others can write in between, and the
        record comes without its changes.

        ``watch`` is told how many changes are done of how many. Raises CancelledError and
        ConflictError with all as it was.
        """
        made = edit()
        if not made.changes:
            return None
        watch.done(0, len(made.changes))
        self._author.enter()
        return self.store.apply_in_parts(made, self.stamp(), watch.done)

    def turn_in_parts(self, kind: Literal["undo", "redo"], watch: Watch) -> Record | None:
        """``undo`` or ``redo`` of very many changes; ``watch`` is told how many are done.

        Raises CancelledError and ConflictError with all as it was.
        """
        self._author.enter()
        turn = self.store.undo if kind == "undo" else self.store.redo
        return turn(self.stamp(), told=watch.done)

    def next_size(self, kind: Literal["undo", "redo"], most: int) -> int:
        """How many changes ``undo`` or ``redo`` would make, counted up to just above ``most``."""
        return self.store.next_size(self.stamp(), kind, most)

    def tags_put(self) -> list[tuple[TagId, ...]]:
        """The tags that the author has put on with each of their last edits that still hold, on any
        device, the newest first.
        """
        return self.store.tags_put(self.person_id)

    def undo(self, *, of_all: bool = False) -> Record | None:
        """Takes back the author's newest edit on this device, or the newest ``of_all``; None if
        there is none.

        Raises ConflictError where somebody has since changed what it did.
        """
        if self.next_undo(of_all=of_all) is None:
            return None
        self._author.enter()
        return self.store.undo(self.stamp(), of_all=of_all)

    def redo(self, *, of_all: bool = False) -> Record | None:
        """Does again what was taken back last, unless a new edit followed; None if there
        is nothing.
        """
        if self.next_redo(of_all=of_all) is None:
            return None
        self._author.enter()
        return self.store.redo(self.stamp(), of_all=of_all)

    def next_undo(self, *, of_all: bool = False) -> Record | None:
        """What ``undo`` would take back."""
        return self.store.next_undo(self.stamp(), of_all=of_all)

    def next_redo(self, *, of_all: bool = False) -> Record | None:
        """What ``redo`` would do again."""
        return self.store.next_redo(self.stamp(), of_all=of_all)

    def history(
        self,
        *,
        limit: int = 100,
        before: int | None = None,
        statement_id: StatementId | None = None,
    ) -> list[Record]:
        """What was done, newest first, below the sequence ``before``."""
        return self.store.history(limit=limit, before=before, statement_id=statement_id)

    def _apply(self, edit: Edit) -> Record | None:
        if not edit.changes:
            return None
        self._author.enter()
        return self.store.apply(edit, self.stamp())
