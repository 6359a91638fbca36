"""Who waits for long work: told how far it is, and asked whether to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotations_db.errors import CancelledError


@dataclass(frozen=True, slots=True)
class Watch:
    """Who waits: told of every file how many are done of how many, and asked whether to stop.

    ``beginning`` is told of every file before it is read: its name, its number from 1, and how many
    there are.
    """

    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None
    beginning: Callable[[str, int, int], None] | None = None

    def begins(self, name: str, number: int, total: int) -> None:
        """Says what comes next."""
        if self.beginning is not None:
            self.beginning(name, number, total)

    def done(self, count: int, total: int) -> None:
        """Raises CancelledError where the waiting one wants to stop."""
        if self.progress is not None:
            self.progress(count, total)
        if self.is_over():
            raise CancelledError("cancelled")

    def is_over(self) -> bool:
        """Whether the waiting one wants to stop."""
        return self.cancelled is not None and self.cancelled()
