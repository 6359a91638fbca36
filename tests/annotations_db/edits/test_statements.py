"""Verbs on statements, their details and people."""

from __future__ import annotations

import pytest

from annotations_db.edits import annotations, attributes, notes, people, statements
from annotations_db.edits.dates import is_date, spoken
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import Annotation, AttributeValue, Note, Span, Statement, StatementId
from annotations_db.text.plain import from_plain
from tests.annotations_db.edits.memory import ANNA, BORIS, Arrived, Clock, Memory, project

MEETING = "Third Meeting of States Parties to the Convention on Cluster Munitions"
DETAILS = {"state": "Japan", "meeting": MEETING, "date": "2012-09-11", "place": "Oslo, Norway"}


def value_of(memory: Memory, statement: StatementId, key: str) -> str | None:
    attribute = attributes.attribute_named(memory, key)
    values = {each.attribute_id: each.value for each in memory.attribute_values(statement)}
    return values.get(attribute.id)


@pytest.mark.parametrize(
    ("heading", "details", "title"),
    [
        ("Remarks", DETAILS, "Remarks"),
        (" two\nlines", {}, "two lines"),
        ("", DETAILS, f"Japan – {MEETING} – 11 September 2012"),
        ("", {**DETAILS, "meeting_short": "CCM 3MSP"}, "Japan – CCM 3MSP – 11 September 2012"),
        ("", {"state": "Japan", "meeting_short": "CCM 3MSP"}, "Japan – CCM 3MSP"),
        ("", {"state": "Japan", "date": "in autumn"}, "Japan – in autumn"),
        ("", {"state": "Japan", "agenda_item": " Article 5 "}, "Japan – Article 5"),
        ("", {"place": "Oslo"}, "japan.2012"),
        ("", {}, "japan.2012"),
    ],
)
def test_a_title_is_the_heading_or_made_from_details_or_the_file_name(
    heading: str, details: dict[str, str], title: str
) -> None:
    arrived = Arrived(from_plain("words"), "japan.2012.md", heading)
    assert statements.title_of(arrived, details) == title


def test_adding_a_statement_brings_its_text_source_and_details() -> None:
    memory, clock, first = project()
    arrived = Arrived(from_plain("words"), "x.txt")
    edit = statements.add(
        memory, clock.stamp(), arrived, details={**DETAILS, "language": "ja", "agenda_item": " "}
    )
    memory.apply(edit)
    added = memory.statement(statements.statement_of(edit))
    assert (added.language, added.source_name) == ("ja", "x.txt")
    assert added.position > memory.statement(first).position
    assert edit.texts == (arrived.text,)
    assert edit.sources == (arrived.source,)
    assert value_of(memory, added.id, "State or organisation") == "Japan"
    assert value_of(memory, added.id, "agenda_item") is None
    following = statements.add(memory, clock.stamp(), arrived, after="b01")
    assert isinstance(following.changes[0].after, Statement)
    assert following.changes[0].after.position > "b01"


def test_renaming_a_statement() -> None:
    memory, clock, statement = project()
    memory.apply(statements.rename(memory, clock.stamp(), statement, " New\ntitle "))
    assert memory.statement(statement).title == "New title"
    assert statements.rename(memory, clock.stamp(), statement, "New title").changes == ()
    with pytest.raises(InvalidError):
        statements.rename(memory, clock.stamp(), statement, " ")


def test_removing_a_statement_takes_all_that_hangs_on_it() -> None:
    memory, clock, statement = project()
    memory.apply(
        annotations.highlight_by_paths(
            memory, clock.stamp(), statement, Span(0, 3), paths=["A"], note="n"
        )
    )
    memory.apply(notes.write(memory, clock.stamp(), "on all", statement_id=statement))
    memory.apply(attributes.set_value(memory, clock.stamp(), statement, "state", "Japan"))
    memory.apply(statements.remove(memory, clock.stamp(), [statement, statement]))
    assert not any(
        isinstance(each, Annotation | AttributeValue | Note | Statement)
        for each in memory.entities.values()
    )
    assert len(memory.tags()) == 1
    with pytest.raises(NotFoundError):
        statements.remove(memory, clock.stamp(), [statement])


def test_removing_several_is_one_edit() -> None:
    memory, clock, first = project()
    memory.apply(statements.add(memory, clock.stamp(), Arrived(from_plain("words"), "x.txt")))
    ids = [each.id for each in memory.entities.values() if isinstance(each, Statement)]
    edit = statements.remove(memory, clock.stamp(), ids)
    assert (edit.verb, edit.parameters, edit.statement_id) == (
        "remove-statements",
        {"count": 2},
        None,
    )
    assert first in ids


def test_a_detail_is_set_changed_and_cleared() -> None:
    memory, clock, statement = project()
    for value, kept in ((" Japan ", "Japan"), ("Laos", "Laos"), ("", None)):
        memory.apply(attributes.set_value(memory, clock.stamp(), statement, "state", value))
        assert value_of(memory, statement, "state") == kept
    assert attributes.set_value(memory, clock.stamp(), statement, "state", "").changes == ()
    with pytest.raises(NotFoundError):
        attributes.set_value(memory, clock.stamp(), statement, "nonsense", "x")


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("date", "2012-09-11", "2012-09-11"),
        ("date", "2012", "2012"),
        ("speaker_kind", "party", "party"),
        ("aligned_states", " Japan \nPortugal\n\nJapan", "Japan\nPortugal"),
        ("date", "11 September", None),
        ("date", "2012-02-30", None),
        ("date", "2012-09-14/2012-09-11", None),
        ("speaker_kind", "friend", None),
    ],
)
def test_a_value_is_of_its_details_kind(key: str, value: str, kept: str | None) -> None:
    memory, clock, statement = project()
    if kept is None:
        with pytest.raises(InvalidError):
            attributes.set_value(memory, clock.stamp(), statement, key, value)
    else:
        memory.apply(attributes.set_value(memory, clock.stamp(), statement, key, value))
        assert value_of(memory, statement, key) == kept


@pytest.mark.parametrize(
    ("kind", "right", "wrong"), [("number", "-3.5", "three"), ("yes/no", "yes", "perhaps")]
)
def test_numbers_and_yes_or_no(kind: str, right: str, wrong: str) -> None:
    template = attributes.standard_attributes()[0]
    attribute = type(template)(template.id, "", "Own", kind, "a1")  # type: ignore[arg-type]
    assert attributes.checked_value(attribute, right) == right
    with pytest.raises(InvalidError):
        attributes.checked_value(attribute, wrong)


def test_every_project_has_the_same_standard_details_once() -> None:
    memory, _, _ = project()
    assert attributes.add_standard(memory).changes == ()
    first, again = attributes.standard_attributes(), attributes.standard_attributes()
    assert first == again
    assert [each.position for each in first] == sorted(each.position for each in first)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2012-09-11", "11 September 2012"),
        ("2012-09", "September 2012"),
        ("2012", "2012"),
        ("2012-09-11/2012-09-14", "11–14 September 2012"),
        ("2012-08-30/2012-09-02", "30 August – 2 September 2012"),
        ("2011-12-30/2012-01-02", "30 December 2011 – 2 January 2012"),
        ("2012-08/2012-09", "August–September 2012"),
        ("2011/2012", "2011–2012"),
        ("2012-09/2012-10-03", "September 2012 – 3 October 2012"),
        ("2012-09-11/2012-09-11", "11 September 2012"),
        ("soon", "soon"),
    ],
)
def test_dates_are_said_in_words(date: str, words: str) -> None:
    assert spoken(date) == words
    assert is_date(date) is (date != "soon")


def test_a_person_is_known_by_name_and_otherwise_new() -> None:
    clock = Clock(ANNA)
    new_id = clock.stamp().new_id
    assert people.person_named([ANNA, BORIS], " Boris ", new_id) == (BORIS, False)
    person, is_new = people.person_named([ANNA, BORIS], "Mari  van der Amano", new_id)
    assert is_new
    assert person.initials == "MVA"
    assert person.colour not in (ANNA.colour, BORIS.colour)
    with pytest.raises(InvalidError):
        people.person_named([], "  ", new_id)


@pytest.mark.parametrize(("name", "initials"), [("東京 太郎", "東太"), ("anna", "A"), ("?!", "?")])
def test_initials(name: str, initials: str) -> None:
    assert people.initials_of(name) == initials
