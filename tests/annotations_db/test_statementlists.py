"""Which statements a list shows, in which order, under which headings."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.model import Attribute, AttributeId
from annotations_db.questions import StatementQuery
from annotations_db.statementlists import GroupLine, StatementList


class Kept:
    """Four statements in the project's order: a, b, c, d."""

    values: ClassVar = {
        "state": {"a": "Japan", "b": "Côte d’Ivoire", "c": "Islamic Republic of Iran"},
        "date": {"a": "2012-09-11", "b": "2011-09-13/2011-09-15", "c": "2012-01-02"},
        "meeting": {"a": "Third Meeting", "b": "Second Meeting"},
        "meeting_short": {"a": "CCM 3MSP"},
        "place": {"a": "Hall 10", "b": "Hall 9", "c": "hall 9a"},
        "Round": {"a": "-2.5", "b": "10", "c": "9"},
        "2": {"a": "against", "c": "for", "d": "withdrawn"},
        "3": {"a": "no", "d": "yes"},
    }

    def ordered_ids(self):
        return ["a", "b", "c", "d"]

    def statement_titles(self):
        return {"a": "Éclair", "b": "dawn", "c": "East", "d": "Alpha"}

    def statement_languages(self):
        return {"a": "en", "b": "fr"}

    def statement_values(self, detail):
        return dict(self.values.get(detail, {}))

    def statement_statuses(self, person_id):
        return {"a": "read", "b": "reading"} if person_id == "ann" else {}

    def statement_highlights(self, ids=None):
        counts = {"c": 3, "a": 1}
        return {each: count for each, count in counts.items() if ids is None or each in ids}

    def statement_lengths(self):
        return {"a": 900, "b": 12, "c": 1100, "d": 12}

    def attributes(self):
        return [
            Attribute(AttributeId("1"), "", "Round", "number", "a"),
            Attribute(AttributeId("2"), "", "Side", "choice", "b", ("for", "against")),
            Attribute(AttributeId("3"), "", "Oral", "yes/no", "c"),
        ]

    def statement_words(self, ids=None):
        found = self.statement_titles()
        for each in self.values.values():
            for key, value in each.items():
                found[key] += "\n" + value
        return {each: words for each, words in found.items() if ids is None or each in ids}


@pytest.fixture
def listed():
    return StatementList(Kept(), "ann")


@pytest.mark.parametrize(
    ("by", "wanted"),
    [
        ("position", "abcd"),
        ("title", "dbca"),  # Alpha, dawn, East, Éclair: folded, "eclair" after "east"
        ("state", "bcad"),
        ("date", "bcad"),
        ("status", "cdba"),
        ("highlights", "bdac"),
        ("language", "abcd"),
        ("unknown", "abcd"),
        ("words", "bdac"),
        ("meeting", "abcd"),  # CCM 3MSP, Second Meeting
        ("place", "bcad"),
        ("Round", "acbd"),
        ("2", "cadb"),  # as the project lists its choices; what is no longer one comes after them
        ("3", "dabc"),
    ],
)
def test_sorting(listed, by, wanted):
    assert "".join(listed.ids(StatementQuery(by=by))) == wanted


def test_backwards_those_without_stay_last(listed):
    assert listed.ids(StatementQuery(by="state", down=True)) == ["a", "c", "b", "d"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("", "abcd"), ("COTE ivoire", "b"), ("third 2012", "a"), ("ecl", "a"), ("third dawn", "")],
)
def test_all_words_must_be_there_folded(listed, text, wanted):
    assert "".join(listed.ids(StatementQuery(text))) == wanted


def test_groups_have_headings_and_those_of_nothing_stand_last(listed):
    lines, count = listed.lines(StatementQuery(group="meeting"))
    assert count == 4
    assert lines == [
        GroupLine("CCM 3MSP", 1), "a", GroupLine("Second Meeting", 1), "b",
        GroupLine("", 2), "c", "d",
    ]  # fmt: skip


def test_dates_group_by_year_and_statuses_in_their_order(listed):
    years, _ = listed.lines(StatementQuery(group="date"), closed=["2011", "2012", ""])
    assert years == [GroupLine("2011", 1), GroupLine("2012", 2), GroupLine("", 1)]
    statuses, _ = listed.lines(StatementQuery(group="status"))
    names = [each.name for each in statuses if isinstance(each, GroupLine)]
    assert names == ["to read", "reading", "read"]


def test_words_are_asked_for_anew_once_forgotten(listed):
    assert listed.ids(StatementQuery("zebra")) == []
    listed._keys.statement_words = lambda ids=None: {"d": "Zebra"}
    assert listed.ids(StatementQuery("zebra")) == []
    listed.forget()
    assert listed.ids(StatementQuery("zebra")) == ["d"]


def test_what_was_read_once_is_not_read_again_until_it_is_forgotten(listed):
    asked = []
    listed._keys.statement_values = lambda detail: asked.append(detail) or {"a": "x"}
    for _ in range(2):
        listed.ids(StatementQuery(by="state"))
        listed.lines(StatementQuery(group="date"))
    assert asked == ["state", "date"]
    listed.forget(["a"])
    listed.lines(StatementQuery(by="state", group="date"))
    assert asked == ["state", "date"] * 2


def test_words_of_those_that_changed_alone_are_read_again(listed):
    assert listed.ids(StatementQuery("alpha")) == ["d"]
    asked = []
    listed._keys.statement_words = lambda ids: asked.append(ids) or {"d": "Zebra"}
    listed.forget(["d", "c"])
    assert asked == [["d", "c"]]
    assert listed.ids(StatementQuery("zebra")) == ["d"]
    assert listed.ids(StatementQuery("east")) == []
    assert listed.ids(StatementQuery("dawn")) == ["b"]


def test_highlights_of_those_that_changed_alone_are_counted_again(listed):
    by = StatementQuery(by="highlights", down=True)
    assert listed.ids(by) == ["c", "a", "b", "d"]
    listed._keys.statement_highlights = lambda ids: {"d": 9}
    listed.forget_highlights(["c", "d"])
    assert listed.ids(by) == ["d", "a", "b", "c"]


def test_another_status_moves_at_once(listed):
    by, group = StatementQuery(by="status", down=True), StatementQuery(group="status")
    listed.lines(by), listed.lines(group)
    listed._keys.statement_statuses = lambda person_id: {"d": "checked"}
    listed.forget_statuses()
    assert listed.ids(by) == ["d", "a", "b", "c"]
    assert listed.lines(group)[0][-2:] == [GroupLine("checked", 1), "d"]


@pytest.mark.parametrize("by", ["title", "state", "highlights", "words", "meeting"])
def test_a_list_prepared_elsewhere_answers_like_one_that_was_not(listed, by):
    other = StatementList(Kept(), "ann")
    other.prepare()
    listed.adopt(other)
    assert listed.is_prepared
    for query in (StatementQuery(by=by), StatementQuery("e", by=by, group="date")):
        assert listed.lines(query) == StatementList(Kept(), "ann").lines(query)


def test_preparing_stops_where_nobody_waits(listed):
    listed.prepare(lambda: True)
    assert not listed.is_prepared


QUERIES = st.builds(
    StatementQuery,
    text=st.sampled_from(["", "e", "a 2012"]),
    by=st.sampled_from(["position", "title", "state", "date", "status", "highlights"]),
    down=st.booleans(),
    group=st.sampled_from(["none", "meeting", "state", "date", "status"]),
)


@given(QUERIES)
def test_grouping_and_sorting_lose_and_repeat_nothing(query):
    listed = StatementList(Kept(), "ann")
    lines, count = listed.lines(query)
    shown = [each for each in lines if not isinstance(each, GroupLine)]
    plain = listed.ids(StatementQuery(query.text))
    assert sorted(shown) == plain
    assert count == len(plain)


@given(QUERIES)
def test_the_name_brings_back_all_but_the_words(query):
    assert StatementQuery.named(query.name) == replace(query, text="")
