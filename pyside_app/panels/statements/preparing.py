"""Reading beforehand what a long list will be asked for: its words, and the usual orders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotations_db.model import PersonId
from annotations_db.project import open_project
from annotations_db.statementlists import StatementList

WORTH_IT = 1_000
"""Fewer statements are read when they are asked for, which nobody feels."""
REST = 700
"""Milliseconds of rest after which a list is prepared."""


@dataclass(frozen=True, slots=True)
class Preparing:
    """``read`` is for another thread, ``adopt`` for the one of the window."""

    path: Path
    person_id: PersonId | None
    into: StatementList
    age: int
    """Of ``into`` when this was asked for."""

    def read(self, is_over: Callable[[], bool]) -> StatementList:
        """Reads the project's file as it is now. Raises UserError where it cannot be opened."""
        with open_project(self.path, read_only=True) as project:
            read = StatementList(project.store, self.person_id)
            read.prepare(is_over)
        return read

    def adopt(self, read: StatementList) -> None:
        """Remembers what was read, unless the project has changed meanwhile."""
        if self.into.age == self.age and not self.into.is_prepared:
            self.into.adopt(read)
