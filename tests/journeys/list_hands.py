"""What the journeys through the lists of notes and of the history have in common."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotations_db.model import Record

ONE = "Japan attaches great importance to two elements"
TWO = "Japan has been actively engaged in outreach activities"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writer(anna, home):
    """Two highlights, one with a note, and a second statement with headings that is open."""
    anna.select(ONE)
    anna.press(Qt.Key.Key_1)
    anna.press(Qt.Key.Key_N)
    anna.type("Both **pillars** together")
    anna.press(Qt.Key.Key_Return, CONTROL)
    anna.select(TWO)
    anna.press(Qt.Key.Key_3)
    words = "\n\n".join(f"## Part {number}\n\n{'Words go on. ' * 150}" for number in range(1, 6))
    (home / "other.md").write_text(f"# Other\n\n{words}\n", encoding="utf-8")
    anna.first = anna.session.statement.id
    project = anna.session.project
    project.import_files([home / "other.md"])
    anna.session.look_round()
    anna.session.open_statement(project.statements()[1].id)
    anna.session.set_current(None)
    anna.window.reading.setFocus()
    return anna


def panel(reader, name):
    reader.window.panels.show(name)
    return reader.window.panels.widget(name)


def shown(listed):
    """What the rows say, without those that stand above others."""
    rows = map(listed.model.index, range(listed.model.rowCount()))
    return [each.data() for each in rows if each.flags() & Qt.ItemFlag.ItemIsEnabled]


def records(history):
    rows = map(history.model.row, range(history.model.rowCount()))
    return [each for each in rows if isinstance(each, Record)]
