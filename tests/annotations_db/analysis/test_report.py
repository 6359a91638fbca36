"""How quotes are arranged, and who is said to be silent."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations_db.analysis.levels import ByDetail, ByTag, Value
from annotations_db.analysis.quotes import Quote, Spoken
from annotations_db.analysis.report import report
from annotations_db.model import AnnotationId, StatementId, TagId

PATHS = ("Clearance", "Use", "Use / By whom", "Victims")
TAGS = {TagId(path): Value(path, path, (0, place)) for place, path in enumerate(PATHS)}
BY_TAG = ByTag("Tag", TAGS)
BY_STATE = ByDetail("State", "state", is_date=False)
BY_DATE = ByDetail("Date", "date", is_date=True)


def spoken(state: str, date: str = "2012-09-11", meeting: str = "3MSP") -> Spoken:
    facts = {"state": state, "date": date, "meeting": meeting}
    return Spoken(StatementId(f"{state}{date}"), f"Statement of {state}", facts)


def quote(number: int, of: Spoken, *paths: str) -> Quote:
    tags = tuple(map(TagId, paths))
    name = AnnotationId(str(number))
    return Quote(name, of, number, f"words {number}", "", "", tags, paths, (), (), "Anna", "source")


JAPAN, NORWAY, ZAMBIA = map(spoken, ("Japan", "Norway", "Zambia"))
EVERYBODY = [JAPAN, NORWAY, ZAMBIA]


def test_tags_come_in_the_order_of_the_tree_and_states_by_name():
    quotes = [quote(1, NORWAY, "Victims"), quote(2, JAPAN, "Victims"), quote(3, JAPAN, "Use")]
    made = report("R", [BY_TAG, BY_STATE], quotes, EVERYBODY)
    assert [each.name for each in made.groups] == ["Use", "Victims"]
    assert [each.name for each in made.groups[1].groups] == ["Japan", "Norway"]
    assert [each.exact for each in made.groups[1].groups[0].quotes] == ["words 2"]


def test_who_spoke_and_is_not_quoted_is_silent():
    made = report("R", [BY_TAG, BY_STATE], [quote(1, JAPAN, "Use")], EVERYBODY)
    assert made.groups[0].silent == ("Norway", "Zambia")
    assert made.silent == ("Clearance", "Use / By whom", "Victims")


def test_only_those_who_spoke_at_a_meeting_are_silent_at_it():
    by_meeting = ByDetail("Meeting", "meeting", is_date=False)
    elsewhere = spoken("Peru", meeting="4MSP")
    made = report("R", [by_meeting, BY_STATE], [quote(1, JAPAN)], [*EVERYBODY, elsewhere])
    assert made.groups[0].silent == ("Norway", "Zambia")
    assert made.silent == ("4MSP",)


def test_a_tag_is_not_silent_where_one_below_it_speaks():
    made = report("R", [BY_TAG], [quote(1, JAPAN, "Use / By whom")], EVERYBODY)
    assert made.silent == ("Clearance", "Victims")


def test_a_silent_tag_stands_for_those_below_it():
    made = report("R", [BY_TAG], [quote(1, JAPAN, "Victims")], EVERYBODY)
    assert made.silent == ("Clearance", "Use")


def test_below_another_level_only_tags_that_somebody_used_are_missed():
    quotes = [quote(1, JAPAN, "Use"), quote(2, NORWAY, "Victims")]
    made = report("R", [BY_STATE, BY_TAG], quotes, EVERYBODY)
    assert [each.silent for each in made.groups] == [("Victims",), ("Use",)]


def test_silence_may_be_left_out():
    made = report("R", [BY_TAG, BY_STATE], [quote(1, JAPAN, "Use")], EVERYBODY, silence=False)
    assert made.silent == made.groups[0].silent == ()


def test_what_has_no_value_comes_last_and_is_nobody_s_silence():
    nameless = Spoken(StatementId("?"), "A text", {})
    quotes = [quote(1, nameless, "Use"), quote(2, ZAMBIA, "Use")]
    made = report("R", [BY_STATE], quotes, [nameless, ZAMBIA])
    assert [each.name for each in made.groups] == ["Zambia", ""]
    assert made.silent == ()


def test_dates_are_in_order_of_time_and_said_in_words():
    early, late = spoken("Japan", "2009-11-02"), spoken("Japan", "2012-09-11/2012-09-14")
    made = report("R", [BY_DATE], [quote(1, late), quote(2, early)], [early, late])
    assert [each.name for each in made.groups] == ["2 November 2009", "11–14 September 2012"]


def test_meetings_are_in_the_order_in_which_they_were_held():
    by_meeting = ByDetail("Meeting", "meeting", is_date=False)
    second = spoken("Japan", "2011-09-14", "Second Meeting")
    first = spoken("Norway", "2010-11-09", "First Meeting")
    third = spoken("Peru", "2012-09-11", "Another Meeting")
    undated = spoken("Zambia", "", "A Meeting")
    heard = [third, undated, second]
    quotes = [quote(number, each) for number, each in enumerate(heard)]
    made = report("R", [by_meeting], quotes, [*heard, first])
    assert [each.name for each in made.groups] == [
        "Second Meeting",
        "Another Meeting",
        "A Meeting",
    ]
    assert made.silent == ("First Meeting",)


def test_the_tag_of_the_heading_is_not_said_again():
    made = report("R", [BY_TAG, BY_STATE], [quote(1, JAPAN, "Clearance", "Use")], EVERYBODY)
    (first,), (second,) = (list(group.all_quotes()) for group in made.groups)
    assert (first.other_paths, second.other_paths) == (("Use",), ("Clearance",))
    (alone,) = report("R", [BY_STATE], [quote(1, JAPAN, "Use")], EVERYBODY).groups[0].quotes
    assert alone.other_paths == ("Use",)


def test_states_written_alike_but_for_case_and_accents_are_one():
    quotes = [quote(1, spoken("Côte d’Ivoire")), quote(2, spoken("CÔTE D'IVOIRE"))]
    made = report("R", [BY_STATE], quotes, [each.spoken for each in quotes])
    assert [each.name for each in made.groups] == ["Côte d’Ivoire"]


states = st.sampled_from([JAPAN, NORWAY, ZAMBIA, spoken("Peru", "2010-01-01", "1MSP")])
paths = st.lists(st.sampled_from(PATHS), unique=True)
found = st.lists(st.tuples(states, paths), min_size=1, max_size=12)
arrangements = st.permutations([BY_TAG, BY_STATE, BY_DATE]).flatmap(
    lambda order: st.integers(1, 3).map(lambda many: order[:many])
)


@given(found, arrangements)
def test_every_quote_stands_once_under_each_of_its_values_and_none_is_lost(made, order):
    quotes = [quote(number, who, *tags) for number, (who, tags) in enumerate(made)]
    result = report("R", order, quotes, EVERYBODY)
    listed = [each for group in result.groups for each in group.all_quotes()]
    for each in quotes:
        times = 1
        for level in order:
            times *= len(level.of_quote(each))
        assert sum(other.id == each.id for other in listed) == times
    assert result.count == len(quotes)
    assert len(listed) == sum(sum(other.id == each.id for other in listed) for each in quotes)


@given(found, arrangements)
def test_nobody_is_both_quoted_and_silent_under_a_heading(made, order):
    quotes = [quote(number, who, *tags) for number, (who, tags) in enumerate(made)]
    stack = [
        (report("R", order, quotes, EVERYBODY).silent, report("R", order, quotes, EVERYBODY).groups)
    ]
    while stack:
        silent, groups = stack.pop()
        assert not set(silent) & {each.name for each in groups}
        stack += [(each.silent, each.groups) for each in groups]
