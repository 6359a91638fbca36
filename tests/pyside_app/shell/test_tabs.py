"""The tabs as a list of statements, without any widget."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotations_db.model import StatementId
from pyside_app.tabs import TabPlace, Tabs

A, B, C, D = (StatementId(each) for each in "abcd")


def tabs(*ids: StatementId, current: StatementId | None = None) -> Tabs:
    made = Tabs()
    made.restore(ids)
    if current is not None:
        made.show(current)
    return made


def test_what_is_opened_takes_the_place_of_the_current_tab():
    kept = tabs(A, B, C, current=B)
    kept.show(D)
    assert (kept.ids, kept.current) == ((A, D, C), D)


def test_what_has_a_tab_is_shown_there():
    kept = tabs(A, B, C, current=B)
    kept.show(C)
    assert (kept.ids, kept.current) == ((A, B, C), C)


def test_another_tab_stands_right_of_the_current_one_and_once_only():
    kept = tabs(A, B, current=A)
    kept.add(C)
    kept.add(B)
    assert (kept.ids, kept.current) == ((A, C, B), A)


def test_closing_the_current_tab_shows_the_one_to_its_right_else_to_its_left():
    kept = tabs(A, B, C, current=B)
    assert kept.after_closing(B) == C
    assert kept.after_closing(A) == B
    assert tabs(A, B, current=B).after_closing(B) == A
    assert tabs(A, current=A).after_closing(A) is None


def test_closed_tabs_come_back_last_first_where_they_were():
    kept = tabs(A, B, C, D, current=A)
    kept.close(B)
    kept.close(D)
    assert kept.reopen() == D
    assert kept.reopen() == B
    assert kept.ids == (A, B, C, D)
    assert kept.reopen() is None


def test_walking_goes_round_the_ends():
    kept = tabs(A, B, C, current=C)
    assert (kept.beside(1), kept.beside(-1)) == (A, B)
    assert tabs(A, current=A).beside(1) is None


def test_a_tab_remembers_its_place_until_another_statement_stands_in_it():
    kept = tabs(A, B, current=A)
    kept.leave(A, TabPlace(top=40, caret=52))
    assert kept.place(A) == TabPlace(40, 52)
    kept.show(C)
    assert kept.place(A) is None


class TabsMachine(RuleBasedStateMachine):
    """Whatever is done, no statement has two tabs, and the current one has one."""

    def __init__(self) -> None:
        super().__init__()
        self.tabs = Tabs()

    @rule(wanted=st.sampled_from([A, B, C, D, None]))
    def show(self, wanted):
        self.tabs.show(wanted)

    @rule(wanted=st.sampled_from([A, B, C, D]), place=st.none() | st.integers(0, 6))
    def add(self, wanted, place):
        self.tabs.add(wanted, place)

    @rule(wanted=st.sampled_from([A, B, C, D]))
    def close(self, wanted):
        if wanted in self.tabs.ids:
            shown = self.tabs.after_closing(wanted)
            self.tabs.close(wanted)
            self.tabs.show(shown)

    @rule()
    def reopen(self):
        self.tabs.reopen()

    @rule(data=st.data())
    def move(self, data):
        if self.tabs.ids:
            places = st.integers(0, len(self.tabs.ids) - 1)
            before = set(self.tabs.ids)
            self.tabs.move(data.draw(places), data.draw(places))
            assert set(self.tabs.ids) == before

    @invariant()
    def holds(self):
        assert len(set(self.tabs.ids)) == len(self.tabs.ids)
        assert self.tabs.current is None or self.tabs.current in self.tabs.ids


TestTabsMachine = TabsMachine.TestCase
