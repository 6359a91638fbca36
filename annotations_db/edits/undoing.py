"""What pressing Undo or Redo should do next: at once, or first go where the reader can see it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from annotations_db.model import Record, RecordId, StatementId

Step: TypeAlias = Literal["nothing", "go", "undo"]


@dataclass(frozen=True, slots=True)
class Sight:
    """What the reader has before the eyes: the open statement, since when the window is open, the
    record that was announced last, and older ones undone or redone since then.
    """

    statement_id: StatementId | None
    since: datetime
    announced: RecordId | None = None
    handled: Collection[RecordId] = ()


def step(record: Record | None, sight: Sight, there: Collection[StatementId]) -> Step:
    """ "undo" what is in sight or was announced; "go" to what lies in another statement, of those
    that are ``there``, or was done before the window was opened.
    """
    if record is None:
        return "nothing"
    if record.id == sight.announced:
        return "undo"
    is_elsewhere = record.statement_id in there and record.statement_id != sight.statement_id
    is_old = record.at < sight.since and record.id not in sight.handled
    return "go" if is_elsewhere or is_old else "undo"
