"""Fields ask for what they say, in the names of the project."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations_db.errors import UserError
from annotations_db.model import Attribute, AttributeId
from annotations_db.text.query.conditions import (
    By,
    Detail,
    Has,
    Known,
    ReadAs,
    Tagged,
    Untagged,
    WordsIn,
    condition,
)
from annotations_db.text.query.parser import parsed
from annotations_db.text.query.ranges import Dates, Numbers, dates, numbers
from annotations_db.words import sentence
from tests.annotations_db.store import world

KNOWN = Known(
    tags=[
        replace(world.tag("v"), name="Victims"),
        replace(world.tag("va", "v"), name="Victim assistance", aliases=("VA",)),
        replace(world.tag("m"), name="Mines"),
    ],
    attributes=[
        Attribute(AttributeId("state"), "state", "State or organisation", "text", "a"),
        Attribute(AttributeId("item"), "agenda_item", "Agenda item", "text", "b"),
        Attribute(AttributeId("date"), "date", "Date", "date", "c"),
        Attribute(AttributeId("pages"), "", "Number of pages", "number", "d"),
        Attribute(AttributeId("allies"), "", "Allies", "choices", "e"),
    ],
    people=[replace(world.person("ann"), name="Ann Example"), world.person("bob")],
)


def asked(query):
    return condition(parsed(query), KNOWN)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("tag:mines", {"m"}),
        ('tag:"victim assistance"', {"va"}),
        ("tag:va", {"va"}),
        ("tag:Victims", {"v", "va"}),
        ('tag:"Victims / Victim assistance"', {"va"}),
        ("tag:vic*", {"v", "va"}),
    ],
)
def test_a_tag_is_found_by_name_path_or_alias_with_those_below_it(query, ids):
    assert asked(query) == Tagged(frozenset(ids))


def test_other_fields():
    assert asked("untagged") == Untagged()
    assert asked("has:notes") == Has("note")
    assert asked("author:ann") == By(frozenset({"ann"}))
    assert asked('status:"to read"') == ReadAs("to read")
    assert asked("status:to-read") == ReadAs("to read")
    title = asked("title:cluster*")
    assert isinstance(title, WordsIn)
    assert (title.where, title.term.words, title.term.is_prefix) == ("title", ("cluster",), True)


@pytest.mark.parametrize(
    ("query", "value", "holds"),
    [
        ("state:japan", "Japan", True),
        ("state:guinea", "Papua New Guinea", True),
        ("state:=guinea", "Papua New Guinea", False),
        ("state:=guinea", "Guinea", True),
        ("state:Niger", "Nigeria", False),
        ("state:Niger*", "Nigeria", True),
        ('state:"New Gui*"', "Papua New Guinea", True),
        ("state:cote", "Côte d'Ivoire", True),
        ('"agenda item":9', "Item 9 (b)", True),
        ("agenda_item:9", "Item 19", False),
        ("allies:=France", "Germany\nFrance", True),
        ('allies:"germany france"', "Germany\nFrance", False),
        ("date:2012", "2012-09-11", True),
        ("date:2012-09", "2012-09-11/2012-09-14", True),
        ("date:2012-09-13", "2012-09-11/2012-09-14", True),
        ("date:2012-09-15", "2012-09-11/2012-09-14", False),
        ("date:2010..2014", "2014-12-31", True),
        ("date:2010..2014", "2015-01-01", False),
        ("date:2010..", "2009-12-31", False),
        ("date:..2014", "1999", True),
        ("date:2012-09-11", "2012", True),
        ('"number of pages":5..10', "7", True),
        ('"number of pages":..6', "7", False),
        ('"number of pages":7', "7.0", True),
    ],
)
def test_details_hold_words_or_lie_in_ranges(query, value, holds):
    detail = asked(query)
    assert isinstance(detail, Detail)
    assert detail.holds(value) is holds


@pytest.mark.parametrize(
    ("query", "message", "place"),
    [
        ("tag:clearance", "search-tag-missing", 5),
        ("tag:Minse", "search-tag-nearest", 5),
        ("colour:red", "search-field-unknown", 1),
        ("has:nothing", "search-has-unknown", 5),
        ("author:zoe", "search-author-missing", 8),
        ("status:done", "search-status-unknown", 8),
        ("date:yesterday", "search-date-wrong", 6),
        ("date:2014..2010", "search-date-wrong", 6),
        ("date:2012-13", "search-date-wrong", 6),
        ("date:..", "search-date-wrong", 6),
        ('"number of pages":many', "search-number-wrong", 19),
        ("title:…", "search-field-empty", 1),
    ],
)
def test_what_means_nothing_here_is_explained(query, message, place):
    with pytest.raises(UserError) as told:
        asked(query)
    assert (told.value.message, told.value.parameters["place"]) == (message, place)
    assert "{" not in sentence(told.value)


_DAYS = st.dates().map(lambda day: day.isoformat())


@given(_DAYS, _DAYS, _DAYS)
def test_a_range_of_days_holds_the_days_between_its_ends(first, last, day):
    found = dates(f"{first}..{last}")
    if first > last:
        assert found is None
    else:
        assert found is not None
        assert found.meets(day) == (first <= day <= last)
        assert Dates(day[:4], day[:4]).meets(day)


@given(st.integers(-99, 99), st.integers(-99, 99), st.integers(-99, 99))
def test_a_range_of_numbers_holds_what_lies_between(first, last, number):
    found = numbers(f"{first}..{last}")
    assert found == (Numbers(first, last) if first <= last else None)
    if found:
        assert found.meets(str(number)) == (first <= number <= last)
