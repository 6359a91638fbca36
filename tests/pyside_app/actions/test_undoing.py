"""When Undo undoes at once, and when it only goes there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from annotations_db.edits.undoing import Sight, step
from annotations_db.model import PersonId, Record, RecordId, StatementId

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HERE, THERE, GONE = StatementId("here"), StatementId("there"), StatementId("gone")


def record(statement_id, minutes=1):
    at = NOW + timedelta(minutes=minutes)
    return Record(1, RecordId("r"), "do", "highlight", {}, PersonId("p"), "d", at, statement_id)


@pytest.mark.parametrize(
    ("given", "sight", "expected"),
    [
        (None, Sight(HERE, NOW), "nothing"),
        (record(HERE), Sight(HERE, NOW), "undo"),
        (record(None), Sight(HERE, NOW), "undo"),
        (record(THERE), Sight(HERE, NOW), "go"),
        (record(THERE), Sight(HERE, NOW, RecordId("r")), "undo"),
        (record(THERE), Sight(HERE, NOW, RecordId("another")), "go"),
        (record(HERE, -1), Sight(HERE, NOW), "go"),
        (record(HERE, -1), Sight(HERE, NOW, RecordId("r")), "undo"),
        (record(GONE), Sight(HERE, NOW), "undo"),
        (record(THERE), Sight(None, NOW), "go"),
        (record(HERE, -1), Sight(HERE, NOW, handled={RecordId("r")}), "undo"),
        (record(THERE, -1), Sight(HERE, NOW, handled={RecordId("r")}), "go"),
    ],
)
def test_undo_goes_where_it_cannot_be_seen_before_it_undoes(given, sight, expected):
    assert step(given, sight, {HERE, THERE}) == expected
