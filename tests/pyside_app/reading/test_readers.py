"""The mark in the header says who has read a statement, and who has checked it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from annotations_db.model import PersonId, Reading, StatementId
from pyside_app.reading.readers import readers

ANNA, BEN = PersonId("a"), PersonId("b")
NAMES = {ANNA: "Anna", BEN: "Ben"}
AT = datetime(2012, 9, 11, tzinfo=UTC)
HINT = "You have read this yourself: a check is worth more by somebody else."


def of(person, status):
    return Reading(StatementId("s"), person, status, AT, 0)


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ([], ""),
        ([(ANNA, "to read"), (BEN, "reading")], ""),
        ([(ANNA, "read")], "Read by Anna."),
        ([(ANNA, "read"), (BEN, "read")], "Read by Anna, Ben."),
        ([(ANNA, "read"), (BEN, "checked")], "Read by Anna. Checked by Ben."),
        ([(BEN, "checked")], "Checked by Ben."),
        ([(ANNA, "checked")], f"Checked by Anna. {HINT}"),
        ([(ANNA, "checked"), (BEN, "read")], "Read by Ben. Checked by Anna."),
    ],
)
def test_who_has_read_and_checked(states, said):
    assert readers([of(*each) for each in states], NAMES, ANNA) == said


def test_the_chip_says_it_to_eyes_and_ears(make_window):
    window = make_window()
    chip = window.reading.header.chip
    assert "How far you have read this statement" in chip.toolTip()
    window.session.mark_reading(status="checked")
    assert "Checked by " in chip.toolTip()
    assert chip.accessibleDescription().startswith("Checked by ")
    assert HINT in chip.accessibleDescription()
    window.session.mark_reading(status="reading")
    assert "How far you have read this statement" in chip.toolTip()
    assert chip.accessibleDescription() == ""
