"""The lists of notes and of the history: large ones, days, small lines that fit."""

from __future__ import annotations

from datetime import timedelta
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations_db.edits import tags
from annotations_db.model import Change, Edit, Note, NoteId, Record
from annotations_db.questions import RecordDay, RecordQuery
from pyside_app.panels.history.days import DayRows, _joined
from pyside_app.panels.history.view import HistoryPanel
from pyside_app.panels.notes.view import NotesPanel
from pyside_app.panels.parts.text import advance, fitted
from pyside_app.theme import SMALL, sans

MANY = 10_000


@pytest.fixture
def noted(bare):
    """Ten thousand notes on the project, written as one edit."""
    stamp = bare.project.stamp()
    changes = []
    for number in range(MANY):
        when = stamp.now + timedelta(seconds=number)
        words = f"Note {number}: did the Côte d’Ivoire ask for it?"
        note = Note(NoteId(stamp.new_id()), words, stamp.person_id, when, when)
        changes.append(Change(None, note))
    bare.perform(lambda: Edit("write-note", tuple(changes)))
    return bare


def test_ten_thousand_notes_are_listed_searched_and_walked_through(noted, look, shown):
    panel = shown(NotesPanel(noted.session, look))
    assert panel.model.rowCount() == MANY
    assert panel.heading.count == "10\N{THIN SPACE}000"
    assert panel.model.index(0).data().startswith(f"Note {MANY - 1}:")
    panel.list.scrollToBottom()
    assert panel.model.index(MANY - 1).data().startswith("Note 0:")
    assert len(panel.model._pages) <= 3
    panel.field.setText("cote D'IVOIRE")
    QTest.qWait(300)
    assert panel.model.rowCount() == MANY
    panel.field.setText("note 77:")
    QTest.qWait(300)
    assert [panel.model.index(0).data()[:8], panel.model.rowCount()] == ["Note 77:", 1]
    assert panel.heading.count == "1 of 10\N{THIN SPACE}000"


def test_a_pause_of_typing_costs_less_than_folding_all_notes_did(noted, look, shown):
    """The bound is wide: it tells one query from ten thousand foldings, whatever the computer."""
    panel = shown(NotesPanel(noted.session, look))
    started = perf_counter()
    panel.field.setText("nobody wrote this")
    panel._later.stop()
    panel._find()
    assert panel.model.rowCount() == 0
    assert perf_counter() - started < 0.4  # folding took a second


@settings(max_examples=60, deadline=None)
@given(
    parts=st.lists(st.text(alphabet="abWil ", min_size=1, max_size=60), min_size=1, max_size=4),
    width=st.integers(60, 500),
)
def test_a_small_line_fits_and_says_something_of_every_part(qapp, parts, width):
    font = sans(SMALL)
    line = fitted(parts, " · ", font, width)
    whole = " · ".join(parts)
    assert advance(line, font) <= max(width, 4 * advance("… · ", font)) + 1
    assert line.count(" · ") >= len(parts) - 1
    if advance(whole, font) <= width:
        assert line == whole


def test_what_is_short_stays_whole_beside_what_is_long(qapp):
    font = sans(SMALL)
    line = fitted(["“" + "word " * 40 + "”", "Title " * 30, "para. 12"], " · ", font, 260)
    quote, title, number = line.split(" · ")
    assert number == "para. 12"
    assert abs(advance(quote, font) - advance(title, font)) < 40


@pytest.fixture
def old(bare):
    """Records of several days, one of them written by a clock that was wrong."""
    for number in range(40):
        bare.perform(
            lambda number=number: tags.make(bare.store, bare.project.stamp(), f"Tag {number}")
        )
    raw = bare.store._db.raw
    newest = raw.execute("SELECT max(sequence) FROM history").fetchone()[0]
    shift = "UPDATE history SET at = strftime('%Y-%m-%dT%H:%M:%S.000000Z', at, ?) WHERE "
    raw.execute(f"{shift} sequence <= ?", ("-2 days", newest - 5))
    raw.execute(f"{shift} sequence <= ?", ("-30 days", newest - 20))
    raw.execute(f"{shift} sequence = ?", ("-900 days", newest - 10))
    return bare


@pytest.mark.parametrize("size", [1, 3, 7, 128])
def test_the_days_stand_above_their_records_wherever_a_page_begins(old, size):
    rows = DayRows(old.session)
    query = RecordQuery()
    count = rows.count(query)
    found = [each for start in range(0, count, size) for each in rows.page(query, size, start)]
    assert len(found) == count
    records = [each for each in found if isinstance(each, Record)]
    assert records == old.store.record_rows(query, limit=1000)
    day, left = None, 0
    for each in found:
        if isinstance(each, RecordDay):
            assert left == 0
            day, left = each.day, each.count
        else:
            assert each.at.astimezone().date() == day
            left -= 1
    assert left == 0
    assert sum(isinstance(each, RecordDay) for each in found) == 5


def test_what_is_added_is_counted_as_if_all_were_counted_anew(old):
    rows, query = DayRows(old.session), RecordQuery()
    rows.count(query)
    for name in ("One more", "Another"):
        old.perform(lambda name=name: tags.make(old.store, old.project.stamp(), name))
        anew = DayRows(old.session)
        assert rows.count(query) == anew.count(query)
        assert rows.days == anew.days


@given(st.lists(st.integers(1, 3), max_size=6), st.integers(0, 6))
def test_days_that_follow_one_another_are_joined(numbers, cut):
    days = [RecordDay(None, each) for each in numbers]
    joined = _joined(days[:cut], days[cut:])
    assert sum(each.count for each in joined) == sum(numbers)
    met = bool(days[:cut]) and bool(days[cut:])
    assert len(joined) == len(days) - met


def test_the_row_of_a_day_says_what_day_it_is_and_how_much_is_on_it(old, look, shown):
    panel = shown(HistoryPanel(old.session, look))
    assert panel.model.index(0).data() == "Today"
    spoken = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Today, 5 changes"
